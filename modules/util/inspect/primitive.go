package inspect

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// shortString is the length up to which a string is never split into lines.
const shortString = 16

func (p *printer) primitive(v goja.Value) string {
	switch {
	case v == nil || goja.IsUndefined(v):
		return p.style("undefined", "undefined")
	case goja.IsNull(v):
		return p.style("null", "null")
	case goja.IsNumber(v):
		return p.style(p.number(v), "number")
	case goja.IsBigInt(v):
		text := v.String()
		if p.o.NumericSeparator {
			text = separate(text)
		}
		return p.style(text+"n", "bigint")
	}
	switch v := v.(type) {
	case *goja.Symbol:
		return p.style(p.symbolName(v), "symbol")
	case goja.String:
		return p.text(v)
	}
	return p.style(v.String(), "boolean")
}

func (p *printer) symbolName(s *goja.Symbol) string {
	return must(p.symbolText(s)).String()
}

func (p *printer) text(v goja.String) string {
	trailer := ""
	if n := v.Length(); float64(n) > p.o.MaxStringLength {
		keep := int(math.Max(p.o.MaxStringLength, 0))
		left := n - keep
		v = v.Substring(0, keep)
		trailer = "... " + strconv.Itoa(left) + " more character" + plural(left)
	}
	n := v.Length()
	if p.o.Compact != CompactAll && n > shortString && float64(n) > p.o.BreakLength-float64(p.indent)-4 {
		if lines := splitLines(v); len(lines) > 1 {
			for i, l := range lines {
				lines[i] = p.style(l, "string")
			}
			return strings.Join(lines, " +\n"+strings.Repeat(" ", p.indent+2)) + trailer
		}
	}
	return p.style(quoteString(v), "string") + trailer
}

// splitLines quotes the lines of a string, each with its newline.
func splitLines(v goja.String) []string {
	var lines []string
	start := 0
	for i, n := 0, v.Length(); i < n; i++ {
		if v.CharAt(i) == '\n' || i == n-1 {
			lines = append(lines, quoteString(v.Substring(start, i+1)))
			start = i + 1
		}
	}
	return lines
}

func (p *printer) number(v goja.Value) string {
	f := v.ToFloat()
	if f == 0 && math.Signbit(f) {
		return "-0"
	}
	text := v.String()
	if !p.o.NumericSeparator || strings.Contains(text, "e") || math.IsInf(f, 0) || math.IsNaN(f) {
		return text
	}
	whole, fraction, ok := strings.Cut(text, ".")
	if !ok {
		return separate(whole)
	}
	return separate(whole) + "." + separateFraction(fraction)
}

// separate puts an underscore between every three digits, from the right.
func separate(digits string) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "_" + digits[i:]
	}
	return sign + digits
}

// separateFraction is separate from the left.
func separateFraction(digits string) string {
	var b strings.Builder
	for i := range len(digits) {
		if i > 0 && i%3 == 0 {
			b.WriteByte('_')
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

// quoteString quotes a string with the quotes that need the least escaping.
func quoteString(v goja.String) string {
	s := v.String()
	if strings.ContainsRune(s, utf8.RuneError) {
		units := make([]uint16, v.Length())
		for i := range units {
			units[i] = v.CharAt(i)
		}
		return quoteUnits(units)
	}
	return quote(s)
}

func quoteMark(s string) byte {
	switch {
	case !strings.Contains(s, "'"):
		return '\''
	case !strings.Contains(s, `"`):
		return '"'
	case !strings.Contains(s, "`") && !strings.Contains(s, "${"):
		return '`'
	}
	return '\''
}

func quote(s string) string {
	mark := quoteMark(s)
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte(mark)
	writeEscaped(&b, s, mark)
	b.WriteByte(mark)
	return b.String()
}

func writeEscaped(b *strings.Builder, s string, mark byte) {
	from := 0
	for i, r := range s {
		if r > 0x9f || (r >= ' ' && r != '\\' && r < 0x7f && (r != rune(mark) || mark != '\'')) {
			continue
		}
		b.WriteString(s[from:i])
		b.WriteString(escape(r))
		from = i + utf8.RuneLen(r)
	}
	b.WriteString(s[from:])
}

// quoteUnits quotes a string that has lone surrogates, which are escaped.
func quoteUnits(chars []uint16) string {
	mark := quoteMark(string(utf16.Decode(chars)))
	var b strings.Builder
	b.WriteByte(mark)
	for i := 0; i < len(chars); i++ {
		c := rune(chars[i])
		switch {
		case utf16.IsSurrogate(c):
			if i+1 < len(chars) {
				if r := utf16.DecodeRune(c, rune(chars[i+1])); r != utf8.RuneError {
					b.WriteRune(r)
					i++
					continue
				}
			}
			b.WriteString(`\u` + strconv.FormatInt(int64(c), 16))
		default:
			writeEscaped(&b, string(c), mark)
		}
	}
	b.WriteByte(mark)
	return b.String()
}

func escape(r rune) string {
	switch r {
	case '\b':
		return `\b`
	case '\t':
		return `\t`
	case '\n':
		return `\n`
	case '\f':
		return `\f`
	case '\r':
		return `\r`
	case '\'':
		return `\'`
	case '\\':
		return `\\`
	}
	hex := strings.ToUpper(strconv.FormatInt(int64(r), 16))
	if len(hex) < 2 {
		hex = "0" + hex
	}
	return `\x` + hex
}

// escapeControls escapes what may not stand in the name of a property.
func escapeControls(s string) string {
	var b strings.Builder
	writeEscaped(&b, s, '\'')
	return b.String()
}

func itoa(i int) string { return strconv.Itoa(i) }

// compareUnits orders strings by UTF-16 code units, as sort() does.
func compareUnits(a, b string) int {
	if units(a) == len(a) && units(b) == len(b) {
		return strings.Compare(a, b)
	}
	x, y := utf16.Encode([]rune(a)), utf16.Encode([]rune(b))
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return int(x[i]) - int(y[i])
		}
	}
	return len(x) - len(y)
}
