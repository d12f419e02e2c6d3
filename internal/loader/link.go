package loader

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/source"
)

type exportKey struct {
	r    *record
	name string
}

// exportedNames returns all names a module exports, those of "export *"
// included, some perhaps ambiguous.
func (l *Loader) exportedNames(r *record, seen map[*record]bool) []string {
	if seen[r] {
		return nil
	}
	seen[r] = true
	if r.unit == nil {
		return r.names
	}
	var names []string
	for _, e := range r.unit.Module.Exports {
		if e.Name != "*" || e.Source != "" {
			names = append(names, e.Name)
			continue
		}
		for _, name := range l.exportedNames(r.requests[e.From], seen) {
			if name != "default" && name != "module.exports" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// resolveExport finds the binding behind an exported name. No cell and true
// means that the name is ambiguous.
func (l *Loader) resolveExport(r *record, name string, seen map[exportKey]bool) (*cell, bool) {
	key := exportKey{r, name}
	if seen[key] {
		return nil, false
	}
	seen[key] = true
	if c := r.cells[name]; c != nil {
		return c, false
	}
	if r.unit == nil {
		return nil, false
	}
	for _, e := range r.unit.Module.Exports {
		if e.From < 0 || e.Name != name || e.Name == "*" && e.Source == "" {
			continue
		}
		if e.Source == "*" {
			return l.namespaceCell(r.requests[e.From]), false
		}
		return l.resolveExport(r.requests[e.From], e.Source, seen)
	}
	if name == "default" {
		return nil, false
	}
	var found *cell
	for _, e := range r.unit.Module.Exports {
		if e.Name != "*" || e.Source != "" {
			continue
		}
		c, ambiguous := l.resolveExport(r.requests[e.From], name, seen)
		if ambiguous || c != nil && found != nil && c != found {
			return nil, true
		}
		if c != nil {
			found = c
		}
	}
	return found, false
}

// namespaceCell is the binding of a module's namespace, one for each module.
func (l *Loader) namespaceCell(r *record) *cell {
	const name = "*namespace*"
	c := r.cells[name]
	if c == nil {
		c = l.newCell(name)
		r.cells[name] = c
		c.get = func(goja.Value, ...goja.Value) (goja.Value, error) { return l.namespaceOf(r), nil }
	}
	return c
}

// link connects the bindings of a module and all it imports. Either all of
// them are linked afterwards or none that was not before.
func (l *Loader) link(r *record) error {
	r.linkedOnce = true
	var done []*record
	if err := l.linkInner(r, &done); err != nil {
		for _, d := range done {
			d.status = unlinked
		}
		return err
	}
	for _, d := range done {
		if err := l.instantiate(d); err != nil {
			return err
		}
		d.status = linked
	}
	return nil
}

func (l *Loader) linkInner(r *record, done *[]*record) error {
	if r.status != unlinked {
		return nil
	}
	r.status = linking
	*done = append(*done, r)
	if r.unit == nil {
		return nil
	}
	for _, request := range r.requests {
		if err := l.linkInner(request, done); err != nil {
			return err
		}
	}
	m := r.unit.Module
	for _, e := range m.Exports {
		if e.From >= 0 && e.Source != "" && e.Source != "*" {
			if c, ambiguous := l.resolveExport(r, e.Name, map[exportKey]bool{}); c == nil {
				return l.missingExport(r, e.From, e.Source, mentionOf(m.Text, e.Source), ambiguous)
			}
		}
	}
	for _, i := range m.Imports {
		if i.Name == "*" {
			continue
		}
		if c, ambiguous := l.resolveExport(r.requests[i.From], i.Name, map[exportKey]bool{}); c == nil {
			return l.missingExport(r, i.From, i.Name, i.Offset, ambiguous)
		}
	}
	return nil
}

func mentionOf(text, name string) int { return max(strings.Index(text, name), 0) }

var (
	bracesInLine = regexp.MustCompile(`\{.*\}`)
	renaming     = regexp.MustCompile(`\s+as\s+`)
)

// missingExport is the SyntaxError for an import of what does not exist.
func (l *Loader) missingExport(r *record, from int, name string, offset int, ambiguous bool) error {
	specifier := r.unit.Module.Requests[from].Specifier
	target := r.requests[from]
	e := source.Place(r.unit.Module.Text, offset, offset+len(name))
	message := "The requested module '" + specifier + "' does not provide an export named '" + name + "'"
	switch {
	case ambiguous:
		message = "The requested module '" + specifier + "' contains conflicting star exports for name '" + name + "'"
	case target.format == "commonjs":
		message = "Named export '" + name + "' not found. The requested module '" + specifier +
			"' is a CommonJS module, which may not support all module.exports as named exports.\n" +
			"CommonJS modules can always be imported via the default export, for example using:\n\nimport pkg from '" +
			specifier + "';\n"
		if names := bracesInLine.FindString(e.Text); names != "" {
			message += "const " + renaming.ReplaceAllString(names, ": ") + " = pkg;\n"
		}
	}
	e.Name, e.Message = r.url, message
	return l.thrown(l.linkError(e))
}

// instantiate runs a module's body up to where its functions exist and its
// exports are registered, but none of the user's code has run.
func (l *Loader) instantiate(r *record) error {
	if r.unit == nil || r.next != nil {
		return nil
	}
	l.Prepare(r.unit)
	function, err := l.vm.RunProgram(r.unit.Program)
	if err != nil {
		return err
	}
	register := l.quiet(func(call goja.FunctionCall) goja.Value {
		l.register(r, call.Argument(0).(*goja.Object))
		return goja.Undefined()
	})
	var await goja.Value = goja.Undefined()
	if r.unit.Module.Async {
		await = l.quiet(func(call goja.FunctionCall) goja.Value {
			r.awaitOffset = int(call.Argument(1).ToInteger())
			return call.Argument(0)
		})
	}
	args := []goja.Value{register, l.metaHolder(r), await}
	for _, i := range r.unit.Module.Imports {
		c := l.namespaceCell(r.requests[i.From])
		if i.Name == "*" {
			c.value = l.namespaceOf(r.requests[i.From])
		} else {
			c, _ = l.resolveExport(r.requests[i.From], i.Name, map[exportKey]bool{})
		}
		args = append(args, c.use(i.Local))
	}
	body, _ := goja.AssertFunction(function)
	generator, err := body(goja.Undefined(), args...)
	if err != nil {
		return err
	}
	r.generator = generator
	object := generator.(*goja.Object)
	r.next, _ = jsclass.Callable(object.Get("next"))
	r.fail, _ = jsclass.Callable(object.Get("throw"))
	_, err = l.resume(r, r.next, goja.Undefined())
	return err
}

// register connects a module's own cells with the getters of its bindings.
func (l *Loader) register(r *record, getters *goja.Object) {
	i := 0
	for _, e := range r.unit.Module.Exports {
		if e.From >= 0 {
			continue
		}
		c := r.cells[e.Name]
		getter := getters.Get(l.vm.ToValue(i).String())
		c.get, _ = goja.AssertFunction(getter)
		c.getter = getter
		if e.Hoisted {
			c.settle(getter)
		}
		i++
	}
}
