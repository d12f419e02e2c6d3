// Package errstack gives goja's errors the stacks that V8's have: an own
// accessor property "stack" made when the error is constructed, formatted when
// it is first read, with Error.captureStackTrace and Error.stackTraceLimit.
//
// goja formats its own stacks in another way, names the compiled text instead
// of the user's file, and says some things in other words than V8. All three are
// put right here, from one hook in the error constructors.
package errstack

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/weakmap"
)

// Positions tells where compiled code stands in the user's source.
type Positions interface {
	// Map takes a position as goja reports it (1-based) and returns the one in
	// the file that the user wrote.
	Map(name string, line, column int) (string, int, int)
	// Line returns a line of a file that the user wrote, without its end.
	Line(name string, line int) (string, bool)
}

// ModuleFunc and ScriptFunc are the names that a loader gives to the functions
// it wraps around a CommonJS module and around an ES module or script, so that
// their frames are shown as V8 shows them.
const (
	ModuleFunc = "%module"
	ScriptFunc = "%script"
)

// Stacks holds the stacks of one runtime's errors. It belongs to the goroutine
// that owns the runtime.
type Stacks struct {
	vm     *goja.Runtime
	pos    Positions
	ctor   *goja.Object // Error
	getter goja.Value
	setter goja.Value
	traces weakmap.Map[*trace]

	prepare *goja.Object   // the default of Error.prepareStackTrace
	sites   *jsclass.Class // of call sites, once a program asked for them
}

// CodedMarker is a property of errors whose stack begins with their code as well
// as their name: those that Node's own modules throw.
var CodedMarker = goja.NewSymbol("kIsNodeError")

// trace is what one error captured.
type trace struct {
	frames []goja.StackFrame
	limit  int
	value  goja.Value // the formatted stack, or what a program assigned
}

