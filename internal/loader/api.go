package loader

import (
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/resolve"
	"github.com/gojs-runtime/gojs/internal/source"
)

// moduleAPI adds what node:module offers beside require's machinery.
func (l *Loader) moduleAPI(class *goja.Object) {
	l.method(class, "_initPaths", "", 0, func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	l.method(class, "_preloadModules", "", 1, func(call goja.FunctionCall) goja.Value {
		var requests []string
		if list, ok := call.Argument(0).(*goja.Object); ok {
			_ = l.vm.ExportTo(list, &requests)
		}
		for _, request := range requests {
			l.preload(request)
		}
		return goja.Undefined()
	})
	l.method(class, "syncBuiltinESMExports", "syncBuiltinESMExports", 0, func(goja.FunctionCall) goja.Value {
		l.syncBuiltins()
		return goja.Undefined()
	})
	_ = class.Set("Module", class)
	l.missing(class, "registerHooks", 1)
	_ = class.Set("builtinModules", l.strings(builtinList))
	l.method(class, "runMain", "executeUserEntryPoint", 0, func(call goja.FunctionCall) goja.Value {
		if main := call.Argument(0); !goja.IsUndefined(main) {
			l.runMain(main.String())
		}
		return goja.Undefined()
	})
	l.missing(class, "register", 1)
	_ = class.Set("constants", l.constants())
	l.method(class, "enableCompileCache", "enableCompileCache", 1, func(goja.FunctionCall) goja.Value {
		result := l.vm.NewObject()
		_ = result.Set("status", 3) // DISABLED: compiled code is never stored
		return result
	})
	l.method(class, "findPackageJSON", "findPackageJSON", 1, l.findPackageJSON)
	l.method(class, "flushCompileCache", "flushCompileCache", 0, func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	l.method(class, "getCompileCacheDir", "getCompileCacheDir", 0, func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	l.method(class, "stripTypeScriptTypes", "stripTypeScriptTypes", 1, l.stripTypes)
	l.method(class, "findSourceMap", "findSourceMap", 1, func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	l.missing(class, "SourceMap", 1)
	l.method(class, "getSourceMapsSupport", "getSourceMapsSupport", 0, func(goja.FunctionCall) goja.Value {
		support := l.bare()
		for _, name := range []string{"enabled", "nodeModules", "generatedCode"} {
			_ = support.Set(name, false)
		}
		return support
	})
	l.missing(class, "setSourceMapsSupport", 1)
}

// missing adds a function that says that it is not there yet.
func (l *Loader) missing(class *goja.Object, name string, length int) {
	l.method(class, name, name, length, func(goja.FunctionCall) goja.Value {
		panic(nodeerr.New(l.vm, "Error", "ERR_METHOD_NOT_IMPLEMENTED", "The module."+name+"() method is not implemented"))
	})
}

func (l *Loader) constants() *goja.Object {
	status := l.bare()
	for i, name := range []string{"FAILED", "ENABLED", "ALREADY_ENABLED", "DISABLED"} {
		_ = status.Set(name, i)
	}
	constants := l.bare()
	_ = constants.Set("compileCacheStatus", status)
	return constants
}

// findPackageJSON is module.findPackageJSON(specifier, base).
func (l *Loader) findPackageJSON(call goja.FunctionCall) goja.Value {
	if goja.IsUndefined(call.Argument(0)) {
		panic(nodeerr.New(l.vm, "TypeError", "ERR_MISSING_ARGS", `The "specifier" argument must be specified`))
	}
	specifier, base := urlArgument(call.Argument(0)), urlArgument(call.Argument(1))
	if specifier == "" {
		panic(nodeerr.InvalidArgType(l.vm, "specifier", []string{"string", "URL"}, call.Argument(0)))
	}
	given := call.Argument(0).String()
	if base == "" && (filepath.IsAbs(given) || resolve.IsRelative(given)) {
		_, err := l.resolver.Import("./", "data:")
		panic(l.resolveError(&resolve.Error{Class: "TypeError", Code: "ERR_UNSUPPORTED_RESOLVE_REQUEST",
			Message: strings.Replace(err.Error(), `"./"`, `"`+given+`"`, 1)}))
	}
	found := l.packageOf(specifier, base)
	if found == "" {
		return goja.Undefined()
	}
	return l.vm.ToValue(found)
}

// packageOf returns the package.json of a path or an installed package.
func (l *Loader) packageOf(specifier, base string) string {
	if base == "" {
		base = filepath.Join(l.opts.Cwd(), "x")
	}
	path := specifier
	switch {
	case filepath.IsAbs(specifier):
	case resolve.IsRelative(specifier):
		path = filepath.Join(filepath.Dir(base), specifier)
	default:
		name, _, _ := resolve.SplitPackage(specifier)
		dir := l.resolver.PackageDir(name, filepath.Dir(base))
		if dir == "" {
			l.throw(&resolve.Error{Code: "ERR_MODULE_NOT_FOUND", Message: "Cannot find package '" + name + "' imported from " + base})
		}
		path = l.resolver.Realpath(dir)
	}
	info, err := l.opts.FS.Stat(path)
	if err != nil {
		_, err = l.resolver.Import(specifier, pathURL(base))
		l.throw(err)
	}
	if !info.IsDir() {
		path = filepath.Dir(path)
	}
	return l.resolver.PackageJSON(path)
}

// urlArgument returns a path of a string or URL object.
func urlArgument(v goja.Value) string {
	text := ""
	switch v := v.(type) {
	case goja.String:
		text = v.String()
	case *goja.Object:
		if href := v.Get("href"); href != nil {
			text = href.String()
		}
	}
	if path, err := resolve.URLToPath(text); err == nil {
		return path
	}
	return text
}

// stripTypes is module.stripTypeScriptTypes(code, options).
func (l *Loader) stripTypes(call goja.FunctionCall) goja.Value {
	nodeerr.ValidateString(l.vm, call.Argument(0), "code")
	mode, suffix := l.stripOptions(call.Argument(1))
	l.warn("ExperimentalWarning", "", "stripTypeScriptTypes is an experimental feature and might change at any time")
	convert := source.StripTypes
	if mode == "transform" {
		convert = source.TransformTypes
	}
	text, err := convert(call.Argument(0).String())
	if err != nil {
		l.throw(err)
	}
	return l.vm.ToValue(text + suffix)
}

// stripOptions returns the mode and what is appended to the result.
func (l *Loader) stripOptions(options goja.Value) (mode, suffix string) {
	if goja.IsUndefined(options) {
		return "strip", ""
	}
	nodeerr.ValidateObject(l.vm, options, "options")
	get := func(name string) goja.Value {
		if v := options.(*goja.Object).Get(name); v != nil {
			return v
		}
		return goja.Undefined()
	}
	mode = "strip"
	if v := get("mode"); !goja.IsUndefined(v) {
		nodeerr.ValidateOneOf(l.vm, v, "options.mode", []goja.Value{l.vm.ToValue("strip"), l.vm.ToValue("transform")})
		mode = v.String()
	}
	if v := get("sourceUrl"); !goja.IsUndefined(v) {
		nodeerr.ValidateString(l.vm, v, "options.sourceUrl")
		suffix = "\n\n//# sourceURL=" + v.String()
	}
	if v := get("sourceMap"); !goja.IsUndefined(v) {
		nodeerr.ValidateBoolean(l.vm, v, "options.sourceMap")
		switch {
		case v.ToBoolean() && mode == "strip":
			nodeerr.ValidateOneOf(l.vm, v, "options.sourceMap", []goja.Value{l.vm.ToValue(false), goja.Undefined()})
		case v.ToBoolean():
			panic(nodeerr.New(l.vm, "Error", "ERR_METHOD_NOT_IMPLEMENTED", "Source maps of transformed types are not implemented"))
		}
	}
	return mode, suffix
}
