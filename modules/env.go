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

	"github.com/gojs-runtime/gojs/eventloop"
)

// Env is what one runtime gives to its built-in modules. It belongs to the
// goroutine that owns the runtime; nothing in it may be used from another one
// unless its own comment says so.
type Env struct {
	// VM is the engine.
	VM *goja.Runtime
	// Loop is the event loop. Of its methods only Enqueue, Stop, and what
	// Reserve returns may be called from other goroutines.
	Loop *eventloop.Loop
	// Host is the world outside.
	Host *Host

	loaders  map[string]func(*Env) goja.Value
	loaded   map[string]goja.Value
	services map[any]any
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
	env := &Env{
		VM:       vm,
		Host:     &Host{},
		loaders:  make(map[string]func(*Env) goja.Value, len(builtins)),
		loaded:   map[string]goja.Value{},
		services: map[any]any{},
	}
	env.Declare(builtins...)
	return env
}

// Declare adds built-in modules. One that has the name of another replaces it
// unless that one is loaded.
func (e *Env) Declare(builtins ...Module) {
	for _, m := range builtins {
		e.loaders[m.Name] = m.Load
	}
}

// Names returns the names of all declared modules, in no order.
func (e *Env) Names() []string {
	names := make([]string, 0, len(e.loaders))
	for name := range e.loaders {
		names = append(names, name)
	}
	return names
}

// Provide puts a Go value at the disposal of other modules of this runtime,
// under a key that only the package that provides it can make, as with
// context.WithValue. Packages export a typed function that calls Service.
func (e *Env) Provide(key, value any) { e.services[key] = value }

// Service returns what was provided under the key, or nil.
func (e *Env) Service(key any) any { return e.services[key] }

// Enqueue makes the loop's goroutine call f soon; any goroutine may call it. It does
// not keep the loop alive.
func (e *Env) Enqueue(f func()) { e.Loop.Enqueue(f) }

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
