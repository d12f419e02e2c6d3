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
	at := c.Class
	this := &ast.ThisExpression{Idx: at}
	prototype := &ast.DotExpression{Left: this, Identifier: *ident("prototype", at)}
	static := []ast.Expression{this}
	instance := []ast.Expression{prototype}
	var statics []ast.Statement
	var private []ast.Expression
	for _, element := range c.Body {
		m, ok := element.(*ast.MethodDefinition)
		if !ok || p.lowered[m.Body] == nil {
			continue
		}
		if f := p.lowered[m.Body]; f.shared != nil {
			statics = append(statics, statement(f.shared))
		}
		id, isPrivate := m.Key.(*ast.PrivateIdentifier)
		source := text(unistr(m.Body.Source), at)
		switch {
		case isPrivate && m.Static:
			statics = append(statics, statement(call(asyncName, at, privateMember(id, at))))
		case isPrivate && escapes(c, id.Name):
			private = append(private, call(asyncName, at, privateMember(id, at)))
		case isPrivate:
		case m.Static:
			static = append(static, source)
		default:
			instance = append(instance, source)
		}
	}
	for _, list := range [][]ast.Expression{instance, static} {
		if len(list) > 1 {
			statics = append(statics, statement(call(membersName, at, list...)))
		}
	}
	var first []ast.ClassElement
	if len(statics) > 0 {
		first = append(first, &ast.ClassStaticBlock{Static: at, Block: &ast.BlockStatement{LeftBrace: at, List: statics, RightBrace: at}})
	}
	if len(private) > 0 {
		key := &ast.PrivateIdentifier{Identifier: *ident(asyncName, at)}
		first = append(first, &ast.FieldDefinition{Idx: at, Key: key, Initializer: &ast.SequenceExpression{Sequence: private}})
	}
	c.Body = slices.Insert(c.Body, 0, first...)
}

func privateMember(id *ast.PrivateIdentifier, at file.Idx) ast.Expression {
	return &ast.PrivateDotExpression{Left: &ast.ThisExpression{Idx: at}, Identifier: ast.PrivateIdentifier{Identifier: *ident(id.Name, at)}}
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
