package loader

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/resolve"
	"github.com/gojs-runtime/gojs/internal/source"
	"github.com/gojs-runtime/gojs/modules"
)

// RunMain loads and runs the program's file. For CommonJS it returns when the
// file's code is over; for an ES module it returns the promise of that.
func (l *Loader) RunMain(path string) (*goja.Object, error) {
	_, err := l.do(func() goja.Value {
		l.runMain(path)
		return goja.Undefined()
	})
	return l.esm.mainPromise, err
}

func (l *Loader) runMain(path string) {
	l.ModuleConstructor()
	full := l.abs(path)
	l.resolver.PreserveSymlinks = l.opts.PreserveSymlinksMain
	request := full
	if strings.HasSuffix(path, "/") {
		request += "/"
	}
	file, err := l.resolver.Find(request, nil)
	l.resolver.PreserveSymlinks = l.opts.PreserveSymlinks
	if errors.Is(err, resolve.ErrNotFound) {
		err = resolve.NotFound(full, nil)
	}
	if err != nil {
		l.throw(err)
	}
	format, err := l.format(file)
	if err != nil {
		l.throw(err)
	}
	if format == "module" {
		l.startMain(nil, file)
		return
	}
	l.call(l.cjs.module.Get("_load"), l.cjs.module, l.vm.ToValue(file), goja.Null(), l.vm.ToValue(true))
}

// startMain runs the program's ES module in a promise job. A module object that
// was made because the file seemed to be CommonJS is forgotten.
func (l *Loader) startMain(m *goja.Object, file string) {
	if m != nil {
		l.forget(file, m, nil)
		l.cjs.main = nil
	}
	l.startModule(resolve.Target{URL: pathURL(file), Path: file}, nil)
}

func (l *Loader) startModule(target resolve.Target, text *string) {
	l.esm.mainURL = target.URL
	promise, resolvePromise, rejectPromise := l.vm.NewPromise()
	l.esm.mainPromise = l.vm.ToValue(promise).(*goja.Object)
	reject := func(reason goja.Value) {
		if l.opts.OnMainRejected == nil {
			_ = rejectPromise(reason)
			return
		}
		// The owner deals with it: it is no unhandled rejection as well.
		l.await(l.esm.mainPromise, func(goja.Value) {}, func(goja.Value) {})
		_ = rejectPromise(reason)
		if e, ok := l.SyntaxErrorOf(reason); ok && e.Code == "" && strings.HasPrefix(e.Name, "file:") {
			decorate(reason.(*goja.Object), quote(e)+"\n")
		}
		l.opts.OnMainRejected(reason)
	}
	l.later(1, func() {
		r, err := l.mainRecord(target, text)
		if err == nil {
			err = l.link(r)
		}
		if err != nil {
			reject(l.reason(err))
			return
		}
		l.await(l.evaluate(r), func(goja.Value) { _ = resolvePromise(goja.Undefined()) }, reject)
	})
}

func (l *Loader) mainRecord(target resolve.Target, text *string) (*record, error) {
	if text == nil {
		return l.record(target, nil)
	}
	r := &record{url: target.URL, path: target.Path, format: "module", cells: map[string]*cell{}}
	l.esm.records[target.URL] = r
	r.loadError = l.fill(r, target, *text)
	return r, r.loadError
}

// MainPromise returns the promise of a main ES module, nil without one.
func (l *Loader) MainPromise() *goja.Object { return l.esm.mainPromise }

// UnsettledAwait returns the place of a top-level await that waits, line and
// column counted from 1, and the line's text. Name is "" if there is none.
func (l *Loader) UnsettledAwait() (name string, line, column int, text string) {
	var waiting *record
	for _, r := range l.esm.records {
		async := r.unit != nil && r.unit.Module.Async && r.status == evaluatingAsync && r.pendingDependencies == 0
		if async && (waiting == nil || r.asyncOrder < waiting.asyncOrder) {
			waiting = r
		}
	}
	if waiting == nil {
		return "", 0, 0, ""
	}
	p := source.Place(waiting.unit.Module.Text, waiting.awaitOffset, waiting.awaitOffset+1)
	return waiting.url, p.Line, p.Column, p.Text
}

// MainModule returns the main CommonJS module, or undefined.
func (l *Loader) MainModule() goja.Value {
	if l.cjs.main == nil {
		return goja.Undefined()
	}
	return l.cjs.main
}

