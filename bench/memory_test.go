package bench

import (
	"os/exec"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// maxRSS returns the largest resident set of a program's run in KiB: the
// smallest of three runs.
func maxRSS(b *testing.B, name string, args ...string) int64 {
	var best int64
	for range 3 {
		cmd := exec.Command(name, args...)
		require.NoError(b, cmd.Run())
		usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
		if best == 0 || usage.Maxrss < best {
			best = usage.Maxrss
		}
	}
	return best
}
