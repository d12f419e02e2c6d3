package eventloop

import (
	"errors"
	"sync"
	"time"
)

// inbox is the door through which other goroutines reach the loop.
type inbox struct {
	mu      sync.Mutex
	tasks   []func()
	spare   []func() // the slice that take gave out last, to be used again
	pending int      // reserved callbacks that were not called yet
	stop    bool
	wake    chan struct{} // holds at most one signal
}

func (b *inbox) init() { b.wake = make(chan struct{}, 1) }

// Enqueue makes the loop call f in its next poll phase. It does not keep the
// loop alive: if Run has returned, f runs when Run is called again. Any
// goroutine may call it.
func (l *Loop) Enqueue(f func()) {
	l.inbox.mu.Lock()
	l.inbox.tasks = append(l.inbox.tasks, f)
	l.inbox.mu.Unlock()
	l.inbox.wakeUp()
}

// ErrCalledTwice is what the function that Reserve returned panics with when it
// is called a second time.
var ErrCalledTwice = errors.New("eventloop: a reserved callback was called twice")

// Reserve keeps the loop alive until the returned function is called, which any
// goroutine must do exactly once; its argument then runs on the loop. It is
// how an operation that another goroutine does comes back. Reserve itself may be
// called by the loop's goroutine, or by any other before the loop could end.
func (l *Loop) Reserve() func(f func()) {
	b := &l.inbox
	b.mu.Lock()
	b.pending++
	b.mu.Unlock()
	var once sync.Mutex
	called := false
	return func(f func()) {
		once.Lock()
		defer once.Unlock()
		if called {
			panic(ErrCalledTwice)
		}
		called = true
		b.mu.Lock()
		b.tasks = append(b.tasks, func() {
			b.release()
			f()
		})
		b.mu.Unlock()
		b.wakeUp()
	}
}

// Stop makes Run return ErrStopped after the running callback. Any goroutine
// may call it, more than once.
func (l *Loop) Stop() {
	l.inbox.mu.Lock()
	l.inbox.stop = true
	l.inbox.mu.Unlock()
	l.inbox.wakeUp()
}

func (b *inbox) release() {
	b.mu.Lock()
	b.pending--
	b.mu.Unlock()
}

func (b *inbox) reserved() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.pending
}

func (b *inbox) stopped() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.stop
}

func (b *inbox) empty() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.tasks) == 0 && !b.stop
}

// take returns what was enqueued. The slice is valid until the next call.
func (b *inbox) take() []func() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.tasks) == 0 {
		return nil
	}
	out := b.tasks
	clear(b.spare[:cap(b.spare)])
	b.tasks, b.spare = b.spare[:0], out
	return out
}

func (b *inbox) wakeUp() {
	select {
	case b.wake <- struct{}{}:
	default:
	}
}

// wait blocks until wakeUp or for at most d, with the loop's one Go timer.
func (b *inbox) wait(d time.Duration, alarm *time.Timer) {
	alarm.Reset(d)
	select {
	case <-b.wake:
	case <-alarm.C:
	}
	alarm.Stop()
}
