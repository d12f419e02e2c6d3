package inspect

import (
	"reflect"
	"strconv"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/modulens"
)

// kind is what a value is by its internal slots, whatever its prototype says.
type kind int

const (
	kindObject kind = iota
	kindArray
	kindMap
	kindSet
	kindTypedArray
	kindMapIterator
	kindSetIterator
	kindArguments
	kindFunction
	kindRegExp
	kindDate
	kindError
	kindArrayBuffer
	kindDataView
	kindPromise
	kindWeakSet
	kindWeakMap
	kindBoxed
	kindProxy
	kindGenerator
	kindNamespace
)

// kinds maps the names of goja's object types. A name that is not here, or that
// a later goja changes, is an ordinary object.
var kinds = map[string]kind{
	"arrayObject": kindArray, "sparseArrayObject": kindArray, "objectGoSlice": kindArray,
	"objectGoArrayReflect": kindArray, "objectGoSliceReflect": kindArray, "dynamicArray": kindArray,
	"templatedArrayObject": kindArray,
	"mapObject":            kindMap, "setObject": kindSet, "typedArrayObject": kindTypedArray,
	"mapIterObject": kindMapIterator, "setIterObject": kindSetIterator, "argumentsObject": kindArguments,
	"regexpObject": kindRegExp, "dateObject": kindDate, "errorObject": kindError,
	"arrayBufferObject": kindArrayBuffer, "dataViewObject": kindDataView, "Promise": kindPromise,
	"weakSetObject": kindWeakSet, "weakMapObject": kindWeakMap, "primitiveValueObject": kindBoxed,
	"stringObject": kindBoxed, "proxyObject": kindProxy, "generatorObject": kindGenerator,
}

// brandOf gives the name of the Go type behind an object. goja has no public
// way to tell, say, a DataView from another object; reading a type's name by
// reflection needs no unsafe access and fails softly.
func brandOf(obj *goja.Object) string {
	self := selfOf(obj)
	if !self.IsValid() {
		return ""
	}
	t := self.Type()
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t.Name()
}

func kindOf(obj *goja.Object) kind {
	name := brandOf(obj)
	if k, ok := kinds[name]; ok {
		if k == kindProxy && modulens.Is(obj) {
			return kindNamespace
		}
		return k
	}
	if _, ok := goja.AssertFunction(obj); ok {
		return kindFunction
	}
	if obj.ClassName() == "Arguments" {
		return kindArguments
	}
	return kindObject
}

// What an iterator gives at each step.
const (
	givesKeys = iota
	givesValues
	givesEntries
)

// iteratorRest reads what a Map's or Set's iterator has still to give, without
// advancing it.
func iteratorRest(obj *goja.Object) (keys, values []goja.Value, gives int) {
	self := selfOf(obj)
	if k := field(self, "kind"); k.IsValid() && k.CanInt() {
		gives = int(k.Int())
	}
	iter := field(self, "iter")
	m, cur := field(iter, "m"), field(iter, "cur")
	if !m.IsValid() || !cur.IsValid() || m.IsNil() {
		return nil, nil, gives
	}
	next := field(m, "iterFirst")
	if !cur.IsNil() {
		// A deleted entry keeps its way back to one that is still there.
		for !cur.IsNil() && !read(field(cur, "key")) {
			cur = field(cur, "iterPrev")
		}
		if !cur.IsNil() {
			next = field(cur, "iterNext")
		}
	}
	for next.IsValid() && !next.IsNil() {
		keys = append(keys, valueIn(field(next, "key")))
		values = append(values, valueIn(field(next, "value")))
		next = field(next, "iterNext")
	}
	return keys, values, gives
}

// selfOf is goja's own struct behind an object.
func selfOf(obj *goja.Object) reflect.Value {
	if !hasSelf {
		return reflect.Value{}
	}
	return reflect.ValueOf(obj).Elem().FieldByIndex(selfField.Index).Elem()
}

var selfField, hasSelf = reflect.TypeOf(goja.Object{}).FieldByName("self")

func field(v reflect.Value, name string) reflect.Value {
	for v.IsValid() && (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) {
		v = v.Elem()
	}
	if !v.IsValid() || v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	return v.FieldByName(name)
}

