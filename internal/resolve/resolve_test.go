package resolve_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/resolve"
)

func files() fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range map[string]string{
		"app/node_modules/exp/package.json": `{"name":"exp","exports":{".":{"import":"./i.mjs","require":"./r.cjs"},
			"./sub":"./lib/sub.js","./p/*":"./lib/*.js","./p/no/*":null,"./null":null,"./badt":"lib/x.js","./up":"../x.js",
			"./missing":"./lib/zz.js","./arr":["bad","./lib/sub.js"],"./cond":{"browser":"./b.js"},"./dir":"./lib",
			"./nm":"./node_modules/x.js"}}`,
		"app/node_modules/exp/i.mjs":            "",
		"app/node_modules/exp/r.cjs":            "",
		"app/node_modules/exp/lib/sub.js":       "",
		"app/node_modules/nomain/package.json":  `{"name":"nomain","exports":{"./a":"./a.js"}}`,
		"app/node_modules/bad/package.json":     `{"exports":{".":"./a.js","b":"./b.js"}}`,
		"app/node_modules/badjson/package.json": `{"exports":`,
		"app/node_modules/plain/package.json":   `{"main":"./nope.js"}`,
		"app/dirx/index.js":                     "",
		"app/file.js":                           "",
		"app/file.foo":                          "",
		"app/package.json": `{"name":"selfpkg","exports":{"./f":"./file.js"},"imports":{"#a":"./file.js","#b":{"node":"fs"},
			"#c/*":"./*.js","#ext":"exp/sub","#n":null,"#url":"http://x/","#up":"../y.js"}}`,
	} {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func newResolver() *resolve.Resolver {
	r := resolve.New(resolve.FromFS(files()), func(name string) bool {
		return name == "fs" || name == "fs/promises" || name == "sqlite"
	})
	r.Cwd = func() string { return "/app" }
	return r
}

// describe prints a failure as the recorded files do.
func describe(err error) string {
	var e *resolve.Error
	if !errors.As(err, &e) {
		return "unknown: " + err.Error()
	}
	class := e.Class
	if class == "" {
		class = "Error"
	}
	pairs := []string{`["code",` + quote(e.Code) + "]"}
	for _, p := range e.Properties {
		pairs = append(pairs, "["+quote(p.Key)+","+quote(p.Value)+"]")
	}
	return class + " " + e.Code + " | " + strings.ReplaceAll(e.Message, "\n", `\n`) + " | [" + strings.Join(pairs, ",") + "]"
}

func quote(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}

// recorded returns the specifiers and results of a file that Node wrote.
func recorded(t *testing.T, name string) [][2]string {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	var out [][2]string
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		specifier, want, _ := strings.Cut(line, "=> ")
		out = append(out, [2]string{strings.TrimSuffix(specifier, " "), want})
	}
	return out
}

func TestRequireAsNode(t *testing.T) {
	r := newResolver()
	for _, test := range recorded(t, "cjs.txt") {
		got := ""
		if name, ok := r.BuiltinName(test[0]); ok {
			if got = name; strings.HasPrefix(test[0], "node:") {
				got = test[0]
			}
		} else {
			paths := r.Paths("/app")
			if resolve.IsRelative(test[0]) {
				paths = []string{"/app"}
			}
			path, err := r.Require(test[0], "/app/t.cjs", paths)
			if errors.Is(err, resolve.ErrNotFound) {
				err = resolve.NotFound(test[0], []string{"/app/t.cjs"})
			}
			if got = path; err != nil {
				got = describe(err)
			}
		}
		assert.Equal(t, test[1], got, test[0])
	}
}

func TestImportAsNode(t *testing.T) {
	r := newResolver()
	for _, test := range recorded(t, "esm.txt") {
		target, err := r.Import(test[0], "file:///app/t.mjs")
		got := "ok " + target.URL
		if err != nil {
			got = describe(err)
		}
		if strings.Contains(test[1], "ERR_UNKNOWN_") && err == nil {
			continue // found by the loader, which looks at the file's format
		}
		assert.Equal(t, test[1], got, test[0])
	}
}

func TestFileURL(t *testing.T) {
	for _, path := range []string{"/a/b.js", "/a b/é#?%.js", "/~x/[1]"} {
		url := resolve.PathToURL(path)
		back, err := resolve.URLToPath(url)
		require.NoError(t, err)
		assert.Equal(t, path, back, url)
	}
	assert.Equal(t, "file:///a%20b%23%25%7E", resolve.PathToURL("/a b#%~"))
}
