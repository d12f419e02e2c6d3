package errstack

import (
	"regexp"
	"strings"

	"github.com/dop251/goja"
)

// place is the source line of an error, cut at the error's position.
type place struct {
	before, after string
}

// place finds the source text around the innermost frame.
func (s *Stacks) place(frames []goja.StackFrame) place {
	if len(frames) == 0 || s.pos == nil {
		return place{}
	}
	p := frames[0].Position()
	file, line, column := s.pos.Map(p.Filename, p.Line, p.Column)
	text, ok := s.pos.Line(file, line)
	if i := column - 1; ok && i >= 0 && i <= len(text) {
		return place{before: text[:i], after: text[i:]}
	}
	return place{}
}

const identifier = `[\p{L}_$][\p{L}\p{N}_$]*`

var (
	leadingName = regexp.MustCompile(`^` + identifier)
	// chainAtEnd is a name with members, as far as it can be told from its end.
	chainAtEnd  = regexp.MustCompile(`(?:` + identifier + `|this|super)(?:\??\.#?` + identifier + `|\[[^\[\]]*\])*$`)
	callAtEnd   = regexp.MustCompile(`((?:` + identifier + `|this|super)(?:\??\.#?` + identifier + `|\[[^\[\]]*\])*)\([^()]*\)$`)
	ownerAtEnd  = regexp.MustCompile(`(?:` + identifier + `\??\.)*$`)
	newTarget   = regexp.MustCompile(`^new\s+(` + identifier + `(?:\.` + identifier + `|\[[^\[\]]*\])*)`)
	memberWrite = regexp.MustCompile(`^\.?(` + identifier + `)\s*(?:=[^=>]|=$|[-+*/%&|^]=|\*\*=|\?\?=|&&=|\|\|=)`)
	indexWrite  = regexp.MustCompile(`^\[[^\]]*\]\s*=[^=]`)
	simplePart  = regexp.MustCompile(`^\{\s*(?:(` + identifier + `)\b|['"]([^'"]*)['"]|(\}|\.\.\.))`)
	literalAt   = regexp.MustCompile(`(?:=|\bof|\.\.\.)\s*(null|undefined|\d[\w.]*|'[^']*'|"[^"]*"|true|false)\s*[\])};,]`)
)

// callee is the text of what is called, where the error stands at the opening
// parenthesis of a call, or "" if that is not told.
func (p place) callee() string {
	if !strings.HasPrefix(p.after, "(") && !strings.HasPrefix(p.after, "`") {
		return ""
	}
	if strings.HasSuffix(p.before, ")") {
		if m := callAtEnd.FindStringSubmatch(p.before); m != nil && !strings.HasSuffix(strings.TrimSuffix(p.before, m[0]), ".") {
			return m[1] + "(...)"
		}
		return grouped(p.before)
	}
	if m := literalAtEnd.FindString(p.before); m != "" {
		return strings.TrimLeft(strings.ReplaceAll(m, "'", `"`), " \t(,=;")
	}
	chain := chainAtEnd.FindString(p.before)
	if chain == "" {
		return ""
	}
	rest := strings.TrimSuffix(p.before, chain)
	if owner := strings.TrimSuffix(rest, "."); owner != rest {
		if m := callAtEnd.FindStringSubmatch(owner); m != nil && !newAtEnd(strings.TrimSuffix(owner, m[0])) {
			return m[1] + "(...)." + chain
		}
		return "(intermediate value)." + chain
	}
	if member, ok := strings.CutPrefix(chain, "super."); ok {
		return "(intermediate value)." + member
	}
	return indices.ReplaceAllStringFunc(chain, spelledIndex)
}

var literalAtEnd = regexp.MustCompile(`(?:'[^']*'|"[^"]*"|(?:^|[\s(,=;])\d[\d.]*)$`)

// grouped shows what is called behind a closing parenthesis.
func grouped(before string) string {
	depth := 0
	for i := len(before) - 1; i >= 0; i-- {
		switch before[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth > 0 {
				continue
			}
			inner := before[i+1 : len(before)-1]
			switch {
			case i > 0 && strings.ContainsAny(before[i-1:i], ")]"), strings.Contains(inner, "=>"), strings.HasPrefix(inner, "function"):
				if i > 0 && before[i-1] == ')' {
					return "(intermediate value)(...)"
				}
				return "(intermediate value)"
			case chainAtEnd.FindString(inner) == inner, strings.HasPrefix(inner, "{"):
				return inner
			}
			return "(" + strings.ReplaceAll(inner, ", ", " , ") + ")"
		}
	}
	return "(intermediate value)"
}

var indices = regexp.MustCompile(`\[[^\[\]]*\]`)

// spelledIndex shows an index as V8 does: names as members.
func spelledIndex(index string) string {
	inner := index[1 : len(index)-1]
	if len(inner) > 1 && (inner[0] == '\'' || inner[0] == '"') {
		return "." + inner[1:len(inner)-1]
	}
	return index
}

func newAtEnd(text string) bool { return strings.HasSuffix(strings.TrimSpace(text), "new") }

// source is the expression that the error stands in, from its beginning to the
// name at the error's position.
func (p place) source() (before, expression string) {
	name := leadingName.FindString(p.after)
	if name == "" {
		return p.before, ""
	}
	owner := ownerAtEnd.FindString(p.before)
	return strings.TrimSuffix(p.before, owner), owner + name
}

// openBracket is the bracket around the end of a text that is still open.
func openBracket(text string) byte {
	depth := 0
	for i := len(text) - 1; i >= 0; i-- {
		switch text[i] {
		case ')', ']', '}':
			depth++
		case '(', '[', '{':
			if depth == 0 {
				return text[i]
			}
			depth--
		}
	}
	return 0
}

// patternAtEnd returns the object pattern before an "=" at the end of a text.
func patternAtEnd(text string) string {
	text, ok := strings.CutSuffix(strings.TrimRight(text, " "), "=")
	text = strings.TrimRight(text, " ")
	if !ok || !strings.HasSuffix(text, "}") {
		return ""
	}
	depth := 0
	for i := len(text) - 1; i >= 0; i-- {
		switch text[i] {
		case '}':
			depth++
		case '{':
			if depth--; depth == 0 {
				return text[i:]
			}
		}
	}
	return ""
}
