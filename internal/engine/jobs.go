package engine

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
)

// Jobs is goja's queue of promise jobs (ECMAScript 9.5).
type Jobs struct {
	queue    *[]func()
	thenable uintptr
}

var (
	typeRuntime = reflect.TypeFor[goja.Runtime]()
	typeJobs    = reflect.TypeFor[[]func()]()
)

// jobLayout is the queue's offset and the code of a NewPromiseResolveThenableJob.
var jobLayout = sync.OnceValues(func() (l struct{ offset, thenable uintptr }, err error) {
	field, ok := typeRuntime.FieldByName("jobQueue")
	if !ok || field.Type != typeJobs {
		return l, missing("Runtime.jobQueue")
	}
	l.offset = field.Offset
	vm := goja.New()
	jobs := (*[]func())(unsafe.Add(unsafe.Pointer(vm), field.Offset))
	look := func() {
		if n := len(*jobs); n == 1 {
			l.thenable = code((*jobs)[0])
		}
	}
	_ = vm.Set("look", look)
	if _, err = vm.RunString("Promise.resolve({then() {}}); look()"); err == nil && l.thenable == 0 {
		err = missing("job queue that is filled by Promise.resolve")
	}
	return l, err
})

// code is the address of a function's code, the same for all its closures.
func code(f func()) uintptr { return **(**uintptr)(unsafe.Pointer(&f)) }

// JobsOf gives access to a runtime's job queue.
func JobsOf(vm *goja.Runtime) (*Jobs, error) {
	l, err := jobLayout()
	if err != nil {
		return nil, err
	}
	return &Jobs{queue: (*[]func())(unsafe.Add(unsafe.Pointer(vm), l.offset)), thenable: l.thenable}, nil
}

// Len returns how many jobs are queued that goja has not begun to run.
func (j *Jobs) Len() int { return len(*j.queue) }

// Take empties the queue into the slice and returns it; the slice's old
// elements are dropped.
func (j *Jobs) Take(into []func()) []func() {
	taken := *j.queue
	*j.queue = into[:0]
	return taken
}

// Push queues a job. It runs with goja's promise jobs, in order.
func (j *Jobs) Push(job func()) { *j.queue = append(*j.queue, job) }

// WrapThenables replaces the jobs from the given index on that call a
// thenable's then method by what wrap makes of them. goja has no hook for these jobs.
func (j *Jobs) WrapThenables(from int, wrap func(job func()) func()) {
	for i := from; i < len(*j.queue); i++ {
		if job := (*j.queue)[i]; code(job) == j.thenable {
			(*j.queue)[i] = wrap(job)
		}
	}
}
