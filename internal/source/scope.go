package source

import (
	"slices"

	"github.com/dop251/goja/ast"
)

// scope holds the names that one function or block declares.
type scope map[string]declaredAs

// scopeOf returns the names that a node declares for what is inside of it, nil
// if it opens no scope.
func scopeOf(n ast.Node) scope {
	if !opensScope(n) {
		return nil
	}
	s := scope{}
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		if n.Name != nil {
			s.add(n.Name, plain)
		}
		s.params(n.ParameterList)
		s.variables(n.DeclarationList)
	case *ast.ArrowFunctionLiteral:
		s.params(n.ParameterList)
		s.variables(n.DeclarationList)
	case *ast.ClassLiteral:
		if n.Name != nil {
			s.add(n.Name, plain)
		}
	case *ast.ClassStaticBlock:
		s.variables(n.DeclarationList)
	case *ast.BlockStatement:
		s.lexicals(n.List)
	case *ast.CatchStatement:
		s.target(n.Parameter)
	case *ast.SwitchStatement:
		for _, c := range n.Body {
			s.lexicals(c.Consequent)
		}
	case *ast.ForStatement:
		s.bindings(n.Initializer.(*ast.ForLoopInitializerLexicalDecl).LexicalDeclaration.List)
	case *ast.ForInStatement:
		s.target(n.Into.(*ast.ForDeclaration).Target)
	case *ast.ForOfStatement:
		s.target(n.Into.(*ast.ForDeclaration).Target)
	}
	return s
}

func (s scope) add(id *ast.Identifier, as declaredAs) { s[id.Name.String()] = as }

func (s scope) sorted() []string {
	var names []string
	for name := range s {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (s scope) params(p *ast.ParameterList) {
	s.bindings(p.List)
	s.target(p.Rest)
}

func (s scope) bindings(list []*ast.Binding) {
	for _, b := range list {
		s.target(b.Target)
	}
}

// variables adds the names of var declarations, which goja collects per function.
func (s scope) variables(list []*ast.VariableDeclaration) {
	for _, d := range list {
		s.bindings(d.List)
	}
}

// lexicals adds what the statements of one block declare for that block.
func (s scope) lexicals(list []ast.Statement) {
	for _, st := range list {
		for {
			labelled, ok := st.(*ast.LabelledStatement)
			if !ok {
				break
			}
			st = labelled.Statement
		}
		switch st := st.(type) {
		case *ast.LexicalDeclaration:
			s.bindings(st.List)
		case *ast.ClassDeclaration:
			s.add(st.Class.Name, plain)
		case *ast.FunctionDeclaration:
			s.add(st.Function.Name, hoisted)
		}
	}
}

// target adds the names of a binding target.
func (s scope) target(t ast.Expression) {
	switch t := t.(type) {
	case *ast.Identifier:
		s.add(t, plain)
	case *ast.AssignExpression:
		s.target(t.Left)
	case *ast.ObjectPattern:
		for _, p := range t.Properties {
			switch p := p.(type) {
			case *ast.PropertyShort:
				s.add(&p.Name, plain)
			case *ast.PropertyKeyed:
				s.target(p.Value)
			}
		}
		s.target(t.Rest)
	case *ast.ArrayPattern:
		for _, e := range t.Elements {
			s.target(e)
		}
		s.target(t.Rest)
	}
}
