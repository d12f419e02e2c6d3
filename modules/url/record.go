package url

import (
	"strconv"
	"strings"
)

// record is a URL as the URL standard keeps it.
type record struct {
	scheme             string
	username, password string
	hasHost            bool
	host               string
	port               int // -1: none or the scheme's own
	opaque             bool
	path               []string // or one string, if opaque
	hasQuery           bool
	query              string
	hasFragment        bool
	fragment           string
}

// specialPorts has the special schemes and their ports.
var specialPorts = map[string]int{"http": 80, "https": 443, "ws": 80, "wss": 443, "ftp": 21, "file": -1}

func isSpecial(scheme string) bool {
	_, ok := specialPorts[scheme]
	return ok
}

func (u *record) special() bool { return isSpecial(u.scheme) }

func (u *record) clone() *record {
	c := *u
	c.path = append([]string(nil), u.path...)
	return &c
}

func (u *record) pathname() string {
	if u.opaque {
		return u.path[0]
	}
	var b strings.Builder
	for _, segment := range u.path {
		b.WriteByte('/')
		b.WriteString(segment)
	}
	return b.String()
}

func (u *record) hostPort() string {
	if u.port < 0 {
		return u.host
	}
	return u.host + ":" + strconv.Itoa(u.port)
}

func (u *record) portText() string {
	if u.port < 0 {
		return ""
	}
	return strconv.Itoa(u.port)
}

func (u *record) search() string {
	if u.query == "" {
		return ""
	}
	return "?" + u.query
}

func (u *record) hash() string {
	if u.fragment == "" {
		return ""
	}
	return "#" + u.fragment
}

func (u *record) origin() string {
	switch u.scheme {
	case "http", "https", "ws", "wss", "ftp":
		return u.scheme + "://" + u.hostPort()
	case "blob":
		if inner, ok := parse(u.pathname(), nil); ok && (inner.scheme == "http" || inner.scheme == "https") {
			return inner.origin()
		}
	}
	return "null"
}

// parts says what of a URL is written.
type parts struct{ auth, fragment, search, unicode bool }

var allParts = parts{auth: true, fragment: true, search: true}

func (u *record) href() string { return u.format(allParts) }

func (u *record) format(p parts) string {
	var b strings.Builder
	b.WriteString(u.scheme + ":")
	switch {
	case u.hasHost:
		b.WriteString("//")
		if p.auth && (u.username != "" || u.password != "") {
			b.WriteString(u.username)
			if u.password != "" {
				b.WriteString(":" + u.password)
			}
			b.WriteByte('@')
		}
		host := u.host
		if p.unicode {
			if text, err := toUnicode.ToUnicode(host); err == nil {
				host = text
			}
		}
		b.WriteString(host)
		if u.port >= 0 {
			b.WriteString(":" + strconv.Itoa(u.port))
		}
	case !u.opaque && len(u.path) > 1 && u.path[0] == "":
		b.WriteString("/.")
	}
	b.WriteString(u.pathname())
	if p.search && u.hasQuery {
		b.WriteString("?" + u.query)
	}
	if p.fragment && u.hasFragment {
		b.WriteString("#" + u.fragment)
	}
	return b.String()
}

func isDriveLetter(text string) bool {
	return len(text) == 2 && isAlpha(rune(text[0])) && (text[1] == ':' || text[1] == '|')
}

func isAlpha(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// shorten takes the last segment off the path, but not a drive.
func (u *record) shorten() {
	if u.scheme == "file" && len(u.path) == 1 && isDriveLetter(u.path[0]) && u.path[0][1] == ':' {
		return
	}
	if len(u.path) > 0 {
		u.path = u.path[:len(u.path)-1]
	}
}

// canHaveAuth says whether user name, password and port can be set.
func (u *record) canHaveAuth() bool { return u.hasHost && u.host != "" && u.scheme != "file" }
