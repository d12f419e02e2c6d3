// Package eventloop is Node's event loop for goja: phases, timers, immediates,
// the nextTick queue and the microtask checkpoint.
//
//	vm := goja.New()
//	loop := eventloop.New(vm)
//	loop.StartImmediate(new(eventloop.Immediate), eventloop.TaskFunc(func() { fmt.Println("in the check phase") }))
//	err := loop.Run(context.Background()) // returns when nothing is left to do
//
// An iteration runs expired timers, then callbacks that other goroutines
// enqueued (poll), then immediates (check), then closing handles. After every
// single callback the whole nextTick queue is run, then goja's promise jobs,
// until both are empty (https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick).
//
// A loop and everything reachable from it belong to the goroutine that calls
// Run; the only doors for other goroutines are Enqueue, the function that
// Reserve returns, and Stop.
package eventloop

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// Task is something the loop runs once. It is an interface and not a function
// so that timers and ticks need no closure.
type Task interface {
	// Run is called on the loop's goroutine, inside the engine: promise jobs
	// it causes run later. It must not let JavaScript exceptions out; a Go panic
	// is reported to Uncaught.
	Run()
}

// TaskFunc makes a Task of a function.
type TaskFunc func()

// Run calls the function.
func (f TaskFunc) Run() { f() }

// ErrStopped is returned by Run after Stop.
var ErrStopped = errors.New("eventloop: stopped")

// PanicError is a Go panic that a task or a native function called by it
// raised. It is reported like an uncaught exception.
type PanicError struct {
	Value any
}

// Error describes the panic.
func (e *PanicError) Error() string { return fmt.Sprintf("eventloop: Go panic: %v", e.Value) }

// Unwrap returns the panic's value where that is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// Loop is one event loop. Make it with New.
type Loop struct {
	vm    *goja.Runtime
	enter goja.Callable // enters the engine once and runs current and the ticks
	start time.Time

	jobs  *engine.Jobs // nil where goja's queue is out of reach
	spare []func()     // the last batch of jobs, to be used again

	inside     bool // Run is in the engine: callbacks need not enter it
	failed     bool // the running callback threw
	turned     bool // Run was called
	current    Task
	ticks      queue
	timers     timers
	immediates immediates
	closing    []Task
	inbox      inbox
	refs       int // reserved callbacks and handles that keep the loop alive

	// Uncaught is called for an error that a task did not handle: a
	// *goja.Exception, a *PanicError, or one of goja's uncatchable errors. It
	// runs on the loop's goroutine. Without it Run returns the error.
	Uncaught func(error)
	// BeforeJobs, if not nil, is called before promise jobs are taken from the
	// engine's queue.
	BeforeJobs func()
	// Between, if not nil, is called behind every promise job and every checkpoint.
	Between func()
	// Undrained, if not nil, is asked when ticks and microtasks are both empty
	// whether Drained has something to do, and Drained then runs as a callback of
	// its own: that is when unhandled rejections are dealt with.
	Undrained func() bool
	Drained   func()

	err error // why Run must end
}

