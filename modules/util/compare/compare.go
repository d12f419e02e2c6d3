// Package compare is what util.isDeepStrictEqual and the deep comparisons of
// node:assert share: whether two values have the same contents.
package compare

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// Mode says how two values are compared.
type Mode int

const (
	// Loose takes 1 and '1' as equal and does not look at prototypes.
	Loose Mode = iota
	// Strict is assert.deepStrictEqual.
	Strict
	// Partial asks only that the second value is contained in the first.
	Partial
)

// Equal compares two values by their contents.
func Equal(vm *goja.Runtime, a, b goja.Value, mode Mode) bool {
	c := &comparison{vm: vm, mode: mode}
	return c.equal(a, b)
}

type comparison struct {
	vm   *goja.Runtime
	mode Mode
	// seenA and seenB number the objects being compared, so that two circular
	// structures are equal only where their circles are of the same length.
	seenA, seenB map[*goja.Object]int
}

// maxDepth bounds the recursion; V8 throws a RangeError at about this depth.
const maxDepth = 5000

func (c *comparison) equal(a, b goja.Value) bool {
	if a.SameAs(b) {
		return true
	}
	x, okX := a.(*goja.Object)
	y, okY := b.(*goja.Object)
	if !okX || !okY {
		if okX || okY || c.mode != Loose {
			return false
		}
		return a.Equals(b)
	}
	if isFunction(x) || isFunction(y) {
		return false
	}
	if c.mode == Strict && !sameClass(x, y) {
		return false
	}
	if tagOf(x) != tagOf(y) {
		return false
	}
	return c.guarded(x, y)
}

// sameClass compares classes: another prototype will do if it has the same
// constructor.
func sameClass(x, y *goja.Object) bool {
	if x.Prototype() == y.Prototype() {
		return true
	}
	v, w := x.Get("constructor"), y.Get("constructor")
	return v != nil && w != nil && !goja.IsUndefined(v) && v.StrictEquals(w)
}

func isFunction(obj *goja.Object) bool {
	_, ok := goja.AssertFunction(obj)
	return ok
}

// tagOf is what Object.prototype.toString says of an object.
func tagOf(obj *goja.Object) string {
	if tag := obj.GetSymbol(goja.SymToStringTag); tag != nil && goja.IsString(tag) {
		return tag.String()
	}
	return obj.ClassName()
}

// guarded compares two objects, aware of circles.
func (c *comparison) guarded(x, y *goja.Object) bool {
	if c.seenA == nil {
		c.seenA, c.seenB = map[*goja.Object]int{}, map[*goja.Object]int{}
	}
	if i, ok := c.seenA[x]; ok {
		if j, ok := c.seenB[y]; ok {
			return i == j
		}
	}
	n := len(c.seenA) + 1
	if n > maxDepth {
		panic(rangeError(c.vm))
	}
	oldA, hadA := c.seenA[x]
	oldB, hadB := c.seenB[y]
	c.seenA[x], c.seenB[y] = n, n
	defer func() {
		restore(c.seenA, x, oldA, hadA)
		restore(c.seenB, y, oldB, hadB)
	}()
	return c.objects(x, y)
}

func restore(m map[*goja.Object]int, k *goja.Object, old int, had bool) {
	if had {
		m[k] = old
	} else {
		delete(m, k)
	}
}

func rangeError(vm *goja.Runtime) goja.Value {
	err, e := vm.New(vm.Get("RangeError"), vm.ToValue("Maximum call stack size exceeded"))
	if e != nil {
		panic(e)
	}
	return err
}

// objects compares by what the first object is; the second must be the same.
func (c *comparison) objects(x, y *goja.Object) bool {
	kind := inspect.TypeName(x)
	if kind == "Proxy" {
		kind = inspect.TypeName(behindProxy(x))
	}
	if other := inspect.TypeName(behindProxy(y)); kind != other {
		return false
	}
	switch kind {
	case "Array":
		return c.arrays(x, y)
	case "Date":
		return x.ToFloat() == y.ToFloat() || x.ToFloat() != x.ToFloat() && y.ToFloat() != y.ToFloat()
	case "RegExp":
		if x.String() != y.String() || !x.Get("lastIndex").SameAs(y.Get("lastIndex")) {
			return false
		}
	case "Error":
		if !c.errors(x, y) {
			return false
		}
	case "Set":
		return c.sets(x, y)
	case "Map":
		return c.maps(x, y)
	case "ArrayBuffer":
		if !c.sameBytes(bytesOf(x), bytesOf(y)) {
			return false
		}
	case "DataView":
		if !c.sameBytes(viewBytes(x), viewBytes(y)) {
			return false
		}
	case "Promise", "WeakMap", "WeakSet":
		return false
	default:
		if strings.HasSuffix(kind, " Object") && !inspect.Boxed(x).SameAs(inspect.Boxed(y)) {
			return false
		}
		if strings.HasSuffix(kind, "Array") {
			return c.typedArrays(x, y, kind)
		}
	}
	return c.properties(x, y, x.Keys(), y.Keys())
}

func behindProxy(obj *goja.Object) *goja.Object {
	for inspect.TypeName(obj) == "Proxy" {
		p, _ := obj.Export().(goja.Proxy)
		if p.Target() == nil {
			return obj
		}
		obj = p.Target()
	}
	return obj
}

