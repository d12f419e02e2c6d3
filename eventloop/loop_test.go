package eventloop

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// harness gives scripts the loop's queues under plain names and records a log.
type harness struct {
	t    *testing.T
	vm   *goja.Runtime
	loop *Loop
	log  []string
	errs []string
}

func newHarness(t *testing.T) *harness {
	h := &harness{t: t, vm: goja.New()}
	h.loop = New(h.vm)
	h.loop.Uncaught = func(err error) { h.errs = append(h.errs, err.Error()) }
	h.set("log", func(s string) { h.log = append(h.log, s) })
	h.set("tick", func(f goja.Callable) { h.loop.NextTick(h.task(f)) })
	h.set("immediate", func(f goja.Callable) { h.loop.StartImmediate(new(Immediate), h.task(f)) })
	h.set("timer", func(f goja.Callable, ms int64) { h.loop.StartTimer(new(Timer), timerTask{h.task(f)}, ms, false) })
	return h
}

func (h *harness) set(name string, v any) { require.NoError(h.t, h.vm.Set(name, v)) }

func (h *harness) task(f goja.Callable) Task {
	return throwing{h.loop, func() {
		if _, err := f(goja.Undefined()); err != nil {
			panic(err)
		}
	}}
}

type timerTask struct{ Task }

func (timerTask) Finished() {}

func (h *harness) run(script string) error {
	h.loop.Call(func() {
		if _, err := h.vm.RunString(script); err != nil {
			panic(err)
		}
	})
	return h.loop.Run(context.Background())
}

func TestOrder(t *testing.T) {
	for name, test := range map[string]struct{ script, expected string }{
		"ticks before microtasks": {
			`Promise.resolve().then(() => log('micro')); tick(() => log('tick')); log('main')`,
			"main tick micro",
		},
		"both queues until empty": {
			`tick(() => { log('t1'); Promise.resolve().then(() => { log('m1'); tick(() => log('t3')) }); tick(() => log('t2')) })`,
			"t1 t2 m1 t3",
		},
		"between callbacks": {
			`immediate(() => { log('i1'); tick(() => log('t')); Promise.resolve().then(() => log('m')) }); immediate(() => log('i2'))`,
			"i1 t m i2",
		},
		"an immediate made in one waits a round": {
			`immediate(() => { log('a'); immediate(() => log('c')) }); immediate(() => log('b'))`,
			"a b c",
		},
		"timers by deadline, equal ones by age": {
			`timer(() => log('20'), 20); timer(() => log('1a'), 1); timer(() => log('1b'), 1); timer(() => log('0'), 0)`,
			"1a 1b 0 20",
		},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHarness(t)
			require.NoError(t, h.run(test.script))
			require.Equal(t, test.expected, strings.Join(h.log, " "))
			require.Empty(t, h.errs)
		})
	}
}

func TestErrorsDoNotStopTheRest(t *testing.T) {
	h := newHarness(t)
	require.NoError(t, h.run(`
		tick(() => { throw new Error('tick') }); tick(() => log('tick 2'));
		immediate(() => { throw new Error('immediate') }); immediate(() => log('immediate 2'));
		throw new Error('main')`))
	require.Equal(t, []string{"tick 2", "immediate 2"}, h.log)
	require.Len(t, h.errs, 3)
}

func TestWithoutUncaughtRunReturnsTheError(t *testing.T) {
	h := newHarness(t)
	h.loop.Uncaught = nil
	err := h.run(`immediate(() => { throw new Error('x') }); immediate(() => log('never'))`)
	var ex *goja.Exception
	require.ErrorAs(t, err, &ex)
	require.Empty(t, h.log)
}

func TestGoPanicIsReported(t *testing.T) {
	h := newHarness(t)
	cause := errors.New("broken")
	h.loop.StartImmediate(new(Immediate), TaskFunc(func() { panic(cause) }))
	var got error
	h.loop.Uncaught = func(err error) { got = err }
	require.NoError(t, h.loop.Run(context.Background()))
	require.ErrorIs(t, got, cause)
	var p *PanicError
	require.ErrorAs(t, got, &p)
}

func TestReserveKeepsTheLoopAlive(t *testing.T) {
	h := newHarness(t)
	done := h.loop.Reserve()
	var wg sync.WaitGroup
	wg.Go(func() { done(func() { h.log = append(h.log, "done") }) })
	require.NoError(t, h.loop.Run(context.Background()))
	wg.Wait()
	require.Equal(t, []string{"done"}, h.log)
	require.PanicsWithValue(t, ErrCalledTwice, func() { done(func() {}) })
}

func TestEnqueueFromManyGoroutines(t *testing.T) {
	h := newHarness(t)
	const goroutines, each = 8, 500
	count := 0
	release := h.loop.Reserve()
	var wg sync.WaitGroup
	for range goroutines {
		wg.Go(func() {
			for range each {
				h.loop.Enqueue(func() { count++ })
			}
		})
	}
	go func() {
		wg.Wait()
		release(func() {})
	}()
	require.NoError(t, h.loop.Run(context.Background()))
	require.Equal(t, goroutines*each, count)
}

func TestEnqueueDoesNotKeepTheLoopAlive(t *testing.T) {
	h := newHarness(t)
	ran := false
	h.loop.Enqueue(func() { ran = true })
	require.NoError(t, h.loop.Run(context.Background()))
	require.False(t, ran)
	require.NoError(t, h.run(`immediate(() => {})`))
	require.True(t, ran)
}

