// Package hidden declares variables that rewritten programs can use and that no
// program can name: their names begin with a percent sign, which only a syntax
// tree can hold.
package hidden

import (
	"strconv"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

// Names is a set of hidden variables. It is compiled once for all runtimes.
type Names struct {
	compile func() *goja.Program
}

// New makes a set of variables of these names.
func New(names ...string) *Names {
	return &Names{compile: sync.OnceValue(func() *goja.Program { return compile(names) })}
}

// Declare declares the variables in a runtime's global scope, where scripts do
// not see them in any list. There must be a value for each name.
func (n *Names) Declare(vm *goja.Runtime, values ...goja.Value) error {
	setter, err := vm.RunProgram(n.compile())
	if err != nil {
		return err
	}
	set, _ := goja.AssertFunction(setter)
	_, err = set(goja.Undefined(), values...)
	return err
}

// compile makes a program that declares plain names and returns a function that
// sets them, and renames them in its tree.
func compile(names []string) *goja.Program {
	renamed := map[unistring.String]unistring.String{}
	var plain, parameters, sets []string
	for i, name := range names {
		v, p := "v"+strconv.Itoa(i), "p"+strconv.Itoa(i)
		renamed[unistring.String(v)] = unistring.NewFromString(name)
		plain, parameters, sets = append(plain, v), append(parameters, p), append(sets, v+" = "+p)
	}
	program, err := goja.Parse("", "let "+strings.Join(plain, ", ")+"; ("+strings.Join(parameters, ", ")+") => { "+strings.Join(sets, "; ")+" }")
	if err != nil {
		panic(err) // the text depends on the number of names only
	}
	w := astwalk.Walker{Ident: func(id *ast.Identifier, _ astwalk.Role) ast.Expression {
		if name, ok := renamed[id.Name]; ok {
			id.Name = name
		}
		return id
	}}
	w.Program(program)
	compiled, err := goja.CompileAST(program, true)
	if err != nil {
		panic(err)
	}
	return compiled
}
