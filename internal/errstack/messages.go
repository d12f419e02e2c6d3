package errstack

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// failure is an error that the engine makes: goja's message, where it happened,
// and the values on top of the engine's stack.
type failure struct {
	vm      *goja.Runtime
	message string // goja's
	rest    string // the part of it behind the wording's prefix
	at      place
	native  string // the native function that failed, "" in JavaScript code
	empty   bool   // undefined or null where something iterable has to be
	a, b    goja.Value
}

// wording is one message of goja's and how V8 says the same. The function
// returns "" where goja's text has to stay.
type wording struct {
	prefix string
	say    func(f *failure) string
}

// fixed is a message of V8's that does not depend on anything.
func fixed(text string) func(*failure) string { return func(*failure) string { return text } }

// around is a message of V8's with the rest of goja's between two texts.
func around(before, after string) func(*failure) string {
	return func(f *failure) string { return before + f.rest + after }
}

// rephrase says an engine's message in V8's words.
func (s *Stacks) rephrase(message string, frames []goja.StackFrame) goja.Value {
	f := &failure{vm: s.vm, message: message, a: engine.Operand(s.vm, 0), b: engine.Operand(s.vm, 1)}
	if f.a != nil && goja.IsString(f.a) && f.a.String() == message {
		return f.a // the program's own `new TypeError(message)`
	}
	for i := range wordings {
		w := &wordings[i]
		rest, ok := strings.CutPrefix(message, w.prefix)
		if !ok || w.prefix == "" && message != "" {
			continue
		}
		f.rest = rest
		if len(frames) > 0 && frames[0].SrcName() == nativeName {
			f.native = frames[0].FuncName()
		}
		f.at = s.place(frames)
		if said := w.say(f); said != "" {
			return s.vm.ToValue(said)
		}
	}
	if strings.HasSuffix(message, " is not a function") && len(frames) > 0 && frames[0].SrcName() == nativeName {
		f.rest = strings.TrimSuffix(message, " is not a function")
		if said := f.nativeCallback(); said != "" {
			return s.vm.ToValue(said)
		}
	}
	return s.vm.ToValue(message)
}

