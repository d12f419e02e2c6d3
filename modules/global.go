package modules

import "github.com/dop251/goja"

// Global declares one property of the global object.
type Global struct {
	// Name is the property's name.
	Name string
	// Value makes the value when a program first reads the property.
	Value func(*Env) goja.Value
	// Enumerable says whether Object.keys(globalThis) lists it.
	Enumerable bool
	// Eager defines the value at once, for values that cost next to nothing, such
	// as a LazyFunction: what programs look at is then no accessor.
	Eager bool
}

// LazyFunction makes a native function that forwards to what load returns,
// which is loaded when the function is first called.
func (e *Env) LazyFunction(name string, length int, load func(*Env) goja.Value) *goja.Object {
	var target goja.Callable
	fn := e.VM.ToValue(func(call goja.FunctionCall) goja.Value {
		if target == nil {
			target, _ = goja.AssertFunction(load(e))
		}
		result, err := target(call.This, call.Arguments...)
		must(err)
		return result
	}).(*goja.Object)
	must(fn.DefineDataProperty("name", e.VM.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	must(fn.DefineDataProperty("length", e.VM.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	return fn
}

// InstallGlobals declares properties of the global object whose values are
// made when they are first read, unless they are eager. Until then each is an accessor; the first read
// or write turns it into the ordinary writable and configurable data property
// that programs expect.
func (e *Env) InstallGlobals(globals ...Global) {
	global := e.VM.GlobalObject()
	for _, g := range globals {
		if g.Eager {
			e.defineGlobal(global, g, g.Value(e))
			continue
		}
		getter := e.VM.ToValue(func(goja.FunctionCall) goja.Value {
			value := g.Value(e)
			e.defineGlobal(global, g, value)
			return value
		})
		setter := e.VM.ToValue(func(call goja.FunctionCall) goja.Value {
			if this, ok := call.This.(*goja.Object); ok && this != global {
				// An object that inherits from the global one: the value is its own.
				must(this.DefineDataProperty(g.Name, call.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE))
				return goja.Undefined()
			}
			e.defineGlobal(global, g, call.Argument(0))
			return goja.Undefined()
		})
		must(global.DefineAccessorProperty(g.Name, getter, setter, goja.FLAG_TRUE, flag(g.Enumerable)))
	}
}

func (e *Env) defineGlobal(global *goja.Object, g Global, value goja.Value) {
	must(global.DefineDataProperty(g.Name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, flag(g.Enumerable)))
}

func flag(on bool) goja.Flag {
	if on {
		return goja.FLAG_TRUE
	}
	return goja.FLAG_FALSE
}

// must turns the error of a define on an extensible object, which is a
// JavaScript exception, back into one.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
