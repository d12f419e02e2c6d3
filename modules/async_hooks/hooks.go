// Package async_hooks is Node's node:async_hooks for goja: async ids and the
// execution stack, createHook, AsyncResource and AsyncLocalStorage
// (https://nodejs.org/docs/latest-v25.x/api/async_hooks.html and async_context.html).
//
// Its Go side is the one door for everything asynchronous that Go code does on
// behalf of JavaScript: declare a resource where the operation begins, run its
// callback in the resource's scope, destroy it when it is over. Ids, the
// AsyncLocalStorage frame and the hooks are then right by construction.
//
//	r := hooks.NewResource("DNSLOOKUP", nil)
//	done := loop.Reserve()
//	go func() {
//		addrs, err := net.LookupHost(name)
//		done(func() {
//			r.Run(func() { callback(addrs, err) })
//			r.Destroy()
//		})
//	}()
package async_hooks

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/weakmap"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/promisehook"
)

// Hooks is the async state of one runtime. It belongs to the goroutine that
// owns the runtime.
type Hooks struct {
	env *modules.Env

	lastID int64   // the id that was given last
	scopes []scope // the execution stack, outermost first
	root   goja.Value

	hooks []*hook // those in force; never changed in place
	count struct{ init, before, after, destroy, promiseResolve int }

	destroyed []int64 // waiting for their destroy events
	collected *collected

	frame    *Frame
	outer    *Frame // the frame to restore when a promise job ends
	tracking bool
	jobs     *engine.Jobs
	jobMark  int    // jobs from here on were queued
	jobOwner *Frame // in this frame

	storages weakmap.Map[storageOptions] // of AsyncLocalStorage objects

	promises    *promisehook.Engine
	promiseType goja.Value // "PROMISE"
	observer    *promisehook.Hooks
	mode        promiseMode

	symbols    symbols
	runInScope goja.Value // AsyncResource.prototype.runInAsyncScope

	// Fatal is called with what a hook callback threw. Node prints it and exits;
	// it must not return.
	Fatal func(ex error)
	// Uncaught is called with what a callback that ran in a resource's scope
	// threw, while the scope is still entered.
	Uncaught func(ex error)
}

// scope is one level of the execution stack.
type scope struct {
	id, trigger int64
	resource    Object
}

// Object gives the JavaScript object that stands for a resource. Most
// resources are never looked at, so the object is made when one asks.
type Object interface {
	// AsyncObject returns the object that init, executionAsyncResource and
	// programs see. It returns the same object each time.
	AsyncObject() *goja.Object
}

type key struct{}

// Of returns the async state of a runtime. It is made when it is first asked for.
func Of(env *modules.Env) *Hooks {
	if h, ok := env.Service(key{}).(*Hooks); ok {
		return h
	}
	h := &Hooks{env: env, lastID: 1}
	h.jobs, _ = engine.JobsOf(env.VM)
	h.symbols.make()
	env.Provide(key{}, h)
	return h
}

// NewID returns the next async id.
func (h *Hooks) NewID() int64 {
	h.lastID++
	return h.lastID
}

// ExecutionID returns the id of the resource whose callback is running: 1 for
// the main script, 0 where no JavaScript called.
func (h *Hooks) ExecutionID() int64 {
	if n := len(h.scopes); n > 0 {
		return h.scopes[n-1].id
	}
	return 0
}

// TriggerID returns the id of the resource that caused the running callback.
func (h *Hooks) TriggerID() int64 {
	if n := len(h.scopes); n > 0 {
		return h.scopes[n-1].trigger
	}
	return 0
}

// ExecutionResource returns the object of the resource whose callback is
// running, and an empty one at top level.
func (h *Hooks) ExecutionResource() goja.Value {
	if n := len(h.scopes); n > 0 && h.scopes[n-1].resource != nil {
		return h.scopes[n-1].resource.AsyncObject()
	}
	if h.root == nil {
		vm := h.env.VM
		h.root = vm.CreateObject(vm.CreateObject(nil))
	}
	return h.root
}

// push enters a scope without events.
func (h *Hooks) push(id, trigger int64, resource Object) {
	h.scopes = append(h.scopes, scope{id, trigger, resource})
}

// pop leaves the scope with the id. Scopes above it, which a callback that
// was torn down left behind, go with it; after clear there is nothing to leave.
func (h *Hooks) pop(id int64) {
	for n := len(h.scopes) - 1; n >= 0; n-- {
		if h.scopes[n].id == id {
			clear(h.scopes[n:])
			h.scopes = h.scopes[:n]
			return
		}
	}
}

// Top runs f as the main script of a program runs: with execution id 1 and
// trigger 0, without events. The frame that f enters does not outlive it.
func (h *Hooks) Top(f func()) {
	h.TopWith(1, f)
}

// TopWith is Top with another execution id; an ES module's body runs with 0.
func (h *Hooks) TopWith(id int64, f func()) {
	defer h.Swap(h.Swap(nil))
	h.push(id, 0, nil)
	defer h.pop(id)
	h.guard(f)
}

// guard reports what f throws while its scope is entered. When a handler dealt
// with it, the after events of all scopes are emitted and the stack is left, as Node does.
func (h *Hooks) guard(f func()) {
	defer func() {
		if x := recover(); x != nil {
			h.report(h.asError(x))
		}
	}()
	f()
}

// asError makes an error of what a callback panicked with. Values that native
// code threw become exceptions; Go's own panics go on.
func (h *Hooks) asError(x any) error {
	switch x := x.(type) {
	case goja.Value:
		return h.env.VM.Try(func() { panic(x) })
	case *goja.Exception:
		return x
	case *goja.StackOverflowError:
		return x
	}
	panic(x)
}

func (h *Hooks) report(err error) {
	if h.Uncaught == nil {
		panic(err)
	}
	h.Uncaught(err)
}

// Abandon leaves all scopes after an exception that a handler dealt with,
// emitting after for each of them.
func (h *Hooks) Abandon() {
	for len(h.scopes) > 0 {
		id := h.ExecutionID()
		h.emitAfter(id)
		h.pop(id)
	}
}