// wordings are tried in this order.
var wordings = []wording{
	{"Cannot read property '", (*failure).read},
	{"Object has no member '", (*failure).notCallable},
	{"Value is not object coercible", (*failure).destructured},
	{"object is not iterable", (*failure).notIterable},
	{"Cannot convert undefined or null to object", (*failure).nothing},
	{"Value is not an object: ", (*failure).notObject},
	{"Value is not a constructor", (*failure).notConstructor},
	{"Value is not callable", (*failure).notCallable},
	{"Not a function: ", (*failure).notCallable},
	{"Expecting a function in instanceof check", fixed("Right-hand side of 'instanceof' is not callable")},
	{"prototype is not an object", func(f *failure) string {
		return "Function has non-object prototype '" + plain(property(f.a, "prototype")) + "' in instanceof check"
	}},
	{"Class constructor cannot be invoked without 'new'", func(f *failure) string {
		name := nameOf(f.a, f.at.callee())
		if name == "" {
			return "Class constructors cannot be invoked without 'new'"
		}
		return "Class constructor " + name + " cannot be invoked without 'new'"
	}},
	{"Constructor TypedArray requires 'new'", func(f *failure) string { return "Constructor " + f.native + " requires 'new'" }},
	{"Constructor Promise requires 'new'", fixed("Promise constructor cannot be invoked without 'new'")},
	{"Class extends value is not", func(f *failure) string {
		return "Class extends value " + inspected(f.a) + " is not" + f.rest
	}},
	{"Cannot access a variable before initialization", func(f *failure) string {
		if name := leadingName.FindString(f.at.after); name != "" {
			return "Cannot access '" + name + "' before initialization"
		}
		return ""
	}},
	{"Must call super constructor in derived class", fixed("Must call super constructor in derived class before accessing 'this' or returning from derived constructor")},
	{"Super constructor may only be called once", fixed("Super constructor may only be called once")},
	{"Derived constructors may only return object or undefined", fixed("Derived constructors may only return object or undefined")},
	{"Cannot assign to read only property '", (*failure).readOnly},
	{"length is not writable", func(f *failure) string {
		return "Cannot assign to read only property 'length' of object '" + shown(f.b) + "'"
	}},
	{"Cannot delete property '", func(f *failure) string {
		name, _, _ := strings.Cut(f.rest, "' of ")
		if strings.HasSuffix(f.rest, "[object Module]") {
			return ""
		}
		if f.native != "" {
			return "Cannot delete property '" + name + "' of [object Array]"
		}
		return "Cannot delete property '" + name + "' of " + shown(f.holder())
	}},
	{"'#", func(f *failure) string {
		name, what, _ := strings.Cut(f.rest, "' was defined without a ")
		if what == "" {
			return ""
		}
		return "'#" + name + "' was defined without a " + what
	}},
	{"Converting circular structure to JSON", func(f *failure) string { return f.circular() }},
	{"No initial value", fixed("Reduce of empty array with no initial value")},
	{"Malformed URI", fixed("URI malformed")},
	{"toFixed() precision must be between 0 and 100", fixed("toFixed() digits argument must be between 0 and 100")},
	{"The comparison function must be either a function or undefined", func(f *failure) string {
		return "The comparison function must be either a function or undefined: " + plain(f.a)
	}},
	{"RegExp doesn't have global flag set", fixed("String.prototype.matchAll called with a non-global RegExp argument")},
	{"Illegal generator state", fixed("Generator is already running")},
	{"Proxy already revoked", func(f *failure) string { return "Cannot perform 'get' on a proxy that has been revoked" }},
	{"", (*failure).readOnlyElement},
	{"Receiver is not an object: ", func(f *failure) string {
		m := memberWrite.FindStringSubmatch(f.at.after)
		if m == nil || f.b == nil {
			return ""
		}
		kind, _, _ := strings.Cut(typed(f.b), " ")
		return "Cannot create property '" + m[1] + "' on " + kind + " '" + plain(f.b) + "'"
	}},
	{"Could not convert ", func(f *failure) string {
		if strings.HasSuffix(f.rest, "to primitive") {
			return "Cannot convert object to primitive value"
		}
		return ""
	}},
	{"Cannot convert Symbol to a BigInt", func(f *failure) string { return "Cannot convert " + plain(f.a) + " to a BigInt" }},
	{"Cannot convert ", func(f *failure) string {
		number, ok := strings.CutSuffix(f.rest, " to a BigInt")
		if !ok || f.a == nil || !goja.IsNumber(f.a) {
			return ""
		}
		return "The number " + number + " cannot be converted to a BigInt because it is not an integer"
	}},
	{"exponent must be positive", fixed("Exponent must be positive")},
	{"toPrecision() precision must be", around("toPrecision() argument must be", "")},
	{"toExponential() precision must be", around("toExponential() argument must be", "")},
	{"radix must be an integer between 2 and 36", fixed("toString() radix argument must be between 2 and 36")},
	{"Invalid count value", func(f *failure) string {
		if f.rest != "" {
			return ""
		}
		return "Invalid count value: " + plain(f.a)
	}},
	{"The normalization form should be one of NFC, NFD, NFKC, NFKD", fixed("The normalization form should be one of NFC, NFD, NFKC, NFKD.")},
	{"Invalid index ", func(f *failure) string {
		switch m := newTarget.FindStringSubmatch(f.at.after); {
		case m == nil:
			return ""
		case m[1] == "ArrayBuffer":
			return "Array buffer allocation failed"
		}
		return "Invalid typed array length: " + f.rest
	}},
	{"Byte length of", around("byte length of", "")},
	{"Start offset of", around("start offset of", "")},
	{"Index ", func(f *failure) string {
		if !strings.HasSuffix(f.rest, "is out of bounds") {
			return ""
		}
		return "Offset is outside the bounds of the DataView"
	}},
	{"[object Object] is not extensible", fixed("#<Object> is not extensible")},
	{"Method ", func(f *failure) string {
		if before, ok := strings.CutSuffix(f.rest, "[object Object]"); ok {
			return "Method " + before + "#<Object>"
		}
		return ""
	}},
	{"Cannot write private member ", func(f *failure) string {
		return "Cannot write private member " + strings.Replace(f.rest, " from ", " to ", 1)
	}},
	{"Unterminated group", (*failure).badRegexp},
	{"Unterminated character class", (*failure).badRegexp},
	{"Unmatched ')'", (*failure).badRegexp},
	{"Invalid regular expression (re", (*failure).badRegexp},
	{"Promise self-resolution", fixed("Chaining cycle detected for promise #<Promise>")},
}

