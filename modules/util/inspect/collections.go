package inspect

import (
	"math"
	"strconv"

	"github.com/dop251/goja"
)

// limit is how many of n entries are shown.
func (p *printer) limit(n int) int {
	return int(math.Min(math.Max(0, p.o.MaxArrayLength), float64(n)))
}

func (p *printer) describeArray(s *shape) (string, bool) {
	n := int(s.obj.Get("length").ToInteger())
	prefix := ""
	if s.hasNo || s.ctor != "Array" || s.tag != "" {
		prefix = p.prefix(s, "Array", sizeOf(n))
	}
	s.keys = p.namedKeys(s.obj)
	s.braces = [2]string{prefix + "[", "]"}
	s.extras = extrasArray
	s.more = n > p.limit(n)
	s.entries = func(level int) []string { return p.array(s.obj, n, level) }
	return s.braces[0] + "]", n == 0 && s.empty()
}

func (p *printer) array(obj *goja.Object, n, level int) []string {
	shown := p.limit(n)
	var output []string
	for i := range shown {
		d, ok := p.quickDescriptor(obj, key{name: itoa(i)})
		if !ok {
			return p.sparse(obj, n, level, output, i)
		}
		output = append(output, p.describedProperty(obj, key{name: itoa(i)}, d, extrasItem, level))
	}
	if n > shown {
		output = append(output, moreItems(n-shown))
	}
	return output
}

// sparse goes on with an array that has a hole at an index.
func (p *printer) sparse(obj *goja.Object, n, level int, output []string, at int) []string {
	most := p.limit(n)
	hole := func(count int) string {
		return p.style("<"+strconv.Itoa(count)+" empty item"+plural(count)+">", "undefined")
	}
	next := at
	for _, name := range obj.Keys() {
		if len(output) >= most {
			break
		}
		if !isIndex(name) {
			break
		}
		i, _ := strconv.Atoi(name)
		if i < at {
			continue
		}
		if i > next {
			output = append(output, hole(i-next))
			next = i
			if len(output) == most {
				break
			}
		}
		output = append(output, p.property(obj, key{name: name}, extrasItem, level))
		next++
	}
	left := n - next
	switch {
	case left <= 0:
	case len(output) != most:
		output = append(output, hole(left))
	default:
		output = append(output, moreItems(left))
	}
	return output
}

func (p *printer) describeSet(s *shape) (string, bool) {
	values := p.setValues(s.obj)
	prefix := p.prefix(s, "Set", sizeOf(len(values)))
	s.keys = p.keys(s.obj)
	s.braces[0] = prefix + "{"
	s.entries = func(level int) []string { return p.list(values, level) }
	return prefix + "{}", len(values) == 0 && s.empty()
}

func (p *printer) setValues(obj *goja.Object) []goja.Value {
	var values []goja.Value
	must(p.setForEach(obj, p.vm.ToValue(func(c goja.FunctionCall) goja.Value {
		values = append(values, c.Argument(0))
		return goja.Undefined()
	})))
	return values
}

// list shows values that are not properties.
func (p *printer) list(values []goja.Value, level int) []string {
	shown := p.limit(len(values))
	p.indent += 2
	defer func() { p.indent -= 2 }()
	var output []string
	for _, v := range values[:shown] {
		output = append(output, p.value(v, level, false))
	}
	if left := len(values) - shown; left > 0 {
		output = append(output, moreItems(left))
	}
	return output
}

func (p *printer) describeMap(s *shape) (string, bool) {
	keys, values := p.mapEntries(s.obj)
	prefix := p.prefix(s, "Map", sizeOf(len(keys)))
	s.keys = p.keys(s.obj)
	s.braces[0] = prefix + "{"
	s.entries = func(level int) []string { return p.mapping(keys, values, level) }
	return prefix + "{}", len(keys) == 0 && s.empty()
}

func (p *printer) mapEntries(obj *goja.Object) (keys, values []goja.Value) {
	must(p.mapForEach(obj, p.vm.ToValue(func(c goja.FunctionCall) goja.Value {
		keys, values = append(keys, c.Argument(1)), append(values, c.Argument(0))
		return goja.Undefined()
	})))
	return keys, values
}

func (p *printer) mapping(keys, values []goja.Value, level int) []string {
	shown := p.limit(len(keys))
	p.indent += 2
	defer func() { p.indent -= 2 }()
	var output []string
	for i := range shown {
		output = append(output, p.value(keys[i], level, false)+" => "+p.value(values[i], level, false))
	}
	if left := len(keys) - shown; left > 0 {
		output = append(output, moreItems(left))
	}
	return output
}

// describeIterator shows what an iterator of a Map or Set has still to give.
func (p *printer) describeIterator(s *shape) {
	name := "Map"
	if s.kind == kindSetIterator {
		name = "Set"
	}
	s.keys = p.keys(s.obj)
	tag := s.tag
	if own := name + " Iterator"; tag != own {
		if tag != "" {
			tag += "] ["
		}
		tag += own
	}
	s.braces[0] = "[" + tag + "] {"
	keys, values, gives := iteratorRest(s.obj)
	if s.kind == kindSetIterator {
		values = keys
	}
	switch {
	case gives == givesEntries:
		s.braces[0] = "[" + name + " Entries] {"
		s.entries = func(level int) []string { return p.pairs(keys, values, level) }
	case gives == givesKeys:
		s.entries = func(level int) []string { return p.list(keys, level) }
	default:
		s.entries = func(level int) []string { return p.list(values, level) }
	}
}

// pairs shows entries as small arrays.
func (p *printer) pairs(keys, values []goja.Value, level int) []string {
	shown := p.limit(len(keys))
	p.indent += 2
	defer func() { p.indent -= 2 }()
	var output []string
	for i := range shown {
		pair := []string{p.value(keys[i], level, false), p.value(values[i], level, false)}
		output = append(output, p.combine(pair, "", [2]string{"[", "]"}, extrasArray, level, nil))
	}
	if left := len(keys) - shown; left > 0 {
		output = append(output, moreItems(left))
	}
	return output
}

// Entries lists what a Map, a Set or an iterator of one has still to give,
// without advancing it. Pairs says whether there are keys beside the values.
func Entries(vm *goja.Runtime, obj *goja.Object) (keys, values []goja.Value, pairs bool) {
	p := newPrinter(stateOf(vm), Defaults())
	switch kindOf(obj) {
	case kindMap:
		keys, values = p.mapEntries(obj)
		return keys, values, true
	case kindSet:
		return nil, p.setValues(obj), false
	}
	keys, values, gives := iteratorRest(obj)
	switch {
	case gives == givesEntries:
		return keys, values, true
	case gives == givesKeys || kindOf(obj) == kindSetIterator:
		return nil, keys, false
	}
	return nil, values, false
}
