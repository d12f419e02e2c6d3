// Package fs is node:fs, so far its synchronous half.
//
// The functions that programs call are JavaScript, which checks the arguments
// as Node does and shapes the results; below them is one native function for
// each system call. The callback, promise and stream functions exist by name
// and throw an error that says they are missing.
package fs

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/buffer"
)

var (
	//go:embed fs.js
	fsSource string
	//go:embed arguments.js
	argumentsSource string
	//go:embed stats.js
	statsSource string
	//go:embed tree.js
	treeSource string
	//go:embed missing.js
	missingSource string
)

// Modules declares node:fs, node:fs/promises and their internal parts.
var Modules = []modules.Module{
	module("fs", fsSource, natives),
	module("internal/fs/arguments", argumentsSource, constants),
	module("internal/fs/stats", statsSource, constants),
	module("internal/fs/tree", treeSource, natives),
	module("internal/fs/missing", missingSource, constants),
	{Name: "fs/promises", Load: func(env *modules.Env) goja.Value {
		return env.Require("fs").(*goja.Object).Get("promises")
	}},
}

func module(name, source string, internal func(*modules.Env) map[string]any) modules.Module {
	script := modules.NewScript("node:"+name, source)
	return modules.Module{Name: name, Load: func(env *modules.Env) goja.Value {
		return script.Run(env, internal(env))
	}}
}

// calls makes the native functions of one runtime.
type calls struct {
	env *modules.Env
	vm  *goja.Runtime
	lib *buffer.Library
}

// fail throws the error of a system call.
func (c *calls) fail(err error, syscall, path, dest string) {
	if err != nil {
		panic(nodeerr.System(c.vm, err, syscall, path, dest))
	}
}

// natives gives the scripts the system calls, and the constants.
func natives(env *modules.Env) map[string]any {
	c := &calls{env: env, vm: env.VM, lib: buffer.Of(env)}
	all := constants(env)
	for name, f := range c.table() {
		all[name] = f
	}
	return all
}

// native is what a script calls.
type native = func(goja.FunctionCall) goja.Value

func constants(env *modules.Env) map[string]any {
	values := env.VM.NewObject()
	_ = values.SetPrototype(nil)
	for _, entry := range constantTable {
		_ = values.DefineDataProperty(entry.name, env.VM.ToValue(entry.value), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_TRUE)
	}
	return map[string]any{"constants": values}
}
