package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type outcome struct {
	stdout, stderr string
	code           int
}

func gojs(stdin string, args ...string) outcome {
	var stdout, stderr bytes.Buffer
	code := run(append([]string{"gojs"}, args...), strings.NewReader(stdin), &stdout, &stderr)
	return outcome{stdout.String(), stderr.String(), code}
}

// The expectations are what the real node answers to the same arguments, with
// its name replaced.
func TestCommandLine(t *testing.T) {
	for _, test := range []struct {
		args     []string
		stdin    string
		expected outcome
	}{
		{[]string{"--nope"}, "", outcome{"", "gojs: bad option: --nope\n", 9}},
		{[]string{"-z"}, "", outcome{"", "gojs: bad option: -z\n", 9}},
		{[]string{"--unhandled-rejections=foo", "x.js"}, "", outcome{"", "gojs: invalid value for --unhandled-rejections\n", 9}},
		{[]string{"--unhandled-rejections"}, "", outcome{"", "gojs: --unhandled-rejections requires an argument\n", 9}},
		{[]string{"-e"}, "", outcome{"", "gojs: -e requires an argument\n", 9}},
		{[]string{"--require"}, "", outcome{"", "gojs: --require requires an argument\n", 9}},
		{[]string{"--input-type=foo", "-e", "1"}, "", outcome{"", "gojs: --input-type must be \"module\",\"commonjs\", \"module-typescript\" or \"commonjs-typescript\"\n", 9}},
		{[]string{"-i"}, "", outcome{"", "gojs: there is no interactive mode yet; give a script, -e, or text on standard input\n", 9}},
		{[]string{"--title=x", "-p", "process.title"}, "", outcome{"x\n", "", 0}},
		{[]string{"--max-old-space-size=50", "-p", "os.EOL.length + path.sep"}, "", outcome{"1/\n", "", 0}},
		{[]string{"-v"}, "", outcome{"v25.9.0\n", "", 0}},
		{[]string{"-pe", "1+1"}, "", outcome{"2\n", "", 0}},
		{[]string{"-p", "-e", "2"}, "", outcome{"2\n", "", 0}},
		{[]string{"-e", "1", "-p"}, "", outcome{"1\n", "", 0}},
		{[]string{"--eval=3", "-p"}, "", outcome{"3\n", "", 0}},
		{[]string{"--print", "5", "a", "b"}, "", outcome{"5\n", "", 0}},
		{[]string{"-p", "({a:1})"}, "", outcome{"{ a: 1 }\n", "", 0}},
		{[]string{"-p", "process.argv.slice(1)", "a", "b"}, "", outcome{"[ 'a', 'b' ]\n", "", 0}},
		{[]string{"-e", "console.log(process.argv.slice(1), process.execArgv)", "--", "--x"}, "", outcome{"[ '--x' ] [ '-e', 'console.log(process.argv.slice(1), process.execArgv)' ]\n", "", 0}},
		{[]string{}, "console.log('stdin', process.argv.slice(2))", outcome{"stdin []\n", "", 0}},
		{[]string{"-", "a"}, "console.log('stdin', process.argv.slice(2))", outcome{"stdin [ 'a' ]\n", "", 0}},
		{[]string{"-e", "process.exit(3)"}, "", outcome{"", "", 3}},
		{[]string{"-e", "process.exitCode = 4"}, "", outcome{"", "", 4}},
		{[]string{"--input-type=module", "-e", "console.log(typeof require, import.meta.url.startsWith('file:'))"}, "", outcome{"undefined true\n", "", 0}},
		{[]string{"-e", "import { sep } from 'path'; console.log(sep)"}, "", outcome{"/\n", "", 0}},
		{[]string{"-e", "throw 1"}, "", outcome{"", "\n[eval]:1\nthrow 1\n^\n1\n(Use `gojs --trace-uncaught ...` to show where the exception was thrown)\n\nNode.js v25.9.0\n", 1}},
	} {
		got := gojs(test.stdin, test.args...)
		got.stderr = strings.ReplaceAll(got.stderr, "`gojs.test ", "`gojs ")
		assert.Equal(t, test.expected, got, "%q", test.args)
	}
}

func TestOptionsOfTheEnvironment(t *testing.T) {
	for value, expected := range map[string]outcome{
		`--no-warnings`:                  {"", "", 0},
		` --title="a b"  --no-warnings `: {"", "", 0},
		`--nope`:                         {"", "gojs: --nope is not allowed in NODE_OPTIONS\n", 9},
		`-e 5`:                           {"", "gojs: -e is not allowed in NODE_OPTIONS\n", 9},
		`"`:                              {"", "gojs: invalid value for NODE_OPTIONS (unterminated string)\n\n", 9},
		`--title`:                        {"", "gojs: --title requires an argument\n", 9},
	} {
		t.Setenv("NODE_OPTIONS", value)
		require.Equal(t, expected, gojs("", "-e", "process.emitWarning('w')"), value)
	}
}

func TestFilesPreloadsAndCheck(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	main := write("main.js", "console.log('main', globalThis.order.join())")
	required := write("required.js", "globalThis.order = ['required']")
	imported := write("imported.mjs", "globalThis.order.push('imported')")
	broken := write("broken.js", "let x = ;")
	typed := write("typed.ts", "const n: number = 5; console.log(n)")

	require.Equal(t, outcome{"main required,imported\n", "", 0}, gojs("", "-r", required, "--import", imported, main))
	require.Equal(t, outcome{"", "", 0}, gojs("", "-c", main))
	require.Equal(t, outcome{"5\n", "", 0}, gojs("", typed))
	got := gojs("", "-c", broken)
	require.Equal(t, 1, got.code)
	require.Contains(t, got.stderr, broken+":1\nlet x = ;\n        ^\n\nSyntaxError: Unexpected token ';'")
	got = gojs("", filepath.Join(dir, "missing.js"))
	require.Equal(t, 1, got.code)
	require.Contains(t, got.stderr, "Error: Cannot find module '"+filepath.Join(dir, "missing.js")+"'")
	require.Contains(t, got.stderr, "code: 'MODULE_NOT_FOUND'")
}

func TestHelpNamesEveryOption(t *testing.T) {
	help := gojs("", "-h").stdout
	for name, o := range known {
		if o.hidden {
			continue
		}
		assert.Contains(t, help, "--"+name)
	}
}
