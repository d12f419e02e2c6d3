package compare

import (
	"github.com/dop251/goja"
)

// entries lists what is in a Map or Set; the values of a Set are its keys.
func (c *comparison) entries(obj *goja.Object, class string) (keys, values []goja.Value) {
	proto := c.vm.Get(class).ToObject(c.vm).Get("prototype").ToObject(c.vm)
	each, _ := goja.AssertFunction(proto.Get("forEach"))
	_, err := each(obj, c.vm.ToValue(func(call goja.FunctionCall) goja.Value {
		keys = append(keys, call.Argument(1))
		values = append(values, call.Argument(0))
		return goja.Undefined()
	}))
	if err != nil {
		panic(err)
	}
	return keys, values
}

func (c *comparison) sets(x, y *goja.Object) bool {
	xs, _ := c.entries(x, "Set")
	ys, _ := c.entries(y, "Set")
	if c.mode == Partial && len(ys) > len(xs) || c.mode != Partial && len(xs) != len(ys) {
		return false
	}
	return c.matched(xs, nil, ys, nil) && c.properties(x, y, x.Keys(), y.Keys())
}

func (c *comparison) maps(x, y *goja.Object) bool {
	xKeys, xValues := c.entries(x, "Map")
	yKeys, yValues := c.entries(y, "Map")
	if c.mode == Partial && len(yKeys) > len(xKeys) || c.mode != Partial && len(xKeys) != len(yKeys) {
		return false
	}
	return c.matched(xKeys, xValues, yKeys, yValues) && c.properties(x, y, x.Keys(), y.Keys())
}

// matched finds for each entry of y another one of x. The same key is taken
// where there is one; objects, and in loose mode all, are looked for by their
// contents. Nil values mean that there are only keys.
func (c *comparison) matched(xKeys, xValues, yKeys, yValues []goja.Value) bool {
	index := map[any]int{}
	for i, k := range xKeys {
		index[identity(k)] = i
	}
	used := make([]bool, len(xKeys))
	var open []int
	for j, k := range yKeys {
		i, ok := index[identity(k)]
		if ok && !used[i] && k.SameAs(xKeys[i]) && (xValues == nil || c.equal(xValues[i], yValues[j])) {
			used[i] = true
			continue
		}
		if _, isObject := k.(*goja.Object); !isObject && c.mode != Loose {
			return false
		}
		open = append(open, j)
	}
	for _, j := range open {
		found := false
		for i := range xKeys {
			if used[i] || !c.equal(xKeys[i], yKeys[j]) || xValues != nil && !c.equal(xValues[i], yValues[j]) {
				continue
			}
			used[i], found = true, true
			break
		}
		if !found {
			return false
		}
	}
	return true
}

// identity is a map key that is equal for values that are the same.
func identity(v goja.Value) any {
	switch v := v.(type) {
	case *goja.Object, *goja.Symbol:
		return v
	}
	if goja.IsNumber(v) {
		if f := v.ToFloat(); f == f {
			return f
		}
		return "NaN"
	}
	if t := v.ExportType(); t != nil {
		return t.String() + v.String()
	}
	return v.String()
}
