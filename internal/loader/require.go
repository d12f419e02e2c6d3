package loader

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/resolve"
)

// makeRequire makes the require function of a module.
func (l *Loader) makeRequire(m *goja.Object) *goja.Object {
	require := l.native("require", 1, func(call goja.FunctionCall) goja.Value {
		f := m.Get("require")
		if f == l.cjs.requireOriginal {
			return l.protoRequire(m, call.Argument(0))
		}
		return l.call(f, m, call.Argument(0))
	})
	resolve := l.method(require, "resolve", "resolve", 2, func(call goja.FunctionCall) goja.Value {
		return l.requireResolve(m, call.Argument(0), call.Argument(1))
	})
	l.method(resolve, "paths", "paths", 1, func(call goja.FunctionCall) goja.Value {
		nodeerr.ValidateString(l.vm, call.Argument(0), "request")
		return l.lookupPaths(call.Argument(0).String(), m)
	})
	var main goja.Value = goja.Undefined()
	if l.cjs.main != nil {
		main = l.cjs.main
	}
	_ = require.Set("main", main)
	_ = require.Set("extensions", l.cjs.module.Get("_extensions"))
	_ = require.Set("cache", l.cjs.module.Get("_cache"))
	return require
}

func (l *Loader) requireResolve(m *goja.Object, request, options goja.Value) goja.Value {
	nodeerr.ValidateString(l.vm, request, "request")
	original := l.cjs.module.Get("_resolveFilename")
	if original != l.cjs.resolveOriginal {
		return l.call(original, l.cjs.module, request, m, l.vm.ToValue(false), options)
	}
	return l.vm.ToValue(l.resolve(request.String(), m, false, options))
}

// resolve is Module._resolveFilename.
func (l *Loader) resolve(request string, parent *goja.Object, isMain bool, options goja.Value) string {
	if _, ok := l.resolver.BuiltinName(request); ok {
		return request
	}
	file := fileOf(parent)
	paths := l.requirePaths(request, parent)
	if o, ok := options.(*goja.Object); ok {
		if list := o.Get("paths"); list != nil && !goja.IsUndefined(list) {
			paths = l.optionPaths(request, list)
		}
	}
	path, err := l.resolver.Require(request, file, paths)
	if errors.Is(err, resolve.ErrNotFound) {
		err = resolve.NotFound(request, l.requireStack(parent))
	}
	if err != nil {
		l.throw(err)
	}
	return path
}

// fileOf returns the file of a module, "" if it has none.
func fileOf(m *goja.Object) string {
	if m == nil {
		return ""
	}
	if s, ok := m.Get("filename").(goja.String); ok {
		return s.String()
	}
	return ""
}

// requirePaths returns the folders to search, through Module._resolveLookupPaths
// only as far as programs can see: a module's own paths.
func (l *Loader) requirePaths(request string, parent *goja.Object) []string {
	if resolve.IsRelative(request) {
		if file := fileOf(parent); file != "" {
			return []string{filepath.Dir(file)}
		}
		return []string{l.opts.Cwd()}
	}
	var paths []string
	if parent != nil {
		if list, ok := parent.Get("paths").(*goja.Object); ok {
			_ = l.vm.ExportTo(list, &paths)
		}
	}
	return append(paths, l.resolver.GlobalPaths...)
}

func (l *Loader) optionPaths(request string, list goja.Value) []string {
	array, ok := list.(*goja.Object)
	if !ok || array.ClassName() != "Array" {
		panic(nodeerr.InvalidArgValue(l.vm, "options.paths", list, ""))
	}
	var dirs, paths []string
	_ = l.vm.ExportTo(array, &dirs)
	for _, dir := range dirs {
		if resolve.IsRelative(request) {
			paths = append(paths, l.abs(dir))
			continue
		}
		paths = append(paths, l.resolver.Paths(l.abs(dir))...)
		paths = append(paths, l.resolver.GlobalPaths...)
	}
	return paths
}

// lookupPaths is require.resolve.paths and Module._resolveLookupPaths.
func (l *Loader) lookupPaths(request string, parent *goja.Object) goja.Value {
	if _, ok := l.resolver.BuiltinName(request); ok {
		return goja.Null()
	}
	return l.strings(l.requirePaths(request, parent))
}

// requireStack returns the files that led to a module, innermost first.
func (l *Loader) requireStack(m *goja.Object) []string {
	var stack []string
	for seen := 0; m != nil && seen < 1000; seen++ {
		file := fileOf(m)
		if file == "" {
			file = m.Get("id").String()
		}
		stack = append(stack, file)
		m = l.cjs.parents[m]
	}
	return stack
}

