package util

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

func vmIndex(i int) string { return strconv.Itoa(i) }

// typeChecks are the functions of util.types that ask for one internal type,
// in the order in which they are listed.
var typeChecks = []struct {
	name  string
	types []string
}{
	{"isArgumentsObject", []string{"Arguments"}}, {"isArrayBuffer", []string{"ArrayBuffer"}},
	{"isAsyncFunction", []string{"AsyncFunction"}}, {"isBigIntObject", []string{"BigInt Object"}},
	{"isBooleanObject", []string{"Boolean Object"}}, {"isDataView", []string{"DataView"}},
	{"isDate", []string{"Date"}}, {"isExternal", nil}, {"isGeneratorFunction", []string{"GeneratorFunction"}},
	{"isGeneratorObject", []string{"Generator"}}, {"isMap", []string{"Map"}},
	{"isMapIterator", []string{"Map Iterator"}}, {"isModuleNamespaceObject", []string{"Module"}},
	{"isNativeError", []string{"Error"}}, {"isNumberObject", []string{"Number Object"}},
	{"isPromise", []string{"Promise"}}, {"isProxy", []string{"Proxy"}}, {"isRegExp", []string{"RegExp"}},
	{"isSet", []string{"Set"}}, {"isSetIterator", []string{"Set Iterator"}}, {"isSharedArrayBuffer", nil},
	{"isStringObject", []string{"String Object"}}, {"isSymbolObject", []string{"Symbol Object"}},
	{"isWeakMap", []string{"WeakMap"}}, {"isWeakSet", []string{"WeakSet"}},
	{"isAnyArrayBuffer", []string{"ArrayBuffer"}},
	{"isBoxedPrimitive", []string{"Number Object", "String Object", "Boolean Object", "BigInt Object", "Symbol Object"}},
}

var typedArrays = []string{
	"Uint8Array", "Uint8ClampedArray", "Uint16Array", "Uint32Array", "Int8Array", "Int16Array", "Int32Array",
	"Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
}

func loadTypes(env *modules.Env) goja.Value {
	vm := env.VM
	types := vm.NewObject()
	add := func(name, shown string, length int, test func(v goja.Value) bool) {
		_ = types.Set(name, inspect.Native(vm, shown, length, func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(test(call.Argument(0)))
		}))
	}
	for _, c := range typeChecks {
		wanted := c.types
		test := func(v goja.Value) bool {
			name := inspect.TypeName(v)
			for _, w := range wanted {
				if w == name {
					return true
				}
			}
			return false
		}
		switch c.name {
		case "isAsyncFunction", "isGeneratorFunction":
			test = functionTest(strings.TrimPrefix(c.name, "is"))
		case "isGeneratorObject":
			test = isGenerator
		}
		add(c.name, "", 0, test)
	}
	add("isArrayBufferView", "isView", 1, func(v goja.Value) bool { return isTyped(v) || inspect.TypeName(v) == "DataView" })
	add("isTypedArray", "isTypedArray", 1, isTyped)
	for _, name := range typedArrays {
		add("is"+name, "is"+name, 1, func(v goja.Value) bool { return inspect.TypeName(v) == name })
	}
	// Keys of node:crypto and of Web Crypto are known by their classes.
	for _, name := range []string{"KeyObject", "CryptoKey"} {
		add("is"+name, "value", 1, func(v goja.Value) bool { return isInstance(env, v, name) })
	}
	return types
}

func isTyped(v goja.Value) bool {
	name := inspect.TypeName(v)
	return name != "Array" && strings.HasSuffix(name, "Array")
}

// functionTest also knows functions that were lowered to plain ones and kept
// only the prototype of their kind.
func functionTest(kind string) func(goja.Value) bool {
	return func(v goja.Value) bool {
		obj, ok := v.(*goja.Object)
		if !ok {
			return false
		}
		name := inspect.TypeName(obj)
		if name == kind {
			return true
		}
		if name != "Function" {
			return false
		}
		tag := obj.GetSymbol(goja.SymToStringTag)
		return tag != nil && (tag.String() == kind || tag.String() == "AsyncGeneratorFunction")
	}
}

func isGenerator(v goja.Value) bool {
	if inspect.TypeName(v) == "Generator" {
		return true
	}
	obj, ok := v.(*goja.Object)
	if !ok || inspect.TypeName(obj) != "Object" {
		return false
	}
	tag := obj.GetSymbol(goja.SymToStringTag)
	return tag != nil && tag.String() == "AsyncGenerator"
}

func isInstance(env *modules.Env, v goja.Value, class string) bool {
	obj, ok := v.(*goja.Object)
	if !ok || !env.Has("crypto") {
		return false
	}
	var ctor *goja.Object
	if class == "KeyObject" {
		ctor, _ = env.Require("crypto").ToObject(env.VM).Get(class).(*goja.Object)
	} else {
		ctor, _ = env.VM.Get(class).(*goja.Object)
	}
	return ctor != nil && env.VM.InstanceOf(obj, ctor)
}
