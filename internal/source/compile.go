package source

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"

	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

type kind uint8

const (
	kindScript kind = iota
	kindCommonJS
	kindModule
	kindFunction
)

// job is the compilation of one text.
type job struct {
	c    *Compiler
	kind kind
	name string
	// src is the user's text.
	src    string
	strict bool
	// types says that the text is TypeScript.
	types bool
	// referrer is the file that import() is relative to, if not the name's.
	referrer string
}

// CommonJS compiles a CommonJS module. The program evaluates to its wrapper
// function with the parameters exports, require, module, __filename, __dirname.
func (c *Compiler) CommonJS(name, text string) (*Unit, error) {
	return (&job{c: c, kind: kindCommonJS, name: name, src: text, types: isTypeScript(name)}).run()
}

// Script compiles a text that runs as global code.
func (c *Compiler) Script(name, text string) (*Unit, error) {
	return (&job{c: c, kind: kindScript, name: name, src: text}).run()
}

// TypedScript is Script for TypeScript.
func (c *Compiler) TypedScript(name, text string) (*Unit, error) {
	return (&job{c: c, kind: kindScript, name: name, src: text, types: true}).run()
}

// Module compiles an ES module. The program evaluates to a generator function,
// which package loader knows how to run.
func (c *Compiler) Module(name, text string) (*Unit, error) {
	return (&job{c: c, kind: kindModule, name: name, src: text, strict: true, types: isTypeScript(name)}).run()
}

// Function compiles a function of a body and its parameters' text, as
// vm.compileFunction does. The program evaluates to the function.
func (c *Compiler) Function(name string, params []string, body string) (*Unit, error) {
	list := strings.Join(params, ",")
	if err := c.checkParameters(name, "function", list); err != nil {
		return nil, err
	}
	j := &job{c: c, kind: kindFunction, name: name, src: body}
	return j.runWrapped("(function (" + list + ") {")
}

// Constructor compiles what new Function(...params, body) makes. keyword is
// "function", "function*", "async function" or "async function*", referrer the
// file whose code calls the constructor.
func (c *Compiler) Constructor(referrer, keyword string, params []string, body string) (*Unit, error) {
	list := strings.Join(params, ",")
	if err := c.checkParameters("", keyword, list); err != nil {
		return nil, err
	}
	j := &job{c: c, kind: kindFunction, src: body, referrer: referrer}
	head := keyword + " anonymous(" + list + "\n) {\n"
	return j.guarded(func() (*Unit, error) {
		unit, err := j.runWrapped("(" + head)
		if err != nil && strings.HasPrefix(keyword, "async") {
			// esbuild does not know that the body alone is one of an async function.
			if lowered, again := j.loweredWhole(head); again == nil {
				return lowered, nil
			}
		}
		return unit, err
	})
}

// loweredWhole compiles a function that esbuild has to see as a whole.
func (j *job) loweredWhole(head string) (*Unit, error) {
	var last error
	for level := range lowerLevels {
		text, _, problem := lower(false, head+j.src+"\n}", level)
		if problem != nil {
			return nil, errors.New(problem.Text)
		}
		script := &job{c: j.c, kind: kindScript, src: "(function () {\n" + text + "\nreturn anonymous })()", referrer: j.referrer}
		unit, err := script.try(attempt{text: script.src})
		if err == nil {
			return unit, nil
		}
		last = err
	}
	return nil, last
}

// checkParameters makes sure that a list of parameters is nothing else.
func (c *Compiler) checkParameters(name, keyword, list string) error {
	j := &job{c: c, name: name}
	a := attempt{text: list, prefix: "(" + keyword + " ("}
	text := a.prefix + list + "\n) {})"
	program, err := parser.ParseFile(nil, name, text, 0, parser.WithDisableSourceMaps)
	if err == nil && endsAt(program, len(text)-1) {
		return nil
	}
	message := "Arg string terminates parameters early"
	if _, err := lexer.Scan(list); err != nil && !strings.HasPrefix(err.Error(), "Unexpected token") {
		message = "Unexpected end of arg string"
	}
	return j.located(&lexer.Error{Message: message}, a)
}

// attempt is a text tried on goja, and how it came from the user's.
type attempt struct {
	text string
	// prefix is the wrapper's beginning, on the first line.
	prefix string
	// mapping is esbuild's source map, nil if text is the user's.
	mapping []byte
}

func (a attempt) full() string {
	if a.prefix == "" {
		return a.text
	}
	body := a.text
	if strings.HasPrefix(body, "#!") {
		body = "//" + body[2:]
	}
	return a.prefix + body + "\n})"
}

func (j *job) run() (*Unit, error) {
	return j.guarded(func() (*Unit, error) {
		if j.types {
			return j.runTypes()
		}
		return j.runWrapped("")
	})
}

// guarded makes an error of a panic: goja's compiler panics on trees that it
// does not expect.
func (j *job) guarded(compile func() (*Unit, error)) (unit *Unit, err error) {
	defer func() {
		if x := recover(); x != nil {
			unit, err = nil, &SyntaxError{Name: j.name, Message: fmt.Sprint("The code cannot be compiled: ", x)}
		}
	}()
	return compile()
}

// runWrapped compiles with goja alone, and if that fails with esbuild's help.
func (j *job) runWrapped(prefix string) (*Unit, error) {
	first := attempt{text: j.src, prefix: prefix}
	unit, err := j.try(first)
	if err == nil {
		return unit, nil
	}
	var statement *misplacedStatement
	if errors.As(err, &statement) {
		return nil, j.located(err, first)
	}
	return j.lowered(prefix, err)
}

