package esnext

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/errstack"
	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/modules"
)

// promiseAny is Promise.any (ECMAScript 27.2.4.3). The engine's own makes its
// AggregateError without the constructor, so that it has neither a message nor
// the stack that other errors have.
type promiseAny struct {
	vm     *goja.Runtime
	class  *goja.Object // %AggregateError%
	stacks *errstack.Stacks
}

func replacePromiseAny(env *modules.Env) {
	fn, _ := env.VM.Get("Promise").(*goja.Object).Get("any").(*goja.Object)
	class, _ := env.VM.Get("AggregateError").(*goja.Object)
	if fn == nil || class == nil {
		return
	}
	call, _, err := engine.Native(fn)
	if err != nil {
		return // the engine's own then stays
	}
	stacks, _ := env.Service(errstack.Key{}).(*errstack.Stacks)
	a := &promiseAny{env.VM, class, stacks}
	*call = a.call
}

// outcome is the promise that is returned, and the functions that settle it.
type outcome struct {
	promise *goja.Object
	resolve goja.Value
	fails   func(goja.FunctionCall) goja.Value
}

func (o *outcome) reject(reason goja.Value) {
	o.fails(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{reason}})
}

func (a *promiseAny) call(c goja.FunctionCall) goja.Value {
	class, ok := c.This.(*goja.Object)
	if !ok {
		panic(a.vm.NewTypeError("Promise.any called on non-object"))
	}
	out := a.newOutcome(class)
	if ex := a.vm.Try(func() { a.subscribe(class, c.Argument(0), out) }); ex != nil {
		out.reject(ex.Value())
	}
	return out.promise
}

// newOutcome makes a promise of any class (27.2.1.5).
func (a *promiseAny) newOutcome(class *goja.Object) *outcome {
	var resolve, reject goja.Value = goja.Undefined(), goja.Undefined()
	executor := jsclass.Func(a.vm, "", 2, func(c goja.FunctionCall) goja.Value {
		if !goja.IsUndefined(resolve) || !goja.IsUndefined(reject) {
			panic(a.vm.NewTypeError("Promise executor has already been invoked with non-undefined arguments"))
		}
		resolve, reject = c.Argument(0), c.Argument(1)
		return goja.Undefined()
	})
	promise, err := a.vm.New(class, executor)
	must(err)
	out := &outcome{promise: promise, resolve: resolve}
	_, canResolve := jsclass.Callable(resolve)
	fails, canReject := jsclass.Callable(reject)
	out.fails = fails
	if !canResolve || !canReject {
		panic(a.vm.NewTypeError("Promise resolve or reject function is not callable"))
	}
	return out
}

// subscribe waits for all the promises; the last one to fail rejects.
func (a *promiseAny) subscribe(class *goja.Object, promises goja.Value, out *outcome) {
	toPromise, ok := jsclass.Callable(class.Get("resolve"))
	if !ok {
		panic(a.vm.NewTypeError("resolve is not a function"))
	}
	var errors []any
	left := 1 // this loop itself
	done := func() {
		if left--; left == 0 {
			out.reject(a.allRejected(errors))
		}
	}
	a.vm.ForOf(promises, func(value goja.Value) bool {
		index, called := len(errors), false
		errors = append(errors, goja.Undefined())
		next := toPromise(goja.FunctionCall{This: class, Arguments: []goja.Value{value}})
		failed := jsclass.Func(a.vm, "", 1, func(c goja.FunctionCall) goja.Value {
			if !called {
				called = true
				errors[index] = c.Argument(0)
				done()
			}
			return goja.Undefined()
		})
		left++
		then, ok := jsclass.Callable(next.ToObject(a.vm).Get("then"))
		if !ok {
			panic(a.vm.NewTypeError("undefined is not a function"))
		}
		then(goja.FunctionCall{This: next, Arguments: []goja.Value{out.resolve, failed}})
		return true
	})
	done()
}

// allRejected makes the error. As in V8 its stack has no frames.
func (a *promiseAny) allRejected(errors []any) goja.Value {
	err, failure := a.vm.New(a.class, a.vm.NewArray(errors...), a.vm.ToValue("All promises were rejected"))
	must(failure)
	if a.stacks != nil {
		a.stacks.Adopt(err, nil)
	}
	return err
}
