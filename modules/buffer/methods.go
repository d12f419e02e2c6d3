package buffer

import (
	"bytes"
	"math"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// methods are the functions of Buffer.prototype that are written in Go, apart
// from those that read and write numbers.
func (l *Library) methods() []method {
	return []method{
		{"copy", "copy", 4, l.copy},
		{"toString", "toString", 3, l.toString},
		{"equals", "equals", 1, l.equals},
		{"compare", "compare", 5, l.compare},
		{"indexOf", "indexOf", 3, func(call goja.FunctionCall) goja.Value { return l.vm.ToValue(l.search(call, false)) }},
		{"lastIndexOf", "lastIndexOf", 3, func(call goja.FunctionCall) goja.Value { return l.vm.ToValue(l.search(call, true)) }},
		{"includes", "includes", 3, func(call goja.FunctionCall) goja.Value { return l.vm.ToValue(l.search(call, false) >= 0) }},
		{"fill", "fill", 4, l.fill},
		{"write", "write", 4, l.write},
		{"subarray", "subarray", 2, l.subarray},
		{"slice", "slice", 2, l.subarray},
		{"swap16", "swap16", 0, l.swap(2)},
		{"swap32", "swap32", 0, l.swap(4)},
		{"swap64", "swap64", 0, l.swap(8)},
	}
}

// slices are the methods named after an encoding, such as utf8Slice and hexWrite.
func (l *Library) slices() []method {
	named := []struct {
		name string
		e    *encoding
	}{
		{"ascii", ascii}, {"base64", base64std}, {"base64url", base64url}, {"latin1", latin1},
		{"hex", hexadecimal}, {"ucs2", utf16le}, {"utf8", utf8Encoding},
	}
	var list []method
	for _, n := range named {
		list = append(list, method{n.name + "Slice", "", 2, func(call goja.FunctionCall) goja.Value {
			data := l.this(call)
			start, end := 0, len(data)
			if v := call.Argument(0); !goja.IsUndefined(v) {
				start = l.index(v, len(data))
			}
			if v := call.Argument(1); !goja.IsUndefined(v) {
				end = l.index(v, len(data))
			}
			return n.e.decode(l, data[min(start, end):end])
		}})
	}
	for _, n := range named {
		list = append(list, method{n.name + "Write", "", 3, func(call goja.FunctionCall) goja.Value {
			data := l.this(call)
			text, ok := call.Argument(0).(goja.String)
			if !ok {
				l.fail("TypeError", "ERR_INVALID_ARG_TYPE", "argument must be a string")
			}
			start, count := 0, len(data)
			if v := call.Argument(1); !goja.IsUndefined(v) {
				start = l.index(v, len(data))
			}
			if v := call.Argument(2); !goja.IsUndefined(v) {
				count = l.index(v, math.MaxInt32)
			}
			end := min(start+count, len(data))
			return l.vm.ToValue(put(data[start:end], n.e, text))
		}})
	}
	return list
}

// index reads a position that must not be outside the buffer.
func (l *Library) index(v goja.Value, top int) int {
	f := v.ToFloat()
	if math.IsNaN(f) {
		return 0
	}
	if f < 0 || f > float64(top) {
		l.fail("RangeError", "ERR_OUT_OF_RANGE", "Index out of range")
	}
	return int(f)
}

// put writes as many whole characters as fit.
func put(target []byte, e *encoding, text goja.String) int {
	data := e.encode(text)
	if len(data) <= len(target) {
		return copy(target, data)
	}
	end := len(target)
	switch e {
	case utf8Encoding:
		for end > 0 && data[end]&0xc0 == 0x80 {
			end--
		}
	case utf16le:
		end &^= 1
	}
	return copy(target, data[:end])
}

// clamp reads a position the way toString does: out of range is the nearest end.
func clamp(v goja.Value, length, missing int) int {
	if goja.IsUndefined(v) {
		return missing
	}
	f := v.ToFloat()
	switch {
	case math.IsNaN(f) || f <= 0:
		return 0
	case f >= float64(length):
		return length
	}
	return int(f)
}

func (l *Library) toString(call goja.FunctionCall) goja.Value {
	data := l.this(call)
	if len(call.Arguments) == 0 {
		return l.decodeUTF8(data)
	}
	start, end := clamp(call.Argument(1), len(data), 0), clamp(call.Argument(2), len(data), len(data))
	if end <= start {
		return l.vm.ToValue("")
	}
	return l.encodingOf(call.Argument(0)).decode(l, data[start:end])
}

// relative reads a position that counts from the end if it is negative.
func relative(v goja.Value, length, missing int) int {
	if goja.IsUndefined(v) {
		return missing
	}
	f := math.Trunc(v.ToFloat())
	switch {
	case math.IsNaN(f):
		return 0
	case f < 0:
		return max(0, length+int(math.Max(f, -math.MaxInt32)))
	}
	return int(math.Min(f, float64(length)))
}

func (l *Library) subarray(call goja.FunctionCall) goja.Value {
	this := call.This.ToObject(l.vm)
	length := len(l.this(call))
	start, end := relative(call.Argument(0), length, 0), relative(call.Argument(1), length, length)
	offset := int(this.Get("byteOffset").ToInteger())
	return l.view(this.Get("buffer"), offset+start, max(end-start, 0))
}

func (l *Library) equals(call goja.FunctionCall) goja.Value {
	other, ok := l.uint8(call.Argument(0))
	if !ok {
		panic(nodeerr.InvalidArgType(l.vm, "otherBuffer", []string{"Buffer", "Uint8Array"}, call.Argument(0)))
	}
	return l.vm.ToValue(bytes.Equal(l.this(call), other))
}

// bound reads an optional position between 0 and top.
func (l *Library) bound(v goja.Value, name string, missing int, top float64) int {
	if goja.IsUndefined(v) {
		return missing
	}
	return int(nodeerr.ValidateInteger(l.vm, v, name, 0, top))
}

func (l *Library) compare(call goja.FunctionCall) goja.Value {
	source := l.this(call)
	target, ok := l.uint8(call.Argument(0))
	if !ok {
		panic(nodeerr.InvalidArgType(l.vm, "target", []string{"Buffer", "Uint8Array"}, call.Argument(0)))
	}
	targetStart := l.bound(call.Argument(1), "targetStart", 0, maxLength)
	targetEnd := l.bound(call.Argument(2), "targetEnd", len(target), float64(len(target)))
	sourceStart := l.bound(call.Argument(3), "sourceStart", 0, maxLength)
	sourceEnd := l.bound(call.Argument(4), "sourceEnd", len(source), float64(len(source)))
	switch {
	case sourceStart >= sourceEnd && targetStart >= targetEnd:
		return l.vm.ToValue(0)
	case sourceStart >= sourceEnd:
		return l.vm.ToValue(-1)
	case targetStart >= targetEnd:
		return l.vm.ToValue(1)
	}
	return l.vm.ToValue(bytes.Compare(source[sourceStart:sourceEnd], target[targetStart:targetEnd]))
}

// whole reads a position of copy: fractions are cut off, what is no number is the default.
func whole(v goja.Value, missing float64) float64 {
	if goja.IsUndefined(v) {
		return missing
	}
	f := math.Trunc(v.ToFloat())
	if math.IsNaN(f) {
		return 0
	}
	return f
}

func (l *Library) copy(call goja.FunctionCall) goja.Value {
	source := l.this(call)
	target, ok := l.Bytes(call.Argument(0))
	if obj, isObject := call.Argument(0).(*goja.Object); !ok || isObject && obj.ExportType() == typeArrayBuffer {
		panic(nodeerr.InvalidArgType(l.vm, "target", []string{"Buffer", "Uint8Array"}, call.Argument(0)))
	}
	targetStart := whole(call.Argument(1), 0)
	if targetStart < 0 {
		panic(nodeerr.OutOfRange(l.vm, "targetStart", ">= 0", call.Argument(1)))
	}
	length := float64(len(source))
	sourceStart := whole(call.Argument(2), 0)
	if sourceStart < 0 || sourceStart > length {
		panic(nodeerr.OutOfRange(l.vm, "sourceStart", ">= 0 && <= "+formatFloat(length), call.Argument(2)))
	}
	sourceEnd := whole(call.Argument(3), length)
	if sourceEnd < 0 {
		panic(nodeerr.OutOfRange(l.vm, "sourceEnd", ">= 0", call.Argument(3)))
	}
	sourceEnd = math.Min(sourceEnd, length)
	if targetStart >= float64(len(target)) || sourceStart >= sourceEnd {
		return l.vm.ToValue(0)
	}
	return l.vm.ToValue(copy(target[int(targetStart):], source[int(sourceStart):int(sourceEnd)]))
}

func (l *Library) swap(size int) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		data := l.this(call)
		if len(data)%size != 0 {
			l.fail("RangeError", "ERR_INVALID_BUFFER_SIZE", "Buffer size must be a multiple of "+formatFloat(float64(size*8))+"-bits")
		}
		for i := 0; i < len(data); i += size {
			for a, b := i, i+size-1; a < b; a, b = a+1, b-1 {
				data[a], data[b] = data[b], data[a]
			}
		}
		return call.This
	}
}