func (j *job) lowered(prefix string, original error) (*Unit, error) {
	if strings.Contains(j.src, "@") {
		tokens, _ := lexer.Scan(j.src)
		for _, t := range tokens {
			if t.Is(j.src, "@") { // esbuild would lower decorators, V8 has none
				return nil, j.located(&lexer.Error{Offset: int(t.Start), Message: invalidToken}, attempt{text: j.src})
			}
		}
	}
	var last error
	for level := range lowerLevels {
		text, mapping, problem := lower(j.types, j.src, level)
		if problem != nil {
			return nil, j.better(original, attempt{text: j.src, prefix: prefix}, problem)
		}
		second := attempt{text: text, prefix: prefix, mapping: mapping}
		unit, err := j.try(second)
		if err == nil {
			return unit, nil
		}
		last = j.located(err, second)
	}
	return nil, last
}

// try compiles one form of the text.
func (j *job) try(a attempt) (*Unit, error) {
	switch {
	case j.kind == kindModule:
		return j.tryModule(a)
	case a.prefix != "":
		return j.tryFunction(a)
	}
	program, err := j.parse(a)
	r := &rewriter{job: j}
	if err != nil && hasStatements(a.text) {
		program, err = j.withImport(a, r, err)
	}
	if err != nil && j.kind == kindCommonJS && strings.Contains(err.Error(), illegalReturn) {
		// A return outside of functions ends a CommonJS module.
		a.prefix = "(function () {"
		unit, err := j.tryFunction(a)
		if err != nil {
			err = j.located(err, a)
		}
		return unit, err
	}
	if err != nil {
		return nil, err
	}
	if r.statements != nil {
		r.script(program)
	}
	if j.kind == kindCommonJS {
		program = commonJSWrapper(program)
	}
	return j.finish(program, a, r)
}

const illegalReturn = "Illegal return statement"

func hasStatements(text string) bool {
	return strings.Contains(text, "import") || strings.Contains(text, "export")
}

// withImport parses a text again with its import() calls replaced.
func (j *job) withImport(a attempt, r *rewriter, original error) (*ast.Program, error) {
	s, err := scanStatements(a.text)
	if err != nil {
		return nil, original
	}
	if s.found {
		return nil, &misplacedStatement{Offset: s.firstStatement(), text: a.text}
	}
	for offset, what := range s.placeholders {
		if what == importMeta {
			offset += strings.Index(a.text[offset:], "meta")
			return nil, &misplacedStatement{Offset: offset, text: a.text, meta: true}
		}
	}
	if len(s.placeholders) == 0 {
		return nil, original
	}
	r.statements, r.shift = s, len(a.prefix)
	b := a
	b.text = string(s.text)
	return j.parse(b)
}

// tryFunction compiles the text as the body of the function that the prefix
// begins.
func (j *job) tryFunction(a attempt) (*Unit, error) {
	r := &rewriter{job: j}
	program, err := j.parse(a)
	if err != nil && hasStatements(a.text) {
		program, err = j.withImport(a, r, err)
	}
	if err != nil {
		return nil, err
	}
	if _, err := lexer.Scan(a.text); err != nil {
		return nil, err
	}
	literal, err := onlyFunction(program, a)
	if err != nil {
		return nil, err
	}
	if r.statements != nil {
		r.script(program)
	}
	if j.kind == kindCommonJS {
		f := literal.(*ast.FunctionLiteral)
		f.Name = ident(moduleFunc)
		f.ParameterList = parameters("exports", "require", "module", "__filename", "__dirname")
	}
	return j.finish(program, a, r)
}

// onlyFunction makes sure that the text did not end the wrapper it is in.
func onlyFunction(program *ast.Program, a attempt) (ast.Expression, error) {
	if !endsAt(program, len(a.full())-1) {
		return nil, &lexer.Error{Offset: len(a.text), Message: "Unexpected token '}'"}
	}
	return program.Body[0].(*ast.ExpressionStatement).Expression, nil
}

// endsAt reports whether a program is one function whose body ends with the
// character before the one at an offset counted from 1.
func endsAt(program *ast.Program, offset int) bool {
	if len(program.Body) != 1 {
		return false
	}
	s, ok := program.Body[0].(*ast.ExpressionStatement)
	if !ok {
		return false
	}
	end := 0
	switch f := s.Expression.(type) {
	case *ast.FunctionLiteral:
		end = int(f.Body.RightBrace)
	case *ast.ArrowFunctionLiteral:
		if b, ok := f.Body.(*ast.BlockStatement); ok {
			end = int(b.RightBrace)
		}
	}
	return end == offset
}

func (j *job) parse(a attempt) (*ast.Program, error) {
	return parser.ParseFile(nil, j.name, a.full(), 0, parser.WithDisableSourceMaps)
}

// finish compiles a rewritten tree and registers its positions.
func (j *job) finish(program *ast.Program, a attempt, r *rewriter) (*Unit, error) {
	for _, pass := range j.c.Passes {
		pass(program)
	}
	compiled, err := goja.CompileAST(program, j.strict)
	if err != nil && deferRegexps(program) {
		compiled, err = goja.CompileAST(program, j.strict)
	}
	if err != nil {
		return nil, err
	}
	if j.c.Registry != nil {
		j.c.Registry.add(j.name, j.src, a)
	}
	return &Unit{Name: j.name, Program: compiled, UsesImport: r.usesImport}, nil
}
