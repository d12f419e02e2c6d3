package nodeerr

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"strconv"
	"syscall"

	"github.com/dop251/goja"
)

// SystemErrorName gives the name of a system error ("ENOENT" for -2).
func SystemErrorName(errno int) (string, bool) {
	e, ok := lookupErrno(errno)
	return e.name, ok
}

// SystemErrorMessage gives the text of a system error.
func SystemErrorMessage(errno int) (string, bool) {
	e, ok := lookupErrno(errno)
	return e.message, ok
}

// SystemErrors calls f for every system error Node knows, in its order.
func SystemErrors(f func(errno int, name, message string)) {
	for _, e := range uvErrors {
		f(e.errno, e.name, e.message)
	}
}

func lookupErrno(errno int) (uvError, bool) {
	for _, e := range uvErrors {
		if e.errno == errno {
			return e, true
		}
	}
	return uvError{errno, "Unknown system error " + strconv.Itoa(errno), "unknown error"}, false
}

func lookupName(name string) (uvError, bool) {
	for _, e := range uvErrors {
		if e.name == name {
			return e, true
		}
	}
	return uvError{}, false
}

// Errno finds which system error a Go error stands for: a negative number as
// Node counts them.
func Errno(err error) int {
	var errno syscall.Errno
	var dns *net.DNSError
	switch {
	case errors.As(err, &errno):
		return -int(errno)
	case errors.Is(err, fs.ErrNotExist):
		return -int(syscall.ENOENT)
	case errors.Is(err, fs.ErrExist):
		return -int(syscall.EEXIST)
	case errors.Is(err, fs.ErrPermission):
		return -int(syscall.EACCES)
	case errors.Is(err, fs.ErrClosed), errors.Is(err, net.ErrClosed):
		return -int(syscall.EBADF)
	case errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded):
		return -int(syscall.ETIMEDOUT)
	case errors.Is(err, context.Canceled):
		return -int(syscall.ECANCELED)
	case errors.Is(err, io.EOF):
		return -4095
	case errors.As(err, &dns):
		return -3008
	}
	return -4094
}

// System makes the error that a failed system call gives, from what Go
// reported: "ENOENT: no such file or directory, open 'x'" with errno, code,
// syscall, and path and dest where they are not empty.
func System(vm *goja.Runtime, err error, syscall, path, dest string) *goja.Object {
	return systemErrno(vm, Errno(err), syscall, path, dest)
}

// SystemCode is System for a known code ("ENOENT").
func SystemCode(vm *goja.Runtime, code, syscall, path, dest string) *goja.Object {
	e, ok := lookupName(code)
	if !ok {
		e, _ = lookupName("UNKNOWN")
	}
	return systemErrno(vm, e.errno, syscall, path, dest)
}

func systemErrno(vm *goja.Runtime, errno int, syscall, path, dest string) *goja.Object {
	e, ok := lookupErrno(errno)
	if !ok {
		e.name = "UNKNOWN"
	}
	msg := e.name + ": " + e.message + ", " + syscall
	if path != "" {
		msg += " '" + path + "'"
	}
	if dest != "" {
		msg += " -> '" + dest + "'"
	}
	obj := Plain(vm, "Error", msg)
	_ = obj.Set("errno", errno)
	_ = obj.Set("code", e.name)
	_ = obj.Set("syscall", syscall)
	if path != "" {
		_ = obj.Set("path", path)
	}
	if dest != "" {
		_ = obj.Set("dest", dest)
	}
	return obj
}

// HostPort makes the error of a failed network call: "connect ECONNREFUSED
// 127.0.0.1:80". A port of zero or less is not shown; without an address there
// is none.
func HostPort(vm *goja.Runtime, err error, syscall, address string, port int) *goja.Object {
	return hostPort(vm, Errno(err), syscall, address, port, "")
}

func hostPort(vm *goja.Runtime, errno int, syscall, address string, port int, local string) *goja.Object {
	e, _ := lookupErrno(errno)
	msg := syscall + " " + e.name
	if port > 0 {
		msg += " " + address + ":" + strconv.Itoa(port)
	} else if address != "" {
		msg += " " + address
	}
	if local != "" {
		msg += " - Local (" + local + ")"
	}
	obj := Plain(vm, "Error", msg)
	_ = obj.Set("errno", errno)
	_ = obj.Set("code", e.name)
	_ = obj.Set("syscall", syscall)
	if address != "" {
		_ = obj.Set("address", address)
	}
	if port != 0 {
		_ = obj.Set("port", port)
	}
	return obj
}
