package async_hooks

import (
	"github.com/dop251/goja"
)

// Resource is one asynchronous operation. It remembers the AsyncLocalStorage
// frame in which it was made.
type Resource struct {
	hooks       *Hooks
	id, trigger int64
	frame       *Frame
	object      Object
}

// NewResource declares an operation: it takes an id, captures the frame and
// emits init. The trigger is what is executing. A nil object means a plain one
// that is made when a program looks at it.
func (h *Hooks) NewResource(typ string, object Object) *Resource {
	return h.NewResourceTriggered(typ, object, h.ExecutionID())
}

// NewResourceTriggered is NewResource with the id of the resource that caused
// this one, for instance a server's for its connections.
func (h *Hooks) NewResourceTriggered(typ string, object Object, trigger int64) *Resource {
	r := &Resource{}
	r.Init(h, typ, object, trigger)
	return r
}

// Init declares the operation in a Resource that is part of a larger struct.
func (r *Resource) Init(h *Hooks, typ string, object Object, trigger int64) {
	if object == nil {
		object = &plainObject{vm: h.env.VM}
	}
	r.hooks, r.id, r.trigger, r.frame, r.object = h, h.NewID(), trigger, h.frame, object
	h.EmitInit(r.id, typ, trigger, object)
}

// NewScriptResource declares an operation whose object is an AsyncResource, as
// programs would make one.
func (h *Hooks) NewScriptResource(typ string) *Resource {
	return h.NewResource(typ, &classObject{hooks: h})
}

// classObject is an AsyncResource that is made when a program looks at it.
type classObject struct {
	hooks *Hooks
	obj   *goja.Object
}

func (c *classObject) AsyncObject() *goja.Object {
	if c.obj == nil {
		h := c.hooks
		exports := h.env.Require("async_hooks").(*goja.Object)
		proto := exports.Get("AsyncResource").(*goja.Object).Get("prototype").(*goja.Object)
		c.obj = h.env.VM.CreateObject(proto)
	}
	return c.obj
}

// plainObject is the object of resources that have none of their own.
type plainObject struct {
	vm  *goja.Runtime
	obj *goja.Object
}

func (p *plainObject) AsyncObject() *goja.Object {
	if p.obj == nil {
		p.obj = p.vm.NewObject()
	}
	return p.obj
}

// ID returns the operation's async id.
func (r *Resource) ID() int64 { return r.id }

// TriggerID returns the id of the resource that caused this one.
func (r *Resource) TriggerID() int64 { return r.trigger }

// Run calls f, which runs JavaScript, in the operation's scope: before, f,
// after. It is for the outermost call into JavaScript: what f throws goes to
// Uncaught. It may be called again and again.
func (r *Resource) Run(f func()) {
	h := r.hooks
	defer h.Swap(h.Swap(r.frame))
	h.push(r.id, r.trigger, r.object)
	h.emitBefore(r.id)
	h.guard(f)
	r.leave()
}

// leave ends Run's scope unless Abandon did.
func (r *Resource) leave() {
	if h := r.hooks; h.entered(r.id) {
		h.emitAfter(r.id)
		h.pop(r.id)
	}
}

func (h *Hooks) entered(id int64) bool {
	for i := len(h.scopes) - 1; i >= 0; i-- {
		if h.scopes[i].id == id {
			return true
		}
	}
	return false
}

// Within calls f in the operation's scope from JavaScript that is running
// already: what f throws passes through, after the after event. The hooks run in the
// caller's frame.
func (r *Resource) Within(f func() goja.Value) goja.Value {
	h := r.hooks
	h.push(r.id, r.trigger, r.object)
	h.emitBefore(r.id)
	defer r.leave()
	defer h.Swap(h.Swap(r.frame))
	return f()
}

// RunDetached is Run for a job of the microtask queue: the after event comes
// before an exception is reported, and it is reported with execution id 0; the
// resource is destroyed. What the callback enters ends with it.
func (r *Resource) RunDetached(f func()) {
	h := r.hooks
	defer h.Swap(h.Swap(r.frame))
	ex := h.env.VM.Try(func() {
		defer r.Destroy()
		r.Within(func() goja.Value {
			f()
			return nil
		})
	})
	if ex != nil {
		h.report(ex)
	}
}

// Plain calls f, a job of the microtask queue that has no resource. What it
// throws passes through; the event loop reports it.
func (h *Hooks) Plain(f func(goja.FunctionCall) goja.Value) {
	if h.tracking {
		defer h.Swap(h.Swap(nil))
	}
	f(goja.FunctionCall{This: goja.Undefined()})
}

// Destroy says that the operation is over; the destroy event follows in the next
// check phase. It must be called at most once.
func (r *Resource) Destroy() { r.hooks.EmitDestroy(r.id) }
