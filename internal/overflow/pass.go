package overflow

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

// Pass rewrites the try statements of a program's functions. Those outside of
// functions give a script its value, so they stay.
func Pass(program *ast.Program) {
	functions := 0
	w := astwalk.Walker{
		Enter: func(n ast.Node) bool {
			if isFunction(n) {
				functions++
			}
			return true
		},
		Leave: func(n ast.Node) {
			if isFunction(n) {
				functions--
			}
			try, ok := n.(*ast.TryStatement)
			if !ok || try.Catch == nil || functions == 0 {
				return
			}
			if calls, returns, ok := movable(try.Body); ok && calls {
				try.Body = guardedBody(try.Body, returns)
			}
		},
	}
	w.Program(program)
}

func isFunction(n ast.Node) bool {
	switch n.(type) {
	case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
		return true
	}
	return false
}

// movable reports whether a block can become the body of an arrow function:
// nothing in it may leave it but return and throw, and nothing may be declared in
// it for the function around it. It also tells whether the block calls
// anything and whether it returns.
func movable(body *ast.BlockStatement) (calls, returns, ok bool) {
	ok = true
	loops, switches := 0, 0 // inside the block
	w := astwalk.Walker{
		Ident: func(id *ast.Identifier, _ astwalk.Role) ast.Expression {
			if id.Name == "arguments" {
				ok = false
			}
			return id
		},
		Enter: func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FunctionDeclaration:
				ok = false
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
				return false
			case *ast.ForStatement, *ast.ForInStatement, *ast.ForOfStatement, *ast.WhileStatement, *ast.DoWhileStatement:
				loops++
				_, iterates := n.(*ast.ForOfStatement)
				calls = calls || iterates
			case *ast.SwitchStatement:
				switches++
			case *ast.BranchStatement:
				stays := loops > 0 || n.Token == token.BREAK && switches > 0
				if n.Label != nil || !stays {
					ok = false
				}
			case *ast.YieldExpression, *ast.AwaitExpression, *ast.VariableStatement, *ast.ForLoopInitializerVarDeclList, *ast.ForIntoVar:
				ok = false
			case *ast.ReturnStatement:
				returns = true
			case *ast.CallExpression:
				calls = true
				if id, direct := n.Callee.(*ast.Identifier); direct && id.Name == "eval" {
					ok = false
				}
			case *ast.NewExpression, *ast.SpreadElement, *ast.TemplateLiteral:
				calls = true
			}
			return true
		},
		Leave: func(n ast.Node) {
			switch n.(type) {
			case *ast.ForStatement, *ast.ForInStatement, *ast.ForOfStatement, *ast.WhileStatement, *ast.DoWhileStatement:
				loops--
			case *ast.SwitchStatement:
				switches--
			}
		},
	}
	w.Statements(body.List)
	return calls, returns, ok
}

// guardedBody is the block with its statements in an arrow function.
func guardedBody(body *ast.BlockStatement, returns bool) *ast.BlockStatement {
	at := body.LeftBrace
	list := body.List
	if returns {
		list = append(list[:len(list):len(list)], &ast.ReturnStatement{Return: at, Argument: ident(noneName, at)})
	}
	arrow := &ast.ArrowFunctionLiteral{
		Start:         at,
		ParameterList: &ast.ParameterList{Opening: at, Closing: at},
		Body:          &ast.BlockStatement{LeftBrace: at, List: list, RightBrace: body.RightBrace},
	}
	call := &ast.CallExpression{
		Callee: ident(GuardName, at), LeftParenthesis: at, ArgumentList: []ast.Expression{arrow}, RightParenthesis: at,
	}
	guarded := &ast.BlockStatement{LeftBrace: at, RightBrace: body.RightBrace}
	if !returns {
		guarded.List = []ast.Statement{&ast.ExpressionStatement{Expression: call}}
		return guarded
	}
	result := &ast.Binding{Target: ident(resultName, at), Initializer: call}
	guarded.List = []ast.Statement{
		&ast.LexicalDeclaration{Idx: at, Token: token.CONST, List: []*ast.Binding{result}},
		&ast.IfStatement{
			If:         at,
			Test:       &ast.BinaryExpression{Operator: token.STRICT_NOT_EQUAL, Left: ident(resultName, at), Right: ident(noneName, at)},
			Consequent: &ast.ReturnStatement{Return: at, Argument: ident(resultName, at)},
		},
	}
	return guarded
}

func ident(name string, at file.Idx) *ast.Identifier {
	return &ast.Identifier{Name: unistring.NewFromString(name), Idx: at}
}
