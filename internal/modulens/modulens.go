// Package modulens tells the namespace objects of ES modules from other
// objects, for whoever shows or classifies values.
//
//	if modulens.Is(v) { ... } // util.types.isModuleNamespaceObject
//
// A namespace is a proxy that the loader implements in Go, since no ordinary
// object has properties that are writable but cannot be written. Reading a
// property of one whose module has not got that far throws a ReferenceError.
package modulens

import "github.com/dop251/goja"

// Is reports whether a value is the namespace object of an ES module. It runs
// no code of the program's.
func Is(v goja.Value) bool {
	obj, ok := v.(*goja.Object)
	if !ok {
		return false
	}
	proxy, ok := obj.Export().(goja.Proxy)
	if !ok || proxy.Handler() == nil {
		return false
	}
	if _, native := proxy.Handler().Export().(*goja.ProxyTrapConfig); !native {
		return false
	}
	target := proxy.Target()
	if target == nil || target.Prototype() != nil {
		return false
	}
	tag := target.GetSymbol(goja.SymToStringTag)
	return tag != nil && tag.String() == "Module"
}
