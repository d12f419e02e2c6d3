package lowering

import (
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

// Pass rewrites the async functions of a program.
func Pass(program *ast.Program) {
	if program.File != nil && program.File.Source() != "" && !strings.Contains(program.File.Source(), "async") {
		return
	}
	p := &pass{
		places:  map[ast.Expression]place{},
		inner:   map[ast.Expression]bool{},
		bodies:  map[*ast.BlockStatement]bool{},
		lowered: map[ast.Expression]*function{},
	}
	w := astwalk.Walker{Ident: p.ident, Enter: p.enter, Leave: p.leave, Expr: p.expr}
	w.Program(program)
	p.hoistGlobal(program)
}

// place tells where a function stands.
type place struct {
	name     unistring.String
	member   bool // of an object literal or class, which becomes async with it
	method   bool // by its syntax
	declared bool // by a statement
}

type pass struct {
	stack []*function
	// with counts the with statements that the walk is in.
	with   int
	places map[ast.Expression]place
	// inner holds functions that an earlier pass made.
	inner map[ast.Expression]bool
	// bodies holds the blocks that are bodies of functions.
	bodies  map[*ast.BlockStatement]bool
	lowered map[ast.Expression]*function
}

func (p *pass) top() *function {
	if len(p.stack) == 0 {
		return nil
	}
	return p.stack[len(p.stack)-1]
}

// async returns the async function whose body the walk is in.
func (p *pass) async() *function {
	if f := p.top(); f != nil && f.async {
		return f
	}
	return nil
}

func (p *pass) ident(id *ast.Identifier, _ astwalk.Role) ast.Expression {
	if f := p.top(); f != nil && id.Name == argumentsName {
		f.arguments = true
	}
	return id
}

func (p *pass) enter(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		p.bodies[n.Body] = true
		f := &function{node: n, async: n.Async && !n.Generator, place: p.places[n]}
		if n.Name != nil {
			f.name = n.Name.Name
		}
		p.stack = append(p.stack, f)
	case *ast.ArrowFunctionLiteral:
		if b, ok := n.Body.(*ast.BlockStatement); ok {
			p.bodies[b] = true
		}
		p.stack = append(p.stack, &function{node: n, arrow: true, async: n.Async && !p.inner[n], place: p.places[n]})
	case *ast.FunctionDeclaration:
		p.places[n.Function] = place{declared: true}
	case *ast.ClassStaticBlock:
		p.bodies[n.Block] = true
		// It is a function of its own to var declarations only.
		p.stack = append(p.stack, &function{arrow: true})
	case *ast.WithStatement:
		p.with++
	default:
		if repeats(n) && p.top() != nil {
			p.top().repeating++
		}
		p.note(n)
		p.nameChildren(n)
	}
	return true
}

// note records what a function mentions.
func (p *pass) note(n ast.Node) {
	f := p.top()
	if f == nil {
		return
	}
	switch n := n.(type) {
	case *ast.ThisExpression:
		f.this = true
	case *ast.SuperExpression, *ast.MetaProperty:
		f.home = true
	case *ast.ClassLiteral:
		f.classes = true
	case *ast.CallExpression:
		if id, ok := n.Callee.(*ast.Identifier); ok && id.Name == "eval" {
			f.eval = true
		}
	}
}

func (p *pass) leave(n ast.Node) {
	if repeats(n) && p.top() != nil {
		p.top().repeating--
	}
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		p.hoistIn(&n.Body.List, &n.DeclarationList)
		p.leaveFunction(n, &n.DeclarationList)
	case *ast.ArrowFunctionLiteral:
		if b, ok := n.Body.(*ast.BlockStatement); ok {
			p.hoistIn(&b.List, &n.DeclarationList)
		}
		p.leaveFunction(n, &n.DeclarationList)
	case *ast.ClassStaticBlock:
		p.hoistIn(&n.Block.List, &n.DeclarationList)
		p.leaveFunction(nil, &n.DeclarationList)
	case *ast.BlockStatement:
		if !p.bodies[n] {
			p.hoistInBlock(n)
		}
	case *ast.SwitchStatement:
		p.hoistInSwitch(n)
	case *ast.WithStatement:
		p.with--
	case *ast.ClassLiteral:
		p.class(n)
	case *ast.ExpressionBody:
		if f := p.async(); f != nil {
			n.Expression = p.returned(f, n.Expression)
		}
	case *ast.ReturnStatement:
		if f := p.async(); f != nil && n.Argument != nil {
			n.Argument = p.returned(f, n.Argument)
		}
	case *ast.AwaitExpression:
		if f := p.async(); f != nil {
			n.Argument = p.through(f, waitName, n.Await, n.Argument)
		}
	}
}

func (p *pass) leaveFunction(node ast.Expression, declarations *[]*ast.VariableDeclaration) {
	f := p.top()
	p.stack = p.stack[:len(p.stack)-1]
	f.leave(p.top())
	*declarations = append(slices.Clone(*declarations), variables(f.hidden...)...)
	if f.async && f.lower(p.top()) {
		p.lowered[node] = f
	}
}

// repeats tells whether a node's children may be evaluated more than once in one
// call of a function, or where its variables are not known.
func repeats(n ast.Node) bool {
	switch n.(type) {
	case *ast.ForStatement, *ast.ForInStatement, *ast.ForOfStatement, *ast.WhileStatement, *ast.DoWhileStatement,
		*ast.ParameterList, *ast.FieldDefinition:
		return true
	}
	return false
}

