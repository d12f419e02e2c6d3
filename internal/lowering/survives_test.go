package lowering_test

import (
	"os"
	"strings"
	"testing"

	"github.com/dop251/goja/ast"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/lowering"
	"github.com/gojs-runtime/gojs/internal/overflow"
)

// example is a program and what Node prints for it.
type example struct {
	name, text, prints string
	// stock says that goja alone prints the same.
	stock bool
}

func examples(t *testing.T) (list []example) {
	data, err := os.ReadFile("testdata/survives.txt")
	require.NoError(t, err)
	for _, part := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(part+"\n", "\n")
		text, prints, found := strings.Cut(rest, "\n--- prints\n")
		require.True(t, found, name)
		name, differs := strings.CutSuffix(name, " (goja differs)")
		list = append(list, example{name: name, text: text, prints: strings.TrimSuffix(prints, "\n"), stock: !differs})
	}
	require.Greater(t, len(list), 40)
	return list
}

const inModule = "in a module"

// TestSurvives compares rewritten programs with goja's and Node's results.
func TestSurvives(t *testing.T) {
	passes := map[string][]func(*ast.Program){
		"lowered":                 {lowering.Pass},
		"lowered, then guarded":   {lowering.Pass, overflow.Pass},
		"guarded, then lowered":   {overflow.Pass, lowering.Pass},
		"lowered twice":           {lowering.Pass, lowering.Pass},
		"lowered, guarded, again": {lowering.Pass, overflow.Pass, lowering.Pass},
		inModule:                  {inFunction, lowering.Pass},
	}
	for _, e := range examples(t) {
		t.Run(e.name, func(t *testing.T) {
			want := strings.TrimSuffix(e.prints, "\n")
			if stock := strings.TrimSuffix(run(t, e.text), "\n"); e.stock {
				assert.Equal(t, want, stock, "goja")
			} else {
				assert.NotEqual(t, want, stock, "goja")
			}
			for how, list := range passes {
				if how == inModule && strings.Contains(e.name, "script only") {
					continue
				}
				assert.Equal(t, want, strings.TrimSuffix(run(t, e.text, list...), "\n"), how)
				assert.Equal(t, want, strings.TrimSuffix(runOff(t, e.text, list...), "\n"), how+", off")
			}
		})
	}
}

// inFunction makes a program the body of a function, as loaders do.
func inFunction(p *ast.Program) {
	p.Body = []ast.Statement{&ast.ExpressionStatement{Expression: &ast.CallExpression{Callee: &ast.FunctionLiteral{
		ParameterList: &ast.ParameterList{}, Body: &ast.BlockStatement{List: p.Body}, DeclarationList: p.DeclarationList,
	}}}}
	p.DeclarationList = nil
}
