package engine

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// Promises gives access to the insides of goja's promises: making one without
// resolving functions, settling it, and reacting to it without a derived promise. It
// follows ECMAScript 27.2 with goja's own structures, so promises made here and
// promises made by goja are the same to each other and to programs.
type Promises struct {
	vm       *goja.Runtime
	l        *promiseLayout
	jobs     *Jobs
	template *goja.Object // a pending promise that nothing else refers to
}

// The structs that goja keeps behind a promise, field for field. promiseLayout
// checks that they still are what goja has.
type (
	reaction struct {
		capability *capability
		typ        int // 0 for fulfilment, 1 for rejection
		handler    *jobCallback
		_          unsafe.Pointer // asyncRunner
		asyncCtx   any
	}
	capability struct {
		_               *goja.Object // promise
		resolve, reject *goja.Object
	}
	jobCallback struct{ call NativeCall }
)

const (
	onFulfilled = 0
	onRejected  = 1
)

type promiseLayout struct {
	self                                   uintptr
	word                                   uintptr // the type word of *Promise in an interface
	state, result, fulfil, reject, handled uintptr // fields of Promise
	val, prototype, values                 uintptr // fields of its baseObject
	tracker, rejectionTracker              uintptr // fields of Runtime
}

var promises = sync.OnceValues(probePromises)

func probePromises() (*promiseLayout, error) {
	l := &promiseLayout{}
	field, ok := typeObject.FieldByName("self")
	if !ok {
		return nil, missing("Object.self")
	}
	l.self = field.Offset
	p := reflect.TypeFor[goja.Promise]()
	reactions := reflect.TypeFor[[]*reaction]()
	for _, f := range []struct {
		in     reflect.Type
		name   string
		like   reflect.Type
		offset *uintptr
	}{
		{p, "state", reflect.TypeFor[goja.PromiseState](), &l.state},
		{p, "result", reflect.TypeFor[goja.Value](), &l.result},
		{p, "fulfillReactions", reactions, &l.fulfil},
		{p, "rejectReactions", reactions, &l.reject},
		{p, "handled", typeBool, &l.handled},
		{p, "val", reflect.TypeFor[*goja.Object](), &l.val},
		{p, "prototype", reflect.TypeFor[*goja.Object](), &l.prototype},
		{p, "values", reflect.TypeFor[map[unistring.String]goja.Value](), &l.values},
		{typeRuntime, "asyncContextTracker", reflect.TypeFor[goja.AsyncContextTracker](), &l.tracker},
		{typeRuntime, "promiseRejectionTracker", reflect.TypeFor[goja.PromiseRejectionTracker](), &l.rejectionTracker},
	} {
		field, ok := f.in.FieldByName(f.name)
		if !ok || !alike(field.Type, f.like, 3) {
			return nil, missing(f.in.Name() + "." + f.name)
		}
		*f.offset = offsetOf(f.in, field.Index)
	}
	vm := goja.New()
	made, _, _ := vm.NewPromise()
	l.word = (*face)(unsafe.Add(unsafe.Pointer(vm.ToValue(made).(*goja.Object)), l.self)).typ
	return l, nil
}

// offsetOf adds up the offsets on the way to a promoted field.
func offsetOf(t reflect.Type, index []int) uintptr {
	var offset uintptr
	for _, i := range index {
		f := t.Field(i)
		offset += f.Offset
		t = f.Type
	}
	return offset
}

// alike reports whether two types have the same layout: the same kinds in the
// same places, and for structs of goja's the same field names, down to a depth.
func alike(a, b reflect.Type, depth int) bool {
	if a == b || depth == 0 {
		return a.Kind() == b.Kind() || a.Kind() == reflect.Pointer && b.Kind() == reflect.UnsafePointer
	}
	if a.Kind() == reflect.Pointer && b.Kind() == reflect.UnsafePointer {
		return true
	}
	if a.Kind() != b.Kind() || a.Size() != b.Size() {
		return false
	}
	switch a.Kind() {
	case reflect.Pointer, reflect.Slice:
		return alike(a.Elem(), b.Elem(), depth-1)
	case reflect.Map:
		return alike(a.Key(), b.Key(), depth-1) && alike(a.Elem(), b.Elem(), depth-1)
	case reflect.Struct:
		return sameFields(a, b, depth)
	case reflect.Func:
		return a.ConvertibleTo(b)
	}
	return true
}

