package async_hooks

import (
	"sync/atomic"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// jsObject is a goja object as the object of its own resource.
type jsObject goja.Object

func (o *jsObject) AsyncObject() *goja.Object { return (*goja.Object)(o) }

// scriptResource is the Go state of an AsyncResource object. It does not refer
// to the object, which must stay collectable.
type scriptResource struct {
	id, trigger int64
	frame       *Frame
	destroyed   *atomic.Bool // set when destroy is to come, or came, by hand
}

// in makes the Resource for one call.
func (s *scriptResource) in(h *Hooks, o *goja.Object) *Resource {
	return &Resource{hooks: h, id: s.id, trigger: s.trigger, frame: s.frame, object: (*jsObject)(o)}
}

// resourceClass declares AsyncResource.
func (h *Hooks) resourceClass() *jsclass.Class {
	vm := h.env.VM
	class := jsclass.New(vm, "AsyncResource", 1, func(c goja.ConstructorCall) *goja.Object {
		h.newScriptResource(c.This, c.Argument(0), c.Argument(1))
		return nil
	})
	of := func(this goja.Value) (*scriptResource, *goja.Object) {
		if s, ok := jsclass.Data[*scriptResource](this); ok {
			return s, this.(*goja.Object)
		}
		panic(nodeerr.New(vm, "TypeError", "ERR_INVALID_THIS", "Value of \"this\" must be of type AsyncResource"))
	}
	h.runInScope = class.Method("runInAsyncScope", 2, func(c goja.FunctionCall) goja.Value {
		s, o := of(c.This)
		return s.in(h, o).Within(func() goja.Value { return h.apply(c.Argument(0), c.Argument(1), after(c.Arguments, 2)) })
	})
	class.Method("emitDestroy", 0, func(c goja.FunctionCall) goja.Value {
		s, _ := of(c.This)
		if s.destroyed != nil {
			s.destroyed.Store(true)
		}
		h.EmitDestroy(s.id)
		return c.This
	})
	class.Method("asyncId", 0, func(c goja.FunctionCall) goja.Value {
		s, _ := of(c.This)
		return vm.ToValue(s.id)
	})
	class.Method("triggerAsyncId", 0, func(c goja.FunctionCall) goja.Value {
		s, _ := of(c.This)
		return vm.ToValue(s.trigger)
	})
	class.Method("bind", 2, func(c goja.FunctionCall) goja.Value {
		s, o := of(c.This)
		return h.bound(s, o, c.Argument(0), c.Argument(1))
	})
	class.Static("bind", 3, func(c goja.FunctionCall) goja.Value {
		return h.bindNew(class, c.Argument(0), c.Argument(1), c.Argument(2))
	})
	return class
}

// newScriptResource is the constructor's body.
func (h *Hooks) newScriptResource(o *goja.Object, typ, options goja.Value) {
	vm := h.env.VM
	nodeerr.ValidateString(vm, typ, "type")
	trigger, manual := h.resourceOptions(options)
	name := typ.String()
	if name == "" && h.HasInit() {
		panic(nodeerr.New(vm, "TypeError", "ERR_ASYNC_TYPE", `Invalid name for async "type": `+name))
	}
	s := &scriptResource{id: h.NewID(), trigger: trigger, frame: h.frame}
	jsclass.Attach(vm, o, s)
	_ = o.SetSymbol(h.symbols.contextFrame, goja.Undefined())
	_ = o.SetSymbol(h.symbols.asyncID, s.id)
	_ = o.SetSymbol(h.symbols.triggerID, s.trigger)
	h.EmitInit(s.id, name, s.trigger, (*jsObject)(o))
	if !manual && h.count.destroy > 0 {
		s.destroyed = &atomic.Bool{}
		h.destroyWhenCollected(o, s.id, s.destroyed)
	}
}

// resourceOptions reads the second argument: a number is the trigger.
func (h *Hooks) resourceOptions(options goja.Value) (trigger int64, manual bool) {
	vm := h.env.VM
	id := options
	if !goja.IsNumber(options) {
		if goja.IsNull(options) {
			panic(vm.NewTypeError("Cannot read properties of null (reading 'triggerAsyncId')"))
		}
		if goja.IsUndefined(options) {
			return h.ExecutionID(), false
		}
		o := options.ToObject(vm)
		id = o.Get("triggerAsyncId")
		if v := o.Get("requireManualDestroy"); v != nil {
			manual = v.ToBoolean()
		}
		if id == nil || goja.IsUndefined(id) {
			return h.ExecutionID(), manual
		}
	}
	const maxSafe = 1<<53 - 1
	f := id.ToFloat()
	if n := int64(f); goja.IsNumber(id) && float64(n) == f && n >= -1 && n <= maxSafe {
		return n, manual
	}
	panic(nodeerr.New(vm, "RangeError", "ERR_INVALID_ASYNC_ID", "Invalid triggerAsyncId value: "+id.String()))
}

// bound makes the function that bind returns: it calls fn through the resource's
// method runInAsyncScope, which a subclass may have replaced. With a thisArg it is
// what Function.prototype.bind makes of that method.
func (h *Hooks) bound(s *scriptResource, o *goja.Object, fn, thisArg goja.Value) goja.Value {
	vm := h.env.VM
	nodeerr.ValidateFunction(vm, fn, "fn")
	length := int(fn.(*goja.Object).Get("length").ToInteger())
	run := func(method goja.Value, c goja.FunctionCall, this goja.Value) goja.Value {
		if method == h.runInScope {
			return s.in(h, o).Within(func() goja.Value { return h.apply(fn, this, c.Arguments) })
		}
		return h.apply(method, o, append([]goja.Value{fn, this}, c.Arguments...))
	}
	if goja.IsUndefined(thisArg) {
		return jsclass.Func(vm, "bound", length, func(c goja.FunctionCall) goja.Value {
			return run(o.Get("runInAsyncScope"), c, c.This)
		})
	}
	method := o.Get("runInAsyncScope")
	name := "bound "
	if f, ok := method.(*goja.Object); ok && goja.IsString(f.Get("name")) {
		name += f.Get("name").String()
	}
	return jsclass.Func(vm, name, length, func(c goja.FunctionCall) goja.Value { return run(method, c, thisArg) })
}

// bindNew is AsyncResource.bind and what AsyncLocalStorage.bind uses: a fresh
// resource whose type is the function's name unless one is given.
func (h *Hooks) bindNew(class *jsclass.Class, fn, typ, thisArg goja.Value) goja.Value {
	vm := h.env.VM
	name := typ
	if !typ.ToBoolean() {
		if goja.IsUndefined(fn) || goja.IsNull(fn) {
			panic(vm.NewTypeError("Cannot read properties of %s (reading 'name')", fn))
		}
		name = fn.ToObject(vm).Get("name")
	}
	if name == nil || !name.ToBoolean() {
		name = vm.ToValue("bound-anonymous-fn")
	}
	o, err := vm.New(class.Ctor, name)
	if err != nil {
		panic(err)
	}
	s, _ := jsclass.Data[*scriptResource](o)
	return h.bound(s, o, fn, thisArg)
}

// apply is Reflect.apply with V8's words for what is no function.
func (h *Hooks) apply(fn, this goja.Value, args []goja.Value) goja.Value {
	f, ok := jsclass.Callable(fn)
	if !ok {
		vm := h.env.VM
		panic(vm.NewTypeError("Function.prototype.apply was called on %s, which is %s and not a function", display(fn), kind(fn)))
	}
	return f(goja.FunctionCall{This: this, Arguments: args})
}

func display(v goja.Value) string {
	if o, ok := v.(*goja.Object); ok {
		return "#<" + o.ClassName() + ">"
	}
	return v.String()
}

func kind(v goja.Value) string {
	switch {
	case goja.IsUndefined(v):
		return "a undefined"
	case goja.IsNumber(v):
		return "a number"
	case goja.IsString(v):
		return "a string"
	case v.ExportType() != nil && v.ExportType().Kind().String() == "bool":
		return "a boolean"
	}
	return "a object"
}

func after(args []goja.Value, n int) []goja.Value {
	if len(args) <= n {
		return nil
	}
	return args[n:]
}
