package engine

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// State is Go data that belongs to a JavaScript object. It costs neither a
// property nor a table: the object's class name, a string that goja only ever
// compares by content, is made to point at the label in here. The collector sees
// the pointer, so the state lives as long as its object, also in cycles.
//
// A State may be part of a larger struct and must not be copied once it is set.
type State struct {
	label [len(className)]byte
	// Data is what StateOf returns.
	Data any
}

// className is goja's class of ordinary objects and of promises.
const className = "Object"

type stateLayout struct {
	self      uintptr
	class     uintptr // baseObject.class
	plain     uintptr // the type word of *baseObject
	promise   uintptr // and of *Promise, which begins with a baseObject
	untouched *byte   // where goja's own class name stands
}

var states = sync.OnceValues(func() (*stateLayout, error) {
	l := &stateLayout{}
	field, ok := typeObject.FieldByName("self")
	if !ok || field.Type.Kind() != reflect.Interface {
		return nil, missing("Object.self")
	}
	l.self = field.Offset
	vm := goja.New()
	promise, _, _ := vm.NewPromise()
	object := vm.ToValue(promise).(*goja.Object)
	err := fields(vm.NewObject(), l.self, "baseObject", &l.plain, want{"class", reflect.TypeFor[string](), &l.class})
	if err != nil {
		return nil, err
	}
	var offset uintptr
	err = fields(object, l.self, "Promise", &l.promise, want{"class", reflect.TypeFor[string](), &offset})
	if err != nil {
		return nil, err
	}
	class := l.classOf(vm.NewObject())
	if offset != l.class || *class != className || *l.classOf(object) != className {
		return nil, missing("class name \"Object\" where it was")
	}
	l.untouched = unsafe.StringData(*class)
	if unsafe.StringData(*l.classOf(object)) != l.untouched {
		return nil, missing("one class name for all objects")
	}
	return l, nil
})

// classOf returns the address of the class name of an ordinary object or a
// promise, nil for other objects.
func (l *stateLayout) classOf(o *goja.Object) *string {
	f := (*face)(unsafe.Add(unsafe.Pointer(o), l.self))
	if f.typ != l.plain && f.typ != l.promise {
		return nil
	}
	return (*string)(unsafe.Add(f.data, l.class))
}

// SetState gives an ordinary object or a promise its state, in place of one it
// had. It reports false for other objects and on a goja that it does not fit.
func SetState(o *goja.Object, s *State) bool {
	l, err := states()
	if err != nil {
		return false
	}
	class := l.classOf(o)
	if class == nil {
		return false
	}
	copy(s.label[:], className)
	*class = unsafe.String(&s.label[0], len(s.label))
	return true
}

// StateOf returns the data of an object's state.
func StateOf(o *goja.Object) (any, bool) {
	l, err := states()
	if err != nil {
		return nil, false
	}
	class := l.classOf(o)
	// A name that reads "Object" and is not goja's own can only be a label.
	if class == nil || unsafe.StringData(*class) == l.untouched || *class != className {
		return nil, false
	}
	return (*State)(unsafe.Pointer(unsafe.StringData(*class))).Data, true
}
