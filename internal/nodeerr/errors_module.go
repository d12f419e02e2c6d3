package nodeerr

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

// Modules are the built-in modules of this package: internal/errors, with
// `codes`, and internal/validators.
var Modules = []modules.Module{
	{Name: "internal/errors", Load: loadErrors},
	{Name: "internal/validators", Load: loadValidators},
}

func loadErrors(env *modules.Env) goja.Value {
	vm, s := env.VM, stateOf(env.VM)
	exports := vm.NewObject()
	native := func(name string, f func(call goja.FunctionCall) goja.Value) { _ = exports.Set(name, f) }
	_ = exports.Set("codes", s.codesObject(vm))
	_ = exports.Set("AbortError", s.abortError(vm))
	native("hideStackFrames", func(call goja.FunctionCall) goja.Value { return call.Argument(0) })
	native("hideInternalStackFrames", func(call goja.FunctionCall) goja.Value { return goja.Undefined() })
	native("determineSpecificType", func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(describe(vm, call.Argument(0)))
	})
	native("formatList", func(call goja.FunctionCall) goja.Value {
		conjunction := "and"
		if c := call.Argument(1); !goja.IsUndefined(c) {
			conjunction = c.String()
		}
		return vm.ToValue(List(arguments(call.Arguments).list(0), conjunction))
	})
	native("aggregateTwoErrors", func(call goja.FunctionCall) goja.Value {
		return aggregateTwo(vm, call.Argument(0), call.Argument(1))
	})
	native("genericNodeError", func(call goja.FunctionCall) goja.Value {
		err := Plain(vm, "Error", call.Argument(0).String())
		copyProperties(err, call.Argument(1))
		return err
	})
	exportSystemErrors(vm, exports)
	return exports
}

func copyProperties(to *goja.Object, from goja.Value) {
	if obj, ok := from.(*goja.Object); ok {
		for _, k := range obj.Keys() {
			_ = to.Set(k, obj.Get(k))
		}
	}
}

// aggregateTwo joins a later error with the one it followed from.
func aggregateTwo(vm *goja.Runtime, inner, outer goja.Value) goja.Value {
	in, _ := inner.(*goja.Object)
	out, _ := outer.(*goja.Object)
	if in == nil || out == nil || in == out {
		if inner.ToBoolean() {
			return inner
		}
		return outer
	}
	if list, ok := out.Get("errors").(*goja.Object); ok && isArray(list) {
		_ = list.Set(list.Get("length").String(), in)
		return out
	}
	agg, err := vm.New(vm.Get("AggregateError"), vm.NewArray(out, in), orUndefined(out.Get("message")))
	if err != nil {
		panic(err)
	}
	_ = agg.Set("code", orUndefined(out.Get("code")))
	return agg
}

var abortErrorScript = goja.MustCompile("node:internal/errors", `(function (invalidOptions) {
	'use strict';
	return class AbortError extends Error {
		constructor(message = 'The operation was aborted', options = undefined) {
			if (options !== undefined && typeof options !== 'object') throw invalidOptions(options);
			super(message, options);
			this.code = 'ABORT_ERR';
			this.name = 'AbortError';
		}
	};
})`, false)

func (s *state) abortError(vm *goja.Runtime) *goja.Object {
	if s.abort == nil {
		factory, err := vm.RunProgram(abortErrorScript)
		if err != nil {
			panic(err)
		}
		call, _ := goja.AssertFunction(factory)
		class, err := call(goja.Undefined(), vm.ToValue(func(call goja.FunctionCall) goja.Value {
			return InvalidArgType(vm, "options", []string{"Object"}, call.Argument(0))
		}))
		if err != nil {
			panic(err)
		}
		s.abort = class.(*goja.Object)
	}
	return s.abort
}

// codesObject makes `codes`: its classes are made when they are asked for.
func (s *state) codesObject(vm *goja.Runtime) *goja.Object {
	if s.codes == nil {
		s.codes = vm.NewDynamicObject(&codes{vm: vm, made: map[string]goja.Value{}})
	}
	return s.codes
}

type codes struct {
	vm   *goja.Runtime
	made map[string]goja.Value
}

func (c *codes) Get(code string) goja.Value {
	if v, ok := c.made[code]; ok {
		return v
	}
	if !strings.HasPrefix(code, "ERR_") {
		return nil
	}
	if !c.Has(code) {
		panic(New(c.vm, "Error", "ERR_INTERNAL_ASSERTION", "internal/errors has no code "+code))
	}
	v := c.class(code, "")
	c.made[code] = v
	return v
}

func (c *codes) Set(code string, v goja.Value) bool { c.made[code] = v; return true }

func (c *codes) Has(code string) bool {
	_, template := codeTable[code]
	_, special := specialCodes[code]
	_, context := contextCodes[code]
	return template || special || context || code == "ERR_INVALID_ARG_TYPE"
}

func (c *codes) Delete(string) bool { return false }

func (c *codes) Keys() []string {
	keys := []string{"ERR_INVALID_ARG_TYPE"}
	for k := range codeTable {
		keys = append(keys, k)
	}
	for k := range specialCodes {
		keys = append(keys, k)
	}
	for k := range contextCodes {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// class makes the constructor of errors of one code. Some codes exist with
// another base class too: codes.ERR_INVALID_STATE.TypeError.
func (c *codes) class(code, base string) goja.Value {
	ctor := c.vm.ToValue(func(call goja.ConstructorCall) *goja.Object {
		return newOfCode(c.vm, code, base, call.Arguments)
	}).(*goja.Object)
	hidden(ctor, "name", c.vm.ToValue("NodeError"))
	if proto := stateOf(c.vm).class(c.vm, classOf(code, base)).proto; proto != nil {
		_ = ctor.Set("prototype", proto)
	}
	if base == "" {
		for _, other := range []string{typeError, rangeError} {
			if classOf(code, "") != other && (code == "ERR_INVALID_STATE" || code == "ERR_INVALID_ARG_VALUE" ||
				code == "ERR_INVALID_RETURN_VALUE" || code == "ERR_OPERATION_FAILED") {
				hidden(ctor, other, c.class(code, other))
			}
		}
		hidden(ctor, "HideStackFramesError", ctor)
	}
	return ctor
}

func classOf(code, base string) string {
	if base != "" {
		return base
	}
	if spec, ok := codeTable[code]; ok {
		return spec.class
	}
	if spec, ok := specialCodes[code]; ok {
		return spec.class
	}
	if _, ok := contextCodes[code]; ok {
		return plainError
	}
	return typeError
}

// newOfCode makes one error of a code from its constructor's arguments.
func newOfCode(vm *goja.Runtime, code, base string, args arguments) *goja.Object {
	if code == "ERR_INVALID_ARG_TYPE" {
		return InvalidArgType(vm, args.text(0), args.list(1), args.at(2))
	}
	if prefix, ok := contextCodes[code]; ok {
		return contextError(vm, code, prefix, args.at(0))
	}
	class := classOf(code, base)
	if spec, ok := specialCodes[code]; ok {
		var extra properties
		err := New(vm, class, code, spec.message(vm, args, &extra))
		for i, name := range extra.names {
			_ = err.Set(name, extra.values[i])
		}
		return err
	}
	msg := codeTable[code].message
	if strings.Contains(msg, "{") {
		pairs := make([]string, 0, 8)
		for i := range max(len(args), 3) {
			pairs = append(pairs, "{"+strconv.Itoa(i)+"}", args.text(i))
		}
		msg = strings.NewReplacer(pairs...).Replace(msg)
	}
	return New(vm, class, code, msg)
}
