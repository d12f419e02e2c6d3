package nodeerr

import (
	"math"
	"strings"

	"github.com/dop251/goja"
)

// brief shows a primitive as util.inspect does; strings are not escaped.
func brief(v goja.Value) string {
	switch {
	case v == nil || goja.IsUndefined(v):
		return "undefined"
	case goja.IsNull(v):
		return "null"
	case goja.IsString(v):
		return "'" + v.String() + "'"
	case goja.IsBigInt(v):
		return v.String() + "n"
	case goja.IsNumber(v):
		if f := v.ToFloat(); f == 0 && math.Signbit(f) {
			return "-0"
		}
	}
	if s, ok := v.(*goja.Symbol); ok {
		return "Symbol(" + s.String() + ")"
	}
	return v.String()
}

// inspectAt shows any value as util.inspect does with that depth.
func inspectAt(vm *goja.Runtime, v goja.Value, depth int) string {
	if obj, ok := v.(*goja.Object); ok {
		if depth < 0 {
			return "[Object: null prototype]"
		}
		return obj.String()
	}
	return brief(v)
}

// grouped puts an underscore between every three digits of a whole number.
func grouped(digits string) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	suffix := ""
	if strings.HasSuffix(digits, "n") {
		suffix, digits = "n", digits[:len(digits)-1]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "_" + digits[i:]
	}
	return sign + digits + suffix
}
