package inspect

import (
	"unicode"
	"unicode/utf8"
)

// units is a text's length in UTF-16 code units, as JavaScript counts it.
func units(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < utf8.RuneSelf, c >= 0xc0 && c < 0xf0:
			n++
		case c >= 0xf0:
			n += 2
		}
	}
	return n
}

// length is units without terminal codes.
func (p *printer) length(s string) int {
	if p.o.Colors {
		s = StripControl(s)
	}
	return units(s)
}

// width is how many columns a text takes on a terminal.
func (p *printer) width(s string) int {
	if p.o.Colors {
		s = StripControl(s)
	}
	return Width(s)
}

// Width is how many columns a text takes on a terminal, without escape codes in it.
func Width(s string) int {
	ascii := true
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		n := 0
		for i := range len(s) {
			if s[i] >= 0x20 && s[i] != 0x7f {
				n++
			}
		}
		return n
	}
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0:
		return 0
	case r < 0x300:
		return 1
	case r >= 0x200b && r <= 0x200f, r >= 0x20d0 && r <= 0x20ff, r >= 0xfe00 && r <= 0xfe0f,
		r >= 0xfe20 && r <= 0xfe2f, r >= 0xe0100 && r <= 0xe01ef, unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case isWide(r):
		return 2
	}
	return 1
}

// isWide reports full-width characters and emoji.
func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115f || r == 0x2329 || r == 0x232a ||
		r >= 0x2e80 && r <= 0x3247 && r != 0x303f || r >= 0x3250 && r <= 0x4dbf || r >= 0x4e00 && r <= 0xa4c6 ||
		r >= 0xa960 && r <= 0xa97c || r >= 0xac00 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff ||
		r >= 0xfe10 && r <= 0xfe19 || r >= 0xfe30 && r <= 0xfe6b || r >= 0xff01 && r <= 0xff60 ||
		r >= 0xffe0 && r <= 0xffe6 || r >= 0x1b000 && r <= 0x1b001 || r >= 0x1f200 && r <= 0x1f251 ||
		r >= 0x1f300 && r <= 0x1f64f || r >= 0x1f680 && r <= 0x1f6ff || r >= 0x1f900 && r <= 0x1f9ff ||
		r >= 0x20000 && r <= 0x3fffd)
}
