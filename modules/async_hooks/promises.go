package async_hooks

import (
	"math"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/promisehook"
)

// UsePromiseHooks lets createHook deliver the events of promises. It must be
// called before the runtime runs code.
func (h *Hooks) UsePromiseHooks(e *promisehook.Engine) {
	h.promises = e
	h.observer = &promisehook.Hooks{Init: h.promiseInit, Before: h.promiseBefore, After: h.promiseAfter, Settle: h.promiseSettled}
}

// promiseState is what a promise that was seen carries.
type promiseState struct {
	engine.State
	id, trigger int64
	value       goja.Value // the id, as it is given to callbacks
}

// noTrigger is the trigger of a promise that was made before a hook was there
// and has an id because a promise that derives from it needed one. Node shows NaN.
const noTrigger = math.MinInt64

func stateOfPromise(p *goja.Object) *promiseState {
	data, _ := engine.StateOf(p)
	s, _ := data.(*promiseState)
	return s
}

// identify gives a promise its ids.
func (h *Hooks) identify(p *goja.Object, trigger int64) *promiseState {
	s := &promiseState{id: h.NewID(), trigger: trigger}
	s.value = h.env.VM.ToValue(s.id)
	s.Data = s
	engine.SetState(p, &s.State)
	return s
}

// promiseMode is what of promises is observed. As in Node it is decided when a
// hook is enabled and stays so until the last callback is gone.
type promiseMode struct {
	wanted bool // false when the observer is about to be removed
	init   bool // promises get their ids when they are made, not when they are needed
	settle bool
}

// watchPromises adjusts the mode to the hooks after one was enabled.
func (h *Hooks) watchPromises() {
	if h.promises == nil {
		return
	}
	h.mode = promiseMode{wanted: true, init: h.count.init > 0 || h.count.destroy > 0, settle: h.count.promiseResolve > 0}
	h.promises.Add(h.observer)
}

// leavePromises ends the observation after the last callback was disabled, but
// only in a microtask.
func (h *Hooks) leavePromises() {
	h.mode.wanted = false
	if h.promises == nil || h.jobs == nil {
		return
	}
	h.jobs.Push(func() {
		if !h.mode.wanted {
			h.promises.Remove(h.observer)
		}
	})
}

func (h *Hooks) promiseInit(p, parent *goja.Object) {
	if !h.mode.init {
		return
	}
	s, trigger := h.derive(p, parent)
	if h.count.destroy > 0 {
		h.destroyWhenCollected(p, s.id, nil)
	}
	if h.count.init > 0 {
		if h.promiseType == nil {
			h.promiseType = h.env.VM.ToValue("PROMISE")
		}
		h.emitInit(s.value, h.promiseType, trigger, p)
	}
}

// derive gives a new promise its ids: the trigger is the parent, or without one
// what is executing.
func (h *Hooks) derive(p, parent *goja.Object) (s *promiseState, trigger goja.Value) {
	if parent == nil {
		s = h.identify(p, h.ExecutionID())
		return s, h.env.VM.ToValue(s.trigger)
	}
	ps := stateOfPromise(parent)
	if ps == nil {
		ps = h.identify(parent, noTrigger)
	}
	return h.identify(p, ps.id), ps.value
}

func (h *Hooks) promiseBefore(p *goja.Object) {
	s := stateOfPromise(p)
	if s == nil {
		s = h.identify(p, h.ExecutionID())
	}
	h.push(s.id, s.trigger, (*jsObject)(p))
	if h.count.before > 0 {
		h.emitValue(s.value, beforeOf)
	}
}

func (h *Hooks) promiseAfter(p *goja.Object) {
	s := stateOfPromise(p)
	if s == nil {
		s = h.identify(p, h.ExecutionID())
	}
	if h.count.after > 0 {
		h.emitValue(s.value, afterOf)
	}
	if h.ExecutionID() == s.id {
		h.pop(s.id)
	}
}

// InPromise calls f with the ids of a promise as the executing ones, if it has any.
func (h *Hooks) InPromise(p *goja.Object, f func()) {
	if s := stateOfPromise(p); s != nil {
		h.push(s.id, s.trigger, (*jsObject)(p))
		defer h.pop(s.id)
	}
	f()
}

func (h *Hooks) promiseSettled(p *goja.Object) {
	if !h.mode.settle {
		return
	}
	s := stateOfPromise(p)
	if s == nil {
		s = h.identify(p, h.ExecutionID())
	}
	h.emitValue(s.value, promiseResolveOf)
}
