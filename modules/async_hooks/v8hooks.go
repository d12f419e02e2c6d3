package async_hooks

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/promisehook"
)

// promiseHookNames are the callbacks of v8.promiseHooks in their order.
var promiseHookNames = []string{"init", "before", "after", "settled"}

// loadPromiseHooks makes v8.promiseHooks: what V8 tells of promises, without
// ids (https://nodejs.org/docs/latest-v25.x/api/v8.html#promise-hooks).
func loadPromiseHooks(env *modules.Env) goja.Value {
	h, vm := Of(env), env.VM
	exports := vm.NewObject()
	_ = exports.Set("createHook", jsclass.Func(vm, "createHook", 0, func(c goja.FunctionCall) goja.Value {
		callbacks := make([]goja.Value, len(promiseHookNames))
		if given := c.Argument(0); !goja.IsUndefined(given) {
			if goja.IsNull(given) {
				panic(vm.NewTypeError("Cannot destructure property 'init' of 'object null' as it is null."))
			}
			object := given.ToObject(vm)
			for i, name := range promiseHookNames {
				callbacks[i] = object.Get(name)
			}
		}
		return h.observePromises(callbacks)
	}))
	for i, name := range []string{"onInit", "onBefore", "onAfter", "onSettled"} {
		_ = exports.Set(name, jsclass.Func(vm, "", 1, func(c goja.FunctionCall) goja.Value {
			callbacks := make([]goja.Value, len(promiseHookNames))
			callbacks[i] = c.Argument(0)
			h.plainFunction(callbacks[i], promiseHookNames[i])
			return h.observePromises(callbacks)
		}))
	}
	return exports
}

// observePromises adds an observer for four callbacks, of which undefined ones
// are left out, and returns the function that removes it.
func (h *Hooks) observePromises(callbacks []goja.Value) goja.Value {
	vm := h.env.VM
	if h.promises == nil {
		panic(nodeerr.New(vm, "Error", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "Promise hooks are not available with this version of goja"))
	}
	call := make([]func(promise, parent *goja.Object), len(callbacks))
	for i, v := range callbacks {
		if v != nil && !goja.IsUndefined(v) {
			h.plainFunction(v, promiseHookNames[i])
			call[i] = h.promiseCallback(v, i == 0)
		}
	}
	observer := &promisehook.Hooks{Init: call[0], Before: alone(call[1]), After: alone(call[2]), Settle: alone(call[3])}
	h.promises.Add(observer)
	return jsclass.Func(vm, "", 0, func(goja.FunctionCall) goja.Value {
		h.promises.Remove(observer)
		return goja.Undefined()
	})
}

func alone(f func(promise, parent *goja.Object)) func(promise *goja.Object) {
	if f == nil {
		return nil
	}
	return func(promise *goja.Object) { f(promise, nil) }
}

// promiseCallback calls a program's function; what it throws is an uncaught exception.
func (h *Hooks) promiseCallback(v goja.Value, withParent bool) func(promise, parent *goja.Object) {
	call, _ := jsclass.Callable(v)
	return func(promise, parent *goja.Object) {
		args := []goja.Value{promise}
		if withParent {
			args = append(args, goja.Undefined())
			if parent != nil {
				args[1] = parent
			}
		}
		ex := h.env.VM.Try(func() { call(goja.FunctionCall{This: goja.Undefined(), Arguments: args}) })
		if ex != nil {
			h.report(ex)
		}
	}
}

// plainFunction refuses what is no function, and async functions, which would
// make promises of their own.
func (h *Hooks) plainFunction(v goja.Value, name string) {
	vm := h.env.VM
	o, ok := v.(*goja.Object)
	if ok {
		if _, ok = jsclass.Callable(v); ok {
			tag := o.GetSymbol(goja.SymToStringTag)
			ok = tag == nil || tag.String() != "AsyncFunction"
		}
	}
	if !ok {
		panic(nodeerr.InvalidArgType(vm, name+"Hook", []string{"function"}, v))
	}
}
