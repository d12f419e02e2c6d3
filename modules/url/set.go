package url

import "strings"

// change is what assigning to a property of a URL does.
func change(u *record, name, value string) {
	switch name {
	case "href":
		if parsed, ok := parse(value, nil); ok {
			*u = *parsed
		}
	case "protocol":
		u.set(value+":", stateSchemeStart, false)
	case "username":
		if u.canHaveAuth() {
			u.username = escape(value, userinfoSet)
		}
	case "password":
		if u.canHaveAuth() {
			u.password = escape(value, userinfoSet)
		}
	case "host":
		if !u.opaque {
			u.set(value, stateHost, false)
		}
	case "hostname":
		if !u.opaque {
			u.set(value, stateHost, true)
		}
	case "port":
		changePort(u, value)
	case "pathname":
		if !u.opaque {
			c := u.clone()
			c.path = nil
			c.set(value, statePathStart, false)
			u.path = c.path
		}
	case "search":
		changeSearch(u, value)
	case "hash":
		changeHash(u, value)
	}
}

func changePort(u *record, value string) {
	switch {
	case !u.canHaveAuth():
	case value == "":
		u.port = -1
	default:
		u.set(value, statePort, false)
	}
}

func changeSearch(u *record, value string) {
	if value == "" {
		u.hasQuery, u.query = false, ""
		return
	}
	u.hasQuery, u.query = true, ""
	u.set(strings.TrimPrefix(value, "?"), stateQuery, false)
}

func changeHash(u *record, value string) {
	if value == "" {
		u.hasFragment, u.fragment = false, ""
		return
	}
	u.hasFragment, u.fragment = true, ""
	u.set(strings.TrimPrefix(value, "#"), stateFragment, false)
}
