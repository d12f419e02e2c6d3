package source

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"

	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

func fileIdx(n int) file.Idx { return file.Idx(n) }

// tryModule compiles an ES module. What the loader runs is the generator
//
//	function* (%export, %meta, %await, %c0, %c1, ...) {
//	  %export([() => local, ...]);
//	  yield;
//	  body, with its top-level "await x" turned into "yield %await(x, offset)"
//	}
//
// where %await returns x and may note the offset, with one getter for each local export, in the order of Module.Exports, and
// one cell for each import.
func (j *job) tryModule(a attempt) (*Unit, error) {
	s, err := scanStatements(a.text)
	if err != nil {
		return nil, err
	}
	a.text = string(s.text)
	if s.awaits {
		a.prefix = "(async()=>{"
	}
	program, err := j.parse(a)
	if err != nil {
		return nil, err
	}
	body, declarations := program.Body, program.DeclarationList
	if s.awaits {
		literal, err := onlyFunction(program, a)
		if err != nil {
			return nil, err
		}
		arrow := literal.(*ast.ArrowFunctionLiteral)
		body, declarations = arrow.Body.(*ast.BlockStatement).List, arrow.DeclarationList
	}
	r := &rewriter{job: j, statements: s, shift: len(a.prefix)}
	if err := r.module(body, declarations); err != nil {
		return nil, err
	}
	wrapped := &ast.Program{File: program.File, Body: []ast.Statement{statement(r.generator(body, declarations))}}
	unit, err := j.finish(wrapped, a, r)
	if err != nil {
		return nil, err
	}
	s.module.Text = j.src
	unit.Module = &s.module
	return unit, nil
}

// generator builds the function of a module.
func (r *rewriter) generator(body []ast.Statement, declarations []*ast.VariableDeclaration) ast.Expression {
	names := []string{"%export", "%meta", "%await"}
	for i := range r.statements.module.Imports {
		names = append(names, cellName(i))
	}
	var getters []ast.Expression
	for _, e := range r.statements.module.Exports {
		if e.From < 0 {
			getters = append(getters, r.getter(e.Local))
		}
	}
	prologue := []ast.Statement{
		statement(&ast.CallExpression{
			Callee:          ident("%export"),
			LeftParenthesis: firstIdx,
			ArgumentList:    []ast.Expression{&ast.ArrayLiteral{LeftBracket: firstIdx, Value: getters, RightBracket: firstIdx}},
		}),
		statement(&ast.YieldExpression{Yield: firstIdx}),
	}
	return &ast.FunctionLiteral{
		Function:        firstIdx,
		Name:            ident(scriptFunc),
		ParameterList:   parameters(names...),
		Body:            &ast.BlockStatement{LeftBrace: firstIdx, List: slices.Concat(prologue, body), RightBrace: firstIdx},
		DeclarationList: declarations,
		Generator:       true,
	}
}

func (r *rewriter) getter(local string) ast.Expression {
	return &ast.ArrowFunctionLiteral{
		Start:         firstIdx,
		ParameterList: parameters(),
		Body:          &ast.ExpressionBody{Expression: ident(local)},
	}
}

func cellName(i int) string { return "%c" + strconv.Itoa(i) }

// module rewrites a module's body and completes what is known of its exports.
func (r *rewriter) module(body []ast.Statement, declarations []*ast.VariableDeclaration) error {
	r.imports = map[string]int{}
	for i, imported := range r.statements.module.Imports {
		if _, twice := r.imports[imported.Local]; twice {
			return r.declaredTwice(imported.Local)
		}
		r.imports[imported.Local] = i
	}
	r.nameDefault(body)
	r.top = scope{}
	r.top.variables(declarations)
	r.top.lexicals(body)
	for _, imported := range r.statements.module.Imports {
		if _, twice := r.top[imported.Local]; twice {
			return r.declaredTwice(imported.Local)
		}
	}
	r.declareExports(body)
	r.walk(body)
	if r.err != nil {
		return r.err
	}
	return r.resolveExports()
}

func (r *rewriter) declaredTwice(name string) error {
	return &lexer.Error{Offset: r.statements.mention(name), Message: "Identifier '" + name + "' has already been declared"}
}

// declareExports adds the names that exported declarations declare.
func (r *rewriter) declareExports(body []ast.Statement) {
	for _, s := range body {
		if !r.statements.declarations[int(s.Idx0())-1-r.shift] {
			continue
		}
		names := scope{}
		switch s := s.(type) {
		case *ast.VariableStatement:
			names.bindings(s.List)
		default:
			names.lexicals([]ast.Statement{s})
		}
		for _, name := range names.sorted() {
			r.statements.module.Exports = append(r.statements.module.Exports, Export{Name: name, From: -1, Local: name})
		}
	}
}

