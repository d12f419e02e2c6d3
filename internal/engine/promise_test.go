package engine

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

func promiseWorld(t *testing.T) (*goja.Runtime, *Promises, *[]string) {
	vm := goja.New()
	p, err := PromisesOf(vm)
	require.NoError(t, err)
	var log []string
	require.NoError(t, vm.Set("log", func(s string) { log = append(log, s) }))
	return vm, p, &log
}

func proto(vm *goja.Runtime) *goja.Object {
	return vm.Get("Promise").(*goja.Object).Get("prototype").(*goja.Object)
}

// A promise made here is a promise to programs, and goja's reactions to it run.
func TestOwnPromiseIsAPromise(t *testing.T) {
	vm, p, log := promiseWorld(t)
	o := p.New(proto(vm))
	require.NoError(t, vm.Set("p", o))
	require.NoError(t, vm.Set("fulfil", func(v goja.Value) { p.Fulfill(o, v) }))
	_, err := vm.RunString(`
		log([p instanceof Promise, Object.prototype.toString.call(p), Reflect.ownKeys(p).length].join());
		p.extra = 1; p[Symbol.iterator] = 2; log(Reflect.ownKeys(p).length + '');
		p.then((v) => log('then ' + v)); p.finally(() => log('finally'));
		(async () => log('await ' + await p))();
		Promise.all([p, 1]).then((v) => log('all ' + v));
		fulfil('v'); log('sync');
		p.then((v) => log('late ' + v));
	`)
	require.NoError(t, err)
	require.Equal(t, []string{"true,[object Promise],0", "2", "sync", "then v", "finally", "await v", "late v", "all v,1"}, *log)
	require.Equal(t, goja.PromiseStateFulfilled, p.State(o))
	require.Equal(t, "v", p.Result(o).String())
}

func TestReactToGojasPromises(t *testing.T) {
	vm, p, log := promiseWorld(t)
	require.NoError(t, vm.Set("react", func(o *goja.Object) {
		p.React(o, func(v goja.Value) { *log = append(*log, "own "+v.String()) }, func(v goja.Value) { *log = append(*log, "own rejected "+v.String()) })
	}))
	_, err := vm.RunString(`
		let resolve, reject;
		const a = new Promise((f) => { resolve = f }), b = new Promise((_, f) => { reject = f });
		react(a); a.then((v) => log('goja ' + v)); react(b); react(Promise.resolve(3)); react(Promise.reject(4));
		resolve(1); reject(2);
	`)
	require.NoError(t, err)
	require.Equal(t, []string{"own 3", "own rejected 4", "own 1", "goja 1", "own rejected 2"}, *log)
}

func TestRejectionsAreTracked(t *testing.T) {
	vm, p, log := promiseWorld(t)
	vm.SetPromiseRejectionTracker(func(_ *goja.Promise, operation goja.PromiseRejectionOperation) {
		*log = append(*log, map[goja.PromiseRejectionOperation]string{goja.PromiseRejectionReject: "reject", goja.PromiseRejectionHandle: "handle"}[operation])
	})
	o := p.New(proto(vm))
	p.Reject(o, vm.ToValue(1))
	p.React(o, func(goja.Value) {}, func(goja.Value) {})
	quiet := p.New(proto(vm))
	p.Handle(quiet)
	p.Reject(quiet, vm.ToValue(2))
	require.Equal(t, []string{"reject", "handle"}, *log)
}

func TestContextTrackerSeesOwnReactions(t *testing.T) {
	vm, p, log := promiseWorld(t)
	tracker := &recorder{log: log}
	vm.SetAsyncContextTracker(tracker)
	pending := p.New(proto(vm))
	require.NoError(t, vm.Set("go", func() {
		tracker.now = "a"
		p.React(pending, func(goja.Value) { *log = append(*log, "in "+tracker.now) }, nil)
		tracker.now = "b"
		settled := p.New(proto(vm))
		p.Fulfill(settled, goja.Undefined())
		p.React(settled, func(goja.Value) { *log = append(*log, "in "+tracker.now) }, nil)
		tracker.now = ""
		p.Fulfill(pending, goja.Undefined())
	}))
	_, err := vm.RunString(`go()`)
	require.NoError(t, err)
	require.Equal(t, []string{"in b", "in a"}, *log)
}

type recorder struct {
	log *[]string
	now string
}

func (r *recorder) Grab() any       { return r.now }
func (r *recorder) Resumed(ctx any) { r.now = ctx.(string) }
func (r *recorder) Exited()         { r.now = "" }
