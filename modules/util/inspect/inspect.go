// Package inspect shows JavaScript values as Node's util.inspect and
// util.format do. It needs nothing but goja, so everything that wants to print
// a value can use it:
//
//	vm := goja.New()
//	v, _ := vm.RunString(`({ name: 'box', sizes: new Set([1, 2]) })`)
//	fmt.Println(inspect.Value(vm, v, nil))
//	// { name: 'box', sizes: Set(2) { 1, 2 } }
//
// A printer may call into the program (getters, inspect.custom functions), so it
// must be used by the goroutine that owns the runtime. Exceptions of the program
// propagate as goja's panics do.
package inspect

import (
	"math"

	"github.com/dop251/goja"
)

// Options are those of util.inspect. Defaults gives Node's.
type Options struct {
	ShowHidden       bool
	Depth            float64 // math.Inf(1) is no limit
	Colors           bool
	CustomInspect    bool
	ShowProxy        bool
	MaxArrayLength   float64
	MaxStringLength  float64
	BreakLength      float64
	Compact          int // 0 is false, CompactAll is true
	Sorted           bool
	Getters          string // "", "all", "get" or "set"
	NumericSeparator bool
	// HideStacks shows errors by their name and message alone.
	HideStacks bool

	// depthNull says that the depth was given as null, not as Infinity.
	depthNull bool
	// compare orders keys; nil is the order of code units.
	compare goja.Callable
	// stylize is a program's own function to mark parts of the text.
	stylize goja.Callable
	// user is the object that a program passed, handed on to inspect.custom.
	user *goja.Object
}

// CompactAll is the value of Options.Compact that stands for `true`.
const CompactAll = -1

// Defaults gives the options that util.inspect has when nothing else is said.
func Defaults() Options {
	return Options{
		Depth: 2, CustomInspect: true, MaxArrayLength: 100, MaxStringLength: 10000, BreakLength: 80, Compact: 3,
	}
}

// Unlimited is a depth or length without limit.
var Unlimited = math.Inf(1)

// Value shows a value. Nil options are the runtime's defaults: those of
// util.inspect.defaultOptions.
func Value(vm *goja.Runtime, v goja.Value, opts *Options) string {
	s := stateOf(vm)
	if opts == nil {
		opts = &s.defaults
	}
	p := newPrinter(s, *opts)
	return p.value(v, 0, false)
}
