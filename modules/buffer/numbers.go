package buffer

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// order is a byte order and the end of the names of its methods.
type order struct {
	suffix, floats string
	bytes          binary.ByteOrder
}

var (
	little = order{"LE", "Forwards", binary.LittleEndian}
	large  = order{"BE", "Backwards", binary.BigEndian}
)

// get reads n bytes as an unsigned number.
func (o order) get(data []byte) uint64 {
	var full [8]byte
	if o == little {
		copy(full[:], data)
	} else {
		copy(full[8-len(data):], data)
	}
	return o.bytes.Uint64(full[:])
}

func (o order) put(data []byte, v uint64) {
	var full [8]byte
	o.bytes.PutUint64(full[:], v)
	if o == little {
		copy(data, full[:])
	} else {
		copy(data, full[8-len(data):])
	}
}

// numbers are the methods that read and write numbers, in Node's order.
func (l *Library) numbers() []method {
	list := l.bigints()
	for _, signed := range []bool{false, true} {
		list = append(list, l.integers("read", signed)...)
	}
	for _, signed := range []bool{false, true} {
		list = append(list, l.integers("write", signed)...)
	}
	for _, size := range []int{4, 8} {
		for _, o := range []order{little, large} {
			list = append(list, l.floatReader(o, size))
		}
	}
	for _, size := range []int{4, 8} {
		for _, o := range []order{little, large} {
			list = append(list, l.floatWriter(o, size))
		}
	}
	return list
}

// integers gives the methods of one direction and sign: first those of any
// size, then 32, 16 and 8 bits, and for unsigned ones both spellings.
func (l *Library) integers(direction string, signed bool) []method {
	spellings := []string{"UInt", "Uint"}
	if signed {
		spellings = []string{"Int"}
	}
	var list []method
	for _, spelling := range spellings {
		for _, o := range []order{little, large} {
			list = append(list, l.integer(direction, spelling, spellings[0], o.suffix, o, 0, signed))
			for _, size := range []int{4, 2} {
				list = append(list, l.integer(direction, fmt.Sprint(spelling, size*8), fmt.Sprint(spellings[0], size*8), o.suffix, o, size, signed))
			}
			if o == little {
				list = append(list, l.integer(direction, spelling+"8", spellings[0]+"8", "", o, 1, signed))
			}
		}
	}
	return list
}

func (l *Library) integer(direction, name, label, suffix string, o order, size int, signed bool) method {
	m := method{name: direction + name + suffix, label: direction + label + suffix}
	switch {
	case direction == "read" && size == 0:
		m.length, m.f = 2, l.intReader(o, 0, signed)
	case direction == "read":
		m.label, m.length, m.f = "", 1, l.intReader(o, size, signed)
	case size == 0:
		m.length, m.f = 3, l.intWriter(o, 0, signed)
	default:
		m.length, m.f = 1, l.intWriter(o, size, signed)
	}
	return m
}

// at finds the bytes a number is read from or written to.
func (l *Library) at(data []byte, v goja.Value, size int, optional bool) []byte {
	if optional && goja.IsUndefined(v) {
		v = zero
	}
	if !goja.IsNumber(v) {
		nodeerr.ValidateNumber(l.vm, v, "offset", nil, nil)
	}
	offset := v.ToFloat()
	last := len(data) - size
	if offset >= 0 && offset <= float64(last) && offset == math.Trunc(offset) {
		return data[int(offset) : int(offset)+size]
	}
	if offset != math.Floor(offset) {
		panic(nodeerr.OutOfRange(l.vm, "offset", "an integer", v))
	}
	if last < 0 {
		l.fail("RangeError", "ERR_BUFFER_OUT_OF_BOUNDS", "Attempt to access memory outside buffer bounds")
	}
	panic(nodeerr.OutOfRange(l.vm, "offset", fmt.Sprintf(">= 0 and <= %d", last), v))
}

var zero = goja.New().ToValue(0)

// width reads the byteLength argument of methods like readIntLE.
func (l *Library) width(v goja.Value) int {
	if !goja.IsNumber(v) {
		panic(nodeerr.InvalidArgType(l.vm, "byteLength", []string{"number"}, v))
	}
	f := v.ToFloat()
	if f != math.Floor(f) {
		panic(nodeerr.OutOfRange(l.vm, "byteLength", "an integer", v))
	}
	if f < 1 || f > 6 {
		panic(nodeerr.OutOfRange(l.vm, "byteLength", ">= 1 and <= 6", v))
	}
	return int(f)
}

func (l *Library) intReader(o order, fixed int, signed bool) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		data, size := l.this(call), fixed
		if fixed == 0 {
			if goja.IsUndefined(call.Argument(0)) {
				panic(nodeerr.InvalidArgType(l.vm, "offset", []string{"number"}, call.Argument(0)))
			}
			size = l.width(call.Argument(1))
		}
		v := o.get(l.at(data, call.Argument(0), size, fixed != 0))
		if signed {
			shift := 64 - size*8
			return l.vm.ToValue(int64(v<<shift) >> shift)
		}
		return l.vm.ToValue(int64(v))
	}
}

