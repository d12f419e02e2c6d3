package jsruntime

import (
	"slices"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
	"github.com/gojs-runtime/gojs/modules/buffer"
	"github.com/gojs-runtime/gojs/modules/esnext"
	"github.com/gojs-runtime/gojs/modules/events"
	"github.com/gojs-runtime/gojs/modules/path"
	"github.com/gojs-runtime/gojs/modules/process"
	"github.com/gojs-runtime/gojs/modules/taskqueue"
	"github.com/gojs-runtime/gojs/modules/timers"
	"github.com/gojs-runtime/gojs/modules/util"
	"github.com/gojs-runtime/gojs/modules/web"
)

// builtins are the modules that every runtime has. Each is loaded when it is
// first asked for.
func builtins() []modules.Module {
	return slices.Concat(
		nodeerr.Modules, async_hooks.Modules, esnext.Modules, events.Modules, path.Modules,
		process.Modules, timers.Modules, util.Modules, web.Modules, buffer.Modules,
	)
}

// installGlobals declares the properties of the global object that ECMAScript
// does not have. Their values are made when they are first read.
func installGlobals(env *modules.Env) {
	global := env.VM.GlobalObject()
	_ = global.Set("global", global)
	esnext.Install(env)
	env.InstallGlobals(process.Globals...)
	env.InstallGlobals(timers.Globals...)
	env.InstallGlobals(taskqueue.Globals...)
	env.InstallGlobals(util.Globals...)
	env.InstallGlobals(buffer.Globals...)
	env.InstallGlobals(web.Globals...)
}
