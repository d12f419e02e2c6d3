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
//	New(env, registry, Options) *Loader
//	(*Loader).RunMain(path) (*goja.Object, error)      the program's file; the promise is nil for CommonJS
//	(*Loader).EvalScript(Eval) (goja.Value, error)     -e, -p, stdin; CommonJS-like script or ES module
//	(*Loader).Preload(specifier) error                 -r
//	(*Loader).Require(specifier, parentFile) (goja.Value, error)
//	(*Loader).Import(specifier, parentURL, attributes) *goja.Object   a promise, never an error
//	(*Loader).CreateRequire(filename) (goja.Value, error)
//	(*Loader).ModuleConstructor() *goja.Object         what require('node:module') gives
//	(*Loader).MainModule() goja.Value                  process.mainModule, require.main
//	(*Loader).IsNamespace(v) bool                      util.types.isModuleNamespaceObject
//	(*Loader).Prepare(unit)                            before running a *source.Unit that uses import()
//	(*Loader).Throwable(err) goja.Value                a Go error of source or resolve as JavaScript error
//	(*Loader).SyntaxErrorOf(v) (*source.SyntaxError, bool)
//
// Everything must be called on the goroutine that owns the runtime. Promise
// jobs run when the outermost call into goja returns; the body of a main ES
// module runs inside such a job.
package loader
