package errstack

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/lowering"
)

// Frame is one place in the user's source.
type Frame struct {
	Func         string // as V8 shows it; empty for anonymous functions
	File         string
	Line, Column int // 1-based
	Native       bool
}

// At tells where a frame stands in the user's source.
func (s *Stacks) At(f *goja.StackFrame) Frame {
	at := Frame{Func: showFunc(f.FuncName())}
	p := f.Position()
	if p.Filename == "" && p.Line == 0 {
		at.Native = true
		return at
	}
	at.File, at.Line, at.Column = p.Filename, p.Line, p.Column
	if s.pos != nil {
		at.File, at.Line, at.Column = s.pos.Map(p.Filename, p.Line, p.Column)
		if text, ok := s.pos.Line(at.File, at.Line); ok {
			at.Column = calleeColumn(text, at.Column)
		}
	}
	return at
}

// guardFunc is the native function that package overflow puts around the body
// of a try statement.
const guardFunc = "%guard"

// places tells where frames stand. The three frames of a guarded try body (the
// body, the guard, the function around them) are the one that they are in the
// user's source, and so are those of a lowered async function.
func (s *Stacks) places(frames []goja.StackFrame) []Frame {
	frames = lowering.Visible(frames)
	list := make([]Frame, 0, len(frames))
	for i := 0; i < len(frames); i++ {
		at := s.At(&frames[i])
		for i+2 < len(frames) && frames[i+1].FuncName() == guardFunc {
			at.Func = s.At(&frames[i+2]).Func
			i += 2
		}
		list = append(list, at)
	}
	return list
}

// internalPrefix begins the names of the runtime's own programs whose frames say
// nothing to a user.
const internalPrefix = "node:internal/"

// moduleFrame is what V8 calls the function around a CommonJS module.
const moduleFrame = "Object.<anonymous>"

func showFunc(name string) string {
	if original, ok := lowering.InnerFunction(name); ok {
		name = original
	}
	switch name {
	case "":
		return ""
	case "<anonymous>", "<native>", ScriptFunc:
		return ""
	case ModuleFunc:
		return moduleFrame
	}
	return name
}

// calleeColumn moves a call's position from its opening parenthesis, where goja
// has it, to the name that is called, where V8 has it.
func calleeColumn(text string, column int) int {
	i := column - 1
	if i <= 0 || i >= len(text) || text[i] != '(' {
		return column
	}
	for i > 0 && isNamePart(text[i-1]) {
		i--
	}
	if i == column-1 {
		return column
	}
	return i + 1
}

func isNamePart(c byte) bool {
	return c == '_' || c == '$' || c == '#' || c >= 0x80 ||
		'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// String is one line of a stack, without the leading "at"; empty for frames that
// V8 does not show.
func (at *Frame) String() string {
	if at.Native {
		if at.Func == "" || strings.Contains(at.Func, "/") { // a Go function's own name
			return ""
		}
		return at.Func + " (<anonymous>)"
	}
	if strings.HasPrefix(at.File, internalPrefix) {
		return ""
	}
	place := at.File + ":" + strconv.Itoa(at.Line) + ":" + strconv.Itoa(at.Column)
	if at.File == "" {
		place = "<anonymous>:" + strings.TrimPrefix(place, ":")
	}
	if at.Func == "" {
		return place
	}
	return at.Func + " (" + place + ")"
}

// Thrown tells where an exception was thrown: the first frame that has a source.
func (s *Stacks) Thrown(ex *goja.Exception) (Frame, bool) {
	return s.first(ex.Stack())
}

func (s *Stacks) first(frames []goja.StackFrame) (Frame, bool) {
	for i := range frames {
		if at := s.At(&frames[i]); !at.Native {
			return at, true
		}
	}
	return Frame{}, false
}

// Made tells where an error was constructed.
func (s *Stacks) Made(err *goja.Object) (Frame, bool) {
	t, ok := s.traces.Get(err)
	if !ok {
		return Frame{}, false
	}
	return s.first(t.frames)
}

// Line returns the source line of a place.
func (s *Stacks) Line(at Frame) (string, bool) {
	if s.pos == nil {
		return "", false
	}
	return s.pos.Line(at.File, at.Line)
}

// Key is the key under which a runtime provides its *Stacks.
type Key struct{}
