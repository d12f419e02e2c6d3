// Package jsontext is JSON.parse: goja's own accepts what it should not, loses
// unpaired surrogates and says what is wrong in other words than V8.
package jsontext

import (
	"math"
	"strconv"

	"github.com/dop251/goja"
)

// unit is what a text consists of: bytes if it is ASCII, else UTF-16.
type unit interface{ byte | uint16 }

// parser reads one text. It keeps its own stack, so that deep nesting costs heap.
type parser[T unit] struct {
	vm   *goja.Runtime
	text []T
	at   int
	// sources asks for what a reviver is told of each value.
	sources bool
}

// open is an array or object whose end was not read yet.
type open struct {
	object *goja.Object // nil for an array
	items  []any
	key    string
	node   *node
}

// node is what a reviver is told of a value: the text of a primitive one, and
// the nodes of what is in it.
type node struct {
	value  goja.Value
	source string
	inner  map[string]*node
}

// parse reads the whole text.
func (p *parser[T]) parse() (goja.Value, *node) {
	var stack []open
	for {
		v, n, container := p.start()
		if container != nil {
			stack = append(stack, *container)
			continue
		}
		// A value is complete: put it into what is around it, which may be complete then.
		for {
			if len(stack) == 0 {
				if p.space(); p.at < len(p.text) {
					p.fail("Unexpected non-whitespace character after JSON")
				}
				return v, n
			}
			top := &stack[len(stack)-1]
			p.add(top, v, n)
			if p.more(top) {
				break
			}
			v, n = p.close(top)
			stack = stack[:len(stack)-1]
		}
	}
}

// start reads a value, or the beginning of an array or object that is not empty.
func (p *parser[T]) start() (goja.Value, *node, *open) {
	p.space()
	if p.at == len(p.text) {
		p.unexpected()
	}
	from := p.at
	var v goja.Value
	switch c := p.text[p.at]; c {
	case '[':
		p.at++
		if !p.next(']') {
			return nil, nil, &open{node: p.container()}
		}
		array := p.vm.NewArray()
		return array, p.leaf(array, 0, 0), nil
	case '{':
		p.at++
		object := p.vm.NewObject()
		if p.next('}') {
			return object, p.leaf(object, 0, 0), nil
		}
		o := &open{object: object, node: p.container()}
		p.name(o, "Expected property name or '}' in JSON")
		return nil, nil, o
	case '"':
		v = p.stringValue()
	case 't':
		p.literal("true")
		v = p.vm.ToValue(true)
	case 'f':
		p.literal("false")
		v = p.vm.ToValue(false)
	case 'n':
		p.literal("null")
		v = goja.Null()
	default:
		if c != '-' && !digit(c) {
			p.unexpected()
		}
		v = p.number()
	}
	return v, p.leaf(v, from, p.at), nil
}

func (p *parser[T]) container() *node {
	if !p.sources {
		return nil
	}
	return &node{inner: map[string]*node{}}
}

func (p *parser[T]) leaf(v goja.Value, from, to int) *node {
	if !p.sources {
		return nil
	}
	return &node{value: v, source: text(p.text[from:to])}
}

// add puts a value into an array or object.
func (p *parser[T]) add(to *open, v goja.Value, n *node) {
	key := to.key
	if to.object == nil {
		if n != nil {
			key = strconv.Itoa(len(to.items))
		}
		to.items = append(to.items, v)
	} else {
		_ = to.object.DefineDataProperty(key, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	if n != nil {
		to.node.inner[key] = n
	}
}

// more reads what follows a member and reports whether that is another one.
func (p *parser[T]) more(of *open) bool {
	if p.next(',') {
		if of.object != nil {
			p.space()
			p.name(of, "Expected double-quoted property name in JSON")
		}
		return true
	}
	switch {
	case of.object == nil && !p.next(']'):
		p.fail("Expected ',' or ']' after array element in JSON")
	case of.object != nil && !p.next('}'):
		p.fail("Expected ',' or '}' after property value in JSON")
	}
	return false
}

func (p *parser[T]) close(o *open) (goja.Value, *node) {
	v := o.object
	if v == nil {
		v = p.vm.NewArray(o.items...)
	}
	if o.node != nil {
		o.node.value = v
	}
	return v, o.node
}

// name reads a property's name and the colon.
func (p *parser[T]) name(o *open, otherwise string) {
	if p.at == len(p.text) || p.text[p.at] != '"' {
		p.fail(otherwise)
	}
	simple, units := p.str()
	if units != nil {
		o.key = goja.StringFromUTF16(units).String()
	} else {
		o.key = text(simple)
	}
	if !p.next(':') {
		p.fail("Expected ':' after property name in JSON")
	}
}

func (p *parser[T]) space() {
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case ' ', '\t', '\n', '\r':
			p.at++
		default:
			return
		}
	}
}

// next skips space and then the character c, if it is there.
func (p *parser[T]) next(c T) bool {
	p.space()
	if p.at < len(p.text) && p.text[p.at] == c {
		p.at++
		return true
	}
	return false
}

func (p *parser[T]) literal(word string) {
	for i := range len(word) {
		if p.at == len(p.text) || p.text[p.at] != T(word[i]) {
			p.unexpected()
		}
		p.at++
	}
}

func digit[T unit](c T) bool { return '0' <= c && c <= '9' }

func (p *parser[T]) digits(otherwise string) {
	if p.at == len(p.text) || !digit(p.text[p.at]) {
		p.fail(otherwise)
	}
	for p.at < len(p.text) && digit(p.text[p.at]) {
		p.at++
	}
}

func (p *parser[T]) is(cs ...T) bool {
	for _, c := range cs {
		if p.at < len(p.text) && p.text[p.at] == c {
			return true
		}
	}
	return false
}

// safeDigits is how many digits an integer may have to be exact in any case.
const safeDigits = 15

func (p *parser[T]) number() goja.Value {
	from, whole := p.at, true
	if p.is('-') {
		p.at++
	}
	first := p.at
	p.digits("No number after minus sign in JSON")
	if p.text[first] == '0' && p.at > first+1 {
		p.at = first + 1
		p.fail("Unexpected number in JSON")
	}
	if p.is('.') {
		p.at++
		whole = false
		p.digits("Unterminated fractional number in JSON")
	}
	if p.is('e', 'E') {
		p.at++
		whole = false
		if p.is('+', '-') {
			p.at++
		}
		p.digits("Exponent part is missing a number in JSON")
	}
	if whole && p.at-first <= safeDigits {
		n := int64(0)
		for _, c := range p.text[first:p.at] {
			n = n*10 + int64(c-'0')
		}
		switch {
		case first == from:
			return p.vm.ToValue(n)
		case n != 0:
			return p.vm.ToValue(-n)
		}
		return p.vm.ToValue(math.Copysign(0, -1))
	}
	f, _ := strconv.ParseFloat(text(p.text[from:p.at]), 64) // out of range is an infinity
	return p.vm.ToValue(f)
}

func (p *parser[T]) stringValue() goja.Value {
	simple, units := p.str()
	if units != nil {
		return goja.StringFromUTF16(units)
	}
	if bytes, ok := any(simple).([]byte); ok {
		return p.vm.ToValue(string(bytes))
	}
	return goja.StringFromUTF16(any(simple).([]uint16))
}

// text makes a Go string of a part of the text.
func text[T unit](units []T) string {
	if bytes, ok := any(units).([]byte); ok {
		return string(bytes)
	}
	return goja.StringFromUTF16(any(units).([]uint16)).String()
}
