package jsclass

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// Attach gives a native object its Go state.
func Attach(vm *goja.Runtime, o *goja.Object, data any) {
	AttachState(vm, o, &engine.State{Data: data})
}

// AttachState is Attach with a State that is part of the data itself.
func AttachState(vm *goja.Runtime, o *goja.Object, s *engine.State) {
	if !engine.SetState(o, s) {
		panic(vm.NewTypeError("Objects of this version of goja cannot carry Go state"))
	}
}

// Data returns the Go state of a native object of the wanted type.
func Data[T any](v goja.Value) (T, bool) {
	var none T
	o, ok := v.(*goja.Object)
	if !ok || o == nil {
		return none, false
	}
	state, ok := engine.StateOf(o)
	if !ok {
		return none, false
	}
	data, ok := state.(T)
	return data, ok
}
