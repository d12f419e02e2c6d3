package lowering

import (
	"slices"
	"strconv"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"
)

// function is what is known of a function that the walk is in.
type function struct {
	node         ast.Expression
	arrow, async bool
	method       bool // by its syntax
	name         unistring.String
	// needsThis tells whether it mentions this, super or new.target, itself or
	// in an arrow function; arguments and eval likewise.
	needsThis, arguments, eval bool
}

// leave hands an arrow function's needs on to the function around it.
func (f *function) leave(outer *function) {
	if f.arrow && outer != nil {
		outer.needsThis = outer.needsThis || f.needsThis
		outer.arguments = outer.arguments || f.arguments
		outer.eval = outer.eval || f.eval
	}
}

// plain tells whether an arrow function can take the function's place.
func (f *function) plain() bool { return !f.needsThis && !f.arguments && !f.eval }

// parts is what both kinds of function consist of.
type parts struct {
	at           file.Idx
	params       *ast.ParameterList
	body         ast.ConciseBody
	declarations []*ast.VariableDeclaration
}

// lower rewrites a function in place. It reports false for a function that goja
// refuses to compile; that one stays, so that goja says so.
func (f *function) lower() bool {
	switch n := f.node.(type) {
	case *ast.FunctionLiteral:
		p := parts{at: n.Function, params: n.ParameterList, body: n.Body, declarations: n.DeclarationList}
		outer, ok := f.split(p)
		if !ok {
			return false
		}
		n.Async = false
		n.ParameterList, n.DeclarationList = outer.params, outer.declarations
		n.Body = outer.body.(*ast.BlockStatement)
	case *ast.ArrowFunctionLiteral:
		p := parts{at: n.Start, params: n.ParameterList, body: n.Body, declarations: n.DeclarationList}
		outer, ok := f.split(p)
		if !ok {
			return false
		}
		n.Async = false
		n.ParameterList, n.Body, n.DeclarationList = outer.params, outer.body, outer.declarations
	}
	return true
}

// split makes the outer function of the original, with the inner one in it.
func (f *function) split(p parts) (outer parts, ok bool) {
	strict := strictDirective(p.body)
	simple := isSimple(p.params)
	if !simple && strict != nil || simple && redeclares(p) {
		return outer, false
	}
	inner := &ast.ArrowFunctionLiteral{
		Start: p.at, ParameterList: &ast.ParameterList{Opening: p.at, Closing: p.at},
		Body: p.body, DeclarationList: p.declarations, Async: true,
	}
	name := unistr(InnerPrefix + f.name.String())
	spawn := []ast.Expression{assign(name, p.at, inner)}
	outer = parts{at: p.at, declarations: variables(name)}
	var repeats ast.Statement
	list := p.params
	if simple && !f.arrow && !f.method {
		list, repeats = distinct(p.params)
	}
	if simple && !f.eval {
		outer.params = list
		inner.DeclarationList = f.withoutParams(p)
	} else {
		var args ast.Expression
		outer.params, inner.ParameterList, args = f.passed(list, simple)
		spawn = append(spawn, args)
		if !f.arrow {
			inner.DeclarationList = withoutNames(p.declarations, argumentsOnly)
		}
	}
	outer.body = f.outerBody(p, strict, repeats, call(SpawnName, p.at, spawn...))
	return outer, true
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

func hidden(i int) unistring.String { return unistr("%" + strconv.Itoa(i)) }

const restName = unistring.String("%rest")

// passed makes an outer function's parameters for an inner function that has
// the original ones, and the array that passes them on. Only as many are
// declared as make the length right.
func (f *function) passed(p *ast.ParameterList, simple bool) (outer, inner *ast.ParameterList, args ast.Expression) {
	at := p.Opening
	outer = &ast.ParameterList{Opening: at, Closing: p.Closing}
	inner = &ast.ParameterList{Opening: at, Closing: p.Closing, List: slices.Clone(p.List)}
	array := &ast.ArrayLiteral{LeftBracket: at, RightBracket: at}
	defaults := false
	for i, b := range p.List {
		name := hidden(i)
		param := &ast.Binding{Target: ident(name, at)}
		if b.Initializer != nil && !defaults {
			param.Initializer, defaults = undefined(at), true
		}
		outer.List = append(outer.List, param)
		array.Value = append(array.Value, ident(name, at))
	}
	if p.Rest != nil {
		inner.List = append(inner.List, &ast.Binding{Target: p.Rest.(ast.BindingTarget)})
		array.Value = append(array.Value, ident(restName, at))
	}
	if p.Rest != nil || !simple && !defaults && f.arguments {
		// A rest parameter also makes the arguments object the one of a function
		// without simple parameters.
		outer.Rest = ident(restName, at)
	}
	return outer, inner, array
}
