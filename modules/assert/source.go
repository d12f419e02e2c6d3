package assert

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

// Source gives access to what the user wrote, for the message of
// `assert(expression)`.
type Source interface {
	// Map takes a position as goja reports it (1-based) to the one in the
	// user's file.
	Map(name string, line, column int) (string, int, int)
	// Line returns a line of a file without its end.
	Line(name string, line int) (string, bool)
}

type sourceKey struct{}

// SetSource gives a runtime's assert module a way to quote the user's source.
// Without it, messages show the value in place of the expression.
func SetSource(env *modules.Env, s Source) { env.Provide(sourceKey{}, s) }

// callText finds the call of assert that the program is in: its text up to the
// end of its first line.
func callText(env *modules.Env) (string, bool) {
	source, ok := env.Service(sourceKey{}).(Source)
	if !ok {
		return "", false
	}
	for _, f := range env.VM.CaptureCallStack(0, nil) {
		pos := f.Position()
		if f.SrcName() == "<native>" || strings.HasPrefix(f.SrcName(), "node:") || pos.Line == 0 {
			continue
		}
		name, line, column := source.Map(f.SrcName(), pos.Line, pos.Column)
		text, ok := source.Line(name, line)
		if !ok || column < 1 || column > len(text) {
			return "", false
		}
		return expressionAt(text, column-1), true
	}
	return "", false
}

// expressionAt cuts the call at a place out of a line of source.
func expressionAt(line string, at int) string {
	start := at
	if name := strings.TrimRight(line[:at], " "); line[at] == '(' && name != "" && isNameByte(name[len(name)-1]) {
		start = len(name)
	}
	for start > 0 {
		c := line[start-1]
		if c == '?' && start < len(line) && line[start] == '.' {
			start--
			continue
		}
		if c == ']' {
			open := strings.LastIndexByte(line[:start-1], '[')
			if open < 0 {
				break
			}
			start = open
			continue
		}
		if !isNameByte(c) && c != '.' {
			break
		}
		start--
	}
	if before := strings.TrimRight(line[:start], " "); strings.HasSuffix(before, "new") && len(before) < start {
		start = len(before) - len("new")
	}
	return line[start:callEnd(line, at)]
}

func isNameByte(c byte) bool {
	return c == '_' || c == '$' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// callEnd finds the end of the arguments that begin after a place: past the
// closing parenthesis, or the line's end.
func callEnd(line string, at int) int {
	depth := 0
	for i := at; i < len(line); i++ {
		switch c := line[i]; c {
		case '\'', '"', '`':
			i = skipQuoted(line, i, c)
		case '/':
			i = skipSlash(line, i)
		case '(':
			depth++
		case ')':
			if depth--; depth <= 0 {
				return i + 1
			}
		}
	}
	return len(line)
}

func skipQuoted(line string, i int, mark byte) int {
	for i++; i < len(line) && line[i] != mark; i++ {
		if line[i] == '\\' {
			i++
		}
	}
	return i
}

// skipSlash passes a comment or a regular expression; a division is one character.
func skipSlash(line string, i int) int {
	switch {
	case strings.HasPrefix(line[i:], "//"):
		return len(line)
	case strings.HasPrefix(line[i:], "/*"):
		if end := strings.Index(line[i+2:], "*/"); end >= 0 {
			return i + 2 + end + 1
		}
		return len(line)
	}
	before := strings.TrimRight(line[:i], " ")
	if before != "" && (isNameByte(before[len(before)-1]) || strings.ContainsRune(")]}", rune(before[len(before)-1]))) {
		return i
	}
	for i++; i < len(line) && line[i] != '/'; i++ {
		if line[i] == '\\' {
			i++
		}
	}
	return i
}

// sourceMessage is the message of a failed assert without one of its own.
func sourceMessage(env *modules.Env) goja.Value {
	text, ok := callText(env)
	if !ok {
		return goja.Undefined()
	}
	return env.VM.ToValue("The expression evaluated to a falsy value:\n\n  " + text + "\n")
}
