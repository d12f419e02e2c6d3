package async_hooks

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// Frame is what every AsyncLocalStorage holds at some place of a program. A
// frame is never changed when a store is entered: a new one is made, so that what
// captured the old one keeps it. The nil Frame holds nothing.
type Frame struct {
	entries []entry
}

// entry is the store of one AsyncLocalStorage, which is known by its object.
type entry struct {
	storage *goja.Object
	store   goja.Value
}

func (f *Frame) get(storage *goja.Object) (goja.Value, bool) {
	if f != nil {
		for i := range f.entries {
			if f.entries[i].storage == storage {
				return f.entries[i].store, true
			}
		}
	}
	return nil, false
}

// with returns a frame that differs in one store.
func (f *Frame) with(storage *goja.Object, store goja.Value) *Frame {
	if f == nil {
		return &Frame{entries: []entry{{storage, store}}}
	}
	entries := make([]entry, len(f.entries), len(f.entries)+1)
	copy(entries, f.entries)
	for i := range entries {
		if entries[i].storage == storage {
			entries[i].store = store
			return &Frame{entries: entries}
		}
	}
	return &Frame{entries: append(entries, entry{storage, store})}
}

// remove takes a store out in place: AsyncLocalStorage.disable is the one
// operation that everything that captured the frame sees.
func (f *Frame) remove(storage *goja.Object) {
	if f != nil {
		f.entries = slices.DeleteFunc(f.entries, func(e entry) bool { return e.storage == storage })
	}
}

// Frame returns the frame that is in force.
func (h *Hooks) Frame() *Frame { return h.frame }

// Swap puts a frame in force and returns the one that was. Whoever calls it puts
// that one back, also when what runs in between throws:
//
//	defer h.Swap(h.Swap(frame))
func (h *Hooks) Swap(f *Frame) *Frame {
	prior := h.frame
	if f != nil && !h.tracking {
		h.track()
	}
	if h.tracking {
		h.claim(f)
	}
	h.frame = f
	return prior
}

// track starts following frames through promise reactions, when a store is
// entered for the first time: programs that never do pay nothing.
func (h *Hooks) track() {
	h.tracking = true
	h.env.Loop.BeforeJobs = func() {
		h.claim(h.frame)
		h.jobMark = 0 // the queue is going to be empty
	}
	h.trackPassing()
	// A promise job that enters the first store began untracked, and listeners of the
	// process run in no resource: nobody else tells the end of what they entered.
	h.env.Loop.Between = func() {
		if h.frame != nil {
			h.Swap(nil)
		}
	}
	if h.promises != nil {
		h.promises.SetContextTracker((*tracker)(h))
	} else {
		h.env.VM.SetAsyncContextTracker((*tracker)(h))
	}
}

// trackPassing makes then give handlers that pass on what they get where the
// program gives none: goja's tracker does not see reactions without a handler,
// and the promise that such a one rejects is reported in the reaction's frame.
func (h *Hooks) trackPassing() {
	vm := h.env.VM
	promise, _ := vm.Get("Promise").(*goja.Object)
	if promise == nil {
		return
	}
	proto, _ := promise.Get("prototype").(*goja.Object)
	then, _ := proto.Get("then").(*goja.Object)
	if then == nil {
		return
	}
	call, _, err := engine.Native(then)
	if err != nil {
		return // the program has put its own function there
	}
	original := *call
	value := vm.ToValue(func(c goja.FunctionCall) goja.Value { return c.Argument(0) })
	thrower := vm.ToValue(func(c goja.FunctionCall) goja.Value { panic(c.Argument(0)) })
	*call = func(c goja.FunctionCall) goja.Value {
		handlers := [2]goja.Value{c.Argument(0), c.Argument(1)}
		if !callable(handlers[0]) {
			handlers[0] = value
		}
		if !callable(handlers[1]) {
			handlers[1] = thrower
		}
		return original(goja.FunctionCall{This: c.This, Arguments: handlers[:]})
	}
}

func callable(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	if ok && o.ClassName() != "Function" { // anything else is rare
		_, ok = goja.AssertFunction(o)
	}
	return ok
}

// claim makes the thenable jobs that were queued since the last change of frame
// run in the frame that was in force, and goes on with another. goja's context
// tracker does not see these jobs.
func (h *Hooks) claim(next *Frame) {
	if h.jobs == nil {
		return
	}
	n := h.jobs.Len()
	if n > h.jobMark {
		owner := h.jobOwner
		h.jobs.WrapThenables(h.jobMark, func(job func()) func() {
			return func() {
				defer h.Swap(h.Swap(owner))
				job()
			}
		})
	}
	h.jobMark, h.jobOwner = n, next
}

// tracker is goja's view of Hooks: it captures the frame when a reaction is
// registered, and restores it around the handler.
type tracker Hooks

// Grab is called when a promise reaction or the rest of an async function is
// registered.
func (t *tracker) Grab() any { return t.frame }

// Resumed is called before the handler runs.
func (t *tracker) Resumed(ctx any) {
	frame, _ := ctx.(*Frame)
	t.outer = (*Hooks)(t).Swap(frame)
}

// Exited is called after it. The two never nest. What goja does next is to settle
// the derived promise, which still belongs to the handler's frame; the loop tells
// when the job is over.
func (t *tracker) Exited() {
	h := (*Hooks)(t)
	h.claim(h.frame)
	if h.jobs == nil {
		h.frame, h.outer = h.outer, nil
	}
}
