package jsruntime

import (
	"slices"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/assert"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
	"github.com/gojs-runtime/gojs/modules/buffer"
	"github.com/gojs-runtime/gojs/modules/console"
	"github.com/gojs-runtime/gojs/modules/esnext"
	"github.com/gojs-runtime/gojs/modules/events"
	"github.com/gojs-runtime/gojs/modules/fs"
	"github.com/gojs-runtime/gojs/modules/module"
	"github.com/gojs-runtime/gojs/modules/os"
	"github.com/gojs-runtime/gojs/modules/path"
	"github.com/gojs-runtime/gojs/modules/process"
	"github.com/gojs-runtime/gojs/modules/querystring"
	"github.com/gojs-runtime/gojs/modules/string_decoder"
	"github.com/gojs-runtime/gojs/modules/taskqueue"
	"github.com/gojs-runtime/gojs/modules/timers"
	"github.com/gojs-runtime/gojs/modules/url"
	"github.com/gojs-runtime/gojs/modules/util"
	"github.com/gojs-runtime/gojs/modules/v8"
	"github.com/gojs-runtime/gojs/modules/web"
)

// builtins are the modules that every runtime has. Each is loaded when it is
// first asked for.
func builtins() []modules.Module {
	return slices.Concat(
		nodeerr.Modules, assert.Modules, async_hooks.Modules, buffer.Modules, console.Modules, esnext.Modules,
		events.Modules, fs.Modules, []modules.Module{module.Module}, os.Modules, path.Modules, process.Modules,
		querystring.Modules, string_decoder.Modules, timers.Modules, url.Modules, util.Modules, v8.Modules, web.Modules,
	)
}

// installGlobals declares the properties of the global object that ECMAScript
// does not have. Their values are made when they are first read.
func installGlobals(env *modules.Env) {
	_ = env.VM.GlobalObject().Set("global", env.VM.GlobalObject())
	_ = env.VM.GlobalObject().Delete("GoError") // goja's own
	esnext.Install(env)
	env.InstallGlobals(slices.Concat(
		process.Globals, console.Globals, timers.Globals, taskqueue.Globals, buffer.Globals,
		url.Globals, util.Globals, web.Globals,
	)...)
}
