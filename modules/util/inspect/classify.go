package inspect

import (
	"github.com/dop251/goja"
)

// classify finds the name of an object's class and its Symbol.toStringTag.
func (p *printer) classify(s *shape, level int) {
	s.ctor, s.hasNo = p.className(s.obj, level, s)
	tag := s.obj.GetSymbol(goja.SymToStringTag)
	if tag == nil || !goja.IsString(tag) {
		return
	}
	if t := tag.String(); t != "" && !p.showsTagAnyway(s.obj) {
		s.tag = t
	}
}

// showsTagAnyway reports that the tag is among the properties that are shown.
func (p *printer) showsTagAnyway(obj *goja.Object) bool {
	d, ok := p.descriptorOf(obj, key{sym: goja.SymToStringTag})
	return ok && (p.o.ShowHidden || d.enumerable)
}

// className is the name of the constructor that an object is an instance of.
// The second result reports that it has no prototype at all.
func (p *printer) className(obj *goja.Object, level int, s *shape) (string, bool) {
	if name, ok := p.knownClass(obj); ok {
		return name, false
	}
	var first *goja.Object
	for cur := obj; cur != nil; {
		if ctor := p.ownConstructor(cur, obj); ctor != nil {
			name := nameOf(ctor)
			if s != nil && p.o.ShowHidden && float64(level) <= p.o.Depth && first != cur || !p.isBuiltin(name) {
				p.collectProto(s, obj, first)
			}
			return name, false
		}
		cur = cur.Prototype()
		if first == nil {
			first = cur
			if first == nil {
				return "", true
			}
		}
	}
	return p.strangeClass(obj, first, level), false
}

// knownClass is className for direct instances of the most common classes.
func (p *printer) knownClass(obj *goja.Object) (string, bool) {
	proto := obj.Prototype()
	known, ok := p.classes[proto]
	if !ok || must(p.hasOwn(obj, constructorKey)).ToBoolean() {
		return "", false
	}
	if ctor, ok := proto.Get("constructor").(*goja.Object); !ok || ctor != known.ctor {
		return "", false
	}
	return known.name, true
}

var constructorKey = stringValue("constructor")

func stringValue(s string) goja.Value {
	var b goja.StringBuilder
	b.WriteUTF8String(s)
	return b.String()
}

// ownConstructor is the constructor that a prototype object names, if what is
// shown really is an instance of it.
func (p *printer) ownConstructor(holder, instance *goja.Object) *goja.Object {
	d, ok := p.descriptorOf(holder, key{name: "constructor"})
	if !ok || d.value == nil {
		return nil
	}
	ctor, ok := d.value.(*goja.Object)
	if !ok || nameOf(ctor) == "" {
		return nil
	}
	if _, ok := goja.AssertFunction(ctor); !ok {
		return nil
	}
	if !p.instanceOf(instance, ctor) {
		return nil
	}
	return ctor
}

func (p *printer) instanceOf(obj, ctor *goja.Object) (is bool) {
	if ex := p.vm.Try(func() { is = p.vm.InstanceOf(obj, ctor) }); ex != nil {
		return false
	}
	return is
}

func nameOf(fn *goja.Object) string {
	name := fn.Get("name")
	if name == nil || !goja.IsString(name) {
		return ""
	}
	return name.String()
}

// strangeClass names an object whose prototypes have no usable constructor.
func (p *printer) strangeClass(obj, first *goja.Object, level int) string {
	name := internalName(obj)
	if float64(level) > p.o.Depth {
		return name + " <Complex prototype>"
	}
	inner, none := p.className(first, level+1, nil)
	if none {
		o := p.o
		o.CustomInspect, o.Depth = false, -1
		return name + " <" + newPrinter(p.state, o).value(first, 0, false) + ">"
	}
	return name + " <" + inner + ">"
}

// internalName is what an object is called without looking at its prototypes.
func internalName(obj *goja.Object) string {
	switch kindOf(obj) {
	case kindArguments, kindObject:
		return "Object"
	case kindNamespace:
		return "Object"
	case kindTypedArray:
		return typedArrayName(obj)
	case kindArrayBuffer:
		return "ArrayBuffer"
	case kindDataView:
		return "DataView"
	}
	return obj.ClassName()
}

// prefix is what stands before an object's opening brace: class, size, tag.
func (p *printer) prefix(s *shape, fallback, size string) string {
	if s.hasNo {
		if s.tag != "" && fallback != s.tag {
			return "[" + fallback + size + ": null prototype] [" + s.tag + "] "
		}
		return "[" + fallback + size + ": null prototype] "
	}
	if s.tag != "" && s.ctor != s.tag {
		return s.ctor + size + " [" + s.tag + "] "
	}
	return s.ctor + size + " "
}

// isBuiltin reports that a class is one of the language's own.
func (p *printer) isBuiltin(name string) bool {
	if p.builtins == nil {
		p.builtins = map[string]bool{}
		for _, n := range p.vm.GlobalObject().GetOwnPropertyNames() {
			if n != "" && n[0] >= 'A' && n[0] <= 'Z' {
				p.builtins[n] = true
			}
		}
	}
	return p.builtins[name]
}
