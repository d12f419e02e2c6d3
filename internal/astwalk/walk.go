// Package astwalk visits and rewrites goja's syntax trees.
//
//	w := astwalk.Walker{Ident: func(id *ast.Identifier, role astwalk.Role) ast.Expression {
//		if role == astwalk.Read && id.Name == "answer" {
//			return &ast.NumberLiteral{Idx: id.Idx, Literal: "42", Value: int64(42)}
//		}
//		return id
//	}}
//	w.Program(program)
//
// Every node type of goja/ast is known; an unknown one panics, so that a newer
// goja cannot slip past a rewriting unseen.
package astwalk

import (
	"fmt"

	"github.com/dop251/goja/ast"
)

// Role tells what an identifier stands for.
type Role uint8

const (
	// Read is a reference whose value is taken.
	Read Role = iota
	// Assign is a reference that is written, perhaps after being read.
	Assign
	// Declare is the name in a declaration: variable, parameter, function,
	// class, catch parameter.
	Declare
)

// Walker holds what is called on the way; nil functions are not called. All
// nodes are visited in source order, each exactly once.
type Walker struct {
	// Enter is called before a node's children; false skips them, and Leave.
	Enter func(ast.Node) bool
	// Leave is called after a node's children.
	Leave func(ast.Node)
	// Ident is called for each identifier that names a variable. Its result
	// takes the identifier's place, where the place allows an expression; a
	// declaration must get an identifier or pattern back. Labels, property
	// names and private names are not variables.
	Ident func(*ast.Identifier, Role) ast.Expression
	// Expr is called after Leave for each expression that is no identifier and
	// may replace it.
	Expr func(ast.Expression) ast.Expression
	// Key is called for the literal name of a property, method or field.
	Key func(*ast.StringLiteral)
}

// Program visits a whole program.
func (w *Walker) Program(p *ast.Program) {
	w.stmts(p.Body)
}

// Statements visits a list of statements.
func (w *Walker) Statements(list []ast.Statement) {
	w.stmts(list)
}

// Expression visits an expression and returns what takes its place.
func (w *Walker) Expression(e ast.Expression) ast.Expression {
	w.expr(&e)
	return e
}

func (w *Walker) enter(n ast.Node) bool { return w.Enter == nil || w.Enter(n) }

func (w *Walker) leave(n ast.Node) {
	if w.Leave != nil {
		w.Leave(n)
	}
}

func (w *Walker) ident(id *ast.Identifier, role Role) ast.Expression {
	if w.Ident == nil {
		return id
	}
	return w.Ident(id, role)
}

func (w *Walker) name(slot **ast.Identifier) {
	if *slot != nil {
		*slot = w.ident(*slot, Declare).(*ast.Identifier)
	}
}

// expr visits the expression in a slot; an absent expression is nil.
func (w *Walker) expr(slot *ast.Expression) {
	e := *slot
	if e == nil {
		return
	}
	if id, ok := e.(*ast.Identifier); ok {
		*slot = w.ident(id, Read)
		return
	}
	if w.enter(e) {
		w.children(e)
		w.leave(e)
	}
	if w.Expr != nil {
		*slot = w.Expr(e)
	}
}

func (w *Walker) exprs(list []ast.Expression) {
	for i := range list {
		w.expr(&list[i])
	}
}

// target visits what is written to: an assignment's left side or a binding.
func (w *Walker) target(slot *ast.Expression, role Role) {
	switch e := (*slot).(type) {
	case nil:
	case *ast.Identifier:
		*slot = w.ident(e, role)
	case *ast.ObjectPattern, *ast.ArrayPattern:
		if w.enter(e) {
			w.pattern(e, role)
			w.leave(e)
		}
	default:
		w.expr(slot)
	}
}

func (w *Walker) pattern(e ast.Expression, role Role) {
	switch e := e.(type) {
	case *ast.ObjectPattern:
		w.objectPattern(e, role)
	case *ast.ArrayPattern:
		for i := range e.Elements {
			w.element(&e.Elements[i], role)
		}
		w.target(&e.Rest, role)
	}
}

// element is a target that may have a default value.
func (w *Walker) element(slot *ast.Expression, role Role) {
	if assign, ok := (*slot).(*ast.AssignExpression); ok {
		w.target(&assign.Left, role)
		w.expr(&assign.Right)
		return
	}
	w.target(slot, role)
}

func (w *Walker) objectPattern(p *ast.ObjectPattern, role Role) {
	for i, prop := range p.Properties {
		switch prop := prop.(type) {
		case *ast.PropertyShort:
			p.Properties[i] = w.short(prop, role)
		case *ast.PropertyKeyed:
			w.key(&prop.Key, prop.Computed)
			w.element(&prop.Value, role)
		default:
			panic(fmt.Errorf("astwalk: unknown property in a pattern: %T", prop))
		}
	}
	w.target(&p.Rest, role)
}

// short visits a shorthand property, which becomes a keyed one if its
// identifier is replaced by something else.
func (w *Walker) short(prop *ast.PropertyShort, role Role) ast.Property {
	old := prop.Name
	result := w.ident(&prop.Name, role)
	w.expr(&prop.Initializer)
	if id, ok := result.(*ast.Identifier); ok && id.Name == old.Name {
		return prop
	}
	value := result
	if prop.Initializer != nil {
		value = assignment(value, prop.Initializer)
	}
	return &ast.PropertyKeyed{
		Key:   &ast.StringLiteral{Idx: old.Idx, Literal: string(old.Name), Value: old.Name},
		Kind:  ast.PropertyKindValue,
		Value: value,
	}
}

func (w *Walker) key(slot *ast.Expression, computed bool) {
	if computed {
		w.expr(slot)
		return
	}
	if s, ok := (*slot).(*ast.StringLiteral); ok && w.Key != nil {
		w.Key(s)
	}
}

func (w *Walker) binding(b *ast.Binding) {
	if !w.enter(b) {
		return
	}
	var t ast.Expression = b.Target
	w.target(&t, Declare)
	b.Target = t.(ast.BindingTarget)
	w.expr(&b.Initializer)
	w.leave(b)
}

func (w *Walker) bindings(list []*ast.Binding) {
	for _, b := range list {
		w.binding(b)
	}
}

func (w *Walker) params(p *ast.ParameterList) {
	if p == nil || !w.enter(p) {
		return
	}
	w.bindings(p.List)
	w.target(&p.Rest, Declare)
	w.leave(p)
}
