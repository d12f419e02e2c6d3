// Package conformance runs scripts in gojs or in the real Node and puts what
// they print into a form that can be compared: what differs from run to run or
// by machine (paths, process ids) is replaced, and so is the part of stack traces
// that shows the runtime's own internals.
package conformance

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Result is what a script did.
type Result struct {
	Stdout, Stderr string
	Exit           int
}

// timeout stops scripts that hang; it is no measure of speed.
const timeout = 60 * time.Second

// Run runs a script with the given interpreter. A first line of the form
//
//	// flags: --expose-gc
//	// args: a b
//
// gives options and arguments; up to three such lines are read.
func Run(interpreter, script string) (Result, error) {
	flags, args, err := directives(script)
	if err != nil {
		return Result{}, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	dir := filepath.Dir(script)
	argv := append(append(flags, "./"+filepath.Base(script)), args...)
	cmd := exec.CommandContext(ctx, interpreter, argv...)
	cmd.Dir = dir
	cmd.Env = environment()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return Result{}, fmt.Errorf("running %s: %w", script, err)
	}
	if ctx.Err() != nil {
		return Result{}, fmt.Errorf("running %s: no end after %v", script, timeout)
	}
	n := normalizer(dir, interpreter)
	return Result{Stdout: n(stdout.String()), Stderr: n(stderr.String()), Exit: cmd.ProcessState.ExitCode()}, nil
}

// environment is the process's own, without what changes how programs print.
func environment() []string {
	env := slices.DeleteFunc(os.Environ(), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return name == "FORCE_COLOR" || name == "NO_COLOR" || strings.HasPrefix(name, "NODE_")
	})
	return append(env, "TZ=UTC", "LANG=C.UTF-8")
}

func directives(script string) (flags, args []string, err error) {
	data, err := os.ReadFile(script)
	if err != nil {
		return nil, nil, err
	}
	lines := strings.SplitN(string(data), "\n", 4)
	for _, line := range lines[:min(3, len(lines))] {
		if rest, ok := strings.CutPrefix(line, "// flags:"); ok {
			flags = strings.Fields(rest)
		}
		if rest, ok := strings.CutPrefix(line, "// args:"); ok {
			args = strings.Fields(rest)
		}
	}
	return flags, args, nil
}

var (
	pid = regexp.MustCompile(`\(node:\d+\)`)
	// internalFrame is a line of a stack in the runtime's own code.
	internalFrame = regexp.MustCompile(`(?m)^ +(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|at (?:.*\(node:.*\)|(?:async )?node:.*|.*\(<anonymous>\)|new Promise \(<anonymous>\)|process\.processTicksAndRejections.*))\n?`)
	// frameName is how V8 decorates a function's name: receiver, new, async, alias.
	frameName = regexp.MustCompile(`(?m)^( +at )(?:async )?(?:new )?(?:[\w$<>]+\.)*([\w$<>]+)(?: \[as [^\]]+\])? \(`)
	anonymous = regexp.MustCompile(`(?m)^( +at )<anonymous> \((.*)\)((?: \{|,)?)$`)
	async     = regexp.MustCompile(`(?m)^( +at )async `)
	// internalSource is the quoted line of an error thrown in the runtime's own code.
	internalSource = regexp.MustCompile(`(?m)^node:.*:\d+\n.*\n *\^+\n\n?`)
	// frameEnd is what an inspected error puts behind its last frame.
	frameEnd = regexp.MustCompile(`(?m)^( +(?:\.\.\. .* \.\.\.|at .*))( \{|,)$`)
)

// normalizer makes the function that replaces what differs without meaning.
func normalizer(dir, interpreter string) func(string) string {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		absolute = dir
	}
	name := filepath.Base(interpreter)
	program := regexp.MustCompile(`(?m)^(.*/)?` + regexp.QuoteMeta(name) + `: `)
	return func(text string) string {
		text = strings.ReplaceAll(text, absolute, "<dir>")
		text = pid.ReplaceAllString(text, "(node:PID)")
		text = strings.ReplaceAll(text, "`"+name+" --", "`node --")
		text = program.ReplaceAllString(text, "node: ")
		text = frameEnd.ReplaceAllString(text, "$1\n\x00$2")
		text = internalFrame.ReplaceAllString(text, "")
		text = strings.ReplaceAll(text, "\n\x00", "")
		text = internalSource.ReplaceAllString(text, "")
		text = frameName.ReplaceAllString(text, "$1$2 (")
		text = anonymous.ReplaceAllString(text, "$1$2$3")
		return async.ReplaceAllString(text, "$1")
	}
}

// Format writes a result as the text of an expectation file.
func (r Result) Format() string {
	return fmt.Sprintf("-- stdout --\n%s-- stderr --\n%s-- exit --\n%d\n", ended(r.Stdout), ended(r.Stderr), r.Exit)
}

// ended makes sure that a section ends with a line end; a missing one is marked.
func ended(s string) string {
	if s == "" || strings.HasSuffix(s, "\n") {
		return s
	}
	return s + "\n\\ no line end\n"
}

// Scripts lists the conformance scripts below a folder: every script that stands
// directly in one of its folders, and main.* one level deeper. Other files are
// what scripts load.
func Scripts(root string) ([]string, error) {
	var scripts []string
	for _, pattern := range []string{"*/*.js", "*/*.mjs", "*/*.cjs", "*/*.ts", "*/*.mts", "*/*.cts", "*/*/main.js", "*/*/main.mjs", "*/*/main.ts", "*/*/main.cjs"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			return nil, err
		}
		scripts = append(scripts, found...)
	}
	return scripts, nil
}
