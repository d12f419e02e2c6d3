package async_hooks

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// storageOptions are what an AsyncLocalStorage was constructed with.
type storageOptions struct {
	fallback goja.Value // defaultValue
	name     string
}

// storageClass declares AsyncLocalStorage.
func (h *Hooks) storageClass(resource *jsclass.Class) *jsclass.Class {
	vm := h.env.VM
	class := jsclass.New(vm, "AsyncLocalStorage", 0, func(c goja.ConstructorCall) *goja.Object {
		h.storages.Set(c.This, h.readStorageOptions(c.Argument(0)))
		return nil
	})
	class.Getter("name", func(c goja.FunctionCall) goja.Value {
		return vm.ToValue(h.storage(c.This, "name").name)
	}, nil)
	class.Method("disable", 0, func(c goja.FunctionCall) goja.Value {
		h.frame.remove(c.This.ToObject(vm))
		return goja.Undefined()
	})
	class.Method("enterWith", 1, func(c goja.FunctionCall) goja.Value {
		h.Swap(h.frame.with(c.This.ToObject(vm), c.Argument(0)))
		return goja.Undefined()
	})
	class.Method("run", 2, func(c goja.FunctionCall) goja.Value {
		return h.runWith(c.This, c.Argument(0), c.Argument(1), after(c.Arguments, 2))
	})
	class.Method("exit", 1, func(c goja.FunctionCall) goja.Value {
		return h.runWith(c.This, goja.Undefined(), c.Argument(0), after(c.Arguments, 1))
	})
	class.Method("getStore", 0, func(c goja.FunctionCall) goja.Value {
		o, _ := c.This.(*goja.Object)
		return h.store(o)
	})
	scope := h.scopeClass()
	class.Method("withScope", 1, func(c goja.FunctionCall) goja.Value {
		o, err := vm.New(scope.Ctor, c.This, c.Argument(0))
		if err != nil {
			panic(err)
		}
		return o
	})
	class.Static("bind", 1, func(c goja.FunctionCall) goja.Value {
		return h.bindNew(resource, c.Argument(0), goja.Undefined(), goja.Undefined())
	})
	h.snapshotMethod(class, resource)
	return class
}

// snapshotMethod adds AsyncLocalStorage.snapshot, which is AsyncResource.bind of
// a function that calls its first argument.
func (h *Hooks) snapshotMethod(class, resource *jsclass.Class) {
	vm := h.env.VM
	class.Static("snapshot", 0, func(goja.FunctionCall) goja.Value {
		runInFrame := jsclass.Func(vm, "", 1, func(c goja.FunctionCall) goja.Value {
			f, ok := jsclass.Callable(c.Argument(0))
			if !ok {
				panic(vm.NewTypeError("cb is not a function"))
			}
			return f(goja.FunctionCall{This: goja.Undefined(), Arguments: after(c.Arguments, 1)})
		})
		return h.bindNew(resource, runInFrame, goja.Undefined(), goja.Undefined())
	})
}

func (h *Hooks) readStorageOptions(options goja.Value) storageOptions {
	vm := h.env.VM
	o := storageOptions{fallback: goja.Undefined()}
	if goja.IsUndefined(options) {
		return o
	}
	nodeerr.ValidateObject(vm, options, "options")
	object := options.ToObject(vm)
	if v := object.Get("defaultValue"); v != nil {
		o.fallback = v
	}
	if v := object.Get("name"); v != nil && !goja.IsUndefined(v) {
		o.name = v.String()
	}
	return o
}

// storage returns the options of an AsyncLocalStorage; field is what V8 would
// name for another object.
func (h *Hooks) storage(this goja.Value, field string) storageOptions {
	if o, ok := this.(*goja.Object); ok && o != nil {
		if options, ok := h.storages.Get(o); ok {
			return options
		}
	}
	panic(h.env.VM.NewTypeError("Cannot read private member #%s from an object whose class did not declare it", field))
}

// store is what getStore returns in the frame that is in force.
func (h *Hooks) store(storage *goja.Object) goja.Value {
	if v, ok := h.frame.get(storage); ok {
		return v
	}
	return h.storage(storage, "defaultValue").fallback
}

// runWith is run: as in Node only the storage's own store is put back at the
// end, in a frame of its own, and nothing happens if the store is the current one.
func (h *Hooks) runWith(this, store, fn goja.Value, args []goja.Value) goja.Value {
	storage := this.ToObject(h.env.VM)
	prior := h.store(storage)
	if prior.SameAs(store) {
		return h.apply(fn, goja.Null(), args)
	}
	h.Swap(h.frame.with(storage, store))
	defer func() { h.Swap(h.frame.with(storage, prior)) }()
	return h.apply(fn, goja.Null(), args)
}

// scopeClass declares RunScope, what withScope returns: entering is its
// construction, leaving its disposal.
func (h *Hooks) scopeClass() *jsclass.Class {
	vm := h.env.VM
	type runScope struct {
		storage  *goja.Object
		prior    goja.Value
		disposed bool
	}
	class := jsclass.New(vm, "RunScope", 2, func(c goja.ConstructorCall) *goja.Object {
		storage := c.Argument(0).ToObject(vm)
		jsclass.Attach(vm, c.This, &runScope{storage: storage, prior: h.store(storage)})
		h.Swap(h.frame.with(storage, c.Argument(1)))
		return nil
	})
	dispose := func(c goja.FunctionCall) goja.Value {
		s, ok := jsclass.Data[*runScope](c.This)
		if !ok {
			panic(nodeerr.New(vm, "TypeError", "ERR_INVALID_THIS", "Value of \"this\" must be of type RunScope"))
		}
		if !s.disposed {
			s.disposed = true
			h.Swap(h.frame.with(s.storage, s.prior))
		}
		return goja.Undefined()
	}
	class.Method("dispose", 0, dispose)
	if sym := disposeSymbol(vm); sym != nil {
		class.SymbolMethod(sym, "[Symbol.dispose]", 0, goja.FLAG_FALSE, dispose)
	}
	return class
}

// disposeSymbol returns Symbol.dispose where the runtime has it.
func disposeSymbol(vm *goja.Runtime) *goja.Symbol {
	ctor, ok := vm.Get("Symbol").(*goja.Object)
	if !ok {
		return nil
	}
	sym, _ := ctor.Get("dispose").(*goja.Symbol)
	return sym
}
