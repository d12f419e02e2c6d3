package jsruntime_test

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/gojs-runtime/gojs/jsruntime"
)

func Example() {
	rt, err := jsruntime.New(jsruntime.Options{Stdout: os.Stdout, Stderr: os.Stderr})
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	err = rt.RunSource(context.Background(), jsruntime.Source{Name: "[eval]", Text: `
		const { AsyncLocalStorage } = require('node:async_hooks');
		const request = new AsyncLocalStorage();
		request.run('request 1', async () => {
			await null;
			console.log(request.getStore());
			process.exitCode = 3;
		});
	`})
	var exit *jsruntime.ExitError
	if errors.As(err, &exit) {
		fmt.Println("exit code", exit.Code)
	}
	// Output:
	// request 1
	// exit code 3
}
