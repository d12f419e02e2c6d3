package loader

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/resolve"
	"github.com/gojs-runtime/gojs/internal/source"
)

// resolveError makes the JavaScript error of a failed resolution.
func (l *Loader) resolveError(e *resolve.Error) *goja.Object {
	class := e.Class
	if class == "" {
		class = "Error"
	}
	var obj *goja.Object
	if e.Code == "MODULE_NOT_FOUND" {
		obj = nodeerr.Plain(l.vm, class, e.Message)
		_ = obj.Set("code", e.Code)
		addFrame(obj, "Module._resolveFilename (node:internal/modules/cjs/loader:1475:15)")
	} else {
		obj = nodeerr.New(l.vm, class, e.Code, e.Message)
		addFrame(obj, "moduleResolve (node:internal/modules/esm/resolve:861:10)")
	}
	for _, p := range e.Properties {
		value := l.vm.ToValue(p.Value)
		if list, ok := p.Value.([]string); ok {
			value = l.strings(list)
		}
		_ = obj.Set(p.Key, value)
	}
	return obj
}

// strings makes a JavaScript array.
func (l *Loader) strings(list []string) goja.Value {
	values := make([]any, len(list))
	for i, s := range list {
		values[i] = s
	}
	return l.vm.NewArray(values...)
}

// syntaxError makes a SyntaxError whose stack begins with the place, as Node
// prints it; that of an ES module does so only when it ends the program.
func (l *Loader) syntaxError(e *source.SyntaxError) *goja.Object {
	var obj *goja.Object
	if e.Code != "" {
		obj = nodeerr.New(l.vm, "SyntaxError", e.Code, e.Message)
	} else {
		obj = nodeerr.Plain(l.vm, "SyntaxError", e.Message)
	}
	switch {
	case strings.HasPrefix(e.Name, "file:"):
		addFrame(obj, "compileSourceTextModule (node:internal/modules/esm/utils:354:16)")
	default:
		addFrame(obj, "wrapSafe (node:internal/modules/cjs/loader:1762:18)")
	}
	if e.Line > 0 && (e.Code != "" || !strings.HasPrefix(e.Name, "file:")) {
		decorate(obj, quote(e)+"\n")
	}
	if l.esm.syntax == nil {
		l.esm.syntax = map[*goja.Object]*source.SyntaxError{}
	}
	l.esm.syntax[obj] = e
	return obj
}

// linkError makes the SyntaxError of an import that cannot be connected.
func (l *Loader) linkError(e *source.SyntaxError) *goja.Object {
	obj := nodeerr.Plain(l.vm, "SyntaxError", e.Message)
	addFrame(obj, "#asyncInstantiate (node:internal/modules/esm/module_job:326:21)")
	decorate(obj, quote(e))
	return obj
}

// quote is how Node shows a place: the file and line, its text, and carets.
func quote(e *source.SyntaxError) string {
	return e.Name + ":" + strconv.Itoa(e.Line) + "\n" + e.Text + "\n" + carets(e) + "\n"
}

// addFrame puts a frame of Node's own code on top of an error's stack, which
// else would begin with the user's code, or be empty.
func addFrame(obj *goja.Object, frame string) {
	stack := obj.Get("stack").String()
	head, rest := stack, ""
	if i := strings.Index(stack, "\n    at "); i >= 0 {
		head, rest = stack[:i], stack[i:]
	}
	_ = obj.Set("stack", strings.TrimSuffix(head, "\n")+"\n    at "+frame+rest)
}

// decorate puts text before an error's stack.
func decorate(obj *goja.Object, text string) {
	_ = obj.Set("stack", text+obj.Get("stack").String())
}

// carets underlines the place in its line; tabs stay tabs so that it lines up.
func carets(e *source.SyntaxError) string {
	var b strings.Builder
	for i, r := range []rune(e.Text) {
		if i >= e.Column-1 {
			break
		}
		if r != '\t' {
			r = ' '
		}
		b.WriteRune(r)
	}
	b.WriteString(strings.Repeat("^", e.Width))
	return b.String()
}

// SyntaxErrorOf returns the position of a SyntaxError that this loader made.
func (l *Loader) SyntaxErrorOf(v goja.Value) (*source.SyntaxError, bool) {
	obj, ok := v.(*goja.Object)
	if !ok {
		return nil, false
	}
	e, ok := l.esm.syntax[obj]
	return e, ok
}
