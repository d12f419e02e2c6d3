package loader

import (
	"errors"
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/resolve"
	"github.com/gojs-runtime/gojs/internal/source"
	"github.com/gojs-runtime/gojs/modules"
)

// Options configure a Loader. The zero value loads from the operating system's
// files, with "/" as working directory.
type Options struct {
	// FS is where modules are read from; nil is the operating system.
	FS resolve.FS
	// Cwd returns the working directory.
	Cwd func() string
	// Passes run on every syntax tree before it is compiled.
	Passes []source.Pass
	// Conditions are those of --conditions.
	Conditions []string
	// NodePath are the folders of NODE_PATH.
	NodePath []string
	// PreserveSymlinks and PreserveSymlinksMain are the flags of that name.
	PreserveSymlinks, PreserveSymlinksMain bool
	// NoTypes switches TypeScript off.
	NoTypes bool
	// OnMainRejected is called with the error that a main ES module failed
	// with; nil leaves its promise to the runtime's handling of rejections.
	OnMainRejected func(reason goja.Value)
	// Warn prints a process warning; nil drops it.
	Warn func(name, code, message string)
}

// Loader loads modules for one runtime. It belongs to the goroutine that owns
// the runtime.
type Loader struct {
	env      *modules.Env
	vm       *goja.Runtime
	opts     Options
	resolver *resolve.Resolver
	compiler *source.Compiler
	prepared bool
	// evalImports says that texts of eval can call import().
	evalImports bool

	cjs commonJS
	esm esm
}

type serviceKey struct{}

// From returns the loader of a runtime, nil if it has none.
func From(env *modules.Env) *Loader {
	l, _ := env.Service(serviceKey{}).(*Loader)
	return l
}

// New makes the loader of a runtime. registry learns the positions of what is
// compiled.
func New(env *modules.Env, registry *source.Registry, opts Options) *Loader {
	if opts.FS == nil {
		opts.FS = resolve.OS()
	}
	if opts.Cwd == nil {
		opts.Cwd = func() string { return "/" }
	}
	l := &Loader{env: env, vm: env.VM, opts: opts}
	l.compiler = &source.Compiler{Registry: registry, Passes: opts.Passes, NoTypes: opts.NoTypes}
	l.resolver = resolve.New(opts.FS, l.isBuiltin)
	l.resolver.Conditions, l.resolver.GlobalPaths = opts.Conditions, opts.NodePath
	l.resolver.Cwd = opts.Cwd
	l.resolver.PreserveSymlinks = opts.PreserveSymlinks
	l.cjs.parents = map[*goja.Object]*goja.Object{}
	l.esm.records, l.esm.namespaces = map[string]*record{}, map[*goja.Object]*record{}
	promise := l.vm.Get("Promise").(*goja.Object)
	l.esm.promiseClass = promise
	l.esm.then, _ = goja.AssertFunction(promise.Get("prototype").(*goja.Object).Get("then"))
	frame, err := l.vm.RunProgram(frameProgram())
	if err != nil {
		panic(err) // the program is constant
	}
	l.esm.frame, _ = goja.AssertFunction(frame)
	l.installDynamicCode()
	env.Provide(serviceKey{}, l)
	return l
}

// Compiler returns the compiler, for node:vm and what else makes code of text.
func (l *Loader) Compiler() *source.Compiler { return l.compiler }

// Resolver returns the resolver.
func (l *Loader) Resolver() *resolve.Resolver { return l.resolver }

func (l *Loader) isBuiltin(name string) bool { return publicBuiltins[name] }

// do runs f as a native function is run, and returns what it threw.
func (l *Loader) do(f func() goja.Value) (goja.Value, error) {
	call, _ := goja.AssertFunction(l.quiet(func(goja.FunctionCall) goja.Value { return f() }))
	return call(goja.Undefined())
}

// throw panics with a Go error as the JavaScript error it stands for.
func (l *Loader) throw(err error) {
	var exception *goja.Exception
	if errors.As(err, &exception) {
		panic(exception)
	}
	passUncatchable(err)
	panic(l.Throwable(err))
}

// passUncatchable panics with what ends a script and no program can catch: an
// interrupt, or a stack overflow.
func passUncatchable(err error) {
	var interrupted *goja.InterruptedError
	var overflow *goja.StackOverflowError
	switch {
	case errors.As(err, &interrupted):
		panic(interrupted)
	case errors.As(err, &overflow):
		panic(overflow)
	}
}

// Throwable returns an error of this package, of source, of resolve or of goja
// as the JavaScript value that a program sees.
func (l *Loader) Throwable(err error) goja.Value {
	var exception *goja.Exception
	var syntax *source.SyntaxError
	var unresolved *resolve.Error
	var made *jsError
	var rejected *rejection
	switch {
	case errors.As(err, &exception):
		return exception.Value()
	case errors.As(err, &made):
		return made.value
	case errors.As(err, &rejected):
		return rejected.value
	case errors.As(err, &syntax):
		return l.syntaxError(syntax)
	case errors.As(err, &unresolved):
		return l.resolveError(unresolved)
	}
	return nodeerr.Plain(l.vm, "Error", err.Error())
}

// Prepare makes import() work in a unit's code. It must be called before the
// unit's program runs.
func (l *Loader) Prepare(unit *source.Unit) {
	if !unit.UsesImport || l.prepared {
		return
	}
	l.prepared = true
	trap := l.vm.NewProxy(l.vm.NewObject(), &goja.ProxyTrapConfig{
		Get: func(*goja.Object, string, goja.Value) goja.Value { return goja.Undefined() },
		Set: func(*goja.Object, string, goja.Value, goja.Value) bool {
			panic(nodeerr.Plain(l.vm, "TypeError", "Assignment to constant variable."))
		},
	})
	value, err := l.vm.RunProgram(source.ImportPrelude())
	if err != nil {
		panic(err)
	}
	call, _ := goja.AssertFunction(value)
	if _, err := call(goja.Undefined(), l.quiet(l.dynamicImport), l.vm.ToValue(trap)); err != nil {
		panic(err)
	}
}

// abs returns a path from the working directory.
func (l *Loader) abs(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(l.opts.Cwd(), path)
}

func (l *Loader) warn(name, code, message string) {
	if l.opts.Warn != nil {
		l.opts.Warn(name, code, message)
	}
}
