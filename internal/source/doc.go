// Package source turns JavaScript and TypeScript text into compiled goja
// programs. Every text that enters a runtime passes here: files, -e, standard
// input, vm scripts, function bodies.
//
//	c := &source.Compiler{Registry: source.NewRegistry()}
//	unit, err := c.CommonJS("/app/x.js", text)   // unit.Program evaluates to the wrapper function
//	unit, err := c.Module("file:///app/x.mjs", text)
//	unit, err := c.Script("[eval]", text)         // unit.Program runs as global code
//	unit, err := c.Function("", params, body)     // unit.Program evaluates to the function
//
// The error is always a *SyntaxError with the user's position.
//
// Text that goja parses is compiled as it is, so positions and
// Function.prototype.toString are exact and nothing else is loaded. Only text
// that goja refuses goes through esbuild, which lowers what goja lacks; a
// source map then leads back to the user's lines. ES module statements are
// blanked in place and imported names are rewritten in the syntax tree.
//
// # Positions
//
// goja reports byte columns of the text it compiled. Registry.Map turns such a
// position into the user's line and UTF-16 column, Registry.Line gives the text
// of a line. Both cost nothing until called.
//
// # Passes
//
// Compiler.Passes run on each syntax tree before it is compiled, in order, after
// this package's own rewriting.
package source
