package promisehook

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// hookIntrinsics puts the dispatchers in place, once and for all: bound
// functions and Go callables keep the Go function that was there when they were made.
func (e *Engine) hookIntrinsics() error {
	call, construct, err := engine.Native(e.ctor)
	if err != nil {
		return err
	}
	originalConstruct := *construct
	*construct = func(args []goja.Value, newTarget *goja.Object) *goja.Object {
		if !e.active {
			return originalConstruct(args, newTarget)
		}
		return e.construct(originalConstruct, args, newTarget)
	}
	_ = call // calling Promise without new throws in either case
	e.thenFunc = e.proto.Get("then").(*goja.Object)
	for _, m := range []struct {
		on   *goja.Object
		name string
		own  func(goja.FunctionCall) goja.Value
	}{
		{e.proto, "then", e.protoThen},
		{e.proto, "finally", e.protoFinally},
		{e.ctor, "resolve", e.promiseResolve},
		{e.ctor, "reject", e.promiseReject},
	} {
		if err := e.dispatch(m.on, m.name, m.own); err != nil {
			return err
		}
	}
	e.private = e.privateClass()
	e.capture = []goja.Value{e.vm.ToValue(func(c goja.FunctionCall) goja.Value {
		e.captured = [2]goja.Value{c.Argument(0), c.Argument(1)}
		return goja.Undefined()
	})}
	for _, name := range []string{"all", "allSettled", "any", "race"} {
		if err := e.combinator(name); err != nil {
			return err
		}
	}
	return nil
}

func (e *Engine) dispatch(on *goja.Object, name string, own func(goja.FunctionCall) goja.Value) error {
	fn, _ := on.Get(name).(*goja.Object)
	if fn == nil {
		return nil
	}
	call, _, err := engine.Native(fn)
	if err != nil {
		return err
	}
	original := *call
	*call = func(c goja.FunctionCall) goja.Value {
		if !e.active {
			return original(c)
		}
		return own(c)
	}
	return nil
}

// combinator lets goja's Promise.all and its like work on a class of ours in
// place of %Promise%, for which goja would make the result promise by itself. It
// also marks the calls of then that they make.
func (e *Engine) combinator(name string) error {
	fn, _ := e.ctor.Get(name).(*goja.Object)
	if fn == nil {
		return nil
	}
	call, _, err := engine.Native(fn)
	if err != nil {
		return err
	}
	original := *call
	*call = func(c goja.FunctionCall) goja.Value {
		if !e.active {
			return original(c)
		}
		if c.This == goja.Value(e.ctor) {
			c.This = e.private
		}
		outer := e.combining
		e.combining = name == "all" || name == "allSettled"
		defer func() { e.combining = outer }()
		return original(c)
	}
	return nil
}

// privateClass makes the class that stands for %Promise% in the combinators.
func (e *Engine) privateClass() *goja.Object {
	class := jsclass.New(e.vm, "Promise", 1, func(c goja.ConstructorCall) *goja.Object {
		o := e.newPromise(nil)
		resolve, reject := e.functions(o, new(bool))
		executor, _ := jsclass.Callable(c.Argument(0))
		executor(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{resolve, reject}})
		return o
	})
	get := e.vm.ToValue(func(goja.FunctionCall) goja.Value { return e.ctor.Get("resolve") })
	_ = class.Ctor.DefineAccessorProperty("resolve", get, nil, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return class.Ctor
}

// construct is the Promise constructor (27.2.3.1). goja's own makes the object
// and its resolving functions; what they do is replaced.
func (e *Engine) construct(original engine.NativeConstruct, args []goja.Value, newTarget *goja.Object) *goja.Object {
	var executor goja.Value = goja.Undefined()
	if len(args) > 0 {
		executor = args[0]
	}
	run, ok := jsclass.Callable(executor)
	if !ok {
		panic(e.vm.NewTypeError("Promise resolver %s is not a function", describe(executor)))
	}
	o := original(e.capture, newTarget)
	resolve, reject := e.captured[0], e.captured[1]
	e.captured = [2]goja.Value{}
	once := new(bool)
	replace(resolve, func(v goja.Value) { e.once(once, func() { e.resolve(o, v) }) })
	replace(reject, func(v goja.Value) { e.once(once, func() { e.reject(o, v) }) })
	if len(e.observers) > 0 {
		e.init(o, nil)
	}
	ex := e.vm.Try(func() { run(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{resolve, reject}}) })
	if ex != nil {
		e.once(once, func() { e.reject(o, ex.Value()) })
	}
	return o
}