// New makes a loop for an engine that nothing is running on.
func New(vm *goja.Runtime) *Loop {
	l := &Loop{vm: vm, start: time.Now()}
	l.jobs, _ = engine.JobsOf(vm)
	l.timers.init(l)
	l.inbox.init()
	native := vm.ToValue(func(goja.FunctionCall) goja.Value {
		l.runEntered()
		return goja.Undefined()
	})
	_ = native.(*goja.Object).DefineDataProperty("name", vm.ToValue(""), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	l.enter = entry(vm, native)
	return l
}

// entryProgram makes a JavaScript function around a native one. goja counts
// only JavaScript frames as being inside: without one, every callback that Go
// code makes would run the promise jobs when it returns.
var entryProgram = goja.MustCompile("node:internal/eventloop", "(f) => () => { f(); }", true)

func entry(vm *goja.Runtime, native goja.Value) goja.Callable {
	wrap, err := vm.RunProgram(entryProgram)
	if err != nil {
		panic(err) // the program is a constant
	}
	call, _ := goja.AssertFunction(wrap)
	wrapped, err := call(goja.Undefined(), native)
	if err != nil {
		panic(err)
	}
	enter, _ := goja.AssertFunction(wrapped)
	return enter
}

// Now returns the loop's clock: whole milliseconds since the loop was made.
func (l *Loop) Now() int64 { return int64(time.Since(l.start) / time.Millisecond) }

// NextTick adds a task to the nextTick queue, which runs before microtasks
// when the running callback ends.
func (l *Loop) NextTick(t Task) { l.ticks.push(t) }

// HasTicks reports whether the nextTick queue is not empty.
func (l *Loop) HasTicks() bool { return l.ticks.len() > 0 }

func asError(x any) error {
	var interrupted *goja.InterruptedError
	var overflow *goja.StackOverflowError
	var thrown *goja.Exception
	if err, ok := x.(error); ok && (errors.As(err, &thrown) || errors.As(err, &interrupted) || errors.As(err, &overflow)) {
		return err
	}
	return &PanicError{Value: x}
}

// report hands an error to Uncaught. An interrupt always ends the loop.
func (l *Loop) report(err error) {
	var interrupted *goja.InterruptedError
	if errors.As(err, &interrupted) || l.Uncaught == nil {
		if l.err == nil {
			l.err = err
		}
		return
	}
	l.Uncaught(err)
}

// End makes Run return err after the running callback; tasks that wait are not
// run any more. It is how process.exit ends a runtime. Only the loop's
// goroutine may call it.
func (l *Loop) End(err error) {
	if l.err == nil {
		l.err = err
	}
}

// Ended returns the error that End or a failure set, or nil.
func (l *Loop) Ended() error { return l.err }

// Ref keeps the loop alive until Unref is called as often. Handles such as
// servers use it. Only the loop's goroutine may call it.
func (l *Loop) Ref() { l.refs++ }

// Unref takes back one Ref.
func (l *Loop) Unref() { l.refs-- }

// Alive reports whether something keeps the loop alive.
func (l *Loop) Alive() bool {
	return l.refs > 0 || l.timers.refed > 0 || l.immediates.refed > 0 || len(l.closing) > 0 || l.inbox.reserved() > 0
}

// Run runs iterations until nothing keeps the loop alive, and returns nil; or
// until ctx is done, Stop or End is called, or an uncaught error occurs with no
// Uncaught function, and returns the reason (ctx's error, ErrStopped, or the
// error itself). When ctx is done, JavaScript that is running is interrupted. Run may
// be called again after it returned nil.
func (l *Loop) Run(ctx context.Context) error {
	defer l.Watch(ctx)()
	l.turned = true
	if l.jobs == nil {
		l.turn(ctx)
	} else {
		l.stayInside(func() { l.turn(ctx) })
	}
	if err := ctx.Err(); err != nil && l.err == nil {
		l.err = err
	}
	return l.err
}

// turn runs iterations. As in Node the timers that are due come first, and then
// at the end of every iteration, also when nothing keeps the loop alive by then.
// Watch interrupts JavaScript and wakes the loop when ctx is done, until the
// returned function is called. Run does it by itself; it is for what runs before.
func (l *Loop) Watch(ctx context.Context) (end func()) {
	if ctx.Done() == nil {
		return func() {}
	}
	stop := context.AfterFunc(ctx, func() {
		l.vm.Interrupt(ctx.Err())
		l.inbox.wakeUp()
	})
	return func() { stop() }
}

func (l *Loop) turn(ctx context.Context) {
	if l.err != nil || !l.Alive() {
		return
	}
	l.timers.run()
	for l.err == nil {
		l.iterate(ctx)
		if !l.Alive() {
			return
		}
	}
}

// stayInside enters the engine for the whole of f. The loop runs ticks and jobs
// by itself, so entering and leaving at every callback would only cost time. Jobs
// that f left are kept from goja, which would run them.
func (l *Loop) stayInside(f func()) {
	var left []func()
	l.current = TaskFunc(func() {
		l.inside = true
		defer func() {
			l.inside = false
			left = l.takeJobs(nil)
		}()
		f()
	})
	l.enterOnce()
	for _, job := range left {
		l.jobs.Push(job)
	}
}

// RunOnce does what BeforeImmediates registered although nothing is alive: Node
// flushes destroy hooks that way before it exits. Immediates are not run.
func (l *Loop) RunOnce() {
	switch {
	case len(l.immediates.natives) == 0 || l.err != nil:
	case l.jobs == nil:
		l.immediates.runNatives(l)
	default:
		l.stayInside(func() { l.immediates.runNatives(l) })
	}
}

func (l *Loop) iterate(ctx context.Context) {
	l.poll(ctx)
	if l.err == nil {
		l.immediates.run(l)
	}
	for len(l.closing) > 0 && l.err == nil {
		t := l.closing[0]
		l.closing = l.closing[1:]
		l.Do(t)
	}
	if l.err == nil {
		l.timers.run()
	}
}

// Active returns how many timers and immediates keep the loop alive.
func (l *Loop) Active() (timers, immediates int) {
	return l.timers.refed, l.immediates.refed
}

// OnClose queues a task for the closing phase, which is the last of an iteration.
func (l *Loop) OnClose(t Task) { l.closing = append(l.closing, t) }

// poll waits for the next timer or for another goroutine, and runs what other
// goroutines enqueued.
func (l *Loop) poll(ctx context.Context) {
	if l.inbox.empty() {
		if wait := l.patience(); wait > 0 {
			l.inbox.wait(wait, l.timers.alarm)
		}
	}
	if ctx.Err() != nil {
		l.End(ctx.Err())
		return
	}
	for _, f := range l.inbox.take() {
		if l.err != nil {
			return
		}
		l.Call(f)
	}
	if l.inbox.stopped() {
		l.End(ErrStopped)
	}
}

// patience is how long the poll phase may block: not at all when immediates
// wait, until the nearest timer, or for ever.
func (l *Loop) patience() time.Duration {
	const forever = time.Duration(1<<63 - 1)
	if l.immediates.refed > 0 || len(l.closing) > 0 || !l.Alive() {
		return 0
	}
	next, ok := l.timers.next()
	if !ok {
		return forever
	}
	return max(0, time.Duration(next)*time.Millisecond-time.Since(l.start))
}
