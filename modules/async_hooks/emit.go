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
	if !k.noPromises {
		h.watchPromises()
	}
}

func (h *Hooks) disable(k *hook) {
	var rest []*hook
	for _, other := range h.hooks {
		if other != k {
			rest = append(rest, other)
		}
	}
	before := h.callbacks()
	h.hooks = rest
	h.recount()
	if before > 0 && h.callbacks() == 0 {
		h.leavePromises()
	}
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

// callbacks is how many callbacks are in force.
func (h *Hooks) callbacks() int {
	c := &h.count
	return c.init + c.before + c.after + c.destroy + c.promiseResolve
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
	h.emitInit(vm.ToValue(id), vm.ToValue(typ), vm.ToValue(trigger), object.AsyncObject())
}

func (h *Hooks) emitInit(id, typ, trigger, object goja.Value) {
	defer h.fatal()
	args := []goja.Value{id, typ, trigger, object}
	for _, k := range h.hooks {
		if k.init != nil {
			k.init(goja.FunctionCall{This: k.object, Arguments: args})
		}
	}
}

func (h *Hooks) emitBefore(id int64) {
	if h.count.before > 0 {
		h.emitID(id, beforeOf)
	}
}

func (h *Hooks) emitAfter(id int64) {
	if h.count.after > 0 {
		h.emitID(id, afterOf)
	}
}

func (h *Hooks) emitID(id int64, which func(*hook) nativeCall) {
	h.emitValue(h.env.VM.ToValue(id), which)
}

func (h *Hooks) emitValue(id goja.Value, which func(*hook) nativeCall) {
	defer h.fatal()
	args := []goja.Value{id}
	for _, k := range h.hooks {
		if f := which(k); f != nil {
			f(goja.FunctionCall{This: k.object, Arguments: args})
		}
	}
}

// The callbacks of a hook by the name of their event.
func beforeOf(k *hook) nativeCall         { return k.before }
func afterOf(k *hook) nativeCall          { return k.after }
func destroyOf(k *hook) nativeCall        { return k.destroy }
func promiseResolveOf(k *hook) nativeCall { return k.promiseResolve }

// fatal deals with what a callback of a hook threw, in a defer: it ends the
// program. The call site of the resource can neither catch it nor go on.
func (h *Hooks) fatal() {
	x := recover()
	if x == nil {
		return
	}
	err := h.asError(x)
	if h.Fatal == nil {
		panic(err)
	}
	h.Fatal(err)
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
			h.emitID(id, destroyOf)
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
