package loader

import (
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/source"
)

// Import loads a module as import() at parentURL does. The promise is
// fulfilled with the namespace.
func (l *Loader) Import(specifier, parentURL string, attributes []source.Attribute) *goja.Object {
	promise, resolve, reject := l.vm.NewPromise()
	l.startImport(specifier, parentURL, attributes, func(v goja.Value) { _ = resolve(v) }, func(v goja.Value) { _ = reject(v) })
	return l.vm.ToValue(promise).(*goja.Object)
}

// later runs f in the n-th promise job from now.
func (l *Loader) later(n int, f func()) {
	if n > 1 {
		next := f
		f = func() { l.later(n-1, next) }
	}
	if l.esm.resolved == nil {
		p, resolve, _ := l.vm.NewPromise()
		_ = resolve(goja.Undefined())
		l.esm.resolved = l.vm.ToValue(p).(*goja.Object)
	}
	job := l.reaction(func(goja.Value) { f() })
	if _, err := l.esm.then(l.esm.resolved, job); err != nil {
		panic(err)
	}
}

// The number of promise jobs that an import() takes in Node: until a module
// that is there already is looked at, until one that is not is loaded, for each
// level of modules below it, and from the end of linking or evaluation to the
// promise of import().
const (
	jobsToFind   = 2
	jobsToLoad   = 4
	jobsPerLevel = 2
	jobsToFinish = 4
)

func (l *Loader) startImport(specifier, parentURL string, attributes []source.Attribute, resolve, reject func(goja.Value)) {
	finish := func(r *record, err error) {
		if err == nil {
			err = l.link(r)
		}
		if err != nil {
			reason := l.reason(err)
			l.later(jobsToFinish, func() { reject(reason) })
			return
		}
		l.await(l.evaluate(r), func(goja.Value) {
			l.later(jobsToFinish, func() { resolve(l.namespaceOf(r)) })
		}, func(reason goja.Value) {
			l.later(jobsToFinish, func() { reject(reason) })
		})
	}
	if target, err := l.resolver.Import(specifier, parentURL); err == nil && l.present(target.URL) {
		l.later(jobsToFind, func() { finish(l.record(target, attributes)) })
		return
	}
	l.later(jobsToLoad, func() {
		r, err := l.graph(specifier, parentURL, attributes)
		if err != nil {
			reject(l.reason(err))
			return
		}
		l.later(1+jobsPerLevel*levels(r), func() { finish(r, nil) })
	})
}

// present reports whether a module was loaded with all it imports.
func (l *Loader) present(url string) bool {
	r := l.esm.records[url]
	return r != nil && (r.status != unlinked || r.linkedOnce)
}

// levels returns how far from a module the farthest of those below it is.
func levels(r *record) int {
	seen := map[*record]bool{r: true}
	n := -1
	for level := []*record{r}; len(level) > 0; n++ {
		var next []*record
		for _, m := range level {
			for _, request := range m.requests {
				if !seen[request] {
					seen[request] = true
					next = append(next, request)
				}
			}
		}
		level = next
	}
	return n
}

// dynamicImport is what import() calls: the importing file, the specifier and
// the options.
func (l *Loader) dynamicImport(call goja.FunctionCall) goja.Value {
	promise, resolve, reject := l.vm.NewPromise()
	var specifier string
	var attributes []source.Attribute
	_, err := l.do(func() goja.Value {
		if _, symbol := call.Argument(1).(*goja.Symbol); symbol {
			panic(nodeerr.Plain(l.vm, "TypeError", "Cannot convert a Symbol value to a string"))
		}
		specifier = call.Argument(1).ToString().String()
		attributes = l.importOptions(call.Argument(2))
		return goja.Undefined()
	})
	if err != nil {
		_ = reject(l.reason(err))
		return l.vm.ToValue(promise)
	}
	parent := l.referrer(call.Argument(0).String())
	l.startImport(specifier, parent, attributes, func(v goja.Value) { _ = resolve(v) }, func(v goja.Value) { _ = reject(v) })
	return l.vm.ToValue(promise)
}

// referrer returns the URL of the code with a name as stack traces show it.
func (l *Loader) referrer(name string) string {
	if filepath.IsAbs(name) {
		return pathURL(name)
	}
	if _, ok := l.esm.records[name]; ok || len(name) > 5 && (name[:5] == "file:" || name[:5] == "data:") {
		return name
	}
	return pathURL(filepath.Join(l.opts.Cwd(), name))
}

func (l *Loader) importOptions(options goja.Value) []source.Attribute {
	if goja.IsUndefined(options) {
		return nil
	}
	o, ok := options.(*goja.Object)
	if !ok {
		panic(nodeerr.Plain(l.vm, "TypeError", "The second argument to import() must be an object"))
	}
	with := o.Get("with")
	if with == nil || goja.IsUndefined(with) {
		return nil
	}
	pairs, ok := with.(*goja.Object)
	if !ok {
		panic(nodeerr.Plain(l.vm, "TypeError", "The 'with' option must be an object"))
	}
	var attributes []source.Attribute
	for _, key := range pairs.Keys() {
		value, ok := pairs.Get(key).(goja.String)
		if !ok {
			panic(nodeerr.Plain(l.vm, "TypeError", "Import attribute value must be a string"))
		}
		attributes = append(attributes, source.Attribute{Key: key, Value: value.String()})
	}
	return attributes
}

// metaHolder makes the object whose property meta is a module's import.meta,
// made when it is first read.
func (l *Loader) metaHolder(r *record) *goja.Object {
	holder := l.bare()
	getter := l.quiet(func(goja.FunctionCall) goja.Value {
		if r.meta == nil {
			r.meta = l.importMeta(r)
		}
		return r.meta
	})
	_ = holder.DefineAccessorProperty("meta", getter, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
	return holder
}

func (l *Loader) importMeta(r *record) *goja.Object {
	meta := l.bare()
	if r.path != "" {
		_ = meta.Set("dirname", filepath.Dir(r.path))
		_ = meta.Set("filename", r.path)
	}
	_ = meta.Set("main", r.url == l.esm.mainURL)
	_ = meta.Set("resolve", l.native("resolve", 2, func(call goja.FunctionCall) goja.Value {
		target, err := l.resolver.MetaResolve(call.Argument(0).String(), r.url)
		if err != nil {
			l.throw(err)
		}
		return l.vm.ToValue(target.URL)
	}))
	_ = meta.Set("url", r.url)
	return meta
}
