package promisehook

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// capability is a promise and the way to settle it (ECMAScript 27.2.1.1). The
// functions are nil for promises of the intrinsic class.
type capability struct {
	promise         *goja.Object
	resolve, reject func(goja.FunctionCall) goja.Value
}

func (e *Engine) capabilityOf(c, parent *goja.Object) capability {
	if c == e.ctor || c == e.private {
		return capability{promise: e.newPromise(parent)}
	}
	construct, ok := goja.AssertConstructor(c)
	if !ok {
		panic(e.vm.NewTypeError("%s is not a constructor", c.String()))
	}
	var resolve, reject goja.Value
	executor := jsclass.Func(e.vm, "", 2, func(call goja.FunctionCall) goja.Value {
		if resolve != nil && !goja.IsUndefined(resolve) || reject != nil && !goja.IsUndefined(reject) {
			panic(e.vm.NewTypeError("Promise executor has already been invoked with non-undefined arguments"))
		}
		resolve, reject = call.Argument(0), call.Argument(1)
		return goja.Undefined()
	})
	promise, err := construct(nil, executor)
	if err != nil {
		panic(err)
	}
	out := capability{promise: promise}
	if out.resolve, ok = jsclass.Callable(resolve); ok {
		out.reject, ok = jsclass.Callable(reject)
	}
	if !ok {
		panic(e.vm.NewTypeError("Promise resolve or reject function is not callable"))
	}
	return out
}

func (e *Engine) settle(c capability, ok bool, v goja.Value) {
	switch {
	case c.resolve == nil && ok:
		e.resolve(c.promise, v)
	case c.resolve == nil:
		e.reject(c.promise, v)
	case ok:
		c.resolve(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{v}})
	default:
		c.reject(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{v}})
	}
}

// protoThen is Promise.prototype.then (27.2.5.4).
func (e *Engine) protoThen(call goja.FunctionCall) goja.Value {
	p, ok := e.p.Is(call.This)
	if !ok {
		panic(e.vm.NewTypeError("Method Promise.prototype.then called on incompatible receiver %s", describe(call.This)))
	}
	if e.combining && e.passed && len(e.observers) == 0 && e.plain(p) && fromCombinator(call.Arguments) {
		return e.thenWithout(p, call)
	}
	c := e.capabilityOf(e.species(p), p)
	fulfilled, _ := jsclass.Callable(call.Argument(0))
	rejected, _ := jsclass.Callable(call.Argument(1))
	e.p.React(p,
		func(v goja.Value) { e.react(c, fulfilled, true, v) },
		func(v goja.Value) { e.react(c, rejected, false, v) })
	return c.promise
}

// fromCombinator tells goja's own calls of then from those of a program that
// runs in the middle of a combinator: the handlers are native functions.
func fromCombinator(handlers []goja.Value) bool {
	for _, h := range handlers {
		o, ok := h.(*goja.Object)
		if !ok {
			return false
		}
		if _, _, err := engine.Native(o); err != nil {
			return false
		}
	}
	return len(handlers) == 2
}

// thenWithout is then for Promise.all and allSettled that nobody observes: as in
// V8 there is no derived promise for an element that was a promise already.
func (e *Engine) thenWithout(p *goja.Object, call goja.FunctionCall) goja.Value {
	handler := func(v goja.Value) func(goja.Value) {
		f, _ := jsclass.Callable(v)
		return func(v goja.Value) {
			// goja's handlers do not throw.
			f(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{v}})
		}
	}
	e.p.React(p, handler(call.Argument(0)), handler(call.Argument(1)))
	return goja.Undefined()
}

// then is the intrinsic then with Go functions as handlers. They return nothing,
// so the derived promise becomes undefined.
func (e *Engine) then(p *goja.Object, fulfilled, rejected func(goja.Value)) {
	derived := capability{promise: e.newPromise(p)}
	e.p.React(p,
		func(v goja.Value) {
			e.bracket(derived.promise, func() { fulfilled(v); e.fulfill(derived.promise, goja.Undefined()) })
		},
		func(v goja.Value) {
			e.bracket(derived.promise, func() { rejected(v); e.fulfill(derived.promise, goja.Undefined()) })
		})
}

// react is the reaction job (27.2.2.1) without the part of goja's that restores
// the context.
func (e *Engine) react(c capability, handler func(goja.FunctionCall) goja.Value, ok bool, v goja.Value) {
	e.bracket(c.promise, func() {
		if handler != nil {
			ex := e.vm.Try(func() { v = handler(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{v}}) })
			if ok = ex == nil; !ok {
				v = ex.Value()
			}
		}
		e.settle(c, ok, v)
	})
}

// species is SpeciesConstructor(p, %Promise%) (7.3.22).
func (e *Engine) species(p *goja.Object) *goja.Object {
	c := p.Get("constructor")
	if c == nil || goja.IsUndefined(c) || c == goja.Value(e.ctor) && e.plainSpecies() {
		return e.ctor
	}
	object, ok := c.(*goja.Object)
	if !ok {
		panic(e.vm.NewTypeError("The .constructor property is not an object"))
	}
	s := object.GetSymbol(goja.SymSpecies)
	if s == nil || goja.IsUndefined(s) || goja.IsNull(s) {
		return e.ctor
	}
	if s, ok := s.(*goja.Object); ok {
		return s
	}
	panic(e.vm.NewTypeError("object.constructor[Symbol.species] is not a constructor"))
}

func (e *Engine) plainSpecies() bool {
	s, ok := e.ctor.GetSymbol(goja.SymSpecies).(*goja.Object)
	return ok && s == e.ctor
}

// isIntrinsicThen reports whether a then method is %Promise.prototype.then%, so
// that nobody can see how it is called.
func (e *Engine) isIntrinsicThen(then goja.Value) bool { return then == goja.Value(e.thenFunc) }

// describe names a value as V8's messages do.
func describe(v goja.Value) string {
	o, ok := v.(*goja.Object)
	if !ok {
		if s, ok := v.(*goja.Symbol); ok {
			return s.String()
		}
		return v.String()
	}
	switch o.ClassName() {
	case "Function":
		return o.String()
	case "Array":
		return "[object Array]"
	}
	name := o.ClassName()
	if c, ok := o.Get("constructor").(*goja.Object); ok {
		if n, ok := c.Get("name").(goja.String); ok && n.String() != "" {
			name = n.String()
		}
	}
	return "#<" + name + ">"
}
