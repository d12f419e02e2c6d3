package source

import (
	"strings"

	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// unsupportedTypes finds TypeScript that has a meaning at run time, which
// cannot be stripped.
func unsupportedTypes(src string) *SyntaxError {
	tokens, err := lexer.Scan(src)
	if err != nil {
		return nil // esbuild will say it
	}
	t := &types{src: src, tokens: tokens}
	for i := range tokens {
		if message, from, to := t.check(i); message != "" {
			e := place(src, from, to)
			e.Message, e.Code = message, "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX"
			if message == invalidToken {
				e.Code = ""
			}
			return e
		}
	}
	return nil
}

const invalidToken = "Invalid or unexpected token"

type types struct {
	src    string
	tokens []lexer.Token
}

func (t *types) text(i int) string {
	if i < 0 || i >= len(t.tokens) || t.tokens[i].Kind > lexer.Punct {
		return ""
	}
	return t.tokens[i].Text(t.src)
}

func (t *types) isName(i int) bool {
	return i >= 0 && i < len(t.tokens) && t.tokens[i].Kind == lexer.Name
}

// matching returns the index of the bracket that closes the one at i.
func (t *types) matching(i int) int {
	for n := i + 1; n < len(t.tokens); n++ {
		if t.tokens[n].Depth == t.tokens[i].Depth {
			return n
		}
	}
	return len(t.tokens) - 1
}

// check returns what is unsupported about the token at i, and its range.
func (t *types) check(i int) (string, int, int) {
	span := func(from, to int) (int, int) { return int(t.tokens[from].Start), int(t.tokens[to].End) }
	const suffix = " is not supported in strip-only mode"
	switch t.text(i) {
	case "@":
		a, b := span(i, i)
		return invalidToken, a, b
	case "enum":
		if t.isName(i+1) && t.text(i+2) == "{" && !t.declared(i) {
			from := i
			if t.text(i-1) == "const" {
				from--
			}
			a, b := span(from, t.matching(i+2))
			return "TypeScript enum" + suffix, a, b
		}
	case "namespace", "module":
		return t.namespace(i)
	case "constructor":
		if n := t.parameterProperty(i); n > 0 {
			last := n
			for last+1 < len(t.tokens) && (t.tokens[last+1].Depth > t.tokens[n].Depth || t.tokens[last+1].Depth == t.tokens[n].Depth && t.text(last+1) != ",") {
				last++
			}
			a, b := span(n, last)
			return "TypeScript parameter property" + suffix, a, b
		}
	case "import":
		if t.isName(i+1) && t.text(i+2) == "=" && !t.declared(i) {
			a, b := span(i, t.statementEnd(i))
			return "TypeScript import equals declaration" + suffix, a, b
		}
	case "export":
		if t.text(i+1) == "=" && t.text(i-1) != "." {
			a, b := span(i, t.statementEnd(i))
			return "TypeScript export assignment" + suffix, a, b
		}
	case "<":
		return t.assertion(i)
	}
	return "", 0, 0
}

func (t *types) declared(i int) bool {
	return t.text(i-1) == "declare" || t.text(i-1) == "const" && t.text(i-2) == "declare" || t.text(i-1) == "."
}

func (t *types) statementEnd(i int) int {
	for n := i; n < len(t.tokens); n++ {
		if t.text(n) == ";" && t.tokens[n].Depth == t.tokens[i].Depth {
			return n
		}
		if n+1 < len(t.tokens) && t.tokens[n+1].NewlineBefore && t.tokens[n+1].Depth == t.tokens[i].Depth {
			return n
		}
	}
	return len(t.tokens) - 1
}

func (t *types) namespace(i int) (string, int, int) {
	n := i + 1
	for t.isName(n) && t.text(n+1) == "." {
		n += 2
	}
	if !t.isName(n) || t.text(n+1) != "{" || t.declared(i) || t.tokens[n].NewlineBefore {
		return "", 0, 0
	}
	start, end := int(t.tokens[i].Start), t.matching(n+1)
	if t.text(i) == "module" {
		return "`module` keyword is not supported. Use `namespace` instead.", start, int(t.tokens[n].End)
	}
	for k := n + 2; k < end; k++ {
		if t.tokens[k].Depth != t.tokens[i].Depth+1 || t.text(k-1) == "declare" {
			continue
		}
		switch t.text(k) {
		case "const", "let", "var", "function", "class", "enum":
			return "TypeScript namespace declaration is not supported in strip-only mode", start, int(t.tokens[end].End)
		}
	}
	return "", 0, 0
}

// parameterProperty returns the index of the first parameter of a constructor
// that is a property too, or 0.
func (t *types) parameterProperty(i int) int {
	if t.text(i+1) != "(" || t.text(i-1) == "." {
		return 0
	}
	end := t.matching(i + 1)
	for n := i + 2; n < end; n++ {
		before := t.text(n - 1)
		modifier := strings.Contains(" public private protected readonly override ", " "+t.text(n)+" ")
		if modifier && t.tokens[n].Depth == t.tokens[i].Depth+1 && (before == "(" || before == ",") && t.isName(n+1) {
			for modifier {
				n++
				modifier = t.isName(n+1) && strings.Contains(" readonly override ", " "+t.text(n)+" ")
			}
			return n
		}
	}
	return 0
}

func (t *types) assertion(i int) (string, int, int) {
	before := t.text(i - 1)
	if i == 0 || before == "" || !strings.Contains(" = ( , => return ? [ ! ", " "+before+" ") {
		return "", 0, 0
	}
	for n := i + 1; n+1 < len(t.tokens) && t.tokens[n].Depth >= t.tokens[i].Depth; n++ {
		if t.text(n) != ">" || t.tokens[n].Depth != t.tokens[i].Depth {
			continue
		}
		if next := t.text(n + 1); next == "(" || next == ">" || next == "[" {
			break
		}
		return "The angle-bracket syntax for type assertions, `<T>expr`, is not supported in type strip mode." +
			" Instead, use the 'as' syntax: `expr as T`.", int(t.tokens[i].Start), int(t.tokens[n+1].End)
	}
	return "", 0, 0
}
