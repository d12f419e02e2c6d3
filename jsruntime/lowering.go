package jsruntime

import (
	"strings"

	"github.com/dop251/goja/ast"

	"github.com/gojs-runtime/gojs/promisehook"
)

// lower replaces the helper of async generators, and rewrites async functions
// for promise hooks from the first program on that mentions what switches them on. Programs that never do pay nothing; what was
// compiled before is observed from its first await on.
func (rt *Runtime) lower(program *ast.Program) {
	if !rt.lowering {
		text := program.File.Source()
		rt.lowering = strings.Contains(text, "createHook") || strings.Contains(text, "promiseHooks")
		if rt.lowering && rt.promises != nil {
			rt.promises.Activate() // what the program does before it calls them may be observed later
		}
	}
	promisehook.Generators(program)
	if rt.lowering {
		promisehook.Lower(program)
	}
}
