package eventloop

// Immediate is a task for the check phase. Start it with Loop.StartImmediate.
type Immediate struct {
	loop   *Loop
	task   Task
	refed  bool
	queued bool
	next   *Immediate
}

// immediates holds those of the next check phase, in order.
type immediates struct {
	first, last *Immediate
	refed       int
	natives     []func() // run before the first immediate
}

// StartImmediate queues a task for the next check phase with an Immediate that
// was not started before; it may be part of the task's own struct. It keeps the
// loop alive.
func (l *Loop) StartImmediate(i *Immediate, t Task) {
	*i = Immediate{loop: l, task: t, refed: true, queued: true}
	m := &l.immediates
	if m.last == nil {
		m.first = i
	} else {
		m.last.next = i
	}
	m.last = i
	m.refed++
}

// BeforeImmediates calls f once at the beginning of the next check phase. It
// does not keep the loop alive.
func (l *Loop) BeforeImmediates(f func()) {
	l.immediates.natives = append(l.immediates.natives, f)
}

// Clear takes the immediate out of the queue and reports whether it was in it.
func (i *Immediate) Clear() bool {
	if !i.queued {
		return false
	}
	i.Unref()
	i.queued, i.task = false, nil
	return true
}

// Ref makes a queued immediate keep the loop alive, which it does from the start.
func (i *Immediate) Ref() {
	if i.queued && !i.refed {
		i.refed = true
		i.loop.immediates.refed++
	}
}

// Unref lets the loop end although the immediate is queued.
func (i *Immediate) Unref() {
	if i.queued && i.refed {
		i.refed = false
		i.loop.immediates.refed--
	}
}

// HasRef reports whether the immediate is queued and keeps the loop alive.
func (i *Immediate) HasRef() bool { return i.queued && i.refed }

// runNatives runs what BeforeImmediates registered.
func (m *immediates) runNatives(l *Loop) {
	natives := m.natives
	m.natives = nil
	for _, f := range natives {
		l.call(throwing{l, f})
	}
}

// run is the check phase. Immediates that are made meanwhile wait for the next. It
// begins with what a failed callback left in the queues.
func (m *immediates) run(l *Loop) {
	m.runNatives(l)
	l.checkpoint()
	for l.err == nil && !m.runQueue(l) && !l.inbox.stopped() {
	}
}

// runQueue runs the immediates that are queued. It reports false when the last of
// them failed: as in Node the next ones then follow at once.
func (m *immediates) runQueue(l *Loop) bool {
	i := m.first.live()
	m.first, m.last = nil, nil
	for i != nil && l.err == nil {
		task := i.task
		i.Clear()
		ok := l.call(task)
		next := i.next.live()
		switch {
		case ok:
			l.checkpoint()
			next = next.live() // the checkpoint may have cleared it
		case next == nil:
			return false
		}
		i = next
	}
	return true
}

// live returns the first immediate from i on that was not cleared.
func (i *Immediate) live() *Immediate {
	for i != nil && !i.queued {
		i = i.next
	}
	return i
}
