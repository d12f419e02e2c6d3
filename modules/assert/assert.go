// Package assert is node:assert and node:assert/strict.
package assert

import (
	_ "embed"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/util/compare"
	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// Modules are node:assert and node:assert/strict.
var Modules = []modules.Module{
	{Name: "assert", Load: load},
	{Name: "assert/strict", Load: func(env *modules.Env) goja.Value {
		return env.Require("assert").ToObject(env.VM).Get("strict")
	}},
	{Name: "internal/assert/assertion_error", Load: loadError},
}

var (
	//go:embed assert.js
	source string
	//go:embed assertion_error.js
	errorSource string

	script      = modules.NewScript("node:assert", source)
	errorScript = modules.NewScript("node:internal/assert/assertion_error", errorSource)
)

func load(env *modules.Env) goja.Value {
	vm := env.VM
	is := func(name string) func(goja.Value) bool {
		return func(v goja.Value) bool { return inspect.TypeName(v) == name }
	}
	return script.Run(env, map[string]any{
		"Loose": int(compare.Loose), "Strict": int(compare.Strict), "Partial": int(compare.Partial),
		"equal": func(call goja.FunctionCall) goja.Value {
			mode := compare.Mode(call.Argument(2).ToInteger())
			return vm.ToValue(compare.Equal(vm, call.Argument(0), call.Argument(1), mode))
		},
		"isError": is("Error"), "isRegExp": is("RegExp"), "isPromise": is("Promise"),
		"inspect":       inspect.Function(vm),
		"show":          func(v goja.Value) string { return show(vm, v) },
		"sourceMessage": func() goja.Value { return sourceMessage(env) },
	})
}

func loadError(env *modules.Env) goja.Value {
	vm := env.VM
	return errorScript.Run(env, map[string]any{
		"inspect": inspect.Function(vm),
		"show":    func(v goja.Value) string { return show(vm, v) },
		"diffLines": func(a, b []string) goja.Value {
			ops := diffLines(a, b)
			out := make([]any, len(ops))
			for i, op := range ops {
				out[i] = vm.NewArray(op.Kind, op.Text)
			}
			return vm.NewArray(out...)
		},
	})
}

// show is how values stand in messages: whole, one entry a line, sorted.
func show(vm *goja.Runtime, v goja.Value) string {
	o := inspect.Defaults()
	o.Compact, o.CustomInspect, o.Depth, o.Sorted, o.Getters = 0, false, 1000, true, "all"
	o.MaxArrayLength, o.MaxStringLength, o.BreakLength = inspect.Unlimited, inspect.Unlimited, inspect.Unlimited
	o.HideStacks = true
	return inspect.Value(vm, v, &o)
}

// diffLines compares lines without regard to a comma at the end; equal lines
// are told with the comma if one of them has it.
func diffLines(a, b []string) []compare.Op {
	bare := func(lines []string) []string {
		out := make([]string, len(lines))
		for i, l := range lines {
			out[i] = strings.TrimSuffix(l, ",")
		}
		return out
	}
	ops := compare.Diff(bare(a), bare(b))
	i, j := 0, 0
	for k := range ops {
		switch ops[k].Kind {
		case 1:
			ops[k].Text = a[i]
			i++
		case -1:
			ops[k].Text = b[j]
			j++
		default:
			ops[k].Text = a[i]
			if len(b[j]) > len(a[i]) {
				ops[k].Text = b[j]
			}
			i, j = i+1, j+1
		}
	}
	return ops
}
