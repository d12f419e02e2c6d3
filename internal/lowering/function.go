package lowering

import (
	"slices"
	"strconv"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

// function is what is known of a function that the walk is in.
type function struct {
	node         ast.Expression
	arrow, async bool
	place
	// this tells whether it mentions this, itself or in an arrow function; home
	// tells it of super and new.target, classes of class bodies.
	this, home, classes, arguments, eval bool
	// holds tells whether its body needs the variable that holds operands.
	holds bool

	// repeating counts what the walk is in that may run more than once in one
	// call of the function, or outside of its body.
	repeating int
	// shares counts the variables for inner functions, by the function's name.
	shares map[unistring.String]int
	hidden []unistring.String

	// shared is the statement that makes the inner function once for all calls
	// of the outer one, where that is possible.
	shared ast.Expression
	outer  parts
}

// leave hands an arrow function's needs on to the function around it.
func (f *function) leave(outer *function) {
	if f.arrow && outer != nil {
		outer.this = outer.this || f.this
		outer.home = outer.home || f.home
		outer.classes = outer.classes || f.classes
		outer.arguments = outer.arguments || f.arguments
		outer.eval = outer.eval || f.eval
	}
}

// plain tells whether an arrow function can take the function's place.
func (f *function) plain() bool { return !f.this && !f.home && !f.arguments && !f.eval }

// share returns a variable of the function for an inner function of one that it
// makes; ok is false if more than one may be needed.
func (f *function) share(g *function) (name unistring.String, ok bool) {
	if f == nil || f.node == nil || f.repeating > 0 {
		return "", false
	}
	if n, ok := g.node.(*ast.FunctionLiteral); ok {
		self := n.Name != nil && !g.declared
		if self || g.home || g.arguments || g.eval || g.this && g.classes || repeated(n.ParameterList) {
			return "", false
		}
	}
	if f.shares == nil {
		f.shares = map[unistring.String]int{}
	}
	f.shares[g.name]++
	name = innerName(g.name, f.shares[g.name])
	f.hidden = append(f.hidden, name)
	return name, true
}

// parts is what both kinds of function consist of.
type parts struct {
	at           file.Idx
	params       *ast.ParameterList
	body         ast.ConciseBody
	declarations []*ast.VariableDeclaration
}

// lower rewrites a function that another one makes. It reports false for a
// function that goja refuses to compile; that one stays, so that goja says so.
func (f *function) lower(maker *function) bool {
	switch n := f.node.(type) {
	case *ast.FunctionLiteral:
		p := parts{at: n.Function, params: n.ParameterList, body: n.Body, declarations: n.DeclarationList}
		if !f.split(p, maker) {
			return false
		}
		n.Async = false
		if body, ok := f.outer.body.(*ast.BlockStatement); ok {
			n.ParameterList, n.DeclarationList, n.Body = f.outer.params, f.outer.declarations, body
		}
	case *ast.ArrowFunctionLiteral:
		p := parts{at: n.Start, params: n.ParameterList, body: n.Body, declarations: n.DeclarationList}
		if !f.split(p, maker) {
			return false
		}
		n.Async = false
		n.ParameterList, n.Body, n.DeclarationList = f.outer.params, f.outer.body, f.outer.declarations
	}
	return true
}

// split makes the outer and the inner function of the original.
func (f *function) split(p parts, maker *function) bool {
	strict := strictDirective(p.body)
	simple := isSimple(p.params)
	if !simple && strict != nil || simple && redeclares(p) {
		return false
	}
	inner := &ast.ArrowFunctionLiteral{
		Start: p.at, ParameterList: &ast.ParameterList{Opening: p.at, Closing: p.at},
		Body: p.body, DeclarationList: p.declarations, Async: true,
	}
	if f.holds {
		p.declarations = append(slices.Clone(p.declarations), variables(heldName)...)
		inner.DeclarationList = p.declarations
	}
	if name, ok := maker.share(f); ok {
		f.detach(p, inner, name, strict)
		return true
	}
	f.nest(p, inner, strict, simple)
	return true
}

// detach makes an inner function that is made once. It gets the this value of
// each call as a parameter.
func (f *function) detach(p parts, inner *ast.ArrowFunctionLiteral, name unistring.String, strict *ast.StringLiteral) {
	var args []ast.Expression
	f.outer.params, inner.ParameterList, args = f.passed(p.params, isSimple(p.params))
	if !f.arrow && f.this {
		params := inner.ParameterList
		params.List = slices.Insert(params.List, 0, &ast.Binding{Target: ident(thisName, p.at)})
		args = slices.Insert(args, 0, ast.Expression(&ast.ThisExpression{Idx: p.at}))
		replaceThis(inner)
	}
	f.shared = assign(name, p.at, inner)
	if spawn := spawned(name, p.at, args); f.arrow || !f.this && !f.member {
		f.outer.body = &ast.ExpressionBody{Expression: spawn}
	} else {
		f.outer.body = f.outerBody(p, strict, nil, spawn)
	}
}

// replaceThis puts a parameter in the place of this. Static blocks and the values
// of fields have a this of their own; the computed names of fields do not.
func replaceThis(inner *ast.ArrowFunctionLiteral) {
	var w astwalk.Walker
	w = astwalk.Walker{
		Enter: func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FunctionLiteral, *ast.ClassStaticBlock:
				return false
			case *ast.FieldDefinition:
				if n.Computed {
					n.Key = w.Expression(n.Key)
				}
				return false
			}
			return true
		},
		Expr: func(e ast.Expression) ast.Expression {
			if this, ok := e.(*ast.ThisExpression); ok {
				return ident(thisName, this.Idx)
			}
			return e
		},
	}
	w.Expression(inner)
}

