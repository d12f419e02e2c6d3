package url

import (
	"strconv"
	"strings"
)

// state is a state of the standard's basic URL parser.
type state int

const (
	stateNone state = iota
	stateSchemeStart
	stateScheme
	stateNoScheme
	stateRelativeOrAuthority
	statePathOrAuthority
	stateRelative
	stateRelativeSlash
	stateAuthoritySlashes
	stateAuthority
	stateHost
	statePort
	stateFile
	stateFileSlash
	stateFileHost
	statePathStart
	statePath
	stateOpaquePath
	stateQuery
	stateFragment
)

// outcome is what one step of the parser says.
type outcome int

const (
	goOn outcome = iota
	done
	failed
)

const end rune = -1

// parser is the basic URL parser at work. With an override it changes one part
// of an existing URL, as the setters of class URL ask.
type parser struct {
	u        *record
	base     *record
	in       []rune
	at       int
	state    state
	override state
	hostOnly bool // the override is the standard's hostname state
	buffer   strings.Builder
	sawAt    bool
	sawToken bool
	bracket  bool
}

// parse reads a URL.
func parse(input string, base *record) (*record, bool) {
	input = strings.TrimFunc(input, func(r rune) bool { return r <= 0x20 })
	p := &parser{u: &record{port: -1}, base: base, state: stateSchemeStart}
	if !p.run(input) {
		return nil, false
	}
	return p.u, true
}

// set changes one part of a URL; the URL stays as it is if that fails.
func (u *record) set(input string, from state, hostOnly bool) {
	p := &parser{u: u.clone(), state: from, override: from, hostOnly: hostOnly}
	if p.run(input) {
		*u = *p.u
	}
}

func (p *parser) run(input string) bool {
	input = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(input)
	p.in = []rune(input)
	for {
		c := end
		if p.at < len(p.in) {
			c = p.in[p.at]
		}
		switch p.step(c) {
		case failed:
			return false
		case done:
			return true
		}
		if p.at >= len(p.in) {
			return true
		}
		p.at++
	}
}

func (p *parser) step(c rune) outcome {
	switch p.state {
	case stateSchemeStart:
		return p.schemeStart(c)
	case stateScheme:
		return p.scheme(c)
	case stateNoScheme:
		return p.noScheme(c)
	case stateRelativeOrAuthority:
		if c == '/' && p.ahead("/") {
			p.state = stateAuthoritySlashes
			p.at++
		} else {
			p.again(stateRelative)
		}
	case statePathOrAuthority:
		if c == '/' {
			p.state = stateAuthority
		} else {
			p.again(statePath)
		}
	case stateRelative:
		p.relative(c)
	case stateRelativeSlash:
		p.relativeSlash(c)
	case stateAuthoritySlashes:
		if c != '/' && c != '\\' {
			p.again(stateAuthority)
		}
	case stateAuthority:
		return p.authority(c)
	case stateHost:
		return p.host(c)
	case statePort:
		return p.port(c)
	case stateFile:
		p.file(c)
	case stateFileSlash:
		p.fileSlash(c)
	case stateFileHost:
		return p.fileHost(c)
	case statePathStart:
		p.pathStart(c)
	case statePath:
		p.pathSegment(c)
	case stateOpaquePath:
		p.opaquePath(c)
	case stateQuery:
		p.query(c)
	case stateFragment:
		if c != end {
			var b strings.Builder
			appendEscaped(&b, c, fragmentSet)
			p.u.fragment += b.String()
		}
	}
	return goOn
}

// again goes to another state without taking the character.
func (p *parser) again(s state) {
	p.state = s
	p.at--
}

func (p *parser) ahead(text string) bool {
	for i, r := range text {
		if p.at+1+i >= len(p.in) || p.in[p.at+1+i] != r {
			return false
		}
	}
	return true
}

// take empties the buffer.
func (p *parser) take() string {
	text := p.buffer.String()
	p.buffer.Reset()
	return text
}

func (p *parser) schemeStart(c rune) outcome {
	switch {
	case isAlpha(c):
		p.buffer.WriteRune(c | 0x20)
		p.state = stateScheme
	case p.override == stateNone:
		p.again(stateNoScheme)
	default:
		return failed
	}
	return goOn
}

func (p *parser) scheme(c rune) outcome {
	switch {
	case isAlpha(c):
		p.buffer.WriteRune(c | 0x20)
		return goOn
	case isDigit(c) || c == '+' || c == '-' || c == '.':
		p.buffer.WriteRune(c)
		return goOn
	case c == ':':
	case p.override == stateNone:
		p.buffer.Reset()
		p.state, p.at = stateNoScheme, -1
		return goOn
	default:
		return failed
	}
	scheme := p.take()
	if p.override != stateNone {
		return p.changeScheme(scheme)
	}
	p.u.scheme = scheme
	switch {
	case scheme == "file":
		p.state = stateFile
	case p.u.special() && p.base != nil && p.base.scheme == scheme:
		p.state = stateRelativeOrAuthority
	case p.u.special():
		p.state = stateAuthoritySlashes
	case p.ahead("/"):
		p.state = statePathOrAuthority
		p.at++
	default:
		p.u.opaque, p.u.path = true, []string{""}
		p.state = stateOpaquePath
	}
	return goOn
}

