package jsclass

import "github.com/dop251/goja"

// slotKey is the property that holds a native object's Go state. It must be on
// the object, and not in a Go map, so that the collector sees cycles between
// the two. It is not enumerable and no identifier.
const slotKey = "%go"

// slot is the cheapest goja object that carries a Go value.
type slot struct{ data any }

// Get, Set, Has, Delete and Keys make slot a goja.DynamicObject without properties.
func (*slot) Get(string) goja.Value       { return nil }
func (*slot) Set(string, goja.Value) bool { return false }
func (*slot) Has(string) bool             { return false }
func (*slot) Delete(string) bool          { return true }
func (*slot) Keys() []string              { return nil }

// Attach gives a native object its Go state.
func Attach(vm *goja.Runtime, o *goja.Object, data any) {
	_ = o.DefineDataProperty(slotKey, vm.NewDynamicObject(&slot{data}), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
}

// AttachAs is Attach with an ordinary property of the given name, which takes a
// third of the time and memory.
func AttachAs(vm *goja.Runtime, o *goja.Object, name string, data any) {
	_ = o.Set(name, vm.NewDynamicObject(&slot{data}))
}

// Data returns the Go state of a native object of the wanted type.
func Data[T any](v goja.Value) (T, bool) { return DataAs[T](v, slotKey) }

// DataAs is Data for AttachAs.
func DataAs[T any](v goja.Value, name string) (T, bool) {
	var none T
	o, ok := v.(*goja.Object)
	if !ok {
		return none, false
	}
	holder, ok := o.Get(name).(*goja.Object)
	if !ok {
		return none, false
	}
	s, ok := holder.Export().(*slot)
	if !ok {
		return none, false
	}
	data, ok := s.data.(T)
	return data, ok
}
