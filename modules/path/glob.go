package path

import (
	"regexp"
	"strings"
)

// matchesGlob says whether the whole path matches a glob pattern with *, **,
// ?, [...] and {a,b}.
func matchesGlob(path, pattern string, s style) bool {
	if _, windows := s.(winStyle); windows {
		path, pattern = strings.ReplaceAll(path, `\`, "/"), strings.ReplaceAll(pattern, `\`, "/")
	}
	for _, alternative := range braces(pattern) {
		expression, err := regexp.Compile(globExpression(alternative))
		if err == nil && expression.MatchString(path) {
			return true
		}
	}
	return false
}

// braces expands the first {a,b} of a pattern, and so on.
func braces(pattern string) []string {
	open := strings.IndexByte(pattern, '{')
	if open < 0 {
		return []string{pattern}
	}
	var parts []string
	depth, start := 0, open+1
	for i := open; i < len(pattern); i++ {
		switch pattern[i] {
		case '{':
			depth++
		case ',':
			if depth == 1 {
				parts, start = append(parts, pattern[start:i]), i+1
			}
		case '}':
			if depth--; depth > 0 {
				continue
			}
			var all []string
			for _, part := range append(parts, pattern[start:i]) {
				all = append(all, braces(pattern[:open]+part+pattern[i+1:])...)
			}
			return all
		}
	}
	return []string{pattern}
}

func globExpression(pattern string) string {
	var b strings.Builder
	b.WriteString("^")
	parts := strings.Split(pattern, "/")
	for i, part := range parts {
		last := i == len(parts)-1
		if part == "**" {
			if last {
				b.WriteString(`(?:[^/.][^/]*(?:/[^/.][^/]*)*)?`)
			} else {
				b.WriteString(`(?:[^/.][^/]*/)*`)
			}
			continue
		}
		if part != "" && strings.ContainsRune("*?[", rune(part[0])) {
			b.WriteString(notHidden(part))
		} else {
			b.WriteString(segmentExpression(part))
		}
		if !last {
			b.WriteString("/")
		}
	}
	return b.String() + "$"
}

// notHidden is a segment that begins with a wildcard, which matches no leading dot.
func notHidden(part string) string {
	switch part[0] {
	case '*':
		if part == "*" {
			return `[^/.][^/]*`
		}
		return `(?:[^/.][^/]*)?` + segmentExpression(strings.TrimLeft(part, "*"))
	case '?':
		return `[^/.]` + segmentExpression(part[1:])
	}
	return segmentExpression(part)
}

func segmentExpression(part string) string {
	var b strings.Builder
	for i := 0; i < len(part); i++ {
		switch c := part[i]; c {
		case '*':
			b.WriteString(`[^/]*`)
		case '?':
			b.WriteString(`[^/]`)
		case '[':
			end := strings.IndexByte(part[i+1:], ']')
			if end < 0 {
				b.WriteString(`\[`)
				continue
			}
			class := part[i+1 : i+1+end]
			if strings.HasPrefix(class, "!") {
				class = "^" + class[1:]
			}
			b.WriteString("[" + strings.ReplaceAll(class, `\`, `\\`) + "]")
			i += end + 1
		default:
			b.WriteString(regexp.QuoteMeta(part[i : i+1]))
		}
	}
	return b.String()
}