// properties compares own enumerable properties.
func (c *comparison) properties(x, y *goja.Object, xKeys, yKeys []string) bool {
	if c.mode != Partial && len(xKeys) != len(yKeys) {
		return false
	}
	if !containsAll(xKeys, yKeys) {
		return false
	}
	if c.mode != Loose {
		xs, ys := x.Symbols(), y.Symbols()
		if c.mode == Strict && len(xs) != len(ys) {
			return false
		}
		for _, s := range ys {
			if !slices.Contains(xs, s) || !c.equal(x.GetSymbol(s), y.GetSymbol(s)) {
				return false
			}
		}
	}
	for _, k := range yKeys {
		if !c.equal(x.Get(k), y.Get(k)) {
			return false
		}
	}
	return true
}

// containsAll reports that all of the second list are in the first, which has
// no duplicates.
func containsAll(all, some []string) bool {
	if slices.Equal(all, some) {
		return true
	}
	have := make(map[string]bool, len(all))
	for _, k := range all {
		have[k] = true
	}
	for _, k := range some {
		if !have[k] {
			return false
		}
	}
	return true
}

// namedKeys are the keys of an array that are not indices.
func namedKeys(obj *goja.Object) (named []string, indices int) {
	if inspect.OnlyIndices(obj) {
		return nil, -1
	}
	for _, k := range obj.Keys() {
		if n, err := strconv.ParseUint(k, 10, 32); err == nil && strconv.FormatUint(n, 10) == k {
			indices++
		} else {
			named = append(named, k)
		}
	}
	return named, indices
}

func (c *comparison) arrays(x, y *goja.Object) bool {
	n, m := int(x.Get("length").ToInteger()), int(y.Get("length").ToInteger())
	if c.mode == Partial && m > n || c.mode != Partial && m != n {
		return false
	}
	xKeys, xCount := namedKeys(x)
	yKeys, yCount := namedKeys(y)
	if !c.properties(x, y, xKeys, yKeys) {
		return false
	}
	if c.mode == Partial {
		return c.subsequence(x, n, y, m)
	}
	if c.mode == Strict && xCount != yCount && xCount >= 0 && yCount >= 0 {
		return false
	}
	for i := range n {
		k := strconv.Itoa(i)
		v, w := x.Get(k), y.Get(k)
		if (v == nil) != (w == nil) {
			return false
		}
		if v != nil && !c.equal(v, w) {
			return false
		}
	}
	return true
}

// subsequence reports that the elements of y are in x in the same order.
func (c *comparison) subsequence(x *goja.Object, n int, y *goja.Object, m int) bool {
	i := 0
	for j := range m {
		w := y.Get(strconv.Itoa(j))
		for {
			if i >= n {
				return false
			}
			v := x.Get(strconv.Itoa(i))
			i++
			if w == nil && (v == nil || goja.IsUndefined(v)) || v != nil && w != nil && c.equal(v, w) {
				break
			}
		}
	}
	return true
}

func (c *comparison) typedArrays(x, y *goja.Object, kind string) bool {
	n, m := int(x.Get("length").ToInteger()), int(y.Get("length").ToInteger())
	switch {
	case c.mode == Partial:
		if !c.subsequence(x, n, y, m) {
			return false
		}
	case n != m:
		return false
	case c.mode == Loose && strings.HasPrefix(kind, "Float"):
		for i := range n {
			if !x.Get(strconv.Itoa(i)).StrictEquals(y.Get(strconv.Itoa(i))) {
				return false
			}
		}
	case !bytes.Equal(viewBytes(x), viewBytes(y)):
		return false
	}
	xKeys, _ := namedKeys(x)
	yKeys, _ := namedKeys(y)
	return c.properties(x, y, xKeys, yKeys)
}

// sameBytes compares memory; of a part only the order matters.
func (c *comparison) sameBytes(x, y []byte) bool {
	if c.mode != Partial {
		return bytes.Equal(x, y)
	}
	for _, b := range y {
		i := bytes.IndexByte(x, b)
		if i < 0 {
			return false
		}
		x = x[i+1:]
	}
	return true
}

func bytesOf(obj *goja.Object) []byte {
	buf, _ := obj.Export().(goja.ArrayBuffer)
	return buf.Bytes()
}

func viewBytes(obj *goja.Object) []byte {
	data := bytesOf(obj.Get("buffer").(*goja.Object))
	at := int(obj.Get("byteOffset").ToInteger())
	return data[at : at+int(obj.Get("byteLength").ToInteger())]
}

// errors compares what of an error is not enumerable.
func (c *comparison) errors(x, y *goja.Object) bool {
	for _, name := range []string{"message", "name"} {
		v, w := x.Get(name), y.Get(name)
		if (v == nil) != (w == nil) || v != nil && !v.StrictEquals(w) {
			return false
		}
	}
	for _, name := range []string{"cause", "errors"} {
		v, w := x.Get(name), y.Get(name)
		if w == nil && (v == nil || c.mode == Partial) {
			continue
		}
		if v == nil || w == nil || !c.equal(v, w) {
			return false
		}
	}
	return true
}
