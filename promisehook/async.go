package promisehook

import (
	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/lowering"
)

// asyncCall is one call of a lowered async function. The caller sees promise;
// goja's own promise of the inner arrow function, inner, stays hidden.
type asyncCall struct {
	promise, inner *goja.Object
	returned       goja.Value // what hide keeps from goja
	over           bool

	// The await at which the function waits: the promise whose job the
	// continuation is, nil if nobody observed the await, and the context.
	throwaway *goja.Object
	context   any
}

// installLowering gives lowered code what it calls.
func (e *Engine) installLowering() error {
	sample, err := e.vm.RunString("(async () => {})")
	if err != nil {
		return err
	}
	proto := sample.(*goja.Object).Prototype()
	e.lowered, err = lowering.Install(e.vm, lowering.Natives{
		Async: func(c goja.FunctionCall) goja.Value {
			_ = c.Argument(0).(*goja.Object).SetPrototype(proto)
			return c.Argument(0)
		},
		Spawn: e.spawn, Await: e.await, Return: e.hide,
	})
	return err
}

// Lower rewrites the async functions of a program, so that their promises are
// observed from the call on. It may be applied to every program that is compiled
// for the runtime, before goja.CompileAST; the meaning of the program stays.
func Lower(program *ast.Program) { lowering.Pass(program) }

// spawn is what a lowered async function calls: %spawn(inner, ...args).
func (e *Engine) spawn(c goja.FunctionCall) goja.Value {
	inner, _ := jsclass.Callable(c.Argument(0))
	call := goja.FunctionCall{This: goja.Undefined(), Arguments: c.Arguments[1:]}
	a := &asyncCall{promise: e.newPromise(nil)}
	outer := e.current
	e.current = a
	a.inner, _ = inner(call).(*goja.Object)
	e.current = outer
	e.p.Handle(a.inner)
	e.finish(a)
	return a.promise
}

// finish settles the promise that the caller has when the hidden one is settled:
// in the same job, as if there were only one.
func (e *Engine) finish(a *asyncCall) {
	if a.over || a.inner == nil {
		return
	}
	switch e.p.State(a.inner) {
	case goja.PromiseStatePending:
		return
	case goja.PromiseStateFulfilled:
		a.over = true
		v := e.p.Result(a.inner)
		if v == goja.Value(e.sentinel) {
			v = a.returned
		}
		e.resolve(a.promise, v)
	default:
		a.over = true
		e.reject(a.promise, e.p.Result(a.inner))
	}
}

// await is the operand of a lowered await: it makes the promises that V8 makes for an await and gives
// goja one that it can await as it is.
func (e *Engine) await(c goja.FunctionCall) goja.Value {
	x := c.Argument(0)
	a := e.current
	if a == nil {
		return x
	}
	a.throwaway = nil
	e.awaiting = a
	observed := len(e.observers) > 0
	if _, object := x.(*goja.Object); !observed && !object {
		return x // the promise around a primitive has no job that could be observed later
	}
	p, ok := e.p.Is(x)
	if !ok || p.Get("constructor") != goja.Value(e.ctor) {
		p = e.newPromise(a.promise)
		e.resolve(p, x)
	}
	if observed {
		a.throwaway = e.newPromise(p)
	}
	e.awaiting = a // again: what hooks did may have used it up
	return p
}

// hide is the operand of a lowered return: an object must not reach goja's promise, which would
// follow it if it is a thenable.
func (e *Engine) hide(c goja.FunctionCall) goja.Value {
	x := c.Argument(0)
	if _, ok := x.(*goja.Object); ok && e.current != nil {
		e.current.returned = x
		return e.sentinel
	}
	return x
}
