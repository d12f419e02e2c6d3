package inspect

import (
	"math"
	"strings"

	"github.com/dop251/goja"
)

// combine lays out what is in an object: on one line where it is short and
// shallow enough, else one entry a line; long arrays in columns.
func (p *printer) combine(output []string, base string, braces [2]string, kind extras, level int, s *shape) string {
	before := ""
	if base != "" {
		before = base + " "
	}
	if p.o.Compact == CompactAll {
		return p.combineCompact(output, base, braces)
	}
	if p.o.Compact >= 1 {
		entries := len(output)
		if kind == extrasArray && entries > 6 {
			output = p.columns(output, s)
		}
		if p.level-level < p.o.Compact && entries == len(output) {
			start := len(output) + p.indent + units(braces[0]) + units(base) + 10
			if p.fits(output, start, base) {
				if joined := strings.Join(output, ", "); !strings.Contains(joined, "\n") {
					return before + braces[0] + " " + joined + " " + braces[1]
				}
			}
		}
	}
	newline := "\n" + strings.Repeat(" ", p.indent)
	return before + braces[0] + newline + "  " + strings.Join(output, ","+newline+"  ") + newline + braces[1]
}

// combineCompact is for the option compact: true.
func (p *printer) combineCompact(output []string, base string, braces [2]string) string {
	if p.fits(output, 0, base) {
		after := ""
		if base != "" {
			after = " " + base
		}
		return braces[0] + after + " " + strings.Join(output, ", ") + " " + braces[1]
	}
	newline := "\n" + strings.Repeat(" ", p.indent)
	first := " "
	if base != "" || len(braces[0]) != 1 {
		first = newline + "  "
		if base != "" {
			first = " " + base + first
		}
	}
	return braces[0] + first + strings.Join(output, ","+newline+"  ") + " " + braces[1]
}

// fits reports that the entries are short enough for one line.
func (p *printer) fits(output []string, start int, base string) bool {
	total := len(output) + start
	if float64(total+len(output)) > p.o.BreakLength {
		return false
	}
	for _, o := range output {
		total += p.length(o)
		if float64(total) > p.o.BreakLength {
			return false
		}
	}
	return base == "" || !strings.Contains(base, "\n")
}

const (
	gap = 2 // ", " between two columns
	// A column should be about this much higher than a character is wide.
	charHeights   = 2.5
	maxColumns    = 15
	columnsAtOnce = 4 // times compact
)

// columns puts the elements of a long array into columns, if they are short
// enough and of about the same length.
func (p *printer) columns(output []string, s *shape) []string {
	entries := len(output)
	if s != nil && s.more {
		entries-- // the line that says how many more there are stands alone
	}
	lengths := make([]int, entries)
	total, longest := 0, 0
	for i := range entries {
		lengths[i] = p.width(output[i])
		total += lengths[i] + gap
		longest = max(longest, lengths[i])
	}
	widest := longest + gap
	if float64(widest*3+p.indent) >= p.o.BreakLength ||
		(float64(total)/float64(widest) <= 5 && longest > 6) {
		return output
	}
	bias := math.Sqrt(float64(widest) - float64(total)/float64(len(output)))
	biased := math.Max(float64(widest)-3-bias, 1)
	n := int(math.Min(math.Min(
		math.Floor(math.Sqrt(charHeights*biased*float64(entries))/biased+0.5),
		math.Floor((p.o.BreakLength-float64(p.indent))/float64(widest))),
		math.Min(float64(p.o.Compact*columnsAtOnce), maxColumns)))
	if n <= 1 {
		return output
	}
	rows := p.rows(output[:entries], lengths, n, s)
	return append(rows, output[entries:]...)
}

// rows joins elements to lines of n columns. Numbers are aligned to the right.
func (p *printer) rows(output []string, lengths []int, n int, s *shape) []string {
	widths := make([]int, n)
	for i := range output {
		widths[i%n] = max(widths[i%n], lengths[i]+gap)
	}
	right := s != nil && p.allNumbers(s.obj, len(output))
	var rows []string
	for i := 0; i < len(output); i += n {
		last := min(i+n, len(output)) - 1
		var b strings.Builder
		for j := i; j <= last; j++ {
			pad := strings.Repeat(" ", widths[j-i]-lengths[j]-gap)
			switch {
			case right && j == last:
				b.WriteString(pad + output[j])
			case right:
				b.WriteString(pad + output[j] + ", ")
			case j == last:
				b.WriteString(output[j])
			default:
				b.WriteString(output[j] + ", " + pad)
			}
		}
		rows = append(rows, b.String())
	}
	return rows
}

// allNumbers reports that the first n elements are numbers.
func (p *printer) allNumbers(obj *goja.Object, n int) bool {
	for i := range n {
		v := obj.Get(itoa(i))
		if v == nil || !(goja.IsNumber(v) || goja.IsBigInt(v)) {
			return false
		}
	}
	return true
}
