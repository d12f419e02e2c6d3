// Package module is node:module: the Module class that require works with,
// createRequire and the rest of what programs use to look into the loading of
// modules. All of it belongs to the runtime's loader, which must exist before
// the module is loaded:
//
//	env := modules.NewEnv(vm, module.Module)
//	loader.New(env, source.NewRegistry(), loader.Options{})
package module

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/loader"
	"github.com/gojs-runtime/gojs/modules"
)

// Module declares node:module.
var Module = modules.Module{Name: "module", Load: func(env *modules.Env) goja.Value {
	l := loader.From(env)
	if l == nil {
		panic(env.VM.NewTypeError("node:module needs a loader"))
	}
	return l.ModuleConstructor()
}}
