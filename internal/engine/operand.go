package engine

import (
	"reflect"
	"strings"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// machine holds the offsets of the engine's operand stack.
type machine struct {
	vm, stack, sp uintptr
}

var machines = sync.OnceValues(func() (*machine, error) {
	field, ok := reflect.TypeFor[goja.Runtime]().FieldByName("vm")
	if !ok || field.Type.Kind() != reflect.Pointer || field.Type.Elem().Kind() != reflect.Struct {
		return nil, missing("Runtime.vm")
	}
	stack, ok := field.Type.Elem().FieldByName("stack")
	if !ok || !stack.Type.ConvertibleTo(reflect.TypeFor[[]goja.Value]()) {
		return nil, missing("vm.stack")
	}
	sp, ok := field.Type.Elem().FieldByName("sp")
	if !ok || sp.Type.Kind() != reflect.Int {
		return nil, missing("vm.sp")
	}
	return &machine{vm: field.Offset, stack: stack.Offset, sp: sp.Offset}, nil
})

// Operand returns a value of the engine's stack, counted from the top. In an
// error constructor that the engine itself called these are the values that the
// failed operation worked on. Nil stands for none.
func Operand(vm *goja.Runtime, n int) goja.Value {
	m, err := machines()
	if err != nil {
		return nil
	}
	inside := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(vm), m.vm))
	stack := *(*[]goja.Value)(unsafe.Add(inside, m.stack))
	i := *(*int)(unsafe.Add(inside, m.sp)) - 1 - n
	if i < 0 || i >= len(stack) {
		return nil
	}
	v := stack[i]
	if v != nil && strings.HasSuffix(reflect.TypeOf(v).Name(), "Unresolved") {
		return nil // a name without a value, which only the engine can handle
	}
	return v
}
