// Package lexer splits JavaScript into tokens, exactly enough to find import
// and export statements in any valid program: strings, nested templates,
// comments, and a slash that divides told from one that begins a regular
// expression.
//
//	tokens, err := lexer.Scan("a = /[/]/g.test(`${b}`)")
package lexer

// Kind is the kind of a token.
type Kind uint8

const (
	// Name is an identifier or keyword.
	Name Kind = iota
	// Punct is an operator or bracket.
	Punct
	// Number is a numeric literal.
	Number
	// String is a quoted string.
	String
	// Template is a piece of a template: from the backtick or the closing
	// brace of a substitution to the next substitution or the closing backtick.
	Template
	// Regexp is a regular expression literal with its flags.
	Regexp
	// Private is a #name.
	Private
)

// Token is one token of a text.
type Token struct {
	Kind Kind
	// NewlineBefore reports a line break between this token and the one before.
	NewlineBefore bool
	// Depth is the number of brackets around the token; a bracket counts as
	// being outside of itself.
	Depth int32
	// Start and End are the byte offsets of the token.
	Start, End int32
}

// Text returns the token's text.
func (t Token) Text(src string) string { return src[t.Start:t.End] }

// Is reports whether the token is this name or operator.
func (t Token) Is(src, text string) bool {
	return t.Kind <= Punct && src[t.Start:t.End] == text
}

// Error is text that is no JavaScript.
type Error struct {
	Offset  int
	Message string
}

// Error implements error.
func (e *Error) Error() string { return e.Message }