// Eval is a text that runs as the program, in place of a file.
type Eval struct {
	// Name is "[eval]" or "[stdin]".
	Name string
	// Text is the code.
	Text string
	// Type is "module", "commonjs", or "" for a script that is an ES module if
	// it has the syntax of one.
	Type string
	// Print says that the value is wanted, so that it cannot be an ES module.
	Print bool
}

// EvalScript runs a text as -e does: as global code that has require, module,
// exports, __filename and __dirname. It returns the value of the last
// expression, or for an ES module the promise of its end.
func (l *Loader) EvalScript(e Eval) (goja.Value, error) {
	return l.do(func() goja.Value {
		l.ModuleConstructor()
		if e.Type == "module" {
			return l.evalModule(e)
		}
		unit, err := l.compiler.Script(e.Name, e.Text)
		if err != nil && !e.Print && e.Type != "commonjs" && source.HasModuleSyntax(e.Name, e.Text) {
			return l.evalModule(e)
		}
		if err != nil && !l.opts.NoTypes {
			if typed, again := l.compiler.TypedScript(e.Name, e.Text); again == nil {
				unit, err = typed, nil
			}
		}
		if err != nil {
			l.throw(err)
		}
		l.evalGlobals(e.Name)
		l.Prepare(unit)
		v, err := l.vm.RunProgram(unit.Program)
		if err != nil {
			l.throw(err)
		}
		return v
	})
}

func (l *Loader) evalModule(e Eval) goja.Value {
	const name = "/[eval1]" // also for standard input
	cwd := strings.TrimSuffix(l.opts.Cwd(), "/")
	l.startModule(resolve.Target{URL: pathURL(cwd) + name, Path: cwd + name}, &e.Text)
	return l.esm.mainPromise
}

// evalGlobals makes a CommonJS module's variables global, and the built-in
// modules under their names.
func (l *Loader) evalGlobals(name string) {
	m := l.newModule(name, nil)
	_ = m.Set("filename", filepath.Join(l.opts.Cwd(), name))
	_ = m.Set("paths", l.strings(l.resolver.Paths(l.opts.Cwd())))
	_ = m.Set("loaded", true)
	global := l.vm.GlobalObject()
	_ = global.Set("exports", m.Get("exports"))
	_ = global.Set("module", m)
	_ = global.Set("__filename", name)
	_ = global.Set("__dirname", ".")
	_ = global.Set("require", l.makeRequire(m))
	for _, name := range builtinList {
		if strings.HasPrefix(name, "_") || strings.ContainsAny(name, "/:") || !l.env.Has(name) || global.Get(name) != nil {
			continue
		}
		l.env.InstallGlobals(modules.Global{Name: name, Value: func(*modules.Env) goja.Value { return l.builtin(name) }})
	}
}

// Preload requires a module before the program, as -r does.
func (l *Loader) Preload(specifier string) error {
	_, err := l.do(func() goja.Value {
		l.ModuleConstructor()
		l.preload(specifier)
		return goja.Undefined()
	})
	return err
}

func (l *Loader) preload(specifier string) {
	l.cjs.preloading = true
	defer func() { l.cjs.preloading = false }()
	m := l.newModule("internal/preload", nil)
	_ = m.Set("paths", l.strings(l.resolver.Paths(l.opts.Cwd())))
	l.protoRequire(m, l.vm.ToValue(specifier))
}

// Require loads a module as a file at parentFile does with require; an empty
// parentFile stands for a file in the working directory.
func (l *Loader) Require(specifier, parentFile string) (goja.Value, error) {
	return l.do(func() goja.Value {
		return l.call(l.requireFor(l.parentFile(parentFile)), goja.Undefined(), l.vm.ToValue(specifier))
	})
}

// CreateRequire makes the require function of a file.
func (l *Loader) CreateRequire(filename string) (goja.Value, error) {
	return l.do(func() goja.Value { return l.requireFor(l.parentFile(filename)) })
}

func (l *Loader) parentFile(file string) string {
	if file == "" {
		return filepath.Join(l.opts.Cwd(), "noop.js")
	}
	return l.abs(file)
}

// pathsFor returns the folders in which a file's require looks.
func (l *Loader) pathsFor(specifier, file string) []string {
	if resolve.IsRelative(specifier) {
		return []string{filepath.Dir(file)}
	}
	return append(l.resolver.Paths(filepath.Dir(file)), l.resolver.GlobalPaths...)
}
