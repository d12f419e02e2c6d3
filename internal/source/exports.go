package source

import (
	"bytes"

	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// export handles an export declaration whose "export" is the current token.
func (s *statements) export() error {
	start := int(s.token().Start)
	s.i++
	switch s.at(0) {
	case "*":
		return s.exportStar(start)
	case "{":
		s.i++
		return s.exportList(start)
	case "default":
		s.found = true
		return s.exportDefault(start)
	case "var", "let", "const", "function", "class", "async":
		s.found = true
		s.blank(start, start+len("export"), "")
		s.declarations[int(s.token().Start)] = true
		s.i--
		return nil
	}
	return s.unexpected()
}

func (s *statements) exportStar(start int) error {
	s.i++
	export := Export{Name: "*", From: len(s.module.Requests), Source: "*"}
	if s.take("as") {
		name, err := s.moduleName()
		if err != nil {
			return err
		}
		export.Name = name
	} else {
		export.Source = ""
	}
	if err := s.expect("from"); err != nil {
		return err
	}
	s.module.Exports = append(s.module.Exports, export)
	return s.finish(start, start)
}

// exportList reads the names of "export { a, b as c }" and, if it re-exports,
// where they come from.
func (s *statements) exportList(start int) error {
	first := len(s.module.Exports)
	var quoted *lexer.Token
	err := s.list(func(name string, at lexer.Token) error {
		export := Export{Name: name, From: -1, Local: name, Offset: int(at.Start), End: int(at.End)}
		if at.Kind == lexer.String && quoted == nil {
			quoted = &at
		}
		if !s.take("as") {
			s.module.Exports = append(s.module.Exports, export)
			return nil
		}
		export.End = int(s.token().End)
		renamed, err := s.moduleName()
		export.Name = renamed
		s.module.Exports = append(s.module.Exports, export)
		return err
	})
	if err != nil {
		return err
	}
	s.found = true
	if s.take("from") {
		for i := first; i < len(s.module.Exports); i++ {
			e := &s.module.Exports[i]
			e.From, e.Source, e.Local = len(s.module.Requests), e.Local, ""
		}
		return s.finish(start, start)
	}
	if quoted != nil {
		return &lexer.Error{Offset: int(quoted.Start), Message: unexpectedMessage(*quoted, s.src)}
	}
	return s.end(start)
}

// exportDefault makes a declaration of a default export, named by a
// placeholder that the syntax tree's rewriting turns into "default".
func (s *statements) exportDefault(start int) error {
	s.i++
	export := Export{Name: "default", From: -1, Local: "default"}
	word := s.tokens[s.i-1]
	declared := s.i
	if s.at(0) == "async" && s.at(1) == "function" && !s.tokens[s.i+1].NewlineBefore {
		declared++
	}
	switch kind := s.tokenText(declared); kind {
	case "function", "class":
		named := declared + 1
		if s.tokenText(named) == "*" {
			named++
		}
		if s.isDeclaredName(kind, named) {
			export.Local = s.tokenText(named)
			s.blank(start, int(word.End), ";")
			s.declarations[int(s.tokens[s.i].Start)] = false
			break
		}
		if err := s.nameDefault(start, declared, named-1); err != nil {
			return err
		}
	default:
		s.blank(start, int(word.End), "")
		copy(s.text[start:], "let "+defaultName)
		s.text[word.Start] = '='
		s.defaultAt = start + len("let ")
	}
	s.module.Exports = append(s.module.Exports, export)
	s.i--
	return nil
}

func (s *statements) tokenText(i int) string {
	if i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Text(s.src)
}

func (s *statements) isDeclaredName(kind string, i int) bool {
	if i >= len(s.tokens) || s.tokens[i].Kind != lexer.Name {
		return false
	}
	return kind != "class" || s.tokenText(i) != "extends"
}

// nameDefault gives an anonymous default function or class its placeholder: its
// keywords move to the left, over "default", to make room.
func (s *statements) nameDefault(start, keyword, last int) error {
	first := int(s.tokens[s.i].Start)
	end := int(s.tokens[last].End)
	words := []byte{';'}
	for i := s.i; i <= last; i++ {
		words = append(words, s.tokenText(i)...)
		words = append(words, ' ')
	}
	words = append(words, defaultName...)
	from := end - len(words)
	if from < start || bytes.ContainsAny(s.text[from:end], "\n\r") {
		return &lexer.Error{Offset: start, Message: unusualLayout}
	}
	s.blank(start, end, "")
	copy(s.text[from:], words)
	s.defaultAt, s.defaultSource = end-len(defaultName), first
	return nil
}

// unusualLayout makes the compiler print the program anew through esbuild.
const unusualLayout = "unusual layout of a default export"
