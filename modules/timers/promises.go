package timers

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

//go:embed promises.js
var promisesSource string

var promisesScript = modules.NewScript("node:timers/promises", promisesSource)

func loadPromises(env *modules.Env) goja.Value {
	return promisesScript.Run(env, nil)
}
