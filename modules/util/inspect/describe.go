package inspect

import (
	"reflect"
	"strconv"

	"github.com/dop251/goja"
)

var proxyType = reflect.TypeOf(goja.Proxy{})

// describe fills in a shape by the kind of its object. It returns the whole
// text where there is nothing more to show.
func (p *printer) describe(s *shape, level int, bare bool) (string, bool) {
	if s.kind != kindObject && s.kind <= kindSetIterator && !s.hasNo && s.obj.GetSymbol(goja.SymIterator) == nil {
		s.kind = kindObject // what cannot be iterated is not shown as a list
	}
	switch s.kind {
	case kindArray:
		return p.describeArray(s)
	case kindSet:
		return p.describeSet(s)
	case kindMap:
		return p.describeMap(s)
	case kindTypedArray:
		return p.describeTypedArray(s)
	case kindMapIterator, kindSetIterator:
		p.describeIterator(s)
		return "", false
	case kindArguments:
		s.keys = p.keys(s.obj)
		s.braces[0] = "[Arguments] {"
		return s.braces[0] + "}", s.empty()
	case kindFunction:
		s.keys = p.keys(s.obj)
		s.base = p.functionBase(s)
		return p.style(s.base, "special"), s.empty()
	case kindRegExp:
		return p.describeRegExp(s, level)
	case kindDate:
		return p.describeDate(s)
	case kindError:
		return p.describeError(s)
	case kindArrayBuffer:
		return p.describeArrayBuffer(s, bare)
	case kindDataView:
		p.describeDataView(s)
		return "", false
	case kindBoxed:
		return p.describeBoxed(s)
	case kindNamespace:
		return p.describeNamespace(s)
	}
	return p.describeOther(s)
}

// describeOther is for objects whose contents are hidden, and plain ones.
func (p *printer) describeOther(s *shape) (string, bool) {
	s.keys = p.keys(s.obj)
	unknown := func(int) []string { return []string{p.style("<items unknown>", "special")} }
	switch s.kind {
	case kindPromise:
		s.braces[0] = p.prefix(s, "Promise", "") + "{"
		s.entries = func(level int) []string { return p.promise(s.obj, level) }
		return "", false
	case kindWeakSet:
		s.braces[0] = p.prefix(s, "WeakSet", "") + "{"
		s.entries = unknown
		return "", false
	case kindWeakMap:
		s.braces[0] = p.prefix(s, "WeakMap", "") + "{"
		s.entries = unknown
		return "", false
	case kindGenerator:
		s.braces[0] = p.prefix(s, "Generator", "") + "{"
		return s.braces[0] + "}", s.empty()
	}
	if s.ctor == "Object" && !s.hasNo {
		if s.tag != "" {
			s.braces[0] = p.prefix(s, "Object", "") + "{"
		}
		return s.braces[0] + "}", s.empty()
	}
	s.braces[0] = p.prefix(s, "Object", "") + "{"
	return s.braces[0] + "}", s.empty()
}

// empty reports that an object has nothing to show but its name.
func (s *shape) empty() bool { return len(s.keys) == 0 && len(s.protoKeys) == 0 }

func sizeOf(n int) string { return "(" + strconv.Itoa(n) + ")" }

func (p *printer) promise(obj *goja.Object, level int) []string {
	promise, ok := obj.Export().(*goja.Promise)
	if !ok || promise.State() == goja.PromiseStatePending {
		return []string{p.style("<pending>", "special")}
	}
	p.indent += 2
	result := p.value(promise.Result(), level, false)
	p.indent -= 2
	if promise.State() == goja.PromiseStateRejected {
		return []string{p.style("<rejected>", "special") + " " + result}
	}
	return []string{result}
}

// describeNamespace shows the exports of an ES module. One whose module has
// not got that far cannot be read.
func (p *printer) describeNamespace(s *shape) (string, bool) {
	s.braces[0] = p.prefix(s, "Module", "") + "{"
	names := s.obj.GetOwnPropertyNames() // Keys would read the exports
	s.entries = func(level int) []string {
		output := make([]string, 0, len(names))
		for _, name := range names {
			v := tryGet(p.vm, s.obj, name)
			if v == nil {
				output = append(output, p.keyName(key{name: name}, true)+": "+p.style("<uninitialized>", "special"))
				continue
			}
			output = append(output, p.describedProperty(s.obj, key{name: name}, descriptor{value: v, enumerable: true}, extrasObject, level))
		}
		return output
	}
	return s.braces[0] + "}", len(names) == 0
}
