package loader

import (
	"encoding/base64"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/source"
)

func decodeBase64(text string) string {
	text = strings.TrimRight(strings.Join(strings.Fields(text), ""), "=")
	data, err := base64.RawStdEncoding.DecodeString(text)
	if err != nil {
		return ""
	}
	return source.Decode(data)
}

// synthesize gives a record that is no ES module its exported names.
func (l *Loader) synthesize(r *record, names []string) {
	for _, name := range names {
		if r.cells[name] == nil {
			r.cells[name] = l.newCell(name)
			r.names = append(r.names, name)
			r.cells[name].set(goja.Undefined())
		}
	}
}

func (l *Loader) fillBuiltin(r *record, name string) error {
	exports, err := l.do(func() goja.Value { return l.builtin(name) })
	if err != nil {
		return err
	}
	names := []string{"default"}
	object, ok := exports.(*goja.Object)
	if ok {
		names = append(names, object.Keys()...)
	}
	for _, name := range names {
		if r.cells[name] != nil {
			continue
		}
		c := l.newCell(name)
		r.cells[name] = c
		r.names = append(r.names, name)
		// Read when it is used first: some exports are made at that moment.
		c.get = func(goja.Value, ...goja.Value) (goja.Value, error) {
			v := exports
			if name != "default" {
				v = object.Get(name)
			}
			c.set(v)
			return v, nil
		}
	}
	return nil
}

// syncBuiltins makes the named exports of built-in modules agree with their
// exports objects again.
func (l *Loader) syncBuiltins() {
	for _, r := range l.esm.records {
		if r.format != "builtin" {
			continue
		}
		exports, ok := r.cells["default"].read("default").(*goja.Object)
		if !ok {
			continue
		}
		for name, c := range r.cells {
			if name == "default" || c.value == nil || name == "*namespace*" {
				continue
			}
			v := exports.Get(name)
			if v == nil {
				v = goja.Undefined()
			}
			c.set(v)
		}
	}
}

func (l *Loader) fillJSON(r *record, text string) {
	l.synthesize(r, []string{"default"})
	name := r.path
	if name == "" {
		name = r.url
	}
	value, err := l.do(func() goja.Value { return l.parseJSON(text, name) })
	if err == nil {
		r.cells["default"].set(value)
	}
	r.run = func() {
		if err != nil {
			l.throw(err)
		}
	}
}

func (l *Loader) fillCommonJS(r *record, text string) {
	l.ModuleConstructor()
	names := l.commonJSNames(r.path, text, map[string]bool{})
	l.synthesize(r, append([]string{"default", "module.exports"}, names...))
	isMain := r.url == l.esm.mainURL
	r.run = func() {
		exports := l.loadFile(r.path, isMain)
		r.cells["default"].set(exports)
		r.cells["module.exports"].set(exports)
		object, ok := exports.(*goja.Object)
		if !ok {
			return
		}
		own := object.GetOwnPropertyNames()
		for _, name := range names {
			if name != "default" && name != "module.exports" && slices.Contains(own, name) {
				l.vm.Try(func() { r.cells[name].set(object.Get(name)) })
			}
		}
	}
}

// loadFile loads a CommonJS module for an ES module that imports it.
func (l *Loader) loadFile(path string, isMain bool) goja.Value {
	if load := l.cjs.module.Get("_load"); load != l.cjs.loadOriginal {
		return l.call(load, l.cjs.module, l.vm.ToValue(path), goja.Undefined(), l.vm.ToValue(isMain))
	}
	if cached, ok := l.cache().Get(path).(*goja.Object); ok {
		return l.cachedExports(cached, nil)
	}
	return l.load(path, nil, isMain)
}

// commonJSNames finds the names that a CommonJS file exports, with those that
// it passes on from other files.
func (l *Loader) commonJSNames(path, text string, seen map[string]bool) []string {
	if seen[path] {
		return nil
	}
	seen[path] = true
	names, reexports := source.CommonJSExports(text)
	for _, specifier := range reexports {
		if name, ok := l.resolver.BuiltinName(specifier); ok {
			if exports, ok := l.builtin(name).(*goja.Object); ok {
				names = append(names, exports.Keys()...)
			}
			continue
		}
		other, err := l.resolver.Require(specifier, path, l.pathsFor(specifier, path))
		if err != nil {
			continue
		}
		data, err := l.opts.FS.ReadFile(other)
		if format, formatErr := l.format(other); err != nil || formatErr != nil || format == "module" {
			continue
		}
		names = append(names, l.commonJSNames(other, source.Decode(data), seen)...)
	}
	return names
}
