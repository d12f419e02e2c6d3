package eventloop

import "github.com/dop251/goja"

// Do runs a task as one callback of the loop: with the ticks, the microtasks
// and what they cause. It must not be called from inside the engine.
func (l *Loop) Do(t Task) {
	switch {
	case l.inside:
		if l.call(t) {
			l.checkpoint()
		}
	case l.jobs != nil:
		l.stayInside(func() {
			if l.call(t) || !l.turned { // a failed main script's ticks and microtasks run
				l.checkpoint()
			}
		})
	default:
		l.doEntering(t)
	}
}

// doEntering is Do on a goja whose job queue is out of reach.
func (l *Loop) doEntering(t Task) {
	l.current = t
	for l.err == nil {
		l.enterOnce()
		if l.ticks.len() > 0 || l.err != nil {
			continue
		}
		if !l.undrained() {
			return
		}
		l.current = TaskFunc(l.Drained)
	}
	l.current = nil
}

// Fail says that the running callback threw and that a handler dealt with the
// error. As in Node the ticks and microtasks that wait then are not run at once
// but with those of the next callback.
func (l *Loop) Fail() { l.failed = true }

// Failed reports whether the running callback failed.
func (l *Loop) Failed() bool { return l.failed }

// call runs a task alone and reports whether it did not fail. Outside of Run,
// where the engine was not entered, it is Do.
func (l *Loop) call(t Task) bool {
	if !l.inside {
		l.Do(t)
		return true
	}
	l.failed = false
	l.run(t)
	return !l.failed
}

// checkpoint runs ticks, microtasks and unhandled rejections until there are
// none, and reports whether none failed. After a failure the rest stays queued.
func (l *Loop) checkpoint() bool {
	if !l.inside {
		return true
	}
	if l.Between != nil {
		defer l.Between()
	}
	for l.err == nil {
		if !l.drain() {
			return false
		}
		if !l.undrained() {
			return true
		}
		if !l.call(TaskFunc(l.Drained)) {
			return false
		}
	}
	return true
}

func (l *Loop) undrained() bool { return l.err == nil && l.Undrained != nil && l.Undrained() }

// enterOnce enters the engine. Promise jobs run when it leaves; a Go panic in
// one of them must not get further.
func (l *Loop) enterOnce() {
	defer func() {
		if x := recover(); x != nil {
			l.report(asError(x))
		}
	}()
	if _, err := l.enter(goja.Undefined()); err != nil {
		l.report(err)
	}
}

// Call runs f as one callback of the loop; what f throws goes to Uncaught. It
// must not be called from inside the engine.
func (l *Loop) Call(f func()) { l.Do(throwing{l, f}) }

// runEntered is the native function's body: the callback, and then ticks if what
// is entered for is one callback.
func (l *Loop) runEntered() {
	if t := l.current; t != nil {
		l.current = nil
		l.run(t)
	}
	if l.jobs == nil {
		l.drain()
	}
}

// drain runs ticks and promise jobs until both queues are empty, or until a tick
// fails, which it reports as false.
func (l *Loop) drain() bool {
	l.failed = false
	for l.err == nil {
		for l.err == nil && l.ticks.len() > 0 {
			if l.run(l.ticks.pop()); l.failed {
				return false
			}
		}
		if l.jobs == nil || l.jobs.Len() == 0 {
			break // goja runs the jobs when it leaves the engine
		}
		l.runJobs()
		l.failed = false // a job that fails does not hold up the others
	}
	return true
}

// runJobs runs the promise jobs. goja would do so itself when it leaves the
// engine, but would drop the rest of the queue after a call stack overflow.
func (l *Loop) runJobs() {
	for l.err == nil && l.jobs.Len() > 0 {
		batch := l.takeJobs(l.spare)
		l.spare = nil
		for next := 0; next < len(batch) && l.err == nil; {
			next = l.runBatch(batch, next)
		}
		clear(batch)
		l.spare = batch
	}
	if l.err != nil {
		l.jobs.Take(nil)
	}
}

// takeJobs empties the engine's queue.
func (l *Loop) takeJobs(into []func()) []func() {
	if l.BeforeJobs != nil && l.jobs.Len() > 0 {
		l.BeforeJobs()
	}
	return l.jobs.Take(into)
}

// runBatch runs jobs until one panics, and returns the index of the next.
func (l *Loop) runBatch(batch []func(), next int) (reached int) {
	defer func() {
		if x := recover(); x != nil {
			l.report(asError(x))
		}
	}()
	for reached = next; reached < len(batch) && l.err == nil; {
		reached++
		batch[reached-1]()
		if l.Between != nil {
			l.Between()
		}
	}
	return reached
}

// run calls one task.
func (l *Loop) run(t Task) {
	defer func() {
		if x := recover(); x != nil {
			l.report(asError(x))
		}
	}()
	t.Run()
}

// throwing is a task that may throw.
type throwing struct {
	l *Loop
	f func()
}

// Run calls the function and reports what it throws.
func (t throwing) Run() {
	if ex := t.l.vm.Try(t.f); ex != nil {
		t.l.report(ex)
	}
}
