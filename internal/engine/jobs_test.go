package engine

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

func TestJobsRunInOrderAndThenablesAreTold(t *testing.T) {
	vm := goja.New()
	jobs, err := JobsOf(vm)
	require.NoError(t, err)
	var log []string
	require.NoError(t, vm.Set("log", func(s string) { log = append(log, s) }))
	require.NoError(t, vm.Set("push", func(s string) { jobs.Push(func() { log = append(log, s) }) }))
	require.NoError(t, vm.Set("wrap", func() {
		jobs.WrapThenables(0, func(job func()) func() {
			return func() {
				log = append(log, "[")
				job()
				log = append(log, "]")
			}
		})
	}))
	_, err = vm.RunString(`
		Promise.resolve().then(() => log('a'));
		push('b');
		Promise.resolve({ then() { log('then') } });
		Promise.resolve().then(() => log('c'));
		wrap();
	`)
	require.NoError(t, err)
	require.Equal(t, []string{"a", "b", "[", "then", "]", "c"}, log)
	require.Zero(t, jobs.Len())
}
