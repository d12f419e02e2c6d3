package engine

import (
	"unsafe"

	"github.com/dop251/goja"
)

// TakeErrorFrames takes the frames that goja captured when it made the error
// object, and tells goja that the object's stack property exists already, so
// that goja does not make its own. After that goja records the place of the
// throw, not of the construction, in the exceptions that carry the object.
// It reports false for objects that are not errors.
func TakeErrorFrames(err *goja.Object) ([]goja.StackFrame, bool) {
	l, e := goja1()
	if e != nil {
		return nil, false
	}
	p := inner(err, l.self, l.errorType)
	if p == nil {
		return nil, false
	}
	frames := (*[]goja.StackFrame)(unsafe.Add(p, l.errorStack))
	taken := *frames
	*frames = nil
	*(*bool)(unsafe.Add(p, l.errorListed)) = true
	return taken, true
}

// IsError reports whether the object is an error that goja made: what
// ECMAScript calls an object with an [[ErrorData]] slot.
func IsError(obj *goja.Object) bool {
	l, err := goja1()
	return err == nil && inner(obj, l.self, l.errorType) != nil
}
