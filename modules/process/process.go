// Package process is node:process and the global of that name
// (https://nodejs.org/docs/latest-v25.x/api/process.html): what the script sees
// of its process, how it ends, and what happens to errors that nobody caught.
//
//	p := process.Of(env)
//	loop.Uncaught = p.Uncaught
//	loop.Undrained, loop.Drained = p.PendingRejections, p.DrainRejections
package process

import (
	_ "embed"
	"fmt"
	"syscall"
	"time"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
	"github.com/gojs-runtime/gojs/modules/taskqueue"
)

// Version is the version of Node whose behaviour the runtime follows.
const Version = "v25.9.0"

// Modules declares node:process.
var Modules = []modules.Module{
	{Name: "process", Load: load},
	{Name: "tty", Load: loadTTY},
	{Name: "internal/deprecations", Load: func(env *modules.Env) goja.Value { return deprecationsScript.Run(env, nil) }},
}

// Globals declares the global process.
var Globals = []modules.Global{{Name: "process", Value: func(env *modules.Env) goja.Value { return env.Require("process") }}}

// ExitError says that the program ended by process.exit, by an uncaught
// exception, or because the loop had nothing left and an exit code was set.
type ExitError struct {
	Code int
}

// Error describes the exit.
func (e *ExitError) Error() string { return fmt.Sprintf("process exited with code %d", e.Code) }

// Process is the state of one runtime's process object. It belongs to the
// goroutine that owns the runtime.
type Process struct {
	env   *modules.Env
	hooks *async_hooks.Hooks
	start time.Time

	object  *goja.Object // nil until the script touches it
	exit    *goja.Object // what process.js gives back: functions that Go calls
	code    goja.Value   // process.exitCode
	exiting bool
	main    string // the program's file, for argv[1]

	signals    map[syscall.Signal]func() // ends the delivery of each
	rejections rejections
	stdout     *Stdio
	stderr     *Stdio
}

type key struct{}

// Of returns the process of a runtime. It is made when it is first asked for;
// the object that scripts see is made when a script touches it.
func Of(env *modules.Env) *Process {
	if p, ok := env.Service(key{}).(*Process); ok {
		return p
	}
	p := &Process{env: env, hooks: async_hooks.Of(env), start: time.Now(), code: goja.Undefined()}
	p.rejections.init(p)
	p.stdout, p.stderr = newStdio(p, 1, env.Host.Stdout), newStdio(p, 2, env.Host.Stderr)
	p.hooks.Uncaught, p.hooks.Fatal = p.Uncaught, p.fatalHook
	env.Provide(key{}, p)
	return p
}

// Stdout returns process.stdout as Go sees it, Stderr process.stderr.
func (p *Process) Stdout() *Stdio { return p.stdout }

// Stderr returns process.stderr as Go sees it.
func (p *Process) Stderr() *Stdio { return p.stderr }

// SetMain sets the path that process.argv[1] shows. It must be called before
// the script runs.
func (p *Process) SetMain(path string) { p.main = path }

//go:embed process.js
var source string

var script = modules.NewScript("node:process", source)

//go:embed deprecations.js
var deprecationsSource string

var deprecationsScript = modules.NewScript("node:internal/deprecations", deprecationsSource)

func load(env *modules.Env) goja.Value {
	p := Of(env)
	vm := env.VM
	internal := map[string]any{
		"nextTick":        taskqueue.NextTick(env),
		"reallyExit":      p.reallyExit,
		"getExitCode":     func() goja.Value { return p.code },
		"setExitCode":     func(v goja.Value) { p.code = v },
		"startSignal":     p.startSignal,
		"isExiting":       func() bool { return p.exiting },
		"setExiting":      func() { p.exiting = true },
		"env":             newEnvironment(env),
		"flag":            env.Host.Flag,
		"stdout":          func() goja.Value { return p.stdout.Object() },
		"stderr":          func() goja.Value { return p.stderr.Object() },
		"stdin":           func() goja.Value { return p.stdin() },
		"execPath":        env.Host.ExecPath,
		"execArgv":        stringArray(vm, env.Host.ExecArgv),
		"argv":            stringArray(vm, p.argv()),
		"activeResources": func() goja.Value { return stringArray(vm, p.activeResources()) },
	}
	p.system(internal)
	result := script.Run(env, internal).(*goja.Object)
	p.object = result.Get("process").(*goja.Object)
	p.exit = result
	return p.object
}

func (p *Process) argv() []string {
	argv := []string{p.env.Host.ExecPath}
	if p.main != "" {
		argv = append(argv, p.main)
	}
	return append(argv, p.env.Host.Args...)
}

func stringArray(vm *goja.Runtime, list []string) goja.Value {
	items := make([]any, len(list))
	for i, s := range list {
		items[i] = s
	}
	return vm.NewArray(items...)
}

// call calls one of process.js's functions. It must be inside the engine.
func (p *Process) call(name string, args ...goja.Value) goja.Value {
	f, _ := jsclass.Callable(p.exit.Get(name))
	return f(goja.FunctionCall{This: p.object, Arguments: args})
}

// Warn emits a process warning.
func (p *Process) Warn(name, code, message string) {
	vm := p.env.VM
	args := []goja.Value{vm.ToValue(message), vm.ToValue(name)}
	if code != "" {
		args = append(args, vm.ToValue(code))
	}
	p.emitWarning(args...)
}

func (p *Process) emitWarning(args ...goja.Value) {
	object := p.env.Require("process").(*goja.Object)
	emit, _ := jsclass.Callable(object.Get("emitWarning"))
	emit(goja.FunctionCall{This: object, Arguments: args})
}

// try calls f inside the engine and returns what it threw.
func (p *Process) try(f func()) *goja.Exception { return p.env.VM.Try(f) }
