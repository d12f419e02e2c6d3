package jsontext

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
)

// Install puts the package in the place of goja's JSON.parse; the function keeps
// its identity. The error is that of engine.Check.
func Install(vm *goja.Runtime) error {
	parse := vm.Get("JSON").(*goja.Object).Get("parse").(*goja.Object)
	call, _, err := engine.Native(parse)
	if err != nil {
		return err
	}
	*call = func(c goja.FunctionCall) goja.Value {
		reviver, revives := goja.AssertFunction(c.Argument(1))
		v, n := parseValue(vm, c.Argument(0), revives)
		if revives {
			r := &revival{vm: vm, reviver: reviver}
			holder := vm.NewObject()
			_ = holder.Set("", v)
			return r.property(holder, "", n)
		}
		return v
	}
	return nil
}

// parseValue reads a text, with the sources of its values if a reviver wants
// them. It panics with a SyntaxError.
func parseValue(vm *goja.Runtime, v goja.Value, sources bool) (result goja.Value, n *node) {
	if _, ok := v.(*goja.Symbol); ok {
		panic(vm.NewTypeError("Cannot convert a Symbol value to a string"))
	}
	defer func() {
		x := recover()
		if x == nil {
			return
		}
		wrong, ok := x.(*syntaxError)
		if !ok {
			panic(x)
		}
		err, e := vm.New(vm.Get("SyntaxError"), wrong.message)
		if e != nil {
			panic(e)
		}
		panic(err)
	}()
	s, ok := v.ToString().(goja.String)
	if !ok {
		s = vm.ToValue(v.String()).(goja.String)
	}
	if text := s.String(); len(text) == s.Length() {
		p := parser[byte]{vm: vm, text: []byte(text), sources: sources}
		return p.parse()
	}
	units := make([]uint16, s.Length())
	for i := range units {
		units[i] = s.CharAt(i)
	}
	p := parser[uint16]{vm: vm, text: units, sources: sources}
	return p.parse()
}

// revival calls a reviver for every value, the innermost first.
type revival struct {
	vm      *goja.Runtime
	reviver goja.Callable
}

// property revives one property; n is nil for what the text did not have.
func (r *revival) property(holder *goja.Object, key string, n *node) goja.Value {
	v := holder.Get(key)
	if v == nil {
		v = goja.Undefined()
	}
	if n != nil && !v.SameAs(n.value) {
		n = nil
	}
	context := r.vm.NewObject()
	if o, ok := v.(*goja.Object); ok {
		for _, name := range r.keys(o) {
			r.member(o, name, n)
		}
	} else if n != nil {
		_ = context.Set("source", n.source)
	}
	result, err := r.reviver(holder, r.vm.ToValue(key), v, context)
	if err != nil {
		panic(err)
	}
	return result
}

func (r *revival) keys(o *goja.Object) []string {
	if o.ClassName() != "Array" {
		return o.Keys()
	}
	names := make([]string, o.Get("length").ToInteger())
	for i := range names {
		names[i] = strconv.Itoa(i)
	}
	return names
}

func (r *revival) member(o *goja.Object, name string, n *node) {
	var inner *node
	if n != nil {
		inner = n.inner[name]
	}
	v := r.property(o, name, inner)
	if goja.IsUndefined(v) {
		_ = o.Delete(name)
		return
	}
	_ = o.DefineDataProperty(name, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
}
