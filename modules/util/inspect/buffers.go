package inspect

import (
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// typedArrayName is the class of a typed array, whatever its prototype is.
func typedArrayName(obj *goja.Object) string {
	name := field(selfOf(obj), "typedArray")
	if !name.IsValid() || name.IsNil() {
		return "TypedArray"
	}
	t := name.Elem().Type().Elem().Name()
	return strings.ToUpper(t[:1]) + t[1:]
}

func (p *printer) describeTypedArray(s *shape) (string, bool) {
	length := field(selfOf(s.obj), "length")
	n := 0
	if length.IsValid() && length.CanInt() {
		n = int(length.Int())
	}
	name := typedArrayName(s.obj)
	s.braces = [2]string{p.prefix(s, name, sizeOf(n)) + "[", "]"}
	s.keys = p.namedKeys(s.obj)
	s.extras = extrasArray
	s.more = n > p.limit(n)
	s.entries = func(level int) []string { return p.typedArray(s.obj, n, level) }
	return s.braces[0] + "]", n == 0 && len(s.keys) == 0 && !p.o.ShowHidden
}

var typedArrayProps = []string{"BYTES_PER_ELEMENT", "length", "byteLength", "byteOffset", "buffer"}

func (p *printer) typedArray(obj *goja.Object, n, level int) []string {
	shown := p.limit(n)
	output := make([]string, 0, shown+1)
	for i := range shown {
		output = append(output, p.primitive(obj.Get(itoa(i))))
	}
	if n > shown {
		output = append(output, moreItems(n-shown))
	}
	if p.o.ShowHidden {
		p.indent += 2
		for _, name := range typedArrayProps {
			if v := obj.Get(name); v != nil {
				output = append(output, "["+name+"]: "+p.value(v, level, true))
			}
		}
		p.indent -= 2
	}
	return output
}

func (p *printer) describeArrayBuffer(s *shape, bare bool) (string, bool) {
	s.braces[0] = p.prefix(s, "ArrayBuffer", "") + "{"
	s.keys = p.keys(s.obj)
	s.entries = func(level int) []string {
		var output []string
		buf, _ := s.obj.Export().(goja.ArrayBuffer)
		if !bare {
			if buf.Detached() {
				output = append(output, p.style("(detached)", "special"))
			} else {
				output = append(output, p.style("[Uint8Contents]", "special")+": <"+p.hex(buf.Bytes())+">")
			}
		}
		return append(output, "[byteLength]: "+p.style(strconv.Itoa(len(buf.Bytes())), "number"))
	}
	return "", false
}

// hex shows the first bytes of a buffer.
func (p *printer) hex(data []byte) string {
	shown := p.limit(len(data))
	var b strings.Builder
	for i, c := range data[:shown] {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(hex.EncodeToString([]byte{c}))
	}
	if left := len(data) - shown; left > 0 {
		b.WriteString(" ... " + strconv.Itoa(left) + " more byte" + plural(left))
	}
	return b.String()
}

func (p *printer) describeDataView(s *shape) {
	s.braces[0] = p.prefix(s, "DataView", "") + "{"
	s.keys = p.keys(s.obj)
	s.entries = func(level int) []string {
		var output []string
		for _, name := range []string{"byteLength", "byteOffset", "buffer"} {
			p.indent += 2
			output = append(output, "["+name+"]: "+p.value(s.obj.Get(name), level, false))
			p.indent -= 2
		}
		return output
	}
}
