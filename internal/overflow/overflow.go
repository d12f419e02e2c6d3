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
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
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
	setter, err := vm.RunProgram(prelude())
	if err != nil {
		return err
	}
	set, _ := goja.AssertFunction(setter)
	guard := jsclass.Func(vm, GuardName, 1, func(c goja.FunctionCall) goja.Value {
		return guarded(vm, c.Argument(0), rangeError)
	})
	_, err = set(goja.Undefined(), guard, vm.NewObject())
	return err
}

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
		panic(x)
	}()
	// Try puts the engine back into the state of this call, whatever happens.
	if ex := vm.Try(func() { result = call(goja.FunctionCall{This: goja.Undefined()}) }); ex != nil {
		panic(ex)
	}
	return result
}

// prelude declares the two names where programs cannot reach them.
var prelude = sync.OnceValue(func() *goja.Program {
	program, err := goja.Parse("", "let a, b; (x, y) => { a = x; b = y }")
	if err != nil {
		panic(err) // the text is a constant
	}
	names := map[unistring.String]unistring.String{"a": GuardName, "b": noneName}
	w := astwalk.Walker{Ident: func(id *ast.Identifier, _ astwalk.Role) ast.Expression {
		if name, ok := names[id.Name]; ok {
			id.Name = name
		}
		return id
	}}
	w.Program(program)
	compiled, err := goja.CompileAST(program, true)
	if err != nil {
		panic(err)
	}
	return compiled
})
