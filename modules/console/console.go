// Package console is node:console and the global console: text, groups,
// counters, timers and tables on the standard streams, and the Console class
// for other streams.
//
// A runtime that has the package registers Modules and Globals:
//
//	env.Declare(console.Modules...)
//	env.InstallGlobals(console.Globals...)
//
// By default lines go through process.stdout and process.stderr. With
// SetOutputs they skip those streams until a program has looked at them.
package console

import (
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// Modules is node:console.
var Modules = []modules.Module{{Name: "console", Load: load}}

// Globals is the global console.
var Globals = []modules.Global{{Name: "console", Value: func(env *modules.Env) goja.Value { return env.Require("console") }}}

// Output is a standard stream as the console needs it.
type Output interface {
	// Log writes text that ends with a newline.
	Log(text string)
	// Stream is the stream that a program sees, or nil as long as no program
	// has looked at it.
	Stream() *goja.Object
	// Untouched says that nobody has changed what the stream's write does: Log
	// is the same then.
	Untouched() bool
	// Colors says whether values are shown in colour.
	Colors() bool
}

type outputsKey struct{}

// SetOutputs gives the console of a runtime a direct way to the standard
// streams. It must be called before the console is used.
func SetOutputs(env *modules.Env, stdout, stderr Output) {
	env.Provide(outputsKey{}, [2]Output{stdout, stderr})
}

// console is one console object.
type console struct {
	env *modules.Env
	vm  *goja.Runtime
	obj *goja.Object

	stdout, stderr target
	indent         string
	indentWidth    int
	counts         map[string]int
	timers         map[string]time.Time
	// colorMode is "auto", "true" or "false".
	colorMode string
	options   func(t target) *goja.Object
}

func load(env *modules.Env) goja.Value {
	obj := env.VM.CreateObject(env.VM.NewObject())
	c := newConsole(env, obj)
	outputs, _ := env.Service(outputsKey{}).([2]Output)
	c.stdout = &standard{c: c, name: "stdout", direct: outputs[0]}
	c.stderr = &standard{c: c, name: "stderr", direct: outputs[1]}
	c.bind(obj)
	class := c.class()
	_ = obj.Set("Console", class)
	for _, name := range []string{"profile", "profileEnd", "timeStamp"} {
		// They talk to a debugger; without one Node does nothing either.
		c.method(obj, name, 0, func(goja.FunctionCall) {})
	}
	c.exotic(obj)
	c.streams(obj)
	return obj
}

func newConsole(env *modules.Env, obj *goja.Object) *console {
	return &console{
		env: env, vm: env.VM, obj: obj, indentWidth: 2, colorMode: "auto",
		counts: map[string]int{}, timers: map[string]time.Time{},
	}
}

// exotic adds the functions that V8 adds to the global console.
func (c *console) exotic(obj *goja.Object) {
	_ = obj.Set("context", inspect.Native(c.vm, "context", 1, func(goja.FunctionCall) goja.Value {
		panic(nodeerr.New(c.vm, "Error", "ERR_METHOD_NOT_IMPLEMENTED", "The console.context() method is not implemented"))
	}))
	_ = obj.Set("createTask", inspect.Native(c.vm, "createTask", 0, func(call goja.FunctionCall) goja.Value {
		name := call.Argument(0)
		if !goja.IsString(name) || name.String() == "" {
			panic(nodeerr.Plain(c.vm, "Error", "First argument must be a non-empty string."))
		}
		task := c.vm.NewObject()
		_ = task.Set("run", inspect.Native(c.vm, "run", 0, func(call goja.FunctionCall) goja.Value {
			f, ok := goja.AssertFunction(call.Argument(0))
			if !ok {
				panic(nodeerr.Plain(c.vm, "Error", "First argument must be a function."))
			}
			return must(f(goja.Undefined()))
		}))
		return task
	}))
}

// streams adds what a console shows of itself when asked for hidden things.
func (c *console) streams(obj *goja.Object) {
	for _, t := range []target{c.stdout, c.stderr} {
		get := c.vm.ToValue(func(goja.FunctionCall) goja.Value { return t.stream() })
		_ = obj.DefineAccessorProperty("_"+t.label(), get, nil, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	_ = obj.DefineDataPropertySymbol(isConsole, c.vm.ToValue(true), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = obj.DefineDataPropertySymbol(goja.SymToStringTag, c.vm.ToValue("console"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

var isConsole = goja.NewSymbol("kIsConsole")

// method adds a function that returns nothing.
func (c *console) method(obj *goja.Object, name string, length int, f func(goja.FunctionCall)) {
	_ = obj.Set(name, inspect.Native(c.vm, name, length, func(call goja.FunctionCall) goja.Value {
		f(call)
		return goja.Undefined()
	}))
}

// bind adds all methods, which work without a receiver.
func (c *console) bind(obj *goja.Object) {
	log := func(call goja.FunctionCall) { c.print(c.stdout, call.Arguments) }
	warn := func(call goja.FunctionCall) { c.print(c.stderr, call.Arguments) }
	c.method(obj, "log", 0, log)
	c.method(obj, "info", 0, log)
	c.method(obj, "debug", 0, log)
	c.method(obj, "warn", 0, warn)
	c.method(obj, "error", 0, warn)
	c.method(obj, "dir", 0, c.dir)
	c.method(obj, "time", 0, c.time)
	c.method(obj, "timeEnd", 0, c.timeEnd)
	c.method(obj, "timeLog", 0, c.timeLog)
	c.method(obj, "trace", 0, c.trace)
	c.method(obj, "assert", 0, c.assert)
	c.method(obj, "clear", 0, c.clear)
	c.method(obj, "count", 0, c.count)
	c.method(obj, "countReset", 0, c.countReset)
	c.method(obj, "group", 0, c.group)
	c.method(obj, "groupEnd", 0, func(goja.FunctionCall) {
		c.indent = c.indent[:max(0, len(c.indent)-c.indentWidth)]
	})
	c.method(obj, "table", 0, c.table)
	c.method(obj, "dirxml", 0, log)
	c.method(obj, "groupCollapsed", 0, c.group)
}

// print formats a line and writes it.
func (c *console) print(t target, args []goja.Value) {
	if len(args) == 1 {
		if s, ok := args[0].(goja.String); ok {
			c.write(t, s.String())
			return
		}
	}
	c.write(t, inspect.FormatWith(c.vm, c.inspectOptions(t), args))
}

// write puts a line on a stream, indented as its group asks.
func (c *console) write(t target, text string) {
	if c.indent != "" {
		text = c.indent + strings.ReplaceAll(text, "\n", "\n"+c.indent)
	}
	t.write(text + "\n")
}

func (c *console) inspectOptions(t target) inspect.Options {
	o := inspect.DefaultOptions(c.vm)
	if c.options != nil {
		if custom := c.options(t); custom != nil {
			inspect.ReadOptions(c.vm, &o, custom)
			if custom.Get("colors") != nil {
				return o
			}
		}
	}
	switch c.colorMode {
	case "true":
		o.Colors = true
	case "auto":
		o.Colors = t.colors()
	}
	return o
}

func must(v goja.Value, err error) goja.Value {
	if err != nil {
		panic(err)
	}
	return v
}
