// Package testjs runs the conformance scripts: every script's output must be
// the one recorded from the real Node v25.9.0 in the file beside it.
//
//	go test ./testjs                         compare
//	go test ./testjs -run /async_hooks/als   one script
//	go test ./testjs -record=/path/to/node   record the expectations anew (make record)
//	go test ./testjs -known                  record how gojs fails now (make known)
package testjs

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/conformance"
)

var (
	record  = flag.String("record", "", "the real Node to record expectations from")
	program = flag.String("gojs", "", "the gojs to test; empty builds it")
	known   = flag.Bool("known", false, "record the present output of scripts that fail")
)

func TestScripts(t *testing.T) {
	gojs := built(t)
	scripts, err := conformance.Scripts(".")
	require.NoError(t, err)
	require.NotEmpty(t, scripts)
	for _, script := range scripts {
		t.Run(script, func(t *testing.T) {
			t.Parallel()
			if *record != "" {
				recordOne(t, script)
				return
			}
			compare(t, gojs, script)
		})
	}
}

// built returns the program to test.
func built(t *testing.T) string {
	if *program != "" {
		return *program
	}
	gojs := filepath.Join(t.TempDir(), "gojs")
	output, err := exec.Command("go", "build", "-o", gojs, "../cmd/gojs").CombinedOutput()
	require.NoError(t, err, string(output))
	return gojs
}

func recordOne(t *testing.T, script string) {
	result, err := conformance.Run(*record, script)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(script+".out", []byte(result.Format()), 0o644))
}

// compare runs one script. A script with a .known file fails in a known way:
// that text is checked too, so that a change for better or worse is seen.
func compare(t *testing.T, gojs, script string) {
	expected, err := os.ReadFile(script + ".out")
	require.NoError(t, err, "no expectation: run make record")
	result, err := conformance.Run(gojs, script)
	require.NoError(t, err)
	got := result.Format()
	knownFile := script + ".known"
	if *known {
		if got == string(expected) {
			_ = os.Remove(knownFile)
			return
		}
		require.NoError(t, os.WriteFile(knownFile, []byte(got), 0o644))
		return
	}
	if failure, err := os.ReadFile(knownFile); err == nil {
		require.NotEqual(t, string(expected), got, "%s passes now: run make known", script)
		require.Equal(t, string(failure), got, "the known failure looks different now")
		return
	}
	require.Equal(t, string(expected), got)
}