func replace(fn goja.Value, f func(goja.Value)) {
	call, _, err := engine.Native(fn.(*goja.Object))
	if err != nil {
		panic(err) // Install has checked that native functions are within reach
	}
	*call = func(c goja.FunctionCall) goja.Value {
		f(c.Argument(0))
		return goja.Undefined()
	}
}

// promiseResolve is Promise.resolve (27.2.4.7).
func (e *Engine) promiseResolve(call goja.FunctionCall) goja.Value {
	c, ok := call.This.(*goja.Object)
	if !ok {
		panic(e.vm.NewTypeError("PromiseResolve called on non-object"))
	}
	p := e.resolved(c, call.Argument(0))
	e.passed = p == call.Argument(0)
	return p
}

// resolved is PromiseResolve (27.2.4.7.1).
func (e *Engine) resolved(c *goja.Object, x goja.Value) *goja.Object {
	if c == e.private {
		c = e.ctor
	}
	if p, ok := e.p.Is(x); ok && p.Get("constructor") == goja.Value(c) {
		return p
	}
	made := e.capabilityOf(c, nil)
	e.settle(made, true, x)
	return made.promise
}

// promiseReject is Promise.reject (27.2.4.6).
func (e *Engine) promiseReject(call goja.FunctionCall) goja.Value {
	c, ok := call.This.(*goja.Object)
	if !ok {
		panic(e.vm.NewTypeError("PromiseCapability called on non-object"))
	}
	made := e.capabilityOf(c, nil)
	e.settle(made, false, call.Argument(0))
	return made.promise
}

// protoFinally is Promise.prototype.finally (27.2.5.3).
func (e *Engine) protoFinally(call goja.FunctionCall) goja.Value {
	p, ok := call.This.(*goja.Object)
	if !ok {
		panic(e.vm.NewTypeError("Promise.prototype.finally called on a non-object"))
	}
	c := e.species(p)
	onFinally := call.Argument(0)
	run, ok := jsclass.Callable(onFinally)
	thenFinally, catchFinally := onFinally, onFinally
	if ok {
		thenFinally = e.finallyHandler(c, run, func(v goja.Value) goja.Value { return v })
		catchFinally = e.finallyHandler(c, run, func(v goja.Value) goja.Value { panic(v) })
	}
	then, ok := jsclass.Callable(p.Get("then"))
	if !ok {
		panic(e.vm.NewTypeError("promise.then is not a function"))
	}
	return then(goja.FunctionCall{This: p, Arguments: []goja.Value{thenFinally, catchFinally}})
}

// finallyHandler calls onFinally, waits for what it returns, and goes on with
// the outcome it was given.
func (e *Engine) finallyHandler(c *goja.Object, onFinally func(goja.FunctionCall) goja.Value, end func(goja.Value) goja.Value) goja.Value {
	return jsclass.Func(e.vm, "", 1, func(call goja.FunctionCall) goja.Value {
		outcome := call.Argument(0)
		p := e.resolved(c, onFinally(goja.FunctionCall{This: goja.Undefined()}))
		thunk := jsclass.Func(e.vm, "", 0, func(goja.FunctionCall) goja.Value { return end(outcome) })
		then, ok := jsclass.Callable(p.Get("then"))
		if !ok {
			panic(e.vm.NewTypeError("promise.then is not a function"))
		}
		return then(goja.FunctionCall{This: p, Arguments: []goja.Value{thunk}})
	})
}
