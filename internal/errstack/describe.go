package errstack

import (
	"github.com/dop251/goja"
)

// typed names a value by its type, as V8 does where it has no expression to
// quote: "number 5", "object null", "undefined".
func typed(v goja.Value) string {
	switch v := v.(type) {
	case nil:
		return "undefined"
	case *goja.Object:
		if _, ok := goja.AssertFunction(v); ok {
			return "function"
		}
		return "object"
	case *goja.Symbol:
		return "symbol"
	}
	switch {
	case goja.IsUndefined(v):
		return "undefined"
	case goja.IsNull(v):
		return "object null"
	case goja.IsString(v):
		return `string "` + v.String() + `"`
	case goja.IsBigInt(v):
		return "bigint " + v.String()
	case goja.IsNumber(v):
		return "number " + v.String()
	}
	return "boolean " + v.String()
}

// plain shows a value as V8 does in the middle of a message.
func plain(v goja.Value) string {
	switch v := v.(type) {
	case nil:
		return "undefined"
	case *goja.Symbol:
		return "Symbol(" + v.String() + ")"
	case *goja.Object:
		if _, ok := goja.AssertFunction(v); ok || v.ClassName() == "Array" {
			return v.String()
		}
		return instance(v)
	}
	return v.String()
}

// instance is "#<Foo>", by the constructor's name.
func instance(o *goja.Object) string {
	name := "Object"
	if ctor, ok := o.Get("constructor").(*goja.Object); ok {
		if v := ctor.Get("name"); v != nil && v.String() != "" {
			name = v.String()
		}
	}
	return "#<" + name + ">"
}

// shown is how V8 names an object in messages about its properties: "[object
// Array]", "#<Foo>", or a function's text.
func shown(v goja.Value) string {
	o, ok := v.(*goja.Object)
	if !ok {
		return plain(v)
	}
	if _, callable := goja.AssertFunction(o); callable {
		return o.String()
	}
	switch class := o.ClassName(); class {
	case "Array":
		return "[object " + class + "]"
	}
	return instance(o)
}

// inspected is how V8 shows a value that a native function was given.
func inspected(v goja.Value) string {
	if v != nil && goja.IsString(v) {
		return `"` + v.String() + `"`
	}
	return plain(v)
}

// property reads a property of what may be no object, without running getters of
// a program's more than the message is worth.
func property(v goja.Value, name string) goja.Value {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	return o.Get(name)
}

// getterOnly reports whether a property is an accessor without a setter.
func getterOnly(vm *goja.Runtime, o *goja.Object, name string) bool {
	describe, ok := goja.AssertFunction(vm.Get("Object").(*goja.Object).Get("getOwnPropertyDescriptor"))
	for ; ok && o != nil; o = o.Prototype() {
		d, err := describe(goja.Undefined(), o, vm.ToValue(name))
		if err != nil {
			return false
		}
		if descriptor, ok := d.(*goja.Object); ok {
			return descriptor.Get("get") != nil
		}
	}
	return false
}
