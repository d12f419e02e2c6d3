package async_hooks

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/modules"
)

// Modules declares node:async_hooks, and v8.promiseHooks for node:v8.
var Modules = []modules.Module{
	{Name: "async_hooks", Load: load},
	{Name: "internal/v8/promise_hooks", Load: loadPromiseHooks},
}

func load(env *modules.Env) goja.Value {
	h, vm := Of(env), env.VM
	resource := h.resourceClass()
	storage := h.storageClass(resource)
	exports := vm.NewObject()
	getStorage := jsclass.Func(vm, "get AsyncLocalStorage", 0, func(goja.FunctionCall) goja.Value { return storage.Ctor })
	_ = exports.DefineAccessorProperty("AsyncLocalStorage", getStorage, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
	_ = exports.Set("createHook", h.hookClass())
	_ = exports.Set("executionAsyncId", jsclass.Func(vm, "executionAsyncId", 0, func(goja.FunctionCall) goja.Value {
		return vm.ToValue(h.ExecutionID())
	}))
	_ = exports.Set("triggerAsyncId", jsclass.Func(vm, "triggerAsyncId", 0, func(goja.FunctionCall) goja.Value {
		if id := h.TriggerID(); id != noTrigger {
			return vm.ToValue(id)
		}
		return goja.NaN()
	}))
	_ = exports.Set("executionAsyncResource", jsclass.Func(vm, "executionAsyncResource", 0, func(goja.FunctionCall) goja.Value {
		return h.ExecutionResource()
	}))
	_ = exports.Set("asyncWrapProviders", providers(vm))
	_ = exports.Set("AsyncResource", resource.Ctor)
	return exports
}
