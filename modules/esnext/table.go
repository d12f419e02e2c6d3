package esnext

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

type method struct {
	name   string
	length int
}

// methodGroups lists the methods that are added where the engine lacks them.
// The implementation of one is the export prefix+name of the module.
var methodGroups = []struct {
	holder, module, prefix string
	methods                []method
}{
	{"Object", "internal/esnext/methods", "Object_", []method{{"groupBy", 2}}},
	{"Map", "internal/esnext/methods", "Map_", []method{{"groupBy", 2}}},
	{"Promise", "internal/esnext/methods", "Promise_", []method{{"try", 1}, {"withResolvers", 0}}},
	{"Array", "internal/esnext/methods", "Array_", []method{{"fromAsync", 1}}},
	{"RegExp", "internal/esnext/methods", "RegExp_", []method{{"escape", 1}}},
	{"Math", "internal/esnext/methods", "Math_", []method{{"f16round", 1}}},
	{"String.prototype", "internal/esnext/methods", "String_", []method{
		{"isWellFormed", 0}, {"toWellFormed", 0},
		{"anchor", 1}, {"big", 0}, {"blink", 0}, {"bold", 0}, {"fixed", 0}, {"fontcolor", 1}, {"fontsize", 1},
		{"italics", 0}, {"link", 1}, {"small", 0}, {"strike", 0}, {"sub", 0}, {"sup", 0},
	}},
	{"Object.prototype", "internal/esnext/methods", "Object_", []method{
		{"__defineGetter__", 2}, {"__defineSetter__", 2}, {"__lookupGetter__", 1}, {"__lookupSetter__", 1},
	}},
	{"Date.prototype", "internal/esnext/methods", "Date_", []method{{"getYear", 0}, {"setYear", 1}}},
	{"ArrayBuffer.prototype", "internal/esnext/methods", "ArrayBuffer_", []method{
		{"transfer", 0}, {"transferToFixedLength", 0},
	}},
	{"", "internal/esnext/iterator", "", []method{
		{"reduce", 1}, {"toArray", 0}, {"forEach", 1}, {"some", 1}, {"every", 1}, {"find", 1},
		{"map", 1}, {"filter", 1}, {"take", 1}, {"drop", 1}, {"flatMap", 1},
	}},
}

func trimPrototype(name string) (string, bool) {
	return strings.CutSuffix(name, ".prototype")
}

// defineAccessors adds what is no plain method.
func defineAccessors(env *modules.Env, iteratorPrototype *goja.Object, dispose *goja.Symbol) {
	if iteratorPrototype.GetSymbol(dispose) == nil {
		fn := stub(env, "internal/esnext/iterator", "dispose", "[Symbol.dispose]", 0)
		must(iteratorPrototype.DefineDataPropertySymbol(dispose, fn, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
	buffers := lookUp(env.VM, "ArrayBuffer.prototype")
	for _, name := range []string{"detached", "maxByteLength", "resizable"} {
		if hasOwn(env.VM, buffers, name) {
			continue
		}
		getter := stub(env, "internal/esnext/methods", "ArrayBuffer_"+name, "get "+name, 0)
		must(buffers.DefineAccessorProperty(name, getter, goja.Undefined(), goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
	dates := lookUp(env.VM, "Date.prototype")
	if dates.Get("toGMTString") == nil {
		define(dates, "toGMTString", dates.Get("toUTCString"))
	}
}

// defineIteratorAccessor adds Iterator.prototype.constructor and its
// toStringTag, which the standard has as accessors whose setters never change
// the prototype itself.
func defineIteratorAccessor(env *modules.Env, prototype *goja.Object) {
	vm := env.VM
	if hasOwn(vm, prototype, "constructor") {
		return
	}
	getter := native(vm, "get constructor", 0, func(goja.FunctionCall) goja.Value { return vm.Get("Iterator") })
	setter := stub(env, "internal/esnext/iterator", "setConstructor", "set constructor", 1)
	must(prototype.DefineAccessorProperty("constructor", getter, setter, goja.FLAG_TRUE, goja.FLAG_FALSE))
	getter = native(vm, "get [Symbol.toStringTag]", 0, func(goja.FunctionCall) goja.Value { return vm.ToValue("Iterator") })
	setter = stub(env, "internal/esnext/iterator", "setToStringTag", "set [Symbol.toStringTag]", 1)
	must(prototype.DefineAccessorPropertySymbol(goja.SymToStringTag, getter, setter, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// hasOwn asks without listing the object's properties, which would make all of
// those that the engine makes on first use.
func hasOwn(vm *goja.Runtime, obj *goja.Object, name string) bool {
	call, _ := goja.AssertFunction(obj.Get("hasOwnProperty"))
	own, err := call(obj, vm.ToValue(name))
	must(err)
	return own.ToBoolean()
}

// loadAsyncIterator makes %AsyncIteratorPrototype%, which the engine has not.
func loadAsyncIterator(env *modules.Env) goja.Value {
	vm := env.VM
	prototype, exports := vm.NewObject(), vm.NewObject()
	symbol, _ := lookUp(vm, "Symbol").Get("asyncIterator").(*goja.Symbol)
	self := native(vm, "[Symbol.asyncIterator]", 0, func(call goja.FunctionCall) goja.Value { return call.This })
	must(prototype.DefineDataPropertySymbol(symbol, self, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	symbol, _ = lookUp(vm, "Symbol").Get("asyncDispose").(*goja.Symbol)
	dispose := stub(env, "internal/esnext/iterator", "asyncDispose", "[Symbol.asyncDispose]", 0)
	must(prototype.DefineDataPropertySymbol(symbol, dispose, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	must(exports.Set("AsyncIteratorPrototype", prototype))
	return exports
}