// moduleStatics gives the Module class what programs call on it.
func (l *Loader) moduleStatics(class *goja.Object) {
	_ = class.Set("globalPaths", l.strings(l.resolver.GlobalPaths))
	l.accessor(class, "wrap", func(*goja.Object) goja.Value { return l.wrapFunction() }, func(_ *goja.Object, v goja.Value) { l.cjs.wrap = v })
	l.accessor(class, "wrapper", func(*goja.Object) goja.Value { return l.strings([]string{wrapHead, wrapTail}) }, func(*goja.Object, goja.Value) {})
	l.method(class, "isBuiltin", "isBuiltin", 1, func(call goja.FunctionCall) goja.Value {
		name, ok := call.Argument(0).(goja.String)
		if !ok {
			return l.vm.ToValue(false)
		}
		_, ok = l.resolver.BuiltinName(name.String())
		return l.vm.ToValue(ok)
	})
	l.method(class, "_findPath", "", 3, l.findPath)
	l.method(class, "_nodeModulePaths", "", 1, func(call goja.FunctionCall) goja.Value {
		return l.strings(l.resolver.Paths(l.abs(call.Argument(0).String())))
	})
	l.method(class, "_resolveLookupPaths", "", 2, func(call goja.FunctionCall) goja.Value {
		parent, _ := call.Argument(1).(*goja.Object)
		return l.lookupPaths(call.Argument(0).String(), parent)
	})
	l.cjs.loadOriginal = l.method(class, "_load", "", 3, func(call goja.FunctionCall) goja.Value {
		nodeerr.ValidateString(l.vm, call.Argument(0), "id")
		parent, _ := call.Argument(1).(*goja.Object)
		return l.load(call.Argument(0).String(), parent, call.Argument(2).ToBoolean())
	})
	l.cjs.resolveOriginal = l.method(class, "_resolveFilename", "", 4, func(call goja.FunctionCall) goja.Value {
		parent, _ := call.Argument(1).(*goja.Object)
		return l.vm.ToValue(l.resolve(call.Argument(0).String(), parent, call.Argument(2).ToBoolean(), call.Argument(3)))
	})
	l.method(class, "createRequire", "createRequire", 1, func(call goja.FunctionCall) goja.Value {
		return l.createRequire(call.Argument(0))
	})
	l.moduleAPI(class)
}

const (
	wrapHead = "(function (exports, require, module, __filename, __dirname) { "
	wrapTail = "\n});"
)

func (l *Loader) wrapFunction() goja.Value {
	if l.cjs.wrap == nil {
		l.cjs.wrap = l.native("wrap", 1, func(call goja.FunctionCall) goja.Value {
			return l.vm.ToValue(wrapHead + call.Argument(0).String() + wrapTail)
		})
	}
	return l.cjs.wrap
}

// findPath is Module._findPath.
func (l *Loader) findPath(call goja.FunctionCall) goja.Value {
	var paths []string
	if list, ok := call.Argument(1).(*goja.Object); ok {
		_ = l.vm.ExportTo(list, &paths)
	}
	path, err := l.resolver.Find(call.Argument(0).String(), paths)
	switch {
	case errors.Is(err, resolve.ErrNotFound):
		return l.vm.ToValue(false)
	case err != nil:
		l.throw(err)
	}
	return l.vm.ToValue(path)
}

// createRequire is module.createRequire.
func (l *Loader) createRequire(v goja.Value) goja.Value {
	path := ""
	if o, ok := v.(*goja.Object); ok {
		if href := o.Get("href"); href != nil {
			path = href.String()
		}
	} else if s, ok := v.(goja.String); ok {
		path = s.String()
	}
	if strings.HasPrefix(path, "file:") {
		path, _ = resolve.URLToPath(path)
	}
	if !filepath.IsAbs(path) {
		panic(nodeerr.InvalidArgValue(l.vm, "filename", v, "must be a file URL object, file URL string, or absolute path string"))
	}
	return l.requireFor(path)
}

// requireFor makes a require function as a module at path has it. A path that
// ends in a slash is a folder.
func (l *Loader) requireFor(path string) *goja.Object {
	if strings.HasSuffix(path, "/") {
		path += "noop.js"
	}
	l.ModuleConstructor()
	m := l.newModule(path, nil)
	_ = m.Set("filename", path)
	_ = m.Set("paths", l.strings(l.resolver.Paths(filepath.Dir(path))))
	return l.makeRequire(m)
}