func TestStopFromAnotherGoroutine(t *testing.T) {
	h := newHarness(t)
	h.loop.Ref()
	go h.loop.Stop()
	require.ErrorIs(t, h.loop.Run(context.Background()), ErrStopped)
}

func TestContextInterruptsRunningScript(t *testing.T) {
	h := newHarness(t)
	ctx, cancel := context.WithCancel(context.Background())
	h.set("cancel", func() { cancel() })
	h.loop.StartImmediate(new(Immediate), throwing{h.loop, func() {
		if _, err := h.vm.RunString(`cancel(); for (;;);`); err != nil {
			panic(err)
		}
	}})
	err := h.loop.Run(ctx)
	require.ErrorIs(t, err, context.Canceled)
}

func TestContextEndsWaiting(t *testing.T) {
	h := newHarness(t)
	ctx, cancel := context.WithCancel(context.Background())
	h.loop.Ref()
	go cancel()
	require.ErrorIs(t, h.loop.Run(ctx), context.Canceled)
}

func TestRefsAndClears(t *testing.T) {
	h := newHarness(t)
	var far, cleared Timer
	h.loop.StartTimer(&far, timerTask{TaskFunc(func() { h.log = append(h.log, "far") })}, 1<<30, false)
	far.Unref()
	require.False(t, far.HasRef())
	h.loop.StartTimer(&cleared, timerTask{TaskFunc(func() { h.log = append(h.log, "cleared") })}, 1, false)
	require.True(t, cleared.Clear())
	require.False(t, cleared.Clear())
	var i Immediate
	h.loop.StartImmediate(&i, TaskFunc(func() { h.log = append(h.log, "immediate") }))
	i.Unref()
	require.False(t, h.loop.Alive())
	require.True(t, i.Clear())
	require.NoError(t, h.loop.Run(context.Background()))
	require.Empty(t, h.log)
	far.Ref()
	require.True(t, h.loop.Alive())
	far.Clear()
	require.False(t, h.loop.Alive())
}

// repeating counts its own ticks and stops itself.
type repeating struct {
	timer Timer
	ticks int
	ended bool
}

func (r *repeating) Run() {
	if r.ticks++; r.ticks == 3 {
		r.timer.Clear()
	}
}

func (r *repeating) Finished() { r.ended = true }

func TestRepeatAndRefresh(t *testing.T) {
	h := newHarness(t)
	r := &repeating{}
	h.loop.StartTimer(&r.timer, r, 1, true)
	require.NoError(t, h.loop.Run(context.Background()))
	require.Equal(t, 3, r.ticks)
	require.True(t, r.ended && r.timer.Dead())
	r.ended = false
	r.timer.Refresh()
	require.True(t, h.loop.Alive())
	r.timer.Clear()
	require.True(t, r.ended)
}

func TestEndStopsAtOnce(t *testing.T) {
	h := newHarness(t)
	why := errors.New("exit")
	h.set("end", func() { h.loop.End(why) })
	require.ErrorIs(t, h.run(`tick(() => { end(); log('same callback') }); tick(() => log('never')); immediate(() => log('never'))`), why)
	require.Equal(t, []string{"same callback"}, h.log)
}

func TestDrainedRunsWhenQueuesAreEmpty(t *testing.T) {
	h := newHarness(t)
	due := 2
	h.loop.Undrained = func() bool { return due > 0 }
	h.loop.Drained = func() {
		due--
		h.log = append(h.log, "drained")
		_, err := h.vm.RunString(`Promise.resolve().then(() => log('micro of drained')); tick(() => log('tick of drained'))`)
		require.NoError(h.t, err)
	}
	require.NoError(t, h.run(`tick(() => log('tick')); Promise.resolve().then(() => log('micro'))`))
	require.Equal(t, "tick,micro,drained,tick of drained,micro of drained,drained,tick of drained,micro of drained", strings.Join(h.log, ","))
}

func TestClosePhaseComesLast(t *testing.T) {
	h := newHarness(t)
	h.loop.OnClose(throwing{h.loop, func() { h.log = append(h.log, "close") }})
	require.NoError(t, h.run(`immediate(() => log('immediate'))`))
	require.Equal(t, []string{"immediate", "close"}, h.log)
}

func TestQueueKeepsOrderWhileItGrows(t *testing.T) {
	var q queue
	next, expected := 0, 0
	var got []int
	for round := range 50 {
		for range round {
			n := next
			next++
			q.push(TaskFunc(func() { got = append(got, n) }))
		}
		for range round / 2 {
			q.pop().Run()
		}
	}
	for q.len() > 0 {
		q.pop().Run()
	}
	for _, n := range got {
		require.Equal(t, expected, n)
		expected++
	}
	require.Equal(t, next, expected)
}

func TestOneWaitForManyTimers(t *testing.T) {
	h := newHarness(t)
	begin := time.Now()
	var last int64
	for i := range int64(2000) {
		var timer Timer
		h.loop.StartTimer(&timer, timerTask{TaskFunc(func() { last = max(last, i) })}, i%50, false)
	}
	require.NoError(t, h.loop.Run(context.Background()))
	require.Equal(t, int64(1999), last)
	require.GreaterOrEqual(t, time.Since(begin), 49*time.Millisecond)
}
