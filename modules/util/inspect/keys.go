package inspect

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// key is a property's name: a string, or a symbol.
type key struct {
	name string
	sym  *goja.Symbol
}

func (k key) value(vm *goja.Runtime) goja.Value {
	if k.sym != nil {
		return k.sym
	}
	return vm.ToValue(k.name)
}

func (k key) of(obj *goja.Object) goja.Value {
	if k.sym != nil {
		return obj.GetSymbol(k.sym)
	}
	return obj.Get(k.name)
}

// keys lists the own properties to show.
func (p *printer) keys(obj *goja.Object) []key {
	if p.o.ShowHidden {
		return p.allKeys(obj)
	}
	names := obj.Keys()
	symbols := obj.Symbols()
	if len(names)+len(symbols) == 0 {
		return nil
	}
	keys := make([]key, 0, len(names)+len(symbols))
	for _, n := range names {
		keys = append(keys, key{name: n})
	}
	for _, s := range symbols {
		keys = append(keys, key{sym: s})
	}
	return keys
}

func (p *printer) allKeys(obj *goja.Object) []key {
	var keys []key
	for _, n := range obj.GetOwnPropertyNames() {
		keys = append(keys, key{name: n})
	}
	list, _ := must(p.symbols(goja.Undefined(), obj)).(*goja.Object)
	for i, n := int64(0), list.Get("length").ToInteger(); i < n; i++ {
		if sym, ok := list.Get(strconv.FormatInt(i, 10)).(*goja.Symbol); ok {
			keys = append(keys, key{sym: sym})
		}
	}
	return keys
}

// namedKeys is keys without the indices of an array.
func (p *printer) namedKeys(obj *goja.Object) []key {
	if !p.o.ShowHidden && OnlyIndices(obj) {
		var keys []key
		for _, s := range obj.Symbols() {
			keys = append(keys, key{sym: s})
		}
		return keys
	}
	return slices.DeleteFunc(p.keys(obj), func(k key) bool { return k.sym == nil && isIndex(k.name) })
}

// isIndex reports that a name is an array index.
func isIndex(name string) bool {
	if name == "" || len(name) > 10 || (name[0] == '0' && len(name) > 1) {
		return false
	}
	for i := range len(name) {
		if name[i] < '0' || name[i] > '9' {
			return false
		}
	}
	n, err := strconv.ParseUint(name, 10, 64)
	return err == nil && n < 1<<32-1
}

// descriptor is a property's descriptor.
type descriptor struct {
	value, get, set goja.Value
	enumerable      bool
}

func (p *printer) descriptorOf(obj *goja.Object, k key) (descriptor, bool) {
	d, ok := must(p.descriptor(goja.Undefined(), obj, k.value(p.vm))).(*goja.Object)
	if !ok {
		return descriptor{}, false
	}
	out := descriptor{enumerable: d.Get("enumerable").ToBoolean()}
	if v := d.Get("value"); v != nil {
		out.value = v
	} else {
		out.get, out.set = defined(d.Get("get")), defined(d.Get("set"))
	}
	return out, true
}

func defined(v goja.Value) goja.Value {
	if v == nil || goja.IsUndefined(v) {
		return nil
	}
	return v
}

// quickDescriptor is descriptorOf that does not make a descriptor object for an
// ordinary property, which must be enumerable.
func (p *printer) quickDescriptor(obj *goja.Object, k key) (descriptor, bool) {
	if k.sym == nil && p.isPlainValue(obj, k.name) {
		if v := obj.Get(k.name); v != nil {
			return descriptor{value: v, enumerable: true}, true
		}
	}
	return p.descriptorOf(obj, k)
}

// property shows one property with its name.
func (p *printer) property(obj *goja.Object, k key, kind extras, level int) string {
	if !p.o.ShowHidden && kindOf(obj) != kindError {
		if d, ok := p.quickDescriptor(obj, k); ok {
			return p.describedProperty(obj, k, d, kind, level)
		}
	}
	d, ok := p.descriptorOf(obj, k)
	if !ok {
		d = descriptor{value: k.of(obj), enumerable: true}
	}
	return p.describedProperty(obj, k, d, kind, level)
}

