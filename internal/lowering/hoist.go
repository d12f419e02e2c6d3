package lowering

import (
	"math"
	"slices"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"
)

// A declared function cannot be replaced by an expression, so the declaration
// becomes a variable that is set before everything else in its scope.

// declared returns the rewritten function that a statement declares.
func (p *pass) declared(s ast.Statement) *function {
	if d, ok := s.(*ast.FunctionDeclaration); ok {
		return p.lowered[d.Function]
	}
	return nil
}

// declaration is the expression for a declared function.
func (f *function) declaration() ast.Expression {
	f.node.(*ast.FunctionLiteral).Name = nil
	return f.value()
}

// hoistIn moves the async functions that a function declares at its top level
// into variables of the function.
func (p *pass) hoistIn(list *[]ast.Statement, declarations *[]*ast.VariableDeclaration) {
	last := lastDeclared(*list)
	var first, rest []ast.Statement
	var names []unistring.String
	for i, s := range *list {
		f := p.declared(s)
		if f == nil {
			rest = append(rest, s)
			continue
		}
		names = append(names, f.name)
		if last[f.name] == i { // of several functions of one name, the last counts
			first = append(first, statement(assign(f.name, f.node.Idx0(), f.declaration())))
		}
	}
	if len(names) == 0 {
		return
	}
	*list = slices.Insert(rest, directives(rest), first...)
	*declarations = append(slices.Clone(*declarations), variables(names...)...)
}

func lastDeclared(list []ast.Statement) map[unistring.String]int {
	last := map[unistring.String]int{}
	for i, s := range list {
		if d, ok := s.(*ast.FunctionDeclaration); ok {
			last[d.Function.Name.Name] = i
		}
	}
	return last
}

// hoistInBlock does it in a block, where functions are lexical declarations.
func (p *pass) hoistInBlock(b *ast.BlockStatement) {
	var first, rest []ast.Statement
	for _, s := range b.List {
		f := p.declared(s)
		if f == nil {
			rest = append(rest, s)
			continue
		}
		at := f.node.Idx0()
		first = append(first, &ast.LexicalDeclaration{Idx: at, Token: token.LET, List: []*ast.Binding{
			{Target: ident(f.name, at), Initializer: f.declaration()},
		}})
	}
	if len(first) > 0 {
		b.List = append(first, rest...)
	}
}

// hoistInSwitch does it in a switch. A clause that never matches is all that runs
// before the others in their scope.
func (p *pass) hoistInSwitch(n *ast.SwitchStatement) {
	var first []ast.Expression
	for _, c := range n.Body {
		for i, s := range c.Consequent {
			if f := p.declared(s); f != nil {
				c.Consequent[i] = f.placeholder()
				first = append(first, assign(f.name, f.node.Idx0(), f.declaration()))
			}
		}
	}
	if len(first) == 0 {
		return
	}
	at := n.Switch
	first = append(first, &ast.NumberLiteral{Idx: at, Literal: "NaN", Value: math.NaN()})
	clause := &ast.CaseStatement{
		Case: at, Test: &ast.SequenceExpression{Sequence: first}, Consequent: []ast.Statement{&ast.EmptyStatement{Semicolon: at}},
	}
	n.Body = slices.Insert(n.Body, 0, clause)
	if n.Default >= 0 {
		n.Default++
	}
}

// hoistGlobal does it in a script: a placeholder makes the global property that a
// function makes, and a var statement, which has no value, sets it.
func (p *pass) hoistGlobal(program *ast.Program) {
	last := lastDeclared(program.Body)
	var first []ast.Statement
	for i, s := range program.Body {
		f := p.declared(s)
		if f == nil {
			continue
		}
		program.Body[i] = f.placeholder()
		if last[f.name] == i {
			at := f.node.Idx0()
			binding := &ast.Binding{Target: ident(f.name, at), Initializer: f.declaration()}
			first = append(first, &ast.VariableStatement{Var: at, List: []*ast.Binding{binding}})
		}
	}
	if len(first) > 0 {
		program.Body = slices.Insert(slices.Clone(program.Body), directives(program.Body), first...)
	}
}

// placeholder declares a function's name. goja treats the names of generators
// as it treats those of async functions.
func (f *function) placeholder() ast.Statement {
	n := f.node.(*ast.FunctionLiteral)
	return &ast.FunctionDeclaration{Function: &ast.FunctionLiteral{
		Function: n.Function, Name: n.Name, Generator: true,
		ParameterList: &ast.ParameterList{Opening: n.Function, Closing: n.Function},
		Body:          &ast.BlockStatement{LeftBrace: n.Function, RightBrace: n.Function},
	}}
}
