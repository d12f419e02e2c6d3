package console_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/console"
)

func Example() {
	vm := goja.New()
	env := modules.NewEnv(vm, console.Modules...)
	env.Host = &modules.Host{Stdout: printer{}}
	env.InstallGlobals(console.Globals...)
	_, _ = vm.RunString(`console.log('%s has', 'it', { a: [1] })`)
	// Output: it has { a: [ 1 ] }
}

type printer struct{}

func (printer) Write(b []byte) (int, error) { return fmt.Print(string(b)) }

// run gives what a program writes to the two streams of a runtime without process.
func run(t *testing.T, source string) (stdout, stderr string) {
	t.Helper()
	vm := goja.New()
	env := modules.NewEnv(vm, console.Modules...)
	var out, errs bytes.Buffer
	env.Host = &modules.Host{Stdout: &out, Stderr: &errs}
	env.InstallGlobals(console.Globals...)
	_, err := vm.RunString(source)
	require.NoError(t, err)
	return out.String(), errs.String()
}

func TestConsole(t *testing.T) {
	for _, tt := range []struct{ source, stdout, stderr string }{
		{`console.log('a', 1, [2])`, "a 1 [ 2 ]\n", ""},
		{`console.log()`, "\n", ""},
		{`console.error('%d%%', 5)`, "", "5%\n"},
		{`console.group('g'); console.log('x\ny'); console.groupEnd(); console.log('z')`, "g\n  x\n  y\nz\n", ""},
		{`console.assert(false, 'no %s', 1); console.assert(true, 'x'); console.assert(false, {})`, "", "Assertion failed: no 1\nAssertion failed {}\n"},
		{`console.count(); console.count('x'); console.count(); console.countReset(); console.count()`, "default: 1\nx: 1\ndefault: 2\ndefault: 1\n", ""},
		{`console.countReset('x')`, "", "Warning: Count for 'x' does not exist\n"},
		{`console.dir({ a: { b: {} } }, { depth: 0 })`, "{ a: [Object] }\n", ""},
		{`console.table([{ a: 1, b: 'x' }, { a: 2 }])`, "┌─────────┬───┬─────┐\n│ (index) │ a │ b   │\n├─────────┼───┼─────┤\n│ 0       │ 1 │ 'x' │\n│ 1       │ 2 │     │\n└─────────┴───┴─────┘\n", ""},
		{`const out = []; new console.Console({ write(s) { out.push(s) } }).warn('w'); console.log(out)`, "[ 'w\\n' ]\n", ""},
		{`try { new console.Console({}) } catch (e) { console.log(e.code) }`, "ERR_CONSOLE_WRITABLE_STREAM\n", ""},
	} {
		stdout, stderr := run(t, tt.source)
		assert.Equal(t, tt.stdout, stdout, tt.source)
		assert.Equal(t, tt.stderr, stderr, tt.source)
	}
}

func TestTimers(t *testing.T) {
	stdout, _ := run(t, `console.time('t'); console.timeLog('t', 'more'); console.timeEnd('t')`)
	assert.Regexp(t, `^t: [\d.e-]+ms more\nt: [\d.e-]+ms\n$`, stdout)
}

// output is a stream that no program has looked at.
type output struct {
	bytes.Buffer
	stream *goja.Object
}

func (o *output) Log(text string)      { o.WriteString("direct " + text) }
func (o *output) Stream() *goja.Object { return o.stream }
func (o *output) Untouched() bool      { return o.stream == nil }
func (o *output) Colors() bool         { return false }

func TestDirectOutput(t *testing.T) {
	vm := goja.New()
	env := modules.NewEnv(vm, console.Modules...)
	var out output
	console.SetOutputs(env, &out, &out)
	env.InstallGlobals(console.Globals...)
	_, err := vm.RunString(`console.log('x')`)
	require.NoError(t, err)
	out.stream = vm.NewObject()
	require.NoError(t, out.stream.Set("write", func(s string) { out.WriteString("patched " + s) }))
	_, err = vm.RunString(`console.log('y')`)
	require.NoError(t, err)
	assert.Equal(t, "direct x\npatched y\n", out.String())
}
