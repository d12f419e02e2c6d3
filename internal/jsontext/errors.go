package jsontext

import (
	"fmt"
	"slices"

	"github.com/dop251/goja"
)

// syntaxError is what is wrong with a text.
type syntaxError struct{ message goja.Value }

// fail says what is wrong at the present place, with its line and column.
func (p *parser[T]) fail(message string) {
	line, column := 1, 1
	for i, c := range p.text[:p.at] {
		switch {
		case c == '\r' && i+1 < p.at && p.text[i+1] == '\n':
		case c == '\n' || c == '\r':
			line++
			column = 1
			continue
		}
		column++
	}
	text := fmt.Sprintf("%s at position %d (line %d column %d)", message, p.at, line, column)
	panic(&syntaxError{p.vm.ToValue(text)})
}

// noJSON are texts that come from values which are none of JSON's.
var noJSON = []string{"NaN", "Infinity", "undefined", "[object Object]"}

// around is how many characters before and behind a place V8 shows.
const around = 10

// unexpected says that a value cannot begin or go on like this.
func (p *parser[T]) unexpected() {
	if p.at == len(p.text) {
		panic(&syntaxError{p.vm.ToValue("Unexpected end of JSON input")})
	}
	c := p.text[p.at]
	switch {
	case digit(c):
		p.fail("Unexpected number in JSON")
	case c == '"':
		p.fail("Unexpected string in JSON")
	}
	if len(p.text) < 20 && slices.Contains(noJSON, text(p.text)) {
		panic(&syntaxError{p.vm.ToValue(`"` + text(p.text) + `" is not valid JSON`)})
	}
	from, to := 0, len(p.text)
	before, after := "", ""
	if len(p.text) > 2*around {
		if p.at >= around {
			from, before = p.at-around, "..."
		}
		if p.at < len(p.text)-around {
			to, after = p.at+around, "..."
		}
	}
	units := appendASCII(nil, "Unexpected token '")
	units = append(units, uint16(c))
	units = appendASCII(units, "', "+before+`"`)
	units = appendUnits(units, p.text[from:to])
	units = appendASCII(units, `"`+after+" is not valid JSON")
	panic(&syntaxError{goja.StringFromUTF16(units)})
}

func appendASCII(to []uint16, s string) []uint16 { return appendUnits(to, []byte(s)) }
