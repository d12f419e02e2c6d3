// Package weakmap keeps Go values by JavaScript object without keeping the
// objects alive.
package weakmap

import (
	"weak"

	"github.com/dop251/goja"
)

// Map holds values by object identity. An entry disappears some time after its
// object became unreachable; the value must not refer to the object. The zero Map is
// empty and ready. It belongs to one goroutine.
type Map[V any] struct {
	entries map[weak.Pointer[goja.Object]]V
	sweepAt int
}

// Get returns the object's value.
func (m *Map[V]) Get(o *goja.Object) (V, bool) {
	v, ok := m.entries[weak.Make(o)]
	return v, ok
}

// Set puts the object's value. Dead entries are looked for whenever the map
// has doubled, so that the cost of an insertion stays constant on average.
func (m *Map[V]) Set(o *goja.Object, v V) {
	if m.entries == nil {
		m.entries = map[weak.Pointer[goja.Object]]V{}
		m.sweepAt = 64
	}
	if len(m.entries) >= m.sweepAt {
		for key := range m.entries {
			if key.Value() == nil {
				delete(m.entries, key)
			}
		}
		m.sweepAt = max(64, 2*len(m.entries))
	}
	m.entries[weak.Make(o)] = v
}

// Delete takes the object's value out.
func (m *Map[V]) Delete(o *goja.Object) { delete(m.entries, weak.Make(o)) }
