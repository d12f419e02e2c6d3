package loader

import (
	"fmt"

	"github.com/dop251/goja"
)

// While a module is loading, the exports that another one sees of it get a
// prototype that warns about properties which are not there yet.

// circularExports returns the exports of a module that is still loading.
func (l *Loader) circularExports(m *goja.Object) goja.Value {
	v := m.Get("exports")
	exports, ok := v.(*goja.Object)
	if !ok || isProxy(exports) || exports.Prototype() != l.objectPrototype() {
		return v
	}
	if marker := exports.Get("__esModule"); marker != nil && marker.ToBoolean() {
		return v
	}
	if l.cjs.circular == nil {
		l.cjs.circular = l.makeCircular()
	}
	_ = exports.SetPrototype(l.cjs.circular)
	return v
}

// endCircular gives a loaded module's exports their own prototype again.
func (l *Loader) endCircular(m *goja.Object) {
	if l.cjs.circular == nil {
		return
	}
	if exports, ok := m.Get("exports").(*goja.Object); ok && !isProxy(exports) && exports.Prototype() == l.cjs.circular {
		_ = exports.SetPrototype(l.objectPrototype())
	}
}

func isProxy(o *goja.Object) bool {
	_, ok := o.Export().(goja.Proxy)
	return ok
}

func (l *Loader) objectPrototype() *goja.Object {
	return l.vm.Get("Object").(*goja.Object).Get("prototype").(*goja.Object)
}

func (l *Loader) makeCircular() *goja.Object {
	missing := func(name string) {
		l.warn("Warning", "", fmt.Sprintf("Accessing non-existent property '%s' of module exports inside circular dependency", name))
	}
	proxy := l.vm.NewProxy(l.vm.NewObject(), &goja.ProxyTrapConfig{
		Get: func(target *goja.Object, name string, _ goja.Value) goja.Value {
			v := target.Get(name)
			if v == nil && name != "__esModule" {
				missing(name)
			}
			return v
		},
		GetSym: func(target *goja.Object, symbol *goja.Symbol, _ goja.Value) goja.Value {
			v := target.GetSymbol(symbol)
			if v == nil {
				missing("Symbol(" + symbol.String() + ")")
			}
			return v
		},
		GetOwnPropertyDescriptor: func(_ *goja.Object, name string) goja.PropertyDescriptor {
			if name != "__esModule" {
				missing(name)
			}
			return goja.PropertyDescriptor{}
		},
		GetOwnPropertyDescriptorSym: func(_ *goja.Object, symbol *goja.Symbol) goja.PropertyDescriptor {
			missing("Symbol(" + symbol.String() + ")")
			return goja.PropertyDescriptor{}
		},
	})
	return l.vm.ToValue(proxy).(*goja.Object)
}
