package nodeerr

import (
	"math"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// ValidateFunction panics with ERR_INVALID_ARG_TYPE unless v can be called.
func ValidateFunction(vm *goja.Runtime, v goja.Value, name string) {
	if _, ok := goja.AssertFunction(v); !ok {
		panic(InvalidArgType(vm, name, []string{"Function"}, v))
	}
}

// ValidateString panics with ERR_INVALID_ARG_TYPE unless v is a string.
func ValidateString(vm *goja.Runtime, v goja.Value, name string) {
	if !goja.IsString(v) || isObject(v) {
		panic(InvalidArgType(vm, name, []string{"string"}, v))
	}
}

// ValidateBoolean panics with ERR_INVALID_ARG_TYPE unless v is a boolean.
func ValidateBoolean(vm *goja.Runtime, v goja.Value, name string) {
	if !isBoolean(v) {
		panic(InvalidArgType(vm, name, []string{"boolean"}, v))
	}
}

// ValidateNumber panics unless v is a number within the bounds; a nil bound is
// none. NaN passes only where there is no bound.
func ValidateNumber(vm *goja.Runtime, v goja.Value, name string, min, max *float64) {
	if !isNumber(v) {
		panic(InvalidArgType(vm, name, []string{"number"}, v))
	}
	f := v.ToFloat()
	if (min != nil && f < *min) || (max != nil && f > *max) || ((min != nil || max != nil) && math.IsNaN(f)) {
		panic(OutOfRange(vm, name, bounds(min, max), v))
	}
}

func bounds(min, max *float64) string {
	var parts []string
	if min != nil {
		parts = append(parts, ">= "+numberText(*min))
	}
	if max != nil {
		parts = append(parts, "<= "+numberText(*max))
	}
	return strings.Join(parts, " && ")
}

func numberText(f float64) string {
	if f == math.Trunc(f) && math.Abs(f) < 1e21 {
		return strconv.FormatFloat(f, 'f', 0, 64)
	}
	return strconv.FormatFloat(f, 'g', -1, 64)
}

// The bounds of integers that a float64 holds exactly.
const (
	MaxSafeInteger = 1<<53 - 1
	MinSafeInteger = -MaxSafeInteger
)

// ValidateInteger panics unless v is a whole number from min to max. It returns
// the number. Use MinSafeInteger and MaxSafeInteger where there is no bound.
func ValidateInteger(vm *goja.Runtime, v goja.Value, name string, min, max float64) int64 {
	if !isNumber(v) {
		panic(InvalidArgType(vm, name, []string{"number"}, v))
	}
	f := v.ToFloat()
	if f != math.Trunc(f) || math.IsInf(f, 0) {
		panic(OutOfRange(vm, name, "an integer", v))
	}
	if f < min || f > max {
		panic(OutOfRange(vm, name, bounds(&min, &max), v))
	}
	return int64(f)
}

// ValidateUint32 is ValidateInteger within 32 bits without a sign; positive
// excludes zero.
func ValidateUint32(vm *goja.Runtime, v goja.Value, name string, positive bool) uint32 {
	min := 0.0
	if positive {
		min = 1
	}
	return uint32(ValidateInteger(vm, v, name, min, math.MaxUint32))
}

// What ValidateObjectWith may accept besides plain objects; they can be added.
const (
	AllowNull     = 1
	AllowArray    = 2
	AllowFunction = 4
)

// ValidateObject panics with ERR_INVALID_ARG_TYPE unless v is an object that is
// neither an array nor a function.
func ValidateObject(vm *goja.Runtime, v goja.Value, name string) {
	ValidateObjectWith(vm, v, name, 0)
}

// ValidateObjectWith is ValidateObject that accepts what allow names as well.
func ValidateObjectWith(vm *goja.Runtime, v goja.Value, name string, allow int) {
	obj, ok := v.(*goja.Object)
	switch {
	case !ok:
		if allow&AllowNull != 0 && v != nil && goja.IsNull(v) {
			return
		}
	case isArray(obj):
		if allow&AllowArray != 0 {
			return
		}
	default:
		if _, callable := goja.AssertFunction(obj); !callable || allow&AllowFunction != 0 {
			return
		}
	}
	panic(InvalidArgType(vm, name, []string{"Object"}, v))
}

// ValidateArray panics unless v is an array with at least min elements.
func ValidateArray(vm *goja.Runtime, v goja.Value, name string, min int) {
	obj, ok := v.(*goja.Object)
	if !ok || !isArray(obj) {
		panic(InvalidArgType(vm, name, []string{"Array"}, v))
	}
	if obj.Get("length").ToInteger() < int64(min) {
		panic(InvalidArgValue(vm, name, v, "must be longer than "+strconv.Itoa(min)))
	}
}

// ValidateAbortSignal panics with ERR_INVALID_ARG_TYPE unless v is undefined or
// an object with the property "aborted".
func ValidateAbortSignal(vm *goja.Runtime, v goja.Value, name string) {
	if v == nil || goja.IsUndefined(v) {
		return
	}
	if obj, ok := v.(*goja.Object); ok && has(obj, "aborted") {
		return
	}
	panic(InvalidArgType(vm, name, []string{"AbortSignal"}, v))
}

// ValidateOneOf panics with ERR_INVALID_ARG_VALUE unless v is one of the values.
func ValidateOneOf(vm *goja.Runtime, v goja.Value, name string, oneOf []goja.Value) {
	shown := make([]string, len(oneOf))
	for i, allowed := range oneOf {
		if v != nil && v.StrictEquals(allowed) {
			return
		}
		shown[i] = brief(vm, allowed)
	}
	panic(InvalidArgValue(vm, name, orUndefined(v), "must be one of: "+strings.Join(shown, ", ")))
}

// ValidatePort panics with ERR_SOCKET_BAD_PORT unless v is a port number or a
// string with one, and returns the port.
func ValidatePort(vm *goja.Runtime, v goja.Value, name string, allowZero bool) uint16 {
	v = orUndefined(v)
	if isNumber(v) || (goja.IsString(v) && !isObject(v) && strings.TrimSpace(v.String()) != "") {
		f := v.ToNumber().ToFloat()
		if f == math.Trunc(f) && f >= 0 && f <= math.MaxUint16 && (f != 0 || allowZero) {
			return uint16(f)
		}
	}
	panic(New(vm, "RangeError", "ERR_SOCKET_BAD_PORT", badPort(vm, name, v, allowZero)))
}

func badPort(vm *goja.Runtime, name string, v goja.Value, allowZero bool) string {
	operator := ">"
	if allowZero {
		operator = ">="
	}
	return name + " should be " + operator + " 0 and < 65536." + Received(vm, v) + "."
}
