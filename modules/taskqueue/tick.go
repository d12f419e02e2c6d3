// Package taskqueue is process.nextTick and queueMicrotask: the two queues that
// are emptied between any two callbacks of the event loop.
package taskqueue

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
)

// tick is one entry of the nextTick queue and its resource.
type tick struct {
	async_hooks.Resource
	vm       *goja.Runtime
	callback goja.Value
	call     func(goja.FunctionCall) goja.Value
	args     []goja.Value
	obj      *goja.Object
}

// AsyncObject makes the TickObject when a program looks at it.
func (t *tick) AsyncObject() *goja.Object {
	if t.obj == nil {
		t.obj = t.vm.NewObject()
		_ = t.obj.Set("callback", t.callback)
		args := goja.Undefined()
		if t.args != nil {
			list := make([]any, len(t.args))
			for i, a := range t.args {
				list[i] = a
			}
			args = t.vm.NewArray(list...)
		}
		_ = t.obj.Set("args", args)
		_ = t.obj.SetSymbol(goja.NewSymbol("async_id_symbol"), t.ID())
		_ = t.obj.SetSymbol(goja.NewSymbol("trigger_async_id_symbol"), t.TriggerID())
	}
	return t.obj
}

// Run calls the callback in the tick's scope.
func (t *tick) Run() {
	t.Resource.Run(func() {
		defer t.Destroy()
		t.call(goja.FunctionCall{This: goja.Undefined(), Arguments: t.args})
	})
}

// NextTick makes process.nextTick for a runtime.
func NextTick(env *modules.Env) *goja.Object {
	vm, hooks := env.VM, async_hooks.Of(env)
	return jsclass.Func(vm, "nextTick", 1, func(c goja.FunctionCall) goja.Value {
		callback := c.Argument(0)
		call, ok := jsclass.Callable(callback)
		if !ok {
			panic(nodeerr.InvalidArgType(vm, "callback", []string{"function"}, callback))
		}
		t := &tick{vm: vm, callback: callback, call: call}
		if len(c.Arguments) > 1 {
			t.args = append([]goja.Value(nil), c.Arguments[1:]...)
		}
		t.Init(hooks, "TickObject", t, hooks.ExecutionID())
		env.Loop.NextTick(t)
		return goja.Undefined()
	})
}