// holder is the object of a property operation: under a number or a string, the
// property's own.
func (f *failure) holder() goja.Value {
	if _, ok := f.a.(*goja.Object); ok && f.native == "" && !strings.HasPrefix(f.at.after, "[") {
		return f.a
	}
	if f.native != "" {
		return nil
	}
	return f.b
}

// read tells a read from nothing.
func (f *failure) read() string {
	name, _, ok := strings.Cut(f.rest, "' of ")
	if !ok {
		return ""
	}
	from := f.a
	if strings.HasPrefix(f.at.after, "[") && f.b != nil && !nothing(from) {
		from = f.b
	}
	of := "undefined"
	if from != nil && goja.IsNull(from) {
		of = "null"
	}
	if _, ok := f.a.(*goja.Symbol); ok && strings.HasPrefix(f.at.after, "[") {
		if name == "Symbol.iterator" {
			return of + " is not iterable (cannot read property Symbol(Symbol.iterator))"
		}
		name = "Symbol(" + name + ")"
	}
	return "Cannot read properties of " + of + " (reading '" + name + "')"
}

// nothing reports what has no properties.
func nothing(v goja.Value) bool { return v != nil && (goja.IsUndefined(v) || goja.IsNull(v)) }

// nothing tells that something is undefined or null which must not be.
func (f *failure) nothing() string {
	if f.native != "" {
		return ""
	}
	if m := memberWrite.FindStringSubmatch(f.at.after); m != nil {
		return "Cannot set properties of " + orUndefined(f.b) + " (setting '" + m[1] + "')"
	}
	if indexWrite.MatchString(f.at.after) {
		return "Cannot set properties of " + orUndefined(engine.Operand(f.vm, 2)) + " (setting '" + plain(f.b) + "')"
	}
	if before, _ := f.at.source(); strings.HasSuffix(before, "delete ") {
		return ""
	}
	f.empty = true
	return f.notIterable()
}

func orUndefined(v goja.Value) string {
	if v != nil && goja.IsNull(v) {
		return "null"
	}
	return "undefined"
}

// readOnly tells an assignment that a property does not allow.
func (f *failure) readOnly() string {
	name := strings.TrimSuffix(f.rest, "'")
	if strings.Contains(name, "' of object") {
		return ""
	}
	if strings.HasPrefix(name, "#") {
		return "'" + name + "' was defined without a setter"
	}
	if f.native != "" {
		return "" // the object is not in sight
	}
	o, ok := f.b.(*goja.Object)
	if !ok {
		if f.b != nil && goja.IsString(f.b) {
			return "Cannot assign to read only property '" + name + "' of string '" + f.b.String() + "'"
		}
		if strings.HasPrefix(f.at.after, name) && !strings.HasSuffix(f.at.before, ".") {
			o = f.vm.GlobalObject()
		} else {
			return ""
		}
	}
	if getterOnly(f.vm, o, name) {
		return "Cannot set property " + name + " of " + shown(o) + " which has only a getter"
	}
	return "Cannot assign to read only property '" + name + "' of " + kindOf(o) + " '" + shown(o) + "'"
}

// readOnlyElement tells an assignment by index that is not allowed, of which
// goja says nothing.
func (f *failure) readOnlyElement() string {
	if f.native != "" {
		return "Cannot assign to read only property '0' of object '[object Array]'"
	}
	if o := engine.Operand(f.vm, 2); o != nil && strings.HasPrefix(f.at.after, "[") {
		return "Cannot assign to read only property '" + plain(f.b) + "' of " + kindOf(o) + " '" + shown(o) + "'"
	}
	return ""
}

// kindOf is what V8 calls the owner of a property.
func kindOf(v goja.Value) string {
	if _, ok := goja.AssertFunction(v); ok {
		return "function"
	}
	if goja.IsString(v) {
		return "string"
	}
	return "object"
}
