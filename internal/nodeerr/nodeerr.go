// Package nodeerr makes the errors that Node's own modules throw: with a
// `code`, with "[CODE]" in what toString and the stack show, and with Node's
// wording. Native functions throw them by panicking with what is returned:
//
//	if !ok {
//		panic(nodeerr.New(vm, "TypeError", "ERR_INVALID_STATE", "Invalid state: closed"))
//	}
//
// The same errors are given to built-in modules written in JavaScript by the
// modules internal/errors and internal/validators, see Modules.
package nodeerr

import (
	"github.com/dop251/goja"
)

// New makes an error as Node's internals do: class is the name of a standard
// error class ("Error", "TypeError", "RangeError", "SyntaxError", "URIError").
func New(vm *goja.Runtime, class, code, message string) *goja.Object {
	return stateOf(vm).newCoded(vm, class, code, message)
}

// Plain makes an error without Node's "[CODE]" decoration: an ordinary one of
// the given class with the message, as a program's own `new Error()` would be.
func Plain(vm *goja.Runtime, class, message string) *goja.Object {
	obj, err := vm.New(stateOf(vm).ctor(vm, class), vm.ToValue(message))
	if err != nil {
		panic(err)
	}
	return obj
}

// NewAbort makes the AbortError that Node's own asynchronous functions reject
// with. An empty message means the usual one; a nil cause means none.
func NewAbort(vm *goja.Runtime, message string, cause goja.Value) *goja.Object {
	if message == "" {
		message = "The operation was aborted"
	}
	ctor := stateOf(vm).abortError(vm)
	args := []goja.Value{vm.ToValue(message)}
	if cause != nil && !goja.IsUndefined(cause) {
		options := vm.NewObject()
		_ = options.Set("cause", cause)
		args = append(args, options)
	}
	obj, err := vm.New(ctor, args...)
	if err != nil {
		panic(err)
	}
	return obj
}

// hidden adds a writable, configurable property that is not enumerable.
func hidden(obj *goja.Object, name string, v goja.Value) {
	_ = obj.DefineDataProperty(name, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}
