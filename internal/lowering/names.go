package lowering

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"
)

const argumentsName = unistring.String("arguments")

var argumentsOnly = map[unistring.String]bool{argumentsName: true}

// withoutParams returns the variables of a body that are not its function's
// parameters, nor its arguments object: those stay in the outer function.
func (f *function) withoutParams(p parts) []*ast.VariableDeclaration {
	names := map[unistring.String]bool{}
	for _, b := range p.params.List {
		names[b.Target.(*ast.Identifier).Name] = true
	}
	if !f.arrow {
		names[argumentsName] = true
	}
	return withoutNames(p.declarations, names)
}

func withoutNames(declarations []*ast.VariableDeclaration, names map[unistring.String]bool) []*ast.VariableDeclaration {
	found := false
	var rest []unistring.String
	for _, d := range declarations {
		for _, name := range boundNames(d.List) {
			if names[name] {
				found = true
			} else {
				rest = append(rest, name)
			}
		}
	}
	if !found {
		return declarations
	}
	return variables(rest...)
}

// boundNames lists the names that bindings declare.
func boundNames(list []*ast.Binding) (names []unistring.String) {
	for _, b := range list {
		names = append(names, targetNames(b.Target)...)
	}
	return names
}

func targetNames(target ast.Expression) (names []unistring.String) {
	switch t := target.(type) {
	case *ast.Identifier:
		return []unistring.String{t.Name}
	case *ast.AssignExpression:
		return targetNames(t.Left)
	case *ast.ArrayPattern:
		for _, e := range t.Elements {
			names = append(names, targetNames(e)...)
		}
		names = append(names, targetNames(t.Rest)...)
	case *ast.ObjectPattern:
		for _, p := range t.Properties {
			switch p := p.(type) {
			case *ast.PropertyShort:
				names = append(names, p.Name.Name)
			case *ast.PropertyKeyed:
				names = append(names, targetNames(p.Value)...)
			}
		}
		names = append(names, targetNames(t.Rest)...)
	}
	return names
}
