package loader_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/loader"
	"github.com/gojs-runtime/gojs/internal/modulens"
	"github.com/gojs-runtime/gojs/internal/resolve"
	"github.com/gojs-runtime/gojs/internal/source"
	"github.com/gojs-runtime/gojs/modules"
)

// memory makes a loader of files in memory.
func memory(files map[string]string) (*loader.Loader, *strings.Builder) {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	var out strings.Builder
	env := modules.NewEnv(goja.New(), greet, moduleModule)
	console(env, &out)
	return loader.New(env, source.NewRegistry(), loader.Options{FS: resolve.FromFS(fsys)}), &out
}

func TestImportFromGo(t *testing.T) {
	l, _ := memory(map[string]string{"a.mjs": "export const x = await 42"})
	promise := l.Import("./a.mjs", "file:///main.mjs", nil).Export().(*goja.Promise)
	require.Equal(t, goja.PromiseStateFulfilled, promise.State())
	assert.True(t, modulens.Is(promise.Result()))
	assert.True(t, l.IsNamespace(promise.Result()))
	assert.EqualValues(t, 42, promise.Result().(*goja.Object).Get("x").ToInteger())
	failed := l.Import("./none.mjs", "file:///main.mjs", nil).Export().(*goja.Promise)
	assert.Equal(t, goja.PromiseStateRejected, failed.State())
}

func TestRequireFromGo(t *testing.T) {
	l, _ := memory(map[string]string{"lib/a.js": "module.exports = __filename", "lib/b.json": "[1]"})
	v, err := l.Require("./lib/a", "")
	require.NoError(t, err)
	assert.Equal(t, "/lib/a.js", v.String())
	v, err = l.Require("./b", "/lib/x.js")
	require.NoError(t, err)
	assert.Equal(t, "1", v.String())
	_, err = l.Require("./none", "")
	var ex *goja.Exception
	require.ErrorAs(t, err, &ex)
	assert.Equal(t, "MODULE_NOT_FOUND", ex.Value().(*goja.Object).Get("code").String())
}

func TestEvalScript(t *testing.T) {
	for _, test := range []struct {
		eval      loader.Eval
		want, out string
	}{
		{loader.Eval{Name: "[eval]", Text: "typeof require + __filename + this.x"}, "function[eval]undefined", ""},
		{loader.Eval{Name: "[eval]", Text: "import { sep } from 'path'; console.log(sep, import.meta.filename)"}, "[object Promise]", "/ /[eval1]\n"},
		{loader.Eval{Name: "[stdin]", Text: "console.log(await 1)", Type: "module"}, "[object Promise]", "1\n"},
		{loader.Eval{Name: "[eval]", Text: "let x: number = 5; x"}, "5", ""},
		{loader.Eval{Name: "[eval]", Text: "import('path').then(p => console.log(p.sep)); 1"}, "1", "/\n"},
	} {
		l, out := memory(nil)
		v, err := l.EvalScript(test.eval)
		require.NoError(t, err, test.eval.Text)
		assert.Equal(t, test.want, v.String(), test.eval.Text)
		assert.Equal(t, test.out, out.String(), test.eval.Text)
	}
	l, _ := memory(nil)
	_, err := l.EvalScript(loader.Eval{Name: "[eval]", Text: "a b", Type: "commonjs"})
	var ex *goja.Exception
	require.ErrorAs(t, err, &ex)
	e, ok := l.SyntaxErrorOf(ex.Value())
	require.True(t, ok)
	assert.Equal(t, "[eval] 1 3 Unexpected identifier 'b'", strings.Join([]string{e.Name, "1", "3", e.Message}, " "))
	assert.True(t, strings.HasPrefix(ex.Value().(*goja.Object).Get("stack").String(), "[eval]:1\na b\n  ^\n\nSyntaxError:"))
}

func TestUnsettledAwait(t *testing.T) {
	l, _ := memory(map[string]string{"a.mjs": "await 1;\n  await new Promise(() => {});"})
	promise, err := l.RunMain("/a.mjs")
	require.NoError(t, err)
	assert.Equal(t, goja.PromiseStatePending, promise.Export().(*goja.Promise).State())
	name, line, column, text := l.UnsettledAwait()
	assert.Equal(t, "file:///a.mjs", name)
	assert.Equal(t, []int{2, 3}, []int{line, column})
	assert.Equal(t, "  await new Promise(() => {});", text)
}

func TestThrownValuesStayThemselves(t *testing.T) {
	l, _ := memory(map[string]string{"a.js": "throw globalThis.e = { own: 'value' }"})
	_, err := l.RunMain("/a.js")
	var ex *goja.Exception
	require.True(t, errors.As(err, &ex))
	assert.Equal(t, "value", ex.Value().(*goja.Object).Get("own").String())
}
