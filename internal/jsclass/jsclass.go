// Package jsclass declares JavaScript classes and functions written in Go with
// the names, lengths and property attributes that programs can see.
//
//	c := jsclass.New(vm, "Counter", 0, func(goja.ConstructorCall) *goja.Object { return nil })
//	c.Method("next", 0, func(call goja.FunctionCall) goja.Value { ... })
//	exports.Set("Counter", c.Ctor)
package jsclass

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// Class is a class under construction.
type Class struct {
	// Ctor is the constructor, Proto its prototype property.
	Ctor, Proto *goja.Object

	vm *goja.Runtime
}

// New declares a class. The constructor function is called for `new` and for
// super(); a nil result means call.This.
func New(vm *goja.Runtime, name string, length int, construct func(goja.ConstructorCall) *goja.Object) *Class {
	ctor := vm.ToValue(construct).(*goja.Object)
	describe(vm, ctor, name, length)
	proto := ctor.Get("prototype").(*goja.Object)
	_ = ctor.DefineDataProperty("prototype", proto, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	_ = proto.DefineDataProperty("constructor", ctor, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	if call, _, err := engine.Native(ctor); err == nil {
		*call = func(goja.FunctionCall) goja.Value {
			panic(vm.NewTypeError("Class constructor %s cannot be invoked without 'new'", name))
		}
	}
	return &Class{Ctor: ctor, Proto: proto, vm: vm}
}

// Method adds a method to the prototype.
func (c *Class) Method(name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
	fn := Func(c.vm, name, length, f)
	Hidden(c.Proto, name, fn)
	return fn
}

// SymbolMethod adds a method under a symbol; name is the function's own name.
func (c *Class) SymbolMethod(sym *goja.Symbol, name string, length int, enumerable goja.Flag, f func(goja.FunctionCall) goja.Value) {
	_ = c.Proto.DefineDataPropertySymbol(sym, Func(c.vm, name, length, f), goja.FLAG_TRUE, goja.FLAG_TRUE, enumerable)
}

// Static adds a method to the constructor.
func (c *Class) Static(name string, length int, f func(goja.FunctionCall) goja.Value) {
	Hidden(c.Ctor, name, Func(c.vm, name, length, f))
}

// Getter adds an accessor to the prototype; set may be nil.
func (c *Class) Getter(name string, get, set func(goja.FunctionCall) goja.Value) {
	var setter goja.Value
	if set != nil {
		setter = Func(c.vm, "set "+name, 1, set)
	}
	_ = c.Proto.DefineAccessorProperty(name, Func(c.vm, "get "+name, 0, get), setter, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// Func makes a function with a name and a length.
func Func(vm *goja.Runtime, name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
	fn := vm.ToValue(f).(*goja.Object)
	describe(vm, fn, name, length)
	return fn
}

func describe(vm *goja.Runtime, fn *goja.Object, name string, length int) {
	_ = fn.DefineDataProperty("length", vm.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = fn.DefineDataProperty("name", vm.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// Hidden defines a writable, configurable property that is not enumerable.
func Hidden(o *goja.Object, name string, v goja.Value) {
	_ = o.DefineDataProperty(name, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// HiddenSymbol is Hidden for a symbol.
func HiddenSymbol(o *goja.Object, sym *goja.Symbol, v goja.Value) {
	_ = o.DefineDataPropertySymbol(sym, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// Callable returns the Go function behind a JavaScript function. Unlike
// goja.AssertFunction's it neither catches exceptions nor runs promise jobs:
// it is for native functions that call back, and exceptions pass through them
// as panics. It reports false for what cannot be called.
func Callable(v goja.Value) (func(goja.FunctionCall) goja.Value, bool) {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil, false
	}
	if f, ok := o.Export().(func(goja.FunctionCall) goja.Value); ok && f != nil {
		return f, true
	}
	f, ok := goja.AssertFunction(v)
	if !ok {
		return nil, false
	}
	return func(c goja.FunctionCall) goja.Value {
		v, err := f(c.This, c.Arguments...)
		if err != nil {
			panic(err)
		}
		return v
	}, true
}
