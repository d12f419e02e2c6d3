// Package loader turns files and texts into running modules: CommonJS with
// require, ES modules with import, and every mix of the two.
//
// A runtime makes one Loader:
//
//	registry := source.NewRegistry()
//	l := loader.New(env, registry, loader.Options{Cwd: os.Getwd})
//	done, err := l.RunMain("app.mjs")
//
// # Errors
//
// What JavaScript threw comes back as a *goja.Exception whose Value is the very
// value that was thrown. Errors that the loader makes itself (a file that is
// missing, a syntax error, an export that does not exist) are JavaScript Error
// objects with Node's class, code and message, wrapped in a *goja.Exception all
// the same, so a caller handles one kind. A SyntaxError's own "stack" property
// begins with the lines Node prints: file and line, the line's text, and the
// carets; SyntaxErrorOf gives the position as numbers.
//
// No function of this package panics into Go code. Functions installed in the
// engine (require, import, the methods of Module) throw as native functions do.
//
// # The exported API
//
//	New(env, registry, Options) *Loader                From(env) finds it again
//	(*Loader).RunMain(path) (*goja.Object, error)      the program's file; the promise is nil for CommonJS
//	(*Loader).EvalScript(Eval) (goja.Value, error)     -e, -p, stdin; CommonJS-like script or ES module
//	(*Loader).Preload(specifier) error                 -r
//	(*Loader).Require(specifier, parentFile) (goja.Value, error)
//	(*Loader).Import(specifier, parentURL, attributes) *goja.Object   a promise, never an error
//	(*Loader).CreateRequire(filename) (goja.Value, error)
//	(*Loader).ModuleConstructor() *goja.Object         what require('node:module') gives
//	(*Loader).MainModule() goja.Value                  process.mainModule, require.main
//	(*Loader).MainPromise() *goja.Object               of a main ES module, nil without one
//	(*Loader).UnsettledAwait() (name, line, column, text)   the top-level await that still waits
//	(*Loader).IsNamespace(v) bool                      see also package modulens
//	(*Loader).Compiler() *source.Compiler              for node:vm and the function constructors
//	(*Loader).Prepare(unit)                            before running a *source.Unit that uses import()
//	(*Loader).Throwable(err) goja.Value                a Go error of source or resolve as JavaScript error
//	(*Loader).SyntaxErrorOf(v) (*source.SyntaxError, bool)
//
// # How an ES module runs
//
// Package source compiles its body to a generator function. Linking calls it
// and lets it run up to its first yield: then its functions exist and its
// exports are registered, and nothing of the user's has run. Evaluating lets it
// run on; each top-level await is one more yield. An importer reads a binding
// as a property of a cell, which asks the exporter's getter until the binding
// can change no more, and holds the value from then on.
//
// Everything must be called on the goroutine that owns the runtime. Promise
// jobs run when the outermost call into goja returns; the body of a main ES
// module runs inside such a job.
package loader
