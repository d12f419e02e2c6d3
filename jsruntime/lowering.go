package jsruntime

import (
	"github.com/dop251/goja/ast"

	"github.com/gojs-runtime/gojs/internal/reach"
	"github.com/gojs-runtime/gojs/promisehook"
)

// lower replaces the helper of async generators, and rewrites async functions
// for promise hooks from the first program on that mentions what switches them
// on, or that requires or imports a file which does. Programs that never do
// pay nothing.
func (rt *Runtime) lower(program *ast.Program) {
	if !rt.lowering {
		if rt.reach == nil {
			rt.reach = reach.New(rt.loader.Resolver(), "createHook", "promiseHooks")
		}
		rt.lowering = rt.reach.Mentions(program.File.Name(), program.File.Source())
		if rt.lowering && rt.promises != nil {
			rt.promises.Activate() // what the program does before it calls them may be observed later
		}
	}
	promisehook.Generators(program)
	if rt.lowering {
		promisehook.Lower(program)
	}
}
