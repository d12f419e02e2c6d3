// Package promisehook gives goja what V8 calls PromiseHooks: it tells when a
// promise is made and whose child it is, when the job of a promise begins and
// ends, and when a promise settles.
//
//	vm := goja.New()
//	engine, err := promisehook.Install(vm)
//	if err != nil {
//		return err // this goja differs from the one the package knows
//	}
//	engine.Add(&promisehook.Hooks{
//		Init: func(promise, parent *goja.Object) { fmt.Println("made") },
//	})
//	vm.RunString(`new Promise((resolve) => resolve(1)).then(console.log)`)
//
// The package knows nothing of Node. It works on stock goja by putting
// dispatchers into the intrinsics of Promise (see internal/engine): while an
// observer is there they run this package's own version of ECMAScript's promise
// functions, otherwise goja's. Async functions are observed if Lower rewrote their
// program before it was compiled; of others only what derives from their promises is.
//
// An Engine belongs to the goroutine that owns its runtime.
package promisehook

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// Hooks is one observer. Every function may be nil. They are called on the
// runtime's goroutine, in the middle of promise operations; they may use the
// engine, add and remove observers, and run JavaScript, but what they panic
// with is the caller's to deal with: it passes through the operation.
type Hooks struct {
	// Init is called when a promise was made, before any code can have it. The
	// parent is the promise that it derives from: the one that then was called
	// on, the one that is awaited, or for the promise around an awaited value
	// that of the async function; nil for all others.
	Init func(promise, parent *goja.Object)
	// Before is called when the job that will settle the promise begins, and
	// After when it ends. The two always pair, also when the job throws, is
	// interrupted or panics, but for an observer that is added or removed by the
	// job itself: that one gets what comes while it is in force. A job that calls a thenable's then has the promise
	// that is being resolved; the continuation of an async function has a promise
	// of its own for each await.
	Before, After func(promise *goja.Object)
	// Settle is called when the promise is fulfilled or rejected, just before
	// its reactions are queued. For the promise of a job it comes before After.
	Settle func(promise *goja.Object)
}

// Engine observes the promises of one runtime.
type Engine struct {
	vm          *goja.Runtime
	p           *engine.Promises
	jobs        *engine.Jobs
	ctor, proto *goja.Object // %Promise% and %Promise.prototype%
	private     *goja.Object // stands for %Promise% in goja's combinators
	sentinel    *goja.Object // what an async function returns in place of an object
	thenFunc    *goja.Object

	capture  []goja.Value  // an executor that keeps what it is given
	captured [2]goja.Value // in here

	lowered   func(on bool) // switches lowered code on
	observers []*Hooks      // those in force; replaced, never changed
	combining bool          // Promise.all or allSettled of goja is running
	passed    bool          // Promise.resolve returned its argument
	active    bool          // own promise functions are in use
	current   *asyncCall
	awaiting  *asyncCall // whose await goja is about to register
	context   goja.AsyncContextTracker
	running   []any          // contexts of the jobs that are running
	continued []*goja.Object // and the promises of those that continue a function
}

// Install prepares a runtime. The error names what this goja lacks; the runtime
// works as before then. It must be called before the runtime runs code, and
// takes the runtime's one async context tracker: use SetContextTracker instead
// of goja's.
func Install(vm *goja.Runtime) (*Engine, error) {
	p, err := engine.PromisesOf(vm)
	if err != nil {
		return nil, err
	}
	jobs, err := engine.JobsOf(vm)
	if err != nil {
		return nil, err
	}
	e := &Engine{vm: vm, p: p, jobs: jobs}
	e.ctor = vm.Get("Promise").(*goja.Object)
	e.proto = e.ctor.Get("prototype").(*goja.Object)
	e.sentinel = vm.CreateObject(nil)
	if err := e.hookIntrinsics(); err != nil {
		return nil, err
	}
	if err := e.installGenerators(); err != nil {
		return nil, err
	}
	return e, e.installLowering()
}

// Add puts an observer in force. An event that is being delivered does not
// reach it any more. Adding it twice has no effect.
func (e *Engine) Add(h *Hooks) {
	if !slices.Contains(e.observers, h) {
		e.observers = append(e.observers[:len(e.observers):len(e.observers)], h)
		e.Activate()
	}
}

// Remove takes an observer out of force. An event that is being delivered still
// reaches it.
func (e *Engine) Remove(h *Hooks) {
	if i := slices.Index(e.observers, h); i >= 0 {
		e.observers = slices.Concat(e.observers[:i], e.observers[i+1:])
	}
}

// Activate switches to this package's promise functions for good, so that
// promises made from now on can be told about when an observer is added later.
// Add does it too.
func (e *Engine) Activate() {
	if !e.active {
		e.active = true
		e.lowered(true)
		e.vm.SetAsyncContextTracker((*tracker)(e))
	}
}

// Observed reports whether an observer is in force.
func (e *Engine) Observed() bool { return len(e.observers) > 0 }

func (e *Engine) init(promise, parent *goja.Object) {
	for _, h := range e.observers {
		if h.Init != nil {
			h.Init(promise, parent)
		}
	}
}

func (e *Engine) before(promise *goja.Object) {
	for _, h := range e.observers {
		if h.Before != nil {
			h.Before(promise)
		}
	}
}

func (e *Engine) after(promise *goja.Object) {
	for _, h := range e.observers {
		if h.After != nil {
			h.After(promise)
		}
	}
}

func (e *Engine) settled(promise *goja.Object) {
	for _, h := range e.observers {
		if h.Settle != nil {
			h.Settle(promise)
		}
	}
}
