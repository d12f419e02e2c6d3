package source

import (
	"fmt"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
)

// Pass rewrites a program's syntax tree before it is compiled.
type Pass func(*ast.Program)

// Compiler compiles texts for one runtime. The zero value works: it keeps no
// positions and runs no passes.
type Compiler struct {
	// Registry learns the positions of what is compiled; nil keeps none.
	Registry *Registry
	// Passes run on every syntax tree before it is compiled.
	Passes []Pass
	// NoTypes makes TypeScript files a syntax error (--no-strip-types).
	NoTypes bool
}

// Unit is a compiled text.
type Unit struct {
	// Name is the file name that stack traces show.
	Name string
	// Program is the compiled code. For CommonJS and functions it evaluates to
	// the function, for ES modules to the body as a generator function.
	Program *goja.Program
	// UsesImport reports that the code calls import(); Loader.Prepare must
	// have run before.
	UsesImport bool
	// Module describes an ES module; nil for everything else.
	Module *Module
}

// Import is one binding that an ES module imports.
type Import struct {
	// From is the index in Module.Requests.
	From int
	// Name is the exported name, "default", or "*" for the namespace.
	Name string
	// Local is the name in the module.
	Local string
	// Offset is where the binding is written, for error messages.
	Offset int
}

// Export is one exported name of an ES module.
type Export struct {
	// Name is the exported name; "*" alone for "export * from".
	Name string
	// From is the index in Module.Requests of a re-export, otherwise -1.
	From int
	// Source is the name in the other module of a re-export, "*" for its namespace.
	Source string
	// Local is the local binding's name when From is -1.
	Local string
	// Offset and End are where a name in a list of exports is written.
	Offset, End int
	// Constant reports that the binding is never assigned after its
	// initialisation, so that its value may be kept.
	Constant bool
	// Hoisted reports a function declaration, which has its value before the
	// module's body runs.
	Hoisted bool
}

// Request is a module that an ES module asks for, in source order.
type Request struct {
	Specifier string
	// Attributes are the pairs after "with", nil if there are none.
	Attributes []Attribute
	// Offset is where the statement begins.
	Offset int
}

// Attribute is one import attribute.
type Attribute struct{ Key, Value string }

// Module describes an ES module's interface.
type Module struct {
	Requests []Request
	Imports  []Import
	Exports  []Export
	// Async reports a top-level await.
	Async bool
	// Text is the source as written.
	Text string
}

// SyntaxError is text that cannot be compiled, with the user's position.
type SyntaxError struct {
	// Name is the file.
	Name string
	// Message is what the JavaScript SyntaxError says.
	Message string
	// Code is the Node error code, empty for plain syntax errors.
	Code string
	// Line and Column count from 1; Column in UTF-16 units. Line is 0 if unknown.
	Line, Column int
	// Width is how many columns the carets underline.
	Width int
	// Text is the line.
	Text string
}

// Error implements error.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d:%d: SyntaxError: %s", e.Name, e.Line, e.Column, e.Message)
}
