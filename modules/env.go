// Package modules holds what a built-in module is given when it is loaded and
// how one is declared. Every folder below it is one built-in module:
//
//	// Module declares node:greet.
//	var Module = modules.Module{Name: "greet", Load: func(env *modules.Env) goja.Value {
//		exports := env.VM.NewObject()
//		exports.Set("hello", func(name string) string { return "hello " + name })
//		return exports
//	}}
//
// A module never imports the packages that assemble a runtime: all it needs
// comes in through its Env.
package modules

import (
	"github.com/dop251/goja"
)

// Env is what one runtime gives to its built-in modules. It belongs to the
// goroutine that owns the runtime; nothing in it may be used from another one
// unless its own comment says so.
type Env struct {
	// VM is the engine.
	VM *goja.Runtime

	loaders map[string]func(*Env) goja.Value
	loaded  map[string]goja.Value
}

// Module declares one built-in module.
type Module struct {
	// Name is the name without the "node:" prefix. Names that start with
	// "internal/" can be required by built-in modules only.
	Name string
	// Load makes the module's exports. It is called at most once for a runtime,
	// when the module is first asked for, so that what a program does not
	// touch costs it nothing.
	Load func(*Env) goja.Value
}

// NewEnv makes the environment of one runtime with the given built-in modules.
func NewEnv(vm *goja.Runtime, builtins ...Module) *Env {
	env := &Env{VM: vm, loaders: make(map[string]func(*Env) goja.Value, len(builtins)), loaded: map[string]goja.Value{}}
	for _, m := range builtins {
		env.loaders[m.Name] = m.Load
	}
	return env
}

// Has reports whether a built-in module of that name (without "node:") is declared.
func (e *Env) Has(name string) bool {
	_, ok := e.loaders[name]
	return ok
}

// Require returns the exports of a built-in module, loading it when it is
// asked for the first time. It panics with a JavaScript error if there is no
// such module, so it may be called only where goja turns panics into
// exceptions: in native functions or inside Runtime.Try.
func (e *Env) Require(name string) goja.Value {
	if v, ok := e.loaded[name]; ok {
		return v
	}
	load, ok := e.loaders[name]
	if !ok {
		panic(e.VM.NewTypeError("No such built-in module: %s", name))
	}
	v := load(e)
	e.loaded[name] = v
	return v
}
