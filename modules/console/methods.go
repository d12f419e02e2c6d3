package console

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// label is the name of a counter or timer.
func label(v goja.Value) string {
	if goja.IsUndefined(v) {
		return "default"
	}
	if _, ok := v.(*goja.Symbol); ok {
		v.ToNumber() // throws what a conversion of a symbol throws
	}
	return v.String()
}

func (c *console) warnProcess(text string) {
	if !c.env.Has("process") {
		c.write(c.stderr, "Warning: "+text)
		return
	}
	process := c.env.Require("process").ToObject(c.vm)
	if emit, ok := goja.AssertFunction(process.Get("emitWarning")); ok {
		must(emit(process, c.vm.ToValue(text)))
	}
}

func (c *console) dir(call goja.FunctionCall) {
	o := c.inspectOptions(c.stdout)
	o.CustomInspect = false
	if options, ok := call.Argument(1).(*goja.Object); ok {
		inspect.ReadOptions(c.vm, &o, options)
	}
	c.write(c.stdout, inspect.Value(c.vm, call.Argument(0), &o))
}

func (c *console) count(call goja.FunctionCall) {
	name := c.labelOf(call)
	c.counts[name]++
	c.write(c.stdout, name+": "+strconv.Itoa(c.counts[name]))
}

func (c *console) countReset(call goja.FunctionCall) {
	name := c.labelOf(call)
	if _, ok := c.counts[name]; !ok {
		c.warnProcess("Count for '" + name + "' does not exist")
		return
	}
	delete(c.counts, name)
}

func (c *console) labelOf(call goja.FunctionCall) string {
	v := call.Argument(0)
	if _, ok := v.(*goja.Symbol); ok {
		panic(c.vm.NewTypeError("Cannot convert a Symbol value to a string"))
	}
	return label(v)
}

func (c *console) time(call goja.FunctionCall) {
	name := c.labelOf(call)
	if _, ok := c.timers[name]; ok {
		c.warnProcess("Label '" + name + "' already exists for console.time()")
		return
	}
	c.timers[name] = time.Now()
}

func (c *console) timeEnd(call goja.FunctionCall) {
	if name := c.labelOf(call); c.elapsed(name, "timeEnd", nil) {
		delete(c.timers, name)
	}
}

func (c *console) timeLog(call goja.FunctionCall) {
	var rest []goja.Value
	if len(call.Arguments) > 1 {
		rest = call.Arguments[1:]
	}
	c.elapsed(c.labelOf(call), "timeLog", rest)
}

func (c *console) elapsed(name, method string, rest []goja.Value) bool {
	start, ok := c.timers[name]
	if !ok {
		c.warnProcess("No such label '" + name + "' for console." + method + "()")
		return false
	}
	text := formatDuration(float64(time.Since(start)) / float64(time.Millisecond))
	args := append([]goja.Value{c.vm.ToValue("%s: %s"), c.vm.ToValue(name), c.vm.ToValue(text)}, rest...)
	c.print(c.stdout, args)
	return true
}

// formatDuration shows milliseconds in the unit that fits.
func formatDuration(ms float64) string {
	const second, minute, hour = 1000, 60 * 1000, 3600 * 1000
	if ms < second {
		return strconv.FormatFloat(math.Round(ms*1000)/1000, 'g', -1, 64) + "ms"
	}
	if ms < minute {
		return fmt.Sprintf("%.3fs", ms/second)
	}
	h, rest := math.Floor(ms/hour), math.Mod(ms, hour)
	m, s := math.Floor(rest/minute), math.Mod(rest, minute)/second
	if h > 0 {
		return fmt.Sprintf("%d:%02d:%02.0f (h:mm:ss)", int(h), int(m), math.Floor(s))
	}
	return fmt.Sprintf("%d:%06.3f (m:ss.mmm)", int(m), s)
}

func (c *console) trace(call goja.FunctionCall) {
	trace := c.vm.NewObject()
	_ = trace.Set("name", "Trace")
	_ = trace.Set("message", inspect.FormatWith(c.vm, c.inspectOptions(c.stderr), call.Arguments))
	class := c.vm.Get("Error").ToObject(c.vm)
	text := "Trace"
	if capture, ok := goja.AssertFunction(class.Get("captureStackTrace")); ok {
		must(capture(class, trace, c.obj.Get("trace")))
		text = trace.Get("stack").String()
	} else if msg := trace.Get("message").String(); msg != "" {
		text += ": " + msg
	}
	c.write(c.stderr, text)
}

func (c *console) assert(call goja.FunctionCall) {
	if call.Argument(0).ToBoolean() {
		return
	}
	text := "Assertion failed"
	args := []goja.Value{nil}
	if len(call.Arguments) > 1 {
		rest := call.Arguments[1:]
		if first, ok := rest[0].(goja.String); ok {
			text += ": " + first.String()
			rest = rest[1:]
		}
		args = append(args, rest...)
	}
	args[0] = c.vm.ToValue(text)
	c.print(c.stderr, args)
}

func (c *console) clear(goja.FunctionCall) {
	if stream, ok := c.stdout.stream().(*goja.Object); ok && truthy(stream.Get("isTTY")) {
		c.stdout.write("\x1b[1;1H\x1b[0J")
	}
}

func (c *console) group(call goja.FunctionCall) {
	if len(call.Arguments) > 0 {
		c.print(c.stdout, call.Arguments)
	}
	c.indent += strings.Repeat(" ", c.indentWidth)
}
