package eventloop

import (
	"container/heap"
	"time"
)

// TimerTask is what a timer runs.
type TimerTask interface {
	Task
	// Finished is called on the loop's goroutine when the timer will not fire
	// any more: after its last callback, or when it is cleared.
	Finished()
}

// Timer runs a task once or again and again after a number of milliseconds.
// Start it with Loop.StartTimer.
type Timer struct {
	loop   *Loop
	task   TimerTask
	after  int64 // milliseconds
	start  int64 // loop time
	repeat bool
	refed  bool
	dead   bool
	fired  int64      // loop time at which it fired last
	firing bool       // its task runs and Settle did not
	list   *timerList // where it is queued, or nil
	prev   *Timer
	next   *Timer
}

// timerList holds the timers of one duration: they expire in the order in which they
// were started, so only the first one's deadline counts. This is also what makes
// equal deadlines of different durations fire in Node's order.
type timerList struct {
	after       int64
	expiry      int64
	seq         int64
	index       int // in the heap
	first, last *Timer
}

type timers struct {
	loop  *Loop
	lists map[int64]*timerList
	heap  timerHeap
	seq   int64
	refed int
	armed int64       // when the timer phase comes next, or 0: clearing timers does not put it off
	alarm *time.Timer // for the nearest deadline
}

func (ts *timers) init(l *Loop) {
	ts.loop, ts.lists = l, map[int64]*timerList{}
	ts.alarm = time.NewTimer(time.Hour)
	ts.alarm.Stop()
}

// StartTimer starts a timer that was not started before; it may be part of the
// task's own struct. It keeps the loop alive until it has fired, or for ever if
// repeat is set.
func (l *Loop) StartTimer(t *Timer, task TimerTask, afterMs int64, repeat bool) {
	*t = Timer{loop: l, task: task, after: max(1, afterMs), repeat: repeat, refed: true}
	l.timers.refed++
	l.timers.insert(t, l.Now())
}

// Clear stops the timer for good and reports whether it was still going to fire.
func (t *Timer) Clear() bool {
	if t.dead {
		return false
	}
	ts := &t.loop.timers
	ts.remove(t)
	if list := ts.lists[t.after]; list != nil && list.first == nil {
		ts.drop(list) // its own callback clears the last timer
	}
	t.finish()
	return true
}

// Refresh starts the timer's duration again from now, also after it has fired
// or was cleared.
func (t *Timer) Refresh() {
	if t.list != nil && t.list.after == t.after {
		t.list.unlink(t) // a list that is empty now keeps its place
	} else {
		t.loop.timers.remove(t)
	}
	if t.dead {
		t.dead = false
		t.count(1)
	}
	t.loop.timers.insert(t, t.loop.Now())
}

// Dead reports whether the timer has fired for the last time or was cleared.
func (t *Timer) Dead() bool { return t.dead }

// Start returns the loop time in milliseconds from which the duration counts.
func (t *Timer) Start() int64 { return t.start }

// SetAfter changes the duration that counts from the next start on.
func (t *Timer) SetAfter(ms int64) { t.after = max(1, ms) }

// Ref makes the timer keep the loop alive, which it does from the start.
func (t *Timer) Ref() {
	if !t.refed {
		t.refed = true
		t.count(1)
	}
}

// Unref lets the loop end before the timer has fired.
func (t *Timer) Unref() {
	t.count(-1)
	t.refed = false
}

// count changes how many timers keep the loop alive, if this one counts.
func (t *Timer) count(by int) {
	if t.refed && !t.dead {
		t.loop.timers.refed += by
	}
}

// HasRef reports whether the timer keeps the loop alive while it is started.
// As in Node the answer does not change when it has fired.
func (t *Timer) HasRef() bool { return t.refed }

// StopRepeating lets the timer fire at most once more.
func (t *Timer) StopRepeating() { t.repeat = false }

func (t *Timer) finish() {
	t.count(-1)
	t.dead = true
	t.task.Finished()
}

func (ts *timers) insert(t *Timer, start int64) {
	t.start = start
	list := ts.lists[t.after]
	if list == nil {
		ts.seq++
		list = &timerList{after: t.after, expiry: start + t.after, seq: ts.seq}
		ts.lists[t.after] = list
		heap.Push(&ts.heap, list)
		if ts.armed == 0 || list.expiry < ts.armed {
			ts.armed = list.expiry
		}
	}
	t.list, t.prev, t.next = list, list.last, nil
	if list.last == nil {
		list.first = t
	} else {
		list.last.next = t
	}
	list.last = t
}

