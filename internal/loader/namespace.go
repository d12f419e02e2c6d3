package loader

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// namespaceOf returns the namespace object of a linked module.
func (l *Loader) namespaceOf(r *record) *goja.Object {
	if r.namespace != nil {
		return r.namespace
	}
	n := &namespace{l: l, cells: map[string]*cell{}}
	for _, name := range l.exportedNames(r, map[*record]bool{}) {
		if c, _ := l.resolveExport(r, name, map[exportKey]bool{}); c != nil {
			n.cells[name] = c
		}
	}
	for name := range n.cells {
		n.names = append(n.names, name)
	}
	n.sort()
	r.exported = n.names
	r.namespace, r.shown = l.namespaceObject(n), n
	l.esm.namespaces[r.namespace] = r
	if r.status == evaluated {
		r.show()
	}
	return r.namespace
}

// namespaceObject makes the object; it is a proxy, since nothing else can have
// writable properties that refuse to be written.
func (l *Loader) namespaceObject(n *namespace) *goja.Object {
	n.target = l.bare()
	_ = n.target.DefineDataPropertySymbol(goja.SymToStringTag, l.vm.ToValue("Module"), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	proxy := l.vm.NewProxy(n.target, n.traps())
	return l.vm.ToValue(proxy).(*goja.Object)
}

// namespace is what a namespace object shows.
type namespace struct {
	l      *Loader
	target *goja.Object
	names  []string
	cells  map[string]*cell
	// whole is set when all properties of the target exist, which the proxy's
	// invariants want before it may call itself not extensible.
	whole bool
}

func (n *namespace) sort() { slices.SortFunc(n.names, compareUTF16) }

func (n *namespace) traps() *goja.ProxyTrapConfig {
	return &goja.ProxyTrapConfig{
		GetPrototypeOf: func(*goja.Object) *goja.Object { return nil },
		SetPrototypeOf: func(_ *goja.Object, proto *goja.Object) bool {
			if proto != nil {
				panic(n.error("[object Module] is not extensible"))
			}
			return true
		},
		IsExtensible: func(*goja.Object) bool { n.complete(); return false },
		PreventExtensions: func(*goja.Object) bool {
			n.complete()
			return true
		},
		Get: func(target *goja.Object, name string, _ goja.Value) goja.Value {
			if c := n.cells[name]; c != nil {
				return c.read(name)
			}
			return goja.Undefined()
		},
		Has:    func(_ *goja.Object, name string) bool { return n.cells[name] != nil },
		HasSym: func(_ *goja.Object, s *goja.Symbol) bool { return s == goja.SymToStringTag },
		Set: func(_ *goja.Object, name string, _, _ goja.Value) bool {
			if n.cells[name] == nil {
				panic(n.error("Cannot add property " + name + ", object is not extensible"))
			}
			panic(n.error("Cannot assign to read only property '" + name + "' of object '[object Module]'"))
		},
		SetSym: func(_ *goja.Object, s *goja.Symbol, _, _ goja.Value) bool {
			panic(n.error("Cannot add property " + s.String() + ", object is not extensible"))
		},
		DeleteProperty: func(_ *goja.Object, name string) bool {
			if n.cells[name] != nil {
				panic(n.error("Cannot delete property '" + name + "' of [object Module]"))
			}
			return true
		},
		DefineProperty: n.define,
		OwnKeys: func(*goja.Object) *goja.Object {
			keys := make([]any, 0, len(n.names)+1)
			for _, name := range n.names {
				keys = append(keys, name)
			}
			return n.l.vm.NewArray(append(keys, goja.SymToStringTag)...)
		},
		GetOwnPropertyDescriptor: func(_ *goja.Object, name string) goja.PropertyDescriptor {
			c := n.cells[name]
			if c == nil {
				return goja.PropertyDescriptor{}
			}
			value := c.read(name)
			n.mirror(name, value)
			return goja.PropertyDescriptor{
				Value: value, Writable: goja.FLAG_TRUE, Enumerable: goja.FLAG_TRUE, Configurable: goja.FLAG_FALSE,
			}
		},
	}
}

func (n *namespace) error(message string) *goja.Object {
	return nodeerr.Plain(n.l.vm, "TypeError", message)
}

// mirror puts a property on the target, since a proxy may report a property
// that is not configurable only if its target has it.
func (n *namespace) mirror(name string, value goja.Value) {
	_ = n.target.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_TRUE)
}

// complete makes the target what a namespace is in the end: all properties
// there and no more to come.
func (n *namespace) complete() {
	if n.whole {
		return
	}
	n.whole = true
	for _, name := range n.names {
		value, ok := n.cells[name].peek()
		if !ok {
			value = goja.Undefined()
		}
		n.mirror(name, value)
	}
	object := n.l.vm.Get("Object").(*goja.Object)
	n.l.invoke(object, "preventExtensions", n.target)
}

// show completes the namespace of a module whose evaluation is over, for those
// who look at a proxy's target. Built-in modules make exports when they are
// read, so theirs are left alone.
func (r *record) show() {
	if r.shown != nil && r.format != "builtin" {
		r.shown.complete()
	}
}

func (n *namespace) define(_ *goja.Object, name string, d goja.PropertyDescriptor) bool {
	c := n.cells[name]
	if c == nil {
		panic(n.error("Cannot define property " + name + ", object is not extensible"))
	}
	same := d.Value == nil || d.Value.SameAs(c.read(name))
	if d.Configurable == goja.FLAG_TRUE || d.Enumerable == goja.FLAG_FALSE || d.Writable == goja.FLAG_FALSE ||
		d.Getter != nil || d.Setter != nil || !same {
		panic(n.error("Cannot redefine property: " + name))
	}
	n.mirror(name, c.read(name))
	return true
}

// compareUTF16 orders strings by their UTF-16 units, as JavaScript does.
func compareUTF16(a, b string) int {
	x, y := []rune(a), []rune(b)
	for i := 0; i < len(x) && i < len(y); i++ {
		if x[i] != y[i] {
			if (x[i] > 0xffff) != (y[i] > 0xffff) {
				// A surrogate is less than the units from U+E000 on.
				return surrogateFirst(x[i]) - surrogateFirst(y[i])
			}
			return int(x[i]) - int(y[i])
		}
	}
	return len(x) - len(y)
}

func surrogateFirst(r rune) int {
	if r > 0xffff {
		return 0xd800
	}
	return int(r)
}
