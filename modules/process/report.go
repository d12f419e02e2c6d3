package process

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/errstack"
	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// report prints an uncaught exception as Node does: the place and its source
// line with a caret, the error as util.inspect shows it, and the version.
func (p *Process) report(ex *goja.Exception, thrown goja.Value) {
	var b strings.Builder
	object, _ := thrown.(*goja.Object)
	isError := object != nil && engine.IsError(object)
	arrow := p.arrow(ex, object, isError)
	text := p.describe(thrown, object, isError)
	switch {
	case isError && arrow != "" && !strings.HasPrefix(text, arrow):
		b.WriteString(arrow + "\n" + text)
	case isError:
		b.WriteString(text)
	default:
		b.WriteString("\n" + arrow + text)
	}
	b.WriteString("\n")
	if object == nil {
		fmt.Fprintf(&b, "(Use `%s --trace-uncaught ...` to show where the exception was thrown)\n", p.name())
	}
	b.WriteString("\nNode.js " + Version + "\n")
	_, _ = p.stderr.w.Write([]byte(b.String()))
}

// arrow is the source line of the error with a caret under the place: where it
// was thrown, or for a rejection where the error was made.
func (p *Process) arrow(ex *goja.Exception, object *goja.Object, isError bool) string {
	stacks := p.stacks()
	if stacks == nil {
		return ""
	}
	at, ok := errstack.Frame{}, false
	if ex != nil && !thrownByRuntime(ex, object) {
		at, ok = stacks.Thrown(ex)
	} else if ex != nil {
		return ""
	}
	if !ok && isError {
		at, ok = stacks.Made(object)
	}
	if !ok {
		return ""
	}
	text, ok := stacks.Line(at)
	if !ok {
		return ""
	}
	indent := utf8.RuneCountInString(text[:min(max(0, at.Column-1), len(text))])
	return fmt.Sprintf("%s:%d\n%s\n%s^\n", at.File, at.Line, text, blank(text, indent))
}

// ReportUnsettled prints where a main module waits for ever.
func (p *Process) ReportUnsettled(name string, line, column int, text string) {
	if name == "" {
		return
	}
	fmt.Fprintf(p.stderr.w, "Warning: Detected unsettled top-level await at %s:%d\n%s\n%s^\n\n\n\n", name, line, text, blank(text, column-1))
}

func (p *Process) stacks() *errstack.Stacks {
	stacks, _ := p.env.Service(errstack.Key{}).(*errstack.Stacks)
	return stacks
}

// thrownByRuntime tells errors that a built-in module threw: there is no line of
// the user's to point at.
func thrownByRuntime(ex *goja.Exception, object *goja.Object) bool {
	frames := ex.Stack()
	return object != nil && len(frames) > 0 && frames[0].SrcName() == "<native>" && object.Get("code") != nil
}

// blank is the space under the first n characters of a line; tabs stay tabs.
func blank(text string, n int) string {
	var b strings.Builder
	for _, c := range text {
		if n--; n < 0 {
			break
		}
		if c == '\t' {
			b.WriteByte('\t')
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// describe shows the thrown value; inspecting may itself throw.
func (p *Process) describe(thrown goja.Value, object *goja.Object, isError bool) (text string) {
	if object == nil {
		if _, ok := thrown.(*goja.Symbol); ok {
			return ""
		}
		return thrown.String()
	}
	ex := p.try(func() { text = p.inspect(thrown) })
	if ex == nil {
		return text
	}
	if isError {
		_ = p.try(func() { text = object.Get("stack").String() })
	}
	return text
}

// reportDepth is how deep an uncaught error is shown.
const reportDepth = 5

// inspect is util.inspect as Node uses it on what nobody caught: what a program
// says of its own objects does not count.
func (p *Process) inspect(v goja.Value) string {
	o := inspect.DefaultOptions(p.env.VM)
	o.CustomInspect, o.Depth = false, reportDepth
	return inspect.Value(p.env.VM, v, &o)
}

// name is what the program was started as.
func (p *Process) name() string {
	path := p.env.Host.ExecPath
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		path = path[i+1:]
	}
	if path == "" {
		return "gojs"
	}
	return path
}
