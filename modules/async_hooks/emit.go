package async_hooks

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
)

type nativeCall = func(goja.FunctionCall) goja.Value

// hook is one AsyncHook's callbacks; those that it lacks are nil.
type hook struct {
	object                                       *goja.Object
	init, before, after, destroy, promiseResolve nativeCall
	noPromises                                   bool
}

// Enabled reports whether any hook is in force.
func (h *Hooks) Enabled() bool { return len(h.hooks) > 0 }

// HasInit reports whether a hook listens to init.
func (h *Hooks) HasInit() bool { return h.count.init > 0 }

// enable puts a hook in force. An emit that is under way goes on with the list
// it began with, which is why the list is replaced and not changed.
func (h *Hooks) enable(k *hook) {
	for _, other := range h.hooks {
		if other == k {
			return
		}
	}
	h.hooks = append(h.hooks[:len(h.hooks):len(h.hooks)], k)
	h.recount()
	h.watchPromises()
}

func (h *Hooks) disable(k *hook) {
	var rest []*hook
	for _, other := range h.hooks {
		if other != k {
			rest = append(rest, other)
		}
	}
	h.hooks = rest
	h.recount()
	h.watchPromises()
}

func (h *Hooks) recount() {
	c := &h.count
	c.init, c.before, c.after, c.destroy, c.promiseResolve = 0, 0, 0, 0, 0
	for _, k := range h.hooks {
		c.init += one(k.init)
		c.before += one(k.before)
		c.after += one(k.after)
		c.destroy += one(k.destroy)
		c.promiseResolve += one(k.promiseResolve)
	}
}

func one(f nativeCall) int {
	if f == nil {
		return 0
	}
	return 1
}

// EmitInit tells the hooks of a new resource.
func (h *Hooks) EmitInit(id int64, typ string, trigger int64, object Object) {
	if h.count.init == 0 {
		return
	}
	vm := h.env.VM
	args := []goja.Value{vm.ToValue(id), vm.ToValue(typ), vm.ToValue(trigger), object.AsyncObject()}
	for _, k := range h.hooks {
		h.callHook(k, k.init, args)
	}
}

func (h *Hooks) emitBefore(id int64) {
	if h.count.before > 0 {
		h.emitID(id, func(k *hook) nativeCall { return k.before })
	}
}

func (h *Hooks) emitAfter(id int64) {
	if h.count.after > 0 {
		h.emitID(id, func(k *hook) nativeCall { return k.after })
	}
}

func (h *Hooks) emitID(id int64, which func(*hook) nativeCall) {
	args := []goja.Value{h.env.VM.ToValue(id)}
	for _, k := range h.hooks {
		h.callHook(k, which(k), args)
	}
}

// callHook calls one callback. What it throws ends the program: the call site of the
// resource can neither catch it nor go on.
func (h *Hooks) callHook(k *hook, f nativeCall, args []goja.Value) {
	if f == nil {
		return
	}
	ex := h.env.VM.Try(func() { f(goja.FunctionCall{This: k.object, Arguments: args}) })
	if ex == nil {
		return
	}
	if h.Fatal == nil {
		panic(ex)
	}
	h.Fatal(ex)
}

// EmitDestroy queues a destroy event. Node delivers them in the next check phase.
func (h *Hooks) EmitDestroy(id int64) {
	if h.count.destroy == 0 {
		return
	}
	if len(h.destroyed) == 0 {
		h.env.Loop.BeforeImmediates(h.flushDestroyed)
	}
	h.destroyed = append(h.destroyed, id)
}

// flushDestroyed delivers the queued events and those that they cause.
func (h *Hooks) flushDestroyed() {
	for len(h.destroyed) > 0 {
		ids := h.destroyed
		h.destroyed = nil
		for _, id := range ids {
			h.emitID(id, func(k *hook) nativeCall { return k.destroy })
		}
	}
}

// callback returns the hook callback under a name, or nil.
func callback(object *goja.Object, name string, invalid func(name string) *goja.Object) (goja.Value, nativeCall) {
	v := object.Get(name)
	if v == nil || goja.IsUndefined(v) {
		return goja.Undefined(), nil
	}
	f, ok := jsclass.Callable(v)
	if !ok {
		panic(invalid(name))
	}
	return v, f
}
