package buffer

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// encoding turns text into bytes and back.
type encoding struct {
	name   string
	encode func(text goja.String) []byte
	decode func(l *Library, data []byte) goja.Value
	// length gives the number of bytes without making them.
	length func(text goja.String) int
}

var (
	utf8Encoding = &encoding{"utf8", encodeUTF8, (*Library).decodeUTF8, func(text goja.String) int { return len(encodeUTF8(text)) }}
	utf16le      = &encoding{"utf16le", encodeUTF16, decodeUTF16, func(text goja.String) int { return text.Length() * 2 }}
	latin1       = &encoding{"latin1", encodeLatin1, decodeLatin1, goja.String.Length}
	ascii        = &encoding{"ascii", encodeLatin1, decodeASCII, goja.String.Length}
	hexadecimal  = &encoding{"hex", encodeHex, decodeHex, func(text goja.String) int { return text.Length() / 2 }}
	base64std    = &encoding{"base64", encodeBase64, decodeBase64(base64.StdEncoding), base64Length}
	base64url    = &encoding{"base64url", encodeBase64, decodeBase64(base64.RawURLEncoding), base64Length}
)

// encodingByName finds an encoding by any of its names, or nil.
func encodingByName(name string) *encoding {
	switch strings.ToLower(name) {
	case "utf8", "utf-8":
		return utf8Encoding
	case "ucs2", "ucs-2", "utf16le", "utf-16le":
		return utf16le
	case "latin1", "binary":
		return latin1
	case "ascii":
		return ascii
	case "hex":
		return hexadecimal
	case "base64":
		return base64std
	case "base64url":
		return base64url
	}
	return nil
}

// encodingOf reads an encoding argument; undefined is UTF-8 and an unknown one an error.
func (l *Library) encodingOf(v goja.Value) *encoding {
	if goja.IsUndefined(v) {
		return utf8Encoding
	}
	if e := encodingByName(v.String()); e != nil {
		return e
	}
	l.fail("TypeError", "ERR_UNKNOWN_ENCODING", "Unknown encoding: "+v.String())
	return nil
}

func encodeUTF8(text goja.String) []byte { return []byte(text.String()) }

func encodeUTF16(text goja.String) []byte {
	data := make([]byte, 0, text.Length()*2)
	for i := range text.Length() {
		unit := text.CharAt(i)
		data = append(data, byte(unit), byte(unit>>8))
	}
	return data
}

func encodeLatin1(text goja.String) []byte {
	data := make([]byte, text.Length())
	for i := range data {
		data[i] = byte(text.CharAt(i))
	}
	return data
}

// encodeHex stops at the first pair that is none.
func encodeHex(text goja.String) []byte {
	source := text.String()
	data := make([]byte, len(source)/2)
	n, _ := hex.Decode(data, []byte(source[:len(source)&^1]))
	return data[:n]
}

// encodeBase64 takes both alphabets, leaves out what belongs to none, and
// stops at the first "=".
func encodeBase64(text goja.String) []byte {
	data := make([]byte, 0, text.Length()*3/4)
	var bits, have uint32
	for i := range text.Length() {
		unit := text.CharAt(i)
		if unit == '=' {
			break
		}
		value, ok := base64Value(unit)
		if !ok {
			continue
		}
		bits, have = bits<<6|value, have+6
		if have >= 8 {
			have -= 8
			data = append(data, byte(bits>>have))
		}
	}
	return data
}

func base64Value(unit uint16) (uint32, bool) {
	switch {
	case unit >= 'A' && unit <= 'Z':
		return uint32(unit - 'A'), true
	case unit >= 'a' && unit <= 'z':
		return uint32(unit-'a') + 26, true
	case unit >= '0' && unit <= '9':
		return uint32(unit-'0') + 52, true
	case unit == '+' || unit == '-':
		return 62, true
	case unit == '/' || unit == '_':
		return 63, true
	}
	return 0, false
}

// base64Length is Node's estimate, which counts characters of no alphabet too.
func base64Length(text goja.String) int {
	n := text.Length()
	if n > 0 && text.CharAt(n-1) == '=' {
		n--
	}
	if n > 1 && text.CharAt(n-1) == '=' {
		n--
	}
	return n * 3 / 4
}

func decodeBase64(e *base64.Encoding) func(*Library, []byte) goja.Value {
	return func(l *Library, data []byte) goja.Value { return l.vm.ToValue(e.EncodeToString(data)) }
}

func decodeHex(l *Library, data []byte) goja.Value { return l.vm.ToValue(hex.EncodeToString(data)) }

func decodeUTF16(_ *Library, data []byte) goja.Value {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = uint16(data[2*i]) | uint16(data[2*i+1])<<8
	}
	return goja.StringFromUTF16(units)
}

func decodeLatin1(l *Library, data []byte) goja.Value { return l.fromUnits(data, 0xff) }

func decodeASCII(l *Library, data []byte) goja.Value { return l.fromUnits(data, 0x7f) }

// fromUnits makes a string with one character for each byte.
func (l *Library) fromUnits(data []byte, mask byte) goja.Value {
	if isASCII(data) {
		return l.vm.ToValue(string(data))
	}
	units := make([]uint16, len(data))
	for i, b := range data {
		units[i] = uint16(b & mask)
	}
	return goja.StringFromUTF16(units)
}

// decodeUTF8 replaces what is not UTF-8 as the WHATWG's decoder does: one
// U+FFFD for the longest beginning of a sequence.
func (l *Library) decodeUTF8(data []byte) goja.Value {
	if utf8.Valid(data) {
		return l.vm.ToValue(string(data))
	}
	var b strings.Builder
	b.Grow(len(data) + 8)
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			size = brokenLength(data)
		}
		b.WriteRune(r)
		data = data[size:]
	}
	return l.vm.ToValue(b.String())
}

// brokenLength is how many bytes at the start of data could begin a character.
func brokenLength(data []byte) int {
	lead, more, low, high := data[0], 0, byte(0x80), byte(0xbf)
	switch {
	case lead >= 0xc2 && lead <= 0xdf:
		more = 1
	case lead == 0xe0:
		more, low = 2, 0xa0
	case lead == 0xed:
		more, high = 2, 0x9f
	case lead >= 0xe1 && lead <= 0xef:
		more = 2
	case lead == 0xf0:
		more, low = 3, 0x90
	case lead == 0xf4:
		more, high = 3, 0x8f
	case lead >= 0xf1 && lead <= 0xf3:
		more = 3
	}
	size := 1
	for size <= more && size < len(data) && data[size] >= low && data[size] <= high {
		size, low, high = size+1, 0x80, 0xbf
	}
	return size
}

func isASCII(data []byte) bool {
	for _, b := range data {
		if b >= 0x80 {
			return false
		}
	}
	return true
}

func validUTF8(data []byte) bool { return utf8.Valid(data) }
