package nodeerr

import (
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// Received tells in Node's words what was given instead of what was wanted,
// with a leading space: " Received type number (5)".
func Received(vm *goja.Runtime, actual goja.Value) string {
	return " Received " + describe(vm, actual)
}

// describe is Received without the word.
func describe(vm *goja.Runtime, v goja.Value) string {
	if v == nil || goja.IsUndefined(v) || goja.IsNull(v) {
		return brief(vm, v)
	}
	obj, ok := v.(*goja.Object)
	if !ok {
		return "type " + primitiveType(v) + " (" + primitiveText(vm, v) + ")"
	}
	if _, callable := goja.AssertFunction(obj); callable {
		return "function " + text(obj, "name")
	}
	if ctor, ok := obj.Get("constructor").(*goja.Object); ok {
		if name := ctor.Get("name"); name != nil {
			return "an instance of " + name.String()
		}
	}
	return inspectAt(vm, v, -1)
}

const shownLength = 25

// primitiveText shows a primitive; of a long string only the beginning.
func primitiveText(vm *goja.Runtime, v goja.Value) string {
	if !goja.IsString(v) {
		return brief(vm, v)
	}
	s := v.String()
	if utf8.RuneCountInString(s) > shownLength+3 {
		runes := []rune(s)
		s = string(runes[:shownLength]) + "..."
	}
	if strings.Contains(s, "'") {
		return jsonQuote(s)
	}
	return "'" + s + "'"
}

func primitiveType(v goja.Value) string {
	switch {
	case goja.IsString(v):
		return "string"
	case goja.IsNumber(v):
		return "number"
	case goja.IsBigInt(v):
		return "bigint"
	}
	if _, ok := v.(*goja.Symbol); ok {
		return "symbol"
	}
	return "boolean"
}

func jsonQuote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch r {
		case '"', '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '\n':
			b.WriteString(`\n`)
		case '\t':
			b.WriteString(`\t`)
		case '\r':
			b.WriteString(`\r`)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
