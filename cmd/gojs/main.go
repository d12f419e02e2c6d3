// Command gojs runs JavaScript files as Node v25 does.
//
//	gojs app.js
//	gojs -e 'console.log(process.version)'
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/gojs-runtime/gojs/jsruntime"
)

func main() {
	// A reader that goes away is an error of the write, as in Node, and not the end.
	signal.Ignore(syscall.SIGPIPE)
	tuneGC()
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// exitBadOption is Node's exit code for a command line it does not understand.
const exitBadOption = 9

// run is the program; main only gives it the process.
func run(argv []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(argv[1:], os.Getenv("NODE_OPTIONS"))
	if err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", argv[0], err)
		return exitBadOption
	}
	switch {
	case o.version:
		fmt.Fprintln(stdout, jsruntime.NodeVersion)
		return 0
	case o.help:
		fmt.Fprint(stdout, usage)
		return 0
	}
	if o.interactive || o.eval == nil && o.script == "" && len(o.args) == 0 && isTerminal(stdin) {
		fmt.Fprintf(stderr, "%s: there is no interactive mode yet; give a script, -e, or text on standard input\n", argv[0])
		return exitBadOption
	}
	code, err := execute(context.Background(), o, stdin, stdout, stderr)
	if err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", argv[0], err)
	}
	return code
}

// isTerminal reports whether somebody may be typing.
func isTerminal(stdin io.Reader) bool {
	f, ok := stdin.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// execute makes a runtime and runs what the options say.
func execute(ctx context.Context, o *options, stdin io.Reader, stdout, stderr io.Writer) (int, error) {
	rt, err := jsruntime.New(jsruntime.Options{
		Owner: true, ExecArgv: o.execArgv, Args: o.args, Flags: o.flags, Environ: os.Environ(),
		Stdin: stdin, Stdout: stdout, Stderr: stderr, Requires: o.requires, Imports: o.imports,
	})
	if err != nil {
		return 1, err
	}
	defer rt.Close()
	switch {
	case o.check:
		err = rt.Check(o.script)
	case o.eval != nil:
		err = rt.RunSource(ctx, jsruntime.Source{Name: "[eval]", Text: *o.eval, Type: o.inputType, Print: o.print})
	case o.script != "":
		err = rt.RunFile(ctx, o.script)
	default:
		var text []byte
		if text, err = io.ReadAll(stdin); err == nil {
			err = rt.RunSource(ctx, jsruntime.Source{Name: "[stdin]", Text: string(text), Type: o.inputType, Print: o.print})
		}
	}
	var exit *jsruntime.ExitError
	switch {
	case err == nil:
		return 0, nil
	case errors.As(err, &exit):
		return exit.Code, nil
	}
	return 1, err
}