func (p *printer) describedProperty(obj *goja.Object, k key, d descriptor, kind extras, level int) string {
	text, space := "", " "
	switch {
	case d.value != nil:
		diff := 2
		if p.o.Compact == CompactAll && kind == extrasObject {
			diff = 3
		}
		p.indent += diff
		text = p.value(d.value, level, false)
		if diff == 3 && p.o.BreakLength < float64(p.width(text)) {
			space = "\n" + strings.Repeat(" ", p.indent)
		}
		p.indent -= diff
	case d.get != nil:
		text = p.getter(obj, d, level)
	case d.set != nil:
		text = p.style("[Setter]", "special")
	default:
		text = p.style("undefined", "undefined")
	}
	if kind == extrasItem {
		return text
	}
	return p.keyName(k, d.enumerable) + ":" + space + text
}

func (p *printer) keyName(k key, enumerable bool) string {
	switch {
	case k.sym != nil && enumerable:
		return p.style(escapeControls(p.symbolName(k.sym)), "symbol")
	case k.sym != nil:
		return "[" + p.style(escapeControls(p.symbolName(k.sym)), "symbol") + "]"
	case k.name == "__proto__":
		return "['__proto__']"
	case !enumerable:
		return "[" + escapeControls(k.name) + "]"
	case isIdentifier(k.name):
		return p.style(k.name, "name")
	}
	return p.style(quote(k.name), "string")
}

func isIdentifier(s string) bool {
	for i := range len(s) {
		c := s[i]
		letter := c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}

// getter shows an accessor, and what it gives where the options ask for that.
func (p *printer) getter(obj *goja.Object, d descriptor, level int) string {
	label := "Getter"
	if d.set != nil {
		label = "Getter/Setter"
	}
	wanted := p.o.Getters == "all" || p.o.Getters == "get" && d.set == nil || p.o.Getters == "set" && d.set != nil
	if !wanted {
		return p.style("["+label+"]", "special")
	}
	p.indent += 2
	defer func() { p.indent -= 2 }()
	call, _ := goja.AssertFunction(d.get)
	v, err := call(obj)
	if err != nil {
		return p.style("["+label+":", "special") + " <Inspection threw (" + p.thrown(err, level) + ")>" + p.style("]", "special")
	}
	if o, ok := v.(*goja.Object); ok {
		return p.style("["+label+"]", "special") + " " + p.value(o, level, false)
	}
	return p.style("["+label+":", "special") + " " + p.primitive(v) + p.style("]", "special")
}

func (p *printer) thrown(err error, level int) string {
	ex, ok := err.(*goja.Exception)
	if !ok {
		panic(err)
	}
	return p.value(ex.Value(), level, false)
}

// protoKey is a property of a prototype that showHidden adds to an instance.
type protoKey struct {
	key
	holder *goja.Object
}

// collectProto gathers the accessors of a program's own classes.
func (p *printer) collectProto(s *shape, obj, first *goja.Object) {
	if s == nil || !p.o.ShowHidden || first == nil {
		return
	}
	seen := map[string]bool{}
	for holder, depth := first, 0; holder != nil && depth < 3; holder, depth = holder.Prototype(), depth+1 {
		if d, ok := p.descriptorOf(holder, key{name: "constructor"}); ok {
			if ctor, ok := d.value.(*goja.Object); ok && p.isBuiltin(nameOf(ctor)) {
				return
			}
		}
		for _, k := range p.allKeys(holder) {
			d, ok := p.descriptorOf(holder, k)
			own, _ := p.descriptorOf(obj, k)
			_, function := goja.AssertFunction(d.value)
			if !ok || k.name == "constructor" || function || seen[k.name] || own.value != nil {
				continue
			}
			seen[k.name] = true
			s.protoKeys = append(s.protoKeys, protoKey{k, holder})
		}
	}
}

// protoProperty shows a prototype's property as one of the instance.
func (p *printer) protoProperty(obj *goja.Object, k protoKey, level int) string {
	d, _ := p.descriptorOf(k.holder, k.key)
	return p.describedProperty(obj, k.key, d, extrasObject, level)
}

// sortOutput orders the shown properties as the option sorted asks.
func (p *printer) sortOutput(s *shape, output []string) {
	part := output
	if s.extras != extrasObject {
		part = output[len(output)-len(s.keys)-len(s.protoKeys):]
	}
	slices.SortStableFunc(part, func(a, b string) int {
		if p.o.compare == nil {
			return compareUnits(a, b)
		}
		return int(must(p.o.compare(goja.Undefined(), p.vm.ToValue(a), p.vm.ToValue(b))).ToInteger())
	})
}
