package lowering

import (
	"slices"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

// Members of object literals and classes keep their places, since those give
// them their names and what super means. They become async once the object is
// made.

// nameMembers notes the functions that an object literal names.
func (p *pass) nameMembers(o *ast.ObjectLiteral) {
	for _, prop := range o.Value {
		if prop, ok := prop.(*ast.PropertyKeyed); ok && isAnonymousAsync(prop.Value) && !setsPrototype(prop) {
			name, _ := staticKey(prop.Key)
			p.places[prop.Value] = place{name: name, member: true, method: prop.Kind == ast.PropertyKindMethod}
		}
	}
}

func setsPrototype(prop *ast.PropertyKeyed) bool {
	key, ok := prop.Key.(*ast.StringLiteral)
	return ok && key.Value == "__proto__" && !prop.Computed && prop.Kind == ast.PropertyKindValue
}

func staticKey(key ast.Expression) (unistring.String, bool) {
	switch key := key.(type) {
	case *ast.StringLiteral:
		return key.Value, true
	case *ast.PrivateIdentifier:
		return unistr("#" + key.Name.String()), false
	}
	return "", false
}

// object makes an object literal's functions async.
func (p *pass) object(o *ast.ObjectLiteral) ast.Expression {
	keys := []ast.Expression{o}
	sources := []ast.Expression{o}
	var shared []ast.Expression
	for i, prop := range o.Value {
		prop, ok := prop.(*ast.PropertyKeyed)
		if !ok || p.lowered[prop.Value] == nil || !p.places[prop.Value].member {
			continue
		}
		if f := p.lowered[prop.Value]; f.shared != nil {
			shared = append(shared, f.shared)
		}
		if fn, ok := prop.Value.(*ast.FunctionLiteral); ok {
			prop.Kind = ast.PropertyKindMethod
			sources = append(sources, text(unistr(fn.Source), fn.Function))
		} else {
			arrow := prop.Value.(*ast.ArrowFunctionLiteral)
			sources = append(sources, text(unistr(arrow.Source), arrow.Start))
		}
		if key, ok := staticKey(prop.Key); ok && !overridden(key, o.Value[i+1:]) {
			keys = append(keys, text(key, o.LeftBrace))
		}
	}
	if len(sources) == 1 {
		return o
	}
	made := call(membersName, o.LeftBrace, sources...)
	if len(keys) == len(sources) {
		made = call(keysName, o.LeftBrace, keys...)
	}
	if len(shared) == 0 {
		return made
	}
	return &ast.SequenceExpression{Sequence: append(shared, made)}
}

// overridden tells whether one of the properties may be another one of the key.
func overridden(key unistring.String, later []ast.Property) bool {
	for _, prop := range later {
		switch prop := prop.(type) {
		case *ast.PropertyKeyed:
			if name, ok := staticKey(prop.Key); !ok || name == key {
				return true
			}
		case *ast.PropertyShort:
			if prop.Name.Name == key {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// nameElements notes the functions that a class names.
func (p *pass) nameElements(c *ast.ClassLiteral) {
	for _, element := range c.Body {
		switch e := element.(type) {
		case *ast.MethodDefinition:
			name, _ := staticKey(e.Key)
			p.places[e.Body] = place{name: name, member: true, method: true}
		case *ast.FieldDefinition:
			if name, _ := staticKey(e.Key); name != "" {
				p.name(e.Initializer, name)
			}
		}
	}
}

// class makes a class's methods async before any of its static elements can see
// them. An instance's private methods can be reached through an instance only:
// they become async with the first field of each, if the class uses one
// otherwise than for a call.
func (p *pass) class(c *ast.ClassLiteral) {
	m := methods{at: c.Class}
	for _, element := range c.Body {
		if e, ok := element.(*ast.MethodDefinition); ok && p.lowered[e.Body] != nil {
			m.add(c, e, p.lowered[e.Body])
		}
	}
	c.Body = slices.Insert(c.Body, 0, m.elements()...)
}

// methods is what is to be done for the async methods of a class: statements for
// a static block, an initializer, and the texts of methods that others can see.
type methods struct {
	at                 file.Idx
	statics            []ast.Statement
	private            []ast.Expression
	instances, classes []ast.Expression
}

func (m *methods) add(c *ast.ClassLiteral, e *ast.MethodDefinition, f *function) {
	if f.shared != nil {
		m.statics = append(m.statics, statement(f.shared))
	}
	id, private := e.Key.(*ast.PrivateIdentifier)
	source := text(unistr(e.Body.Source), m.at)
	switch {
	case private && e.Static:
		m.statics = append(m.statics, statement(call(asyncName, m.at, m.member(id))))
	case private && escapes(c, id.Name):
		m.private = append(m.private, call(asyncName, m.at, m.member(id)))
	case private:
	case e.Static:
		m.classes = append(m.classes, source)
	default:
		m.instances = append(m.instances, source)
	}
}

// elements are those that do it.
func (m *methods) elements() (list []ast.ClassElement) {
	if len(m.instances) > 0 {
		prototype := &ast.DotExpression{Left: m.this(), Identifier: *ident("prototype", m.at)}
		m.statics = append(m.statics, m.members(prototype, m.instances))
	}
	if len(m.classes) > 0 {
		m.statics = append(m.statics, m.members(m.this(), m.classes))
	}
	if len(m.statics) > 0 {
		block := &ast.BlockStatement{LeftBrace: m.at, List: m.statics, RightBrace: m.at}
		list = append(list, &ast.ClassStaticBlock{Static: m.at, Block: block})
	}
	if len(m.private) > 0 {
		key := &ast.PrivateIdentifier{Identifier: *ident(asyncName, m.at)}
		list = append(list, &ast.FieldDefinition{Idx: m.at, Key: key, Initializer: &ast.SequenceExpression{Sequence: m.private}})
	}
	return list
}

func (m *methods) this() ast.Expression { return &ast.ThisExpression{Idx: m.at} }

func (m *methods) members(of ast.Expression, sources []ast.Expression) ast.Statement {
	return statement(call(membersName, m.at, append([]ast.Expression{of}, sources...)...))
}

func (m *methods) member(id *ast.PrivateIdentifier) ast.Expression {
	return &ast.PrivateDotExpression{Left: m.this(), Identifier: ast.PrivateIdentifier{Identifier: *ident(id.Name, m.at)}}
}

// escapes tells whether a class may do something else with a private method than
// call it.
func escapes(c *ast.ClassLiteral, name unistring.String) bool {
	found := false
	called := map[ast.Expression]bool{}
	w := astwalk.Walker{Enter: func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpression:
			called[n.Callee] = true
			if id, ok := n.Callee.(*ast.Identifier); ok && id.Name == "eval" {
				found = true
			}
		case *ast.PrivateDotExpression:
			if n.Identifier.Name == name && !called[n] {
				found = true
			}
		}
		return true
	}}
	w.Expression(c)
	return found
}
