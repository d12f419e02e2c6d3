package errstack

import (
	"regexp"
	"strings"

	"github.com/dop251/goja"
)

// notIterable tells that a value cannot be iterated, as far as the source says
// how it is written.
func (f *failure) notIterable() string {
	const generic = " is not iterable (cannot read property Symbol(Symbol.iterator))"
	unwritten := typed(f.a) + generic
	if f.native != "" {
		if nothing(f.a) {
			return plain(f.a) + " is not iterable"
		}
		return unwritten
	}
	if callee := f.at.callee(); callee != "" && f.iterated(strings.TrimSuffix(f.at.before, callee)) {
		return callee + " is not a function or its return value is not iterable"
	}
	if strings.HasPrefix(f.at.after, "new ") || functionStart.MatchString(f.at.after) && !literalAt.MatchString(f.at.after) {
		return unwritten
	}
	if before, expression := f.at.source(); expression != "" {
		return f.notIterableHere(before, expression, unwritten)
	}
	if m := literalAt.FindStringSubmatch(f.at.after); m != nil {
		if !strings.HasPrefix(m[0], "...") {
			return m[1] + " is not iterable"
		}
		return f.spread(f.at.before+f.at.after[:strings.Index(f.at.after, m[0])]+"...", m[1])
	}
	if strings.HasPrefix(f.at.after, "{") {
		return "{} is not iterable"
	}
	return unwritten
}

var (
	functionStart = regexp.MustCompile(`^(?:async\b|function\b|\(|` + identifier + `\s*=>)`)
	declaredList  = regexp.MustCompile(`\b(?:const|let|var)\s*\[[^\[\]]*\]\s*=\s*$`)
	ofAtEnd       = regexp.MustCompile(`\bof\s+$`)
)

func (f *failure) iterated(before string) bool {
	return ofAtEnd.MatchString(before) || declaredList.MatchString(before)
}

func (f *failure) notIterableHere(before, expression, unwritten string) string {
	switch {
	case strings.HasSuffix(before, "..."):
		return f.spread(before, expression)
	case f.iterated(before):
		return expression + " is not iterable"
	}
	return unwritten
}

// spread tells a spread in an array or in arguments.
func (f *failure) spread(before, expression string) string {
	if openBracket(strings.TrimSuffix(before, "...")) != '(' || !strings.HasSuffix(before, "...") {
		return expression + " is not iterable"
	}
	if f.empty {
		return expression + " is not iterable (cannot read property undefined)"
	}
	return "Spread syntax requires ...iterable[Symbol.iterator] to be a function"
}

// destructured tells a pattern whose value is undefined or null.
func (f *failure) destructured() string {
	if f.native != "" {
		if nothing(f.a) && f.native == "fromEntries" {
			return plain(f.a) + " is not iterable"
		}
		return ""
	}
	is := "undefined"
	if f.a != nil && goja.IsNull(f.a) {
		is = "null"
	}
	pattern, value := f.pattern()
	if m := nestedPattern.FindStringSubmatch(pattern); m != nil {
		return "Cannot read properties of " + is + " (reading '" + m[1] + "')"
	}
	if value == "" {
		value = strings.TrimPrefix(typed(f.a), "boolean ")
	}
	m := simplePart.FindStringSubmatch(pattern)
	switch {
	case m == nil, m[3] != "":
		return "Cannot destructure '" + value + "' as it is " + is + "."
	}
	return "Cannot destructure property '" + m[1] + m[2] + "' of '" + value + "' as it is " + is + "."
}

var (
	nestedPattern  = regexp.MustCompile(`:\s*\{\s*(` + identifier + `)`)
	literalPattern = regexp.MustCompile(`(\{[^{}]*\})\s*=\s*(null|undefined)\b`)
	loopPattern    = regexp.MustCompile(`(\{[^{}]*\})\s+of\s+[^)]*$`)
	parameterList  = regexp.MustCompile(`^(?:async\s+)?(?:function\b\s*\*?\s*)?(?:` + identifier + `\s*)?\(([^)]*)`)
	firstPattern   = regexp.MustCompile(`\{[^{}]*\}`)
)

// pattern returns the pattern that failed and the expression it takes apart, ""
// where V8 does not name one.
func (f *failure) pattern() (pattern, value string) {
	before, expression := f.at.source()
	if expression != "" {
		if p := patternAtEnd(before); p != "" {
			return p, expression
		}
	}
	if m := loopPattern.FindStringSubmatch(f.at.before); m != nil {
		return m[1], ".for"
	}
	if m := literalPattern.FindStringSubmatch(f.at.after); m != nil {
		return m[1], m[2]
	}
	if m := parameterList.FindStringSubmatch(f.at.after); m != nil {
		return firstPattern.FindString(m[1]), ""
	}
	return firstPattern.FindString(f.at.after), ""
}