// expr takes a rewritten function's place, where one is an expression.
func (p *pass) expr(e ast.Expression) ast.Expression {
	if o, ok := e.(*ast.ObjectLiteral); ok {
		return p.object(o)
	}
	f := p.lowered[e]
	if f == nil || p.places[e].member {
		return e
	}
	return f.value()
}

// value is the expression for a rewritten function that is no member of an
// object or class.
func (f *function) value() ast.Expression {
	at := f.node.Idx0()
	fn := f.node
	if n, ok := fn.(*ast.FunctionLiteral); ok && n.Name == nil && f.plain() {
		fn = asArrow(n)
	}
	arrow, ok := fn.(*ast.ArrowFunctionLiteral)
	if !ok {
		return f.withShared(call(asyncName, at, method(f.name, fn, at)))
	}
	arrow.ParameterList, arrow.Body, arrow.DeclarationList = f.outer.params, f.outer.body, f.outer.declarations
	args := []ast.Expression{fn}
	if f.name != "" {
		args = append(args, text(f.name, at))
	}
	return f.withShared(call(asyncName, at, args...))
}

// withShared puts what makes the inner function before an expression.
func (f *function) withShared(e ast.Expression) ast.Expression {
	if f.shared == nil {
		return e
	}
	return &ast.SequenceExpression{Sequence: []ast.Expression{f.shared, e}}
}

// asArrow makes an arrow function, which goja makes and calls faster.
func asArrow(n *ast.FunctionLiteral) *ast.ArrowFunctionLiteral {
	return &ast.ArrowFunctionLiteral{
		Start: n.Function, ParameterList: n.ParameterList, Body: n.Body, Source: n.Source, DeclarationList: n.DeclarationList,
	}
}

// returned is what an async function returns instead of an expression's value.
func (p *pass) returned(f *function, e ast.Expression) ast.Expression {
	if isPrimitive(e) {
		return e
	}
	return p.through(f, returnName, e.Idx0(), e)
}

// through passes a value through a native function, if that is on.
func (p *pass) through(f *function, name string, at file.Idx, e ast.Expression) ast.Expression {
	if id, ok := e.(*ast.Identifier); ok {
		return ifOn(at, call(name, at, id), ident(id.Name, id.Idx))
	}
	if p.with > 0 {
		// goja loses track of variables that are written in a with statement after an await.
		return call(name, at, e)
	}
	f.holds = true
	if isDefinition(e) {
		// A function or class must not get the variable's name.
		e = &ast.SequenceExpression{Sequence: []ast.Expression{&ast.NumberLiteral{Idx: at, Literal: "0", Value: int64(0)}, e}}
	}
	return &ast.SequenceExpression{Sequence: []ast.Expression{
		assign(heldName, at, e),
		ifOn(at, call(name, at, ident(heldName, at)), ident(heldName, at)),
	}}
}

func isDefinition(e ast.Expression) bool {
	switch e.(type) {
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
		return true
	}
	return false
}

// isPrimitive reports whether an expression can have no object for its value.
func isPrimitive(e ast.Expression) bool {
	switch e := e.(type) {
	case *ast.NumberLiteral, *ast.StringLiteral, *ast.BooleanLiteral, *ast.NullLiteral, *ast.UnaryExpression:
		return true
	case *ast.TemplateLiteral:
		return e.Tag == nil
	case *ast.BinaryExpression:
		return e.Operator != token.LOGICAL_AND && e.Operator != token.LOGICAL_OR && e.Operator != token.COALESCE
	}
	return false
}

// nameChildren notes the names that a node gives to functions without one.
func (p *pass) nameChildren(n ast.Node) {
	switch n := n.(type) {
	case *ast.AssignExpression:
		p.nameAssigned(n)
	case *ast.Binding:
		if id, ok := n.Target.(*ast.Identifier); ok {
			p.name(n.Initializer, id.Name)
		}
	case *ast.ArrayPattern:
		for _, e := range n.Elements {
			if a, ok := e.(*ast.AssignExpression); ok {
				p.nameAssigned(a)
			}
		}
	case *ast.ObjectPattern:
		for _, prop := range n.Properties {
			switch prop := prop.(type) {
			case *ast.PropertyShort:
				p.name(prop.Initializer, prop.Name.Name)
			case *ast.PropertyKeyed:
				if a, ok := prop.Value.(*ast.AssignExpression); ok {
					p.nameAssigned(a)
				}
			}
		}
	case *ast.ObjectLiteral:
		p.nameMembers(n)
	case *ast.ClassLiteral:
		p.nameElements(n)
	}
}

func (p *pass) nameAssigned(a *ast.AssignExpression) {
	id, ok := a.Left.(*ast.Identifier)
	if !ok {
		return
	}
	if _, ok := InnerFunction(id.Name.String()); ok {
		p.inner[a.Right] = true
	}
	switch a.Operator {
	case token.ASSIGN, token.LOGICAL_AND, token.LOGICAL_OR, token.COALESCE:
		p.name(a.Right, id.Name)
	}
}

func (p *pass) name(e ast.Expression, name unistring.String) {
	if isAnonymousAsync(e) {
		p.places[e] = place{name: name}
	}
}

func isAnonymousAsync(e ast.Expression) bool {
	switch e := e.(type) {
	case *ast.FunctionLiteral:
		return e.Async && !e.Generator && e.Name == nil
	case *ast.ArrowFunctionLiteral:
		return e.Async
	}
	return false
}
