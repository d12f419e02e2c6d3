package inspect

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/modulens"
)

// printer shows one value and all that is in it.
type printer struct {
	*state
	o Options

	seen     []*goja.Object
	circular map[*goja.Object]int
	// indent is how far the lines of what is being shown are indented.
	indent int
	// level is the nesting of the innermost object shown so far.
	level int
	// budget adds up what was written per indentation, to stop runaway output.
	budget map[int]int
	// nesting counts the Go frames, whatever the depth says.
	nesting int
}

// maxNesting bounds the recursion well below what a goroutine's stack allows;
// V8 gives up at about this depth too.
const maxNesting = 900

// maxBudget is how much text one value may become before only names are shown.
const maxBudget = 1 << 27

func newPrinter(s *state, o Options) *printer { return &printer{state: s, o: o} }

// value shows any value at a nesting level; bare is set inside the hidden
// properties of a typed array, whose buffer is shown without its contents.
func (p *printer) value(v goja.Value, level int, bare bool) string {
	obj, ok := v.(*goja.Object)
	if !ok {
		return p.primitive(v)
	}
	target, text, done := p.throughProxy(obj, level)
	if done {
		return text
	}
	if p.o.CustomInspect {
		if text, done := p.customText(obj, target, level); done {
			return text
		}
	}
	for _, s := range p.seen {
		if s == target {
			return p.style("[Circular *"+strconv.Itoa(p.reference(target))+"]", "special")
		}
	}
	return p.object(target, level, bare)
}

// reference numbers an object that contains itself.
func (p *printer) reference(obj *goja.Object) int {
	if p.circular == nil {
		p.circular = map[*goja.Object]int{}
	}
	if n, ok := p.circular[obj]; ok {
		return n
	}
	p.circular[obj] = len(p.circular) + 1
	return p.circular[obj]
}

// throughProxy finds the object behind a proxy, or shows the proxy itself.
func (p *printer) throughProxy(obj *goja.Object, level int) (target *goja.Object, text string, done bool) {
	target = obj
	for target.ExportType() == proxyType && !modulens.Is(target) {
		proxy, _ := target.Export().(goja.Proxy)
		inner := proxy.Target()
		if inner == nil {
			return nil, p.style("<Revoked Proxy>", "special"), true
		}
		if p.o.ShowProxy {
			return nil, p.proxy(inner, proxy.Handler(), level), true
		}
		target = inner
	}
	return target, "", false
}

func (p *printer) proxy(target, handler *goja.Object, level int) string {
	if float64(level) > p.o.Depth {
		return p.style("Proxy [Array]", "special")
	}
	p.indent += 2
	output := []string{p.value(target, level+1, false), p.value(handler, level+1, false)}
	p.indent -= 2
	return p.combine(output, "", [2]string{"Proxy [", "]"}, extrasArray, level+1, nil)
}

// customText lets an object's own inspect.custom function show it.
func (p *printer) customText(original, target *goja.Object, level int) (string, bool) {
	custom, ok := target.GetSymbol(p.custom).(*goja.Object)
	if !ok || custom == p.api {
		return "", false
	}
	call, ok := goja.AssertFunction(custom)
	if !ok || isPrototype(target) {
		return "", false
	}
	ret := must(call(original, p.remainingDepth(level), p.userOptions(level), p.inspectFunction()))
	if ret == goja.Value(original) {
		return "", false
	}
	if goja.IsString(ret) {
		return p.indented(ret.String()), true
	}
	return p.indented(p.value(ret, level, false)), true
}

// indented puts the current indentation in front of all lines but the first.
func (p *printer) indented(text string) string {
	if p.indent == 0 || !strings.Contains(text, "\n") {
		return text
	}
	return strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", p.indent))
}

// isPrototype tells the prototype object of a class from its instances.
func isPrototype(obj *goja.Object) bool {
	ctor, ok := obj.Get("constructor").(*goja.Object)
	if !ok {
		return false
	}
	proto, ok := ctor.Get("prototype").(*goja.Object)
	return ok && proto == obj
}

// shape is what is known about an object before its contents are shown.
type shape struct {
	obj    *goja.Object
	kind   kind
	ctor   string // name of its class
	hasNo  bool   // no class: a null prototype
	tag    string // Symbol.toStringTag where it says something new
	base   string // what stands before the braces
	braces [2]string
	keys   []key
	extras extras
	// more says that the last of the contents tells how many were left out.
	more bool
	// protoKeys are the properties of its prototypes that showHidden adds.
	protoKeys []protoKey
	// entries shows the contents besides the properties.
	entries func(level int) []string
}

// extras says how an object's contents are laid out.
type extras int

const (
	extrasObject extras = iota
	extrasItem          // an element of an array: shown without its name
	extrasArray
)

// object shows an object by its kind.
func (p *printer) object(obj *goja.Object, level int, bare bool) string {
	s := &shape{obj: obj, kind: kindOf(obj), braces: [2]string{"{", "}"}}
	if s.kind == kindObject && p.likeError(obj) {
		s.kind = kindError
	}
	if s.kind == kindNamespace {
		s.hasNo, s.tag = true, "Module"
	} else {
		p.classify(s, level)
	}
	if text, done := p.describe(s, level, bare); done {
		return text
	}
	if float64(level) > p.o.Depth {
		name := strings.TrimSuffix(p.prefix(s, internalName(s.obj), ""), " ")
		if !s.hasNo {
			name = "[" + name + "]"
		}
		return p.style(name, "special")
	}
	if p.nesting >= maxNesting {
		name := strings.TrimSuffix(p.prefix(s, "Object", ""), " ")
		return p.style("["+name+": Inspection interrupted prematurely. Maximum call stack size exceeded.]", "special")
	}
	output := p.contents(s, level+1)
	if n, ok := p.circular[obj]; ok {
		ref := p.style("<ref *"+strconv.Itoa(n)+">", "special")
		switch {
		case p.o.Compact == CompactAll:
			s.braces[0] = ref + " " + s.braces[0]
		case s.base == "":
			s.base = ref
		default:
			s.base = ref + " " + s.base
		}
	}
	if p.o.Sorted {
		p.sortOutput(s, output)
	}
	text := p.combine(output, s.base, s.braces, s.extras, level+1, s)
	if p.budget == nil {
		p.budget = map[int]int{}
	}
	p.budget[p.indent] += len(text)
	if p.budget[p.indent] > maxBudget {
		p.o.Depth = -1
	}
	return text
}

// likeError reports that an object derives from Error without being made by it.
func (p *printer) likeError(obj *goja.Object) bool {
	for proto := obj.Prototype(); proto != nil; proto = proto.Prototype() {
		if proto == p.errorProto {
			return true
		}
	}
	return false
}

// contents shows what is in an object. The object counts as seen meanwhile.
func (p *printer) contents(s *shape, level int) []string {
	p.seen = append(p.seen, s.obj)
	p.nesting++
	p.level = level
	defer func() {
		p.seen = p.seen[:len(p.seen)-1]
		p.nesting--
	}()
	var output []string
	if s.entries != nil {
		output = s.entries(level)
	}
	for _, k := range s.keys {
		output = append(output, p.property(s.obj, k, s.extras, level))
	}
	for _, k := range s.protoKeys {
		output = append(output, p.protoProperty(s.obj, k, level))
	}
	return output
}
