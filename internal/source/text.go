package source

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// Decode makes text of a file's bytes as Node does: a byte order mark goes,
// what is no UTF-8 becomes U+FFFD.
func Decode(data []byte) string {
	text := strings.TrimPrefix(string(data), "\ufeff")
	if utf8.ValidString(text) {
		return text
	}
	return strings.ToValidUTF8(text, "\ufffd")
}

// unquote returns the value of a string literal.
func unquote(literal string) string {
	body := literal[1 : len(literal)-1]
	if !strings.ContainsRune(body, '\\') {
		return body
	}
	var units []uint16
	for i := 0; i < len(body); {
		if body[i] != '\\' {
			r, size := utf8.DecodeRuneInString(body[i:])
			units = utf16.AppendRune(units, r)
			i += size
			continue
		}
		n, escaped := unescape(body[i+1:])
		units = append(units, escaped...)
		i += 1 + n
	}
	return string(utf16.Decode(units))
}

// unescape reads what follows a backslash: its length and value.
func unescape(s string) (int, []uint16) {
	if s == "" {
		return 0, nil
	}
	hex := func(from, to int) (int, []uint16) {
		if to > len(s) {
			return 1, nil
		}
		v, err := strconv.ParseUint(s[from:to], 16, 32)
		if err != nil {
			return 1, nil
		}
		if v > 0xffff {
			return to, utf16.AppendRune(nil, rune(v))
		}
		return to, []uint16{uint16(v)}
	}
	switch s[0] {
	case 'x':
		return hex(1, 3)
	case 'u':
		if strings.HasPrefix(s, "u{") {
			end := strings.IndexByte(s, '}')
			if end < 0 {
				return 1, nil
			}
			_, v := hex(2, end)
			return end + 1, v
		}
		return hex(1, 5)
	case '\r':
		if strings.HasPrefix(s, "\r\n") {
			return 2, nil
		}
		return 1, nil
	case '\n':
		return 1, nil
	}
	if i := strings.IndexByte("bfnrtv0", s[0]); i >= 0 {
		return 1, []uint16{uint16("\b\f\n\r\t\v\x00"[i])}
	}
	r, size := utf8.DecodeRuneInString(s)
	return size, utf16.AppendRune(nil, r)
}

// unexpectedMessage says about a token what V8 says.
func unexpectedMessage(t lexer.Token, src string) string {
	text := t.Text(src)
	switch {
	case text == "":
		return "Unexpected end of input"
	case t.Kind == lexer.String:
		return "Unexpected string"
	case t.Kind == lexer.Number:
		return "Unexpected number"
	case t.Kind == lexer.Template:
		return "Unexpected template string"
	case t.Kind == lexer.Regexp:
		return "Unexpected regular expression"
	case t.Kind == lexer.Name && strictWords[text]:
		return "Unexpected strict mode reserved word"
	case t.Kind == lexer.Name && (text == "enum" || text == "await"):
		return "Unexpected reserved word"
	case t.Kind == lexer.Name && !keywords[text]:
		return "Unexpected identifier '" + text + "'"
	}
	return "Unexpected token '" + text + "'"
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// keywords cannot be identifiers anywhere.
var keywords = set(`break case catch class const continue debugger default delete do else export extends false
	finally for function if import in instanceof new null return super switch this throw true try typeof var void while with`)

// strictWords cannot be identifiers in strict code.
var strictWords = set("implements interface package private protected public")
