// Package arguments works around a fault of goja's: a function whose arguments
// object is used in arrow functions alone does not make one, and the arrows then
// read something else, or the engine fails.
package arguments

import (
	"slices"

	"github.com/dop251/goja/ast"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

const name = "arguments"

// function is what is known of a function that the walk is in.
type function struct {
	node ast.Node
	// arrows counts the arrow functions between this function and the walk.
	arrows int
	// outside and inside tell whether the function mentions its arguments
	// itself, or in an arrow function.
	outside, inside bool
}

// Pass makes every function that uses its arguments in arrow functions only use
// them itself as well, in a statement without effect behind its directives.
func Pass(program *ast.Program) {
	var stack []*function
	w := astwalk.Walker{
		Ident: func(id *ast.Identifier, role astwalk.Role) ast.Expression {
			if len(stack) > 0 && id.Name == name {
				stack[len(stack)-1].mention(role)
			}
			return id
		},
		Enter: func(n ast.Node) bool {
			switch n.(type) {
			case *ast.FunctionLiteral:
				stack = append(stack, &function{node: n})
			case *ast.ArrowFunctionLiteral:
				if len(stack) > 0 {
					stack[len(stack)-1].arrows++
				}
			}
			return true
		},
		Leave: func(n ast.Node) {
			switch n := n.(type) {
			case *ast.FunctionLiteral:
				if f := stack[len(stack)-1]; f.inside && !f.outside {
					insert(n)
				}
				stack = stack[:len(stack)-1]
			case *ast.ArrowFunctionLiteral:
				if len(stack) > 0 {
					stack[len(stack)-1].arrows--
				}
			}
		},
	}
	w.Program(program)
}

// mention notes one use of the name. A declaration outside of arrows makes it an
// ordinary variable.
func (f *function) mention(role astwalk.Role) {
	switch {
	case f.arrows == 0:
		f.outside = true
	case role != astwalk.Declare:
		f.inside = true
	}
}

// insert puts the mention behind a function's directives.
func insert(f *ast.FunctionLiteral) {
	at := f.Body.LeftBrace
	mention := &ast.ExpressionStatement{Expression: &ast.Identifier{Name: name, Idx: at}}
	f.Body.List = slices.Insert(slices.Clone(f.Body.List), directives(f.Body.List), ast.Statement(mention))
}

// directives counts the strings that a function's body begins with.
func directives(list []ast.Statement) int {
	for i, s := range list {
		e, ok := s.(*ast.ExpressionStatement)
		if !ok {
			return i
		}
		if _, ok := e.Expression.(*ast.StringLiteral); !ok {
			return i
		}
	}
	return len(list)
}
