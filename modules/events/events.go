// Package events is node:events.
//
// EventEmitter itself is one script, kept small because nearly every program
// loads it; what needs promises, abort signals, event targets or async
// resources lies in further internal scripts that are loaded on first use.
// emit, the one function that has to be quick, is native for the plain case.
package events

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

//go:embed emitter.js
var emitterSource string

//go:embed helpers.js
var helpersSource string

//go:embed async_resource.js
var asyncResourceSource string

// Modules declares node:events and the internal modules it is made of.
var Modules = []modules.Module{
	{Name: "events", Load: func(env *modules.Env) goja.Value {
		return emitterScript.Run(env, map[string]any{"newEmit": newEmit(env.VM)})
	}},
	module("internal/events/helpers", helpersSource),
	module("internal/events/async_resource", asyncResourceSource),
}

var emitterScript = modules.NewScript("node:events", emitterSource)

func module(name, source string) modules.Module {
	script := modules.NewScript("node:"+name, source)
	return modules.Module{Name: name, Load: func(env *modules.Env) goja.Value {
		return script.Run(env, nil)
	}}
}
