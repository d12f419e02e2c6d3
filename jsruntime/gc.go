package jsruntime

import (
	"runtime"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// exposeGC adds the global gc() of --expose-gc. It returns when the collection
// is over; cleanups and finalization callbacks follow on the loop.
func (rt *Runtime) exposeGC() {
	_ = rt.vm.Set("gc", jsclass.Func(rt.vm, "gc", 0, func(goja.FunctionCall) goja.Value {
		runtime.GC()
		return goja.Undefined()
	}))
}
