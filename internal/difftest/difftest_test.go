package difftest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/source"
)

func TestASeedAlwaysGivesTheSameProgram(t *testing.T) {
	for _, kind := range Kinds {
		texts := map[string]bool{}
		for seed := range uint64(20) {
			text := Generate(kind, seed, 30).Text()
			require.Equal(t, text, Generate(kind, seed, 30).Text())
			_, rest, _ := strings.Cut(text, "\n")
			texts[rest] = true
		}
		require.Greater(t, len(texts), 15, "seeds of %s give the same programs", kind)
	}
}

func TestProgramsAreValid(t *testing.T) {
	for _, kind := range Kinds {
		for seed := range uint64(100) {
			p := Generate(kind, seed, 40)
			_, err := new(source.Compiler).CommonJS("program.js", p.Text())
			require.NoError(t, err, p.Text())
		}
	}
}

func TestShrinkKeepsWhatMatters(t *testing.T) {
	p := Generate("timers", 1, 60)
	before := p.main.size()
	holds := func(p *Program) (bool, error) { return strings.Contains(body(p), "setInterval("), nil }
	require.NoError(t, Shrink(p, holds))
	require.Contains(t, body(p), "setInterval(")
	require.Less(t, p.main.size(), min(before, 8))
}

func TestShrinkKeepsEverythingWhenNothingHolds(t *testing.T) {
	p := Generate("all", 3, 30)
	text := p.Text()
	require.NoError(t, Shrink(p, func(*Program) (bool, error) { return false, nil }))
	require.Equal(t, text, p.Text())
}

// body is a program's text without the prelude.
func body(p *Program) string { return strings.ReplaceAll(p.Text(), prelude, "") }

func TestDiffer(t *testing.T) {
	dir := t.TempDir()
	runner := func(name, script string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o755))
		return path
	}
	one, two := runner("one", "echo 1"), runner("two", "echo 2")
	code := runner("code", "echo 1; exit 3")
	changing := runner("changing", "date +%N")
	for name, test := range map[string]struct {
		node, gojs    string
		differs, same bool
	}{
		"equal":           {one, one, false, true},
		"other output":    {one, two, true, false},
		"other exit code": {one, code, true, false},
		"a race in Node":  {changing, one, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := Runners{Node: test.node, Gojs: test.gojs, Dir: dir}
			p := Generate("timers", 1, 3)
			differs, err := r.Differ(p)
			require.NoError(t, err)
			require.Equal(t, test.differs, differs)
			same, err := r.Same(p)
			require.NoError(t, err)
			require.Equal(t, test.same, same)
		})
	}
	_, err := Runners{Node: filepath.Join(dir, "missing"), Gojs: one, Dir: dir}.Differ(Generate("timers", 1, 3))
	require.Error(t, err)
}
