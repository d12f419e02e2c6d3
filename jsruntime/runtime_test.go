package jsruntime

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// run runs a program in a fresh runtime.
func run(t *testing.T, o Options, text string, prepare ...func(*Runtime)) (stdout, stderr string, err error) {
	var out, errs bytes.Buffer
	o.Stdout, o.Stderr = &out, &errs
	rt, err := New(o)
	require.NoError(t, err)
	defer rt.Close()
	for _, f := range prepare {
		f(rt)
	}
	err = rt.RunSource(context.Background(), Source{Name: "[eval]", Text: text})
	return out.String(), errs.String(), err
}

func TestZeroOptions(t *testing.T) {
	rt, err := New(Options{})
	require.NoError(t, err)
	defer rt.Close()
	require.NoError(t, rt.RunSource(context.Background(), Source{Text: `globalThis.x = Object.keys(process.env).length; console.log('to nobody')`}))
	require.Equal(t, int64(0), rt.VM().Get("x").ToInteger())
}

func TestExitCodes(t *testing.T) {
	for text, code := range map[string]int{
		`process.exit(3)`:                                3,
		`process.exitCode = 4`:                           4,
		`throw new Error('x')`:                           1,
		`Promise.reject(1)`:                              1,
		`process.on('exit', () => process.exitCode = 5)`: 5,
		`process.on('uncaughtException', () => { throw 1 }); throw 0`: 7,
		`await new Promise(() => {})`:                                 13,
		`let x = ;`:                                                   1,
	} {
		_, _, err := run(t, Options{}, text)
		var exit *ExitError
		require.ErrorAs(t, err, &exit, text)
		require.Equal(t, code, exit.Code, text)
	}
	_, _, err := run(t, Options{}, `setTimeout(() => process.exit(0), 1); setInterval(() => {}, 1000)`)
	require.NoError(t, err)
}

func TestRunFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "main.mjs")
	require.NoError(t, os.WriteFile(file, []byte(`import { sep } from 'node:path'; console.log(sep, process.argv.slice(1).length, process.argv[2])`), 0o600))
	var out bytes.Buffer
	rt, err := New(Options{Stdout: &out, Args: []string{"one"}})
	require.NoError(t, err)
	defer rt.Close()
	require.NoError(t, rt.RunFile(context.Background(), file))
	require.Equal(t, "/ 2 one\n", out.String())
}

func TestContextStopsAScript(t *testing.T) {
	for name, text := range map[string]string{
		"loop":       `stop(); for (;;);`,
		"microtasks": `stop(); (function f() { Promise.resolve().then(f) })()`,
		"ticks":      `stop(); (function f() { process.nextTick(f) })()`,
		"immediates": `stop(); (function f() { setImmediate(f) })()`,
		"waiting":    `stop(); setTimeout(() => {}, 1 << 30)`,
		"caught":     `stop(); for (;;) { try { for (;;); } catch {} }`,
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			rt, err := New(Options{})
			require.NoError(t, err)
			defer rt.Close()
			require.NoError(t, rt.VM().Set("stop", func() { go cancel() }))
			err = rt.RunSource(ctx, Source{Text: text, Type: "commonjs"})
			require.ErrorIs(t, err, context.Canceled)
		})
	}
}

func TestGoPanicInAHostFunctionIsAnUncaughtError(t *testing.T) {
	cause := errors.New("broken host")
	_, stderr, err := run(t, Options{}, `boom()`, func(rt *Runtime) {
		require.NoError(t, rt.VM().Set("boom", func() { panic(cause) }))
	})
	var exit *ExitError
	require.ErrorAs(t, err, &exit)
	require.Equal(t, 1, exit.Code)
	require.Contains(t, stderr, "broken host")
	require.NotContains(t, stderr, "goroutine")
}

// A goroutine that comes back through the loop keeps the caller's store and ids.
func TestHostFunctionKeepsTheStore(t *testing.T) {
	stdout, stderr, err := run(t, Options{}, `
		const { AsyncLocalStorage } = require('node:async_hooks');
		const als = new AsyncLocalStorage();
		const ask = (s) => new Promise((resolve) => als.run(s, () => lookup(s, (answer) => resolve([answer, als.getStore()]))));
		Promise.all(['a', 'b', 'c'].map(ask)).then((all) => console.log(all.join(' ')));
	`, func(rt *Runtime) {
		require.NoError(t, rt.VM().Set("lookup", func(name string, callback goja.Callable) {
			resource := rt.Hooks().NewResource("LOOKUP", nil)
			done := rt.Loop().Reserve()
			go done(func() {
				resource.Run(func() {
					if _, err := callback(goja.Undefined(), rt.VM().ToValue("answer "+name)); err != nil {
						panic(err)
					}
				})
				resource.Destroy()
			})
		}))
	})
	require.NoError(t, err, stderr)
	require.Equal(t, "answer a,a answer b,b answer c,c\n", stdout)
}

func TestRuntimesShareNothing(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			stdout, _, err := run(t, Options{}, `
				const { AsyncResource } = require('node:async_hooks');
				globalThis.mine = (globalThis.mine ?? 0) + 1;
				Array.prototype.shared = (Array.prototype.shared ?? 0) + 1;
				setTimeout(() => console.log(mine, [].shared, new AsyncResource('X').asyncId()), 1)`)
			if err != nil || stdout != "1 1 3\n" {
				t.Errorf("%q %v", stdout, err)
			}
		})
	}
	wg.Wait()
}

func TestUncaughtErrorNamesThePlace(t *testing.T) {
	_, stderr, _ := run(t, Options{}, "const a = 1;\n  throw new TypeError('here')")
	require.Equal(t, "[eval]:2\n  throw new TypeError('here')\n  ^\n\nTypeError: here\n    at [eval]:2:9\n\nNode.js "+NodeVersion+"\n", stderr)
}

func TestRequireFromGo(t *testing.T) {
	rt, err := New(Options{})
	require.NoError(t, err)
	defer rt.Close()
	require.NotNil(t, rt.Require("path"))
	require.Nil(t, rt.Require("no such module"))
}
