package esnext

import (
	"runtime"
	"weak"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

// weakCell points at an object or symbol without keeping it alive.
type weakCell struct {
	object weak.Pointer[goja.Object]
	symbol weak.Pointer[goja.Symbol]
}

func newWeakCell(v goja.Value) weakCell {
	switch v := v.(type) {
	case *goja.Object:
		return weakCell{object: weak.Make(v)}
	case *goja.Symbol:
		return weakCell{symbol: weak.Make(v)}
	}
	return weakCell{}
}

// get returns the target, or undefined when it is gone.
func (c weakCell) get() goja.Value {
	if obj := c.object.Value(); obj != nil {
		return obj
	}
	if symbol := c.symbol.Value(); symbol != nil {
		return symbol
	}
	return goja.Undefined()
}

// registry is the Go half of a FinalizationRegistry. Only the runtime's
// goroutine touches it; a cleanup merely enqueues.
type registry struct {
	env     *modules.Env
	cleanup goja.Callable
	entries map[uint64]*entry
	next    uint64
}

type entry struct {
	held    goja.Value
	token   weakCell
	tokened bool
	cleanup runtime.Cleanup
}

// died is what a cleanup is given: it must not keep the registry alive.
type died struct {
	env *modules.Env
	in  weak.Pointer[registry]
	id  uint64
}

func (r *registry) register(target, held, token goja.Value) {
	r.next++
	e := &entry{held: held, token: newWeakCell(token), tokened: !goja.IsUndefined(token)}
	r.entries[r.next] = e
	note := died{env: r.env, in: weak.Make(r), id: r.next}
	switch target := target.(type) {
	case *goja.Object:
		e.cleanup = runtime.AddCleanup(target, announce, note)
	case *goja.Symbol:
		e.cleanup = runtime.AddCleanup(target, announce, note)
	}
}

// announce runs on the collector's goroutine.
func announce(d died) {
	d.env.Enqueue(func() {
		r := d.in.Value()
		if r == nil || r.entries[d.id] == nil {
			return
		}
		held := r.entries[d.id].held
		delete(r.entries, d.id)
		_, err := r.cleanup(goja.Undefined(), held)
		must(err) // the loop reports it as an uncaught exception
	})
}

func (r *registry) unregister(token goja.Value) bool {
	found := false
	for id, e := range r.entries {
		if e.tokened && e.token.get() == token {
			e.cleanup.Stop()
			delete(r.entries, id)
			found = true
		}
	}
	return found
}

func weakNatives(env *modules.Env) map[string]any {
	return map[string]any{
		"weaken": func(call goja.FunctionCall) goja.Value {
			return env.VM.ToValue(&holder{newWeakCell(call.Argument(0))})
		},
		"target": func(call goja.FunctionCall) goja.Value {
			return call.Argument(0).Export().(*holder).cell.get()
		},
		"isRegisteredSymbol": func(call goja.FunctionCall) goja.Value {
			symbols := lookUp(env.VM, "Symbol")
			keyFor, _ := goja.AssertFunction(symbols.Get("keyFor"))
			key, err := keyFor(symbols, call.Argument(0))
			must(err)
			return env.VM.ToValue(!goja.IsUndefined(key))
		},
		"newRegistry": func(call goja.FunctionCall) goja.Value {
			cleanup, _ := goja.AssertFunction(call.Argument(0))
			return env.VM.ToValue(&registry{env: env, cleanup: cleanup, entries: map[uint64]*entry{}})
		},
		"register": func(call goja.FunctionCall) goja.Value {
			call.Argument(0).Export().(*registry).register(call.Argument(1), call.Argument(2), call.Argument(3))
			return goja.Undefined()
		},
		"unregister": func(call goja.FunctionCall) goja.Value {
			return env.VM.ToValue(call.Argument(0).Export().(*registry).unregister(call.Argument(1)))
		},
	}
}

// holder lets a script keep a cell.
type holder struct{ cell weakCell }
