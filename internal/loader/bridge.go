package loader

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/resolve"
)

// requireESM loads an ES module for a module object that stands for it in
// require.cache.
func (l *Loader) requireESM(m *goja.Object, filename string) {
	if m == l.cjs.main {
		l.startMain(m, filename)
		return
	}
	r, err := l.record(resolve.Target{URL: pathURL(filename), Path: filename}, nil)
	l.requireRecord(m, r, filename, err)
}

// requireText is requireESM for a text that may not be the file's.
func (l *Loader) requireText(m *goja.Object, filename, text string) {
	if m == l.cjs.main {
		l.startMain(m, filename)
		return
	}
	address := pathURL(filename)
	r := l.esm.records[address]
	if r == nil {
		r = &record{url: address, path: filename, format: "module", cells: map[string]*cell{}}
		l.esm.records[address] = r
		r.loadError = l.fill(r, resolve.Target{URL: address, Path: filename}, text)
	}
	l.requireRecord(m, r, filename, r.loadError)
}

func (l *Loader) requireRecord(m *goja.Object, r *record, filename string, err error) {
	l.cjs.fromESM[m] = true
	if err != nil {
		l.throw(err)
	}
	if r.status == evaluating {
		panic(l.requireCycle(m, nil, filename))
	}
	if usesAwait(r, map[*record]bool{}) {
		message := "require() cannot be used on an ESM graph with top-level await. Use import() instead. To see where the" +
			" top-level await comes from, use --experimental-print-required-tla."
		if parent := l.cjs.parents[m]; parent != nil {
			message += "\n  From " + fileOf(parent) + " "
		}
		panic(nodeerr.New(l.vm, "Error", "ERR_REQUIRE_ASYNC_MODULE", message+"\n  Requiring "+filename+" "))
	}
	if err := l.link(r); err != nil {
		l.throw(err)
	}
	promise := l.evaluate(r)
	root := r
	if r.cycleRoot != nil {
		root = r.cycleRoot
	}
	if root.failed {
		// The error goes to the one who requires; nobody looks at the promise.
		l.await(promise, func(goja.Value) {}, func(goja.Value) {})
		l.throw(root.failure())
	}
	_ = m.Set("exports", l.requireView(r))
}

// usesAwait reports whether a module that has not been evaluated yet awaits at
// top level, or imports one that does.
func usesAwait(r *record, seen map[*record]bool) bool {
	if seen[r] || r.unit == nil || r.status == evaluated {
		return false
	}
	seen[r] = true
	if r.unit.Module.Async {
		return true
	}
	for _, request := range r.requests {
		if usesAwait(request, seen) {
			return true
		}
	}
	return false
}

func (l *Loader) requireCycle(m, parent *goja.Object, filename string) *goja.Object {
	message := "Cannot require() ES Module " + filename + " in a cycle."
	if first := l.cjs.parents[m]; first != nil {
		parent = first
	}
	if parent != nil {
		message += " (from " + fileOf(parent) + ")"
	}
	return nodeerr.New(l.vm, "Error", "ERR_REQUIRE_CYCLE_MODULE", message)
}

// requireAgain looks at an ES module that was required before.
func (l *Loader) requireAgain(cached, parent *goja.Object) (goja.Value, bool) {
	filename := fileOf(cached)
	r := l.esm.records[pathURL(filename)]
	if r == nil || r.status != evaluating {
		return nil, false
	}
	panic(l.requireCycle(cached, parent, filename))
}

// requireView is what require returns for an ES module.
func (l *Loader) requireView(r *record) goja.Value {
	if r.view != nil {
		return r.view
	}
	space := l.namespaceOf(r)
	find := func(name string) *cell {
		c, _ := l.resolveExport(r, name, map[exportKey]bool{})
		return c
	}
	switch c := find("module.exports"); {
	case c != nil:
		r.view = c.read("module.exports")
	case find("default") != nil && find("__esModule") == nil:
		// Compilers ask for __esModule to know what default means.
		n := &namespace{l: l, cells: map[string]*cell{"__esModule": l.newCell("__esModule")}, names: []string{"__esModule"}}
		n.cells["__esModule"].set(l.vm.ToValue(true))
		for _, name := range r.exported {
			n.cells[name] = find(name)
			n.names = append(n.names, name)
		}
		n.sort()
		view := l.namespaceObject(n)
		n.complete()
		l.esm.namespaces[view] = r
		r.view = view
	default:
		r.view = space
	}
	return r.view
}
