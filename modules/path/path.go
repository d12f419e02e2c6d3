// Package path is node:path, with path.posix and path.win32.
package path

import (
	"fmt"
	"runtime"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
)

// Modules declares node:path, node:path/posix and node:path/win32.
var Modules = []modules.Module{
	{Name: "path", Load: func(env *modules.Env) goja.Value {
		if runtime.GOOS == "windows" {
			return env.Require("path/win32")
		}
		return env.Require("path/posix")
	}},
	{Name: "path/posix", Load: func(env *modules.Env) goja.Value { return flavours(env).Get("posix") }},
	{Name: "path/win32", Load: func(env *modules.Env) goja.Value { return flavours(env).Get("win32") }},
	{Name: "internal/path", Load: func(env *modules.Env) goja.Value {
		both, posix, win32 := env.VM.NewObject(), exports(env, posixStyle{}), exports(env, winStyle{})
		for _, flavour := range []*goja.Object{posix, win32} {
			must(flavour.Set("win32", win32))
			must(flavour.Set("posix", posix))
			must(flavour.Set("_makeLong", flavour.Get("toNamespacedPath")))
		}
		must(both.Set("posix", posix))
		must(both.Set("win32", win32))
		return both
	}},
}

func flavours(env *modules.Env) *goja.Object {
	return env.Require("internal/path").(*goja.Object)
}

// style is one of the two ways to write paths.
type style interface {
	resolve(paths []string, cwd func() string) string
	normalize(path string) string
	isAbsolute(path string) bool
	join(paths []string) string
	relative(from, to string, cwd func() string) string
	toNamespacedPath(path string, cwd func() string) string
	dirname(path string) string
	basename(path, suffix string) string
	parse(path string) parsed
	separator() string
	delimiter() string
}

// parsed is the result of path.parse.
type parsed struct{ root, dir, base, ext, name string }

// api makes the functions of one style for one runtime.
type api struct {
	env *modules.Env
	vm  *goja.Runtime
	s   style
}

func exports(env *modules.Env, s style) *goja.Object {
	a := &api{env: env, vm: env.VM, s: s}
	o := env.VM.NewObject()
	a.define(o, "resolve", 0, a.resolve)
	a.define(o, "normalize", 1, a.text(s.normalize))
	a.define(o, "isAbsolute", 1, func(call goja.FunctionCall) goja.Value {
		return a.vm.ToValue(s.isAbsolute(a.path(call.Argument(0), "path")))
	})
	a.define(o, "join", 0, a.join)
	a.define(o, "relative", 2, func(call goja.FunctionCall) goja.Value {
		from := a.path(call.Argument(0), "from")
		to := a.path(call.Argument(1), "to")
		return a.vm.ToValue(s.relative(from, to, a.cwd))
	})
	a.define(o, "toNamespacedPath", 1, func(call goja.FunctionCall) goja.Value {
		if !goja.IsString(call.Argument(0)) {
			return call.Argument(0)
		}
		return a.vm.ToValue(s.toNamespacedPath(call.Argument(0).String(), a.cwd))
	})
	a.define(o, "dirname", 1, a.text(s.dirname))
	a.define(o, "basename", 2, a.basename)
	a.define(o, "extname", 1, a.text(func(path string) string {
		_, ext := splitExt(s.basename(path, ""))
		return ext
	}))
	a.define(o, "format", 1, a.format)
	a.define(o, "parse", 1, a.parse)
	a.define(o, "matchesGlob", 2, func(call goja.FunctionCall) goja.Value {
		path := a.path(call.Argument(0), "path")
		pattern := a.path(call.Argument(1), "pattern")
		return a.vm.ToValue(matchesGlob(path, pattern, s))
	})
	must(o.Set("sep", s.separator()))
	must(o.Set("delimiter", s.delimiter()))
	return o
}

func (a *api) define(o *goja.Object, name string, length int, f func(goja.FunctionCall) goja.Value) {
	fn := a.vm.ToValue(f).(*goja.Object)
	must(fn.DefineDataProperty("name", a.vm.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	must(fn.DefineDataProperty("length", a.vm.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	must(o.Set(name, fn))
}

// text wraps a function of one path.
func (a *api) text(f func(string) string) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		return a.vm.ToValue(f(a.path(call.Argument(0), "path")))
	}
}

func (a *api) path(v goja.Value, name string) string {
	if !goja.IsString(v) {
		nodeerr.ValidateString(a.vm, v, name)
	}
	return v.String()
}

// cwd asks process.cwd, which a program may have changed or replaced.
func (a *api) cwd() string {
	process := a.env.Require("process").(*goja.Object)
	cwd, ok := goja.AssertFunction(process.Get("cwd"))
	if !ok {
		panic(a.vm.NewTypeError("process.cwd is not a function"))
	}
	v, err := cwd(process)
	must(err)
	return v.String()
}

func (a *api) resolve(call goja.FunctionCall) goja.Value {
	// Arguments left of an absolute one are never looked at.
	paths := make([]string, len(call.Arguments))
	for i := len(call.Arguments) - 1; i >= 0; i-- {
		paths[i] = a.path(call.Arguments[i], fmt.Sprintf("paths[%d]", i))
		if _, posix := a.s.(posixStyle); posix && a.s.isAbsolute(paths[i]) {
			paths = paths[i:]
			break
		}
	}
	return a.vm.ToValue(a.s.resolve(paths, a.cwd))
}

func (a *api) join(call goja.FunctionCall) goja.Value {
	paths := make([]string, 0, len(call.Arguments))
	for _, v := range call.Arguments {
		if path := a.path(v, "path"); path != "" {
			paths = append(paths, path)
		}
	}
	return a.vm.ToValue(a.s.join(paths))
}

func (a *api) basename(call goja.FunctionCall) goja.Value {
	suffix := ""
	if v := call.Argument(1); !goja.IsUndefined(v) {
		suffix = a.path(v, "suffix")
	}
	return a.vm.ToValue(a.s.basename(a.path(call.Argument(0), "path"), suffix))
}

func (a *api) parse(call goja.FunctionCall) goja.Value {
	p := a.s.parse(a.path(call.Argument(0), "path"))
	o := a.vm.NewObject()
	must(o.Set("root", p.root))
	must(o.Set("dir", p.dir))
	must(o.Set("base", p.base))
	must(o.Set("ext", p.ext))
	must(o.Set("name", p.name))
	return o
}

func (a *api) format(call goja.FunctionCall) goja.Value {
	nodeerr.ValidateObject(a.vm, call.Argument(0), "pathObject")
	o := call.Argument(0).ToObject(a.vm)
	get := func(name string) string {
		if v := o.Get(name); v != nil && v.ToBoolean() {
			return v.String()
		}
		return ""
	}
	root, dir, base := get("root"), get("dir"), get("base")
	if dir == "" {
		dir = root
	}
	if base == "" {
		ext := get("ext")
		if ext != "" && ext[0] != '.' {
			ext = "." + ext
		}
		base = get("name") + ext
	}
	switch dir {
	case "":
		return a.vm.ToValue(base)
	case root:
		return a.vm.ToValue(dir + base)
	}
	return a.vm.ToValue(dir + a.s.separator() + base)
}

// must lets a JavaScript exception go on its way.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
