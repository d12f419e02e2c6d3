package source

import (
	"slices"

	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// CommonJSExports finds, without running it, the names that a CommonJS module
// exports, as ES modules that import it see them, and the specifiers of
// modules whose exports it passes on. Only forms that compilers and people
// commonly write are known, the same ones that Node knows.
func CommonJSExports(text string) (names, reexports []string) {
	tokens, _ := lexer.Scan(text)
	d := &detector{statements: statements{src: text, tokens: tokens}, required: map[string]string{}}
	for d.i = 0; d.i < len(tokens); d.i++ {
		if tokens[d.i].Kind == lexer.Name && !d.property() {
			d.name()
		}
	}
	return d.names, d.reexports
}

// detector looks at the tokens from i on with statements' at, take and token.
type detector struct {
	statements
	names, reexports []string
	// required has the specifiers of variables that hold a required module.
	required map[string]string
}

func (d *detector) add(name string) {
	if !slices.Contains(d.names, name) {
		d.names = append(d.names, name)
	}
}

// name looks at what may begin with the name at i. It leaves i on the last
// token that it used up.
func (d *detector) name() {
	start := d.i
	switch d.at(0) {
	case "exports":
		d.i++
		d.assigned()
	case "module":
		if d.at(1) == "." && d.at(2) == "exports" {
			d.i += 3
			if d.at(0) == "=" {
				d.i++
				d.reexports = nil
				d.value()
			} else {
				d.assigned()
			}
		}
	case "Object":
		if d.at(1) == "." && d.at(3) == "(" {
			d.objectCall(d.at(2))
		}
	case "__export", "__exportStar":
		d.i++
		if d.take("(") {
			d.reexport(d.require())
		}
	case "var", "let", "const":
		d.i++
		name := d.at(0)
		d.i++
		if d.take("=") {
			if d.at(1) == "(" && d.at(0) != "require" {
				d.i += 2 // an interop helper
			}
			if specifier := d.require(); specifier != "" {
				d.required[name] = specifier
			}
		}
	}
	// Nothing nested may be missed, so only one token counts as used.
	d.i = start
}

func (d *detector) reexport(specifier string) {
	if specifier != "" {
		d.reexports = append(d.reexports, specifier)
	}
}

// require reads require('x') and returns its specifier, "" if it is none.
func (d *detector) require() string {
	if d.at(0) != "require" || d.at(1) != "(" || d.at(3) != ")" {
		return ""
	}
	d.i += 2
	t := d.token()
	if t.Kind != lexer.String {
		return ""
	}
	d.i += 2
	return unquote(t.Text(d.src))
}

// assigned reads ".name =" or "['name'] =" behind the exports object.
func (d *detector) assigned() {
	name := ""
	switch {
	case d.take("."):
		if d.token().Kind != lexer.Name {
			return
		}
		name = d.at(0)
		d.i++
	case d.take("["):
		t := d.token()
		d.i++
		if t.Kind != lexer.String || !d.take("]") {
			return
		}
		name = unquote(t.Text(d.src))
	}
	if name != "" && d.at(0) == "=" {
		d.add(name)
	}
}

// value reads what is assigned to module.exports.
func (d *detector) value() {
	if d.at(0) == "require" {
		d.reexport(d.require())
		return
	}
	if d.take("{") {
		for d.member() && d.take(",") {
			continue
		}
	}
}

// member reads one member of an object of exports; false ends the object.
func (d *detector) member() bool {
	t := d.token()
	switch {
	case d.take("..."):
		if d.at(0) == "require" {
			specifier := d.require()
			d.reexport(specifier)
			return specifier != ""
		}
		d.i++
		return true
	case t.Kind == lexer.Name:
		d.i++
		next := d.at(0)
		if next == ":" {
			d.i++
			return d.memberValue(t.Text(d.src))
		}
		if next == "," || next == "}" || next == "(" {
			d.add(t.Text(d.src))
		}
		return true
	case t.Kind == lexer.String && d.at(1) == ":":
		d.i += 2
		return d.memberValue(unquote(t.Text(d.src)))
	}
	return false
}

func (d *detector) memberValue(name string) bool {
	if d.token().Kind != lexer.Name {
		return false
	}
	d.add(name)
	if d.at(0) == "require" {
		d.reexport(d.require())
		return false
	}
	d.i++
	return true
}

// objectCall looks at Object.defineProperty and Object.keys.
func (d *detector) objectCall(method string) {
	d.i += 4
	if method == "keys" {
		d.copiedKeys()
		return
	}
	if method != "defineProperty" {
		return
	}
	if d.take("module") {
		if !d.take(".") {
			return
		}
	}
	if !d.take("exports") || !d.take(",") {
		return
	}
	t := d.token()
	d.i++
	if t.Kind != lexer.String || !d.take(",") || !d.take("{") {
		return
	}
	if d.at(0) == "enumerable" && d.at(1) == ":" && d.at(2) == "true" && d.at(3) == "," {
		d.i += 4
	}
	if d.at(0) == "value" && d.at(1) == ":" || d.getter() {
		d.add(unquote(t.Text(d.src)))
	}
}

// getter reads a getter that returns a name or one member of a name.
func (d *detector) getter() bool {
	if !d.take("get") {
		return false
	}
	if d.take(":") {
		if !d.take("function") {
			return false
		}
		if d.at(0) != "(" {
			d.i++
		}
	}
	if !d.take("(") || !d.take(")") || !d.take("{") || !d.take("return") || d.token().Kind != lexer.Name {
		return false
	}
	d.i++
	switch {
	case d.take("."):
		d.i++
	case d.take("["):
		d.i += 2
	}
	d.take(";")
	return d.at(0) == "}"
}

// copiedKeys reads the loop that Babel writes for "export * from".
func (d *detector) copiedKeys() {
	specifier := d.required[d.at(0)]
	want := []string{")", ".", "forEach", "(", "function", "("}
	for i, text := range want {
		if d.at(1+i) != text {
			return
		}
	}
	if key := d.at(7); d.at(8) == ")" && d.at(9) == "{" && d.at(10) == "if" && d.at(12) == key {
		d.reexport(specifier)
	}
}
