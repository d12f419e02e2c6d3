package source

import (
	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// statements is what the tokens of a text tell about its imports and exports,
// and the text with those statements blanked: same length, same lines.
type statements struct {
	src    string
	text   []byte
	tokens []lexer.Token
	i      int

	module Module
	// found reports an import or export declaration.
	found bool
	// awaits reports that the name await occurs, at top level or not.
	awaits bool
	// placeholders are the offsets of "import" in import() and import.meta.
	placeholders map[int]placeholder
	// declarations are the offsets where an exported declaration begins behind
	// its "export".
	declarations map[int]bool
	// defaultAt is the offset of the name that stands for "default", or -1;
	// defaultSource is where the original function or class begins.
	defaultAt, defaultSource int
}

type placeholder uint8

const (
	dynamicImport placeholder = iota + 1
	importMeta
)

// The placeholders have the length of what they replace.
const (
	importName  = "$mport"
	defaultName = "$d"
)

// scanStatements finds the module statements of a text.
func scanStatements(src string) (*statements, error) {
	tokens, broken := lexer.Scan(src)
	s := &statements{
		src: src, text: []byte(src), tokens: tokens, defaultAt: -1,
		placeholders: map[int]placeholder{}, declarations: map[int]bool{},
	}
	var err error
	for s.i = 0; s.i < len(tokens); s.i++ {
		if tokens[s.i].Kind != lexer.Name || s.property() {
			continue
		}
		switch s.at(0) {
		case "import":
			err = s.importKeyword()
		case "export":
			if tokens[s.i].Depth == 0 && s.at(1) != ":" {
				err = s.export()
			}
		case "await":
			s.awaits = true
		}
		if err != nil {
			if broken != nil && s.i >= len(tokens) {
				err = broken
			}
			return s, err
		}
	}
	return s, broken
}

// property reports whether the current token is a name behind a dot.
func (s *statements) property() bool {
	if s.i == 0 {
		return false
	}
	before := s.tokens[s.i-1]
	return before.Is(s.src, ".") || before.Is(s.src, "?.")
}

// at returns the text of the n-th token from the current one, "" behind the last.
func (s *statements) at(n int) string {
	if s.i+n >= len(s.tokens) || s.i+n < 0 {
		return ""
	}
	t := s.tokens[s.i+n]
	if t.Kind > lexer.Punct {
		return "'"
	}
	return t.Text(s.src)
}

func (s *statements) token() lexer.Token {
	if s.i < len(s.tokens) {
		return s.tokens[s.i]
	}
	end := int32(len(s.src))
	return lexer.Token{Kind: lexer.Punct, Start: end, End: end, NewlineBefore: true}
}

// take steps over the current token if it is text.
func (s *statements) take(text string) bool {
	if s.at(0) != text {
		return false
	}
	s.i++
	return true
}

func (s *statements) expect(text string) error {
	if s.take(text) {
		return nil
	}
	return s.unexpected()
}

func (s *statements) unexpected() error {
	t := s.token()
	return &lexer.Error{Offset: int(t.Start), Message: unexpectedMessage(t, s.src)}
}

// blank overwrites the text from a to b with spaces, keeping line breaks.
func (s *statements) blank(a, b int, first string) {
	for i := a; i < b; i++ {
		switch c := s.text[i]; {
		case c == '\n' || c == '\r':
		case c == 0xe2 && i+2 < b && s.text[i+1] == 0x80 && s.text[i+2]&^1 == 0xa8:
			i += 2 // a line or paragraph separator
		default:
			s.text[i] = ' '
		}
	}
	copy(s.text[a:], first)
}

// importKeyword handles the token "import", whatever it begins.
func (s *statements) importKeyword() error {
	start := int(s.tokens[s.i].Start)
	switch next := s.at(1); {
	case next == "(":
		s.placeholders[start] = dynamicImport
		copy(s.text[start:], importName)
	case next == "." && s.at(2) == "meta":
		s.placeholders[start] = importMeta
		copy(s.text[start:], importName)
	case s.tokens[s.i].Depth == 0 && next != ":" && next != "=":
		return s.importDeclaration()
	}
	return nil
}

func (s *statements) importDeclaration() error {
	start := int(s.token().Start)
	s.i++
	request := len(s.module.Requests)
	if t := s.token(); t.Kind != lexer.String {
		if err := s.importClause(request); err != nil {
			return err
		}
		if err := s.expect("from"); err != nil {
			return err
		}
	}
	return s.finish(start, start)
}

func (s *statements) importClause(request int) error {
	bind := func(name string) {
		t := s.token()
		s.module.Imports = append(s.module.Imports, Import{From: request, Name: name, Local: t.Text(s.src), Offset: int(t.Start)})
		s.i++
	}
	if t := s.token(); t.Kind == lexer.Name {
		bind("default")
		if !s.take(",") {
			return nil
		}
	}
	if s.take("*") {
		if err := s.expect("as"); err != nil {
			return err
		}
		if s.token().Kind != lexer.Name {
			return s.unexpected()
		}
		bind("*")
		return nil
	}
	if err := s.expect("{"); err != nil {
		return err
	}
	return s.list(func(name string, at lexer.Token) error {
		local := at
		if s.take("as") {
			local = s.token()
			s.i++
		}
		if local.Kind != lexer.Name {
			s.i--
			return s.unexpected()
		}
		s.module.Imports = append(s.module.Imports, Import{From: request, Name: name, Local: local.Text(s.src), Offset: int(at.Start)})
		return nil
	})
}

// list reads names up to the closing brace; each is called behind its name.
func (s *statements) list(each func(name string, at lexer.Token) error) error {
	for !s.take("}") {
		t := s.token()
		name, err := s.moduleName()
		if err == nil {
			err = each(name, t)
		}
		if err != nil {
			return err
		}
		if !s.take(",") && s.at(0) != "}" {
			return s.unexpected()
		}
	}
	return nil
}

// moduleName reads an exported name: an identifier or a string.
func (s *statements) moduleName() (string, error) {
	t := s.token()
	s.i++
	switch t.Kind {
	case lexer.Name:
		return t.Text(s.src), nil
	case lexer.String:
		return unquote(t.Text(s.src)), nil
	}
	s.i--
	return "", s.unexpected()
}

// finish reads the specifier, its attributes and the end of the statement that
// began at start, records the request and blanks all from blankFrom on.
func (s *statements) finish(start, blankFrom int) error {
	t := s.token()
	if t.Kind != lexer.String {
		return s.unexpected()
	}
	s.i++
	s.found = true
	request := Request{Specifier: unquote(t.Text(s.src)), Offset: start}
	if s.at(0) == "with" && !s.token().NewlineBefore || s.at(0) == "with" && s.at(1) == "{" {
		s.i++
		if err := s.attributes(&request); err != nil {
			return err
		}
	}
	s.module.Requests = append(s.module.Requests, request)
	return s.end(blankFrom)
}

// end blanks a statement that is over. A semicolon stays in its place, so that
// the statement before it cannot run on.
func (s *statements) end(start int) error {
	end := int(s.tokens[s.i-1].End)
	if !s.take(";") {
		if t := s.token(); !t.NewlineBefore && s.at(0) != "}" {
			return s.unexpected()
		}
	} else {
		end = int(s.tokens[s.i-1].End)
	}
	s.blank(start, end, ";")
	s.i--
	return nil
}

func (s *statements) attributes(r *Request) error {
	if err := s.expect("{"); err != nil {
		return err
	}
	return s.list(func(key string, _ lexer.Token) error {
		if err := s.expect(":"); err != nil {
			return err
		}
		t := s.token()
		if t.Kind != lexer.String {
			return s.unexpected()
		}
		s.i++
		r.Attributes = append(r.Attributes, Attribute{Key: key, Value: unquote(t.Text(s.src))})
		return nil
	})
}
