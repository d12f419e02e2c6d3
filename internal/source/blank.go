package source

import (
	"strings"

	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// blankTypes overwrites the types of a TypeScript text with spaces, so that
// everything else stays where it is. It is guided by what esbuild made of the
// text: where the two texts' tokens differ, a type begins. The result counts
// only if esbuild makes the same of it, so that a guess that was wrong does no
// harm; ok is false then.
func blankTypes(src, stripped string) (text string, ok bool) {
	from, err := lexer.Scan(src)
	if err != nil {
		return "", false
	}
	to, err := lexer.Scan(stripped)
	if err != nil {
		return "", false
	}
	b := &blanker{src: src, out: []byte(src), from: from, stripped: stripped, to: to}
	if !b.run() {
		return "", false
	}
	text = string(b.out)
	again, _, problem := lower(false, text, plainLevel)
	return text, problem == nil && again == stripped
}

// blanker walks over the tokens of a text and of what is left of it.
type blanker struct {
	src, stripped string
	from, to      []lexer.Token
	out           []byte
	i, j          int
	// startI and startJ are where the present statement or class member began.
	startI, startJ int
}

func (b *blanker) run() bool {
	for steps := 0; b.i < len(b.from); steps++ {
		if steps > 4*len(b.from)+16 {
			return false
		}
		if b.j < len(b.to) && b.same() {
			if t := b.text(b.i); t == "{" || t == "}" || t == ";" {
				b.startI, b.startJ = b.i+1, b.j+1
			}
			b.i++
			b.j++
			continue
		}
		if !b.differ() {
			return false
		}
	}
	return true
}

func (b *blanker) text(i int) string {
	if i < 0 || i >= len(b.from) || b.from[i].Kind > lexer.Punct {
		return ""
	}
	return b.from[i].Text(b.src)
}

// same reports whether the tokens at i and j mean the same.
func (b *blanker) same() bool {
	t, g := b.from[b.i], b.to[b.j]
	x, y := t.Text(b.src), g.Text(b.stripped)
	switch {
	case t.Kind == lexer.String && g.Kind == lexer.String:
		return unquote(x) == unquote(y)
	case t.Kind == lexer.String && g.Kind == lexer.Name:
		return unquote(x) == y
	case t.Kind == lexer.Number && g.Kind == lexer.Number:
		return true
	case t.Kind == lexer.Name && g.Kind == lexer.Name && strings.HasPrefix(y, x):
		return strings.Trim(y[len(x):], "0123456789") == "" // esbuild avoids shadowing
	}
	return t.Kind == g.Kind && x == y
}

const printerPunctuation = "; ( ) ,"

// differ deals with a token that esbuild left out or put in.
func (b *blanker) differ() bool {
	if end := min(b.typeFrom(b.i), len(b.from)); end > b.i {
		b.blank(b.i, end)
		b.i = end
		return true
	}
	next := ""
	if b.j < len(b.to) {
		next = b.to[b.j].Text(b.stripped)
	}
	if next == "{" && b.startI < b.i && (b.text(b.i) == ";" || b.from[b.i].NewlineBefore) {
		// The head of an overload, which has no body.
		end := b.i
		if b.text(b.i) == ";" {
			end++
		}
		b.blank(b.startI, end)
		b.i, b.j, b.startI = end, b.startJ, end
		return true
	}
	switch t := b.text(b.i); {
	case next != "" && strings.Contains(printerPunctuation, next):
		b.j++
	case t != "" && strings.Contains(printerPunctuation, t):
		b.i++
	default:
		return false
	}
	return true
}

// blank overwrites the tokens from a up to b, and what is between them.
func (b *blanker) blank(from, to int) {
	for k := b.from[from].Start; k < b.from[to-1].End; k++ {
		if c := b.out[k]; c != '\n' && c != '\r' {
			b.out[k] = ' '
		}
	}
}

// typeFrom returns the end of the piece of TypeScript that begins at token i,
// or i if none does.
func (b *blanker) typeFrom(i int) int {
	switch t := b.text(i); t {
	case ":", "as", "satisfies":
		return b.skipType(i + 1)
	case "<":
		return b.angles(i)
	case "!":
		return i + 1
	case "?":
		if strings.Contains(": , ) = ; } (", b.text(i+1)) {
			return i + 1
		}
	case "abstract":
		if b.text(i+1) == "class" {
			return i + 1
		}
		return b.memberEnd(i)
	case "public", "private", "protected", "readonly", "override":
		return i + 1
	case "implements":
		for i++; i < len(b.from); i++ {
			if i = b.skipType(i); b.text(i) != "," {
				return i
			}
		}
	case "interface", "type", "declare", "import", "export":
		return b.statement(i)
	case "[":
		return b.memberEnd(i)
	case "this":
		if b.text(i+1) == ":" {
			end := b.skipType(i + 2)
			if b.text(end) == "," {
				end++
			}
			return end
		}
	}
	return i
}

// matching returns the token behind the bracket that closes the one at i.
func (b *blanker) matching(i int) int {
	for n := i + 1; n < len(b.from); n++ {
		if b.from[n].Depth == b.from[i].Depth {
			return n + 1
		}
	}
	return len(b.from)
}

// angles skips a list in angle brackets.
func (b *blanker) angles(i int) int {
	open := 0
	for n := i; n < len(b.from); n++ {
		switch b.text(n) {
		case "<":
			open++
		case ">":
			if open--; open == 0 {
				return n + 1
			}
		case "(", "[", "{":
			n = b.matching(n) - 1
		case ";":
			return i
		}
	}
	return i
}

const typePrefixes = " keyof typeof infer readonly unique asserts new abstract - | & "

// skipType skips a type.
func (b *blanker) skipType(i int) int {
	for i < len(b.from) {
		for b.text(i) != "" && strings.Contains(typePrefixes, " "+b.text(i)+" ") {
			i++
		}
		i = b.operand(i)
		switch b.text(i) {
		case "=>":
			if b.text(i-1) != ")" {
				return i // an arrow function's return type ends here
			}
			i++
		case "|", "&", "is", "extends":
			i++
		case "?":
			i = b.skipType(i + 1)
			if b.text(i) != ":" {
				return i
			}
			i++
		default:
			return i
		}
	}
	return i
}

// operand skips one operand of a type with what follows it closely.
func (b *blanker) operand(i int) int {
	if b.text(i) == "<" {
		i = b.angles(i)
	}
	switch t := b.text(i); {
	case t == "(" || t == "[" || t == "{":
		i = b.matching(i)
	default:
		template := i < len(b.from) && b.from[i].Kind == lexer.Template
		i++
		for template && i < len(b.from) && b.from[i-1].Text(b.src)[b.from[i-1].End-b.from[i-1].Start-1] != '`' {
			i++
		}
	}
	for i < len(b.from) {
		switch t := b.text(i); {
		case t == ".":
			i += 2
		case t == "<":
			end := b.angles(i)
			if end == i {
				return i
			}
			i = end
		case t == "[" && !b.from[i].NewlineBefore:
			i = b.matching(i)
		default:
			return i
		}
	}
	return i
}

// memberEnd skips a class member without a value: up to its semicolon or line end.
func (b *blanker) memberEnd(i int) int {
	for n := i + 1; n < len(b.from); n++ {
		t := b.from[n]
		if t.Depth == b.from[i].Depth && b.text(n) == ";" {
			return n + 1
		}
		if t.Depth < b.from[i].Depth || t.Depth == b.from[i].Depth && (t.NewlineBefore || b.text(n) == "}") {
			return n
		}
	}
	return len(b.from)
}

// statement skips a statement or an import's name that is only a type.
func (b *blanker) statement(i int) int {
	start := i
	if t := b.text(i - 1); t == "export" || t == "import" {
		start = i - 1
	}
	end := i
	switch t := b.text(i); {
	case t == "type" && start < i && (b.text(i+1) == "{" || b.text(i+1) == "*" || b.text(i-1) == "import"):
		for end = i; end < len(b.from) && b.from[end].Kind != lexer.String && b.text(end) != ";"; end++ {
			if end > i && b.from[end].NewlineBefore && b.from[end].Depth == b.from[start].Depth && b.text(end) != "}" {
				break
			}
		}
		if end < len(b.from) && b.from[end].Kind == lexer.String {
			end++
		}
		if b.text(end) == ";" {
			end++
		}
	case t == "type" && (b.text(i-1) == "{" || b.text(i-1) == ","):
		for end = i + 1; b.text(end) != "," && b.text(end) != "}" && end < len(b.from); end++ {
			continue
		}
		if b.text(end) == "," {
			end++
		}
		return end
	case t == "declare" && b.from[i].Depth > 0 && b.text(i-1) != "{" && b.text(i-1) != "}":
		return b.memberEnd(i)
	case t == "interface" || t == "declare" && b.bodied(i):
		for end = i; end < len(b.from) && b.text(end) != "{"; end++ {
			continue
		}
		end = b.matching(min(end, len(b.from)-1))
	case t == "type":
		for end = i; end < len(b.from) && b.text(end) != "="; end++ {
			continue
		}
		if end = b.skipType(end + 1); b.text(end) == ";" {
			end++
		}
	default:
		end = b.memberEnd(i)
	}
	if start < i {
		b.blank(start, i)
		b.j--
	}
	b.startI, b.startJ = end, b.j
	return end
}

// bodied reports whether a declare at i declares something with braces.
func (b *blanker) bodied(i int) bool {
	for n := i + 1; n < i+3; n++ {
		switch b.text(n) {
		case "class", "namespace", "module", "global", "enum", "interface":
			return true
		}
	}
	return false
}
