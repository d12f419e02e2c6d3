package source

import (
	"strings"
	"unicode/utf8"

	"github.com/go-sourcemap/sourcemap"
)

// Registry knows, for one runtime, how positions in compiled texts lead back
// to what the user wrote. Nothing is computed before a position is asked for.
// The zero value is not usable; see NewRegistry.
type Registry struct {
	files map[string]*registered
}

type registered struct {
	// src is the user's text, text what goja compiled without its wrapper.
	src, text string
	prefix    int
	mapping   []byte
	consumer  *sourcemap.Consumer
	// lines are the offsets of the lines of src and text.
	lines, textLines []int
}

// NewRegistry makes an empty registry.
func NewRegistry() *Registry { return &Registry{files: map[string]*registered{}} }

func (r *Registry) add(name, src string, a attempt) {
	if name == "" {
		return
	}
	r.files[name] = &registered{src: src, text: a.text, prefix: len(a.prefix), mapping: a.mapping}
}

// Map turns a position that goja reports into the user's: line and column
// count from 1, columns in UTF-16 units. Unknown names come back unchanged.
func (r *Registry) Map(name string, line, col int) (string, int, int) {
	f := r.files[name]
	if f == nil || line < 1 {
		return name, line, col
	}
	if line == 1 {
		col = max(col-f.prefix, 1)
	}
	if f.textLines == nil {
		f.textLines = lineOffsets(f.text)
	}
	col = utf16Column(lineText(f.text, f.textLines, line), col)
	if f.mapping == nil {
		return name, line, col
	}
	if f.consumer == nil {
		consumer, err := sourcemap.Parse("", f.mapping)
		if err != nil {
			f.mapping = nil
			return name, line, col
		}
		f.consumer = consumer
	}
	if _, _, sourceLine, sourceCol, ok := f.consumer.Source(line, col-1); ok {
		return name, sourceLine, sourceCol + 1
	}
	return name, line, col
}

// Line returns the text of one line of what the user wrote, without its line
// break.
func (r *Registry) Line(name string, line int) (string, bool) {
	f := r.files[name]
	if f == nil {
		return "", false
	}
	if f.lines == nil {
		f.lines = lineOffsets(f.src)
	}
	if line < 1 || line > len(f.lines) {
		return "", false
	}
	return lineText(f.src, f.lines, line), true
}

// Source returns the whole text that was compiled under a name.
func (r *Registry) Source(name string) (string, bool) {
	if f := r.files[name]; f != nil {
		return f.src, true
	}
	return "", false
}

// lineOffsets returns where each line begins, by JavaScript's line breaks.
func lineOffsets(text string) []int {
	offsets := []int{0}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			offsets = append(offsets, i+1)
		case '\n':
			offsets = append(offsets, i+1)
		case 0xe2:
			if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
				i += 2
				offsets = append(offsets, i+1)
			}
		}
	}
	return offsets
}

func lineText(text string, offsets []int, line int) string {
	if line > len(offsets) {
		return ""
	}
	end := len(text)
	if line < len(offsets) {
		end = offsets[line]
	}
	return strings.TrimRight(text[offsets[line-1]:end], "\r\n\u2028\u2029")
}

// utf16Column turns a byte column of a line into a column of UTF-16 units.
func utf16Column(line string, col int) int {
	if col-1 > len(line) {
		return col
	}
	n := 1
	for i := 0; i < col-1; {
		r, size := utf8.DecodeRuneInString(line[i:])
		n++
		if r > 0xffff {
			n++
		}
		i += size
	}
	return n
}
