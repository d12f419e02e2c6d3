package loader

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/source"
)

// esm is the state of import.
type esm struct {
	// records has each module by its URL; JSON modules by URL and type.
	records map[string]*record
	// namespaces has the module of each namespace object.
	namespaces map[*goja.Object]*record
	// syntax has the positions of the SyntaxErrors made here.
	syntax map[*goja.Object]*source.SyntaxError
	// order counts the modules that began to evaluate asynchronously.
	order int
	// mainURL is the URL of the program's own module.
	mainURL string
	// mainPromise is fulfilled when the program's ES module is over.
	mainPromise *goja.Object
	// promiseClass and then are the engine's own, whatever programs change.
	promiseClass goja.Value
	then         goja.Callable
	// frame makes a JavaScript function around a native one, see reaction.
	frame goja.Callable
	// resolved is a fulfilled promise, to queue jobs on.
	resolved *goja.Object
}

// status is how far a module has come, as in ECMAScript's cyclic module records.
type status uint8

const (
	unlinked status = iota
	linking
	linked
	evaluating
	evaluatingAsync
	evaluated
)

// record is one module of the graph: an ES module, or something else that
// looks like one.
type record struct {
	url, path string
	status    status
	// unit is the compiled code of an ES module; nil for what is synthetic.
	unit *source.Unit
	// format is "module", "commonjs", "builtin" or "json".
	format   string
	requests []*record
	// cells has the module's own bindings by their exported names, in order.
	cells map[string]*cell
	names []string
	// namespace is made when first needed, from the names in exported.
	namespace *goja.Object
	exported  []string
	shown     *namespace
	meta      *goja.Object
	// next and fail resume the body.
	next, fail func(goja.FunctionCall) goja.Value
	generator  goja.Value
	// run evaluates a synthetic module: it sets its cells.
	run func()
	// loadError is what loading it failed with, once and for all.
	loadError error

	// The rest is evaluation, with the names of the specification.
	failed                bool
	evaluationError       goja.Value
	dfsIndex, dfsAncestor int
	cycleRoot             *record
	asyncOrder            int
	pendingDependencies   int
	asyncParents          []*record
	promise               *goja.Object
	resolve, reject       func(goja.Value)
	// linkedOnce says that linking was tried.
	linkedOnce bool
	// awaitOffset is where the last top-level await is.
	awaitOffset int
	// view is what require returns for the module.
	view goja.Value
}

// cell is one exported binding. Importing code reads it as a property of obj,
// under the name that the importer gave it.
type cell struct {
	l    *Loader
	obj  *goja.Object
	name string
	uses []string
	// get reads the live binding of an ES module.
	get    goja.Callable
	getter goja.Value
	// value is set when the binding can change no more.
	value  goja.Value
	export source.Export
}

func (l *Loader) newCell(name string) *cell { return &cell{l: l, name: name} }

// use returns the object whose property with that name is the binding.
func (c *cell) use(name string) *goja.Object {
	if c.obj == nil {
		c.obj = c.l.bare()
	}
	c.uses = append(c.uses, name)
	c.define(name)
	return c.obj
}

func (c *cell) define(name string) {
	if c.value != nil {
		_ = c.obj.DefineDataProperty(name, c.value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
		return
	}
	getter := c.l.quiet(func(goja.FunctionCall) goja.Value { return c.read(name) })
	_ = c.obj.DefineAccessorProperty(name, getter, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
}

// read returns the binding's value; it throws, as name, what is not initialised.
func (c *cell) read(name string) goja.Value {
	v, ok := c.peek()
	if !ok {
		panic(nodeerr.Plain(c.l.vm, "ReferenceError", "Cannot access '"+name+"' before initialization"))
	}
	return v
}

// peek returns the binding's value, or false if it is not initialised.
func (c *cell) peek() (goja.Value, bool) {
	if c.value != nil {
		return c.value, true
	}
	if c.get == nil {
		return nil, false
	}
	v, err := c.get(goja.Undefined())
	return v, err == nil
}

// set gives the binding its final value.
func (c *cell) set(v goja.Value) {
	c.value = v
	for _, name := range c.uses {
		c.define(name)
	}
}

// settle makes the binding as cheap to read as it can be, once its module's
// body is over.
func (c *cell) settle(getter goja.Value) {
	if c.value != nil || getter == nil {
		return
	}
	if c.export.Constant {
		if v, ok := c.peek(); ok {
			c.set(v)
			return
		}
	}
	for _, name := range c.uses {
		_ = c.obj.DefineAccessorProperty(name, getter, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
}

// IsNamespace reports whether a value is the namespace object of a module.
func (l *Loader) IsNamespace(v goja.Value) bool {
	obj, ok := v.(*goja.Object)
	if !ok {
		return false
	}
	_, ok = l.esm.namespaces[obj]
	return ok
}
