// Package web has the classes and functions that Node shares with browsers:
// Event and EventTarget, AbortController and AbortSignal, DOMException,
// performance and structuredClone.
//
// They are globals, with perf_hooks as the only module; Globals says which script makes
// which global, and nothing is loaded before a program reads one.
package web

import (
	_ "embed"
	"math/big"
	"reflect"
	"runtime"
	"time"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

var (
	//go:embed shared.js
	sharedSource string
	//go:embed event.js
	eventSource string
	//go:embed event_target.js
	eventTargetSource string
	//go:embed abort.js
	abortSource string
	//go:embed dom_exception.js
	domExceptionSource string
	//go:embed structured_clone.js
	structuredCloneSource string
	//go:embed performance.js
	performanceSource string
	//go:embed perf_hooks.js
	perfHooksSource string
	//go:embed navigator.js
	navigatorSource string
)

// processStart is what performance.now counts from in every runtime of the process.
var processStart = time.Now()

// Modules declares the internal modules behind the globals.
var Modules = []modules.Module{
	module("internal/web/shared", sharedSource, nil),
	module("internal/web/event", eventSource, clock),
	module("internal/event_target", eventTargetSource, nil),
	module("internal/abort_controller", abortSource, nil),
	module("internal/web/dom_exception", domExceptionSource, nil),
	module("internal/web/structured_clone", structuredCloneSource, cloneHelpers),
	module("internal/web/performance", performanceSource, clock),
	module("perf_hooks", perfHooksSource, nil),
	module("internal/web/navigator", navigatorSource, func(*modules.Env) map[string]any {
		return map[string]any{"processors": runtime.NumCPU()}
	}),
}

// Globals declares the globals this package makes.
var Globals = []modules.Global{
	member("EventTarget", "internal/event_target", false),
	member("Event", "internal/web/event", false),
	member("CustomEvent", "internal/web/event", false),
	member("AbortController", "internal/abort_controller", false),
	member("AbortSignal", "internal/abort_controller", false),
	member("DOMException", "internal/web/dom_exception", false),
	member("performance", "internal/web/performance", true),
	member("Performance", "internal/web/performance", false),
	member("PerformanceEntry", "internal/web/performance", false),
	member("PerformanceMark", "internal/web/performance", false),
	member("PerformanceMeasure", "internal/web/performance", false),
	member("PerformanceObserver", "internal/web/performance", false),
	member("PerformanceObserverEntryList", "internal/web/performance", false),
	member("Navigator", "internal/web/navigator", false),
	member("navigator", "internal/web/navigator", true),
	{Name: "structuredClone", Enumerable: true, Eager: true, Value: func(env *modules.Env) goja.Value {
		return env.LazyFunction("structuredClone", 2, func(env *modules.Env) goja.Value {
			return env.Require("internal/web/structured_clone")
		})
	}},
}

func member(name, from string, enumerable bool) modules.Global {
	return modules.Global{Name: name, Enumerable: enumerable, Value: func(env *modules.Env) goja.Value {
		return env.Require(from).(*goja.Object).Get(name)
	}}
}

func module(name, source string, natives func(*modules.Env) map[string]any) modules.Module {
	script := modules.NewScript("node:"+name, source)
	return modules.Module{Name: name, Load: func(env *modules.Env) goja.Value {
		if natives == nil {
			return script.Run(env, nil)
		}
		return script.Run(env, natives(env))
	}}
}

// clock gives scripts the milliseconds since the process started.
func clock(env *modules.Env) map[string]any {
	return map[string]any{
		"now": func(goja.FunctionCall) goja.Value {
			return env.VM.ToValue(float64(time.Since(processStart).Nanoseconds()) / 1e6)
		},
		"timeOrigin": float64(processStart.UnixMicro()) / 1e3,
	}
}

// cloneHelpers tell structuredClone what JavaScript itself cannot see.
func cloneHelpers(env *modules.Env) map[string]any {
	return map[string]any{
		"classOf": func(call goja.FunctionCall) goja.Value {
			return env.VM.ToValue(classOf(call.Argument(0).(*goja.Object)))
		},
		"isProxy": func(call goja.FunctionCall) goja.Value {
			return env.VM.ToValue(call.Argument(0).ExportType() == typeProxy)
		},
		"isDetached": func(call goja.FunctionCall) goja.Value {
			buffer, ok := call.Argument(0).Export().(goja.ArrayBuffer)
			return env.VM.ToValue(ok && buffer.Detached())
		},
		"detach": func(call goja.FunctionCall) goja.Value {
			if buffer, ok := call.Argument(0).Export().(goja.ArrayBuffer); ok {
				buffer.Detach()
			}
			return goja.Undefined()
		},
	}
}

var (
	typeArrayBuffer = reflect.TypeFor[goja.ArrayBuffer]()
	typeProxy       = reflect.TypeFor[goja.Proxy]()
	typeBigInt      = reflect.TypeFor[*big.Int]()
	typeSymbol      = goja.NewSymbol("").ExportType()
	typeMap         = reflect.TypeFor[[][2]any]()
	typeSet         = reflect.TypeFor[[]any]() // that of arrays too
)

// classOf is the engine's class of an object, with those told apart that it
// calls Object. It must not export the object, which would copy it.
func classOf(obj *goja.Object) string {
	switch obj.ExportType() {
	case typeArrayBuffer:
		return "ArrayBuffer"
	case typeBigInt, typeSymbol:
		return "Boxed"
	case typeMap:
		return "Map"
	case typeSet:
		if obj.ClassName() == "Object" {
			return "Set"
		}
	}
	return obj.ClassName()
}
