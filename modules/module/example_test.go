package module_test

import (
	"fmt"
	"testing/fstest"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/loader"
	"github.com/gojs-runtime/gojs/internal/resolve"
	"github.com/gojs-runtime/gojs/internal/source"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/module"
)

// A program in memory looks at what require can do.
func Example() {
	vm := goja.New()
	_ = vm.Set("print", fmt.Println)
	env := modules.NewEnv(vm, module.Module)
	l := loader.New(env, source.NewRegistry(), loader.Options{FS: resolve.FromFS(fstest.MapFS{
		"app/main.js": {Data: []byte(`
			const { isBuiltin, createRequire } = require('node:module');
			print(isBuiltin('fs'), isBuiltin('left-pad'));
			print(createRequire('/app/lib/x.js')('./y').answer);`)},
		"app/lib/y.mjs": {Data: []byte("")},
		"app/lib/y.js":  {Data: []byte("exports.answer = 42")},
	})})
	if _, err := l.RunMain("/app/main.js"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// true false
	// 42
}
