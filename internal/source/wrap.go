package source

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

// The nodes made here carry the position of the text's first character.
const firstIdx = 1

func ident(name string) *ast.Identifier {
	return &ast.Identifier{Name: unistring.NewFromString(name), Idx: firstIdx}
}

func text(value string) *ast.StringLiteral {
	return &ast.StringLiteral{Idx: firstIdx, Literal: `""`, Value: unistring.NewFromString(value)}
}

func parameters(names ...string) *ast.ParameterList {
	list := &ast.ParameterList{Opening: firstIdx, Closing: firstIdx}
	for _, name := range names {
		list.List = append(list.List, &ast.Binding{Target: ident(name)})
	}
	return list
}

func statement(e ast.Expression) ast.Statement { return &ast.ExpressionStatement{Expression: e} }

// The names of the functions around a CommonJS module and around an ES module,
// by which package errstack knows their frames.
const (
	moduleFunc = "%module"
	scriptFunc = "%script"
)

// commonJSWrapper makes a program that evaluates to a function with the given
// program's statements. It is built in the tree, so that positions stay exact.
func commonJSWrapper(p *ast.Program) *ast.Program {
	end := firstIdx
	return &ast.Program{File: p.File, Body: []ast.Statement{statement(&ast.FunctionLiteral{
		Function:        firstIdx,
		Name:            ident(moduleFunc),
		ParameterList:   parameters("exports", "require", "module", "__filename", "__dirname"),
		Body:            &ast.BlockStatement{LeftBrace: firstIdx, List: p.Body, RightBrace: fileIdx(end)},
		Source:          "function (exports, require, module, __filename, __dirname) {\n" + p.File.Source() + "\n}",
		DeclarationList: p.DeclarationList,
	})}}
}

// newRegexpSyntax is what V8 knows and goja refuses when it compiles.
var newRegexpSyntax = regexp.MustCompile(`\(\?[ims]*-?[ims]*:`)

// deferRegexps replaces literals with syntax that goja does not know by calls
// of RegExp, so that only their use fails. It reports whether there were any.
func deferRegexps(p *ast.Program) bool {
	found := false
	w := astwalk.Walker{Expr: func(e ast.Expression) ast.Expression {
		literal, ok := e.(*ast.RegExpLiteral)
		if !ok || !strings.ContainsAny(literal.Flags, "vd") && !newRegexpSyntax.MatchString(literal.Pattern) {
			return e
		}
		found = true
		pattern, flags := text(literal.Pattern), text(literal.Flags)
		return &ast.NewExpression{
			New:              literal.Idx,
			Callee:           &ast.Identifier{Name: "RegExp", Idx: literal.Idx},
			LeftParenthesis:  literal.Idx,
			ArgumentList:     []ast.Expression{pattern, flags},
			RightParenthesis: literal.Idx,
		}
	}}
	w.Program(p)
	return found
}

// ImportPrelude returns the program that declares, invisibly to users, what the
// rewritten code refers to. It evaluates to a function that takes the function
// behind import() and the object whose properties cannot be assigned.
func ImportPrelude() *goja.Program { return importPrelude() }

var importPrelude = sync.OnceValue(func() *goja.Program {
	return hiddenNames("let a, b; (x, y) => { a = x; b = y }", "a", "%import", "b", "%constant")
})

// hiddenNames compiles a constant text with some of its variables renamed to
// what no script can write.
func hiddenNames(text string, pairs ...unistring.String) *goja.Program {
	program, err := goja.Parse("", text)
	if err != nil {
		panic(err)
	}
	w := astwalk.Walker{Ident: func(id *ast.Identifier, _ astwalk.Role) ast.Expression {
		if i := slices.Index(pairs, id.Name); i >= 0 && i%2 == 0 {
			id.Name = pairs[i+1]
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
