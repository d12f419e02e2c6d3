package process

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/weakmap"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
)

// rejections follows promises that were rejected without a handler. What is to be done
// is decided when ticks and microtasks are empty, so that a handler may come late.
type rejections struct {
	p       *Process
	mode    string // the value of --unhandled-rejections
	pending []*rejection
	known   weakmap.Map[*rejection] // by promise: those without a handler
	late    []*rejection            // reported, then handled: rejectionHandled is due
	last    int                     // the number of the latest rejection
}

// rejection is one promise. The frame is the one in which it was rejected.
type rejection struct {
	promise  *goja.Object // nil once it is reported, so that it can be collected
	reason   goja.Value
	frame    *async_hooks.Frame
	reported bool
	number   int          // as warnings tell it
	warning  *goja.Object // what is shown if nobody listens to rejectionHandled
}

func (r *rejections) init(p *Process) {
	r.p, r.mode = p, "throw"
	if mode := p.env.Host.Flag("unhandled-rejections"); mode != "" {
		r.mode = mode
	}
	p.env.VM.SetPromiseRejectionTracker(r.track)
}

// track is called by goja when a promise is rejected without a handler, and
// when such a promise gets one (ECMAScript's HostPromiseRejectionTracker).
func (r *rejections) track(promise *goja.Promise, operation goja.PromiseRejectionOperation) {
	object := r.p.env.VM.ToValue(promise).(*goja.Object)
	if operation == goja.PromiseRejectionReject {
		r.last++
		item := &rejection{promise: object, reason: promise.Result(), frame: r.p.hooks.Frame(), number: r.last}
		r.known.Set(object, item)
		r.pending = append(r.pending, item)
		return
	}
	item, ok := r.known.Get(object)
	r.known.Delete(object)
	if ok && item.reported {
		item.promise, item.frame = object, nil
		item.warning = r.p.handledLate(item.number)
		r.late = append(r.late, item)
	}
}

// handledLate makes the warning while the code that handles the promise is on
// the stack.
func (p *Process) handledLate(number int) *goja.Object {
	p.env.Require("process")
	return p.call("handledLate", p.env.VM.ToValue(number)).(*goja.Object)
}

// PendingRejections reports whether DrainRejections has something to do.
func (p *Process) PendingRejections() bool {
	return len(p.rejections.late) > 0 || len(p.rejections.pending) > 0
}

// DrainRejections deals with promises that are still without a handler. The
// loop calls it as a callback when ticks and microtasks are empty. A listener
// that throws ends it.
func (p *Process) DrainRejections() {
	r := &p.rejections
	for len(r.late) > 0 { // a listener may add to them
		item := r.late[0]
		r.late = r.late[1:]
		p.guarded(item, func() { p.lateHandled(item) })
		if p.stopped() {
			return
		}
	}
	// As in Node, a promise that a listener of this batch handles is reported all
	// the same, and what is left of the batch when a listener throws never is.
	for _, item := range r.unhandled() {
		promise := item.promise
		item.reported, item.promise = true, nil
		p.guarded(item, func() { p.hooks.InPromise(promise, func() { p.unhandled(item, promise) }) })
		if p.stopped() {
			return
		}
	}
}

func (p *Process) stopped() bool { return p.env.Loop.Ended() != nil || p.env.Loop.Failed() }

// unhandled takes the pending rejections that were not handled in time.
func (r *rejections) unhandled() []*rejection {
	batch := slices.DeleteFunc(r.pending, func(item *rejection) bool {
		known, ok := r.known.Get(item.promise)
		return !ok || known != item
	})
	r.pending = nil
	return batch
}

// lateHandled tells that a reported promise was handled after all.
func (p *Process) lateHandled(item *rejection) {
	if !p.emitObject("rejectionHandled", item.promise) {
		p.emitWarning(item.warning)
	}
}

// guarded runs f in the frame in which a promise was rejected; what a listener
// throws is an uncaught exception.
func (p *Process) guarded(item *rejection, f func()) {
	defer p.hooks.Swap(p.hooks.Swap(item.frame))
	if ex := p.try(f); ex != nil {
		p.Uncaught(ex)
	}
}

func (p *Process) emitObject(event string, args ...any) bool {
	if p.object == nil {
		return false
	}
	vm := p.env.VM
	values := []goja.Value{vm.ToValue(event)}
	for _, a := range args {
		values = append(values, vm.ToValue(a))
	}
	return p.call("emit", values...).ToBoolean()
}

// unhandled does what the mode says (https://nodejs.org/docs/latest-v25.x/api/cli.html,
// --unhandled-rejections).
func (p *Process) unhandled(item *rejection, promise *goja.Object) {
	reason := item.reason
	emit := func() bool { return p.emitObject("unhandledRejection", reason, promise) }
	switch p.rejections.mode {
	case "none":
		emit()
	case "warn":
		p.warnUnhandled(item, true)
		emit()
	case "warn-with-error-code":
		if !emit() {
			p.warnUnhandled(item, true)
			p.code = p.env.VM.ToValue(1)
		}
	case "strict":
		p.uncaughtRejection(reason)
		if p.env.Loop.Ended() == nil && !emit() {
			p.warnUnhandled(item, false)
		}
	default:
		if !emit() {
			p.uncaughtRejection(reason)
		}
	}
}

// uncaughtRejection treats a rejection as an uncaught exception. A reason that
// is no error is wrapped in one.
func (p *Process) uncaughtRejection(reason goja.Value) {
	if o, ok := reason.(*goja.Object); !ok || !engine.IsError(o) {
		p.env.Require("process")
		reason = p.call("unhandledError", reason)
	}
	p.uncaughtValue(reason)
}

// Rejected deals with the failure of a main ES module, which is an uncaught
// exception whatever the mode for rejections says.
func (p *Process) Rejected(reason goja.Value) { p.uncaughtRejection(reason) }

func (p *Process) uncaughtValue(reason goja.Value) {
	handled, failure := p.handle(reason, "unhandledRejection")
	switch {
	case failure != nil:
		p.die(failure, failure.Value(), 7)
	case handled:
		p.hooks.Abandon()
	default:
		p.exiting = true
		p.code = p.env.VM.ToValue(1)
		if p.object != nil {
			_ = p.try(func() { p.emitExit(1) })
		}
		p.die(nil, reason, p.ExitCode())
	}
}

func (p *Process) warnUnhandled(item *rejection, withHint bool) {
	vm := p.env.VM
	p.env.Require("process")
	p.call("warnUnhandled", item.reason, vm.ToValue(item.number), vm.ToValue(withHint))
}
