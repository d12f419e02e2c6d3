// Package v8 is node:v8, as far as it makes sense of an engine that is not V8:
// numbers about the heap are those of the Go program, and values are
// serialized in V8's format.
package v8

import (
	_ "embed"
	"runtime"
	"runtime/debug"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

//go:embed v8.js
var source string

//go:embed serialize.js
var serializeSource string

var (
	script          = modules.NewScript("node:v8", source)
	serializeScript = modules.NewScript("node:internal/v8/serialize", serializeSource)
)

// Modules declares node:v8. What it says of promise hooks is defined by the
// module internal/v8/promise_hooks, where there is one.
var Modules = []modules.Module{
	{Name: "v8", Load: func(env *modules.Env) goja.Value {
		return script.Run(env, map[string]any{
			"heap": func() []float64 { return heap() },
			"has":  env.Has,
		})
	}},
	{Name: "internal/v8/serialize", Load: func(env *modules.Env) goja.Value { return serializeScript.Run(env, nil) }},
}

// heap gives what is reserved, in use, allocated in all, and the limit.
func heap() []float64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	limit := debug.SetMemoryLimit(-1)
	return []float64{float64(m.HeapSys), float64(m.HeapAlloc), float64(m.TotalAlloc), float64(limit)}
}
