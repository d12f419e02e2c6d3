package os_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/buffer"
	"github.com/gojs-runtime/gojs/modules/os"
)

func TestOS(t *testing.T) {
	var all []modules.Module
	for _, list := range [][]modules.Module{os.Modules, buffer.Modules, nodeerr.Modules} {
		all = append(all, list...)
	}
	env := modules.NewEnv(goja.New(), all...)
	env.Declare(modules.Module{Name: "process", Load: func(env *modules.Env) goja.Value {
		process := env.VM.NewObject()
		_ = process.Set("env", map[string]any{"TMPDIR": "/some/dir/", "HOME": "/home/me"})
		return process
	}})
	require.NoError(t, env.VM.Set("os", env.Require("os")))
	for src, want := range map[string]string{
		`os.tmpdir() + os.homedir()`: "/some/dir/home/me",
		`os.platform()`:              os.Platform(),
		"`${os.arch}`":               os.Arch(),
		`os.cpus().length === os.availableParallelism()`: "true",
		`os.totalmem() > os.freemem()`:                   "true",
		`os.release.name`:                                "getOSRelease",
		`os.setPriority(0, 99)`:                          `The value of "priority" is out of range. It must be >= -20 && <= 19. Received 99`,
		`os.constants.signals.SIGKILL`:                   "9",
	} {
		v, err := env.VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}
