package nodeerr

import (
	"reflect"

	"github.com/dop251/goja"
)

var (
	proxyType = reflect.TypeOf(goja.Proxy{})
	boolType  = reflect.TypeOf(false)
)

func isObject(v goja.Value) bool {
	_, ok := v.(*goja.Object)
	return ok
}

func isNumber(v goja.Value) bool { return v != nil && goja.IsNumber(v) }

func isBoolean(v goja.Value) bool { return v != nil && !isObject(v) && v.ExportType() == boolType }

func isNullish(v goja.Value) bool { return v == nil || goja.IsUndefined(v) || goja.IsNull(v) }

// isArray is Array.isArray.
func isArray(obj *goja.Object) bool {
	if obj.ExportType() == proxyType {
		p, _ := obj.Export().(goja.Proxy)
		return p.Target() != nil && isArray(p.Target())
	}
	return obj.ClassName() == "Array"
}

// has is the operator "in".
func has(obj *goja.Object, name string) bool { return obj.Get(name) != nil }

func orUndefined(v goja.Value) goja.Value {
	if v == nil {
		return goja.Undefined()
	}
	return v
}
