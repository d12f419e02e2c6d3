package inspect

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

const frameStart = "\n    at"

// describeError shows an error by its stack, its own properties after it.
func (p *printer) describeError(s *shape) (string, bool) {
	s.keys = p.keys(s.obj)
	stack := p.stackOf(s.obj)
	s.keys = p.withoutRepeated(s, stack)
	for _, name := range []string{"cause", "errors"} {
		p.addHiddenKey(s, name)
	}
	stack = p.withClassName(s, stack)
	message := ""
	if m := tryGet(p.vm, s.obj, "message"); m != nil && goja.IsString(m) {
		message = m.String()
	}
	at := 0
	if i := strings.Index(stack, message); message != "" && i > 0 {
		at = i + len(message)
	}
	if i := strings.Index(stack[at:], frameStart); i >= 0 {
		stack = stack[:at+i+1] + strings.Join(p.frames(s.obj, stack[at+i+1:]), "\n")
	} else if stack != unreadable {
		stack = "[" + stack + "]"
	}
	s.base = p.indented(stack)
	return s.base, s.empty()
}

// unreadable stands for an error whose own getters throw.
const unreadable = "[object Error]"

// tryGet reads a property; one whose getter throws is nil.
func tryGet(vm *goja.Runtime, obj *goja.Object, name string) (v goja.Value) {
	if ex := vm.Try(func() { v = obj.Get(name) }); ex != nil {
		return nil
	}
	return v
}

// stackOf is an error's stack, or what there is of one.
func (p *printer) stackOf(err *goja.Object) string {
	for _, name := range []string{"name", "message"} {
		var v goja.Value
		if ex := p.vm.Try(func() { v = err.Get(name) }); ex != nil || isSymbol(v) {
			return unreadable
		}
	}
	if p.o.HideStacks {
		return p.errorString(err)
	}
	stack := tryGet(p.vm, err, "stack")
	if stack != nil && goja.IsString(stack) && stack.ToBoolean() {
		return strings.TrimRight(stack.String(), "\n")
	}
	text := p.errorString(err)
	if stack == nil || !stack.ToBoolean() {
		return text
	}
	indent := p.indent
	p.indent = 4
	shown := p.value(stack, 0, false)
	p.indent = indent
	return text + "\n    " + shown
}

func (p *printer) errorString(err *goja.Object) string {
	v, e := p.errorText(err)
	if e != nil {
		return unreadable
	}
	return v.String()
}

// withoutRepeated drops name, message and stack where the stack says them.
func (p *printer) withoutRepeated(s *shape, stack string) []key {
	if p.o.ShowHidden {
		return s.keys
	}
	return slices.DeleteFunc(s.keys, func(k key) bool {
		if k.sym != nil || (k.name != "name" && k.name != "message" && k.name != "stack") {
			return false
		}
		v := tryGet(p.vm, s.obj, k.name)
		return v == nil || !goja.IsString(v) || strings.Contains(stack, v.String())
	})
}

// addHiddenKey adds a cause, or the list of errors, that is not enumerable.
func (p *printer) addHiddenKey(s *shape, name string) {
	if slices.Contains(s.keys, key{name: name}) {
		return
	}
	if d, own := p.descriptorOf(s.obj, key{name: name}); own && d.value == nil && name == "cause" {
		s.keys = append(s.keys, key{name: name})
		return
	}
	v := tryGet(p.vm, s.obj, name)
	if v == nil {
		return
	}
	if name == "errors" {
		list, ok := v.(*goja.Object)
		if !ok || kindOf(list) != kindArray {
			return
		}
	}
	s.keys = append(s.keys, key{name: name})
}

var (
	stackName  = regexp.MustCompile(`^([A-Z][a-z_ A-Z0-9\[\]()-]+)(?::|\n\s+at)`)
	singleName = regexp.MustCompile(`^([a-z_A-Z0-9-]*Error)$`)
)

// withClassName puts an error's class into the first line of its stack, where
// that names only the class it derives from.
func (p *printer) withClassName(s *shape, stack string) string {
	name := "Error"
	v := tryGet(p.vm, s.obj, "name")
	if v != nil && !goja.IsUndefined(v) && !goja.IsNull(v) && !isSymbol(v) {
		name = v.String()
		if !goja.IsString(v) && strings.HasPrefix(stack, name) && !s.hasNo {
			return name + " [" + s.ctor + "]" + stack[len(name):]
		}
	}
	if !s.hasNo && !(strings.HasSuffix(name, "Error") && startsWithName(stack, name)) {
		return stack
	}
	length, fallback := len(name), "Error"
	if s.hasNo {
		fallback = ""
		m := stackName.FindStringSubmatch(stack)
		if m == nil {
			m = singleName.FindStringSubmatch(stack)
		}
		if m != nil {
			fallback = m[1]
		}
		length = len(fallback)
		if fallback == "" {
			fallback = "Error"
		}
	}
	prefix := strings.TrimSuffix(p.prefix(s, fallback, ""), " ")
	switch {
	case name == prefix:
		return stack
	case !strings.Contains(prefix, name):
		return prefix + " [" + name + "]" + stack[length:]
	case length == 0:
		return prefix + ": " + stack
	}
	return prefix + stack[length:]
}

func startsWithName(stack, name string) bool {
	if !strings.HasPrefix(stack, name) {
		return false
	}
	return len(stack) == len(name) || stack[len(name)] == ':' || stack[len(name)] == '\n'
}

// sharedFrames is the number of frames that an error must share with its cause
// for them to be left out.
const sharedFrames = 3

// frames are the lines of a stack without those that its cause has too.
func (p *printer) frames(err *goja.Object, text string) []string {
	lines := strings.Split(text, "\n")
	cause, ok := tryGet(p.vm, err, "cause").(*goja.Object)
	if ok && kindOf(cause) == kindError {
		causeStack := p.stackOf(cause)
		if i := strings.Index(causeStack, frameStart); i >= 0 {
			n, at := commonRun(lines, strings.Split(causeStack[i+1:], "\n"))
			if n > sharedFrames {
				note := "    ... " + strconv.Itoa(n-2) + " lines matching cause stack trace ..."
				lines = slices.Replace(lines, at+1, at+n-1, p.style(note, "undefined"))
			}
		}
	}
	if p.o.Colors {
		for i, l := range lines {
			lines[i] = p.colorFrame(l)
		}
	}
	return lines
}

// commonRun finds the longest run of lines of a that are together in b as well.
func commonRun(a, b []string) (length, at int) {
	for i := 0; i < len(a)-sharedFrames; i++ {
		for j := range b {
			if b[j] != a[i] {
				continue
			}
			n := 1
			for i+n < len(a) && j+n < len(b) && a[i+n] == b[j+n] {
				n++
			}
			if n > length {
				length, at = n, i
			}
		}
	}
	return length, at
}

var packageName = regexp.MustCompile(`([/\\]node_modules[/\\])((?:@[^/\\]+[/\\])?[^/\\]+)`)

// colorFrame dims frames of the runtime itself and marks packages' names.
func (p *printer) colorFrame(line string) string {
	if strings.Contains(line, "(node:") || strings.Contains(line, "at node:") {
		return p.style(line, "undefined")
	}
	return packageName.ReplaceAllStringFunc(line, func(m string) string {
		parts := packageName.FindStringSubmatch(m)
		return parts[1] + p.style(parts[2], "module")
	})
}
