package modules

import (
	"fmt"
	"sync"

	"github.com/dop251/goja"
)

// Script is a built-in module written in JavaScript. It is compiled once for
// all runtimes of the program, when the first of them loads it.
//
// The source is the body of a function with the parameters
// (exports, require, module, internal): require gives other built-in modules,
// those named "internal/..." included, and internal is what the Go side of the
// module passes to Run.
type Script struct {
	name    string
	compile func() (*goja.Program, error)
}

const (
	scriptHead = "(function (exports, require, module, internal) { 'use strict'; "
	scriptTail = "\n})"
)

// NewScript declares a built-in module's source, usually embedded from a file.
// The name is what stack traces show, for instance "node:events".
func NewScript(name, source string) *Script {
	return &Script{name: name, compile: sync.OnceValues(func() (*goja.Program, error) {
		return goja.Compile(name, scriptHead+source+scriptTail, false)
	})}
}

// Run evaluates the script for one runtime and returns its module.exports.
// Exceptions of the script propagate as goja panics, as from any native function.
func (s *Script) Run(env *Env, internal map[string]any) goja.Value {
	program, err := s.compile()
	if err != nil {
		panic(fmt.Errorf("built-in module %s: %w", s.name, err))
	}
	wrapper, err := env.VM.RunProgram(program)
	if err != nil {
		panic(err)
	}
	call, _ := goja.AssertFunction(wrapper)
	exports, module, natives := env.VM.NewObject(), env.VM.NewObject(), env.VM.NewObject()
	for k, v := range internal {
		_ = natives.Set(k, v)
	}
	_ = module.Set("exports", exports)
	require := env.VM.ToValue(func(name string) goja.Value { return env.Require(name) })
	if _, err = call(exports, exports, require, module, natives); err != nil {
		panic(err)
	}
	return module.Get("exports")
}
