package timers

import (
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/eventloop"
	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
)

// timeout is what setTimeout and setInterval make.
type timeout struct {
	engine.State
	async_hooks.Resource
	m        *module
	obj      *goja.Object
	timer    eventloop.Timer
	callback goja.Value
	call     func(goja.FunctionCall) goja.Value
	args     []goja.Value
	delay    float64 // milliseconds as given, which is what programs see
	repeat   bool
	closed   bool // cleared, or fired and destroyed
	cleared  bool // before it was closed, which is for good
	dropped  bool // the callback is: a timer that had fired was cleared
}

// AsyncObject returns the Timeout object, which is the resource.
func (t *timeout) AsyncObject() *goja.Object { return t.obj }

// Run fires the timer.
func (t *timeout) Run() {
	if !t.dropped {
		t.Resource.Run(t.fire)
	}
}

// fire decides what becomes of the timer before an error of the callback is dealt with.
func (t *timeout) fire() {
	defer t.timer.Settle()
	t.call(goja.FunctionCall{This: t.obj, Arguments: t.args})
}

// Finished is told by the loop that the timer will not fire any more.
func (t *timeout) Finished() {
	if !t.closed {
		t.closed = true
		delete(t.m.byID, t.ID())
		t.Destroy()
	}
}

// start makes and starts a timer from a call's arguments.
func (m *module) start(c goja.FunctionCall, repeat bool) goja.Value {
	call := m.callback(c.Argument(0))
	t := &timeout{m: m, callback: c.Argument(0), call: call, delay: m.delay(c.Argument(1)), repeat: repeat}
	if len(c.Arguments) > 2 {
		t.args = append([]goja.Value(nil), c.Arguments[2:]...)
	}
	t.obj = m.vm.CreateObject(m.timeout().Proto)
	t.Data = t
	jsclass.AttachState(m.vm, t.obj, &t.State)
	t.Init(m.hooks, "Timeout", t, m.hooks.ExecutionID())
	m.loop.StartTimer(&t.timer, t, int64(t.delay), repeat)
	return t.obj
}

// maxDelay is the longest delay in milliseconds: what fits into 32 bits.
const maxDelay = 1<<31 - 1

// delay makes milliseconds of setTimeout's second argument as Node does, with
// its warnings.
func (m *module) delay(v goja.Value) float64 {
	if goja.IsUndefined(v) {
		return 1
	}
	f := v.ToFloat()
	if f >= 1 && f <= maxDelay {
		return f
	}
	switch {
	case f > maxDelay:
		m.warn("TimeoutOverflowWarning", number(f)+" does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.")
	case f < 0 && !m.warnedNegative:
		m.warnedNegative = true
		m.warn("TimeoutNegativeWarning", number(f)+" is a negative number.\nTimeout duration was set to 1.")
	case math.IsNaN(f) && !m.warnedNaN:
		m.warnedNaN = true
		m.warn("TimeoutNaNWarning", "NaN is not a number.\nTimeout duration was set to 1.")
	}
	return 1
}