// isPlainValue reports that an object holds an own property as a bare value:
// enumerable, writable, and no accessor. Where goja's insides cannot be read, it
// reports false, which only costs time.
func (s *state) isPlainValue(obj *goja.Object, name string) bool {
	self := selfOf(obj)
	if self.Kind() != reflect.Pointer || self.Elem().Kind() != reflect.Struct {
		return false
	}
	self = self.Elem()
	index, ok := s.valueFields[self.Type()]
	if !ok {
		if f, found := self.Type().FieldByName("values"); found {
			index = f.Index
		}
		s.valueFields[self.Type()] = index
	}
	if index == nil {
		return false
	}
	values, held := self.FieldByIndex(index), reflect.Value{}
	switch values.Kind() {
	case reflect.Map:
		if values.Type().Key() != nameType {
			return false
		}
		held = values.MapIndex(reflect.ValueOf(unistring.NewFromString(name)))
	case reflect.Slice:
		if i, err := strconv.Atoi(name); err == nil && i >= 0 && i < values.Len() {
			held = values.Index(i)
		}
	}
	if !read(held) {
		return false
	}
	t := held.Elem().Type()
	return t.Kind() != reflect.Pointer || t.Elem().Name() != "valueProperty"
}

// OnlyIndices reports that an array or typed array is known to have no
// enumerable string keys but its indices. It saves listing a million of them.
func OnlyIndices(obj *goja.Object) bool {
	own := 0
	switch brandOf(obj) {
	case "arrayObject":
		own = 1 // length
	case "typedArrayObject":
	default:
		return false
	}
	names := field(selfOf(obj), "propNames")
	return names.IsValid() && names.Kind() == reflect.Slice && names.Len() <= own
}

var nameType = reflect.TypeOf(unistring.String(""))

// read reports whether a field of type goja.Value is set.
func read(v reflect.Value) bool { return v.IsValid() && v.Kind() == reflect.Interface && !v.IsNil() }

// valueIn reads an unexported field of type goja.Value. It is the only unsafe
// access here: the field's type is checked first, and nothing is written.
func valueIn(v reflect.Value) goja.Value {
	if !read(v) || !v.CanAddr() || v.Type() != valueType {
		return goja.Undefined()
	}
	return *(*goja.Value)(unsafe.Pointer(v.UnsafeAddr()))
}

// stringIn is valueIn for a field of type goja.String.
func stringIn(v reflect.Value) goja.Value {
	if !read(v) || !v.CanAddr() || v.Type() != stringType {
		return goja.Undefined()
	}
	return *(*goja.String)(unsafe.Pointer(v.UnsafeAddr()))
}

var stringType = reflect.TypeOf((*goja.String)(nil)).Elem()

var valueType = reflect.TypeOf((*goja.Value)(nil)).Elem()

// kindNames are the names that TypeName gives.
var kindNames = map[kind]string{
	kindArray: "Array", kindMap: "Map", kindSet: "Set", kindMapIterator: "Map Iterator",
	kindSetIterator: "Set Iterator", kindArguments: "Arguments", kindFunction: "Function", kindRegExp: "RegExp",
	kindDate: "Date", kindError: "Error", kindArrayBuffer: "ArrayBuffer", kindDataView: "DataView",
	kindPromise: "Promise", kindWeakSet: "WeakSet", kindWeakMap: "WeakMap", kindProxy: "Proxy",
	kindGenerator: "Generator", kindObject: "Object", kindNamespace: "Module",
}

// TypeName tells what a value is by its internal slots, whatever its prototype:
// "Map", "Date", "Uint8Array", "Number Object" for a boxed number, "Function",
// "AsyncFunction" or "GeneratorFunction" for functions, "Proxy", "Object" for
// other objects, "Module" for the namespace of an ES module, and "" for primitives.
func TypeName(v goja.Value) string {
	obj, ok := v.(*goja.Object)
	if !ok {
		return ""
	}
	switch k := kindOf(obj); k {
	case kindTypedArray:
		return typedArrayName(obj)
	case kindFunction:
		return functionKind(obj)
	case kindBoxed:
		return boxedName(boxed(obj)) + " Object"
	default:
		return kindNames[k]
	}
}

// Boxed gives the primitive in a wrapper object; TypeName must have said it is one.
func Boxed(obj *goja.Object) goja.Value { return boxed(obj) }
