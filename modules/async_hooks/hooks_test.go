package async_hooks

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/eventloop"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
)

// world is a runtime with nothing but this package.
type world struct {
	t     *testing.T
	vm    *goja.Runtime
	env   *modules.Env
	hooks *Hooks
	log   []string
}

func newWorld(t *testing.T) *world {
	w := &world{t: t, vm: goja.New()}
	w.env = modules.NewEnv(w.vm, append(nodeerr.Modules, Modules...)...)
	w.env.Loop = eventloop.New(w.vm)
	w.hooks = Of(w.env)
	w.hooks.Uncaught = func(ex error) { w.logf("uncaught %v", ex.(*goja.Exception).Value()) }
	require.NoError(t, w.vm.Set("log", func(s string) { w.log = append(w.log, s) }))
	require.NoError(t, w.vm.Set("ah", w.env.Require("async_hooks")))
	require.NoError(t, w.vm.Set("later", func(f goja.Value) {
		r := w.hooks.NewResource("LATER", nil)
		call, _ := goja.AssertFunction(f)
		w.env.Loop.StartImmediate(new(eventloop.Immediate), eventloop.TaskFunc(func() {
			r.Run(func() {
				if _, err := call(goja.Undefined()); err != nil {
					panic(err)
				}
			})
			r.Destroy()
		}))
	}))
	return w
}

func (w *world) logf(format string, args ...any) { w.log = append(w.log, fmt.Sprintf(format, args...)) }

// run runs a script as the main program and the loop to its end.
func (w *world) run(script string) string {
	w.env.Loop.Call(func() {
		w.hooks.Top(func() {
			if _, err := w.vm.RunString(script); err != nil {
				panic(err)
			}
		})
	})
	require.NoError(w.t, w.env.Loop.Run(context.Background()))
	w.env.Loop.RunOnce()
	return strings.Join(w.log, "\n")
}

const traced = `ah.createHook({
	init(id, type, trigger) { log('init ' + id + ' ' + type + ' ' + trigger + ' in ' + ah.executionAsyncId()) },
	before(id) { log('before ' + id) }, after(id) { log('after ' + id) }, destroy(id) { log('destroy ' + id) },
}).enable();`

func TestGoResourceGoesThroughTheHooks(t *testing.T) {
	w := newWorld(t)
	require.Equal(t, strings.Join([]string{
		"init 2 LATER 1 in 1", "before 2", "run 2 1", "init 3 LATER 2 in 2", "after 2", "destroy 2",
		"before 3", "nested 3 2", "after 3", "destroy 3",
	}, "\n"), w.run(traced+`later(() => {
		log('run ' + ah.executionAsyncId() + ' ' + ah.triggerAsyncId());
		later(() => log('nested ' + ah.executionAsyncId() + ' ' + ah.triggerAsyncId()));
	})`))
}

func TestStoreFollowsAGoResource(t *testing.T) {
	w := newWorld(t)
	require.Equal(t, "outside undefined\ninside 7\nthen 7", w.run(`
		const als = new ah.AsyncLocalStorage();
		als.run(7, () => later(() => { log('inside ' + als.getStore()); Promise.resolve().then(() => log('then ' + als.getStore())) }));
		log('outside ' + als.getStore())`))
}

func TestExceptionIsReportedInTheScopeAndTheScopeIsLeft(t *testing.T) {
	w := newWorld(t)
	w.hooks.Uncaught = func(ex error) {
		w.logf("uncaught in %d", w.hooks.ExecutionID())
		w.hooks.Abandon()
	}
	require.Equal(t, "init 2 LATER 1 in 1\nbefore 2\nuncaught in 2\nafter 2\ndestroy 2", w.run(traced+`later(() => { throw 'x' })`))
	require.Zero(t, w.hooks.ExecutionID())
}

func TestWithinPassesExceptionsAndPairsEvents(t *testing.T) {
	w := newWorld(t)
	require.NoError(t, w.vm.Set("within", func(f goja.Value) goja.Value {
		call, _ := goja.AssertFunction(f)
		return w.hooks.NewResource("IN", nil).Within(func() goja.Value {
			v, err := call(goja.Undefined())
			if err != nil {
				panic(err)
			}
			return v
		})
	}))
	require.Equal(t, "init 2 IN 1 in 1\nbefore 2\nafter 2\ncaught x back in 1", w.run(traced+`
		try { within(() => { throw 'x' }) } catch (e) { log('caught ' + e + ' back in ' + ah.executionAsyncId()) }`))
}

func TestFatalHookStopsTheProgram(t *testing.T) {
	w := newWorld(t)
	w.hooks.Fatal = func(ex error) {
		w.logf("fatal %v", ex.(*goja.Exception).Value())
		w.env.Loop.End(ex)
		w.vm.Interrupt(ex)
	}
	w.env.Loop.Call(func() {
		w.hooks.Top(func() {
			_, err := w.vm.RunString(`ah.createHook({ init() { throw 'bad hook' } }).enable();
				try { later(() => {}) } catch { log('never') }
				log('never')`)
			if err != nil {
				panic(err)
			}
		})
	})
	require.Equal(t, []string{"fatal bad hook"}, w.log)
	require.Error(t, w.env.Loop.Ended())
}

func TestHookListDuringAnEmitIsTheOneAtItsStart(t *testing.T) {
	w := newWorld(t)
	require.Equal(t, "a\na\nb", w.run(`
		const b = ah.createHook({ init() { log('b') } });
		ah.createHook({ init() { log('a'); b.enable() } }).enable();
		new ah.AsyncResource('X'); new ah.AsyncResource('Y')`))
}

func TestFrameIsImmutable(t *testing.T) {
	vm := goja.New()
	a, b := vm.NewObject(), vm.NewObject()
	var empty *Frame
	one := empty.with(a, vm.ToValue(1))
	two := one.with(b, vm.ToValue(2)).with(a, vm.ToValue(3))
	v, ok := one.get(a)
	require.True(t, ok)
	require.Equal(t, int64(1), v.ToInteger())
	_, ok = one.get(b)
	require.False(t, ok)
	v, _ = two.get(a)
	require.Equal(t, int64(3), v.ToInteger())
	_, ok = empty.get(a)
	require.False(t, ok)
}

func TestNoStoreNoTracker(t *testing.T) {
	w := newWorld(t)
	w.run(`new ah.AsyncLocalStorage(); Promise.resolve().then(() => {})`)
	require.False(t, w.hooks.tracking, "a program that enters no store must not pay for it")
	w.run(`new ah.AsyncLocalStorage().run(1, () => {})`)
	require.True(t, w.hooks.tracking)
}

func TestTwoRuntimesShareNothing(t *testing.T) {
	a, b := newWorld(t), newWorld(t)
	a.run(traced + `later(() => {})`)
	require.Equal(t, "2", b.run(`log(String(new ah.AsyncResource('X').asyncId()))`))
}
