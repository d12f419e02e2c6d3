package jsruntime

import (
	"context"
	"errors"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/loader"
)

// Source is a program that is not in a file of its own.
type Source struct {
	// Name is what stacks call it, for instance "[eval]".
	Name string
	// Text is the program.
	Text string
	// Type is "commonjs", "module", "commonjs-typescript" or "module-typescript";
	// empty means that the text decides.
	Type string
	// Print writes the program's result to standard output.
	Print bool
}

// exitUnsettled is Node's exit code for a top-level await that never settles.
const exitUnsettled = 13

// RunFile runs the program in a file until nothing is left to do. The error is
// nil, an *ExitError with the program's exit code, or ctx's error; uncaught
// exceptions have been reported on Stderr. A runtime runs one program.
func (rt *Runtime) RunFile(ctx context.Context, path string) error {
	rt.process.SetMain(rt.loader.MainPath(path))
	return rt.run(ctx, func() error {
		_, err := rt.loader.RunMain(path)
		return err
	})
}

// RunSource is RunFile for a program given as text.
func (rt *Runtime) RunSource(ctx context.Context, s Source) error {
	return rt.run(ctx, func() error {
		result, err := rt.loader.EvalScript(loader.Eval{Name: s.Name, Text: s.Text, Type: s.Type, Print: s.Print})
		if err == nil && s.Print {
			rt.print(result)
		}
		return err
	})
}

// Check compiles the program in a file without running it. A syntax error is
// reported on Stderr; the error is then an *ExitError.
func (rt *Runtime) Check(path string) error {
	return rt.run(context.Background(), func() error { return rt.loader.Check(path) })
}

// run starts a program, turns the loop, and ends as Node does.
func (rt *Runtime) run(ctx context.Context, start func() error) error {
	defer rt.loop.Watch(ctx)()
	rt.loop.Call(func() {
		rt.hooks.Top(func() {
			if err := rt.preload(start); err != nil {
				panic(err)
			}
		})
	})
	if err := rt.turn(ctx); err != nil {
		return exitOf(err)
	}
	rt.loop.Call(func() {
		if unsettled(rt.loader.MainPromise()) && rt.process.Unsettled(exitUnsettled) {
			name, line, column, text := rt.loader.UnsettledAwait()
			defer rt.process.ReportUnsettled(name, line, column, text)
		}
		rt.process.Exit()
	})
	return exitOf(rt.loop.Ended())
}

// turn runs the loop and beforeExit until neither finds something to do.
func (rt *Runtime) turn(ctx context.Context) error {
	for {
		if err := rt.loop.Run(ctx); err != nil {
			return err
		}
		rt.loop.RunOnce()
		if rt.loop.Alive() {
			continue
		}
		rt.loop.Call(rt.process.BeforeExit)
		if !rt.loop.Alive() {
			return rt.loop.Ended()
		}
	}
}

func unsettled(main *goja.Object) bool {
	if main == nil {
		return false
	}
	p, ok := main.Export().(*goja.Promise)
	return ok && p.State() == goja.PromiseStatePending
}

// exitOf makes the error of a run: an exit with code 0 is none.
func exitOf(err error) error {
	var exit *ExitError
	if errors.As(err, &exit) {
		if exit.Code == 0 {
			return nil
		}
		return exit
	}
	return err
}

// print shows the result of -p as console.log does.
func (rt *Runtime) print(v goja.Value) {
	console := rt.env.Require("console").(*goja.Object)
	if log, ok := jsclass.Callable(console.Get("log")); ok {
		log(goja.FunctionCall{This: console, Arguments: []goja.Value{v}})
	}
}

// preload loads what -r and --import name, and then starts the program.
func (rt *Runtime) preload(start func() error) error {
	for _, name := range rt.options.Requires {
		if err := rt.loader.Preload(name); err != nil {
			return err
		}
	}
	if len(rt.options.Imports) == 0 {
		return start()
	}
	return rt.importAll(rt.options.Imports, start)
}

// importAll imports modules one after the other and then starts the program,
// in promise jobs.
func (rt *Runtime) importAll(names []string, start func() error) error {
	if len(names) == 0 {
		return start()
	}
	promise := rt.loader.Import(names[0], rt.loader.CwdURL(), nil)
	then, _ := jsclass.Callable(promise.Get("then"))
	failed := rt.vm.ToValue(func(c goja.FunctionCall) goja.Value {
		rt.process.Rejected(c.Argument(0))
		return goja.Undefined()
	})
	next := rt.vm.ToValue(func(goja.FunctionCall) goja.Value {
		rt.hooks.Top(func() {
			if err := rt.importAll(names[1:], start); err != nil {
				panic(err)
			}
		})
		return goja.Undefined()
	})
	then(goja.FunctionCall{This: promise, Arguments: []goja.Value{next, failed}})
	return nil
}