// nest puts the inner function into the outer one, to be made by each call.
func (f *function) nest(p parts, inner *ast.ArrowFunctionLiteral, strict *ast.StringLiteral, simple bool) {
	name := innerName(f.name, 1)
	f.outer = parts{at: p.at, declarations: variables(name)}
	var repeats ast.Statement
	var args []ast.Expression
	list := p.params
	if simple && !f.arrow && !f.method {
		list, repeats = distinct(p.params)
	}
	if simple && !f.eval {
		f.outer.params = list
		inner.DeclarationList = f.withoutParams(p)
	} else {
		f.outer.params, inner.ParameterList, args = f.passed(list, simple)
		if !f.arrow {
			inner.DeclarationList = withoutNames(p.declarations, argumentsOnly)
		}
	}
	f.outer.body = f.outerBody(p, strict, repeats, &ast.SequenceExpression{Sequence: []ast.Expression{
		assign(name, p.at, inner), spawned(name, p.at, args),
	}})
}

// innerName is the name of the variable that holds an inner function, and of the
// function itself.
func innerName(of unistring.String, count int) unistring.String {
	number := ""
	if count > 1 {
		number = strconv.Itoa(count)
	}
	return unistr(innerPrefix + number + " " + of.String())
}

// spawned calls the inner function, through the native one if that is on.
func spawned(name unistring.String, at file.Idx, args []ast.Expression) ast.Expression {
	spawn := append([]ast.Expression{ident(name, at)}, args...)
	direct := &ast.CallExpression{Callee: ident(name, at), LeftParenthesis: at, ArgumentList: args, RightParenthesis: at}
	return ifOn(at, call(SpawnName, at, spawn...), direct)
}

func (f *function) outerBody(p parts, strict *ast.StringLiteral, repeats ast.Statement, spawn ast.Expression) ast.ConciseBody {
	if f.arrow && strict == nil {
		return &ast.ExpressionBody{Expression: spawn}
	}
	block := &ast.BlockStatement{LeftBrace: p.body.Idx0(), RightBrace: p.body.Idx1() - 1}
	if strict != nil {
		block.List = append(block.List, statement(strict))
	}
	if repeats != nil {
		block.List = append(block.List, repeats)
	}
	if f.arguments && !f.arrow {
		// goja makes no arguments object if only arrow functions mention it.
		block.List = append(block.List, statement(ident("arguments", p.at)))
	}
	block.List = append(block.List, &ast.ReturnStatement{Return: p.at, Argument: spawn})
	return block
}

