package promisehook

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// newPromise makes a pending promise of the intrinsic class and tells of it.
func (e *Engine) newPromise(parent *goja.Object) *goja.Object {
	o := e.p.New(e.proto)
	if len(e.observers) > 0 {
		e.init(o, parent)
	}
	return o
}

// fulfill and reject settle a pending promise.
func (e *Engine) fulfill(o *goja.Object, value goja.Value) {
	if len(e.observers) > 0 {
		e.settled(o)
	}
	e.p.Fulfill(o, value)
}

func (e *Engine) reject(o *goja.Object, reason goja.Value) {
	if len(e.observers) > 0 {
		e.settled(o)
	}
	e.p.Reject(o, reason)
}

// resolve is what a promise's resolve function does the first time it is called
// (ECMAScript 27.2.1.3.2).
func (e *Engine) resolve(o *goja.Object, resolution goja.Value) {
	object, ok := resolution.(*goja.Object)
	if !ok {
		e.fulfill(o, resolution)
		return
	}
	if object == o {
		e.reject(o, e.vm.NewTypeError("Chaining cycle detected for promise %s", describe(o)))
		return
	}
	var then goja.Value
	if ex := e.vm.Try(func() { then = object.Get("then") }); ex != nil {
		e.reject(o, ex.Value())
		return
	}
	call, ok := jsclass.Callable(then)
	if !ok {
		e.fulfill(o, resolution)
		return
	}
	ctx := e.grab()
	e.jobs.Push(func() { e.follow(o, object, then, call, ctx) })
}

// follow is the job that calls a thenable's then (27.2.2.2).
func (e *Engine) follow(o, thenable *goja.Object, then goja.Value, call func(goja.FunctionCall) goja.Value, ctx any) {
	e.resumed(ctx)
	defer e.exited()
	e.bracket(o, func() {
		once := false
		if e.plain(thenable) && e.isIntrinsicThen(then) {
			if len(e.observers) == 0 {
				e.adopt(o, thenable)
				return
			}
			e.then(thenable,
				func(v goja.Value) { e.once(&once, func() { e.resolve(o, v) }) },
				func(v goja.Value) { e.once(&once, func() { e.reject(o, v) }) })
			return
		}
		resolve, reject := e.functions(o, &once)
		ex := e.vm.Try(func() { call(goja.FunctionCall{This: thenable, Arguments: []goja.Value{resolve, reject}}) })
		if ex != nil {
			e.once(&once, func() { e.reject(o, ex.Value()) })
		}
	})
}

// adopt is follow for a native promise while nobody observes: as in V8 the
// promise's own job is the reaction, and no promise is derived.
func (e *Engine) adopt(o, p *goja.Object) {
	e.p.React(p,
		func(v goja.Value) { e.bracket(o, func() { e.resolve(o, v) }) },
		func(reason goja.Value) { e.bracket(o, func() { e.reject(o, reason) }) })
}

// plain reports whether an object is a promise whose then makes a promise of the
// intrinsic class.
func (e *Engine) plain(o *goja.Object) bool {
	_, native := e.p.Is(o)
	return native && o.Get("constructor") == goja.Value(e.ctor) && e.plainSpecies()
}

func (e *Engine) once(done *bool, f func()) {
	if !*done {
		*done = true
		f()
	}
}

// functions makes the resolving functions of a promise (27.2.1.3). They share
// the flag, by which the promise is resolved at most once.
func (e *Engine) functions(o *goja.Object, once *bool) (resolve, reject goja.Value) {
	resolve = jsclass.Func(e.vm, "", 1, func(c goja.FunctionCall) goja.Value {
		e.once(once, func() { e.resolve(o, c.Argument(0)) })
		return goja.Undefined()
	})
	reject = jsclass.Func(e.vm, "", 1, func(c goja.FunctionCall) goja.Value {
		e.once(once, func() { e.reject(o, c.Argument(0)) })
		return goja.Undefined()
	})
	return resolve, reject
}

// bracket runs the job of a promise between Before and After.
func (e *Engine) bracket(o *goja.Object, f func()) {
	if len(e.observers) > 0 {
		e.before(o)
	}
	defer func() {
		if len(e.observers) > 0 {
			e.after(o)
		}
	}()
	f()
}
