package hidden

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

func TestOnlyTreesCanNameThem(t *testing.T) {
	vm := goja.New()
	require.NoError(t, New("%one", "%two").Declare(vm, vm.ToValue(1), vm.ToValue(2)))
	program, err := goja.Parse("", "[one, two, Object.keys(globalThis).length, typeof v0].join()")
	require.NoError(t, err)
	w := astwalk.Walker{Ident: func(id *ast.Identifier, _ astwalk.Role) ast.Expression {
		if id.Name == "one" || id.Name == "two" {
			id.Name = "%" + id.Name
		}
		return id
	}}
	w.Program(program)
	compiled, err := goja.CompileAST(program, false)
	require.NoError(t, err)
	v, err := vm.RunProgram(compiled)
	require.NoError(t, err)
	require.Equal(t, "1,2,0,undefined", v.String())
}
