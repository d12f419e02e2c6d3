package buffer

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// check is isUtf8 and isAscii.
func (l *Library) check(call goja.FunctionCall, good func([]byte) bool) goja.Value {
	data, ok := l.Bytes(call.Argument(0))
	if !ok {
		panic(nodeerr.InvalidArgType(l.vm, "input", []string{"ArrayBuffer", "Buffer", "TypedArray"}, call.Argument(0)))
	}
	return l.vm.ToValue(good(data))
}

// transcode converts between the encodings that are character sets.
func (l *Library) transcode(call goja.FunctionCall) goja.Value {
	data, ok := l.uint8(call.Argument(0))
	if !ok {
		panic(nodeerr.InvalidArgType(l.vm, "source", []string{"Buffer", "Uint8Array"}, call.Argument(0)))
	}
	if len(data) == 0 {
		return l.Wrap(nil)
	}
	from, to := encodingByName(call.Argument(1).String()), encodingByName(call.Argument(2).String())
	if !isCharset(from) || !isCharset(to) {
		failure := nodeerr.Plain(l.vm, "Error", "Unable to transcode Buffer [U_ILLEGAL_ARGUMENT_ERROR]")
		must(failure.Set("code", "U_ILLEGAL_ARGUMENT_ERROR"))
		must(failure.Set("errno", 1))
		panic(failure)
	}
	text := from.decode(l, data).(goja.String)
	if to == utf8Encoding || to == utf16le {
		return l.Wrap(to.encode(text))
	}
	top := rune(0xff)
	if to == ascii {
		top = 0x7f
	}
	var out []byte
	for _, r := range text.String() {
		if r > top {
			r = '?'
		}
		out = append(out, byte(r))
	}
	return l.Wrap(out)
}

func isCharset(e *encoding) bool {
	return e == utf8Encoding || e == utf16le || e == latin1 || e == ascii
}
