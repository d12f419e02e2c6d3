package inspect

import (
	"regexp"
	"strings"

	"github.com/dop251/goja"
)

// functionBase is how a function is shown: "[class A extends B]" or
// "[AsyncFunction: name]".
func (p *printer) functionBase(s *shape) string {
	if p.isClass(s.obj) {
		return p.classBase(s)
	}
	kind := functionKind(s.obj)
	if s.tag == "AsyncFunction" || s.tag == "AsyncGeneratorFunction" || s.tag == "GeneratorFunction" {
		kind = s.tag
	}
	base := "[" + kind
	if s.hasNo {
		base += " (null prototype)"
	}
	switch name := s.obj.Get("name"); {
	case name == nil || goja.IsString(name) && name.String() == "":
		base += " (anonymous)"
	case goja.IsString(name):
		base += ": " + name.String()
	default:
		base += ": " + p.value(name, 0, false)
	}
	base += "]"
	if s.ctor != kind && !s.hasNo && s.ctor != "Function" {
		base += " " + s.ctor
	}
	if s.tag != "" && s.ctor != s.tag && s.tag != kind {
		base += " [" + s.tag + "]"
	}
	return base
}

func functionKind(fn *goja.Object) string {
	switch brandOf(fn) {
	case "generatorFuncObject", "generatorMethodFuncObject":
		return "GeneratorFunction"
	case "asyncFuncObject", "asyncMethodFuncObject", "asyncArrowFuncObject":
		return "AsyncFunction"
	}
	return "Function"
}

var classHead = regexp.MustCompile(`^class(\s+[^(]*?)?\s*\{`)

func (p *printer) isClass(fn *goja.Object) bool {
	if brandOf(fn) == "classFuncObject" {
		return true
	}
	text := must(p.functionText(fn)).String()
	return strings.HasPrefix(text, "class") && strings.HasSuffix(text, "}") && classHead.MatchString(text)
}

func (p *printer) classBase(s *shape) string {
	name := "(anonymous)"
	if d, ok := p.descriptorOf(s.obj, key{name: "name"}); ok && d.value != nil && d.value.ToBoolean() {
		name = d.value.String()
	}
	base := "class " + name
	if s.ctor != "Function" && !s.hasNo {
		base += " [" + s.ctor + "]"
	}
	if s.tag != "" && s.ctor != s.tag {
		base += " [" + s.tag + "]"
	}
	if s.hasNo {
		return "[" + base + " extends [null prototype]]"
	}
	if parent := s.obj.Prototype(); parent != nil {
		if n := nameOf(parent); n != "" {
			base += " extends " + n
		}
	}
	return "[" + base + "]"
}

func (p *printer) describeRegExp(s *shape, level int) (string, bool) {
	s.keys = p.keys(s.obj)
	source := s.obj
	if s.hasNo {
		if copied, err := p.vm.New(p.vm.Get("RegExp"), s.obj); err == nil {
			source = copied
		}
	}
	s.base = must(p.regexpText(source)).String()
	if prefix := p.prefix(s, "RegExp", ""); prefix != "RegExp " {
		s.base = prefix + s.base
	}
	return p.style(s.base, "regexp"), s.empty() || float64(level) > p.o.Depth
}

func (p *printer) describeDate(s *shape) (string, bool) {
	s.keys = p.keys(s.obj)
	if s.obj.Export() == nil {
		s.base = "Invalid Date"
	} else {
		s.base = must(p.dateISO(s.obj)).String()
	}
	if prefix := p.prefix(s, "Date", ""); prefix != "Date " {
		s.base = prefix + s.base
	}
	return p.style(s.base, "date"), s.empty()
}

// describeBoxed shows an object around a primitive: [Number: 3].
func (p *printer) describeBoxed(s *shape) (string, bool) {
	s.keys = p.keys(s.obj)
	v := boxed(s.obj)
	name := boxedName(v)
	if text, ok := v.(goja.String); ok {
		s.keys = s.keys[min(len(s.keys), text.Length()):]
	}
	s.base = "[" + name
	if s.hasNo {
		s.base += " (null prototype)"
	} else if s.ctor != name {
		s.base += " (" + s.ctor + ")"
	}
	o := p.o
	o.Colors, o.stylize = false, nil
	plain := newPrinter(p.state, o)
	plain.indent = p.indent
	s.base += ": " + plain.primitive(v) + "]"
	if s.tag != "" && s.tag != s.ctor {
		s.base += " [" + s.tag + "]"
	}
	if s.empty() {
		return p.style(s.base, strings.ToLower(name)), true
	}
	return "", false
}

func boxedName(v goja.Value) string {
	switch {
	case goja.IsString(v):
		return "String"
	case goja.IsBigInt(v):
		return "BigInt"
	case isSymbol(v):
		return "Symbol"
	case goja.IsNumber(v):
		return "Number"
	}
	return "Boolean"
}

func isSymbol(v goja.Value) bool {
	_, ok := v.(*goja.Symbol)
	return ok
}

// boxed is the primitive in a wrapper object.
func boxed(obj *goja.Object) goja.Value {
	if v := valueIn(field(selfOf(obj), "pValue")); !goja.IsUndefined(v) {
		return v
	}
	return stringIn(field(selfOf(obj), "value"))
}