// remove takes a timer out of its list. Empty lists stay until they expire or
// lose their last timer by being cleared.
func (ts *timers) remove(t *Timer) {
	list := t.list
	if list == nil {
		return
	}
	list.unlink(t)
	if list.first == nil && list.index >= 0 && ts.lists[list.after] == list {
		ts.drop(list)
	}
}

func (ts *timers) drop(list *timerList) {
	heap.Remove(&ts.heap, list.index)
	delete(ts.lists, list.after)
}

// next returns the loop time of the nearest deadline.
func (ts *timers) next() (int64, bool) {
	if len(ts.heap) == 0 {
		return 0, false
	}
	return ts.heap[0].expiry, true
}

// run is the timer phase. What becomes due in it waits for the next one. As in
// Node a checkpoint comes before every timer but the first, and at the end;
// a failure starts the phase over, so the next timer comes without one.
func (ts *timers) run() {
	now := ts.loop.Now()
	if ts.armed == 0 || ts.armed > now {
		return
	}
	for ts.armed = 0; ts.loop.err == nil && !ts.runLists(now); ts.armed = 0 {
	}
	if len(ts.heap) > 0 {
		ts.armed = ts.heap[0].expiry
	} else {
		ts.armed = 0
	}
	ts.loop.checkpoint()
}

// runLists runs list by list what is due, until a failure.
func (ts *timers) runLists(now int64) bool {
	for first := true; len(ts.heap) > 0 && ts.loop.err == nil; first = false {
		list := ts.heap[0]
		if list.expiry > now {
			return true
		}
		if !first && !ts.loop.checkpoint() || !ts.runList(list, now) {
			return false
		}
	}
	return true
}

func (ts *timers) runList(list *timerList, now int64) bool {
	for first := true; list.first != nil && ts.loop.err == nil; first = false {
		t := list.first
		if now-t.start < list.after {
			ts.seq++
			list.expiry, list.seq = max(t.start+list.after, now+1), ts.seq
			heap.Fix(&ts.heap, list.index)
			return true
		}
		if !first && !ts.loop.checkpoint() {
			return false
		}
		if t.list == nil { // the checkpoint cleared it
			continue
		}
		t.list.unlink(t)
		if !ts.fire(t) {
			return false
		}
	}
	if list.first == nil && ts.lists[list.after] == list {
		ts.drop(list)
	}
	return true
}

// unlink takes a timer out but leaves the list in place: timers of
// the same duration that its callback starts belong to the same list.
func (list *timerList) unlink(t *Timer) {
	if t.prev == nil {
		list.first = t.next
	} else {
		t.prev.next = t.next
	}
	if t.next == nil {
		list.last = t.prev
	} else {
		t.next.prev = t.prev
	}
	t.list, t.prev, t.next = nil, nil, nil
}

// fire runs one timer's callback and reports whether it did not fail.
func (ts *timers) fire(t *Timer) bool {
	t.fired, t.firing = ts.loop.Now(), true
	return ts.loop.call((*firing)(t))
}

// firing is a timer as the task that its expiry is.
type firing Timer

// Run calls the timer's task.
func (f *firing) Run() {
	defer (*Timer)(f).Settle()
	f.task.Run()
}

// Settle decides whether the timer whose task is running lives on. It is done when
// the task returns; one that wants to know earlier calls it.
func (t *Timer) Settle() {
	if !t.firing {
		return
	}
	t.firing = false
	switch {
	case t.dead: // cleared by itself
	case t.repeat: // also when it was refreshed
		if t.list != nil {
			t.list.unlink(t)
		}
		t.loop.timers.insert(t, t.fired)
	case t.list != nil: // refreshed by itself
	default:
		t.finish()
	}
}

// timerHeap orders lists by deadline, equal ones by age.
type timerHeap []*timerList

func (h timerHeap) Len() int { return len(h) }
func (h timerHeap) Less(i, j int) bool {
	if h[i].expiry != h[j].expiry {
		return h[i].expiry < h[j].expiry
	}
	return h[i].seq < h[j].seq
}
func (h timerHeap) Swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].index, h[j].index = i, j
}

// Push and Pop are called by package heap.
func (h *timerHeap) Push(x any) {
	list := x.(*timerList)
	list.index = len(*h)
	*h = append(*h, list)
}

func (h *timerHeap) Pop() any {
	old := *h
	list := old[len(old)-1]
	old[len(old)-1] = nil
	*h = old[:len(old)-1]
	list.index = -1
	return list
}
