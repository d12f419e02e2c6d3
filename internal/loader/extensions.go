package loader

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/source"
)

func (l *Loader) makeExtensions() *goja.Object {
	extensions := l.bare()
	l.method(extensions, ".js", "", 2, l.loadScript)
	l.method(extensions, ".json", "", 2, l.loadJSON)
	l.method(extensions, ".node", "", 2, func(goja.FunctionCall) goja.Value {
		panic(nodeerr.New(l.vm, "Error", "ERR_DLOPEN_FAILED", "Native addons cannot be loaded by this runtime"))
	})
	return extensions
}

func (l *Loader) extensions() *goja.Object {
	if o, ok := l.ModuleConstructor().Get("_extensions").(*goja.Object); ok {
		return o
	}
	panic(l.vm.NewTypeError("Module._extensions is not an object"))
}

func (l *Loader) extensionNames() []string { return l.extensions().Keys() }

// registeredExtension returns the longest extension of a file that has a
// handler, ".js" if none has.
func (l *Loader) registeredExtension(filename string) string {
	name := filepath.Base(filename)
	extensions := l.extensions()
	for i := 1; i < len(name); i++ {
		if name[i] == '.' && extensions.Get(name[i:]) != nil && !goja.IsUndefined(extensions.Get(name[i:])) {
			return name[i:]
		}
	}
	return ".js"
}

// read returns a file's text; what fails is thrown as fs.readFileSync throws.
func (l *Loader) read(path string) string {
	data, err := l.opts.FS.ReadFile(path)
	if err != nil {
		panic(l.fileError(err, path))
	}
	return source.Decode(data)
}

func (l *Loader) fileError(err error, path string) *goja.Object {
	code, text := "EIO", "i/o error"
	switch {
	case os.IsNotExist(err):
		code, text = "ENOENT", "no such file or directory"
	case os.IsPermission(err):
		code, text = "EACCES", "permission denied"
	case strings.Contains(err.Error(), "is a directory"):
		code, text = "EISDIR", "illegal operation on a directory"
	}
	obj := nodeerr.Plain(l.vm, "Error", code+": "+text+", open '"+path+"'")
	_ = obj.Set("code", code)
	_ = obj.Set("syscall", "open")
	_ = obj.Set("path", path)
	return obj
}

// loadScript is Module._extensions['.js'], for every file that is code.
func (l *Loader) loadScript(call goja.FunctionCall) goja.Value {
	m, ok := call.Argument(0).(*goja.Object)
	if !ok {
		panic(l.vm.NewTypeError("Module._extensions['.js'] needs a module"))
	}
	filename := call.Argument(1).String()
	format, err := l.format(filename)
	if err != nil {
		l.throw(err)
	}
	if format == "module" {
		l.requireESM(m, filename)
		return goja.Undefined()
	}
	text := l.read(filename)
	if compile := m.Get("_compile"); compile != nil && !l.isOriginalCompile(compile) {
		args := []goja.Value{l.vm.ToValue(text), l.vm.ToValue(filename)}
		if format != "" {
			args = append(args, l.vm.ToValue(format))
		}
		return l.call(compile, m, args...)
	}
	l.compile(m, text, filename, format)
	return goja.Undefined()
}

func (l *Loader) isOriginalCompile(f goja.Value) bool {
	return l.cjs.proto.Get("_compile") == f && l.cjs.compileOriginal == f
}

// format returns what a file's name and package say that it is: "module",
// "commonjs", or "" for a .js file whose package does not say.
func (l *Loader) format(filename string) (string, error) {
	switch filepath.Ext(filename) {
	case ".mjs", ".mts":
		return "module", nil
	case ".cjs", ".cts":
		return "commonjs", nil
	case ".js", ".ts":
		scope, err := l.resolver.Scope(filename)
		if err != nil || scope == nil {
			return "", err
		}
		return scope.Type, nil
	}
	return "", nil
}

