// Package bench measures gojs against stock goja, goja_nodejs's event loop and
// the real Node, always as a ratio within one run:
//
//	make bench
//
// Each benchmark runs both sides in turn and reports the ratio of the fastest
// runs (gojs / other; below 1 gojs is faster). Times alone say nothing: they
// depend on the machine.
package bench

import (
	"context"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dop251/goja"
	"github.com/dop251/goja_nodejs/eventloop"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/jsruntime"
)

// side runs one side of a comparison and returns how long it took.
type side func(b *testing.B) time.Duration

// compare runs ours and every other side b.N times in turn, each on a heap that
// was just collected.
func compare(b *testing.B, ours side, others map[string]side) {
	best := map[string]time.Duration{}
	measure := func(name string, s side) {
		runtime.GC()
		if d := s(b); best[name] == 0 || d < best[name] {
			best[name] = d
		}
	}
	for range b.N {
		measure("gojs", ours)
		for name, other := range others {
			measure(name, other)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(best["gojs"].Microseconds())/1000, "gojs-ms")
	for name := range others {
		b.ReportMetric(float64(best[name].Microseconds())/1000, name+"-ms")
		b.ReportMetric(float64(best["gojs"])/float64(best[name]), "x-"+name)
	}
}

// tools returns the paths of the built gojs and of the real Node; make bench sets them.
func tools(b *testing.B) (gojs, node string) {
	gojs, node = os.Getenv("GOJS"), os.Getenv("NODE")
	if gojs == "" || node == "" {
		b.Fatal("GOJS and NODE must name the programs to compare: use make bench")
	}
	return gojs, node
}

// command runs a program that prints, as its last line, the milliseconds it measured.
func command(name string, args ...string) side {
	return func(b *testing.B) time.Duration {
		out, err := exec.Command(name, args...).CombinedOutput()
		require.NoError(b, err, string(out))
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		ms, err := strconv.ParseFloat(lines[len(lines)-1], 64)
		require.NoError(b, err, string(out))
		return time.Duration(ms * float64(time.Millisecond))
	}
}

// script writes a program to a file.
func script(b *testing.B, text string) string {
	file := b.TempDir() + "/script.js"
	require.NoError(b, os.WriteFile(file, []byte(text), 0o600))
	return file
}

// wall measures a whole process.
func wall(name string, args ...string) side {
	return func(b *testing.B) time.Duration {
		start := time.Now()
		require.NoError(b, exec.Command(name, args...).Run())
		return time.Since(start)
	}
}

func BenchmarkStart(b *testing.B) {
	gojs, node := tools(b)
	empty := script(b, "")
	b.Run("wall", func(b *testing.B) {
		compare(b, wall(gojs, empty), map[string]side{"node": wall(node, empty)})
	})
	b.Run("memory", func(b *testing.B) {
		ours, theirs := maxRSS(b, gojs, empty), maxRSS(b, node, empty)
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(float64(ours), "gojs-KiB")
		b.ReportMetric(float64(theirs), "node-KiB")
		b.ReportMetric(float64(ours)/float64(theirs), "x-node")
	})
}

// loopCases are the chains of the event loop; each calls done() at its end.
var loopCases = []struct{ name, text string }{
	{"setImmediate", `let n = 0; (function f() { if (++n < 200000) setImmediate(f); else done() })()`},
	{"timers", `let n = 0; for (let i = 0; i < 200000; i++) setTimeout(() => { if (++n === 200000) done() }, 1)`},
	{"nextTick", `let n = 0; (function f() { if (++n < 200000) process.nextTick(f); else done() })()`},
	{"queueMicrotask", `let n = 0; (function f() { if (++n < 200000) queueMicrotask(f); else done() })()`},
	{"als.run", `const { AsyncLocalStorage } = require('async_hooks'); const als = new AsyncLocalStorage(); const get = () => als.getStore();
		for (let i = 0; i < 200000; i++) als.run(i, get); done()`},
}

const timed = `const start = performance.now(); const done = () => console.log(performance.now() - start);`

func BenchmarkLoop(b *testing.B) {
	gojs, node := tools(b)
	for _, c := range loopCases {
		b.Run(c.name, func(b *testing.B) {
			file := script(b, timed+c.text)
			others := map[string]side{"jitless": command(node, "--jitless", file), "node": command(node, file)}
			if c.name == "setImmediate" || c.name == "timers" {
				others["goja_nodejs"] = nodejsLoop(c.text)
			}
			compare(b, command(gojs, file), others)
		})
	}
}

// nodejsLoop runs a program on goja_nodejs's event loop.
func nodejsLoop(text string) side {
	return func(b *testing.B) time.Duration {
		loop := eventloop.NewEventLoop()
		start := time.Now()
		var end time.Time
		loop.Run(func(vm *goja.Runtime) {
			require.NoError(b, vm.Set("done", func() { end = time.Now() }))
			_, err := vm.RunString(text)
			require.NoError(b, err)
		})
		return end.Sub(start)
	}
}

// promiseCases are programs of promises and async functions; each calls done().
var promiseCases = []struct{ name, text string }{
	{"await value", `(async () => { for (let i = 0; i < 100000; i++) await i; done() })()`},
	{"await call", `const f = async (x) => x; (async () => { for (let i = 0; i < 50000; i++) await f(i); done() })()`},
	{"then chain", `let p = Promise.resolve(0); for (let i = 0; i < 50000; i++) p = p.then((x) => x + 1); p.then(done)`},
	{"all", `(async () => { for (let i = 0; i < 5000; i++) await Promise.all([1, 2, 3, 4].map((x) => Promise.resolve(x))); done() })()`},
}

// stock runs a program on a bare goja.
func stock(text string) side {
	return func(b *testing.B) time.Duration {
		vm := goja.New()
		ended := false
		require.NoError(b, vm.Set("done", func() { ended = true }))
		program := goja.MustCompile("case.js", text, false)
		start := time.Now()
		_, err := vm.RunProgram(program)
		require.NoError(b, err)
		require.True(b, ended)
		return time.Since(start)
	}
}

// embedded runs a compiled program in a runtime of ours, as stock does.
func embedded(text string) side {
	return func(b *testing.B) time.Duration {
		rt, err := jsruntime.New(jsruntime.Options{})
		require.NoError(b, err)
		defer rt.Close()
		ended := false
		require.NoError(b, rt.VM().Set("done", func() { ended = true }))
		require.NoError(b, rt.VM().Set("async_hooks", rt.Require("async_hooks")))
		program := goja.MustCompile("case.js", text, false)
		start := time.Now()
		rt.Loop().Call(func() {
			if _, err := rt.VM().RunProgram(program); err != nil {
				panic(err)
			}
		})
		require.NoError(b, rt.Loop().Run(context.Background()))
		require.True(b, ended)
		return time.Since(start)
	}
}

func BenchmarkPromises(b *testing.B) {
	for _, c := range promiseCases {
		b.Run(c.name, func(b *testing.B) {
			compare(b, embedded(c.text), map[string]side{"goja": stock(c.text)})
		})
	}
}

// BenchmarkHooks runs the promise programs with hooks that do nothing, against
// stock goja without hooks and against node --jitless with the same hooks.
func BenchmarkHooks(b *testing.B) {
	gojs, node := tools(b)
	const create = `const hook = require('async_hooks').createHook({ init() {}, before() {}, after() {}, promiseResolve() {} });`
	for mode, prelude := range map[string]string{"off": create, "on": create + `hook.enable();`} {
		for _, c := range promiseCases {
			b.Run(mode+"/"+c.name, func(b *testing.B) {
				file := script(b, prelude+timed+c.text)
				compare(b, command(gojs, file), map[string]side{"goja": stock(c.text), "jitless": command(node, "--jitless", file)})
			})
		}
	}
}

// BenchmarkAwaitInStore compares awaiting inside als.run with awaiting outside.
func BenchmarkAwaitInStore(b *testing.B) {
	const body = `async () => { for (let i = 0; i < 100000; i++) await i; done() }`
	inside := `new async_hooks.AsyncLocalStorage().run(1, ` + body + `)`
	compare(b, embedded(inside), map[string]side{"outside": embedded(`(` + body + `)()`)})
}
