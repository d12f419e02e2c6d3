package nodeerr

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// brief shows a primitive as util.inspect does.
func brief(vm *goja.Runtime, v goja.Value) string { return inspectAt(vm, v, 0) }

// inspectAt shows any value as util.inspect does with that depth.
func inspectAt(vm *goja.Runtime, v goja.Value, depth float64) string {
	o := inspect.Defaults()
	o.Depth = depth
	return inspect.Value(vm, v, &o)
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
