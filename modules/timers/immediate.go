package timers

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/eventloop"
	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
)

// immediate is what setImmediate makes.
type immediate struct {
	engine.State
	async_hooks.Resource
	m         *module
	obj       *goja.Object
	immediate eventloop.Immediate
	callback  goja.Value
	call      func(goja.FunctionCall) goja.Value
	args      []goja.Value
	destroyed bool
}

// AsyncObject returns the Immediate object, which is the resource.
func (i *immediate) AsyncObject() *goja.Object { return i.obj }

// Run calls the callback; the resource is destroyed before its after event.
func (i *immediate) Run() {
	i.Resource.Run(func() {
		defer i.finished()
		i.call(goja.FunctionCall{This: i.obj, Arguments: i.args})
	})
}

func (i *immediate) finished() {
	if !i.destroyed {
		i.destroyed, i.call, i.callback = true, nil, goja.Null()
		i.Destroy()
	}
}

func (i *immediate) clear() {
	if i.immediate.Clear() {
		i.finished()
	}
}

func (m *module) setImmediate(c goja.FunctionCall) goja.Value {
	i := &immediate{m: m, callback: c.Argument(0), call: m.callback(c.Argument(0))}
	if len(c.Arguments) > 1 {
		i.args = append([]goja.Value(nil), c.Arguments[1:]...)
	}
	i.obj = m.vm.CreateObject(m.immediate().Proto)
	i.Data = i
	jsclass.AttachState(m.vm, i.obj, &i.State)
	i.Init(m.hooks, "Immediate", i, m.hooks.ExecutionID())
	m.loop.StartImmediate(&i.immediate, i)
	return i.obj
}

func immediateOf(v goja.Value) (*immediate, bool) { return jsclass.Data[*immediate](v) }

// immediate declares the class Immediate when the first one is made.
func (m *module) immediate() *jsclass.Class {
	if m.immediateClass != nil {
		return m.immediateClass
	}
	vm := m.vm
	c := jsclass.New(vm, "Immediate", 2, func(c goja.ConstructorCall) *goja.Object {
		return m.setImmediate(goja.FunctionCall{Arguments: c.Arguments}).(*goja.Object)
	})
	m.immediateClass = c
	method := func(name string, f func(i *immediate)) {
		c.Method(name, 0, func(call goja.FunctionCall) goja.Value {
			if i, ok := immediateOf(call.This); ok {
				f(i)
			}
			return call.This
		})
	}
	method("ref", func(i *immediate) { i.immediate.Ref() })
	method("unref", func(i *immediate) { i.immediate.Unref() })
	c.Method("hasRef", 0, func(call goja.FunctionCall) goja.Value {
		i, ok := immediateOf(call.This)
		return vm.ToValue(ok && i.immediate.HasRef())
	})
	if dispose := m.symbol("dispose"); dispose != nil {
		c.SymbolMethod(dispose, "", 0, goja.FLAG_TRUE, func(call goja.FunctionCall) goja.Value {
			m.clearImmediate(call.This)
			return goja.Undefined()
		})
	}
	c.Getter("_onImmediate", func(call goja.FunctionCall) goja.Value {
		if i, ok := immediateOf(call.This); ok {
			return i.callback
		}
		return goja.Undefined()
	}, nil)
	c.Getter("_destroyed", func(call goja.FunctionCall) goja.Value {
		i, ok := immediateOf(call.This)
		return vm.ToValue(ok && i.destroyed)
	}, nil)
	m.inspectable(c, func(this goja.Value, shown *goja.Object) {
		i, ok := immediateOf(this)
		if !ok {
			return
		}
		_ = shown.Set("_onImmediate", i.callback)
		_ = shown.Set("_argv", m.argsValue(i.args))
		_ = shown.Set("_destroyed", i.destroyed)
		_ = shown.SetSymbol(m.refed, i.immediate.HasRef())
		_ = shown.SetSymbol(m.asyncID, i.ID())
		_ = shown.SetSymbol(m.triggerID, i.TriggerID())
	})
	return c
}
