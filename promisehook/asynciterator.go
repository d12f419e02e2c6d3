package promisehook

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// Async iteration as V8 does it, in place of esbuild's helpers for "for await"
// and for yield* in async generators.

// method calls a method of an iterator; ok is false if it has none.
func (e *Engine) method(o *goja.Object, name string, args []goja.Value) (v goja.Value, ok bool) {
	m := o.Get(name)
	if m == nil || goja.IsUndefined(m) || goja.IsNull(m) {
		return nil, false
	}
	call, ok := jsclass.Callable(m)
	if !ok {
		panic(e.vm.NewTypeError("%s is not a function", describe(m)))
	}
	return call(goja.FunctionCall{This: o, Arguments: args}), true
}

// answered reads what a method of an iterator gave.
func (e *Engine) answered(v goja.Value) (value goja.Value, done bool) {
	o, ok := v.(*goja.Object)
	if !ok {
		panic(e.vm.NewTypeError("Iterator result %s is not an object", v.String()))
	}
	d := o.Get("done")
	done = d != nil && d.ToBoolean()
	if value = o.Get("value"); value == nil {
		value = goja.Undefined()
	}
	return value, done
}

func (e *Engine) iterResult(v goja.Value, done bool) *goja.Object {
	o := e.vm.NewObject()
	if v == nil {
		v = goja.Undefined()
	}
	_ = o.Set("value", v)
	_ = o.Set("done", done)
	return o
}

// asyncIterator is GetIterator(v, async) (ECMAScript 7.4.4).
func (e *Engine) asyncIterator(v goja.Value) *goja.Object {
	if goja.IsUndefined(v) || goja.IsNull(v) {
		panic(e.vm.NewTypeError("%s is not async iterable", v.String()))
	}
	o := v.ToObject(e.vm)
	symbol, _ := e.vm.Get("Symbol").(*goja.Object).Get("asyncIterator").(*goja.Symbol)
	for _, s := range []*goja.Symbol{symbol, goja.SymIterator} {
		if s == nil {
			continue
		}
		m := o.GetSymbol(s)
		if m == nil || goja.IsUndefined(m) || goja.IsNull(m) {
			continue
		}
		call, ok := jsclass.Callable(m)
		if !ok {
			break
		}
		it, ok := call(goja.FunctionCall{This: v}).(*goja.Object)
		if !ok {
			panic(e.vm.NewTypeError("Result of the Symbol.%s method is not an object", s.String()[len("Symbol."):]))
		}
		if s == symbol {
			return it
		}
		return e.asyncFromSync(it)
	}
	panic(e.vm.NewTypeError("%s is not async iterable", describe(v)))
}

// asyncFromSync makes an async iterator of one that is not (27.1.6).
func (e *Engine) asyncFromSync(it *goja.Object) *goja.Object {
	out := e.vm.NewObject()
	next := it.Get("next")
	for _, name := range []string{"next", "return", "throw"} {
		_ = out.Set(name, func(c goja.FunctionCall) goja.Value {
			promise := e.newPromise(nil)
			ex := e.vm.Try(func() {
				if name == "next" {
					call, ok := jsclass.Callable(next)
					if !ok {
						panic(e.vm.NewTypeError("%s is not a function", describe(next)))
					}
					e.continueSync(it, promise, call(goja.FunctionCall{This: it, Arguments: c.Arguments}), true)
					return
				}
				result, ok := e.method(it, name, c.Arguments)
				switch {
				case ok:
					e.continueSync(it, promise, result, name == "throw")
				case name == "return":
					e.resolve(promise, e.iterResult(c.Argument(0), true))
				default:
					_, _ = e.method(it, "return", nil)
					panic(e.vm.NewTypeError(noThrow))
				}
			})
			if ex != nil {
				e.reject(promise, ex.Value())
			}
			return promise
		})
	}
	return out
}

// continueSync is AsyncFromSyncIteratorContinuation (27.1.6.4): the promise is
// that of the reaction to the value, there is none derived.
func (e *Engine) continueSync(it, promise *goja.Object, result goja.Value, closes bool) {
	value, done := e.answered(result)
	leave := func() {
		if closes && !done {
			_ = e.vm.Try(func() { _, _ = e.method(it, "return", nil) })
		}
	}
	var p *goja.Object
	if ex := e.vm.Try(func() { p = e.resolved(e.ctor, value) }); ex != nil {
		leave()
		panic(ex.Value())
	}
	e.p.React(p,
		func(v goja.Value) { e.bracket(promise, func() { e.resolve(promise, e.iterResult(v, done)) }) },
		func(reason goja.Value) { e.bracket(promise, func() { leave(); e.reject(promise, reason) }) })
}

const noThrow = "The iterator does not provide a 'throw' method."

// delegate is the iterator that the generator behind an async generator sees for
// yield*. Each request to the delegate takes two steps: the first gives a mark
// to await, the second tells what came of it.
type delegate struct {
	e       *Engine
	it      *goja.Object
	next    goja.Value
	waiting bool // for the second step
	closing bool // the delegate has no throw and was asked to return
	// returning is set if it has no return and the value that was asked for is awaited.
	returning bool
}

// delegateTo is esbuild's helper for the operand of yield*.
func (e *Engine) delegateTo(v goja.Value, mark *goja.Object) *goja.Object {
	it := e.asyncIterator(v)
	d := &delegate{e: e, it: it, next: it.Get("next")}
	out := e.vm.NewObject()
	for _, method := range []string{"next", "return"} {
		_ = out.Set(method, func(c goja.FunctionCall) goja.Value {
			name, v := method, c.Argument(0)
			if t, ok := jsclass.Data[*thrown](v); ok {
				name, v = "throw", t.reason
			}
			if d.waiting {
				return d.second(name, v, mark)
			}
			return d.first(name, v, mark)
		})
	}
	_ = out.SetSymbol(goja.SymIterator, func(goja.FunctionCall) goja.Value { return out })
	return out
}

func (d *delegate) marked(v goja.Value, what int, mark *goja.Object) goja.Value {
	o, err := d.e.vm.New(mark, v, d.e.vm.ToValue(what))
	if err != nil {
		panic(err)
	}
	return d.e.iterResult(o, false)
}

func (d *delegate) first(name string, v goja.Value, mark *goja.Object) goja.Value {
	e := d.e
	var x goja.Value
	ok := true
	if name == "next" {
		call, callable := jsclass.Callable(d.next)
		if !callable {
			panic(e.vm.NewTypeError("%s is not a function", describe(d.next)))
		}
		x = call(goja.FunctionCall{This: d.it, Arguments: []goja.Value{v}})
	} else {
		x, ok = e.method(d.it, name, []goja.Value{v})
	}
	if !ok && name == "return" {
		d.waiting, d.returning = true, true
		return d.marked(v, delegated, mark)
	}
	if !ok {
		if x, ok = e.method(d.it, "return", nil); !ok {
			panic(e.vm.NewTypeError(noThrow))
		}
		d.closing = true
	}
	d.waiting = true
	return d.marked(x, delegated, mark)
}

func (d *delegate) second(name string, v goja.Value, mark *goja.Object) goja.Value {
	d.waiting = false
	if name == "throw" {
		panic(v)
	}
	if d.closing {
		panic(d.e.vm.NewTypeError(noThrow))
	}
	if d.returning {
		return d.e.iterResult(v, true)
	}
	value, done := d.e.answered(v)
	if done {
		return d.e.iterResult(value, true)
	}
	return d.marked(value, yielded, mark)
}
