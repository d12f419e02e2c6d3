// Package string_decoder is node:string_decoder.
package string_decoder

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

//go:embed string_decoder.js
var source string

var script = modules.NewScript("node:string_decoder", source)

// Modules declares node:string_decoder.
var Modules = []modules.Module{
	{Name: "string_decoder", Load: func(env *modules.Env) goja.Value { return script.Run(env, nil) }},
}
