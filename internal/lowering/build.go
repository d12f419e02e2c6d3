package lowering

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"
)

func ident(name unistring.String, at file.Idx) *ast.Identifier {
	return &ast.Identifier{Name: name, Idx: at}
}

func text(value unistring.String, at file.Idx) *ast.StringLiteral {
	return &ast.StringLiteral{Idx: at, Value: value}
}

func call(name string, at file.Idx, args ...ast.Expression) *ast.CallExpression {
	return &ast.CallExpression{Callee: ident(unistr(name), at), LeftParenthesis: at, ArgumentList: args, RightParenthesis: at}
}

// ifOn chooses by whether the native functions are on.
func ifOn(at file.Idx, yes, no ast.Expression) ast.Expression {
	return &ast.ConditionalExpression{Test: ident(onName, at), Consequent: yes, Alternate: no}
}

func assign(name unistring.String, at file.Idx, value ast.Expression) ast.Expression {
	return &ast.AssignExpression{Operator: token.ASSIGN, Left: ident(name, at), Right: value}
}

func statement(e ast.Expression) ast.Statement { return &ast.ExpressionStatement{Expression: e} }

func undefined(at file.Idx) ast.Expression {
	return &ast.UnaryExpression{Operator: token.VOID, Idx: at, Operand: &ast.NumberLiteral{Idx: at, Literal: "0", Value: int64(0)}}
}

func variables(names ...unistring.String) []*ast.VariableDeclaration {
	if len(names) == 0 {
		return nil
	}
	d := &ast.VariableDeclaration{}
	for _, name := range names {
		d.List = append(d.List, &ast.Binding{Target: ident(name, 1)})
	}
	return []*ast.VariableDeclaration{d}
}

// method makes a method of a function: those cannot be constructed.
func method(name unistring.String, fn ast.Expression, at file.Idx) ast.Expression {
	object := &ast.ObjectLiteral{LeftBrace: at, RightBrace: at, Value: []ast.Property{
		&ast.PropertyKeyed{Key: text(name, at), Kind: ast.PropertyKindMethod, Value: fn, Computed: true},
	}}
	return &ast.DotExpression{Left: object, Identifier: *ident(name, at)}
}
