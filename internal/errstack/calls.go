package errstack

import (
	"regexp"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// notCallable names what was called in vain.
func (f *failure) notCallable() string {
	if callee := f.at.callee(); callee != "" {
		return callee + " is not a function"
	}
	if m := tagged.FindStringSubmatch(f.at.after); m != nil {
		return m[1] + " is not a function"
	}
	if m := newTarget.FindStringSubmatch(f.at.after); m != nil {
		return m[1] + " is not a constructor"
	}
	if f.native != "" && f.rest != "" {
		return f.rest + " is not a function"
	}
	return ""
}

var tagged = regexp.MustCompile("^(" + identifier + `(?:\.` + identifier + ")*)`")

// notConstructor names what `new` was used on in vain.
func (f *failure) notConstructor() string {
	if m := newTarget.FindStringSubmatch(f.at.after); m != nil {
		return m[1] + " is not a constructor"
	}
	if strings.HasPrefix(f.at.after, "new ") {
		return "(intermediate value) is not a constructor"
	}
	return f.notCallable()
}

var (
	inOperator         = regexp.MustCompile(`^[^;]*\sin\s`)
	instanceofOperator = regexp.MustCompile(`^[^;]*\sinstanceof\s`)
	mapConstructor     = regexp.MustCompile(`^new\s+(?:Weak)?(?:Map)\b`)
	promiseConstructor = regexp.MustCompile(`^new\s+Promise\b`)
)

// notObject tells that something is no object which has to be one.
func (f *failure) notObject() string {
	switch f.native {
	case "":
	case "fromEntries":
		return "Iterator value " + f.rest + " is not an entry object"
	case "set":
		return "Invalid value used as weak map key"
	case "add":
		return "Invalid value used in weak set"
	case "apply":
		return "CreateListFromArrayLike called on non-object"
	case "defineProperty":
		return "Getter must be a function: " + f.rest
	case "construct", "call", "bind", "ownKeys":
		return ""
	default:
		return f.nativeCallback()
	}
	after := f.at.after
	switch {
	case f.at.callee() != "":
		return f.notCallable()
	case instanceofOperator.MatchString(after):
		return "Right-hand side of 'instanceof' is not an object"
	case inOperator.MatchString(after) && f.b != nil && !strings.HasPrefix(after, "new "):
		return "Cannot use 'in' operator to search for '" + plain(f.b) + "' in " + plain(f.a)
	case mapConstructor.MatchString(after):
		return "Iterator value " + f.rest + " is not an entry object"
	case promiseConstructor.MatchString(after):
		return "Promise resolver " + f.rest + " is not a function"
	case strings.HasPrefix(after, "new ") || strings.HasPrefix(after, "("):
		return f.notConstructor()
	case strings.HasPrefix(after, "#") && strings.HasSuffix(f.at.before, "."):
		name := after[:1] + leadingName.FindString(after[1:])
		if nothing(f.a) {
			return "Cannot read properties of " + orUndefined(f.a) + " (reading '" + name + "')"
		}
		return "Cannot read private member " + name + " from an object whose class did not declare it"
	case strings.Contains(f.at.before, "#") && strings.HasSuffix(f.at.before, " in "):
		name := f.at.before[strings.LastIndexByte(f.at.before, '#'):]
		return "Cannot use 'in' operator to search for '" + strings.TrimSuffix(name, " in ") + "' in " + plain(f.a)
	case tagged.MatchString(after):
		return f.notCallable()
	}
	return ""
}

// nativeCallback tells that a native function of goja's was given no function.
func (f *failure) nativeCallback() string {
	if f.rest == "undefined" {
		return "undefined is not a function"
	}
	for n := range 3 {
		v := engine.Operand(f.vm, n)
		if o, ok := v.(*goja.Object); ok && f.rest == "[object "+o.ClassName()+"]" || v != nil && !ok && plain(v) == f.rest {
			return typed(v) + " is not a function"
		}
	}
	return ""
}

// badRegexp tells what is wrong with a regular expression that RegExp was given.
func (f *failure) badRegexp() string {
	pattern, flags := f.a, f.b
	if f.b != nil && goja.IsString(f.b) {
		pattern, flags = f.b, f.a
	}
	if f.native != "" || pattern == nil || !goja.IsString(pattern) {
		return ""
	}
	shown := "/" + pattern.String() + "/"
	if flags != nil && goja.IsString(flags) {
		shown += flags.String()
	}
	for _, w := range []struct{ find, say string }{
		{"missing argument to repetition", "Nothing to repeat"}, {"invalid nested repetition", "Nothing to repeat"},
		{"trailing backslash", "\\ at end of pattern"}, {"invalid repeat count", "numbers out of order in {} quantifier"},
		{"invalid character class range", "Range out of order in character class"},
	} {
		if strings.Contains(f.message, w.find) {
			return "Invalid regular expression: " + shown + ": " + w.say
		}
	}
	if strings.HasPrefix(f.message, "Invalid regular expression") {
		return ""
	}
	return "Invalid regular expression: " + shown + ": " + f.message
}

// nameOf is a function's name, or how it is written.
func nameOf(v goja.Value, written string) string {
	if name := property(v, "name"); name != nil && goja.IsString(name) {
		return name.String()
	}
	return written
}
