// Package url is node:url: the WHATWG classes URL and URLSearchParams, and the
// older functions parse, format and resolve.
//
// goja_nodejs's url package reads URLs with net/url, which differs from the URL
// standard in what it takes and how it writes it; so the standard's parser is
// here, and only its neighbours (idna, netip) are used ready-made.
package url

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
)

var (
	//go:embed url.js
	classesSource string
	//go:embed search_params.js
	searchParamsSource string
	//go:embed module.js
	moduleSource string
	//go:embed legacy.js
	legacySource string
)

// Modules declares node:url and its internal parts.
var Modules = []modules.Module{
	module("url", moduleSource, natives),
	module("internal/url", classesSource, natives),
	module("internal/url/search_params", searchParamsSource, formNatives),
	module("internal/url/legacy", legacySource, natives),
}

// Globals declares the globals this package makes.
var Globals = []modules.Global{
	{Name: "URL", Value: func(env *modules.Env) goja.Value {
		return env.Require("internal/url").(*goja.Object).Get("URL")
	}},
	{Name: "URLSearchParams", Value: func(env *modules.Env) goja.Value {
		return env.Require("internal/url/search_params").(*goja.Object).Get("URLSearchParams")
	}},
}

func module(name, source string, natives func(*modules.Env) map[string]any) modules.Module {
	script := modules.NewScript("node:"+name, source)
	return modules.Module{Name: name, Load: func(env *modules.Env) goja.Value {
		return script.Run(env, natives(env))
	}}
}

// getters are the parts of a URL that class URL shows.
var getters = map[string]func(*record) string{
	"href":     (*record).href,
	"origin":   (*record).origin,
	"protocol": func(u *record) string { return u.scheme + ":" },
	"username": func(u *record) string { return u.username },
	"password": func(u *record) string { return u.password },
	"host":     (*record).hostPort,
	"hostname": func(u *record) string { return u.host },
	"port":     (*record).portText,
	"pathname": (*record).pathname,
	"search":   (*record).search,
	"hash":     (*record).hash,
}

func natives(env *modules.Env) map[string]any {
	vm := env.VM
	recordOf := func(v goja.Value) *record { return v.Export().(*record) }
	return map[string]any{
		"parse": func(call goja.FunctionCall) goja.Value {
			var base *record
			if v := call.Argument(1); !goja.IsUndefined(v) {
				var ok bool
				if base, ok = parse(v.String(), nil); !ok {
					return goja.Undefined()
				}
			}
			u, ok := parse(call.Argument(0).String(), base)
			if !ok {
				return goja.Undefined()
			}
			return vm.ToValue(u)
		},
		"get": func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(getters[call.Argument(1).String()](recordOf(call.Argument(0))))
		},
		"set": func(call goja.FunctionCall) goja.Value {
			change(recordOf(call.Argument(0)), call.Argument(1).String(), call.Argument(2).String())
			return goja.Undefined()
		},
		"format": func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(recordOf(call.Argument(0)).format(parts{
				auth:     call.Argument(1).ToBoolean(),
				fragment: call.Argument(2).ToBoolean(),
				search:   call.Argument(3).ToBoolean(),
				unicode:  call.Argument(4).ToBoolean(),
			}))
		},
		"invalidURL": func(call goja.FunctionCall) goja.Value {
			e := nodeerr.Plain(vm, "TypeError", "Invalid URL")
			_ = e.Set("code", "ERR_INVALID_URL")
			_ = e.Set("input", call.Argument(0))
			if base := call.Argument(1); !goja.IsUndefined(base) {
				_ = e.Set("base", base)
			}
			return e
		},
		"domainToASCII": func(call goja.FunctionCall) goja.Value {
			host, ok := parseHost(call.Argument(0).String(), true)
			if !ok {
				host = ""
			}
			return vm.ToValue(host)
		},
		"domainToUnicode": func(call goja.FunctionCall) goja.Value {
			host, ok := parseHost(call.Argument(0).String(), true)
			if !ok {
				return vm.ToValue("")
			}
			if text, err := toUnicode.ToUnicode(host); err == nil {
				host = text
			}
			return vm.ToValue(host)
		},
	}
}

// formNatives read and write the text of URLSearchParams: a flat list of names and values.
func formNatives(env *modules.Env) map[string]any {
	vm := env.VM
	return map[string]any{
		"parseForm": func(call goja.FunctionCall) goja.Value {
			var flat []any
			for _, p := range parseForm(call.Argument(0).String()) {
				flat = append(flat, p.name, p.value)
			}
			return vm.NewArray(flat...)
		},
		"serializeForm": func(call goja.FunctionCall) goja.Value {
			var flat []string
			vm.ForOf(call.Argument(0), func(v goja.Value) bool {
				flat = append(flat, v.String())
				return true
			})
			pairs := make([]pair, 0, len(flat)/2)
			for i := 0; i+1 < len(flat); i += 2 {
				pairs = append(pairs, pair{flat[i], flat[i+1]})
			}
			return vm.ToValue(serializeForm(pairs))
		},
	}
}
