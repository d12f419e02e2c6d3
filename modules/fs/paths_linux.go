package fs

import (
	"crypto/rand"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"

	"github.com/dop251/goja"
)

// onPath wraps a system call on one path.
func (c *calls) onPath(call goja.FunctionCall, name string, f func(path string) error) goja.Value {
	path := call.Argument(0).String()
	c.fail(retry(func() error { return f(c.at(path)) }), name, path, "")
	return goja.Undefined()
}

// onPaths wraps a system call on two paths.
func (c *calls) onPaths(call goja.FunctionCall, name string, f func(from, to string) error) goja.Value {
	from, to := call.Argument(0).String(), call.Argument(1).String()
	c.fail(retry(func() error { return f(c.at(from), c.at(to)) }), name, from, to)
	return goja.Undefined()
}

func (c *calls) mkdir(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "mkdir", func(path string) error { return syscall.Mkdir(path, uint32(call.Argument(1).ToInteger())) })
}

// mkdirAll makes a directory and those above it, and answers the first it made.
func (c *calls) mkdirAll(call goja.FunctionCall) goja.Value {
	path, mode := call.Argument(0).String(), uint32(call.Argument(1).ToInteger())
	full, err := filepath.Abs(c.at(path))
	c.fail(err, "mkdir", path, "")
	var missing []string
	for dir := full; ; dir = filepath.Dir(dir) {
		err := syscall.Mkdir(dir, mode)
		if err == nil {
			missing = append(missing, dir)
			break
		}
		if errors.Is(err, syscall.ENOENT) && dir != "/" {
			missing = append(missing, dir)
			continue
		}
		info, statErr := os.Stat(dir)
		if statErr == nil && info.IsDir() {
			break
		}
		if statErr == nil && dir != full {
			err = syscall.ENOTDIR
		}
		c.fail(err, "mkdir", path, "")
	}
	if len(missing) == 0 {
		return goja.Undefined()
	}
	for i := len(missing) - 1; i >= 0; i-- {
		if err := syscall.Mkdir(missing[i], mode); err != nil && !errors.Is(err, syscall.EEXIST) {
			c.fail(err, "mkdir", path, "")
		}
	}
	return c.vm.ToValue(missing[len(missing)-1])
}

const tempLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

func (c *calls) mkdtemp(call goja.FunctionCall) goja.Value {
	prefix := call.Argument(0).String()
	for {
		var suffix [6]byte
		_, _ = rand.Read(suffix[:])
		for i, b := range suffix {
			suffix[i] = tempLetters[int(b)%len(tempLetters)]
		}
		err := syscall.Mkdir(c.at(prefix+string(suffix[:])), 0o700)
		if errors.Is(err, syscall.EEXIST) {
			continue
		}
		c.fail(err, "mkdtemp", prefix+"XXXXXX", "")
		return c.vm.ToValue(prefix + string(suffix[:]))
	}
}

func (c *calls) rmdir(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "rmdir", syscall.Rmdir)
}

func (c *calls) unlink(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "unlink", syscall.Unlink)
}

func (c *calls) removeAll(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "rm", os.RemoveAll)
}

func (c *calls) rename(call goja.FunctionCall) goja.Value {
	return c.onPaths(call, "rename", syscall.Rename)
}

func (c *calls) link(call goja.FunctionCall) goja.Value { return c.onPaths(call, "link", syscall.Link) }

func (c *calls) symlink(call goja.FunctionCall) goja.Value {
	target, path := call.Argument(0).String(), call.Argument(1).String()
	c.fail(syscall.Symlink(target, c.at(path)), "symlink", target, path)
	return goja.Undefined()
}

func (c *calls) readlink(call goja.FunctionCall) goja.Value {
	path := call.Argument(0).String()
	target, err := os.Readlink(c.at(path))
	c.fail(err, "readlink", path, "")
	return c.vm.ToValue(target)
}

// realpath(path, syscall) resolves links; the name is that of the call Node makes.
func (c *calls) realpath(call goja.FunctionCall) goja.Value {
	path := call.Argument(0).String()
	full, err := filepath.Abs(c.at(path))
	c.fail(err, call.Argument(1).String(), path, "")
	real, err := filepath.EvalSymlinks(full)
	if failed := new(os.PathError); errors.As(err, &failed) && call.Argument(1).String() == "lstat" {
		path = failed.Path
	}
	c.fail(err, call.Argument(1).String(), path, "")
	return c.vm.ToValue(real)
}

