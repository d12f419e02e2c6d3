package errstack

import (
	"regexp"
	"strings"

	"github.com/dop251/goja"
)

// wording is one message of goja's and how V8 says the same. The function may
// use the source text around the place of the error; it reports false where
// goja's text has to stay.
type wording struct {
	prefix string
	say    func(rest string, at place) (string, bool)
}

// place is the source line of an error, cut at the error's position.
type place struct {
	before, after string
}

var wordings = []wording{
	{"Cannot read property '", func(rest string, _ place) (string, bool) {
		name, of, ok := strings.Cut(rest, "' of ")
		of = strings.TrimSuffix(of, " or null")
		return "Cannot read properties of " + of + " (reading '" + name + "')", ok
	}},
	{"Object has no member '", func(_ string, at place) (string, bool) {
		callee := at.callee()
		return callee + " is not a function", callee != ""
	}},
	{"Value is not an object: ", func(_ string, at place) (string, bool) { return at.notCallable() }},
	{"Value is not a constructor", func(_ string, at place) (string, bool) { return at.notCallable() }},
	{"Value is not callable", func(_ string, at place) (string, bool) { return at.notCallable() }},
	{"Class constructor cannot be invoked without 'new'", func(_ string, at place) (string, bool) {
		callee := at.callee()
		return "Class constructor " + callee + " cannot be invoked without 'new'", callee != ""
	}},
	{"Cannot access a variable before initialization", func(_ string, at place) (string, bool) {
		name := leadingName.FindString(at.after)
		return "Cannot access '" + name + "' before initialization", name != ""
	}},
	{"Cannot convert undefined or null to object", func(_ string, at place) (string, bool) { return at.assignedMember() }},
	{"Must call super constructor in derived class", func(string, place) (string, bool) {
		return "Must call super constructor in derived class before accessing 'this' or returning from derived constructor", true
	}},
	{"No initial value", func(string, place) (string, bool) { return "Reduce of empty array with no initial value", true }},
	{"Malformed URI", func(string, place) (string, bool) { return "URI malformed", true }},
	{"toFixed() precision must be between 0 and 100", func(string, place) (string, bool) {
		return "toFixed() digits argument must be between 0 and 100", true
	}},
	{"Promise self-resolution", func(string, place) (string, bool) {
		return "Chaining cycle detected for promise #<Promise>", true
	}},
}

// rephrase says an engine's message in V8's words.
func (s *Stacks) rephrase(message string, frames []goja.StackFrame) goja.Value {
	for i := range wordings {
		w := &wordings[i]
		if rest, ok := strings.CutPrefix(message, w.prefix); ok {
			if said, ok := w.say(rest, s.place(frames)); ok {
				return s.vm.ToValue(said)
			}
			break
		}
	}
	return s.vm.ToValue(message)
}

// place finds the source text around the innermost frame.
func (s *Stacks) place(frames []goja.StackFrame) place {
	if len(frames) == 0 || s.pos == nil {
		return place{}
	}
	p := frames[0].Position()
	file, line, column := s.pos.Map(p.Filename, p.Line, p.Column)
	text, ok := s.pos.Line(file, line)
	if i := column - 1; ok && i >= 0 && i <= len(text) {
		return place{before: text[:i], after: text[i:]}
	}
	return place{}
}

var (
	leadingName = regexp.MustCompile(`^[\p{L}_$][\p{L}\p{N}_$]*`)
	chainAtEnd  = regexp.MustCompile(`(?:[\p{L}_$][\p{L}\p{N}_$]*|this)(?:\??\.#?[\p{L}_$][\p{L}\p{N}_$]*|\[[^\[\]]*\])*$`)
	newTarget   = regexp.MustCompile(`^new\s+([\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*)`)
	memberWrite = regexp.MustCompile(`^\.?([\p{L}_$][\p{L}\p{N}_$]*)\s*=[^=]`)
)

// callee is the text of what is called, where the error stands at the opening
// parenthesis of a call.
func (p place) callee() string {
	if !strings.HasPrefix(p.after, "(") {
		return ""
	}
	chain := chainAtEnd.FindString(p.before)
	if chain == "" {
		return ""
	}
	if rest := strings.TrimSuffix(p.before, chain); strings.HasSuffix(rest, ".") {
		return "(intermediate value)." + chain
	}
	return strings.ReplaceAll(chain, "?.", ".")
}

// notCallable names what was called or constructed in vain.
func (p place) notCallable() (string, bool) {
	if callee := p.callee(); callee != "" {
		return callee + " is not a function", true
	}
	if m := newTarget.FindStringSubmatch(p.after); m != nil {
		return m[1] + " is not a constructor", true
	}
	return "", false
}

// assignedMember tells an assignment to a member of nothing.
func (p place) assignedMember() (string, bool) {
	if m := memberWrite.FindStringSubmatch(p.after); m != nil {
		return "Cannot set properties of undefined (setting '" + m[1] + "')", true
	}
	return "", false
}