// sameFields compares structs by position; names must agree up to what our copies
// shorten.
func sameFields(a, b reflect.Type, depth int) bool {
	if a.NumField() != b.NumField() {
		return false
	}
	for i := range a.NumField() {
		fa, fb := a.Field(i), b.Field(i)
		if fa.Offset != fb.Offset || !alike(fa.Type, fb.Type, depth-1) {
			return false
		}
	}
	return true
}

// PromisesOf gives access to a runtime's promises.
func PromisesOf(vm *goja.Runtime) (*Promises, error) {
	l, err := promises()
	if err != nil {
		return nil, err
	}
	jobs, err := JobsOf(vm)
	if err != nil {
		return nil, err
	}
	pending, _, _ := vm.NewPromise()
	return &Promises{vm: vm, l: l, jobs: jobs, template: vm.ToValue(pending).(*goja.Object)}, nil
}

// of returns the struct behind a promise object, nil for other objects.
func (p *Promises) of(o *goja.Object) unsafe.Pointer {
	return inner(o, p.l.self, p.l.word)
}

// Is reports whether a value is a promise of goja's: what ECMAScript calls an
// object with a [[PromiseState]] slot.
func (p *Promises) Is(v goja.Value) (*goja.Object, bool) {
	o, ok := v.(*goja.Object)
	return o, ok && o != nil && p.of(o) != nil
}

// promiseCell is a promise and its object in one piece of memory.
type promiseCell struct {
	object  goja.Object
	promise goja.Promise
}

// New makes a pending promise that has no resolving functions.
func (p *Promises) New(proto *goja.Object) *goja.Object {
	c := &promiseCell{object: *p.template, promise: *(*goja.Promise)(p.of(p.template))}
	at := unsafe.Pointer(&c.promise)
	*(**goja.Object)(unsafe.Add(at, p.l.val)) = &c.object
	*(**goja.Object)(unsafe.Add(at, p.l.prototype)) = proto
	*(*map[unistring.String]goja.Value)(unsafe.Add(at, p.l.values)) = map[unistring.String]goja.Value{}
	(*face)(unsafe.Add(unsafe.Pointer(&c.object), p.l.self)).data = at
	return &c.object
}

// State returns what became of a promise; it must be one.
func (p *Promises) State(o *goja.Object) goja.PromiseState {
	return *(*goja.PromiseState)(unsafe.Add(p.of(o), p.l.state))
}

// Result returns the value or the reason of a settled promise.
func (p *Promises) Result(o *goja.Object) goja.Value {
	return *(*goja.Value)(unsafe.Add(p.of(o), p.l.result))
}

// Handle marks a promise as handled, so that its rejection is nobody's business.
func (p *Promises) Handle(o *goja.Object) {
	at := p.of(o)
	handled := (*bool)(unsafe.Add(at, p.l.handled))
	if !*handled && *(*goja.PromiseState)(unsafe.Add(at, p.l.state)) == goja.PromiseStateRejected {
		p.track(at, goja.PromiseRejectionHandle)
	}
	*handled = true
}

// Fulfill is FulfillPromise (ECMAScript 27.2.1.4) for a pending promise.
func (p *Promises) Fulfill(o *goja.Object, value goja.Value) {
	p.settle(p.of(o), goja.PromiseStateFulfilled, value, p.l.fulfil)
}

// Reject is RejectPromise (27.2.1.7) for a pending promise.
func (p *Promises) Reject(o *goja.Object, reason goja.Value) {
	at := p.of(o)
	if handled := *(*bool)(unsafe.Add(at, p.l.handled)); !handled {
		// goja calls its tracker between the change of state and the reactions.
		defer p.track(at, goja.PromiseRejectionReject)
	}
	p.settle(at, goja.PromiseStateRejected, reason, p.l.reject)
}

