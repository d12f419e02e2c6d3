package nodeerr

import (
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

// loadValidators makes internal/validators: functions that throw unless their
// first argument is what their name says. The second argument names the value.
func loadValidators(env *modules.Env) goja.Value {
	vm := env.VM
	exports := vm.NewObject()
	check := func(name string, f func(a arguments)) {
		_ = exports.Set(name, func(call goja.FunctionCall) goja.Value {
			f(call.Arguments)
			return goja.Undefined()
		})
	}
	check("validateFunction", func(a arguments) { ValidateFunction(vm, a.at(0), a.text(1)) })
	check("validatePlainFunction", func(a arguments) { validatePlainFunction(vm, a.at(0), a.text(1)) })
	check("validateString", func(a arguments) { ValidateString(vm, a.at(0), a.text(1)) })
	check("validateBoolean", func(a arguments) { ValidateBoolean(vm, a.at(0), a.text(1)) })
	check("validateUndefined", func(a arguments) {
		if !goja.IsUndefined(a.at(0)) {
			panic(InvalidArgType(vm, a.text(1), []string{"undefined"}, a.at(0)))
		}
	})
	check("validateNumber", func(a arguments) { ValidateNumber(vm, a.at(0), a.text(1), bound(a.at(2)), bound(a.at(3))) })
	check("validateInteger", func(a arguments) {
		ValidateInteger(vm, a.at(0), a.text(1), boundOr(a.at(2), MinSafeInteger), boundOr(a.at(3), MaxSafeInteger))
	})
	check("validateInt32", func(a arguments) {
		ValidateInteger(vm, a.at(0), a.text(1), boundOr(a.at(2), math.MinInt32), boundOr(a.at(3), math.MaxInt32))
	})
	check("validateUint32", func(a arguments) { ValidateUint32(vm, a.at(0), a.text(1), a.at(2).ToBoolean()) })
	check("validateObject", func(a arguments) { ValidateObjectWith(vm, a.at(0), a.text(1), int(number(a.at(2)))) })
	check("validateAbortSignal", func(a arguments) { ValidateAbortSignal(vm, a.at(0), a.text(1)) })
	check("validateOneOf", func(a arguments) { ValidateOneOf(vm, a.at(0), a.text(1), elements(a.at(2))) })
	check("validateUnion", func(a arguments) { validateUnion(vm, a.at(0), a.text(1), elements(a.at(2))) })
	check("validateArray", func(a arguments) { ValidateArray(vm, a.at(0), a.text(1), int(number(a.at(2)))) })
	check("validateStringArray", func(a arguments) { validateEach(vm, a, ValidateString) })
	check("validateBooleanArray", func(a arguments) { validateEach(vm, a, ValidateBoolean) })
	check("validateAbortSignalArray", func(a arguments) {
		validateEach(vm, a, func(vm *goja.Runtime, v goja.Value, name string) {
			if !isObject(v) {
				panic(InvalidArgType(vm, name, []string{"AbortSignal"}, v))
			}
			ValidateAbortSignal(vm, v, name)
		})
	})
	check("validateDictionary", func(a arguments) {
		if !isNullish(a.at(0)) && !isObject(a.at(0)) {
			panic(InvalidArgType(vm, a.text(1), []string{"a dictionary"}, a.at(0)))
		}
	})
	check("validateBuffer", func(a arguments) { validateBuffer(vm, a) })
	exportParsers(vm, exports)
	exportConstants(exports)
	return exports
}

func exportConstants(exports *goja.Object) {
	for name, v := range map[string]int{
		"kValidateObjectNone": 0, "kValidateObjectAllowNullable": AllowNull, "kValidateObjectAllowArray": AllowArray,
		"kValidateObjectAllowFunction": AllowFunction, "kValidateObjectAllowObjects": AllowArray | AllowFunction,
		"kValidateObjectAllowObjectsAndNull": AllowNull | AllowArray | AllowFunction,
	} {
		_ = exports.Set(name, v)
	}
}

// exportParsers adds the validators that return what they read.
func exportParsers(vm *goja.Runtime, exports *goja.Object) {
	_ = exports.Set("validatePort", func(call goja.FunctionCall) goja.Value {
		a := arguments(call.Arguments)
		name, allowZero := "Port", true
		if !goja.IsUndefined(a.at(1)) {
			name = a.text(1)
		}
		if !goja.IsUndefined(a.at(2)) {
			allowZero = a.at(2).ToBoolean()
		}
		return vm.ToValue(int(ValidatePort(vm, a.at(0), name, allowZero)))
	})
	_ = exports.Set("validateFiniteNumber", func(call goja.FunctionCall) goja.Value {
		a := arguments(call.Arguments)
		return vm.ToValue(isFinite(vm, a.at(0), a.text(1)))
	})
	_ = exports.Set("checkRangesOrGetDefault", func(call goja.FunctionCall) goja.Value {
		a := arguments(call.Arguments)
		if !isFinite(vm, a.at(0), a.text(1)) {
			return a.at(4)
		}
		if f := a.at(0).ToFloat(); f < a.at(2).ToFloat() || f > a.at(3).ToFloat() {
			panic(OutOfRange(vm, a.text(1), ">= "+a.text(2)+" and <= "+a.text(3), a.at(0)))
		}
		return a.at(0)
	})
	_ = exports.Set("parseFileMode", func(call goja.FunctionCall) goja.Value {
		a := arguments(call.Arguments)
		return vm.ToValue(parseFileMode(vm, a.at(0), a.text(1), a.at(2)))
	})
	_ = exports.Set("isInt32", func(v float64) bool { return v == float64(int32(v)) })
	_ = exports.Set("isUint32", func(v float64) bool { return v == float64(uint32(v)) })
}

func isFinite(vm *goja.Runtime, v goja.Value, name string) bool {
	if goja.IsUndefined(v) || (isNumber(v) && math.IsNaN(v.ToFloat())) {
		return false
	}
	if !isNumber(v) {
		panic(InvalidArgType(vm, name, []string{"number"}, v))
	}
	if math.IsInf(v.ToFloat(), 0) {
		panic(OutOfRange(vm, name, "a finite number", v))
	}
	return true
}

// parseFileMode reads a mode that may be an octal string.
func parseFileMode(vm *goja.Runtime, v goja.Value, name string, def goja.Value) uint32 {
	if isNullish(v) && !goja.IsUndefined(def) {
		v = def
	}
	if goja.IsString(v) {
		mode, err := strconv.ParseUint(v.String(), 8, 32)
		if err != nil {
			panic(InvalidArgValue(vm, name, v, "must be a 32-bit unsigned integer or an octal string"))
		}
		return uint32(mode)
	}
	return ValidateUint32(vm, v, name, false)
}

func bound(v goja.Value) *float64 {
	if isNullish(v) {
		return nil
	}
	f := v.ToFloat()
	return &f
}

func boundOr(v goja.Value, def float64) float64 {
	if goja.IsUndefined(v) {
		return def
	}
	return v.ToFloat()
}

func elements(v goja.Value) []goja.Value {
	obj, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	var all []goja.Value
	for i, n := int64(0), obj.Get("length").ToInteger(); i < n; i++ {
		all = append(all, orUndefined(obj.Get(strconv.FormatInt(i, 10))))
	}
	return all
}

func validateEach(vm *goja.Runtime, a arguments, one func(*goja.Runtime, goja.Value, string)) {
	ValidateArray(vm, a.at(0), a.text(1), 0)
	for i, v := range elements(a.at(0)) {
		one(vm, v, a.text(1)+"["+strconv.Itoa(i)+"]")
	}
}

func validatePlainFunction(vm *goja.Runtime, v goja.Value, name string) {
	ValidateFunction(vm, v, name)
	if v.(*goja.Object).ClassName() == "AsyncFunction" {
		panic(InvalidArgType(vm, name, []string{"function"}, v))
	}
}

func validateUnion(vm *goja.Runtime, v goja.Value, name string, union []goja.Value) {
	shown := ""
	for i, allowed := range union {
		if v.StrictEquals(allowed) {
			return
		}
		if i > 0 {
			shown += "|"
		}
		shown += allowed.String()
	}
	panic(InvalidArgType(vm, name, []string{"('" + shown + "')"}, v))
}

func validateBuffer(vm *goja.Runtime, a arguments) {
	name := "buffer"
	if !goja.IsUndefined(a.at(1)) {
		name = a.text(1)
	}
	view, _ := goja.AssertFunction(vm.Get("ArrayBuffer").ToObject(vm).Get("isView"))
	if ok, err := view(goja.Undefined(), a.at(0)); err != nil || !ok.ToBoolean() {
		panic(InvalidArgType(vm, name, []string{"Buffer", "TypedArray", "DataView"}, a.at(0)))
	}
}
