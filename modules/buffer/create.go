package buffer

import (
	"bytes"
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// statics are the functions of Buffer itself that are written in Go.
func (l *Library) statics() []method {
	alloc := func(call goja.FunctionCall) goja.Value { return l.Wrap(make([]byte, l.size(call.Argument(0)))) }
	return []method{
		{"from", "from", 3, l.from},
		{"copyBytesFrom", "copyBytesFrom", 3, l.copyBytesFrom},
		{"of", "of", 0, func(call goja.FunctionCall) goja.Value {
			return l.Wrap(l.fromList(l.vm.NewArray(values(call.Arguments)...)))
		}},
		{"alloc", "alloc", 3, l.alloc},
		{"allocUnsafe", "allocUnsafe", 1, alloc},
		{"allocUnsafeSlow", "allocUnsafeSlow", 1, alloc},
		{"isBuffer", "isBuffer", 1, func(call goja.FunctionCall) goja.Value { return l.vm.ToValue(l.isBuffer(call.Argument(0))) }},
		{"compare", "compare", 2, l.compareStatic},
		{"isEncoding", "isEncoding", 1, func(call goja.FunctionCall) goja.Value {
			v := call.Argument(0)
			return l.vm.ToValue(goja.IsString(v) && encodingByName(v.String()) != nil)
		}},
		{"concat", "concat", 2, l.concat},
		{"byteLength", "byteLength", 2, l.byteLength},
	}
}

func values(args []goja.Value) []any {
	list := make([]any, len(args))
	for i, v := range args {
		list[i] = v
	}
	return list
}

func (l *Library) isBuffer(v goja.Value) bool {
	obj, ok := v.(*goja.Object)
	return ok && l.vm.InstanceOf(obj, l.ctor)
}

// size checks the length of a new buffer.
func (l *Library) size(v goja.Value) int {
	if !goja.IsNumber(v) {
		panic(nodeerr.InvalidArgType(l.vm, "size", []string{"number"}, v))
	}
	f := v.ToFloat()
	if math.IsNaN(f) || f < 0 || f > maxLength {
		panic(nodeerr.OutOfRange(l.vm, "size", ">= 0 && <= 9007199254740991", v))
	}
	l.room(f)
	return int(f)
}

// room refuses what no machine has, as an exception instead of a crash.
func (l *Library) room(n float64) {
	if n > 1<<32 {
		panic(nodeerr.Plain(l.vm, "RangeError", "Array buffer allocation failed"))
	}
}

func (l *Library) from(call goja.FunctionCall) goja.Value {
	value := call.Argument(0)
	if text, ok := value.(goja.String); ok {
		return l.Wrap(l.encodeText(text, call.Argument(1)))
	}
	if obj, ok := value.(*goja.Object); ok {
		if made := l.fromObject(obj, call.Argument(1), call.Argument(2)); made != nil {
			return made
		}
	}
	panic(l.fromError(value))
}

func (l *Library) fromError(value goja.Value) *goja.Object {
	return nodeerr.New(l.vm, "TypeError", "ERR_INVALID_ARG_TYPE", "The first argument must be of type string or an "+
		"instance of Buffer, ArrayBuffer, or Array or an Array-like Object."+nodeerr.Received(l.vm, value))
}

// encodeText is Buffer.from of a string: an encoding that is no string counts as UTF-8.
func (l *Library) encodeText(text goja.String, enc goja.Value) []byte {
	if !goja.IsString(enc) || enc.String() == "" {
		return encodeUTF8(text)
	}
	return l.encodingOf(enc).encode(text)
}

func (l *Library) fromObject(obj *goja.Object, second, third goja.Value) goja.Value {
	if obj.ExportType() == typeArrayBuffer {
		return l.fromArrayBuffer(obj, second, third)
	}
	if data, ok := l.uint8(obj); ok {
		return l.Wrap(bytes.Clone(data))
	}
	if _, callable := goja.AssertFunction(obj); callable {
		return nil
	}
	if valueOf, ok := goja.AssertFunction(orUndefined(obj.Get("valueOf"))); ok {
		primitive, err := valueOf(obj)
		must(err)
		if !goja.IsUndefined(primitive) && !goja.IsNull(primitive) && primitive != goja.Value(obj) {
			if _, isObject := primitive.(*goja.Object); isObject || goja.IsString(primitive) {
				return l.from(goja.FunctionCall{This: l.ctor, Arguments: []goja.Value{primitive, second, third}})
			}
		}
	}
	if length := obj.Get("length"); length != nil && !goja.IsUndefined(length) {
		if !goja.IsNumber(length) {
			return l.Wrap(nil)
		}
		return l.Wrap(l.fromList(obj))
	}
	if kind := obj.Get("type"); kind != nil && kind.String() == "Buffer" {
		if data, ok := obj.Get("data").(*goja.Object); ok && data.ClassName() == "Array" {
			return l.Wrap(l.fromList(data))
		}
	}
	toPrimitive, ok := goja.AssertFunction(orUndefined(obj.GetSymbol(goja.SymToPrimitive)))
	if !ok {
		return nil
	}
	primitive, err := toPrimitive(obj, l.vm.ToValue("string"))
	must(err)
	if text, ok := primitive.(goja.String); ok {
		return l.Wrap(l.encodeText(text, second))
	}
	return nil
}

func orUndefined(v goja.Value) goja.Value {
	if v == nil {
		return goja.Undefined()
	}
	return v
}

// fromList takes the elements of an array or of what looks like one, as Uint8Array does.
func (l *Library) fromList(list *goja.Object) []byte {
	length := list.Get("length").ToFloat()
	if math.IsNaN(length) || length <= 0 {
		return nil
	}
	l.room(length)
	data := make([]byte, int(length))
	for i := range data {
		if v := list.Get(strconv.Itoa(i)); v != nil {
			data[i] = toByte(v)
		}
	}
	return data
}

// toByte is ECMAScript's ToUint8.
func toByte(v goja.Value) byte {
	f := v.ToFloat()
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	return byte(int64(math.Mod(math.Trunc(f), 256)))
}

func (l *Library) fromArrayBuffer(obj *goja.Object, offset, length goja.Value) goja.Value {
	buffer, _ := obj.Export().(goja.ArrayBuffer)
	size := float64(len(buffer.Bytes()))
	start := offset.ToFloat()
	if math.IsNaN(start) {
		start = 0
	}
	if size-start < 0 {
		l.fail("RangeError", "ERR_BUFFER_OUT_OF_BOUNDS", `"offset" is outside of buffer bounds`)
	}
	count := size - start
	if !goja.IsUndefined(length) {
		count = length.ToFloat()
		if !(count > 0) {
			count = 0
		}
		if count > size-start {
			l.fail("RangeError", "ERR_BUFFER_OUT_OF_BOUNDS", `"length" is outside of buffer bounds`)
		}
	}
	return l.view(obj, int(start), int(count))
}

// view makes a Buffer over a part of an ArrayBuffer object.
func (l *Library) view(buffer goja.Value, offset, length int) *goja.Object {
	view, err := l.vm.New(l.vm.Get("Uint8Array"), buffer, l.vm.ToValue(offset), l.vm.ToValue(length))
	must(err)
	must(view.SetPrototype(l.proto))
	return view
}

func (l *Library) alloc(call goja.FunctionCall) goja.Value {
	data := make([]byte, l.size(call.Argument(0)))
	fill := call.Argument(1)
	if goja.IsUndefined(fill) || goja.IsNumber(fill) && fill.ToFloat() == 0 || len(data) == 0 {
		return l.Wrap(data)
	}
	enc := call.Argument(2)
	if !goja.IsUndefined(enc) && !goja.IsString(enc) {
		nodeerr.ValidateString(l.vm, enc, "encoding")
	}
	l.fillWith(data, fill, enc)
	return l.Wrap(data)
}

func (l *Library) copyBytesFrom(call goja.FunctionCall) goja.Value {
	view, ok := call.Argument(0).(*goja.Object)
	if !ok || !isView(l.vm, view) || view.Get("BYTES_PER_ELEMENT") == nil {
		panic(nodeerr.InvalidArgType(l.vm, "view", []string{"TypedArray"}, call.Argument(0)))
	}
	data, _ := l.Bytes(view)
	unit := int(view.Get("BYTES_PER_ELEMENT").ToInteger())
	count := len(data) / unit
	start, end := 0, count
	if v := call.Argument(1); !goja.IsUndefined(v) {
		nodeerr.ValidateInteger(l.vm, v, "offset", 0, maxLength)
		start = min(int(v.ToInteger()), count)
	}
	if v := call.Argument(2); !goja.IsUndefined(v) {
		nodeerr.ValidateInteger(l.vm, v, "length", 0, maxLength)
		end = min(start+int(v.ToInteger()), count)
	}
	return l.Wrap(bytes.Clone(data[start*unit : end*unit]))
}

func (l *Library) compareStatic(call goja.FunctionCall) goja.Value {
	var both [2][]byte
	for i, name := range []string{"buf1", "buf2"} {
		data, ok := l.uint8(call.Argument(i))
		if !ok {
			panic(nodeerr.InvalidArgType(l.vm, name, []string{"Buffer", "Uint8Array"}, call.Argument(i)))
		}
		both[i] = data
	}
	return l.vm.ToValue(bytes.Compare(both[0], both[1]))
}

func (l *Library) concat(call goja.FunctionCall) goja.Value {
	list, ok := call.Argument(0).(*goja.Object)
	if !ok || list.ClassName() != "Array" {
		panic(nodeerr.InvalidArgType(l.vm, "list", []string{"Array"}, call.Argument(0)))
	}
	parts := make([][]byte, int(list.Get("length").ToInteger()))
	if len(parts) == 0 {
		return l.Wrap(nil)
	}
	wanted := -1
	if v := call.Argument(1); !goja.IsUndefined(v) {
		nodeerr.ValidateInteger(l.vm, v, "length", 0, maxLength)
		l.room(v.ToFloat())
		wanted = int(v.ToInteger())
	}
	total := 0
	for i := range parts {
		v := list.Get(strconv.Itoa(i))
		data, ok := l.uint8(v)
		if !ok {
			panic(nodeerr.InvalidArgType(l.vm, "list["+strconv.Itoa(i)+"]", []string{"Buffer", "Uint8Array"}, orUndefined(v)))
		}
		parts[i], total = data, total+len(data)
	}
	if wanted < 0 {
		wanted = total
	}
	joined, at := make([]byte, wanted), 0
	for _, part := range parts {
		at += copy(joined[at:], part)
	}
	return l.Wrap(joined)
}

func (l *Library) byteLength(call goja.FunctionCall) goja.Value {
	if text, ok := call.Argument(0).(goja.String); ok {
		e := utf8Encoding
		if v := call.Argument(1); goja.IsString(v) {
			if named := encodingByName(v.String()); named != nil {
				e = named
			}
		}
		return l.vm.ToValue(e.length(text))
	}
	if data, ok := l.Bytes(call.Argument(0)); ok {
		return l.vm.ToValue(len(data))
	}
	panic(nodeerr.InvalidArgType(l.vm, "string", []string{"string", "Buffer", "ArrayBuffer"}, call.Argument(0)))
}
