package inspect

import (
	"math"
	"slices"

	"github.com/dop251/goja"
)

// Function gives a runtime's util.inspect, the same one each time.
func Function(vm *goja.Runtime) *goja.Object { return stateOf(vm).inspectFunction() }

func (s *state) inspectFunction() *goja.Object {
	if s.api != nil {
		return s.api
	}
	s.api = Native(s.vm, "inspect", 2, s.inspect)
	styles, colors := s.styleTables()
	live := s.vm.NewDynamicObject(liveDefaults{s})
	get := Native(s.vm, "get", 0, func(goja.FunctionCall) goja.Value { return live })
	set := Native(s.vm, "set", 1, func(c goja.FunctionCall) goja.Value {
		obj, ok := c.Argument(0).(*goja.Object)
		if !ok {
			panic(s.invalidOptions(c.Argument(0)))
		}
		s.readOptions(&s.defaults, obj)
		s.defaults.user = nil
		return goja.Undefined()
	})
	_ = s.api.Set("custom", s.custom)
	_ = s.api.DefineAccessorProperty("defaultOptions", get, set, goja.FLAG_FALSE, goja.FLAG_FALSE)
	_ = s.api.Set("colors", colors)
	_ = s.api.Set("styles", styles)
	return s.api
}

// Native makes a native function with the name and length that a program sees.
func Native(vm *goja.Runtime, name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
	fn := vm.ToValue(f).(*goja.Object)
	_ = fn.DefineDataProperty("name", vm.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = fn.DefineDataProperty("length", vm.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return fn
}

// inspect is util.inspect(value, options), or with its three old arguments
// (value, showHidden, depth, colors).
func (s *state) inspect(c goja.FunctionCall) goja.Value {
	o := s.defaults
	if len(c.Arguments) > 1 {
		if obj, ok := c.Arguments[1].(*goja.Object); ok {
			s.readOptions(&o, obj)
		} else {
			o.ShowHidden = c.Arguments[1].ToBoolean() && !goja.IsUndefined(c.Arguments[1])
		}
		if len(c.Arguments) > 2 && !goja.IsUndefined(c.Arguments[2]) {
			o.Depth, o.depthNull = limitOf(c.Arguments[2]), goja.IsNull(c.Arguments[2])
		}
		if len(c.Arguments) > 3 && !goja.IsUndefined(c.Arguments[3]) {
			o.Colors = c.Arguments[3].ToBoolean()
		}
	}
	return s.vm.ToValue(newPrinter(s, o).value(c.Argument(0), 0, false))
}

// ReadOptions adds what an options object says to o.
func ReadOptions(vm *goja.Runtime, o *Options, obj *goja.Object) { stateOf(vm).readOptions(o, obj) }

// DefaultOptions gives the runtime's current defaults.
func DefaultOptions(vm *goja.Runtime) Options { return stateOf(vm).defaults }

func (s *state) readOptions(o *Options, obj *goja.Object) {
	for _, name := range obj.Keys() {
		v := obj.Get(name)
		switch name {
		case "showHidden":
			o.ShowHidden = v.ToBoolean()
		case "depth":
			o.Depth, o.depthNull = limitOf(v), goja.IsNull(v)
		case "colors":
			o.Colors = v.ToBoolean()
		case "customInspect":
			o.CustomInspect = v.ToBoolean()
		case "showProxy":
			o.ShowProxy = v.ToBoolean()
		case "maxArrayLength":
			o.MaxArrayLength = limitOf(v)
		case "maxStringLength":
			o.MaxStringLength = limitOf(v)
		case "breakLength":
			o.BreakLength = v.ToFloat()
		case "compact":
			o.Compact = compactOf(v)
		case "sorted":
			o.Sorted = v.ToBoolean()
			o.compare, _ = goja.AssertFunction(v)
		case "getters":
			o.Getters = gettersOf(v)
		case "numericSeparator":
			o.NumericSeparator = v.ToBoolean()
		case "stylize":
			s.readStylize(o, v)
		default:
			if o.user == nil {
				o.user = obj
			}
		}
	}
}

// readStylize takes over a function that marks text. Those that this package
// gave out itself stand for the option colors.
func (s *state) readStylize(o *Options, v goja.Value) {
	switch v {
	case goja.Value(s.noColor), goja.Value(s.color):
		o.stylize = nil
	default:
		o.stylize, _ = goja.AssertFunction(v)
	}
}

// limitOf reads a depth or length; null is no limit.
func limitOf(v goja.Value) float64 {
	if goja.IsNull(v) || goja.IsUndefined(v) {
		return Unlimited
	}
	if f := v.ToFloat(); !math.IsNaN(f) {
		return f
	}
	return Unlimited
}

func compactOf(v goja.Value) int {
	if v.ExportType() != nil && v.ExportType().String() == "bool" {
		if v.ToBoolean() {
			return CompactAll
		}
		return 0
	}
	return max(int(v.ToInteger()), 0)
}

func gettersOf(v goja.Value) string {
	if goja.IsString(v) {
		return v.String()
	}
	if v.ToBoolean() {
		return "all"
	}
	return ""
}

// optionNames are the options in the order in which a program sees them.
var optionNames = []string{
	"showHidden", "depth", "colors", "customInspect", "showProxy", "maxArrayLength", "maxStringLength",
	"breakLength", "compact", "sorted", "getters", "numericSeparator",
}

// option gives one option as a program sees it.
func (s *state) option(o *Options, name string) goja.Value {
	switch name {
	case "showHidden":
		return s.vm.ToValue(o.ShowHidden)
	case "depth":
		if o.depthNull {
			return goja.Null()
		}
		return s.limitValue(o.Depth)
	case "colors":
		return s.vm.ToValue(o.Colors)
	case "customInspect":
		return s.vm.ToValue(o.CustomInspect)
	case "showProxy":
		return s.vm.ToValue(o.ShowProxy)
	case "maxArrayLength":
		return s.limitValue(o.MaxArrayLength)
	case "maxStringLength":
		return s.limitValue(o.MaxStringLength)
	case "breakLength":
		return s.limitValue(o.BreakLength)
	case "compact":
		if o.Compact <= 0 {
			return s.vm.ToValue(o.Compact == CompactAll)
		}
		return s.vm.ToValue(o.Compact)
	case "sorted":
		return s.vm.ToValue(o.Sorted)
	case "getters":
		if o.Getters == "" || o.Getters == "all" {
			return s.vm.ToValue(o.Getters == "all")
		}
		return s.vm.ToValue(o.Getters)
	case "numericSeparator":
		return s.vm.ToValue(o.NumericSeparator)
	}
	return nil
}

// liveDefaults is inspect.defaultOptions: what a program sets in it holds at once.
type liveDefaults struct{ *state }

func (d liveDefaults) Get(name string) goja.Value { return d.option(&d.defaults, name) }

func (d liveDefaults) Set(name string, v goja.Value) bool {
	one := d.vm.NewObject()
	_ = one.Set(name, v)
	d.readOptions(&d.defaults, one)
	d.defaults.user = nil
	return d.Has(name)
}

func (d liveDefaults) Has(name string) bool { return slices.Contains(optionNames, name) }
func (d liveDefaults) Delete(string) bool   { return false }
func (d liveDefaults) Keys() []string       { return optionNames }

func (s *state) limitValue(f float64) goja.Value {
	if f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		return s.vm.ToValue(int64(f))
	}
	return s.vm.ToValue(f)
}

// remainingDepth is the depth left for what an inspect.custom function shows.
func (p *printer) remainingDepth(level int) goja.Value {
	if p.o.depthNull {
		return goja.Null()
	}
	return p.limitValue(p.o.Depth - float64(level))
}

// userOptions is the object that inspect.custom functions get.
func (p *printer) userOptions(int) *goja.Object {
	obj := p.vm.NewObject()
	p.stylizers()
	stylize := goja.Value(p.noColor)
	if p.o.stylize != nil {
		call := p.o.stylize
		stylize = Native(p.vm, "stylize", 2, func(c goja.FunctionCall) goja.Value {
			return must(call(goja.Undefined(), c.Arguments...))
		})
	} else if p.o.Colors {
		stylize = p.color
	}
	_ = obj.Set("stylize", stylize)
	for _, name := range optionNames {
		_ = obj.Set(name, p.option(&p.o, name))
	}
	if p.o.user != nil {
		for _, name := range p.o.user.Keys() {
			if obj.Get(name) == nil {
				_ = obj.Set(name, p.o.user.Get(name))
			}
		}
	}
	return obj
}

// stylizers makes the two functions that options.stylize can be.
func (s *state) stylizers() {
	if s.noColor != nil {
		return
	}
	s.noColor = Native(s.vm, "stylizeNoColor", 1, func(c goja.FunctionCall) goja.Value { return c.Argument(0) })
	s.color = Native(s.vm, "stylizeWithColor", 2, func(c goja.FunctionCall) goja.Value {
		return s.vm.ToValue(s.colored(c.Argument(0).String(), c.Argument(1).String()))
	})
}

// invalidOptions is the error for options that are no object.
func (s *state) invalidOptions(v goja.Value) *goja.Object {
	e := s.vm.NewTypeError(`The "options" argument must be of type object. Received %s`, v)
	_ = e.Set("code", "ERR_INVALID_ARG_TYPE")
	return e
}