// strictDirective finds what goja takes for one.
func strictDirective(body ast.ConciseBody) *ast.StringLiteral {
	block, ok := body.(*ast.BlockStatement)
	if !ok {
		return nil
	}
	for _, s := range block.List[:directives(block.List)] {
		literal := s.(*ast.ExpressionStatement).Expression.(*ast.StringLiteral)
		if literal.Literal == `"use strict"` || literal.Literal == `'use strict'` {
			return literal
		}
	}
	return nil
}

// directives counts the strings that a body begins with.
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

func isSimple(p *ast.ParameterList) bool {
	if p.Rest != nil {
		return false
	}
	for _, b := range p.List {
		if _, ok := b.Target.(*ast.Identifier); !ok || b.Initializer != nil {
			return false
		}
	}
	return true
}

// redeclares tells whether a body declares a parameter lexically, which is an
// error.
func redeclares(p parts) bool {
	block, ok := p.body.(*ast.BlockStatement)
	if !ok || len(p.params.List) == 0 {
		return false
	}
	params := map[unistring.String]bool{}
	for _, b := range p.params.List {
		params[b.Target.(*ast.Identifier).Name] = true
	}
	for _, s := range block.List {
		switch s := s.(type) {
		case *ast.LexicalDeclaration:
			for _, name := range boundNames(s.List) {
				if params[name] {
					return true
				}
			}
		case *ast.ClassDeclaration:
			if params[s.Class.Name.Name] {
				return true
			}
		}
	}
	return false
}

// distinct renames all but the last of parameters with the same name, which
// neither methods nor arrow functions may have. The statement is an error where
// the original is one: in strict code.
func distinct(p *ast.ParameterList) (*ast.ParameterList, ast.Statement) {
	last := map[unistring.String]int{}
	for i, b := range p.List {
		last[b.Target.(*ast.Identifier).Name] = i
	}
	if len(last) == len(p.List) {
		return p, nil
	}
	list := *p
	list.List = slices.Clone(p.List)
	for i, b := range p.List {
		if id := b.Target.(*ast.Identifier); last[id.Name] != i {
			list.List[i] = &ast.Binding{Target: ident(hidden(i), id.Idx)}
		}
	}
	probe := &ast.FunctionLiteral{
		Function: p.Opening, ParameterList: p, Body: &ast.BlockStatement{LeftBrace: p.Opening, RightBrace: p.Opening},
	}
	return &list, statement(&ast.UnaryExpression{Operator: token.VOID, Idx: p.Opening, Operand: probe})
}

func repeated(p *ast.ParameterList) bool {
	if !isSimple(p) {
		return false
	}
	_, probe := distinct(p)
	return probe != nil
}

func hidden(i int) unistring.String { return unistr("%" + strconv.Itoa(i)) }

const (
	restName = unistring.String("%rest")
	thisName = unistring.String("%this")
)

// passed makes an outer function's parameters for an inner function that has
// the original ones, and what is passed on. Only as many are
// declared as make the length right.
func (f *function) passed(p *ast.ParameterList, simple bool) (outer, inner *ast.ParameterList, args []ast.Expression) {
	at := p.Opening
	outer = &ast.ParameterList{Opening: at, Closing: p.Closing}
	inner = &ast.ParameterList{Opening: at, Closing: p.Closing, List: slices.Clone(p.List)}
	defaults := false
	for i, b := range p.List {
		name := hidden(i)
		param := &ast.Binding{Target: ident(name, at)}
		if b.Initializer != nil && !defaults {
			param.Initializer, defaults = undefined(at), true
		}
		outer.List = append(outer.List, param)
		args = append(args, ident(name, at))
	}
	if p.Rest != nil {
		inner.List = append(inner.List, &ast.Binding{Target: p.Rest.(ast.BindingTarget)})
		args = append(args, ident(restName, at))
	}
	if p.Rest != nil || !simple && !defaults && f.arguments {
		// A rest parameter also makes the arguments object the one of a function
		// without simple parameters.
		outer.Rest = ident(restName, at)
	}
	return outer, inner, args
}
