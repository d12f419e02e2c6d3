package async_hooks_test

import (
	"context"
	"fmt"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/eventloop"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
)

// A Go function that calls back from another goroutine keeps the caller's
// AsyncLocalStorage store, because it goes through a Resource.
func Example() {
	vm := goja.New()
	env := modules.NewEnv(vm, async_hooks.Modules...)
	env.Loop = eventloop.New(vm)
	hooks := async_hooks.Of(env)
	_ = vm.Set("async_hooks", env.Require("async_hooks"))
	_ = vm.Set("print", fmt.Println)
	_ = vm.Set("lookup", func(name string, callback goja.Callable) {
		resource := hooks.NewResource("LOOKUP", nil)
		done := env.Loop.Reserve()
		go func() {
			answer := "address of " + name
			done(func() {
				resource.Run(func() { _, _ = callback(nil, vm.ToValue(answer)) })
				resource.Destroy()
			})
		}()
	})
	env.Loop.Call(func() {
		_, _ = vm.RunString(`
			const request = new async_hooks.AsyncLocalStorage();
			request.run('request 1', () => {
				lookup('example.org', (address) => print(request.getStore(), address));
			});
		`)
	})
	_ = env.Loop.Run(context.Background())
	// Output: request 1 address of example.org
}
