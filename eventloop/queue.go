package eventloop

// queue is a first-in first-out list of tasks in a ring that grows and stays.
type queue struct {
	ring       []Task
	head, size int
}

func (q *queue) len() int { return q.size }

func (q *queue) push(t Task) {
	if q.size == len(q.ring) {
		q.grow()
	}
	q.ring[(q.head+q.size)&(len(q.ring)-1)] = t
	q.size++
}

func (q *queue) pop() Task {
	t := q.ring[q.head]
	q.ring[q.head] = nil
	q.head = (q.head + 1) & (len(q.ring) - 1)
	q.size--
	return t
}

// grow doubles the ring; its length stays a power of two.
func (q *queue) grow() {
	ring := make([]Task, max(16, 2*len(q.ring)))
	n := copy(ring, q.ring[q.head:])
	copy(ring[n:], q.ring[:q.head])
	q.ring, q.head = ring, 0
}