func number(f float64) string {
	if math.IsInf(f, 1) {
		return "Infinity"
	}
	if math.IsInf(f, -1) {
		return "-Infinity"
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// refresh starts the duration again. A timer that has fired becomes a new
// resource; one that was cleared stays so.
func (t *timeout) refresh() {
	if t.cleared {
		return
	}
	if t.closed {
		t.closed = false
		t.Init(t.m.hooks, "Timeout", t, t.m.hooks.ExecutionID())
	}
	t.timer.Refresh()
}

// clear stops the timer. One that had fired only loses its callback: refresh
// starts it all the same.
func (t *timeout) clear() {
	if t.dropped {
		return
	}
	t.dropped = true
	if !t.closed {
		t.cleared = true
		t.timer.Clear()
	}
}

// timeoutOf returns the timer behind an object that setTimeout returned.
func timeoutOf(v goja.Value) (*timeout, bool) { return jsclass.Data[*timeout](v) }

// timeout declares the class Timeout when the first timer is made.
func (m *module) timeout() *jsclass.Class {
	if m.timeoutClass != nil {
		return m.timeoutClass
	}
	vm := m.vm
	c := jsclass.New(vm, "Timeout", 5, func(c goja.ConstructorCall) *goja.Object {
		return m.start(goja.FunctionCall{Arguments: c.Arguments}, false).(*goja.Object)
	})
	m.timeoutClass = c
	method := func(name string, f func(t *timeout)) {
		c.Method(name, 0, func(call goja.FunctionCall) goja.Value {
			if t, ok := timeoutOf(call.This); ok {
				f(t)
			}
			return call.This
		})
	}
	method("refresh", (*timeout).refresh)
	method("unref", func(t *timeout) { t.timer.Unref() })
	method("ref", func(t *timeout) { t.timer.Ref() })
	c.Method("hasRef", 0, func(call goja.FunctionCall) goja.Value {
		t, ok := timeoutOf(call.This)
		return vm.ToValue(ok && t.timer.HasRef())
	})
	closeIt := jsclass.Func(vm, "", 0, func(call goja.FunctionCall) goja.Value {
		m.clearTimeout(call.This)
		return call.This
	})
	_ = c.Proto.Set("close", closeIt)
	if dispose := m.symbol("dispose"); dispose != nil {
		c.SymbolMethod(dispose, "", 0, goja.FLAG_TRUE, func(call goja.FunctionCall) goja.Value {
			m.clearTimeout(call.This)
			return goja.Undefined()
		})
	}
	c.SymbolMethod(goja.SymToPrimitive, "", 0, goja.FLAG_TRUE, func(call goja.FunctionCall) goja.Value {
		t, ok := timeoutOf(call.This)
		if !ok {
			return goja.Undefined()
		}
		if !t.closed {
			m.byID[t.ID()] = t
		}
		return vm.ToValue(t.ID())
	})
	m.timeoutProperties(c)
	return c
}

// timeoutProperties adds what Node keeps in own properties of the timer.
func (m *module) timeoutProperties(c *jsclass.Class) {
	vm := m.vm
	get := func(name string, f func(t *timeout) goja.Value) {
		c.Getter(name, func(call goja.FunctionCall) goja.Value {
			if t, ok := timeoutOf(call.This); ok {
				return f(t)
			}
			return goja.Undefined()
		}, nil)
	}
	get("_onTimeout", func(t *timeout) goja.Value { return t.onTimeout() })
	get("_idleTimeout", func(t *timeout) goja.Value { return vm.ToValue(t.idleTimeout()) })
	get("_idleStart", func(t *timeout) goja.Value { return vm.ToValue(t.timer.Start()) })
	get("_repeat", func(t *timeout) goja.Value { return t.repeatValue() })
	get("_destroyed", func(t *timeout) goja.Value { return vm.ToValue(t.closed) })
	m.inspectable(c, func(this goja.Value, shown *goja.Object) {
		t, ok := timeoutOf(this)
		if !ok {
			return
		}
		_ = shown.Set("_idleTimeout", t.idleTimeout())
		_ = shown.Set("_onTimeout", t.onTimeout())
		_ = shown.Set("_timerArgs", m.argsValue(t.args))
		_ = shown.Set("_repeat", t.repeatValue())
		_ = shown.Set("_destroyed", t.closed)
		_ = shown.SetSymbol(m.refed, t.timer.HasRef())
		_ = shown.SetSymbol(m.asyncID, t.ID())
		_ = shown.SetSymbol(m.triggerID, t.TriggerID())
	})
}

func (t *timeout) idleTimeout() float64 {
	if t.cleared {
		return -1
	}
	return t.delay
}

func (t *timeout) onTimeout() goja.Value {
	if t.dropped {
		return goja.Null()
	}
	return t.callback
}

func (t *timeout) repeatValue() goja.Value {
	if t.repeat {
		return t.m.vm.ToValue(t.delay)
	}
	return goja.Null()
}
