// Package querystring is node:querystring.
package querystring

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

//go:embed querystring.js
var source string

var script = modules.NewScript("node:querystring", source)

// Modules declares node:querystring.
var Modules = []modules.Module{
	{Name: "querystring", Load: func(env *modules.Env) goja.Value { return script.Run(env, nil) }},
}
