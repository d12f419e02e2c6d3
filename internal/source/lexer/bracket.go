package lexer

import "slices"

// bracket is an open bracket: what a slash behind its partner means and what a
// colon inside of it means depends on what it encloses.
type bracket struct {
	// open is the bracket, or a backtick for a template's substitution.
	open byte
	// operand reports that the closed bracket is a value, so that a slash
	// behind it divides.
	operand bool
	// object reports the braces of an object literal.
	object bool
	// function is set for the parentheses of a function's parameters: what
	// operand will be for its body.
	function, functionOperand bool
	// ternary counts question marks that wait for their colon; label reports
	// that the last colon ended a label or case.
	ternary int
	label   bool
}

func (b *bracket) colon(op string) {
	switch op {
	case "?":
		b.ternary++
	case ":":
		b.label = b.ternary == 0
		if b.ternary > 0 {
			b.ternary--
		}
	}
}

// operatorNames are the keywords behind which an operand follows.
var operatorNames = []string{
	"return", "typeof", "instanceof", "in", "new", "delete", "void", "throw", "case", "do", "else",
	"yield", "await", "extends", "default", "export",
}

var conditionNames = []string{"if", "while", "for", "with"}

// back returns the n-th token before pos as text, "" if there is none; a name
// behind a dot is a property and never a keyword, so it comes as "x".
func (s *scanner) back(n int) (Token, string) {
	i := len(s.tokens) - n
	if i < 0 {
		return Token{Kind: Punct}, ""
	}
	t := s.tokens[i]
	switch {
	case t.Kind == Name && i > 0 && (s.tokens[i-1].Is(s.src, ".") || s.tokens[i-1].Is(s.src, "?.")):
		return t, "x"
	case t.Kind > Punct:
		return t, "0"
	}
	return t, t.Text(s.src)
}

// operandBefore reports whether the token before pos ends a value, so that
// what follows continues the expression.
func (s *scanner) operandBefore() bool { return s.operandAt(1) }

func (s *scanner) operandAt(n int) bool {
	t, text := s.back(n)
	switch t.Kind {
	case Name:
		if text == "of" && s.stackTop().open == '(' && s.forParenthesis() {
			return false
		}
		return !slices.Contains(operatorNames, text)
	case Punct:
		switch text {
		case ")", "}":
			return n > 1 || s.closed.operand
		case "]", "++", "--":
			return true
		}
		return false
	case Template:
		return s.src[t.End-1] == '`'
	}
	return true
}

func (s *scanner) stackTop() bracket { return s.stack[len(s.stack)-1] }

// forParenthesis reports whether the innermost open parenthesis is a for's.
func (s *scanner) forParenthesis() bool { return !s.stackTop().operand }

func (s *scanner) open(c byte) {
	b := bracket{open: c, operand: true}
	switch c {
	case '(':
		s.parenthesis(&b)
	case '{':
		s.brace(&b)
	}
	start := s.pos
	s.pos++
	s.emit(Punct, start)
	s.stack = append(s.stack, b)
}

// parenthesis decides what an opening parenthesis means.
func (s *scanner) parenthesis(b *bracket) {
	_, one := s.back(1)
	_, two := s.back(2)
	if slices.Contains(conditionNames, one) || one == "await" && two == "for" {
		b.operand = false
		return
	}
	n := 1
	if one != "function" && one != "*" && two != "" {
		n = 2
	}
	if _, text := s.back(n); text == "*" {
		n++
	}
	if _, text := s.back(n); text == "function" {
		b.function, b.functionOperand = true, !s.statementAt(n)
	}
}

// statementAt reports whether the function or class keyword n tokens back
// begins a statement.
func (s *scanner) statementAt(n int) bool {
	if _, text := s.back(n + 1); text == "async" {
		n++
	}
	t, text := s.back(n + 1)
	switch text {
	case "", ";", "else", "do", "export", "default", "}":
		return true
	case "{":
		return !s.stackTop().object
	case ")":
		return true
	case ":":
		top := s.stackTop()
		return top.label && !top.object
	}
	// A value in front can only be the end of another statement.
	return t.Kind != Punct && s.operandAt(n+1)
}

// brace decides what an opening brace means.
func (s *scanner) brace(b *bracket) {
	t, text := s.back(1)
	top := s.stackTop()
	inBlock := top.open == 0 || top.open == '{' && !top.object
	switch {
	case text == ")":
		b.operand = s.closed.functionOperand || !s.closed.function && s.classOperand()
	case text == "", text == ";", text == "{" && !top.object, text == "=>":
		b.operand = false
	case text == "}":
		b.operand = false
	case text == ":":
		b.object = !inBlock || !top.label
		b.operand = b.object
	case t.Kind == Name && !slices.Contains(operatorNames, text), text == "do", text == "else":
		b.operand = s.classOperand()
	case t.Kind == Name:
		b.object = text != "return" || !s.newline
		b.operand = b.object
	case t.Kind == Punct && text != "]", t.Kind == Template && s.src[t.End-1] == '{':
		b.object, b.operand = true, true
	default:
		b.operand = s.classOperand()
	}
}

// classOperand looks for the class keyword of the class body that may begin
// here; a class in an expression is a value.
func (s *scanner) classOperand() bool {
	depth := int32(len(s.stack) - 1)
	for n := 1; n <= 64; n++ {
		t, text := s.back(n)
		if text == "" || text == ";" || text == "=" || t.Depth < depth {
			return false
		}
		if t.Kind == Name && text == "class" && t.Depth == depth {
			return !s.statementAt(n)
		}
	}
	return false
}

func (s *scanner) close(c byte) {
	partner := map[byte]byte{')': '(', ']': '[', '}': '{'}[c]
	start, top := s.pos, s.stackTop()
	if c == '}' && top.open == '`' {
		s.stack = s.stack[:len(s.stack)-1]
		s.pos++
		s.template(start)
		return
	}
	if top.open != partner {
		s.fail(start, "Unexpected token '"+string(c)+"'")
		return
	}
	s.closed = top
	s.stack = s.stack[:len(s.stack)-1]
	s.pos++
	s.emit(Punct, start)
}
