package async_hooks

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/modules"
)

// Modules declares node:async_hooks.
var Modules = []modules.Module{{Name: "async_hooks", Load: load}}

func load(env *modules.Env) goja.Value {
	h, vm := Of(env), env.VM
	resource := h.resourceClass()
	storage := h.storageClass(resource)
	exports := vm.NewObject()
	getStorage := jsclass.Func(vm, "get AsyncLocalStorage", 0, func(goja.FunctionCall) goja.Value { return storage.Ctor })
	_ = exports.DefineAccessorProperty("AsyncLocalStorage", getStorage, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
	_ = exports.Set("createHook", h.hookClass())
	number := func(name string, get func() int64) {
		_ = exports.Set(name, jsclass.Func(vm, name, 0, func(goja.FunctionCall) goja.Value { return vm.ToValue(get()) }))
	}
	number("executionAsyncId", h.ExecutionID)
	number("triggerAsyncId", h.TriggerID)
	_ = exports.Set("executionAsyncResource", jsclass.Func(vm, "executionAsyncResource", 0, func(goja.FunctionCall) goja.Value {
		return h.ExecutionResource()
	}))
	_ = exports.Set("asyncWrapProviders", providers(vm))
	_ = exports.Set("AsyncResource", resource.Ctor)
	return exports
}
