package jsontext

// escapes are the characters behind a backslash that stand for one other.
var escapes = map[uint16]uint16{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// str reads a string. Without escapes it is a part of the text, else units.
func (p *parser[T]) str() (simple []T, units []uint16) {
	p.at++
	from := p.at
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			if units != nil {
				return nil, appendUnits(units, p.text[from:p.at-1])
			}
			return p.text[from : p.at-1], nil
		case c == '\\':
			if units == nil {
				units = make([]uint16, 0, p.at-from+16)
			}
			units = appendUnits(units, p.text[from:p.at])
			p.at++
			units = append(units, p.escape())
			from = p.at
		case c < ' ':
			p.fail("Bad control character in string literal in JSON")
		default:
			p.at++
		}
	}
	p.fail("Unterminated string in JSON")
	return nil, nil
}

func appendUnits[T unit](to []uint16, from []T) []uint16 {
	for _, c := range from {
		to = append(to, uint16(c))
	}
	return to
}

// escape reads what is behind a backslash.
func (p *parser[T]) escape() uint16 {
	if p.at == len(p.text) {
		p.unexpected()
	}
	c := uint16(p.text[p.at])
	if plain, ok := escapes[c]; ok {
		p.at++
		return plain
	}
	if c != 'u' {
		p.fail("Bad escaped character in JSON")
	}
	p.at++
	n := uint16(0)
	for range 4 {
		d := -1
		if p.at < len(p.text) {
			d = hexDigit(uint16(p.text[p.at]))
		}
		if d < 0 {
			p.fail("Bad Unicode escape in JSON")
		}
		n = n<<4 | uint16(d)
		p.at++
	}
	return n
}

func hexDigit(c uint16) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
