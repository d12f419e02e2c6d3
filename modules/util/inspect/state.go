package inspect

import (
	"reflect"

	"github.com/dop251/goja"
)

// slot is where a runtime keeps what this package knows of it: a property of
// one of its own intrinsics, see stateOf.
var slot = goja.NewSymbol("node:inspect")

// state is what one runtime needs to print: the intrinsics as they were when it
// first printed something, and the default options.
type state struct {
	vm       *goja.Runtime
	defaults Options

	custom *goja.Symbol // Symbol.for('nodejs.util.inspect.custom')

	descriptor, symbols, hasOwn         goja.Callable
	mapForEach, setForEach              goja.Callable
	functionText, regexpText, errorText goja.Callable
	dateISO, dateText                   goja.Callable
	symbolText                          goja.Callable
	errorProto                          *goja.Object
	builtins                            map[string]bool
	classes                             map[*goja.Object]class // by prototype

	valueFields map[reflect.Type][]int // see isPlainValue

	api            *goja.Object // util.inspect
	styles, colors *goja.Object
	noColor, color *goja.Object // the stylize functions given to inspect.custom
}

// stateOf finds a runtime's state. It hangs on an intrinsic because that is
// all that everybody who holds a runtime can reach.
func stateOf(vm *goja.Runtime) *state {
	holder := vm.ToValue(vm.NewArrayBuffer(nil)).(*goja.Object).Prototype()
	if v := holder.GetSymbol(slot); v != nil {
		if s, ok := v.Export().(*state); ok {
			return s
		}
	}
	s := &state{vm: vm, defaults: Defaults(), valueFields: map[reflect.Type][]int{}}
	s.capture()
	_ = holder.DefineDataPropertySymbol(slot, vm.ToValue(s), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return s
}

func (s *state) capture() {
	s.descriptor = s.intrinsic("Object", "getOwnPropertyDescriptor")
	s.symbols = s.intrinsic("Object", "getOwnPropertySymbols")
	s.hasOwn = s.method("Object", "hasOwnProperty")
	s.mapForEach = s.method("Map", "forEach")
	s.setForEach = s.method("Set", "forEach")
	s.functionText = s.method("Function", "toString")
	s.regexpText = s.method("RegExp", "toString")
	s.errorText = s.method("Error", "toString")
	s.dateISO = s.method("Date", "toISOString")
	s.dateText = s.method("Date", "toString")
	s.symbolText = s.method("Symbol", "toString")
	if ctor, ok := s.vm.Get("Error").(*goja.Object); ok {
		s.errorProto, _ = ctor.Get("prototype").(*goja.Object)
	}
	s.captureClasses()
	symbolFor := s.intrinsic("Symbol", "for")
	v, err := symbolFor(s.vm.Get("Symbol"), s.vm.ToValue("nodejs.util.inspect.custom"))
	if err == nil {
		s.custom, _ = v.(*goja.Symbol)
	}
}

// class is a built-in class as it was when the runtime first printed something.
type class struct {
	ctor *goja.Object
	name string
}

// captureClasses notes the classes that most values are of.
func (s *state) captureClasses() {
	s.classes = map[*goja.Object]class{}
	for _, name := range []string{"Object", "Array", "Function", "Map", "Set", "Error", "Promise", "Date"} {
		ctor, _ := s.vm.Get(name).(*goja.Object)
		if ctor == nil {
			continue
		}
		if proto, ok := ctor.Get("prototype").(*goja.Object); ok {
			s.classes[proto] = class{ctor, name}
		}
	}
}

func (s *state) intrinsic(object, name string) goja.Callable {
	obj, _ := s.vm.Get(object).(*goja.Object)
	if obj == nil {
		return missing
	}
	if call, ok := goja.AssertFunction(obj.Get(name)); ok {
		return call
	}
	return missing
}

func (s *state) method(class, name string) goja.Callable {
	obj, _ := s.vm.Get(class).(*goja.Object)
	if obj == nil {
		return missing
	}
	proto, _ := obj.Get("prototype").(*goja.Object)
	if proto == nil {
		return missing
	}
	if call, ok := goja.AssertFunction(proto.Get(name)); ok {
		return call
	}
	return missing
}

// missing stands for an intrinsic that a program removed before it first printed.
func missing(goja.Value, ...goja.Value) (goja.Value, error) { return goja.Undefined(), nil }

// must unwraps a call's result; exceptions go on as panics.
func must(v goja.Value, err error) goja.Value {
	if err != nil {
		panic(err)
	}
	return v
}
