package taskqueue

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
)

// Globals declares queueMicrotask.
var Globals = []modules.Global{{Name: "queueMicrotask", Enumerable: true, Eager: true, Value: func(env *modules.Env) goja.Value {
	return QueueMicrotask(env)
}}}

// QueueMicrotask makes queueMicrotask for a runtime. A callback takes an async id only
// while a hook is enabled or a store is entered, as in Node v25.9.
func QueueMicrotask(env *modules.Env) *goja.Object {
	vm, hooks := env.VM, async_hooks.Of(env)
	push := pusher(vm)
	return jsclass.Func(vm, "queueMicrotask", 1, func(c goja.FunctionCall) goja.Value {
		call, ok := jsclass.Callable(c.Argument(0))
		if !ok {
			panic(nodeerr.InvalidArgType(vm, "callback", []string{"function"}, c.Argument(0)))
		}
		if !hooks.Enabled() && hooks.Frame() == nil {
			push(func() { hooks.Plain(call) })
			return goja.Undefined()
		}
		r := hooks.NewScriptResource("Microtask")
		push(func() { r.RunDetached(func() { call(goja.FunctionCall{This: goja.Undefined()}) }) })
		return goja.Undefined()
	})
}

// pusher returns a function that queues a promise job.
func pusher(vm *goja.Runtime) func(job func()) {
	if jobs, err := engine.JobsOf(vm); err == nil {
		return jobs.Push
	}
	promise, resolve, _ := vm.NewPromise()
	_ = resolve(goja.Undefined())
	object := vm.ToValue(promise).(*goja.Object)
	then, _ := jsclass.Callable(object.Get("then"))
	return func(job func()) {
		handler := vm.ToValue(func(goja.FunctionCall) goja.Value {
			job()
			return goja.Undefined()
		})
		then(goja.FunctionCall{This: object, Arguments: []goja.Value{handler}})
	}
}