func (c *calls) access(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "access", func(path string) error { return syscall.Access(path, uint32(call.Argument(1).ToInteger())) })
}

func (c *calls) exists(call goja.FunctionCall) goja.Value {
	return c.vm.ToValue(syscall.Access(c.at(call.Argument(0).String()), 0) == nil)
}

func (c *calls) chmod(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "chmod", func(path string) error { return syscall.Chmod(path, uint32(call.Argument(1).ToInteger())) })
}

func (c *calls) chown(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "chown", func(path string) error { return syscall.Chown(path, integer(call, 1), integer(call, 2)) })
}

func (c *calls) lchown(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "lchown", func(path string) error { return syscall.Lchown(path, integer(call, 1), integer(call, 2)) })
}

func (c *calls) utimes(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "utime", func(path string) error {
		return syscall.Utimes(path, []syscall.Timeval{timeval(call.Argument(1)), timeval(call.Argument(2))})
	})
}

func (c *calls) lutimes(call goja.FunctionCall) goja.Value {
	return c.onPath(call, "lutime", func(path string) error {
		name, err := syscall.BytePtrFromString(path)
		if err != nil {
			return err
		}
		times := [2]syscall.Timespec{}
		for i := range times {
			t := timeval(call.Argument(1 + i))
			times[i] = syscall.Timespec{Sec: t.Sec, Nsec: t.Usec * 1000}
		}
		const atCwd, noFollow = -100, 0x100
		dir := atCwd
		_, _, errno := syscall.Syscall6(syscall.SYS_UTIMENSAT, uintptr(dir), uintptr(unsafe.Pointer(name)),
			uintptr(unsafe.Pointer(&times)), noFollow, 0, 0)
		if errno != 0 {
			return errno
		}
		return nil
	})
}

// copyFile(from, to, mode)
func (c *calls) copyFile(call goja.FunctionCall) goja.Value {
	return c.onPaths(call, "copyfile", func(from, to string) error {
		source, err := os.Open(from)
		if err != nil {
			return err
		}
		defer source.Close()
		info, err := source.Stat()
		if err != nil {
			return err
		}
		if info.IsDir() {
			return syscall.EISDIR
		}
		flags := os.O_WRONLY | os.O_CREATE
		if call.Argument(2).ToInteger()&1 != 0 {
			flags |= os.O_EXCL
		}
		target, err := os.OpenFile(to, flags, info.Mode().Perm())
		if err != nil {
			return err
		}
		defer target.Close()
		if other, err := target.Stat(); err == nil && os.SameFile(info, other) {
			return nil
		}
		if err := target.Truncate(0); err != nil && !errors.Is(err, syscall.EINVAL) {
			return err
		}
		if _, err := io.Copy(target, source); err != nil {
			return err
		}
		return target.Chmod(info.Mode().Perm())
	})
}

// readdir(path, syscall) gives names and types, one after the other, sorted by name.
func (c *calls) readdir(call goja.FunctionCall) goja.Value {
	path := call.Argument(0).String()
	entries, err := os.ReadDir(c.at(path))
	shown := path
	if call.Argument(1).String() == "opendir" {
		shown = ""
	}
	if failed := new(os.PathError); errors.As(err, &failed) && strings.HasPrefix(failed.Op, "readdir") {
		err = failed.Err
	}
	c.fail(err, call.Argument(1).String(), shown, "")
	flat := make([]any, 0, 2*len(entries))
	for _, entry := range entries {
		flat = append(flat, entry.Name(), direntType(entry.Type()))
	}
	return c.vm.NewArray(flat...)
}

// direntType is the UV_DIRENT_ constant of a type.
func direntType(mode os.FileMode) int {
	switch {
	case mode.IsRegular():
		return 1
	case mode.IsDir():
		return 2
	case mode&os.ModeSymlink != 0:
		return 3
	case mode&os.ModeNamedPipe != 0:
		return 4
	case mode&os.ModeSocket != 0:
		return 5
	case mode&os.ModeCharDevice != 0:
		return 6
	case mode&os.ModeDevice != 0:
		return 7
	}
	return 0
}
