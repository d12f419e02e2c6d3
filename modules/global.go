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
}

// InstallGlobals declares properties of the global object whose values are
// made when they are first read. Until then each is an accessor; the first read
// or write turns it into the ordinary writable and configurable data property
// that programs expect.
func (e *Env) InstallGlobals(globals ...Global) {
	global := e.VM.GlobalObject()
	for _, g := range globals {
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
