package fs

import (
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/dop251/goja"
)

// table has the native functions: those on descriptors here, those on paths in
// paths_linux.go.
func (c *calls) table() map[string]native {
	return map[string]native{
		"open": c.open, "close": c.close, "read": c.read, "write": c.write, "readAll": c.readAll,
		"fsync":     c.onFd("fsync", syscall.Fsync),
		"fdatasync": c.onFd("fdatasync", syscall.Fdatasync),
		"fchmod": func(call goja.FunctionCall) goja.Value {
			c.fail(syscall.Fchmod(fd(call), uint32(call.Argument(1).ToInteger())), "fchmod", "", "")
			return goja.Undefined()
		},
		"fchown": func(call goja.FunctionCall) goja.Value {
			c.fail(syscall.Fchown(fd(call), integer(call, 1), integer(call, 2)), "fchown", "", "")
			return goja.Undefined()
		},
		"ftruncate": func(call goja.FunctionCall) goja.Value {
			c.fail(retry(func() error { return syscall.Ftruncate(fd(call), call.Argument(1).ToInteger()) }), "ftruncate", "", "")
			return goja.Undefined()
		},
		"futimes": func(call goja.FunctionCall) goja.Value {
			c.fail(syscall.Futimes(fd(call), []syscall.Timeval{timeval(call.Argument(1)), timeval(call.Argument(2))}), "futime", "", "")
			return goja.Undefined()
		},
		"stat": c.stat, "lstat": c.lstat, "fstat": c.fstat, "statfs": c.statfs,
		"readdir": c.readdir, "mkdir": c.mkdir, "mkdirAll": c.mkdirAll, "mkdtemp": c.mkdtemp, "rmdir": c.rmdir,
		"unlink": c.unlink, "removeAll": c.removeAll, "rename": c.rename, "copyFile": c.copyFile, "link": c.link,
		"symlink": c.symlink, "readlink": c.readlink, "realpath": c.realpath, "access": c.access, "exists": c.exists,
		"chmod": c.chmod, "chown": c.chown, "lchown": c.lchown, "utimes": c.utimes, "lutimes": c.lutimes,
	}
}

func fd(call goja.FunctionCall) int { return int(call.Argument(0).ToInteger()) }

func integer(call goja.FunctionCall, i int) int { return int(call.Argument(i).ToInteger()) }

func timeval(v goja.Value) syscall.Timeval {
	seconds := math.Floor(v.ToFloat())
	return syscall.Timeval{Sec: int64(seconds), Usec: int64(math.Round((v.ToFloat() - seconds) * 1e6))}
}

// retry calls a system call again when a signal interrupts it.
func retry(f func() error) error {
	for {
		if err := f(); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

func (c *calls) onFd(name string, f func(int) error) native {
	return func(call goja.FunctionCall) goja.Value {
		c.fail(retry(func() error { return f(fd(call)) }), name, "", "")
		return goja.Undefined()
	}
}

// at is where a path leads: a runtime that does not own the process has a
// working directory of its own.
func (c *calls) at(path string) string {
	if filepath.IsAbs(path) || path == "" || c.env.Host == nil || c.env.Host.Owner {
		return path
	}
	process := c.env.Require("process").(*goja.Object)
	cwd, ok := goja.AssertFunction(process.Get("cwd"))
	if !ok {
		return path
	}
	dir, err := cwd(process)
	if err != nil {
		panic(err)
	}
	return strings.TrimSuffix(dir.String(), "/") + "/" + path
}

func (c *calls) open(call goja.FunctionCall) goja.Value {
	path := call.Argument(0).String()
	var handle int
	err := retry(func() (err error) {
		handle, err = syscall.Open(c.at(path), integer(call, 1)|syscall.O_CLOEXEC, uint32(call.Argument(2).ToInteger()))
		return err
	})
	c.fail(err, "open", path, "")
	return c.vm.ToValue(handle)
}

func (c *calls) close(call goja.FunctionCall) goja.Value {
	c.fail(syscall.Close(fd(call)), "close", "", "")
	return goja.Undefined()
}

// part gives the bytes of a view that arguments i to i+2 name.
func (c *calls) part(call goja.FunctionCall, i int) []byte {
	data, _ := c.lib.Bytes(call.Argument(i))
	offset, length := integer(call, i+1), integer(call, i+2)
	return data[offset : offset+length]
}

// read(fd, buffer, offset, length, position); position -1 is the current one.
func (c *calls) read(call goja.FunctionCall) goja.Value {
	target, position := c.part(call, 1), call.Argument(4).ToInteger()
	if len(target) == 0 {
		return c.vm.ToValue(0)
	}
	var n int
	err := retry(func() (err error) {
		if position >= 0 {
			n, err = syscall.Pread(fd(call), target, position)
		} else {
			n, err = syscall.Read(fd(call), target)
		}
		return err
	})
	c.fail(err, "read", "", "")
	return c.vm.ToValue(n)
}

// write(fd, buffer, offset, length, position)
func (c *calls) write(call goja.FunctionCall) goja.Value {
	data, position := c.part(call, 1), call.Argument(4).ToInteger()
	if out := c.output(fd(call)); out != nil && position < 0 {
		n, err := out.Write(data)
		c.fail(err, "write", "", "")
		return c.vm.ToValue(n)
	}
	var n int
	err := retry(func() (err error) {
		if position >= 0 {
			n, err = syscall.Pwrite(fd(call), data, position)
		} else {
			n, err = syscall.Write(fd(call), data)
		}
		return err
	})
	c.fail(err, "write", "", "")
	return c.vm.ToValue(n)
}

// output is what the host has given for the descriptors 1 and 2.
func (c *calls) output(fd int) io.Writer {
	switch {
	case c.env.Host == nil:
	case fd == 1:
		return c.env.Host.Stdout
	case fd == 2:
		return c.env.Host.Stderr
	}
	return nil
}

// readAll(fd) reads to the end.
func (c *calls) readAll(call goja.FunctionCall) goja.Value {
	var st syscall.Stat_t
	c.fail(syscall.Fstat(fd(call), &st), "fstat", "", "")
	if fd(call) == 0 && c.env.Host != nil && c.env.Host.Stdin != nil && c.env.Host.Stdin != io.Reader(os.Stdin) {
		data, err := io.ReadAll(c.env.Host.Stdin)
		c.fail(err, "read", "", "")
		return c.lib.Wrap(data)
	}
	data := make([]byte, 0, max(st.Size, 0)+512)
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		var n int
		err := retry(func() (err error) {
			n, err = syscall.Read(fd(call), data[len(data):cap(data)])
			return err
		})
		c.fail(err, "read", "", "")
		if n <= 0 {
			return c.lib.Wrap(data)
		}
		data = data[:len(data)+n]
	}
}
