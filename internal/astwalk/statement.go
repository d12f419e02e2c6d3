package astwalk

import (
	"fmt"

	"github.com/dop251/goja/ast"
)

func (w *Walker) stmts(list []ast.Statement) {
	for _, s := range list {
		w.stmt(s)
	}
}

func (w *Walker) block(b *ast.BlockStatement) {
	if b != nil {
		w.stmt(b)
	}
}

func (w *Walker) stmt(s ast.Statement) {
	if s == nil || !w.enter(s) {
		return
	}
	switch s := s.(type) {
	case *ast.BadStatement, *ast.BranchStatement, *ast.DebuggerStatement, *ast.EmptyStatement:
	case *ast.BlockStatement:
		w.stmts(s.List)
	case *ast.ExpressionStatement:
		w.expr(&s.Expression)
	case *ast.IfStatement:
		w.expr(&s.Test)
		w.stmt(s.Consequent)
		w.stmt(s.Alternate)
	case *ast.LabelledStatement:
		w.stmt(s.Statement)
	case *ast.ReturnStatement:
		w.expr(&s.Argument)
	case *ast.ThrowStatement:
		w.expr(&s.Argument)
	case *ast.VariableStatement:
		w.bindings(s.List)
	case *ast.LexicalDeclaration:
		w.bindings(s.List)
	case *ast.FunctionDeclaration:
		w.declared(s.Function)
	case *ast.ClassDeclaration:
		w.declared(s.Class)
	default:
		w.compound(s)
	}
	w.leave(s)
}

// declared visits a declared function or class, which nothing can replace.
func (w *Walker) declared(e ast.Expression) {
	if w.enter(e) {
		w.definition(e)
		w.leave(e)
	}
}

func (w *Walker) compound(s ast.Statement) {
	switch s := s.(type) {
	case *ast.DoWhileStatement:
		w.stmt(s.Body)
		w.expr(&s.Test)
	case *ast.WhileStatement:
		w.expr(&s.Test)
		w.stmt(s.Body)
	case *ast.WithStatement:
		w.expr(&s.Object)
		w.stmt(s.Body)
	case *ast.ForStatement:
		w.initializer(s.Initializer)
		w.expr(&s.Test)
		w.expr(&s.Update)
		w.stmt(s.Body)
	case *ast.ForInStatement:
		w.into(s.Into)
		w.expr(&s.Source)
		w.stmt(s.Body)
	case *ast.ForOfStatement:
		w.into(s.Into)
		w.expr(&s.Source)
		w.stmt(s.Body)
	case *ast.SwitchStatement:
		w.expr(&s.Discriminant)
		for _, c := range s.Body {
			w.clause(c)
		}
	case *ast.TryStatement:
		w.block(s.Body)
		w.catch(s.Catch)
		w.block(s.Finally)
	case *ast.CaseStatement:
		w.expr(&s.Test)
		w.stmts(s.Consequent)
	default:
		panic(fmt.Errorf("astwalk: unknown statement: %T", s))
	}
}

func (w *Walker) clause(c *ast.CaseStatement) {
	if w.enter(c) {
		w.expr(&c.Test)
		w.stmts(c.Consequent)
		w.leave(c)
	}
}

func (w *Walker) catch(c *ast.CatchStatement) {
	if c == nil || !w.enter(c) {
		return
	}
	if c.Parameter != nil {
		var t ast.Expression = c.Parameter
		w.target(&t, Declare)
		c.Parameter = t.(ast.BindingTarget)
	}
	w.block(c.Body)
	w.leave(c)
}

func (w *Walker) initializer(i ast.ForLoopInitializer) {
	if i == nil || !w.enter(i) {
		return
	}
	switch i := i.(type) {
	case *ast.ForLoopInitializerExpression:
		w.expr(&i.Expression)
	case *ast.ForLoopInitializerVarDeclList:
		w.bindings(i.List)
	case *ast.ForLoopInitializerLexicalDecl:
		w.bindings(i.LexicalDeclaration.List)
	default:
		panic(fmt.Errorf("astwalk: unknown for initializer: %T", i))
	}
	w.leave(i)
}

func (w *Walker) into(i ast.ForInto) {
	if !w.enter(i) {
		return
	}
	switch i := i.(type) {
	case *ast.ForIntoVar:
		w.binding(i.Binding)
	case *ast.ForDeclaration:
		var t ast.Expression = i.Target
		w.target(&t, Declare)
		i.Target = t.(ast.BindingTarget)
	case *ast.ForIntoExpression:
		w.target(&i.Expression, Assign)
	default:
		panic(fmt.Errorf("astwalk: unknown for-in target: %T", i))
	}
	w.leave(i)
}
