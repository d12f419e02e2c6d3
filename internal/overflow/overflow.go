// Package overflow makes a call stack overflow catchable, as ECMAScript programs
// expect: goja ends a script that recurses too deeply with an error that no
// catch clause sees.
//
// Only Go code can see that error. So Pass puts the body of every try statement
// that has a catch clause into an arrow function and calls it through a native
// one, %guard, which turns the overflow into a RangeError:
//
//	try { return f(x) } catch (e) { … }
//	try { const %r = %guard(() => { return f(x); return %none }); if (%r !== %none) return %r } catch (e) { … }
//
// Bodies for which the arrow would mean something else stay as they are (see
// movable), and so an overflow inside them still ends the callback.
package overflow

import (
	"errors"
	"runtime"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/hidden"
	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// GuardName is the name of the native function, by which stacks know its frames.
const GuardName = "%guard"

const (
	noneName   = "%none"
	resultName = "%result"
)

// Install makes %guard available to code that Pass rewrote. rangeError makes
// the JavaScript error of an overflow.
func Install(vm *goja.Runtime, rangeError func(*goja.StackOverflowError) goja.Value) error {
	guard := jsclass.Func(vm, GuardName, 1, func(c goja.FunctionCall) goja.Value {
		return guarded(vm, c.Argument(0), rangeError)
	})
	return names.Declare(vm, guard, vm.NewObject())
}

var names = hidden.New(GuardName, noneName)

// guarded calls f and turns an overflow into a RangeError.
func guarded(vm *goja.Runtime, f goja.Value, rangeError func(*goja.StackOverflowError) goja.Value) (result goja.Value) {
	call, _ := jsclass.Callable(f)
	defer func() {
		x := recover()
		if x == nil {
			return
		}
		var overflow *goja.StackOverflowError
		if err, ok := x.(error); ok && errors.As(err, &overflow) {
			panic(rangeError(overflow))
		}
		if err, ok := x.(runtime.Error); ok { // a defect of goja; programs see other errors of theirs as exceptions
			panic(vm.NewTypeError("internal error of the engine: %v", err))
		}
		panic(x)
	}()
	// Try puts the engine back into the state of this call, whatever happens.
	if ex := vm.Try(func() { result = call(goja.FunctionCall{This: goja.Undefined()}) }); ex != nil {
		panic(ex)
	}
	return result
}