// loadJSON is Module._extensions['.json'].
func (l *Loader) loadJSON(call goja.FunctionCall) goja.Value {
	m, ok := call.Argument(0).(*goja.Object)
	if !ok {
		panic(l.vm.NewTypeError("Module._extensions['.json'] needs a module"))
	}
	filename := call.Argument(1).String()
	_ = m.Set("exports", l.parseJSON(l.read(filename), filename))
	return goja.Undefined()
}

// parseJSON parses a file; the error's message names the file.
func (l *Loader) parseJSON(text, filename string) goja.Value {
	parse := l.vm.Get("JSON").(*goja.Object)
	callable, ok := goja.AssertFunction(parse.Get("parse"))
	if !ok {
		panic(l.vm.NewTypeError("JSON.parse is not a function"))
	}
	v, err := callable(parse, l.vm.ToValue(text))
	if err == nil {
		return v
	}
	if exception, ok := err.(*goja.Exception); ok {
		if obj, ok := exception.Value().(*goja.Object); ok {
			_ = obj.Set("message", filename+": "+obj.Get("message").String())
		}
	}
	l.throw(err)
	return nil
}

// protoCompile is Module.prototype._compile.
func (l *Loader) protoCompile(call goja.FunctionCall) goja.Value {
	m, ok := call.This.(*goja.Object)
	if !ok {
		panic(l.vm.NewTypeError("Module.prototype._compile called on a value that is no module"))
	}
	format := ""
	if f := call.Argument(2); !goja.IsUndefined(f) {
		format = f.String()
	}
	return l.compile(m, call.Argument(0).String(), call.Argument(1).String(), format)
}

// compile compiles and runs a module's text.
func (l *Loader) compile(m *goja.Object, text, filename, format string) goja.Value {
	if format == "module" || format == "module-typescript" {
		l.requireText(m, filename, text)
		return goja.Undefined()
	}
	if err := l.checkTypes(filename); err != nil {
		l.throw(err)
	}
	unit, err := l.compiler.CommonJS(filename, text)
	if err != nil {
		if format == "" && l.isModuleText(filename, text) {
			l.requireText(m, filename, text)
			return goja.Undefined()
		}
		if format == "commonjs" && source.HasModuleSyntax(filename, text) {
			l.warn("Warning", "", "Failed to load the ES module: "+filename+
				`. Make sure to set "type": "module" in the nearest package.json file or use the .mjs extension.`)
		}
		l.throw(err)
	}
	l.Prepare(unit)
	wrapper, err := l.vm.RunProgram(unit.Program)
	if err != nil {
		l.throw(err)
	}
	exports := m.Get("exports")
	return l.call(wrapper, exports, exports, l.makeRequire(m), m, l.vm.ToValue(filename), l.vm.ToValue(filepath.Dir(filename)))
}

// isModuleText decides about a .js file that no package.json decides about and
// that is no CommonJS: it is an ES module if it has the syntax of one.
func (l *Loader) isModuleText(filename, text string) bool {
	if slices.Contains([]string{".cjs", ".cts"}, filepath.Ext(filename)) || !source.HasModuleSyntax(filename, text) {
		return false
	}
	if scope, err := l.resolver.Scope(filename); err == nil && scope != nil && scope.Type == "" {
		l.warn("Warning", "MODULE_TYPELESS_PACKAGE_JSON", "Module type of "+pathURL(filename)+
			" is not specified and it doesn't parse as CommonJS.\nReparsing as ES module because module syntax was detected."+
			" This incurs a performance overhead.\nTo eliminate this warning, add \"type\": \"module\" to "+scope.Path+".")
	}
	return true
}

// checkTypes refuses TypeScript inside of installed packages.
func (l *Loader) checkTypes(filename string) error {
	switch filepath.Ext(filename) {
	case ".ts", ".mts", ".cts":
		if strings.Contains(filename, "/node_modules/") {
			return l.thrown(nodeerr.New(l.vm, "Error", "ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING",
				`Stripping types is currently unsupported for files under node_modules, for "`+filename+`"`))
		}
	}
	return nil
}

// thrown makes a Go error of a JavaScript one.
func (l *Loader) thrown(v *goja.Object) error {
	return &jsError{v}
}

type jsError struct{ value *goja.Object }

func (e *jsError) Error() string { return e.value.String() }
