package fs

import (
	"errors"
	"math/big"
	"syscall"

	"github.com/dop251/goja"
)

// stat(path, bigint, quiet) gives the numbers of class Stats, or undefined if
// there is no such file and that is no error.
func (c *calls) stat(call goja.FunctionCall) goja.Value {
	return c.statWith(call, "stat", call.Argument(0).String(), func(path string, st *syscall.Stat_t) error {
		return syscall.Stat(c.at(path), st)
	})
}

func (c *calls) lstat(call goja.FunctionCall) goja.Value {
	return c.statWith(call, "lstat", call.Argument(0).String(), func(path string, st *syscall.Stat_t) error {
		return syscall.Lstat(c.at(path), st)
	})
}

func (c *calls) fstat(call goja.FunctionCall) goja.Value {
	return c.statWith(call, "fstat", "", func(_ string, st *syscall.Stat_t) error { return syscall.Fstat(fd(call), st) })
}

func (c *calls) statWith(call goja.FunctionCall, name, path string, f func(string, *syscall.Stat_t) error) goja.Value {
	var st syscall.Stat_t
	err := retry(func() error { return f(path, &st) })
	if call.Argument(2).ToBoolean() && (errors.Is(err, syscall.ENOENT) || errors.Is(err, syscall.ENOTDIR)) {
		return goja.Undefined()
	}
	c.fail(err, name, path, "")
	numbers := []int64{
		int64(st.Dev), int64(st.Mode), int64(st.Nlink), int64(st.Uid), int64(st.Gid), int64(st.Rdev),
		int64(st.Blksize), int64(st.Ino), st.Size, st.Blocks,
	}
	// Linux tells the time of birth through another call; the last change of
	// the inode is the best this one knows.
	times := []syscall.Timespec{st.Atim, st.Mtim, st.Ctim, st.Ctim}
	return c.vm.NewArray(c.statValues(numbers, times, call.Argument(1).ToBoolean())...)
}

func (c *calls) statValues(numbers []int64, times []syscall.Timespec, bigints bool) []any {
	var values []any
	for _, n := range numbers {
		if bigints {
			values = append(values, big.NewInt(n))
		} else {
			values = append(values, n)
		}
	}
	for _, t := range times {
		if bigints {
			values = append(values, big.NewInt(t.Nano()/1e6))
		} else {
			values = append(values, float64(t.Sec)*1e3+float64(t.Nsec)/1e6)
		}
	}
	if bigints {
		for _, t := range times {
			values = append(values, big.NewInt(t.Nano()))
		}
	}
	return values
}

func (c *calls) statfs(call goja.FunctionCall) goja.Value {
	var st syscall.Statfs_t
	c.onPath(call, "statfs", func(path string) error { return syscall.Statfs(path, &st) })
	numbers := []int64{int64(st.Type), int64(st.Bsize), int64(st.Frsize), int64(st.Blocks), int64(st.Bfree), int64(st.Bavail), int64(st.Files), int64(st.Ffree)}
	return c.vm.NewArray(c.statValues(numbers, nil, call.Argument(1).ToBoolean())...)
}
