package loader_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/loader"
	"github.com/gojs-runtime/gojs/internal/source"
	"github.com/gojs-runtime/gojs/modules"
)

// console makes a runtime with a minimal console.log.
func console(env *modules.Env, out *strings.Builder) {
	c := env.VM.NewObject()
	_ = c.Set("log", func(call goja.FunctionCall) goja.Value {
		for i, a := range call.Arguments {
			if i > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(a.String())
		}
		out.WriteByte('\n')
		return goja.Undefined()
	})
	_ = env.VM.Set("console", c)
}

var greet = modules.Module{Name: "path", Load: func(env *modules.Env) goja.Value {
	exports := env.VM.NewObject()
	_ = exports.Set("sep", "/")
	_ = exports.Set("join", func(parts ...string) string { return filepath.Join(parts...) })
	return exports
}}

var moduleModule = modules.Module{Name: "module", Load: func(env *modules.Env) goja.Value {
	return loader.From(env).ModuleConstructor()
}}

// run runs a file and returns what it printed, and the error it ended with.
func run(file string) string {
	var out strings.Builder
	env := modules.NewEnv(goja.New(), greet, moduleModule)
	console(env, &out)
	l := loader.New(env, source.NewRegistry(), loader.Options{
		Cwd:            func() string { return filepath.Dir(file) },
		OnMainRejected: func(v goja.Value) { fmt.Fprintln(&out, "rejected:", v) },
	})
	if _, err := l.RunMain(file); err != nil {
		if ex, ok := err.(*goja.Exception); ok {
			fmt.Fprintln(&out, "thrown:", ex.Value())
		} else {
			fmt.Fprintln(&out, "error:", err)
		}
	}
	return out.String()
}

// write makes a folder of files.
func write(t *testing.T, files map[string]string) string {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	for name, text := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o666))
	}
	return dir
}

// TestPrograms compares with what Node prints for the same files. With
// GOJS_ORACLE set to the path of Node v25 the recorded output is made anew.
func TestPrograms(t *testing.T) {
	for _, test := range programs {
		t.Run(test.name, func(t *testing.T) {
			dir := write(t, test.files)
			got := strings.ReplaceAll(run(filepath.Join(dir, test.main)), dir, "/app")
			golden := filepath.Join("testdata", strings.ReplaceAll(test.name, " ", "_")+".txt")
			if node := os.Getenv("GOJS_ORACLE"); node != "" {
				out, _ := exec.Command(node, filepath.Join(dir, test.main)).Output()
				require.NoError(t, os.WriteFile(golden, []byte(strings.ReplaceAll(string(out), dir, "/app")), 0o666))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}
