package nodeerr

import (
	"math"
	"math/big"
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// primitiveNames are the expectations that are worded "of type x".
var primitiveNames = []string{"string", "function", "number", "object", "Function", "Object", "boolean", "bigint", "symbol"}

// InvalidArgType makes ERR_INVALID_ARG_TYPE. Expected holds names of types
// ("string"), of classes ("Buffer") and of single values ("null"); a name with
// a dot is called a property, one that ends in " argument" is taken as it is.
func InvalidArgType(vm *goja.Runtime, name string, expected []string, actual goja.Value) *goja.Object {
	var b strings.Builder
	b.WriteString("The ")
	switch {
	case strings.HasSuffix(name, " argument"):
		b.WriteString(name)
	case strings.Contains(name, "."):
		b.WriteString(`"` + name + `" property`)
	default:
		b.WriteString(`"` + name + `" argument`)
	}
	b.WriteString(" must be ")
	b.WriteString(expectation(expected))
	b.WriteString("." + Received(vm, actual))
	return New(vm, "TypeError", "ERR_INVALID_ARG_TYPE", b.String())
}

// expectation words a list of types, classes and other things.
func expectation(expected []string) string {
	var types, instances, other []string
	for _, e := range expected {
		switch {
		case slices.Contains(primitiveNames, e):
			types = append(types, strings.ToLower(e))
		case e != "" && strings.Trim(e, identifierRunes) == "" && e[0] >= 'A' && e[0] <= 'Z':
			instances = append(instances, e)
		default:
			other = append(other, e)
		}
	}
	// An "object" among classes is worded as the class.
	if i := slices.Index(types, "object"); i >= 0 && len(instances) > 0 {
		types = slices.Delete(types, i, i+1)
		instances = append(instances, "Object")
	}
	var parts []string
	if len(types) > 0 {
		head := "of type "
		if len(types) > 1 {
			head = "one of type "
		}
		parts = append(parts, head+List(types, "or"))
	}
	if len(instances) > 0 {
		parts = append(parts, "an instance of "+List(instances, "or"))
	}
	if len(other) > 1 {
		parts = append(parts, "one of "+List(other, "or"))
	} else if len(other) == 1 {
		head := ""
		if strings.ToLower(other[0]) != other[0] {
			head = "an "
		}
		parts = append(parts, head+other[0])
	}
	return strings.Join(parts, " or ")
}

const identifierRunes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// List joins words as English does: "a", "a or b", "a, b, or c".
func List(words []string, conjunction string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	case 2:
		return words[0] + " " + conjunction + " " + words[1]
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + ", " + conjunction + " " + words[last]
}

// InvalidArgValue makes ERR_INVALID_ARG_VALUE; an empty reason means "is invalid".
func InvalidArgValue(vm *goja.Runtime, name string, actual goja.Value, reason string) *goja.Object {
	return New(vm, "TypeError", "ERR_INVALID_ARG_VALUE", argValueMessage(vm, name, actual, reason))
}

const shownValueLength = 128

func argValueMessage(vm *goja.Runtime, name string, actual goja.Value, reason string) string {
	if reason == "" {
		reason = "is invalid"
	}
	kind := "argument"
	if strings.Contains(name, ".") {
		kind = "property"
	}
	shown := inspectAt(vm, actual, 2)
	if runes := []rune(shown); len(runes) > shownValueLength {
		shown = string(runes[:shownValueLength]) + "..."
	}
	return "The " + kind + " '" + name + "' " + reason + ". Received " + shown
}

// OutOfRange makes ERR_OUT_OF_RANGE; rng says what the value must be (">= 0").
func OutOfRange(vm *goja.Runtime, name, rng string, actual goja.Value) *goja.Object {
	return New(vm, "RangeError", "ERR_OUT_OF_RANGE", rangeMessage(vm, `The value of "`+name+`" is out of range.`, rng, actual))
}

func rangeMessage(vm *goja.Runtime, head, rng string, actual goja.Value) string {
	return head + " It must be " + rng + ". Received " + rangeValue(vm, actual)
}

// rangeValue shows a number; the digits of those beyond 32 bits are grouped.
func rangeValue(vm *goja.Runtime, v goja.Value) string {
	switch {
	case goja.IsNumber(v):
		if f := v.ToFloat(); f == math.Trunc(f) && math.Abs(f) > 1<<32 && !math.IsInf(f, 0) {
			return grouped(v.String())
		}
	case goja.IsBigInt(v):
		n, _ := v.Export().(*big.Int)
		if n != nil && new(big.Int).Abs(n).Cmp(big.NewInt(1<<32)) > 0 {
			return grouped(v.String() + "n")
		}
		return v.String() + "n"
	}
	return inspectAt(vm, v, 2)
}
