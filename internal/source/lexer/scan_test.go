package lexer

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kinds prints the tokens with a letter for their kind.
func kinds(src string) string {
	tokens, err := Scan(src)
	var out []string
	for _, t := range tokens {
		out = append(out, string("npdstrh"[t.Kind])+t.Text(src))
	}
	if err != nil {
		out = append(out, "!"+err.Error())
	}
	return strings.Join(out, " ")
}

func TestSlash(t *testing.T) {
	for _, test := range []struct{ text, last string }{
		{"a /b/ c", "nc"},
		{"a = /b/", "r/b/"},
		{"return /b/", "r/b/"},
		{"x.return /b/", "p/"},
		{"if (a) /b/", "r/b/"},
		{"f(a) /b/", "p/"},
		{"for await (a of b) /c/", "r/c/"},
		{"for (a of /b/)", "p)"},
		{"a[0] /b/", "p/"},
		{"a++ /b/", "p/"},
		{"{}/b/", "r/b/"},
		{"x = {}/b/", "p/"},
		{"({})/b/", "p/"},
		{"x = a ? b : {}/c/", "p/"},
		{"case_: {}/b/", "r/b/"},
		{"{ l: {}/b/ }", "p}"},
		{"x = {l: {}/b/1}", "p}"},
		{"function f() {}/b/", "r/b/"},
		{"x = function f() {}/b/", "p/"},
		{"x = async function* f() {}/b/", "p/"},
		{"(function () {}/b/1)", "p)"},
		{"class A {}/b/", "r/b/"},
		{"x = class extends (B) {}/b/", "p/"},
		{"x = class A extends B.c {}/b/", "p/"},
		{"`a${`b${{}/c/1}`}` /d/", "p/"},
		{"() => {}\n/b/", "r/b/"},
		{"/[/]\\//g", "r/[/]\\//g"},
		{"a\n/b/", "p/"},
		{"/*/*/ /b//*c*/", "r/b/"},
		{"#!/usr/bin\n/b/", "r/b/"},
		{"await /b/", "r/b/"},
		{"1.5e+3 /b/", "p/"},
		{"'\\\n/' /b/", "p/"},
		{"this /b/", "p/"},
		{"do /b/", "r/b/"},
		{"try {} finally {} /b/", "r/b/"},
		{"a?.3:1 /b/", "p/"},
	} {
		list := strings.Fields(kinds(test.text))
		assert.Equal(t, test.last, list[len(list)-1], "%s: %v", test.text, list)
	}
}

func TestTokens(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"a.b?.c ?? ...d => e?.5:f", "na p. nb p?. nc p?? p... nd p=> ne p? d.5 p: nf"},
		{"`a${b}c` 'd' #e 0x1F 1_000n .5", "t`a${ nb t}c` s'd' h#e d0x1F d1_000n d.5"},
		{"\\u{61}b été", "n\\u{61}b nété"},
		{"(]", "p( !Unexpected token ']'"},
		{"'a\n'", "!Invalid or unexpected token"},
		{"`a", "!Unterminated template literal"},
		{"x = /a\n/", "nx p= !Invalid regular expression: missing /"},
		{"/* a", "!Invalid or unexpected token"},
		{"a {", "na p{ !Unexpected end of input"},
	} {
		assert.Equal(t, test.want, kinds(test.text), test.text)
	}
}

func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		"a = b / c / d", "`${`${a}`}`", "x = {a: {}} / 2", "if (a) /re/.test(b)", "class A { static { /a/ } }",
		"import a from 'b' with { type: 'json' }", "l: for (;;) { break l }", "\\u0061 = 1", "'\\\r\n'",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		tokens, err := Scan(src)
		end := int32(0)
		for _, token := range tokens {
			require.LessOrEqual(t, end, token.Start)
			require.Less(t, token.Start, token.End)
			require.LessOrEqual(t, int(token.End), len(src))
			end = token.End
		}
		if err == nil {
			return
		}
		// What the scanner refuses, the engine must refuse too.
		_, parseError := goja.Parse("", src)
		require.Error(t, parseError, "%v in %q", err, src)
	})
}
