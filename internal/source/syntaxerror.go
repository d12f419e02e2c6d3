package source

import (
	"errors"
	"slices"
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"
	"github.com/evanw/esbuild/pkg/api"

	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// misplacedStatement is an import or export in a text that is no ES module.
type misplacedStatement struct {
	Offset int
	text   string
	meta   bool
}

func (e *misplacedStatement) Error() string {
	switch {
	case e.meta:
		return "Cannot use 'import.meta' outside a module"
	case strings.HasPrefix(e.text[e.Offset:], "import"):
		return "Cannot use import statement outside a module"
	}
	return "Unexpected token 'export'"
}

// place makes a SyntaxError for a range of a text.
func place(src string, from, to int) *SyntaxError {
	from = min(max(from, 0), len(src))
	lines := lineOffsets(src[:from])
	start := lines[len(lines)-1]
	text := src[start:]
	if rest := lineOffsets(text); len(rest) > 1 {
		text = strings.TrimRight(text[:rest[1]], "\r\n\u2028\u2029")
	}
	e := &SyntaxError{Line: len(lines), Column: utf16Column(text, from-start+1), Text: text, Width: 1}
	if to <= from {
		e.Width = 0
	}
	if end := min(to-start, len(text)); end > from-start {
		e.Width = utf16Column(text, end+1) - e.Column
	}
	return e
}

// located makes a SyntaxError of any error that an attempt ended with.
func (j *job) located(err error, a attempt) error {
	var done *SyntaxError
	if errors.As(err, &done) {
		return done
	}
	message, offset := diagnose(err, a)
	offset, width, message := refine(a.text, offset, message)
	e := place(a.text, offset, offset+width)
	e.Name, e.Message = j.name, message
	if a.mapping != nil {
		r := NewRegistry()
		r.add("x", j.src, attempt{text: a.text, mapping: a.mapping})
		bytes := offset - lineOffsets(a.text[:min(offset, len(a.text))])[e.Line-1]
		_, e.Line, e.Column = r.Map("x", e.Line, bytes+1)
		e.Text, _ = r.Line("x", e.Line)
	}
	return e
}

// diagnose returns an error's message and its offset in the attempt's text.
func diagnose(err error, a attempt) (string, int) {
	var list parser.ErrorList
	var compile *goja.CompilerSyntaxError
	var lexical *lexer.Error
	var misplaced *misplacedStatement
	switch {
	case errors.As(err, &list) && len(list) > 0:
		at := list[0].Position
		full := a.full()
		lines := lineOffsets(full)
		offset := len(full)
		if at.Line >= 1 && at.Line <= len(lines) {
			offset = lines[at.Line-1] + at.Column - 1
		}
		return list[0].Message, min(offset-len(a.prefix), len(a.text))
	case errors.As(err, &compile):
		return compile.Message, max(compile.Offset-len(a.prefix), 0)
	case errors.As(err, &lexical):
		return lexical.Message, lexical.Offset
	case errors.As(err, &misplaced):
		return misplaced.Error(), misplaced.Offset
	}
	return err.Error(), 0
}

// refine turns a parser's message into V8's where the tokens tell it, and
// finds how wide the place is.
func refine(src string, offset int, message string) (int, int, string) {
	tokens, err := lexer.Scan(src)
	var lexical *lexer.Error
	if errors.As(err, &lexical) && strings.HasPrefix(message, "Unexpected token") && lexical.Offset <= offset {
		offset, message = lexical.Offset, lexical.Message
		return offset, brokenWidth(src, offset, message), message
	}
	i := slices.IndexFunc(tokens, func(t lexer.Token) bool { return int(t.End) > offset })
	if i < 0 || int(tokens[i].Start) > offset {
		if strings.HasPrefix(message, "Unexpected token") {
			message = "Unexpected end of input"
		}
		return offset, brokenWidth(src, offset, message), message
	}
	t := tokens[i]
	width := int(t.End - t.Start)
	switch {
	case t.Kind == lexer.Regexp && !strings.HasPrefix(message, "Unexpected"):
		message = strings.TrimPrefix(message, "SyntaxError: ")
		message = "Invalid regular expression: " + t.Text(src) + ": " + message
	case strings.HasPrefix(message, "SyntaxError: "):
		message = strings.TrimPrefix(message, "SyntaxError: ")
	case strings.HasPrefix(message, "Unexpected ") && i > 0 && tokens[i-1].Is(src, "await"):
		before := tokens[i-1]
		return int(before.Start), len("await"), awaitMisplaced
	case message == "Unexpected reserved word" && t.Text(src) == "await":
		message = awaitMisplaced
	case message == "Invalid left-hand side in assignment":
		for n := i; n < len(tokens) && !tokens[n].Is(src, "="); n++ {
			width = int(tokens[n].End - t.Start)
		}
	case strings.HasPrefix(message, "Unexpected end"):
	case strings.HasPrefix(message, "Unexpected "):
		if i > 0 && t.Kind != lexer.Punct && inArguments(tokens, i, src) {
			before := tokens[i-1]
			return int(before.Start), int(before.End - before.Start), "missing ) after argument list"
		}
		message = unexpectedMessage(t, src)
	}
	return int(t.Start), width, message
}

const awaitMisplaced = "await is only valid in async functions and the top level bodies of modules"

// brokenWidth is how much of a line V8 underlines from a token that does not end.
func brokenWidth(src string, offset int, message string) int {
	switch {
	case message == "Unexpected end of input":
		return 0
	case offset < len(src) && (src[offset] == '"' || src[offset] == '\''):
		if i := strings.IndexAny(src[offset:], "\r\n"); i > 0 {
			return i
		}
		return len(src) - offset
	}
	return 1
}

// inArguments reports whether the innermost bracket open at token i belongs to
// a call.
func inArguments(tokens []lexer.Token, i int, src string) bool {
	for n := i - 1; n > 0; n-- {
		if tokens[n].Depth != tokens[i].Depth-1 {
			continue
		}
		before := tokens[n-1]
		word := before.Text(src)
		return tokens[n].Is(src, "(") && (before.Kind == lexer.Name && !keywords[word] || word == ")" || word == "]")
	}
	return false
}

// better chooses between what goja and esbuild say about a text. goja's words
// are nearer to V8's, but it may have stopped at syntax that it only does not
// know; then esbuild is right about the place.
func (j *job) better(original error, a attempt, problem *api.Message) error {
	at := problem.Location
	var first *SyntaxError
	if original != nil {
		if errors.As(j.located(original, a), &first) && (at == nil || at.Line <= first.Line || j.awaitsAtTop(first)) {
			return first
		}
	}
	if at == nil {
		return &SyntaxError{Name: j.name, Message: problem.Text}
	}
	lines := lineOffsets(j.src)
	offset := lines[min(at.Line, len(lines))-1] + at.Column
	message := problem.Text
	if j.types {
		if strings.HasPrefix(message, "Unexpected") {
			message = "Expression expected"
		}
		e := place(j.src, offset, offset+max(at.Length, 1))
		e.Name, e.Message, e.Code = j.name, message, "ERR_INVALID_TYPESCRIPT_SYNTAX"
		return e
	}
	if strings.HasPrefix(message, "Expected") || strings.HasPrefix(message, "Unexpected") {
		message = "Unexpected token"
	}
	offset, width, message := refine(j.src, offset, message)
	e := place(j.src, offset, offset+width)
	e.Name, e.Message = j.name, message
	return e
}

// awaitsAtTop reports whether an error is about an await outside of all
// functions of a text that is no ES module. esbuild takes that for valid.
func (j *job) awaitsAtTop(e *SyntaxError) bool {
	if j.kind == kindModule || e.Message != awaitMisplaced && e.Message != "Unexpected reserved word" {
		return false
	}
	lines := lineOffsets(j.src)
	tokens, _ := lexer.Scan(j.src)
	for _, t := range tokens {
		if t.Depth <= 1 && t.Is(j.src, "await") && int(t.Start) >= lines[e.Line-1] {
			return true
		}
	}
	return false
}

// Place makes a SyntaxError for a range of bytes of a text.
func Place(text string, from, to int) *SyntaxError { return place(text, from, to) }
