package url

import (
	"math"
	"net/netip"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// toASCII is the standard's domain to ASCII, not strict.
var toASCII = idna.New(idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(false),
	idna.CheckHyphens(false), idna.VerifyDNSLength(false), idna.BidiRule())

var toUnicode = idna.New(idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(false),
	idna.CheckHyphens(false), idna.VerifyDNSLength(false))

const (
	forbiddenHost   = "\x00\t\n\r #/:<>?@[\\]^|"
	forbiddenDomain = forbiddenHost + "%\x7f"
)

// parseHost reads a host and gives it as it is written in URLs.
func parseHost(text string, special bool) (string, bool) {
	if strings.HasPrefix(text, "[") {
		if !strings.HasSuffix(text, "]") {
			return "", false
		}
		return parseIPv6(text[1 : len(text)-1])
	}
	if !special {
		if strings.ContainsAny(text, forbiddenHost) {
			return "", false
		}
		return escape(text, controlSet), true
	}
	domain, ok := domainToASCII(unescape(text))
	if !ok || domain == "" {
		return "", false
	}
	if endsInNumber(domain) {
		return parseIPv4(domain)
	}
	return domain, true
}

// domainToASCII maps a domain to lower case and punycode.
func domainToASCII(domain string) (string, bool) {
	ascii := strings.ToLower(domain)
	if !isASCII(domain) || strings.Contains(ascii, "xn--") {
		mapped, err := toASCII.ToASCII(toValidUTF8(domain))
		if err != nil {
			return "", false
		}
		ascii = mapped
	}
	for i := 0; i < len(ascii); i++ {
		if ascii[i] < 0x20 || strings.IndexByte(forbiddenDomain, ascii[i]) >= 0 {
			return "", false
		}
	}
	return ascii, true
}

func isASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

func endsInNumber(domain string) bool {
	parts := strings.Split(domain, ".")
	if parts[len(parts)-1] == "" {
		if len(parts) == 1 {
			return false
		}
		parts = parts[:len(parts)-1]
	}
	last := parts[len(parts)-1]
	if last != "" && strings.Trim(last, "0123456789") == "" {
		return true
	}
	_, ok := ipv4Number(last)
	return ok
}

// ipv4Number reads a part of an IPv4 address, which may be octal or hexadecimal.
func ipv4Number(text string) (float64, bool) {
	if text == "" {
		return 0, false
	}
	base := 10
	switch {
	case len(text) >= 2 && (text[:2] == "0x" || text[:2] == "0X"):
		text, base = text[2:], 16
	case len(text) >= 2 && text[0] == '0':
		text, base = text[1:], 8
	}
	if text == "" {
		return 0, true
	}
	if text[0] == '+' || text[0] == '-' {
		return 0, false
	}
	n, err := strconv.ParseUint(text, base, 64)
	if err != nil {
		if e, ok := err.(*strconv.NumError); ok && e.Err == strconv.ErrRange {
			return math.Inf(1), true
		}
		return 0, false
	}
	return float64(n), true
}

func parseIPv4(domain string) (string, bool) {
	parts := strings.Split(domain, ".")
	if parts[len(parts)-1] == "" && len(parts) > 1 {
		parts = parts[:len(parts)-1]
	}
	if len(parts) > 4 {
		return "", false
	}
	var address float64
	for i, part := range parts {
		n, ok := ipv4Number(part)
		if !ok {
			return "", false
		}
		if i == len(parts)-1 {
			if n >= math.Pow(256, float64(5-len(parts))) {
				return "", false
			}
			address += n
			break
		}
		if n > 255 {
			return "", false
		}
		address += n * math.Pow(256, float64(3-i))
	}
	a := uint32(address)
	return netip.AddrFrom4([4]byte{byte(a >> 24), byte(a >> 16), byte(a >> 8), byte(a)}).String(), true
}

func parseIPv6(text string) (string, bool) {
	addr, err := netip.ParseAddr(text)
	if err != nil || !addr.Is6() || addr.Zone() != "" {
		return "", false
	}
	if !addr.Is4In6() {
		return "[" + addr.String() + "]", true
	}
	// The standard writes an IPv4-mapped address in groups of hexadecimal digits.
	b := addr.As16()
	high, low := uint64(b[12])<<8|uint64(b[13]), uint64(b[14])<<8|uint64(b[15])
	return "[::ffff:" + strconv.FormatUint(high, 16) + ":" + strconv.FormatUint(low, 16) + "]", true
}
