// Package engine is the only place that reaches goja's unexported fields.
//
// Stock goja has no public way to replace the Go function behind an intrinsic
// (its identity, name and toString must stay) or to read the frames that an
// error captured, and a fork is not an option for embedders. The fields are
// found by name and type with reflection once per process; on a goja whose
// insides differ every function of this package answers an error that names
// what is missing, and none ever writes through an offset that was not checked.
package engine

import (
	"fmt"
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

type (
	// NativeCall is the type of goja's native functions.
	NativeCall = func(goja.FunctionCall) goja.Value
	// NativeConstruct is the type of goja's native constructors.
	NativeConstruct = func(args []goja.Value, newTarget *goja.Object) *goja.Object
)

// layout holds the offsets this package relies on.
type layout struct {
	self        uintptr // goja.Object.self
	nativeType  uintptr // the type word of an interface that holds a *nativeFuncObject
	call        uintptr // nativeFuncObject.f
	construct   uintptr // nativeFuncObject.construct
	errorType   uintptr // the type word of an interface that holds an *errorObject
	errorStack  uintptr // errorObject.stack
	errorListed uintptr // errorObject.stackPropAdded
}

// face is how Go lays out a non-empty interface.
type face struct {
	typ  uintptr
	data unsafe.Pointer
}

var (
	typeObject    = reflect.TypeFor[goja.Object]()
	typeCall      = reflect.TypeFor[NativeCall]()
	typeConstruct = reflect.TypeFor[NativeConstruct]()
	typeFrames    = reflect.TypeFor[[]goja.StackFrame]()
	typeBool      = reflect.TypeFor[bool]()
)

var goja1 = sync.OnceValues(probe)

// Check reports whether this package fits the goja it was built with.
func Check() error {
	_, err := goja1()
	return err
}

func probe() (*layout, error) {
	l := &layout{}
	field, ok := typeObject.FieldByName("self")
	if !ok || field.Type.Kind() != reflect.Interface {
		return nil, missing("Object.self")
	}
	l.self = field.Offset
	vm := goja.New()
	ctor := vm.Get("Error").(*goja.Object)
	instance, err := vm.New(ctor)
	if err != nil {
		return nil, fmt.Errorf("gojs: probing goja: %w", err)
	}
	err = fields(ctor, l.self, "nativeFuncObject", &l.nativeType,
		want{"f", typeCall, &l.call}, want{"construct", typeConstruct, &l.construct})
	if err != nil {
		return nil, err
	}
	err = fields(instance, l.self, "errorObject", &l.errorType,
		want{"stack", typeFrames, &l.errorStack}, want{"stackPropAdded", typeBool, &l.errorListed})
	return l, err
}

type want struct {
	name   string
	typ    reflect.Type
	offset *uintptr
}

// fields finds the wanted fields in the struct behind obj.self.
func fields(obj *goja.Object, self uintptr, name string, typeWord *uintptr, wanted ...want) error {
	t := reflect.ValueOf(obj).Elem().FieldByName("self").Elem().Type()
	if t.Kind() != reflect.Pointer || t.Elem().Name() != name {
		return missing(name)
	}
	for _, w := range wanted {
		f, ok := t.Elem().FieldByName(w.name)
		if !ok || f.Type != w.typ {
			return missing(name + "." + w.name)
		}
		*w.offset = f.Offset
	}
	*typeWord = (*face)(unsafe.Add(unsafe.Pointer(obj), self)).typ
	return nil
}

func missing(what string) error {
	return fmt.Errorf("gojs: this version of goja has no %s of the expected type", what)
}

// inner returns the struct behind obj if it is of the type with that word.
func inner(obj *goja.Object, self, typeWord uintptr) unsafe.Pointer {
	f := (*face)(unsafe.Add(unsafe.Pointer(obj), self))
	if f.typ != typeWord {
		return nil
	}
	return f.data
}