// nameDefault gives the default export's binding its name, which no
// identifier of the user can be.
func (r *rewriter) nameDefault(body []ast.Statement) {
	s := r.statements
	if s.defaultAt < 0 {
		return
	}
	at := fileIdx(s.defaultAt + 1 + r.shift)
	original := func(end file.Idx) string { return s.src[s.defaultSource : int(end)-1-r.shift] }
	begin := fileIdx(s.defaultSource + 1 + r.shift)
	for _, st := range body {
		switch d := st.(type) {
		case *ast.LexicalDeclaration:
			if id, ok := d.List[0].Target.(*ast.Identifier); ok && id.Idx == at {
				id.Name = "default"
			}
		case *ast.FunctionDeclaration:
			if f := d.Function; f.Name.Idx == at {
				f.Name.Name, f.Function, f.Source = "default", begin, original(f.Idx1())
			}
		case *ast.ClassDeclaration:
			if c := d.Class; c.Name.Idx == at {
				c.Name.Name, c.Class, c.Source = "default", begin, original(c.Idx1())
			}
		}
	}
}

// resolveExports checks local exports and turns exports of imports into
// re-exports.
func (r *rewriter) resolveExports() error {
	m := &r.statements.module
	seen := map[string]bool{}
	for i := range m.Exports {
		e := &m.Exports[i]
		if e.Name != "*" || e.Source != "" {
			if seen[e.Name] {
				p := place(r.statements.src, e.Offset, e.End)
				if e.End == 0 {
					at := r.statements.mention(e.Name)
					p = place(r.statements.src, at, at+len(e.Name))
				}
				p.Name, p.Message = r.job.name, "Duplicate export of '"+e.Name+"'"
				return p
			}
			seen[e.Name] = true
		}
		if e.From >= 0 {
			continue
		}
		if n, ok := r.imports[e.Local]; ok {
			e.From, e.Source = m.Imports[n].From, m.Imports[n].Name
			continue
		}
		declared, ok := r.top[e.Local]
		if !ok {
			return &lexer.Error{Message: "Export '" + e.Local + "' is not defined in module", Offset: r.statements.mention(e.Local)}
		}
		e.Constant = !r.assigned[e.Local] && !r.assigned["eval"]
		e.Hoisted = declared == hoisted && e.Constant
	}
	return nil
}

// mention returns the offset of a name's last occurrence outside of brackets
// deeper than one, where export lists are.
func (s *statements) mention(name string) int {
	for i := len(s.tokens) - 1; i >= 0; i-- {
		if t := s.tokens[i]; t.Kind == lexer.Name && t.Depth <= 1 && t.Text(s.src) == name {
			return int(t.Start)
		}
	}
	return 0
}

// firstStatement returns the offset of the first import or export declaration.
func (s *statements) firstStatement() int {
	for i, t := range s.tokens {
		if t.Depth != 0 || t.Kind != lexer.Name {
			continue
		}
		next := ""
		if i+1 < len(s.tokens) {
			next = s.tokens[i+1].Text(s.src)
		}
		if text := t.Text(s.src); text == "export" && next != ":" || text == "import" && next != "(" && next != "." {
			return int(t.Start)
		}
	}
	return 0
}

// LooksLikeModule tells without compiling whether a JavaScript text imports or
// exports, and if it does not, whether other syntax may make it an ES module.
func LooksLikeModule(text string) (certain, possible bool) {
	if !hasStatements(text) && !strings.Contains(text, "await") {
		return false, false
	}
	s, _ := scanStatements(text)
	for _, what := range s.placeholders {
		possible = possible || what == importMeta
	}
	return s.found, s.found || possible || s.awaits
}

// HasModuleSyntax reports whether a text that is no CommonJS is an ES module:
// it imports or exports, uses import.meta, or awaits at top level.
func HasModuleSyntax(name, text string) bool {
	if isTypeScript(name) {
		lowered, _, problem := lower(true, text, 0)
		if problem != nil {
			return false
		}
		text = lowered
	}
	s, _ := scanStatements(text)
	if s.found {
		return true
	}
	for _, what := range s.placeholders {
		if what == importMeta {
			return true
		}
	}
	if !s.awaits {
		return false
	}
	unit, err := (&Compiler{}).Module("", text)
	return err == nil && unit.Module.Async
}
