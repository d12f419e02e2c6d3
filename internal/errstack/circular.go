package errstack

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// step is one property on the way round a circle.
type step struct {
	key    string // "property 'a'" or "index 0"
	object *goja.Object
}

// circular tells how a structure that JSON.stringify was given leads back to
// itself.
func (f *failure) circular() string {
	for n := range 3 { // the value, behind a replacer and an indentation
		o, ok := engine.Operand(f.vm, n).(*goja.Object)
		if !ok {
			continue
		}
		s := search{on: map[*goja.Object]int{}, done: map[*goja.Object]bool{}}
		if circle := s.from(step{object: o}); circle != nil {
			return "Converting circular structure to JSON" + describeCircle(circle)
		}
	}
	return ""
}

// search looks for a circle, depth first in the order of the properties.
type search struct {
	path []step
	on   map[*goja.Object]int
	done map[*goja.Object]bool
}

// from returns the steps of the first circle, the last one closing it.
func (s *search) from(at step) []step {
	if i, ok := s.on[at.object]; ok {
		return append(append([]step{}, s.path[i:]...), at)
	}
	if s.done[at.object] || len(s.path) > 1000 {
		return nil
	}
	s.on[at.object] = len(s.path)
	s.path = append(s.path, at)
	isArray := at.object.ClassName() == "Array"
	for _, key := range at.object.Keys() {
		inner, ok := at.object.Get(key).(*goja.Object)
		if !ok {
			continue
		}
		name := "property '" + key + "'"
		if isArray {
			name = "index " + key
		}
		if circle := s.from(step{name, inner}); circle != nil {
			return circle
		}
	}
	s.path = s.path[:len(s.path)-1]
	delete(s.on, at.object)
	s.done[at.object] = true
	return nil
}

// describeCircle writes the steps as V8 does, which leaves out the middle of
// long ways.
func describeCircle(circle []step) string {
	var b strings.Builder
	b.WriteString("\n    --> starting at " + constructed(circle[0].object))
	middle := circle[1 : len(circle)-1]
	for i, s := range middle {
		if len(middle) > 3 && i > 1 && i < len(middle)-1 {
			if i == 2 {
				b.WriteString("\n    |     ...")
			}
			continue
		}
		b.WriteString("\n    |     " + s.key + " -> " + constructed(s.object))
	}
	b.WriteString("\n    --- " + circle[len(circle)-1].key + " closes the circle")
	return b.String()
}

func constructed(o *goja.Object) string {
	name := strings.TrimSuffix(strings.TrimPrefix(instance(o), "#<"), ">")
	if o.Get("constructor") == nil {
		return "object with constructor 'Object'"
	}
	return "object with constructor '" + name + "'"
}
