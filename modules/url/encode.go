package url

import "strings"

// set is a percent-encode set of the URL standard: what of ASCII is encoded.
type set struct {
	chars string
	// controls are always in; all that is not ASCII too.
}

var (
	controlSet      = set{""}
	fragmentSet     = set{" \"<>`"}
	querySet        = set{" \"#<>"}
	specialQuerySet = set{" \"#<>'"}
	pathSet         = set{" \"#<>?^`{}"}
	userinfoSet     = set{" \"#<>?^`{}/:;=@[\\]|"}
)

func (s set) has(r rune) bool {
	return r < 0x20 || r > 0x7e || strings.ContainsRune(s.chars, r)
}

const upperHex = "0123456789ABCDEF"

func appendEscaped(b *strings.Builder, r rune, s set) {
	if !s.has(r) {
		b.WriteRune(r)
		return
	}
	for _, c := range []byte(string(r)) {
		b.WriteByte('%')
		b.WriteByte(upperHex[c>>4])
		b.WriteByte(upperHex[c&15])
	}
}

func escape(text string, s set) string {
	var b strings.Builder
	for _, r := range text {
		appendEscaped(&b, r, s)
	}
	return b.String()
}

func unhex(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// unescape decodes what is percent-encoded and leaves the rest.
func unescape(text string) string {
	if !strings.Contains(text, "%") {
		return text
	}
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) {
			high, ok1 := unhex(text[i+1])
			low, ok2 := unhex(text[i+2])
			if ok1 && ok2 {
				out, i = append(out, high<<4|low), i+2
				continue
			}
		}
		out = append(out, text[i])
	}
	return string(out)
}

// pair is a name and a value of URLSearchParams.
type pair struct{ name, value string }

// parseForm reads application/x-www-form-urlencoded.
func parseForm(text string) []pair {
	var pairs []pair
	for _, part := range strings.Split(text, "&") {
		if part == "" {
			continue
		}
		name, value, _ := strings.Cut(part, "=")
		pairs = append(pairs, pair{decodeForm(name), decodeForm(value)})
	}
	return pairs
}

func decodeForm(text string) string {
	return toValidUTF8(unescape(strings.ReplaceAll(text, "+", " ")))
}

// toValidUTF8 puts one U+FFFD for each byte sequence that is no UTF-8.
func toValidUTF8(text string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteRune(r)
	}
	return b.String()
}

// serializeForm writes application/x-www-form-urlencoded.
func serializeForm(pairs []pair) string {
	var b strings.Builder
	for i, p := range pairs {
		if i > 0 {
			b.WriteByte('&')
		}
		encodeForm(&b, p.name)
		b.WriteByte('=')
		encodeForm(&b, p.value)
	}
	return b.String()
}

func encodeForm(b *strings.Builder, text string) {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ' ':
			b.WriteByte('+')
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte("*-._", c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(upperHex[c>>4])
			b.WriteByte(upperHex[c&15])
		}
	}
}