func (p *Promises) settle(at unsafe.Pointer, state goja.PromiseState, value goja.Value, reactions uintptr) {
	waiting := *(*[]*reaction)(unsafe.Add(at, reactions))
	*(*[]*reaction)(unsafe.Add(at, p.l.fulfil)) = nil
	*(*[]*reaction)(unsafe.Add(at, p.l.reject)) = nil
	*(*goja.Value)(unsafe.Add(at, p.l.result)) = value
	*(*goja.PromiseState)(unsafe.Add(at, p.l.state)) = state
	for _, r := range waiting {
		p.jobs.Push(p.job(r, value))
	}
}

func (p *Promises) track(at unsafe.Pointer, operation goja.PromiseRejectionOperation) {
	tracker := *(*goja.PromiseRejectionTracker)(unsafe.Add(unsafe.Pointer(p.vm), p.l.rejectionTracker))
	if tracker != nil {
		tracker((*goja.Promise)(at), operation)
	}
}

func (p *Promises) tracker() goja.AsyncContextTracker {
	return *(*goja.AsyncContextTracker)(unsafe.Add(unsafe.Pointer(p.vm), p.l.tracker))
}

// React is PerformPromiseThen (27.2.5.4.1) without a derived promise: one of the
// functions is called in a promise job once the promise is settled. They must
// not throw. The context tracker sees the reaction as any other.
func (p *Promises) React(o *goja.Object, fulfilled, rejected func(goja.Value)) {
	at := p.of(o)
	var ctx any
	if tracker := p.tracker(); tracker != nil {
		ctx = tracker.Grab()
	}
	handled := (*bool)(unsafe.Add(at, p.l.handled))
	switch *(*goja.PromiseState)(unsafe.Add(at, p.l.state)) {
	case goja.PromiseStatePending:
		push(unsafe.Add(at, p.l.fulfil), newReaction(onFulfilled, fulfilled, ctx))
		push(unsafe.Add(at, p.l.reject), newReaction(onRejected, rejected, ctx))
	case goja.PromiseStateFulfilled:
		p.jobs.Push(p.direct(fulfilled, *(*goja.Value)(unsafe.Add(at, p.l.result)), ctx))
	default:
		if !*handled {
			p.track(at, goja.PromiseRejectionHandle)
		}
		p.jobs.Push(p.direct(rejected, *(*goja.Value)(unsafe.Add(at, p.l.result)), ctx))
	}
	*handled = true
}

func push(list unsafe.Pointer, r *reaction) {
	reactions := (*[]*reaction)(list)
	*reactions = append(*reactions, r)
}

// ownReaction is a reaction and its callback in one piece of memory.
type ownReaction struct {
	reaction
	callback jobCallback
}

func newReaction(typ int, f func(goja.Value), ctx any) *reaction {
	r := &ownReaction{callback: jobCallback{func(c goja.FunctionCall) goja.Value {
		f(c.Argument(0))
		return goja.Undefined()
	}}}
	r.typ, r.handler, r.asyncCtx = typ, &r.callback, ctx
	return &r.reaction
}

// direct is the job of a reaction to a promise that is settled already.
func (p *Promises) direct(f func(goja.Value), value goja.Value, ctx any) func() {
	return func() {
		tracker := p.tracker()
		if tracker != nil {
			tracker.Resumed(ctx)
		}
		f(value)
		if tracker != nil {
			tracker.Exited()
		}
	}
}

// job is NewPromiseReactionJob (27.2.2.1) for a reaction of goja's or of ours.
func (p *Promises) job(r *reaction, argument goja.Value) func() {
	return func() {
		result, ok := argument, r.typ == onFulfilled
		if r.handler != nil {
			tracker := p.tracker()
			if tracker != nil {
				tracker.Resumed(r.asyncCtx)
			}
			ex := p.vm.Try(func() {
				result = r.handler.call(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{argument}})
			})
			if ok = ex == nil; !ok {
				result = ex.Value()
			}
			if tracker = p.tracker(); tracker != nil {
				tracker.Exited()
			}
		}
		if c := r.capability; c != nil {
			settle := c.resolve
			if !ok {
				settle = c.reject
			}
			call, _, err := Native(settle)
			if err == nil && *call != nil {
				(*call)(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{result}})
			} else if f, ok := goja.AssertFunction(settle); ok {
				_, _ = f(goja.Undefined(), result)
			}
		}
	}
}
