package reach

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/resolve"
)

func TestMentions(t *testing.T) {
	files := fstest.MapFS{
		"app/hook.js":                         {Data: []byte(`exports.x = createHook`)},
		"app/plain.js":                        {Data: []byte(`require("./loop")`)},
		"app/loop.js":                         {Data: []byte(`require('./plain')`)},
		"app/deep.js":                         {Data: []byte(`const a = require ( './plain' ), b = require("pkg")`)},
		"app/data.json":                       {Data: []byte(`{"createHook": 1}`)},
		"app/node_modules/pkg/package.json":   {Data: []byte(`{"main": "lib/index"}`)},
		"app/node_modules/pkg/lib/index.js":   {Data: []byte(`module.exports = require('./impl.cjs')`)},
		"app/node_modules/pkg/lib/impl.cjs":   {Data: []byte(`const { createHook } = require('async_hooks')`)},
		"app/node_modules/esm/package.json":   {Data: []byte(`{"exports": {"import": "./main.mjs"}}`)},
		"app/node_modules/esm/main.mjs":       {Data: []byte("export * from './other.mjs'")},
		"app/node_modules/esm/other.mjs":      {Data: []byte("import { createHook } from 'node:async_hooks'")},
		"app/node_modules/quiet/package.json": {Data: []byte(`{"main": "x.js"}`)},
		"app/node_modules/quiet/x.js":         {Data: []byte(`exports.createHok = 1`)},
	}
	for text, expected := range map[string]bool{
		`createHook()`:                           true,
		`nothing`:                                false,
		`require('./plain')`:                     false,
		`require('./hook')`:                      true,
		`require("./hook.js")`:                   true,
		`require('./deep')`:                      true,
		`import x from "esm"`:                    true,
		`import 'pkg'`:                           true,
		`const m = await import('./hook.js')`:    true,
		`require('quiet'); require('./missing')`: false,
		`require('./data.json')`:                 false,
		`require('fs'); require(name)`:           false,
	} {
		builtin := func(name string) bool { return name == "fs" || name == "async_hooks" }
		r := New(resolve.New(resolve.FromFS(files), builtin), "createHook", "promiseHooks")
		require.Equal(t, expected, r.Mentions("/app/main.js", text), text)
		require.Equal(t, expected, r.Mentions("file:///app/main.mjs", text), "as a module: "+text)
	}
}
