package lexer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner is the state of one Scan.
type scanner struct {
	src     string
	pos     int
	tokens  []Token
	newline bool
	// stack holds the open brackets; its first element stands for the text.
	stack []bracket
	// closed is the bracket that was closed last.
	closed bracket
	err    *Error
}

// Scan returns the tokens of a text, without comments and white space. On an
// error the tokens before it are returned too.
func Scan(src string) ([]Token, error) {
	s := &scanner{src: src, tokens: make([]Token, 0, len(src)/5+8), stack: make([]bracket, 1, 16)}
	if strings.HasPrefix(src, "#!") {
		s.lineComment()
	}
	for s.err == nil && s.space() {
		s.token()
	}
	if s.err == nil && len(s.stack) > 1 {
		s.fail(len(src), "Unexpected end of input")
	}
	if s.err != nil {
		return s.tokens, s.err
	}
	return s.tokens, nil
}

func (s *scanner) fail(offset int, message string) {
	if s.err == nil {
		s.err = &Error{Offset: offset, Message: message}
	}
	s.pos = len(s.src)
}

func (s *scanner) peek(n int) byte {
	if s.pos+n < len(s.src) {
		return s.src[s.pos+n]
	}
	return 0
}

// space skips white space and comments; false means the end of the text.
func (s *scanner) space() bool {
	s.newline = false
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case c == '\n' || c == '\r':
			s.newline = true
			s.pos++
		case c == ' ' || c == '\t' || c == '\v' || c == '\f':
			s.pos++
		case c == '/' && s.peek(1) == '/':
			s.lineComment()
		case c == '/' && s.peek(1) == '*':
			s.blockComment()
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s.src[s.pos:])
			if !unicode.IsSpace(r) && r != '\ufeff' && !isLineEnd(r) {
				return true
			}
			s.newline = s.newline || isLineEnd(r)
			s.pos += size
		default:
			return true
		}
	}
	return false
}

func isLineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029'
}

func (s *scanner) lineComment() {
	for i, r := range s.src[s.pos:] {
		if isLineEnd(r) {
			s.pos += i
			return
		}
	}
	s.pos = len(s.src)
}

func (s *scanner) blockComment() {
	end := strings.Index(s.src[s.pos+2:], "*/")
	if end < 0 {
		s.fail(s.pos, "Invalid or unexpected token")
		return
	}
	body := s.src[s.pos : s.pos+2+end]
	s.newline = s.newline || strings.ContainsAny(body, "\n\r\u2028\u2029")
	s.pos += end + 4
}

func (s *scanner) emit(kind Kind, start int) {
	if s.err != nil {
		return
	}
	s.tokens = append(s.tokens, Token{
		Kind: kind, NewlineBefore: s.newline, Depth: int32(len(s.stack) - 1), Start: int32(start), End: int32(s.pos),
	})
}

// token scans the token at pos, where there is one.
func (s *scanner) token() {
	start, c := s.pos, s.src[s.pos]
	switch {
	case isNameByte(c):
		s.name()
		s.emit(Name, start)
	case c >= '0' && c <= '9' || c == '.' && s.peek(1) >= '0' && s.peek(1) <= '9':
		s.number()
		s.emit(Number, start)
	case c == '"' || c == '\'':
		s.quoted(c)
		s.emit(String, start)
	case c == '`':
		s.pos++
		s.template(start)
	case c == '#':
		s.pos++
		s.name()
		if s.pos == start+1 {
			s.fail(start, "Invalid or unexpected token")
			return
		}
		s.emit(Private, start)
	case c == '/' && !s.operandBefore():
		s.regexp()
		s.emit(Regexp, start)
	case strings.IndexByte("({[", c) >= 0:
		s.open(c)
	case strings.IndexByte(")}]", c) >= 0:
		s.close(c)
	default:
		s.punct(c)
	}
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$' || c == '\\' || c >= utf8.RuneSelf
}

func (s *scanner) name() {
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		switch {
		case c == '\\' && s.peek(1) == 'u' && s.peek(2) == '{':
			end := strings.IndexByte(s.src[s.pos:], '}')
			if end < 0 {
				s.fail(s.pos, "Invalid Unicode escape sequence")
				return
			}
			s.pos += end + 1
		case c == '\\' && s.peek(1) != 'u':
			s.fail(s.pos, "Invalid or unexpected token")
			return
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s.src[s.pos:])
			if unicode.IsSpace(r) || isLineEnd(r) || r == '\ufeff' {
				return
			}
			s.pos += size
		case isNameByte(c) || c >= '0' && c <= '9':
			s.pos++
		default:
			return
		}
	}
}

func (s *scanner) number() {
	hex := s.src[s.pos] == '0' && strings.IndexByte("xXoObB", s.peek(1)) >= 0 && s.peek(1) != 0
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		exponent := !hex && (c == 'e' || c == 'E') && (s.peek(1) == '+' || s.peek(1) == '-')
		if exponent {
			s.pos += 2
			continue
		}
		if c != '.' && c != '\\' && !isNameByte(c) && (c < '0' || c > '9') || c == '\\' || c >= utf8.RuneSelf {
			return
		}
		if c == '.' && hex {
			return
		}
		s.pos++
	}
}

func (s *scanner) quoted(quote byte) {
	start := s.pos
	for s.pos++; s.pos < len(s.src); s.pos++ {
		switch s.src[s.pos] {
		case quote:
			s.pos++
			return
		case '\\':
			if s.peek(1) == '\r' && s.peek(2) == '\n' {
				s.pos++
			}
			s.pos++
		case '\n', '\r':
			s.fail(start, "Invalid or unexpected token")
			return
		}
	}
	s.fail(start, "Invalid or unexpected token")
}

// template scans on in a template literal, behind its backtick or behind the
// brace that closed a substitution.
func (s *scanner) template(start int) {
	for ; s.pos < len(s.src); s.pos++ {
		switch s.src[s.pos] {
		case '`':
			s.pos++
			s.emit(Template, start)
			return
		case '\\':
			s.pos++
		case '$':
			if s.peek(1) == '{' {
				s.pos += 2
				s.emit(Template, start)
				s.stack = append(s.stack, bracket{open: '`'})
				return
			}
		}
	}
	s.fail(start, "Unterminated template literal")
}

func (s *scanner) regexp() {
	start, class := s.pos, false
	for s.pos++; s.pos < len(s.src); s.pos++ {
		switch c := s.src[s.pos]; {
		case c == '\\':
			s.pos++
			if c := s.peek(0); c == '\n' || c == '\r' {
				s.fail(start, "Invalid regular expression: missing /")
				return
			}
		case c == '[':
			class = true
		case c == ']':
			class = false
		case c == '/' && !class:
			s.pos++
			s.name()
			return
		case c == '\n' || c == '\r':
			s.fail(start, "Invalid regular expression: missing /")
			return
		}
	}
	s.fail(start, "Invalid regular expression: missing /")
}

// operators are those of more than one character whose pieces would mean
// something else here; all others may be split.
var operators = []string{"=>", "...", "?.", "??", "++", "--"}

func (s *scanner) punct(c byte) {
	start := s.pos
	s.pos++
	for _, op := range operators {
		if op[0] != c || !strings.HasPrefix(s.src[start:], op) {
			continue
		}
		if digit := s.src[start+len(op)-1:]; op == "?." && len(digit) > 1 && digit[1] >= '0' && digit[1] <= '9' {
			continue
		}
		s.pos = start + len(op)
		break
	}
	text := s.src[start:s.pos]
	s.stack[len(s.stack)-1].colon(text)
	s.emit(Punct, start)
}
