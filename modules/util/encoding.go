package util

import (
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

func loadEncoding(env *modules.Env) goja.Value {
	vm := env.VM
	return encodingScript.Run(env, map[string]any{
		"encode":       func(s string) goja.ArrayBuffer { return vm.NewArrayBuffer([]byte(s)) },
		"encodeInto":   encodeInto,
		"isUint8Array": func(v goja.Value) bool { return inspect.TypeName(v) == "Uint8Array" },
		"encodingName": encodingName,
		"inspect":      inspect.Function(vm),
		"coded":        func(code, msg string) *goja.Object { return nodeerr.New(vm, "TypeError", code, msg) },
		"decoder": func(name string, fatal, ignoreBOM bool) func(goja.FunctionCall) goja.Value {
			d := &textDecoder{name: name, fatal: fatal, keepBOM: ignoreBOM}
			return func(call goja.FunctionCall) goja.Value { return d.decode(vm, call) }
		},
	})
}

// encodeInto writes as many whole characters as fit.
func encodeInto(s string, buf goja.ArrayBuffer, offset, length int) [2]int {
	dest := buf.Bytes()[offset : offset+length]
	read, written := 0, 0
	for _, r := range s {
		n := utf8.RuneLen(r)
		if written+n > len(dest) {
			break
		}
		utf8.EncodeRune(dest[written:], r)
		written += n
		read += utf16.RuneLen(r)
	}
	return [2]int{read, written}
}

// encodingName gives the standard's name for a label, or "".
func encodingName(label string) string {
	label = strings.ToLower(strings.Trim(label, " \t\n\f\r"))
	switch label {
	case "latin1", "ascii", "iso-8859-1":
		return "windows-1252"
	case "utf-16", "ucs-2", "unicode":
		return "utf-16le"
	}
	enc, err := htmlindex.Get(label)
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(enc)
	if err != nil || name == "replacement" || name == "x-user-defined" {
		return ""
	}
	return name
}

// textDecoder is what a TextDecoder remembers between two pieces of a stream.
type textDecoder struct {
	name           string
	fatal, keepBOM bool

	started bool   // the beginning, where a byte order mark may be, is past
	pending []byte // bytes of a character that is not complete
	decoder *encoding.Decoder
}

// decode returns null for data that is not valid, undefined for input that is no bytes.
func (d *textDecoder) decode(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	data, ok := bytesOf(call.Argument(0))
	if !ok {
		return goja.Undefined()
	}
	more := call.Argument(1).ToBoolean()
	data = append(slices.Clip(d.pending), data...)
	d.pending = nil
	var text string
	switch d.name {
	case "utf-8":
		text, ok = d.utf8(data, more)
	case "utf-16le":
		return d.utf16(vm, data, more, binary.LittleEndian)
	case "utf-16be":
		return d.utf16(vm, data, more, binary.BigEndian)
	default:
		text, ok = d.other(data, more)
	}
	if !ok {
		d.started, d.pending = false, nil
		return goja.Null()
	}
	return vm.ToValue(text)
}

// bytesOf reads a buffer or a view; no argument is no bytes.
func bytesOf(v goja.Value) ([]byte, bool) {
	if goja.IsUndefined(v) {
		return nil, true
	}
	obj, ok := v.(*goja.Object)
	if !ok {
		return nil, false
	}
	switch name := inspect.TypeName(obj); {
	case name == "ArrayBuffer":
		buf, _ := obj.Export().(goja.ArrayBuffer)
		return buf.Bytes(), true
	case name == "DataView" || strings.HasSuffix(name, "Array") && name != "Array":
		buf, ok := obj.Get("buffer").Export().(goja.ArrayBuffer)
		if !ok {
			return nil, false
		}
		at := int(obj.Get("byteOffset").ToInteger())
		return buf.Bytes()[at : at+int(obj.Get("byteLength").ToInteger())], true
	}
	return nil, false
}

func (d *textDecoder) utf8(data []byte, more bool) (string, bool) {
	if more {
		keep := incompleteTail(data)
		d.pending = append([]byte(nil), data[len(data)-keep:]...)
		data = data[:len(data)-keep]
	}
	if !d.started && len(data) > 0 {
		d.started = true
		if !d.keepBOM && len(data) >= 3 && string(data[:3]) == "\ufeff" {
			data = data[3:]
		}
	}
	if !more {
		d.started = false
	}
	if utf8.Valid(data) {
		return string(data), true
	}
	if d.fatal {
		return "", false
	}
	var b strings.Builder
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			n = invalidLength(data)
		}
		b.WriteRune(r)
		data = data[n:]
	}
	return b.String(), true
}

// invalidLength is how many bytes one replacement character stands for: the
// longest beginning of a valid character (Encoding Standard, UTF-8 decoder).
func invalidLength(data []byte) int {
	need, low, high := 0, byte(0x80), byte(0xbf)
	switch c := data[0]; {
	case c >= 0xc2 && c <= 0xdf:
		need = 1
	case c >= 0xe0 && c <= 0xef:
		need = 2
	case c >= 0xf0 && c <= 0xf4:
		need = 3
	}
	switch data[0] {
	case 0xe0:
		low = 0xa0
	case 0xed:
		high = 0x9f
	case 0xf0:
		low = 0x90
	case 0xf4:
		high = 0x8f
	}
	n := 1
	for n <= need && n < len(data) && data[n] >= low && data[n] <= high {
		n++
		low, high = 0x80, 0xbf
	}
	return n
}

// incompleteTail counts the bytes at the end that may become a character.
func incompleteTail(data []byte) int {
	for n := 1; n <= 3 && n <= len(data); n++ {
		tail := data[len(data)-n:]
		if tail[0] >= 0xc2 {
			if !utf8.FullRune(tail) {
				return n
			}
			return 0
		}
	}
	return 0
}

func (d *textDecoder) utf16(vm *goja.Runtime, data []byte, more bool, order binary.ByteOrder) goja.Value {
	n := len(data) / 2 * 2
	units := make([]uint16, n/2, n/2+1)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	rest := data[n:]
	if more {
		if last := len(units) - 1; last >= 0 && units[last] >= 0xd800 && units[last] < 0xdc00 {
			rest = data[n-2:]
			units = units[:last]
		}
		d.pending = append([]byte(nil), rest...)
	} else if len(rest) > 0 {
		if d.fatal {
			return goja.Null()
		}
		units = append(units, utf8.RuneError)
	}
	if !d.started && len(units) > 0 {
		d.started = true
		if !d.keepBOM && units[0] == 0xfeff {
			units = units[1:]
		}
	}
	if !more {
		d.started = false
	}
	runes := utf16.Decode(units)
	if d.fatal && slices.Contains(runes, utf8.RuneError) {
		return goja.Null()
	}
	return vm.ToValue(string(runes))
}

// other decodes the encodings of the web that are neither UTF-8 nor UTF-16.
func (d *textDecoder) other(data []byte, more bool) (string, bool) {
	if d.decoder == nil {
		enc, err := htmlindex.Get(d.name)
		if err != nil {
			return "", false
		}
		d.decoder = enc.NewDecoder()
	}
	dst := make([]byte, len(data)*4+16)
	written, read, err := d.decoder.Transform(dst, data, !more)
	if err == transform.ErrShortSrc && more {
		d.pending = append([]byte(nil), data[read:]...)
	} else if err != nil {
		return "", false
	}
	if !more {
		d.decoder.Reset()
	}
	text := string(dst[:written])
	return text, !d.fatal || !strings.ContainsRune(text, utf8.RuneError)
}