func (l *Library) intWriter(o order, fixed int, signed bool) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		data, size := l.this(call), fixed
		if fixed == 0 {
			size = l.width(call.Argument(2))
		}
		value := call.Argument(0).ToNumber()
		f := value.ToFloat()
		offset := call.Argument(1)
		if goja.IsUndefined(offset) && fixed != 0 {
			offset = zero
		}
		if !goja.IsNumber(offset) {
			nodeerr.ValidateNumber(l.vm, offset, "offset", nil, nil)
		}
		low, high := limits(size, signed)
		if f < low || f > high {
			panic(nodeerr.OutOfRange(l.vm, "value", rangeText(size, signed), value))
		}
		target := l.at(data, offset, size, true)
		if math.IsNaN(f) {
			f = 0
		}
		o.put(target, uint64(int64(f)))
		return l.vm.ToValue(offset.ToInteger() + int64(size))
	}
}

func limits(size int, signed bool) (low, high float64) {
	if signed {
		return -math.Ldexp(1, size*8-1), math.Ldexp(1, size*8-1) - 1
	}
	return 0, math.Ldexp(1, size*8) - 1
}

// rangeText writes the limits as Node does: powers of two where the numbers get long.
func rangeText(size int, signed bool) string {
	low, high := limits(size, signed)
	switch {
	case size <= 4:
		return fmt.Sprintf(">= %s and <= %s", formatFloat(low), formatFloat(high))
	case signed:
		return fmt.Sprintf(">= -(2 ** %d) and < 2 ** %d", size*8-1, size*8-1)
	}
	return fmt.Sprintf(">= 0 and < 2 ** %d", size*8)
}

func (l *Library) floatReader(o order, size int) method {
	name := map[int]string{4: "readFloat", 8: "readDouble"}[size]
	return method{name + o.suffix, name + o.floats, 0, func(call goja.FunctionCall) goja.Value {
		bits := o.get(l.at(l.this(call), call.Argument(0), size, true))
		if size == 4 {
			return l.vm.ToValue(float64(math.Float32frombits(uint32(bits))))
		}
		return l.vm.ToValue(math.Float64frombits(bits))
	}}
}

func (l *Library) floatWriter(o order, size int) method {
	name := map[int]string{4: "writeFloat", 8: "writeDouble"}[size]
	return method{name + o.suffix, name + o.floats, 1, func(call goja.FunctionCall) goja.Value {
		data, f, offset := l.this(call), call.Argument(0).ToFloat(), call.Argument(1)
		if goja.IsUndefined(offset) {
			offset = zero
		}
		target := l.at(data, offset, size, true)
		switch {
		case size == 4 && math.IsNaN(f):
			o.put(target, 0x7fc00000)
		case size == 4:
			o.put(target, uint64(math.Float32bits(float32(f))))
		case math.IsNaN(f):
			o.put(target, 0x7ff8000000000000)
		default:
			o.put(target, math.Float64bits(f))
		}
		return l.vm.ToValue(offset.ToInteger() + int64(size))
	}}
}

// bigints are the methods for 64 bit integers.
func (l *Library) bigints() []method {
	var list []method
	for _, direction := range []string{"read", "write"} {
		for _, spelling := range []string{"BigUInt64", "BigUint64", "BigInt64"} {
			label, signed := spelling, spelling == "BigInt64"
			if !signed {
				label = "BigUInt64"
			}
			for _, o := range []order{little, large} {
				m := method{direction + spelling + o.suffix, direction + label + o.suffix, 0, l.bigReader(o, signed)}
				if direction == "write" {
					m.length, m.f = 1, l.bigWriter(o, signed)
				}
				list = append(list, m)
			}
		}
	}
	return list
}

func (l *Library) bigReader(o order, signed bool) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		v := o.get(l.at(l.this(call), call.Argument(0), 8, true))
		if signed {
			return l.vm.ToValue(big.NewInt(int64(v)))
		}
		return l.vm.ToValue(new(big.Int).SetUint64(v))
	}
}

func (l *Library) bigWriter(o order, signed bool) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		data := l.this(call)
		value, ok := call.Argument(0).Export().(*big.Int)
		if !ok {
			panic(l.vm.NewTypeError("Cannot mix BigInt and other types, use explicit conversions"))
		}
		fits, text := value.IsUint64(), ">= 0n and < 2n ** 64n"
		if signed {
			fits, text = value.IsInt64(), ">= -(2n ** 63n) and < 2n ** 63n"
		}
		if !fits {
			panic(nodeerr.OutOfRange(l.vm, "value", text, call.Argument(0)))
		}
		offset := call.Argument(1)
		if goja.IsUndefined(offset) {
			offset = zero
		}
		bits := value.Uint64()
		if signed {
			bits = uint64(value.Int64())
		}
		o.put(l.at(data, offset, 8, true), bits)
		return l.vm.ToValue(offset.ToInteger() + 8)
	}
}
