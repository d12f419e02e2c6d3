package loader

import (
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// commonJS is the state of require. All of it that programs may patch lives in
// JavaScript objects and is read from there each time.
type commonJS struct {
	// module is the Module constructor; proto its prototype.
	module, proto *goja.Object
	// parents has the module that first required each module.
	parents map[*goja.Object]*goja.Object
	// main is the main module, nil before it is made or without one.
	main *goja.Object
	// requireOriginal, loadOriginal and resolveOriginal are the functions that
	// programs find in place, to know whether they patched them.
	requireOriginal, loadOriginal, resolveOriginal, compileOriginal *goja.Object
	// wrap is Module.wrap once it was asked for.
	wrap goja.Value
	// preloading says that -r is at work.
	preloading bool
	// fromESM holds the modules that stand in require.cache for an ES module.
	fromESM map[*goja.Object]bool
	// circular is the prototype of exports that are not complete, once there was one.
	circular *goja.Object
}

// ModuleConstructor returns the Module class, which is also what
// require('node:module') gives.
func (l *Loader) ModuleConstructor() *goja.Object {
	if l.cjs.module == nil {
		l.makeModuleClass()
	}
	return l.cjs.module
}

// native makes a function with a name and a length.
func (l *Loader) native(name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
	obj := l.vm.ToValue(f).(*goja.Object)
	_ = obj.DefineDataProperty("name", l.vm.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = obj.DefineDataProperty("length", l.vm.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return obj
}

// quiet makes a function without a name, which stack traces do not show.
func (l *Loader) quiet(f func(goja.FunctionCall) goja.Value) goja.Value {
	obj := l.vm.ToValue(f).(*goja.Object)
	_ = obj.DefineDataProperty("name", l.vm.ToValue(""), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return obj
}

func (l *Loader) method(on *goja.Object, key, name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
	obj := l.native(name, length, f)
	_ = on.Set(key, obj)
	return obj
}

// bare makes an object without a prototype.
func (l *Loader) bare() *goja.Object { return l.vm.CreateObject(nil) }

func (l *Loader) makeModuleClass() {
	class := l.vm.ToValue(func(call goja.ConstructorCall) *goja.Object {
		l.initModule(call.This, call.Argument(0), call.Argument(1))
		return nil
	}).(*goja.Object)
	_ = class.DefineDataProperty("name", l.vm.ToValue("Module"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = class.DefineDataProperty("length", l.vm.ToValue(0), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	proto := class.Get("prototype").(*goja.Object)
	l.cjs.module, l.cjs.proto, l.cjs.fromESM = class, proto, map[*goja.Object]bool{}
	l.resolver.Extensions = l.extensionNames

	_ = class.Set("_cache", l.bare())
	_ = class.Set("_pathCache", l.bare())
	_ = class.Set("_extensions", l.makeExtensions())
	l.moduleStatics(class)
	l.accessor(proto, "isPreloading", func(*goja.Object) goja.Value { return l.vm.ToValue(l.cjs.preloading) }, nil)
	l.accessor(proto, "parent", l.parentOf, func(m *goja.Object, v goja.Value) {
		parent, _ := v.(*goja.Object)
		l.cjs.parents[m] = parent
	})
	l.method(proto, "load", "", 1, l.protoLoad)
	l.cjs.requireOriginal = l.method(proto, "require", "", 1, func(call goja.FunctionCall) goja.Value {
		return l.protoRequire(call.This, call.Argument(0))
	})
	l.cjs.compileOriginal = l.method(proto, "_compile", "", 3, l.protoCompile)
}

func (l *Loader) accessor(on *goja.Object, name string, get func(*goja.Object) goja.Value, set func(*goja.Object, goja.Value)) {
	getter := l.native("get "+name, 0, func(call goja.FunctionCall) goja.Value {
		this, _ := call.This.(*goja.Object)
		return get(this)
	})
	var setter goja.Value
	if set != nil {
		setter = l.native("set "+name, 1, func(call goja.FunctionCall) goja.Value {
			if this, ok := call.This.(*goja.Object); ok {
				set(this, call.Argument(0))
			}
			return goja.Undefined()
		})
	}
	_ = on.DefineAccessorProperty(name, getter, setter, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

func (l *Loader) parentOf(m *goja.Object) goja.Value {
	if parent := l.cjs.parents[m]; parent != nil {
		return parent
	}
	if m != nil && m == l.cjs.main {
		return goja.Null()
	}
	return goja.Undefined()
}

// initModule gives a module object its properties, in Node's order.
func (l *Loader) initModule(m *goja.Object, id, parent goja.Value) {
	dir := "."
	if s, ok := id.Export().(string); ok {
		dir = filepath.Dir(s)
	}
	if goja.IsUndefined(id) {
		id = l.vm.ToValue("")
	}
	_ = m.Set("id", id)
	_ = m.Set("path", dir)
	_ = m.Set("exports", l.vm.NewObject())
	p, _ := parent.(*goja.Object)
	l.cjs.parents[m] = p
	l.adopt(p, m, false)
	_ = m.Set("filename", goja.Null())
	_ = m.Set("loaded", false)
	_ = m.Set("children", l.vm.NewArray())
}

// adopt adds a child to its parent's list; check avoids a second entry.
func (l *Loader) adopt(parent, child *goja.Object, check bool) {
	if parent == nil {
		return
	}
	children, ok := parent.Get("children").(*goja.Object)
	if !ok {
		return
	}
	n := children.Get("length").ToInteger()
	for i := int64(0); check && i < n; i++ {
		if children.Get(l.vm.ToValue(i).String()) == child {
			return
		}
	}
	l.invoke(children, "push", child)
}

// invoke calls a method of an object; what it throws goes on.
func (l *Loader) invoke(on *goja.Object, name string, args ...goja.Value) goja.Value {
	return l.call(on.Get(name), on, args...)
}

func (l *Loader) call(f, this goja.Value, args ...goja.Value) goja.Value {
	callable, ok := goja.AssertFunction(f)
	if !ok {
		panic(l.vm.NewTypeError("not a function"))
	}
	v, err := callable(this, args...)
	if err != nil {
		l.throw(err)
	}
	return v
}

func (l *Loader) newModule(id string, parent *goja.Object) *goja.Object {
	m := l.vm.CreateObject(l.cjs.proto)
	var p goja.Value = goja.Undefined()
	if parent != nil {
		p = parent
	}
	l.initModule(m, l.vm.ToValue(id), p)
	return m
}

// protoRequire is Module.prototype.require.
func (l *Loader) protoRequire(this, id goja.Value) goja.Value {
	nodeerr.ValidateString(l.vm, id, "id")
	if id.String() == "" {
		panic(nodeerr.InvalidArgValue(l.vm, "id", id, "must be a non-empty string"))
	}
	if load := l.cjs.module.Get("_load"); load != l.cjs.loadOriginal {
		return l.call(load, l.cjs.module, id, this, l.vm.ToValue(false))
	}
	parent, _ := this.(*goja.Object)
	return l.load(id.String(), parent, false)
}

// load is Module._load.
func (l *Loader) load(request string, parent *goja.Object, isMain bool) goja.Value {
	if strings.HasPrefix(request, "node:") {
		name, ok := l.resolver.BuiltinName(request)
		if !ok {
			panic(l.unknownBuiltin(request))
		}
		return l.builtin(name)
	}
	filename := l.resolveFilename(request, parent, isMain)
	if cached, ok := l.cache().Get(filename).(*goja.Object); ok {
		return l.cachedExports(cached, parent)
	}
	if name, ok := l.resolver.BuiltinName(filename); ok {
		return l.builtin(name)
	}
	m := l.newModule(filename, parent)
	if isMain {
		l.setMain(m)
	}
	_ = l.cache().Set(filename, m)
	loaded := false
	defer func() {
		if !loaded {
			l.forget(filename, m, parent)
		}
	}()
	l.invoke(m, "load", l.vm.ToValue(filename))
	loaded = true
	l.endCircular(m)
	return m.Get("exports")
}

// resolveFilename calls Module._resolveFilename, which programs may patch.
func (l *Loader) resolveFilename(request string, parent *goja.Object, isMain bool) string {
	resolve := l.cjs.module.Get("_resolveFilename")
	if resolve == l.cjs.resolveOriginal {
		return l.resolve(request, parent, isMain, nil)
	}
	var p goja.Value = goja.Undefined()
	if parent != nil {
		p = parent
	}
	return l.call(resolve, l.cjs.module, l.vm.ToValue(request), p, l.vm.ToValue(isMain)).String()
}

func (l *Loader) cache() *goja.Object {
	if cache, ok := l.cjs.module.Get("_cache").(*goja.Object); ok {
		return cache
	}
	panic(l.vm.NewTypeError("Module._cache is not an object"))
}

func (l *Loader) setMain(m *goja.Object) {
	l.cjs.main = m
	_ = m.Set("id", ".")
}

// cachedExports returns a cached module's exports, perhaps in the middle of its
// evaluation.
func (l *Loader) cachedExports(cached, parent *goja.Object) goja.Value {
	l.adopt(parent, cached, true)
	if l.cjs.fromESM[cached] {
		// An ES module: requiring it again must look at its state again.
		if exports, again := l.requireAgain(cached, parent); again {
			return exports
		}
	}
	if loaded := cached.Get("loaded"); loaded != nil && !loaded.ToBoolean() {
		return l.circularExports(cached)
	}
	return cached.Get("exports")
}

// forget takes a module that failed out of the cache and its parent's list.
func (l *Loader) forget(filename string, m, parent *goja.Object) {
	if cache, ok := l.cjs.module.Get("_cache").(*goja.Object); ok {
		_ = cache.Delete(filename)
	}
	if parent == nil {
		return
	}
	children, ok := parent.Get("children").(*goja.Object)
	if !ok {
		return
	}
	for i := children.Get("length").ToInteger() - 1; i >= 0; i-- {
		if children.Get(l.vm.ToValue(i).String()) == m {
			l.invoke(children, "splice", l.vm.ToValue(i), l.vm.ToValue(1))
			return
		}
	}
}

// protoLoad is Module.prototype.load.
func (l *Loader) protoLoad(call goja.FunctionCall) goja.Value {
	m, ok := call.This.(*goja.Object)
	if !ok {
		panic(l.vm.NewTypeError("Module.prototype.load called on a value that is no module"))
	}
	filename := call.Argument(0).String()
	_ = m.Set("filename", filename)
	paths := l.call(l.cjs.module.Get("_nodeModulePaths"), l.cjs.module, l.vm.ToValue(filepath.Dir(filename)))
	_ = m.Set("paths", paths)
	extensions := l.extensions()
	l.call(extensions.Get(l.registeredExtension(filename)), extensions, m, l.vm.ToValue(filename))
	_ = m.Set("loaded", true)
	return goja.Undefined()
}
