package async_hooks

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

// collected gathers the ids of objects that the collector took, on its
// goroutine, and brings them to the loop: one visit for all that came together.
type collected struct {
	env     *modules.Env
	deliver func(ids []int64)
	mu      sync.Mutex
	ids     []int64
	waiting bool // a visit is under way
}

func (c *collected) add(id int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ids = append(c.ids, id)
	if !c.waiting {
		c.waiting = true
		c.env.Enqueue(c.flush)
	}
}

func (c *collected) flush() {
	c.mu.Lock()
	ids := c.ids
	c.ids, c.waiting = nil, false
	c.mu.Unlock()
	slices.Sort(ids) // the collector has no order of its own
	c.deliver(ids)
}

// destroyWhenCollected emits destroy for the id once the program has lost the
// object, unless the flag is set by then. The flag may be nil.
func (h *Hooks) destroyWhenCollected(o *goja.Object, id int64, destroyed *atomic.Bool) {
	if h.collected == nil {
		h.collected = &collected{env: h.env, deliver: func(ids []int64) {
			for _, id := range ids {
				h.EmitDestroy(id)
			}
		}}
	}
	c := h.collected
	runtime.AddCleanup(o, func(id int64) {
		if destroyed == nil || !destroyed.Load() {
			c.add(id)
		}
	}, id)
}