func (p *parser) changeScheme(scheme string) outcome {
	u := p.u
	if u.special() != isSpecial(scheme) || scheme == "file" && (u.username != "" || u.password != "" || u.port >= 0) ||
		u.scheme == "file" && u.host == "" {
		return done
	}
	u.scheme = scheme
	if port, ok := specialPorts[scheme]; ok && u.port == port {
		u.port = -1
	}
	return done
}

func (p *parser) noScheme(c rune) outcome {
	switch {
	case p.base == nil || p.base.opaque && c != '#':
		return failed
	case p.base.opaque:
		*p.u = *p.base.clone()
		p.u.hasFragment, p.u.fragment = true, ""
		p.state = stateFragment
	case p.base.scheme == "file":
		p.again(stateFile)
	default:
		p.again(stateRelative)
	}
	return goOn
}

func (p *parser) relative(c rune) {
	p.u.scheme = p.base.scheme
	if c == '/' || c == '\\' && p.u.special() {
		p.state = stateRelativeSlash
		return
	}
	*p.u = *p.base.clone()
	p.u.hasFragment, p.u.fragment = false, ""
	p.afterBase(c)
}

// afterBase goes on once the parts of the base are taken over.
func (p *parser) afterBase(c rune) {
	switch c {
	case '?':
		p.u.hasQuery, p.u.query = true, ""
		p.state = stateQuery
	case '#':
		p.u.hasFragment, p.u.fragment = true, ""
		p.state = stateFragment
	case end:
	default:
		p.u.hasQuery, p.u.query = false, ""
		p.u.shorten()
		p.again(statePath)
	}
}

func (p *parser) relativeSlash(c rune) {
	switch {
	case p.u.special() && (c == '/' || c == '\\'):
		p.state = stateAuthoritySlashes
	case c == '/':
		p.state = stateAuthority
	default:
		p.u.username, p.u.password = p.base.username, p.base.password
		p.u.hasHost, p.u.host, p.u.port = p.base.hasHost, p.base.host, p.base.port
		p.again(statePath)
	}
}

func (p *parser) authorityEnds(c rune) bool {
	return c == end || c == '/' || c == '?' || c == '#' || c == '\\' && p.u.special()
}

func (p *parser) authority(c rune) outcome {
	switch {
	case c == '@':
		text := p.take()
		if p.sawAt {
			text = "%40" + text
		}
		p.sawAt = true
		for _, r := range text {
			var b strings.Builder
			switch {
			case r == ':' && !p.sawToken:
				p.sawToken = true
			case p.sawToken:
				appendEscaped(&b, r, userinfoSet)
				p.u.password += b.String()
			default:
				appendEscaped(&b, r, userinfoSet)
				p.u.username += b.String()
			}
		}
	case p.authorityEnds(c):
		if p.sawAt && p.buffer.Len() == 0 {
			return failed
		}
		p.at -= len([]rune(p.take())) + 1
		p.state = stateHost
	default:
		p.buffer.WriteRune(c)
	}
	return goOn
}

func (p *parser) host(c rune) outcome {
	switch {
	case p.override != stateNone && p.u.scheme == "file":
		p.again(stateFileHost)
	case c == ':' && !p.bracket:
		if p.buffer.Len() == 0 || p.hostOnly {
			return failed
		}
		if !p.takeHost() {
			return failed
		}
		p.state = statePort
	case p.authorityEnds(c):
		empty := p.buffer.Len() == 0
		if empty && p.u.special() {
			return failed
		}
		if empty && p.override != stateNone && (p.u.username != "" || p.u.password != "" || p.u.port >= 0) {
			return failed
		}
		if !p.takeHost() {
			return failed
		}
		if p.override != stateNone {
			return done
		}
		p.again(statePathStart)
	default:
		switch c {
		case '[':
			p.bracket = true
		case ']':
			p.bracket = false
		}
		p.buffer.WriteRune(c)
	}
	return goOn
}

func (p *parser) takeHost() bool {
	host, ok := parseHost(p.take(), p.u.special())
	if ok {
		p.u.hasHost, p.u.host = true, host
	}
	return ok
}

func (p *parser) port(c rune) outcome {
	if isDigit(c) {
		p.buffer.WriteRune(c)
		return goOn
	}
	if !p.authorityEnds(c) && p.override == stateNone {
		return failed
	}
	if p.buffer.Len() > 0 {
		port, err := strconv.Atoi(p.take())
		if err != nil || port > 65535 {
			return failed
		}
		p.u.port = port
		if own, ok := specialPorts[p.u.scheme]; ok && own == port {
			p.u.port = -1
		}
		if p.override != stateNone {
			return done
		}
	}
	if p.override != stateNone {
		if p.override == stateHost {
			return done
		}
		return failed
	}
	p.again(statePathStart)
	return goOn
}
