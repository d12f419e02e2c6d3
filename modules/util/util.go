// Package util is node:util: showing values, adapting callbacks and promises,
// type checks, text encodings and the smaller helpers. Showing values is in the
// package inspect below it, for all who need only that; Inspect and Format are
// the ways in from Go:
//
//	vm := goja.New()
//	v, _ := vm.RunString(`[1, { a: 'b' }]`)
//	fmt.Println(util.Inspect(vm, v, nil)) // [ 1, { a: 'b' } ]
package util

import (
	_ "embed"
	"math"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/util/compare"
	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// Modules are util, util/types and what they are made of.
var Modules = []modules.Module{
	{Name: "util", Load: loadUtil},
	{Name: "util/types", Load: loadTypes},
	{Name: "internal/encoding", Load: loadEncoding},
	{Name: "internal/mime", Load: func(env *modules.Env) goja.Value { return mimeScript.Run(env, nil) }},
	{Name: "internal/util/parse_args", Load: func(env *modules.Env) goja.Value { return parseArgsScript.Run(env, nil) }},
}

// Globals are TextEncoder and TextDecoder.
var Globals = []modules.Global{
	{Name: "TextDecoder", Value: encodingClass("TextDecoder")},
	{Name: "TextEncoder", Value: encodingClass("TextEncoder")},
}

func encodingClass(name string) func(*modules.Env) goja.Value {
	return func(env *modules.Env) goja.Value { return env.Require("internal/encoding").ToObject(env.VM).Get(name) }
}

// Inspect shows a value as util.inspect does; nil options are the runtime's defaults.
func Inspect(vm *goja.Runtime, v goja.Value, opts *inspect.Options) string {
	return inspect.Value(vm, v, opts)
}

// PromisifyArgs is the property by which a built-in function names the several
// values that it gives to its callback, for util.promisify.
var PromisifyArgs = goja.NewSymbol("customPromisifyArgs")

var (
	//go:embed util.js
	utilSource string
	//go:embed parse_args.js
	parseArgsSource string
	//go:embed mime.js
	mimeSource string
	//go:embed encoding.js
	encodingSource string

	utilScript      = modules.NewScript("node:util", utilSource)
	parseArgsScript = modules.NewScript("node:internal/util/parse_args", parseArgsSource)
	mimeScript      = modules.NewScript("node:internal/mime", mimeSource)
	encodingScript  = modules.NewScript("node:internal/encoding", encodingSource)
)

func loadUtil(env *modules.Env) goja.Value {
	vm := env.VM
	return utilScript.Run(env, map[string]any{
		"inspect":       inspect.Function(vm),
		"promisifyArgs": PromisifyArgs,
		"format": inspect.Native(vm, "format", 0, func(call goja.FunctionCall) goja.Value {
			if len(call.Arguments) == 1 && goja.IsString(call.Arguments[0]) {
				return call.Arguments[0]
			}
			return vm.ToValue(inspect.Format(vm, call.Arguments))
		}),
		"formatWithOptions": inspect.Native(vm, "formatWithOptions", 1, func(call goja.FunctionCall) goja.Value {
			return formatWithOptions(vm, call)
		}),
		"isDeepStrictEqual": inspect.Native(vm, "isDeepStrictEqual", 3, func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(compare.Equal(vm, call.Argument(0), call.Argument(1), compare.Strict))
		}),
		"strip":        inspect.StripControl,
		"wellFormed":   func(s string) string { return s },
		"errorName":    errorName,
		"errorMessage": func(errno int) string { return errorText(errno) },
		"errorMap":     func() goja.Value { return errorMap(vm) },
		"nodeDebug":    environ(env, "NODE_DEBUG"),
		"diff":         func(call goja.FunctionCall) goja.Value { return diffLists(vm, call) },
	})
}

func formatWithOptions(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	nodeerr.ValidateObjectWith(vm, call.Argument(0), "inspectOptions", nodeerr.AllowArray|nodeerr.AllowFunction)
	o := inspect.DefaultOptions(vm)
	inspect.ReadOptions(vm, &o, call.Arguments[0].ToObject(vm))
	return vm.ToValue(inspect.FormatWith(vm, o, call.Arguments[1:]))
}

func errorName(errno int) string {
	name, _ := nodeerr.SystemErrorName(errno)
	return name
}

func errorText(errno int) string {
	text, ok := nodeerr.SystemErrorMessage(errno)
	if !ok {
		return errorName(errno)
	}
	return text
}

func errorMap(vm *goja.Runtime) goja.Value {
	var pairs []any
	nodeerr.SystemErrors(func(errno int, name, message string) {
		pairs = append(pairs, vm.NewArray(errno, vm.NewArray(name, message)))
	})
	return vm.NewArray(pairs...)
}

// environ gives a variable of the environment that the runtime began with:
// what a program puts into process.env later does not count.
func environ(env *modules.Env, name string) string {
	for _, kv := range env.Host.Environ {
		if k, v, ok := strings.Cut(kv, "="); ok && k == name {
			return v
		}
	}
	return ""
}

// diffLists is a shortest edit script by the longest common subsequence.
func diffLists(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	a, b := texts(call.Argument(0).ToObject(vm)), texts(call.Argument(1).ToObject(vm))
	ops := compare.Diff(a, b)
	out := make([]any, len(ops))
	for i, op := range ops {
		out[len(ops)-1-i] = vm.NewArray(op.Kind, op.Text)
	}
	return vm.NewArray(out...)
}

func texts(list *goja.Object) []string {
	n := int(math.Min(float64(list.Get("length").ToInteger()), math.MaxInt32))
	all := make([]string, n)
	for i := range all {
		all[i] = list.Get(vmIndex(i)).String()
	}
	return all
}
