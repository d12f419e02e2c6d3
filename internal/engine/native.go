package engine

import (
	"unsafe"

	"github.com/dop251/goja"
)

// Native gives the addresses of the Go functions behind a native function
// object, so that a caller can put a dispatcher in their place that falls back
// to the originals. The object keeps its identity and all its properties.
//
// The caller must own the runtime, and must keep what it writes callable for as
// long as the runtime lives; either function may be nil.
func Native(fn *goja.Object) (call *NativeCall, construct *NativeConstruct, err error) {
	l, err := goja1()
	if err != nil {
		return nil, nil, err
	}
	p := inner(fn, l.self, l.nativeType)
	if p == nil {
		return nil, nil, missing("native function object")
	}
	return (*NativeCall)(unsafe.Add(p, l.call)), (*NativeConstruct)(unsafe.Add(p, l.construct)), nil
}
