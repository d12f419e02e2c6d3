package url_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/esnext"
	"github.com/gojs-runtime/gojs/modules/url"
)

// Expected texts are what Node prints.
func TestURL(t *testing.T) {
	for src, want := range map[string]string{
		`new URL('HTTP://EXAMPLE.com:80/%7Efoo/../a%2fb').href`:                       "http://example.com/a%2fb",
		`new URL('http://münchen.de/é?é#é').href`:                                     "http://xn--mnchen-3ya.de/%C3%A9?%C3%A9#%C3%A9",
		`new URL('http://0x7f.1/').hostname`:                                          "127.0.0.1",
		`new URL('http://[2001:DB8::0:1]/').host`:                                     "[2001:db8::1]",
		`new URL('http://256.1.1.1/')`:                                                "Invalid URL",
		`new URL('../x?y#z', 'http://a.com/b/c/d?q#f').href`:                          "http://a.com/b/x?y#z",
		`new URL('file:///C|/x').href`:                                                "file:///C:/x",
		`new URL('blob:https://a.com/uuid').origin`:                                   "https://a.com",
		`new URL('x', 'mailto:a')`:                                                    "Invalid URL",
		`new URL('/p', 'foo://h/a/b').href`:                                           "foo://h/p",
		`var u = new URL('http://a/?x=1'); u.searchParams.append('y', 'a b'); u.href`: "http://a/?x=1&y=a+b",
		`var v = new URL('http://a/'); v.port = '81x'; v.hash = 'f g'; v.href`:        "http://a:81/#f%20g",
		`new URLSearchParams('a+b=c%20d&e').toString()`:                               "a+b=c+d&e=",
		`new URLSearchParams([['a']])`:                                                "Each query pair must be an iterable [name, value] tuple",
		`URL.canParse('x') + '' + URL.parse('x')`:                                     "falsenull",
		`require('url').resolve('http://a.com/b/c/d', '../e')`:                        "http://a.com/b/e",
		`require('url').parse('http://u:p@h.com:8/x?y#z').auth`:                       "u:p",
		`require('url').fileURLToPath('file:///a/b%20c')`:                             "/a/b c",
	} {
		env := modules.NewEnv(goja.New(), append(append(url.Modules, nodeerr.Modules...), esnext.Modules...)...)
		esnext.Install(env)
		env.InstallGlobals(url.Globals...)
		_ = env.VM.Set("require", env.Require)
		env.Declare(modules.Module{Name: "internal/deprecations", Load: func(env *modules.Env) goja.Value {
			exports := env.VM.NewObject()
			_ = exports.Set("deprecated", func() {})
			return exports
		}}, modules.Module{Name: "process", Load: func(env *modules.Env) goja.Value {
			process := env.VM.NewObject()
			_ = process.Set("platform", "linux")
			return process
		}})
		v, err := env.VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}
