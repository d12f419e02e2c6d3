package async_hooks

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// symbols are the own symbol properties that Node's objects show.
type symbols struct {
	init, before, after, destroy, promiseResolve, noPromiseHook *goja.Symbol
	asyncID, triggerID, contextFrame                            *goja.Symbol
}

func (s *symbols) make() {
	s.init, s.before, s.after = goja.NewSymbol("init"), goja.NewSymbol("before"), goja.NewSymbol("after")
	s.destroy, s.promiseResolve = goja.NewSymbol("destroy"), goja.NewSymbol("promiseResolve")
	s.noPromiseHook = goja.NewSymbol("kNoPromiseHook")
	s.asyncID, s.triggerID = goja.NewSymbol("async_id_symbol"), goja.NewSymbol("trigger_async_id_symbol")
	s.contextFrame = goja.NewSymbol("context_frame")
}

// hookClass declares AsyncHook, what createHook returns, and createHook itself.
// A hook's callbacks are read once; they may be inherited.
func (h *Hooks) hookClass() (createHook *goja.Object) {
	vm := h.env.VM
	class := jsclass.New(vm, "AsyncHook", 1, func(c goja.ConstructorCall) *goja.Object {
		jsclass.Attach(vm, c.This, h.newHook(c.This, c.Argument(0)))
		return nil
	})
	of := func(this goja.Value) *hook {
		k, ok := jsclass.Data[*hook](this)
		if !ok {
			panic(nodeerr.New(vm, "TypeError", "ERR_INVALID_THIS", "Value of \"this\" must be of type AsyncHook"))
		}
		return k
	}
	class.Method("enable", 0, func(c goja.FunctionCall) goja.Value {
		h.enable(of(c.This))
		return c.This
	})
	class.Method("disable", 0, func(c goja.FunctionCall) goja.Value {
		h.disable(of(c.This))
		return c.This
	})
	return jsclass.Func(vm, "createHook", 1, func(c goja.FunctionCall) goja.Value {
		fns := c.Argument(0)
		if goja.IsUndefined(fns) || goja.IsNull(fns) {
			what := "undefined"
			if goja.IsNull(fns) {
				what = "object null"
			}
			panic(vm.NewTypeError("Cannot destructure property 'init' of '%s' as it is %s.", what, fns.String()))
		}
		o, err := vm.New(class.Ctor, fns)
		if err != nil {
			panic(err)
		}
		return o
	})
}

// newHook reads and checks the callbacks in Node's order.
func (h *Hooks) newHook(object *goja.Object, arg goja.Value) *hook {
	vm := h.env.VM
	if h.promises != nil {
		h.promises.Activate()
	}
	fns := arg.ToObject(vm)
	invalid := func(name string) *goja.Object {
		return nodeerr.New(vm, "TypeError", "ERR_ASYNC_CALLBACK", "hook."+name+" must be a function")
	}
	k := &hook{object: object}
	values := make([]goja.Value, 5)
	values[0], k.init = callback(fns, "init", invalid)
	values[1], k.before = callback(fns, "before", invalid)
	values[2], k.after = callback(fns, "after", invalid)
	values[3], k.destroy = callback(fns, "destroy", invalid)
	values[4], k.promiseResolve = callback(fns, "promiseResolve", invalid)
	if track := fns.Get("trackPromises"); track != nil && !goja.IsUndefined(track) {
		nodeerr.ValidateBoolean(vm, track, "trackPromises")
		k.noPromises = !track.ToBoolean()
		if k.noPromises && k.promiseResolve != nil {
			panic(nodeerr.InvalidArgValue(vm, "trackPromises", track, "must not be false when promiseResolve is enabled"))
		}
	}
	s := &h.symbols
	for i, sym := range []*goja.Symbol{s.init, s.before, s.after, s.destroy, s.promiseResolve} {
		_ = object.SetSymbol(sym, values[i])
	}
	_ = object.SetSymbol(s.noPromiseHook, k.noPromises)
	return k
}
