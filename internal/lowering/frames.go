package lowering

import (
	"strings"

	"github.com/dop251/goja"
)

// SpawnName is the name of the native function between the frames of the inner
// and the outer function of a call.
const SpawnName = "%spawn"

// innerPrefix begins the names of inner functions: then comes a number, if there
// are several in one function, a space, and the original function's name.
const innerPrefix = "%async"

// InnerFunction tells whether a stack frame's function is an inner one, and the
// name of the original.
func InnerFunction(frame string) (original string, ok bool) {
	rest, ok := strings.CutPrefix(frame, innerPrefix)
	if !ok {
		return "", false
	}
	_, original, ok = strings.Cut(rest, " ")
	return original, ok
}

// Visible returns a stack without the frames that the rewriting added: of the two
// functions of a call, the inner one is left, and %spawn is not.
func Visible(frames []goja.StackFrame) []goja.StackFrame {
	kept := make([]goja.StackFrame, 0, len(frames))
	for i := 0; i < len(frames); i++ {
		kept = append(kept, frames[i])
		original, inner := InnerFunction(frames[i].FuncName())
		if !inner {
			continue
		}
		if i+1 < len(frames) && frames[i+1].FuncName() == SpawnName {
			i++
		}
		if i+1 < len(frames) && isOuter(&frames[i+1], original) {
			i++
		}
	}
	return kept
}

// isOuter tells an outer function's frame from that of native code, which may
// resume an inner function.
func isOuter(f *goja.StackFrame, original string) bool {
	name := f.FuncName()
	return f.Position().Line > 0 && (name == original || name == "<anonymous>")
}
