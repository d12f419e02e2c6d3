// Package timers is node:timers and the global timer functions
// (https://nodejs.org/docs/latest-v25.x/api/timers.html), on the project's
// event loop and async resources.
//
//	env.Declare(timers.Modules...)
//	env.InstallGlobals(timers.Globals...)
package timers

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/eventloop"
	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
)

// Modules declares node:timers and node:timers/promises.
var Modules = []modules.Module{{Name: "timers", Load: load}, {Name: "timers/promises", Load: loadPromises}}

// Globals are the timer functions of the global object.
var Globals = globals("clearImmediate", "setImmediate", "clearInterval", "clearTimeout", "setInterval", "setTimeout")

func globals(names ...string) []modules.Global {
	var list []modules.Global
	for _, name := range names {
		list = append(list, modules.Global{Name: name, Enumerable: true, Eager: true, Value: func(env *modules.Env) goja.Value {
			return env.Require("timers").(*goja.Object).Get(name)
		}})
	}
	return list
}

// module is the state of one runtime's timers.
type module struct {
	env   *modules.Env
	vm    *goja.Runtime
	loop  *eventloop.Loop
	hooks *async_hooks.Hooks

	timeoutClass, immediateClass *jsclass.Class
	byID                         map[int64]*timeout // those whose number a program has seen
	refed, asyncID, triggerID    *goja.Symbol
	warnedNegative, warnedNaN    bool

	last     goja.Value // the last callback
	lastCall func(goja.FunctionCall) goja.Value
}

func load(env *modules.Env) goja.Value {
	m := &module{
		env: env, vm: env.VM, loop: env.Loop, hooks: async_hooks.Of(env), byID: map[int64]*timeout{},
		refed: goja.NewSymbol("refed"), asyncID: goja.NewSymbol("asyncId"), triggerID: goja.NewSymbol("triggerId"),
	}
	exports := m.vm.NewObject()
	add := func(name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
		fn := jsclass.Func(m.vm, name, length, f)
		_ = exports.Set(name, fn)
		return fn
	}
	setTimeout := add("setTimeout", 2, func(c goja.FunctionCall) goja.Value { return m.start(c, false) })
	add("clearTimeout", 1, m.void(m.clearTimeout))
	setImmediate := add("setImmediate", 1, m.setImmediate)
	add("clearImmediate", 1, m.void(m.clearImmediate))
	add("setInterval", 2, func(c goja.FunctionCall) goja.Value { return m.start(c, true) })
	add("clearInterval", 1, m.void(m.clearTimeout))
	m.promisified(setTimeout, "setTimeout")
	m.promisified(setImmediate, "setImmediate")
	promises := jsclass.Func(m.vm, "get", 0, func(goja.FunctionCall) goja.Value { return env.Require("timers/promises") })
	_ = exports.DefineAccessorProperty("promises", promises, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
	return exports
}

// promisified makes util.promisify give the function of timers/promises.
func (m *module) promisified(fn *goja.Object, name string) {
	sym := m.registered("nodejs.util.promisify.custom")
	get := jsclass.Func(m.vm, "get", 0, func(goja.FunctionCall) goja.Value {
		return m.env.Require("timers/promises").(*goja.Object).Get(name)
	})
	_ = fn.DefineAccessorPropertySymbol(sym, get, nil, goja.FLAG_FALSE, goja.FLAG_TRUE)
}

func (m *module) void(f func(goja.Value)) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		f(c.Argument(0))
		return goja.Undefined()
	}
}

// callback checks a callback. Programs often start timer after timer with the
// same function, so the last one is remembered.
func (m *module) callback(v goja.Value) func(goja.FunctionCall) goja.Value {
	if m.lastCall != nil && v == m.last {
		return m.lastCall
	}
	call, ok := jsclass.Callable(v)
	if !ok {
		panic(nodeerr.InvalidArgType(m.vm, "callback", []string{"function"}, v))
	}
	m.last, m.lastCall = v, call
	return call
}

// clearTimeout stops a timer given as object or as its number.
func (m *module) clearTimeout(v goja.Value) {
	if t, ok := timeoutOf(v); ok {
		t.clear()
		return
	}
	if goja.IsNumber(v) || goja.IsString(v) {
		if id, err := strconv.ParseInt(v.String(), 10, 64); err == nil && m.byID[id] != nil {
			m.byID[id].clear()
		}
	}
}

func (m *module) clearImmediate(v goja.Value) {
	if i, ok := immediateOf(v); ok {
		i.clear()
	}
}

func (m *module) warn(name, message string) {
	process := m.env.Require("process").(*goja.Object)
	if emit, ok := jsclass.Callable(process.Get("emitWarning")); ok {
		emit(goja.FunctionCall{This: process, Arguments: []goja.Value{m.vm.ToValue(message), m.vm.ToValue(name)}})
	}
}

// symbol returns a well-known symbol that the runtime may have added.
func (m *module) symbol(name string) *goja.Symbol {
	sym, _ := m.vm.Get("Symbol").(*goja.Object).Get(name).(*goja.Symbol)
	return sym
}

// registered is Symbol.for.
func (m *module) registered(name string) *goja.Symbol {
	symbol := m.vm.Get("Symbol").(*goja.Object)
	get, _ := jsclass.Callable(symbol.Get("for"))
	return get(goja.FunctionCall{This: symbol, Arguments: []goja.Value{m.vm.ToValue(name)}}).(*goja.Symbol)
}

func (m *module) argsValue(args []goja.Value) goja.Value {
	if args == nil {
		return goja.Undefined()
	}
	list := make([]any, len(args))
	for i, a := range args {
		list[i] = a
	}
	return m.vm.NewArray(list...)
}

// inspectable makes util.inspect show a timer's state, which lives in Go, as
// the own properties it has in Node.
func (m *module) inspectable(c *jsclass.Class, fill func(this goja.Value, shown *goja.Object)) {
	c.SymbolMethod(m.registered("nodejs.util.inspect.custom"), "[nodejs.util.inspect.custom]", 2, goja.FLAG_FALSE,
		func(call goja.FunctionCall) goja.Value {
			shown := m.vm.CreateObject(c.Proto)
			fill(call.This, shown)
			options := m.vm.NewObject()
			if given, ok := call.Argument(1).(*goja.Object); ok {
				for _, k := range given.Keys() {
					_ = options.Set(k, given.Get(k))
				}
			}
			_ = options.Set("depth", 0)
			_ = options.Set("customInspect", false)
			inspect, ok := jsclass.Callable(call.Argument(2))
			if !ok {
				return shown
			}
			return inspect(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{shown, options}})
		})
}
