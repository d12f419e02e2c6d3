package source

import (
	"cmp"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// rewriter changes one tree: import() and import.meta, and in ES modules
// imported names, top-level await and the default export.
type rewriter struct {
	job        *job
	statements *statements
	// shift is the length of the wrapper's prefix.
	shift int
	// usesImport reports that import() occurs.
	usesImport bool

	// imports has the index of each imported name.
	imports map[string]int
	// top is the module's own scope; inner are the scopes that the walk is in.
	top   scope
	inner []scope
	// functions counts the functions that the walk is in.
	functions int
	// assigned holds the names that are written anywhere.
	assigned map[string]bool
	err      error
}

// script rewrites what is not an ES module: only import() occurs.
func (r *rewriter) script(p *ast.Program) {
	w := astwalk.Walker{Ident: r.ident, Expr: r.expr, Key: r.key}
	w.Program(p)
}

// walk rewrites the body of an ES module.
func (r *rewriter) walk(body []ast.Statement) {
	r.assigned = map[string]bool{}
	w := astwalk.Walker{Enter: r.enter, Leave: r.leave, Ident: r.ident, Expr: r.expr, Key: r.key}
	w.Statements(body)
}

func (r *rewriter) enter(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassStaticBlock, *ast.FieldDefinition:
		r.functions++
	case *ast.ReturnStatement:
		if r.functions == 0 {
			r.fail(n, "Illegal return statement")
		}
	}
	if names := scopeOf(n); names != nil {
		r.inner = append(r.inner, names)
	}
	return true
}

func (r *rewriter) leave(n ast.Node) {
	switch n.(type) {
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassStaticBlock, *ast.FieldDefinition:
		r.functions--
	}
	if opensScope(n) {
		r.inner = r.inner[:len(r.inner)-1]
	}
}

func (r *rewriter) fail(n ast.Node, message string) {
	if r.err == nil {
		r.err = &lexer.Error{Offset: int(n.Idx0()) - 1 - r.shift, Message: message}
	}
}

func (r *rewriter) shadowed(name string) bool {
	for _, names := range r.inner {
		if _, ok := names[name]; ok {
			return true
		}
	}
	return false
}

func (r *rewriter) ident(id *ast.Identifier, role astwalk.Role) ast.Expression {
	if id.Name == importName {
		switch r.statements.placeholders[int(id.Idx)-1-r.shift] {
		case dynamicImport:
			r.usesImport = true
			id.Name = "%import"
			return id
		case importMeta:
			id.Name = "%meta"
			return id
		}
	}
	if r.imports == nil || role == astwalk.Declare {
		return id
	}
	name := id.Name.String()
	if role == astwalk.Assign || name == "eval" {
		r.assigned[name] = true
	}
	i, ok := r.imports[name]
	if !ok || r.shadowed(name) {
		return id
	}
	object := cellName(i)
	if role == astwalk.Assign {
		// Writing to an import throws; the setter of %constant does.
		r.usesImport = true
		object = "%constant"
	}
	return &ast.DotExpression{
		Left:       &ast.Identifier{Name: unistring.NewFromString(object), Idx: id.Idx},
		Identifier: *id,
	}
}

// key restores a method that is named import.
func (r *rewriter) key(s *ast.StringLiteral) {
	if s.Value == importName && r.statements.placeholders[int(s.Idx)-1-r.shift] != 0 {
		s.Value, s.Literal = "import", "import"
	}
}

func (r *rewriter) expr(e ast.Expression) ast.Expression {
	switch e := e.(type) {
	case *ast.CallExpression:
		if id, ok := e.Callee.(*ast.Identifier); ok && id.Name == "%import" {
			e.ArgumentList = append([]ast.Expression{text(cmp.Or(r.job.referrer, r.job.name))}, e.ArgumentList...)
			return e
		}
		e.Callee = plainCallee(e.Callee)
	case *ast.TemplateLiteral:
		e.Tag = plainCallee(e.Tag)
	case *ast.Optional:
		e.Expression = plainCallee(e.Expression)
	case *ast.AwaitExpression:
		if r.imports != nil && r.functions == 0 {
			r.statements.module.Async = true
			offset := int(e.Await) - firstIdx - r.shift
			return &ast.YieldExpression{Yield: e.Await, Argument: &ast.CallExpression{
				Callee:           &ast.Identifier{Name: "%await", Idx: e.Await},
				LeftParenthesis:  e.Await,
				ArgumentList:     []ast.Expression{e.Argument, &ast.NumberLiteral{Idx: e.Await, Literal: "0", Value: int64(offset)}},
				RightParenthesis: e.Await,
			}}
		}
	}
	return e
}

// plainCallee keeps an imported function from being called as its cell's method.
func plainCallee(callee ast.Expression) ast.Expression {
	dot, ok := callee.(*ast.DotExpression)
	if !ok {
		return callee
	}
	id, ok := dot.Left.(*ast.Identifier)
	if !ok || !strings.HasPrefix(string(id.Name), "%c") {
		return callee
	}
	zero := &ast.NumberLiteral{Idx: id.Idx, Literal: "0", Value: int64(0)}
	return &ast.SequenceExpression{Sequence: []ast.Expression{zero, callee}}
}

// declaredAs tells how a name is declared in a scope.
type declaredAs uint8

const (
	plain declaredAs = iota
	hoisted
)

// opensScope reports whether scopeOf gives a scope for the node.
func opensScope(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral, *ast.ClassStaticBlock, *ast.BlockStatement,
		*ast.CatchStatement, *ast.SwitchStatement:
		return true
	case *ast.ForStatement:
		_, lexical := n.Initializer.(*ast.ForLoopInitializerLexicalDecl)
		return lexical
	case *ast.ForInStatement:
		_, lexical := n.Into.(*ast.ForDeclaration)
		return lexical
	case *ast.ForOfStatement:
		_, lexical := n.Into.(*ast.ForDeclaration)
		return lexical
	}
	return false
}
