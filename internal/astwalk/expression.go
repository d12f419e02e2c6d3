package astwalk

import (
	"fmt"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

func assignment(left, right ast.Expression) ast.Expression {
	return &ast.AssignExpression{Operator: token.ASSIGN, Left: left, Right: right}
}

// children visits what an expression consists of.
func (w *Walker) children(e ast.Expression) {
	switch e := e.(type) {
	case *ast.BooleanLiteral, *ast.NullLiteral, *ast.NumberLiteral, *ast.StringLiteral, *ast.RegExpLiteral,
		*ast.ThisExpression, *ast.SuperExpression, *ast.MetaProperty, *ast.BadExpression, *ast.PrivateIdentifier:
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
		w.definition(e)
	case *ast.ArrayLiteral:
		w.exprs(e.Value)
	case *ast.ObjectLiteral:
		w.objectLiteral(e)
	case *ast.TemplateLiteral:
		w.expr(&e.Tag)
		w.exprs(e.Expressions)
	case *ast.SequenceExpression:
		w.exprs(e.Sequence)
	case *ast.CallExpression:
		w.expr(&e.Callee)
		w.exprs(e.ArgumentList)
	case *ast.NewExpression:
		w.expr(&e.Callee)
		w.exprs(e.ArgumentList)
	case *ast.AssignExpression:
		w.target(&e.Left, Assign)
		w.expr(&e.Right)
	case *ast.UnaryExpression:
		if e.Operator == token.INCREMENT || e.Operator == token.DECREMENT {
			w.target(&e.Operand, Assign)
		} else {
			w.expr(&e.Operand)
		}
	case *ast.ObjectPattern, *ast.ArrayPattern:
		// A pattern that stands alone is an assignment's left side.
		w.pattern(e, Assign)
	case *ast.Binding:
		w.binding(e)
	default:
		w.operators(e)
	}
}

func (w *Walker) operators(e ast.Expression) {
	switch e := e.(type) {
	case *ast.BinaryExpression:
		w.expr(&e.Left)
		w.expr(&e.Right)
	case *ast.ConditionalExpression:
		w.expr(&e.Test)
		w.expr(&e.Consequent)
		w.expr(&e.Alternate)
	case *ast.DotExpression:
		w.expr(&e.Left)
	case *ast.PrivateDotExpression:
		w.expr(&e.Left)
	case *ast.BracketExpression:
		w.expr(&e.Left)
		w.expr(&e.Member)
	case *ast.OptionalChain:
		w.expr(&e.Expression)
	case *ast.Optional:
		w.expr(&e.Expression)
	case *ast.SpreadElement:
		w.expr(&e.Expression)
	case *ast.AwaitExpression:
		w.expr(&e.Argument)
	case *ast.YieldExpression:
		w.expr(&e.Argument)
	default:
		panic(fmt.Errorf("astwalk: unknown expression: %T", e))
	}
}

func (w *Walker) objectLiteral(o *ast.ObjectLiteral) {
	for i, prop := range o.Value {
		switch prop := prop.(type) {
		case *ast.PropertyShort:
			o.Value[i] = w.short(prop, Read)
		case *ast.PropertyKeyed:
			w.key(&prop.Key, prop.Computed)
			w.expr(&prop.Value)
		case *ast.SpreadElement:
			w.expr(&prop.Expression)
		default:
			panic(fmt.Errorf("astwalk: unknown property: %T", prop))
		}
	}
}

// definition visits a function or class from its name to its end.
func (w *Walker) definition(e ast.Expression) {
	switch e := e.(type) {
	case *ast.FunctionLiteral:
		w.name(&e.Name)
		w.params(e.ParameterList)
		w.block(e.Body)
	case *ast.ArrowFunctionLiteral:
		w.params(e.ParameterList)
		switch body := e.Body.(type) {
		case *ast.BlockStatement:
			w.block(body)
		case *ast.ExpressionBody:
			if w.enter(body) {
				w.expr(&body.Expression)
				w.leave(body)
			}
		default:
			panic(fmt.Errorf("astwalk: unknown arrow function body: %T", body))
		}
	case *ast.ClassLiteral:
		w.name(&e.Name)
		w.expr(&e.SuperClass)
		for _, element := range e.Body {
			w.classElement(element)
		}
	}
}

func (w *Walker) classElement(element ast.ClassElement) {
	if !w.enter(element) {
		return
	}
	switch e := element.(type) {
	case *ast.FieldDefinition:
		w.key(&e.Key, e.Computed)
		w.expr(&e.Initializer)
	case *ast.MethodDefinition:
		w.key(&e.Key, e.Computed)
		var body ast.Expression = e.Body
		w.expr(&body)
		e.Body = body.(*ast.FunctionLiteral)
	case *ast.ClassStaticBlock:
		w.block(e.Block)
	default:
		panic(fmt.Errorf("astwalk: unknown class element: %T", e))
	}
	w.leave(element)
}
