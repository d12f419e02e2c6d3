// Package jsruntime assembles a JavaScript runtime that behaves as Node v25
// does: goja, the event loop, async_hooks, the built-in modules and the module
// loader.
//
//	rt, err := jsruntime.New(jsruntime.Options{})
//	if err != nil {
//		return err
//	}
//	defer rt.Close()
//	err = rt.RunFile(context.Background(), "app.mjs")
//	var exit *jsruntime.ExitError
//	if errors.As(err, &exit) {
//		os.Exit(exit.Code)
//	}
//
// A Runtime and all its values belong to one goroutine at a time; other
// goroutines reach it through Loop().Enqueue and what Loop().Reserve returns.
// Two runtimes share nothing.
package jsruntime

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/eventloop"
	"github.com/gojs-runtime/gojs/internal/arguments"
	"github.com/gojs-runtime/gojs/internal/errstack"
	"github.com/gojs-runtime/gojs/internal/loader"
	"github.com/gojs-runtime/gojs/internal/overflow"
	"github.com/gojs-runtime/gojs/internal/reach"
	"github.com/gojs-runtime/gojs/internal/source"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/assert"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
	"github.com/gojs-runtime/gojs/modules/console"
	"github.com/gojs-runtime/gojs/modules/process"
	"github.com/gojs-runtime/gojs/promisehook"
)

// NodeVersion is the version of Node whose behaviour a runtime has: process.version.
const NodeVersion = process.Version

// ExitError is the error of a run that ended with an exit code other than 0.
type ExitError = process.ExitError

// Options say what a runtime is given. The zero value makes one that sees an
// empty environment and no standard streams. New copies what it needs.
type Options struct {
	// Args follow the script's path in process.argv; ExecArgv is process.execArgv.
	Args, ExecArgv []string
	// ExecPath is process.execPath; empty means the running program.
	ExecPath string
	// Environ is process.env as "NAME=value" strings.
	Environ []string
	// Cwd is the working directory; empty means the process's.
	Cwd string
	// Stdin, Stdout and Stderr are the standard streams. Nil reads nothing and
	// discards what is written.
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Owner says that the Go program exists for the script, as the gojs command
	// does: process.chdir and process.kill act on the process itself.
	Owner bool
	// Flags are command line options by their long name, such as
	// "unhandled-rejections": "warn". Those that are on without a value are "true".
	Flags map[string]string
	// Requires and Imports are modules to load before the program (-r, --import).
	Requires, Imports []string
}

// Runtime is one JavaScript world. Make it with New.
type Runtime struct {
	vm       *goja.Runtime
	loop     *eventloop.Loop
	env      *modules.Env
	hooks    *async_hooks.Hooks
	process  *process.Process
	loader   *loader.Loader
	options  Options
	promises *promisehook.Engine // nil if this goja does not allow it
	// lowering is on from the first program that may use promise hooks.
	lowering bool
	reach    *reach.Reach
}

// maxCallStack is the depth of calls at which goja reports an overflow. Node's
// own limit depends on the size of the frames; this is near what it has for
// small ones.
const maxCallStack = 11_000

// New makes a runtime. The error says that goja's insides are not what the
// runtime needs.
func New(o Options) (*Runtime, error) {
	vm := goja.New()
	vm.SetMaxCallStackSize(maxCallStack)
	rt := &Runtime{vm: vm, loop: eventloop.New(vm), options: o}
	registry := source.NewRegistry()
	stacks, err := errstack.Install(vm, registry)
	if err != nil {
		return nil, fmt.Errorf("jsruntime: %w", err)
	}
	rt.env = modules.NewEnv(vm, builtins()...)
	rt.env.Loop = rt.loop
	rt.env.Host = o.host()
	rt.env.Provide(errstack.Key{}, stacks)
	rt.hooks = async_hooks.Of(rt.env)
	if hooks, err := promisehook.Install(vm); err == nil {
		rt.promises = hooks
		rt.hooks.UsePromiseHooks(hooks)
	}
	rt.process = process.Of(rt.env)
	assert.SetSource(rt.env, registry)
	console.SetOutputs(rt.env, rt.process.Stdout(), rt.process.Stderr())
	rt.loop.Uncaught = rt.process.Uncaught
	rt.loop.Undrained, rt.loop.Drained = rt.process.PendingRejections, rt.process.DrainRejections
	installGlobals(rt.env)
	if o.Flags["expose-gc"] != "" {
		rt.exposeGC()
	}
	if limit, err := strconv.Atoi(o.Flags["stack-trace-limit"]); err == nil {
		_ = vm.Get("Error").(*goja.Object).Set("stackTraceLimit", limit)
	}
	if err := overflow.Install(vm, rt.process.OverflowError); err != nil {
		return nil, fmt.Errorf("jsruntime: %w", err)
	}
	rt.loader = loader.New(rt.env, registry, rt.loaderOptions())
	return rt, nil
}

func (o *Options) host() *modules.Host {
	h := &modules.Host{
		ExecPath: o.ExecPath, ExecArgv: o.ExecArgv, Args: o.Args, Environ: o.Environ, Cwd: o.Cwd,
		Stdin: o.Stdin, Stdout: o.Stdout, Stderr: o.Stderr, Owner: o.Owner, Flags: o.Flags,
	}
	if h.ExecPath == "" {
		h.ExecPath, _ = os.Executable()
	}
	if h.Cwd == "" {
		h.Cwd, _ = os.Getwd()
	}
	if h.Stdout == nil {
		h.Stdout = io.Discard
	}
	if h.Stderr == nil {
		h.Stderr = io.Discard
	}
	return h
}

func (rt *Runtime) loaderOptions() loader.Options {
	flag := rt.env.Host.Flag
	o := loader.Options{
		Cwd:                  rt.process.Cwd,
		Passes:               []source.Pass{arguments.Pass, source.EvalPass, rt.lower, overflow.Pass},
		OnMainRejected:       rt.process.Rejected,
		Warn:                 rt.process.Warn,
		PreserveSymlinks:     flag("preserve-symlinks") != "",
		PreserveSymlinksMain: flag("preserve-symlinks-main") != "",
		NoTypes:              flag("strip-types") == "false",
	}
	if c := flag("conditions"); c != "" {
		o.Conditions = strings.Split(c, ",")
	}
	for _, pair := range rt.env.Host.Environ {
		if list, ok := strings.CutPrefix(pair, "NODE_PATH="); ok && list != "" {
			o.NodePath = filepath.SplitList(list)
		}
	}
	return o
}

// VM returns the engine. Use it only on the goroutine that owns the runtime.
func (rt *Runtime) VM() *goja.Runtime { return rt.vm }

// Loop returns the event loop.
func (rt *Runtime) Loop() *eventloop.Loop { return rt.loop }

// Hooks returns the runtime's async state, the Go side of node:async_hooks.
func (rt *Runtime) Hooks() *async_hooks.Hooks { return rt.hooks }

// Require returns the exports of a built-in module ("async_hooks", without
// "node:"), or nil if there is none of that name. It must be called on the
// goroutine that owns the runtime.
func (rt *Runtime) Require(name string) goja.Value {
	if !rt.env.Has(name) {
		return nil
	}
	var exports goja.Value
	if ex := rt.vm.Try(func() { exports = rt.env.Require(name) }); ex != nil {
		return nil
	}
	return exports
}

// Close ends the runtime. What waits is not run any more.
func (rt *Runtime) Close() {
	rt.process.Close()
	rt.loop.Stop()
}