// Install puts V8's stacks in place in a runtime. It must be called before the
// runtime runs code; the error is that of engine.Check.
func Install(vm *goja.Runtime, pos Positions) (*Stacks, error) {
	s := &Stacks{vm: vm, pos: pos}
	s.ctor = vm.Get("Error").(*goja.Object)
	s.getter = anonymous(vm, func(c goja.FunctionCall) goja.Value { return s.get(c.This) })
	s.setter = anonymous(vm, func(c goja.FunctionCall) goja.Value { return s.set(c.This, c.Argument(0)) })
	names := []string{"Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "AggregateError", "GoError"}
	for _, name := range names {
		if err := s.hook(vm.Get(name).(*goja.Object)); err != nil {
			return nil, err
		}
	}
	capture := vm.ToValue(s.captureStackTrace).(*goja.Object)
	_ = capture.DefineDataProperty("name", vm.ToValue("captureStackTrace"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = capture.DefineDataProperty("length", vm.ToValue(2), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = s.ctor.DefineDataProperty("captureStackTrace", capture, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	if err := s.ctor.Set("stackTraceLimit", 10); err != nil {
		return nil, err
	}
	s.installPrepare()
	return s, nil
}

// anonymous makes a native function whose name is empty, as V8's accessors have.
func anonymous(vm *goja.Runtime, f func(goja.FunctionCall) goja.Value) goja.Value {
	fn := vm.ToValue(f).(*goja.Object)
	_ = fn.DefineDataProperty("name", vm.ToValue(""), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return fn
}

// hook makes every error of one constructor carry a trace, whether the program
// or the engine makes it.
func (s *Stacks) hook(ctor *goja.Object) error {
	call, construct, err := engine.Native(ctor)
	if err != nil {
		return err
	}
	original := *construct
	made := func(args []goja.Value, newTarget *goja.Object) *goja.Object {
		bare := original(nil, newTarget)
		s.finish(bare, ctor, newTarget, args)
		return bare
	}
	if isAggregate := ctor.Get("name").String() == "AggregateError"; isAggregate {
		made = func(args []goja.Value, newTarget *goja.Object) *goja.Object {
			return s.aggregate(original, ctor, newTarget, args)
		}
	}
	*construct = made
	*call = func(c goja.FunctionCall) goja.Value { return made(c.Arguments, ctor) }
	return nil
}

// aggregate makes an AggregateError: its first argument is the list of errors.
func (s *Stacks) aggregate(original engine.NativeConstruct, ctor, newTarget *goja.Object, args []goja.Value) *goja.Object {
	var list []goja.Value
	if len(args) > 0 {
		list, args = args[:1], args[1:]
	}
	obj := original(list, newTarget)
	errors := obj.Get("errors")
	_ = obj.Delete("errors")
	s.finish(obj, ctor, newTarget, args)
	_ = obj.DefineDataProperty("errors", errors, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return obj
}

// finish does what ECMAScript's Error constructor does with its arguments
// (20.5.1.1), with the stack first, as V8 orders the properties.
func (s *Stacks) finish(obj, ctor, newTarget *goja.Object, args []goja.Value) {
	frames, _ := engine.TakeErrorFrames(obj)
	if newTarget != ctor {
		frames = skipConstructors(frames, newTarget, ctor)
	}
	s.attach(obj, &trace{frames: frames})
	if len(args) > 0 && !goja.IsUndefined(args[0]) {
		message := args[0]
		if s.fromEngine(newTarget, ctor, message) {
			message = s.rephrase(message.String(), frames)
		}
		_ = obj.DefineDataProperty("message", message.ToString(), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	if len(args) > 1 {
		if options, ok := args[1].(*goja.Object); ok && has(s.vm, options, "cause") {
			_ = obj.DefineDataProperty("cause", options.Get("cause"), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
		}
	}
}

// fromEngine tells errors that may come from the engine from those that a
// subclass made. The engine always passes a string and its own constructor.
func (s *Stacks) fromEngine(newTarget, ctor *goja.Object, message goja.Value) bool {
	return newTarget == ctor && goja.IsString(message)
}

func has(vm *goja.Runtime, o *goja.Object, name string) bool {
	v := o.Get(name)
	if v != nil {
		return true
	}
	for p := o; p != nil; p = p.Prototype() {
		for _, k := range p.GetOwnPropertyNames() {
			if k == name {
				return true
			}
		}
	}
	return false
}

// skipConstructors drops the frames of the constructors between new.target and
// Error: V8 begins the stack at the caller of `new`.
func skipConstructors(frames []goja.StackFrame, newTarget, base *goja.Object) []goja.StackFrame {
	var chain []string // from the class that extends Error down to new.target
	for c := newTarget; c != nil && c != base; c = c.Prototype() {
		if !strings.Contains(c.String(), "constructor") {
			continue // an implicit constructor has no frame
		}
		name := ""
		if v := c.Get("name"); v != nil {
			name = v.String()
		}
		chain = append([]string{name}, chain...)
	}
	for _, name := range chain {
		if len(frames) == 0 {
			break
		}
		if f := frames[0].FuncName(); f == name || f == anonymousName && frames[0].SrcName() != nativeName {
			frames = frames[1:]
		}
	}
	return frames
}

// What goja calls functions without a name, and the source of native ones.
const (
	anonymousName = "<anonymous>"
	nativeName    = "<native>"
)

// Adopt gives an error the frames of another place than that of its
// construction.
func (s *Stacks) Adopt(err *goja.Object, frames []goja.StackFrame) {
	s.attach(err, &trace{frames: frames})
}

// attach gives an object the own accessor "stack".
func (s *Stacks) attach(obj *goja.Object, t *trace) {
	t.limit = s.limit()
	s.traces.Set(obj, t)
	err := obj.DefineAccessorProperty("stack", s.getter, s.setter, goja.FLAG_TRUE, goja.FLAG_FALSE)
	if err != nil {
		panic(err)
	}
}

func (s *Stacks) limit() int {
	v := s.ctor.Get("stackTraceLimit")
	if v == nil || !goja.IsNumber(v) {
		return 0
	}
	return max(0, int(v.ToInteger()))
}

// header is the first line of the stack: what Error.prototype.toString gives.
func (s *Stacks) header(obj *goja.Object) string {
	name, message := "Error", ""
	if v := obj.Get("name"); v != nil && !goja.IsUndefined(v) {
		name = v.String()
	}
	if v := obj.Get("message"); v != nil && !goja.IsUndefined(v) {
		message = v.String()
	}
	if obj.GetSymbol(CodedMarker) != nil {
		name += " [" + obj.Get("code").String() + "]"
	}
	switch {
	case name == "":
		return message
	case message == "":
		return name
	}
	return name + ": " + message
}

// find returns the object, or the first one in its prototype chain, that has a
// trace.
func (s *Stacks) find(v goja.Value) (*goja.Object, *trace) {
	for o, _ := v.(*goja.Object); o != nil; o = o.Prototype() {
		if t, ok := s.traces.Get(o); ok {
			return o, t
		}
	}
	return nil, nil
}

func (s *Stacks) get(this goja.Value) goja.Value {
	obj, t := s.find(this)
	if t == nil {
		return goja.Undefined()
	}
	if t.value == nil {
		if v := s.prepared(obj, t); v != nil {
			t.value, t.frames = v, nil
			return v
		}
		t.value = s.vm.ToValue(s.format(s.header(obj), t))
		t.frames = nil
	}
	return t.value
}

func (s *Stacks) set(this, value goja.Value) goja.Value {
	if _, t := s.find(this); t != nil {
		t.value = value
	} else if o, ok := this.(*goja.Object); ok {
		_ = o.DefineDataProperty("stack", value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	return goja.Undefined()
}

// captureStackTrace is V8's Error.captureStackTrace(object, function): frames
// above and of the function are left out.
func (s *Stacks) captureStackTrace(c goja.FunctionCall) goja.Value {
	obj, ok := c.Argument(0).(*goja.Object)
	if !ok {
		panic(s.vm.NewTypeError("Invalid argument"))
	}
	frames := s.vm.CaptureCallStack(0, nil)
	if len(frames) > 0 {
		frames = frames[1:] // captureStackTrace itself
	}
	if fn, ok := c.Argument(1).(*goja.Object); ok {
		frames = below(frames, fn.Get("name"))
	}
	s.attach(obj, &trace{frames: frames})
	return goja.Undefined()
}

func below(frames []goja.StackFrame, name goja.Value) []goja.StackFrame {
	if name == nil || name.String() == "" {
		return frames
	}
	want := name.String()
	for i := range frames {
		if frames[i].FuncName() == want {
			return frames[i+1:]
		}
	}
	return frames
}

// format writes the whole stack as V8 does. The header is that of the time of
// the first reading, as in V8.
func (s *Stacks) format(header string, t *trace) string {
	var b strings.Builder
	b.WriteString(header)
	n := 0
	for _, at := range s.places(t.frames) {
		if n == t.limit {
			break
		}
		if line := at.String(); line != "" {
			b.WriteString("\n    at ")
			b.WriteString(line)
			n++
		}
	}
	return b.String()
}
