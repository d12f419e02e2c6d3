package url

import "strings"

func (p *parser) file(c rune) {
	p.u.scheme = "file"
	p.u.hasHost, p.u.host = true, ""
	switch {
	case c == '/' || c == '\\':
		p.state = stateFileSlash
	case p.base != nil && p.base.scheme == "file":
		p.u.hasHost, p.u.host = p.base.hasHost, p.base.host
		p.u.path = append([]string(nil), p.base.path...)
		p.u.hasQuery, p.u.query = p.base.hasQuery, p.base.query
		if c != end && c != '?' && c != '#' && p.startsWithDrive() {
			p.u.hasQuery, p.u.query, p.u.path = false, "", nil
			p.again(statePath)
			return
		}
		p.afterBase(c)
	default:
		p.again(statePath)
	}
}

// startsWithDrive says whether a drive letter stands here.
func (p *parser) startsWithDrive() bool {
	rest := p.in[p.at:]
	if len(rest) < 2 || !isAlpha(rest[0]) || rest[1] != ':' && rest[1] != '|' {
		return false
	}
	return len(rest) == 2 || strings.ContainsRune("/\\?#", rest[2])
}

func (p *parser) fileSlash(c rune) {
	if c == '/' || c == '\\' {
		p.state = stateFileHost
		return
	}
	if p.base != nil && p.base.scheme == "file" {
		p.u.hasHost, p.u.host = p.base.hasHost, p.base.host
		if !(p.at < len(p.in) && p.startsWithDrive()) && len(p.base.path) > 0 {
			if first := p.base.path[0]; isDriveLetter(first) && first[1] == ':' {
				p.u.path = append(p.u.path, first)
			}
		}
	}
	p.again(statePath)
}

func (p *parser) fileHost(c rune) outcome {
	if c != end && c != '/' && c != '\\' && c != '?' && c != '#' {
		p.buffer.WriteRune(c)
		return goOn
	}
	text := p.buffer.String()
	switch {
	case p.override == stateNone && isDriveLetter(text):
		// It was no host but a drive: the path begins with what is in the buffer.
		p.again(statePath)
		return goOn
	case text == "":
		p.u.hasHost, p.u.host = true, ""
	default:
		if !p.takeHost() {
			return failed
		}
		if p.u.host == "localhost" {
			p.u.host = ""
		}
	}
	if p.override != stateNone {
		return done
	}
	p.again(statePathStart)
	return goOn
}

func (p *parser) pathStart(c rune) {
	switch {
	case p.u.special():
		p.state = statePath
		if c != '/' && c != '\\' {
			p.at--
		}
	case p.override == stateNone && c == '?':
		p.u.hasQuery, p.u.query = true, ""
		p.state = stateQuery
	case p.override == stateNone && c == '#':
		p.u.hasFragment, p.u.fragment = true, ""
		p.state = stateFragment
	case c != end:
		p.state = statePath
		if c != '/' {
			p.at--
		}
	case p.override != stateNone && !p.u.hasHost:
		p.u.path = append(p.u.path, "")
	}
}

func isSingleDot(segment string) bool {
	return segment == "." || strings.EqualFold(segment, "%2e")
}

func isDoubleDot(segment string) bool {
	switch strings.ToLower(segment) {
	case "..", ".%2e", "%2e.", "%2e%2e":
		return true
	}
	return false
}

func (p *parser) pathSegment(c rune) {
	slash := c == '/' || c == '\\' && p.u.special()
	if !slash && c != end && (p.override != stateNone || c != '?' && c != '#') {
		appendEscaped(&p.buffer, c, pathSet)
		return
	}
	segment := p.take()
	switch {
	case isDoubleDot(segment):
		p.u.shorten()
		if !slash {
			p.u.path = append(p.u.path, "")
		}
	case isSingleDot(segment):
		if !slash {
			p.u.path = append(p.u.path, "")
		}
	default:
		if p.u.scheme == "file" && len(p.u.path) == 0 && isDriveLetter(segment) {
			segment = segment[:1] + ":"
		}
		p.u.path = append(p.u.path, segment)
	}
	switch c {
	case '?':
		p.u.hasQuery, p.u.query = true, ""
		p.state = stateQuery
	case '#':
		p.u.hasFragment, p.u.fragment = true, ""
		p.state = stateFragment
	}
}

func (p *parser) opaquePath(c rune) {
	switch c {
	case '?':
		p.u.hasQuery, p.u.query = true, ""
		p.state = stateQuery
	case '#':
		p.u.hasFragment, p.u.fragment = true, ""
		p.state = stateFragment
	case end:
	case ' ':
		// A space stays unless it stands before what comes after the path.
		if p.ahead("?") || p.ahead("#") {
			p.u.path[0] += "%20"
		} else {
			p.u.path[0] += " "
		}
	default:
		var b strings.Builder
		appendEscaped(&b, c, controlSet)
		p.u.path[0] += b.String()
	}
}

func (p *parser) query(c rune) {
	if c == end || p.override == stateNone && c == '#' {
		chosen := querySet
		if p.u.special() {
			chosen = specialQuerySet
		}
		p.u.query += escape(p.take(), chosen)
		if c == '#' {
			p.u.hasFragment, p.u.fragment = true, ""
			p.state = stateFragment
		}
		return
	}
	p.buffer.WriteRune(c)
}
