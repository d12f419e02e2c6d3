package buffer

import (
	"bytes"
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

func formatFloat(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// fill(value[, offset[, end]][, encoding])
func (l *Library) fill(call goja.FunctionCall) goja.Value {
	data := l.this(call)
	value, offset, end, enc := call.Argument(0), call.Argument(1), call.Argument(2), call.Argument(3)
	if goja.IsString(value) {
		switch {
		case goja.IsUndefined(offset) || goja.IsString(offset):
			enc, offset, end = offset, goja.Undefined(), goja.Undefined()
		case goja.IsString(end):
			enc, end = end, goja.Undefined()
		}
		if !goja.IsUndefined(enc) && !goja.IsNull(enc) {
			nodeerr.ValidateString(l.vm, enc, "encoding")
			if enc.String() != "" {
				l.encodingOf(enc)
			}
		}
	}
	start, stop := 0, len(data)
	if !goja.IsUndefined(offset) {
		start = int(nodeerr.ValidateInteger(l.vm, offset, "offset", 0, maxLength))
		if !goja.IsUndefined(end) {
			stop = int(nodeerr.ValidateInteger(l.vm, end, "end", 0, float64(len(data))))
		}
	}
	if start < stop {
		l.fillWith(data[start:stop], value, enc)
	}
	return call.This
}

// fillWith repeats a value over all of data.
func (l *Library) fillWith(data []byte, value, enc goja.Value) {
	var pattern []byte
	if text, ok := value.(goja.String); ok {
		if text.Length() > 0 {
			e := utf8Encoding
			if goja.IsString(enc) && enc.String() != "" {
				e = l.encodingOf(enc)
			}
			pattern = e.encode(text)
		} else {
			pattern = []byte{0}
		}
	} else if source, ok := l.Bytes(value); ok {
		pattern = bytes.Clone(source) // it may be the buffer that is filled
	} else {
		pattern = []byte{byte(int32From(value))}
	}
	if len(pattern) == 0 {
		panic(nodeerr.InvalidArgValue(l.vm, "value", value, ""))
	}
	for at := 0; at < len(data); {
		at += copy(data[at:], pattern)
	}
}

// int32From is ECMAScript's ToInt32, of which a byte is taken.
func int32From(v goja.Value) int64 {
	f := v.ToFloat()
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	return int64(math.Mod(math.Trunc(f), 1<<32))
}

// write(string[, offset[, length]][, encoding])
func (l *Library) write(call goja.FunctionCall) goja.Value {
	data := l.this(call)
	offset, length, enc := call.Argument(1), call.Argument(2), call.Argument(3)
	start, count := 0, len(data)
	switch {
	case goja.IsUndefined(offset) && len(call.Arguments) <= 2:
	case goja.IsUndefined(length) && goja.IsString(offset):
		enc = offset
	default:
		if !goja.IsUndefined(offset) {
			start = int(nodeerr.ValidateInteger(l.vm, offset, "offset", 0, float64(len(data))))
		}
		count = len(data) - start
		switch {
		case goja.IsUndefined(length):
		case goja.IsString(length):
			enc = length
		default:
			count = min(count, int(nodeerr.ValidateInteger(l.vm, length, "length", 0, float64(len(data)))))
		}
	}
	e := utf8Encoding
	if !goja.IsUndefined(enc) && enc.ToBoolean() {
		e = l.encodingOf(enc)
	}
	text, ok := call.Argument(0).(goja.String)
	if !ok {
		l.fail("TypeError", "ERR_INVALID_ARG_TYPE", "argument must be a string")
	}
	return l.vm.ToValue(put(data[start:start+count], e, text))
}

// search is indexOf and, backwards, lastIndexOf.
func (l *Library) search(call goja.FunctionCall, backwards bool) int {
	data := l.this(call)
	offset, enc := call.Argument(1), call.Argument(2)
	if goja.IsString(offset) {
		offset, enc = goja.Undefined(), offset
	}
	needle, unit := l.needle(call.Argument(0), enc)
	start := searchStart(offset, len(data), backwards)
	if start < 0 {
		return -1
	}
	if len(needle) == 0 {
		return min(start, len(data))
	}
	if backwards {
		for at := min(start, len(data)-len(needle)); at >= 0; at-- {
			if at%unit == 0 && bytes.HasPrefix(data[at:], needle) {
				return at
			}
		}
		return -1
	}
	for at := start; at <= len(data)-len(needle); at++ {
		found := bytes.Index(data[at:], needle)
		if found < 0 {
			return -1
		}
		if at += found; at%unit == 0 {
			return at
		}
	}
	return -1
}

// searchStart is where a search begins, or -1 if nothing can be found.
func searchStart(v goja.Value, length int, backwards bool) int {
	missing := 0
	if backwards {
		missing = length
	}
	if goja.IsUndefined(v) {
		return missing
	}
	f := v.ToFloat()
	if math.IsNaN(f) {
		return missing
	}
	f = math.Trunc(math.Max(-math.MaxInt32, math.Min(math.MaxInt32, f)))
	start := int(f)
	if start < 0 {
		start += length
		if start < 0 && !backwards {
			start = 0
		}
	}
	return min(start, length)
}

// needle gives the bytes to look for, and at multiples of what they may stand.
func (l *Library) needle(v, enc goja.Value) ([]byte, int) {
	if text, ok := v.(goja.String); ok {
		e := l.encodingOf(enc)
		if e == utf16le {
			return e.encode(text), 2
		}
		return e.encode(text), 1
	}
	if goja.IsNumber(v) {
		return []byte{byte(int32From(v))}, 1
	}
	if data, ok := l.uint8(v); ok {
		if goja.IsString(enc) && encodingByName(enc.String()) == utf16le {
			return data, 2
		}
		return data, 1
	}
	panic(nodeerr.InvalidArgType(l.vm, "value", []string{"number", "string", "Buffer", "Uint8Array"}, v))
}
