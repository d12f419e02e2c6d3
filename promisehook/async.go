package promisehook

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// asyncCall is one call of a lowered async function. The caller sees promise;
// goja's own promise of the inner arrow function, inner, stays hidden.
type asyncCall struct {
	promise, inner *goja.Object
	returned       goja.Value // what %return hid behind the sentinel
	over           bool
}

// await is one await of a lowered async function: its continuation is the job of
// the throwaway promise.
type await struct {
	call      *asyncCall
	throwaway *goja.Object
}

// Spawn is what a lowered async function calls: %spawn(inner, args).
func (e *Engine) Spawn(c goja.FunctionCall) goja.Value {
	inner, _ := jsclass.Callable(c.Argument(0))
	call := goja.FunctionCall{This: goja.Undefined(), Arguments: e.list(c.Argument(1))}
	if len(e.observers) == 0 {
		outer := e.current
		e.current = nil
		defer func() { e.current = outer }()
		return inner(call)
	}
	a := &asyncCall{promise: e.newPromise(nil)}
	outer := e.current
	e.current = a
	defer func() { e.current = outer }()
	a.inner = inner(call).(*goja.Object)
	e.p.Handle(a.inner)
	e.finish(a)
	return a.promise
}

func (e *Engine) list(v goja.Value) []goja.Value {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	n := int(o.Get("length").ToInteger())
	args := make([]goja.Value, n)
	for i := range args {
		args[i] = o.Get(e.vm.ToValue(i).String())
	}
	return args
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

// Await is %await(x): it makes the promises that V8 makes for an await and gives
// goja one that it can await as it is.
func (e *Engine) Await(c goja.FunctionCall) goja.Value {
	x := c.Argument(0)
	a := e.current
	if len(e.observers) == 0 || a == nil {
		return x
	}
	p, ok := e.p.Is(x)
	if !ok || p.Get("constructor") != goja.Value(e.ctor) {
		p = e.newPromise(a.promise)
		e.resolve(p, x)
	}
	e.awaiting = &await{call: a, throwaway: e.newPromise(p)}
	return p
}

// Return is %return(x): an object must not reach goja's promise, which would
// follow it if it is a thenable.
func (e *Engine) Return(c goja.FunctionCall) goja.Value {
	x := c.Argument(0)
	if _, ok := x.(*goja.Object); ok && e.current != nil {
		e.current.returned = x
		return e.sentinel
	}
	return x
}

// SetContextTracker sets the tracker that follows context through promise
// reactions, in place of goja's Runtime.SetAsyncContextTracker.
func (e *Engine) SetContextTracker(t goja.AsyncContextTracker) {
	e.context = t
	e.vm.SetAsyncContextTracker((*tracker)(e))
}

// tracker is goja's view of an Engine.
type tracker Engine

// jobContext is what a reaction carries: the context of the embedder's tracker,
// and the await that it continues.
type jobContext struct {
	context any
	await   *await
}

// Grab is called when a reaction is registered.
func (t *tracker) Grab() any {
	e := (*Engine)(t)
	w := e.awaiting
	e.awaiting = nil
	ctx := e.grab()
	if w == nil {
		return ctx
	}
	return &jobContext{ctx, w}
}

// Resumed is called before its handler runs.
func (t *tracker) Resumed(ctx any) {
	e := (*Engine)(t)
	e.running = append(e.running, ctx)
	j, ok := ctx.(*jobContext)
	if !ok {
		e.resumed(ctx)
		return
	}
	e.resumed(j.context)
	e.current = j.await.call
	if len(e.observers) > 0 {
		e.before(j.await.throwaway)
	}
}

// Exited is called after it.
func (t *tracker) Exited() {
	e := (*Engine)(t)
	n := len(e.running) - 1
	if n < 0 {
		return // the job began before the tracker was there
	}
	ctx := e.running[n]
	e.running = e.running[:n]
	if j, ok := ctx.(*jobContext); ok {
		e.finish(j.await.call)
		e.fulfill(j.await.throwaway, goja.Undefined())
		if len(e.observers) > 0 {
			e.after(j.await.throwaway)
		}
		e.current = nil
	}
	e.exited()
}

func (e *Engine) grab() any {
	if e.context == nil {
		return nil
	}
	return e.context.Grab()
}

func (e *Engine) resumed(ctx any) {
	if e.context != nil {
		e.context.Resumed(ctx)
	}
}

func (e *Engine) exited() {
	if e.context != nil {
		e.context.Exited()
	}
}
