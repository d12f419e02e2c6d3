package source

import (
	"encoding/json"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"

	"github.com/gojs-runtime/gojs/internal/astwalk"
	"github.com/gojs-runtime/gojs/internal/source/lexer"
)

// EvalImport is the name under which the text of Eval calls import(). It is
// declared where scripts do not see it in any list.
const EvalImport = "$import$"

// Eval returns what goja's own eval has to be given in place of a text that goja
// does not parse, which is the text itself if that helps nothing: inside of a
// class it may mean something that it does not mean alone. imports reports
// that the text calls EvalImport(referrer(), ...).
func (c *Compiler) Eval(referrer func() string, text string) (code string, imports bool, err error) {
	failed := compiles(text)
	if failed == nil {
		return text, false, nil
	}
	j := &job{c: c, src: text}
	code = text
	for level := -1; level < len(lowerLevels); level++ {
		if level >= 0 {
			lowered, _, problem := lower(false, text, level)
			if problem != nil {
				if needsSurroundings(text) {
					return text, false, nil
				}
				return "", false, j.better(failed, attempt{text: text}, problem)
			}
			code = lowered
		}
		code, imports, err = callImports(referrer, code)
		if err != nil {
			return "", false, j.located(err, attempt{text: code})
		}
		if compiles(code) == nil {
			return code, imports, nil
		}
	}
	return text, false, nil
}

// compiles reports what goja has against a text. Async generators are refused
// by its compiler, all else by its parser.
func compiles(text string) error {
	program, err := parser.ParseFile(nil, "", text, 0, parser.WithDisableSourceMaps)
	if err == nil && strings.Contains(text, "async") {
		_, err = goja.CompileAST(program, false)
	}
	return err
}

// needsSurroundings reports what is valid only inside of a function or a class.
func needsSurroundings(text string) bool {
	return strings.Contains(text, "new.target") || strings.Contains(text, "super") || strings.Contains(text, "#")
}

// callImports replaces import(x) by a call of EvalImport.
func callImports(referrer func() string, text string) (string, bool, error) {
	if !hasStatements(text) {
		return text, false, nil
	}
	s, err := scanStatements(text)
	if err != nil {
		return text, false, nil // the parser knows better what is wrong
	}
	if s.found {
		return text, false, &misplacedStatement{Offset: s.firstStatement(), text: text}
	}
	file, err := json.Marshal(referrer())
	if err != nil {
		return text, false, err
	}
	var b strings.Builder
	imports := false
	from := 0
	for i, t := range s.tokens {
		switch s.placeholders[int(t.Start)] {
		case importMeta:
			return text, false, &misplacedStatement{Offset: int(t.Start) + strings.Index(text[t.Start:], "meta"), text: text, meta: true}
		case dynamicImport:
			if i+1 == len(s.tokens) || !s.tokens[i+1].Is(text, "(") {
				return text, false, &lexer.Error{Offset: int(t.Start), Message: "Unexpected token"}
			}
			open := int(s.tokens[i+1].Start)
			b.WriteString(text[from:t.Start] + EvalImport + "(" + string(file) + ",")
			from, imports = open+1, true
		}
	}
	b.WriteString(text[from:])
	return b.String(), imports, nil
}

// evalHook is the name of the function that direct evals pass their text
// through; no script can write it.
const evalHook = "%eval"

// EvalPass makes each direct eval(text) an eval(%eval(eval, text)): goja compiles
// such texts itself, and this is the only place to reach them.
func EvalPass(program *ast.Program) {
	w := astwalk.Walker{Expr: func(e ast.Expression) ast.Expression {
		call, ok := e.(*ast.CallExpression)
		if !ok || len(call.ArgumentList) == 0 {
			return e
		}
		id, ok := call.Callee.(*ast.Identifier)
		if _, spread := call.ArgumentList[0].(*ast.SpreadElement); !ok || spread || id.Name != "eval" {
			return e
		}
		at := call.LeftParenthesis
		call.ArgumentList[0] = &ast.CallExpression{
			Callee:          &ast.Identifier{Name: evalHook, Idx: at},
			LeftParenthesis: at, RightParenthesis: at,
			ArgumentList: []ast.Expression{&ast.Identifier{Name: "eval", Idx: at}, call.ArgumentList[0]},
		}
		return e
	}}
	w.Program(program)
}

// EvalPrelude returns the program that declares %eval, invisibly to scripts. It
// evaluates to an object with a function that sets it and one function of each
// kind whose constructor has no name.
func EvalPrelude() *goja.Program { return evalPrelude() }

var evalPrelude = sync.OnceValue(func() *goja.Program {
	return hiddenNames(`let a; ({set: (x) => { a = x }, "async function": async function () {}, "function*": function* () {}})`, "a", evalHook)
})

// EvalImportPrelude returns the program that declares EvalImport. It evaluates
// to a function that sets it.
func EvalImportPrelude() *goja.Program { return evalImportPrelude() }

var evalImportPrelude = sync.OnceValue(func() *goja.Program {
	return hiddenNames("let a; (x) => { a = x }", "a", EvalImport)
})
