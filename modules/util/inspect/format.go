package inspect

import (
	"strings"

	"github.com/dop251/goja"
)

// Format is util.format: a text in which %s, %d and so on stand for the
// arguments that follow, and all that are left over after it.
func Format(vm *goja.Runtime, args []goja.Value) string {
	if len(args) == 1 {
		if s, ok := args[0].(goja.String); ok {
			return s.String()
		}
		if goja.IsNumber(args[0]) {
			return plainNumber(args[0])
		}
	}
	s := stateOf(vm)
	return s.format(s.defaults, args)
}

// FormatWith is Format with options for what is shown by inspect.
func FormatWith(vm *goja.Runtime, o Options, args []goja.Value) string {
	return stateOf(vm).format(o, args)
}

func plainNumber(v goja.Value) string {
	p := printer{}
	return p.number(v)
}

func (s *state) format(o Options, args []goja.Value) string {
	if len(args) == 0 {
		return ""
	}
	var b strings.Builder
	rest := args
	if first, ok := args[0].(goja.String); ok {
		if len(args) == 1 {
			return first.String()
		}
		rest = s.formatTemplate(&b, o, first.String(), args[1:])
		if len(rest) > 0 {
			b.WriteByte(' ')
		}
	}
	for i, v := range rest {
		if i > 0 {
			b.WriteByte(' ')
		}
		if text, ok := v.(goja.String); ok {
			b.WriteString(text.String())
		} else {
			b.WriteString(newPrinter(s, o).value(v, 0, false))
		}
	}
	return b.String()
}

// formatTemplate fills in a template and returns the arguments it did not use.
func (s *state) formatTemplate(b *strings.Builder, o Options, template string, args []goja.Value) []goja.Value {
	from := 0
	for i := 0; i+1 < len(template); i++ {
		if template[i] != '%' {
			continue
		}
		verb := template[i+1]
		if verb == '%' {
			b.WriteString(template[from : i+1])
			from = i + 2
			i++
			continue
		}
		if len(args) == 0 || !strings.ContainsRune("sdifjoOc", rune(verb)) {
			continue
		}
		b.WriteString(template[from:i])
		b.WriteString(s.directive(o, verb, args[0]))
		args = args[1:]
		from = i + 2
		i++
	}
	b.WriteString(template[from:])
	return args
}

func (s *state) directive(o Options, verb byte, v goja.Value) string {
	switch verb {
	case 's':
		return s.asString(o, v)
	case 'd':
		return s.asNumber(o, v)
	case 'i':
		return s.parsed(o, v, "parseInt")
	case 'f':
		return s.parsed(o, v, "parseFloat")
	case 'j':
		return s.asJSON(v)
	case 'o':
		o.ShowHidden, o.ShowProxy, o.Depth = true, true, 4
		return newPrinter(s, o).value(v, 0, false)
	case 'O':
		return newPrinter(s, o).value(v, 0, false)
	}
	return "" // %c takes a style that only browsers know
}

func (s *state) asString(o Options, v goja.Value) string {
	plain := o
	plain.Colors, plain.stylize = false, nil
	switch obj, isObject := v.(*goja.Object); {
	case goja.IsNumber(v), goja.IsBigInt(v):
		return newPrinter(s, plain).primitive(v)
	case isSymbol(v):
		return must(s.symbolText(v)).String()
	case !isObject:
		return v.String()
	case s.hasOwnText(obj):
		return v.String()
	default:
		plain.Depth, plain.Compact = 0, 3
		return newPrinter(s, plain).value(v, 0, false)
	}
}

// hasOwnText reports that a program gave the object a way to become a string.
func (s *state) hasOwnText(obj *goja.Object) bool {
	if _, ok := goja.AssertFunction(obj); ok {
		return true
	}
	for obj.ExportType() == proxyType {
		proxy, _ := obj.Export().(goja.Proxy)
		if obj = proxy.Target(); obj == nil {
			return false
		}
	}
	return s.programs(obj, key{sym: goja.SymToPrimitive}) || s.programs(obj, key{name: "toString"})
}

// programs reports that a method is there and is not one of the language's own.
func (s *state) programs(obj *goja.Object, k key) bool {
	if _, ok := goja.AssertFunction(k.of(obj)); !ok {
		return false
	}
	p := newPrinter(s, s.defaults)
	for cur := obj; cur != nil; cur = cur.Prototype() {
		if _, ok := p.descriptorOf(cur, k); !ok {
			continue
		}
		if cur == obj {
			return true
		}
		d, ok := p.descriptorOf(cur, key{name: "constructor"})
		if !ok {
			return true
		}
		ctor, ok := d.value.(*goja.Object)
		return !ok || !p.isBuiltin(nameOf(ctor))
	}
	return false
}

func (s *state) asNumber(o Options, v goja.Value) string {
	plain := newPrinter(s, o)
	plain.o.Colors, plain.o.stylize = false, nil
	switch {
	case goja.IsBigInt(v):
		return plain.primitive(v)
	case isSymbol(v):
		return "NaN"
	}
	return plain.number(s.vm.ToValue(v.ToNumber()))
}

// parsed is what parseInt or parseFloat makes of a value.
func (s *state) parsed(o Options, v goja.Value, parser string) string {
	plain := newPrinter(s, o)
	plain.o.Colors, plain.o.stylize = false, nil
	switch {
	case isSymbol(v):
		return "NaN"
	case goja.IsBigInt(v) && parser == "parseInt":
		return plain.primitive(v)
	}
	parse, ok := goja.AssertFunction(s.vm.Get(parser))
	if !ok {
		return "NaN"
	}
	return plain.number(must(parse(goja.Undefined(), v)))
}

func (s *state) asJSON(v goja.Value) string {
	stringify := s.intrinsic("JSON", "stringify")
	text, err := stringify(goja.Undefined(), v)
	if err == nil {
		return text.String()
	}
	if ex, ok := err.(*goja.Exception); ok {
		if isCircularJSON(ex) {
			return "[Circular]"
		}
		panic(ex.Value())
	}
	panic(err)
}

// isCircularJSON tells the engine's refusal of a circular structure from errors
// that the program's own toJSON threw.
func isCircularJSON(ex *goja.Exception) bool {
	obj, ok := ex.Value().(*goja.Object)
	if !ok || obj.Get("name") == nil || obj.Get("name").String() != "TypeError" {
		return false
	}
	return strings.Contains(strings.ToLower(obj.Get("message").String()), "circular")
}
