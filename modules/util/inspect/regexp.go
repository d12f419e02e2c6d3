package inspect

import (
	"strings"

	"github.com/dop251/goja"
)

// regexpColors is the default of inspect.styles.regexp.colors.
var regexpColors = []string{"green", "red", "yellow", "cyan", "magenta"}

// What a part of a regular expression is, as an offset into the colours; groups
// shift all of them by one.
const (
	partFrame = iota
	partBracket
	partLiteral
	partWildcard
	partOperator
)

// highlighter colours the source of a regular expression.
type highlighter struct {
	b      strings.Builder
	paint  func(text string, color int) string
	source string
	depth  int
}

// highlightFunction makes the function that inspect.styles.regexp is; its
// colours can be changed by the program.
func (s *state) highlightFunction() *goja.Object {
	var fn *goja.Object
	fn = Native(s.vm, "highlightRegExp", 1, func(c goja.FunctionCall) goja.Value {
		palette := regexpColors
		if list, ok := fn.Get("colors").(*goja.Object); ok && list.Get("length").ToInteger() > 0 {
			palette = nil
			for i := range int(list.Get("length").ToInteger()) {
				palette = append(palette, list.Get(itoa(i)).String())
			}
		}
		h := highlighter{source: c.Argument(0).String(), paint: func(text string, color int) string {
			return s.inColor(text, palette[color%len(palette)])
		}}
		return s.vm.ToValue(h.run())
	})
	names := make([]any, len(regexpColors))
	for i, name := range regexpColors {
		names[i] = name
	}
	_ = fn.Set("colors", s.vm.NewArray(names...))
	return fn
}

func (h *highlighter) write(text string, part int) {
	if text != "" {
		h.b.WriteString(h.paint(text, h.depth+part))
	}
}

// take cuts n bytes off the source.
func (h *highlighter) take(n int) string {
	text := h.source[:n]
	h.source = h.source[n:]
	return text
}

// before cuts off the source up to a byte.
func (h *highlighter) before(end byte) string {
	i := strings.IndexByte(h.source, end)
	if i < 0 {
		i = len(h.source)
	}
	return h.take(i)
}

func (h *highlighter) run() string {
	end := strings.LastIndexByte(h.source, '/')
	if end <= 0 {
		return h.source
	}
	flags := h.source[end+1:]
	h.source = h.source[1:end]
	h.write("/", partFrame)
	for h.source != "" {
		h.next()
	}
	h.depth = 0
	h.write("/", partFrame)
	h.write(flags, partBracket)
	return h.b.String()
}

func (h *highlighter) next() {
	switch c := h.source[0]; c {
	case '\\':
		h.escape()
	case '(':
		h.group()
	case ')':
		h.depth = max(h.depth-1, 0)
		h.write(h.take(1), partBracket)
	case '[':
		h.class()
	case '{':
		h.write(h.take(1), partBracket)
		low, high, ok := strings.Cut(h.before('}'), ",")
		h.write(low, partWildcard)
		if ok {
			h.write(",", partLiteral)
		}
		h.write(high, partWildcard)
		h.write(h.take(min(1, len(h.source))), partBracket)
	case '*', '+', '?', '|', '^', '$':
		h.write(h.take(1), partOperator)
	case '.':
		h.write(h.take(1), partWildcard)
	default:
		h.write(h.take(firstRune(h.source)), partLiteral)
	}
}

func firstRune(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

func (h *highlighter) escape() {
	switch {
	case strings.HasPrefix(h.source, `\p{`), strings.HasPrefix(h.source, `\P{`), strings.HasPrefix(h.source, `\u{`):
		h.write(h.take(3), partBracket)
		h.write(h.before('}'), partLiteral)
		h.write(h.take(min(1, len(h.source))), partBracket)
	case strings.HasPrefix(h.source, `\k<`):
		h.write(h.take(3), partFrame)
		h.write(h.before('>'), partBracket)
		h.write(h.take(min(1, len(h.source))), partFrame)
	case strings.HasPrefix(h.source, `\x`) && len(h.source) >= 4:
		h.write(h.take(4), partLiteral)
	default:
		h.write(h.take(1+firstRune(h.source[1:])), partLiteral)
	}
}

func (h *highlighter) group() {
	h.write(h.take(1), partBracket)
	h.depth++
	for _, head := range []string{"?:", "?=", "?!", "?<=", "?<!"} {
		if strings.HasPrefix(h.source, head) {
			h.write(h.take(len(head)), partFrame)
			return
		}
	}
	switch {
	case strings.HasPrefix(h.source, "?<"):
		h.write(h.take(2), partFrame)
		h.write(h.before('>'), partBracket)
		h.write(h.take(min(1, len(h.source))), partFrame)
	case strings.HasPrefix(h.source, "?"):
		h.write(h.take(1), partBracket)
	}
}

// class is a set of characters; only a range's dash is not a literal in it.
func (h *highlighter) class() {
	h.write(h.take(1), partBracket)
	for first := true; h.source != ""; first = false {
		switch {
		case h.source[0] == ']':
			h.write(h.take(1), partBracket)
			return
		case h.source[0] == '\\':
			h.escape()
		case h.source[0] == '-' && !first && len(h.source) > 1 && h.source[1] != ']':
			h.write(h.take(1), partWildcard)
		default:
			h.write(h.take(firstRune(h.source)), partLiteral)
		}
	}
}
