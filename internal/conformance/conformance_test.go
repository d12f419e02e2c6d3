package conformance

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNormalizerKeepsWhatMatters(t *testing.T) {
	dir, err := filepath.Abs("scripts")
	require.NoError(t, err)
	n := normalizer(dir, "/usr/bin/node")
	for text, expected := range map[string]string{
		"value 5\n":                        "value 5\n",
		"at the beginning of a sentence\n": "at the beginning of a sentence\n",
		"(node:123) Warning: x\n":          "(node:PID) Warning: x\n",
		"/usr/bin/node: bad option: --x\n": "node: bad option: --x\n",
		dir + "/a.js:1\n":                  "<dir>/a.js:1\n",
		"Error: x\n    at Foo.bar [as baz] (" + dir + "/a.js:1:2)\n    at Module._compile (node:internal/x:1:1)\n": "Error: x\n    at bar (<dir>/a.js:1:2)\n",
		"    at async f (/x.js:1:2)\n    at new K (/x.js:2:2)\n":                                                   "    at f (/x.js:1:2)\n    at K (/x.js:2:2)\n",
		"    at Object.<anonymous> (/x.js:1:2) {\n  code: 1\n}\n":                                                  "    at /x.js:1:2 {\n  code: 1\n}\n",
		"    at f (/x.js:1:2)\n    at node:internal/main:3:4 {\n  code: 1\n}\n":                                    "    at f (/x.js:1:2) {\n  code: 1\n}\n",
		"node:internal/x:5\n    throw err;\n    ^\n\nError: y\n":                                                   "Error: y\n",
	} {
		require.Equal(t, expected, n(text), "%q", text)
	}
}

func TestFormatMarksAMissingLineEnd(t *testing.T) {
	text := Result{Stdout: "a", Stderr: "b\n", Exit: 3}.Format()
	require.Equal(t, "-- stdout --\na\n\\ no line end\n-- stderr --\nb\n-- exit --\n3\n", text)
}

func TestScriptsFindsOnlyScripts(t *testing.T) {
	scripts, err := Scripts("../../testjs")
	require.NoError(t, err)
	require.Greater(t, len(scripts), 100)
	for _, s := range scripts {
		require.False(t, strings.Contains(s, "fixtures"), s)
	}
}
