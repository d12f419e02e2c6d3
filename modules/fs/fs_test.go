package fs_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/buffer"
	"github.com/gojs-runtime/gojs/modules/fs"
	"github.com/gojs-runtime/gojs/modules/path"
)

func newEnv(t *testing.T) (*modules.Env, string) {
	var all []modules.Module
	for _, list := range [][]modules.Module{fs.Modules, buffer.Modules, path.Modules, nodeerr.Modules} {
		all = append(all, list...)
	}
	env := modules.NewEnv(goja.New(), all...)
	env.InstallGlobals(buffer.Globals...)
	dir := t.TempDir()
	env.Declare(modules.Module{Name: "process", Load: func(env *modules.Env) goja.Value {
		process := env.VM.NewObject()
		_ = process.Set("cwd", func() string { return dir })
		return process
	}})
	_ = env.VM.Set("fs", env.Require("fs"))
	return env, dir
}

// Expected texts are what Node prints. The working directory is the
// runtime's own, not that of the process.
func TestSynchronous(t *testing.T) {
	for src, want := range map[string]string{
		`fs.writeFileSync('a', 'hi'); fs.readFileSync('a', 'utf8')`: "hi",
		`fs.readFileSync('zz')`: "ENOENT: no such file or directory, open 'zz'",
		`fs.readFileSync(true)`: `The "path" argument must be of type string or an instance of Buffer or URL. Received type boolean (true)`,
		`fs.mkdirSync('x/y', { recursive: true }); fs.rmdirSync('x')`:                                        "ENOTEMPTY: directory not empty, rmdir 'x'",
		`fs.mkdirSync('x/y', { recursive: true }); fs.readdirSync('.', { recursive: true }).sort().join()`:   "x,x/y",
		`fs.writeFileSync('a', 'hi'); fs.statSync('a').size + '' + fs.statSync('a').isFile()`:                "2true",
		`fs.writeFileSync('a', 'hi'); fs.renameSync('a', 'b'); fs.existsSync('a') + '' + fs.existsSync('b')`: "falsetrue",
		`fs.openSync('a', 'q')`:                                                          "The argument 'flags' is invalid. Received 'q'",
		`fs.symlinkSync('a', 'l'); fs.readlinkSync('l')`:                                 "a",
		`fs.rmSync('zz', { force: true }); fs.statSync('zz', { throwIfNoEntry: false })`: "undefined",
		`fs.readFile('a', () => {})`:                                                     "fs.readFile is not there yet: gojs has only the synchronous functions of node:fs so far",
	} {
		env, _ := newEnv(t)
		v, err := env.VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}

func TestOutputGoesToTheHost(t *testing.T) {
	env, dir := newEnv(t)
	var out bytes.Buffer
	env.Host.Stdout = &out
	_, err := env.VM.RunString(`fs.writeSync(1, 'hello'); fs.writeFileSync('f', 'x')`)
	require.NoError(t, err)
	assert.Equal(t, "hello", out.String())
	assert.FileExists(t, filepath.Join(dir, "f"))
	_, err = os.Stat("f")
	assert.ErrorIs(t, err, os.ErrNotExist)
}
