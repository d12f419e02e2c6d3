package nodeerr

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/errstack"
)

// slot is where a runtime keeps its state: a property of one of its own
// intrinsics, since there is nothing else that every holder of a runtime can
// reach and that belongs to that runtime alone. The symbol itself is immutable.
var slot = goja.NewSymbol("node:errors")

// Marker is a property of the prototype of all errors with a code. A stack that
// is formatted when it is first read begins with "name [code]: message" for an
// error that has it.
var Marker = errstack.CodedMarker

// state is what one runtime needs to make errors.
type state struct {
	classes map[string]*errorClass
	abort   *goja.Object
	codes   *goja.Object
}

// errorClass is one standard error class and what errors with a code derive
// from it.
type errorClass struct {
	ctor      *goja.Object
	construct goja.Constructor
	// proto is the prototype of errors with a code.
	proto *goja.Object
	// newTarget stands for a class with that prototype.
	newTarget *goja.Object
}

func stateOf(vm *goja.Runtime) *state {
	holder := vm.ToValue(vm.NewArrayBuffer(nil)).(*goja.Object).Prototype()
	if v := holder.GetSymbol(slot); v != nil {
		if s, ok := v.Export().(*state); ok {
			return s
		}
	}
	s := &state{classes: map[string]*errorClass{}}
	_ = holder.DefineDataPropertySymbol(slot, vm.ToValue(s), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return s
}

func (s *state) ctor(vm *goja.Runtime, class string) *goja.Object { return s.class(vm, class).ctor }

func (s *state) class(vm *goja.Runtime, name string) *errorClass {
	if c, ok := s.classes[name]; ok {
		return c
	}
	ctor, ok := vm.Get(name).(*goja.Object)
	if !ok {
		panic(vm.NewTypeError("%s is not an error class", name))
	}
	construct, ok := goja.AssertConstructor(ctor)
	if !ok {
		panic(vm.NewTypeError("%s is not an error class", name))
	}
	base, _ := ctor.Get("prototype").(*goja.Object)
	c := &errorClass{ctor: ctor, construct: construct, proto: codedPrototype(vm, ctor, base)}
	c.newTarget = vm.ToValue(func(goja.ConstructorCall) *goja.Object { return nil }).(*goja.Object)
	_ = c.newTarget.Set("prototype", c.proto)
	_ = c.newTarget.SetPrototype(ctor) // as of a class that extends it
	s.classes[name] = c
	return c
}

// codedPrototype makes the prototype of errors with a code: its toString shows
// the code, and its constructor is the standard class.
func codedPrototype(vm *goja.Runtime, ctor, base *goja.Object) *goja.Object {
	proto := vm.CreateObject(base)
	getter := vm.ToValue(func(goja.FunctionCall) goja.Value { return ctor })
	_ = proto.DefineAccessorProperty("constructor", getter, nil, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = proto.DefineDataPropertySymbol(Marker, vm.ToValue(true), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	hidden(proto, "toString", vm.ToValue(func(call goja.FunctionCall) goja.Value {
		this := call.This.ToObject(vm)
		return vm.ToValue(text(this, "name") + " [" + text(this, "code") + "]: " + text(this, "message"))
	}))
	return proto
}

func text(obj *goja.Object, name string) string {
	if v := obj.Get(name); v != nil {
		return v.String()
	}
	return "undefined"
}

func (s *state) newCoded(vm *goja.Runtime, class, code, message string) *goja.Object {
	return s.class(vm, class).build(vm, code, message)
}

// build constructs an error with its properties in the order that Node's have.
func (c *errorClass) build(vm *goja.Runtime, code, message string) *goja.Object {
	obj, err := c.construct(c.newTarget)
	if err != nil {
		panic(err)
	}
	_ = obj.Set("code", code)
	hidden(obj, "message", vm.ToValue(message))
	return obj
}
