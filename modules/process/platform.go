package process

import (
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"
	"unsafe"
)

// winsize is what the terminal driver fills in.
type winsize struct{ rows, columns, x, y uint16 }

func terminalSize(f *os.File) (winsize, bool) {
	var w winsize
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&w)))
	return w, errno == 0
}

func isTerminal(f *os.File) bool {
	_, ok := terminalSize(f)
	return ok
}

// size returns the columns and rows of a terminal, 80 and 24 where it does not say.
func size(w io.Writer) (columns, rows int) {
	if f, ok := w.(*os.File); ok {
		if s, ok := terminalSize(f); ok && s.columns > 0 {
			return int(s.columns), int(s.rows)
		}
	}
	return 80, 24
}

// residentSet is the memory the process holds, in bytes; fallback where the
// system does not tell.
func residentSet(fallback uint64) uint64 {
	data, err := os.ReadFile("/proc/self/statm")
	if fields := strings.Fields(string(data)); err == nil && len(fields) > 1 {
		if pages, err := strconv.ParseUint(fields[1], 10, 64); err == nil {
			return pages * uint64(os.Getpagesize())
		}
	}
	return fallback
}

func availableMemory() uint64 {
	data, _ := os.ReadFile("/proc/meminfo")
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, "MemAvailable:"); ok {
			kb, _ := strconv.ParseUint(strings.Fields(rest)[0], 10, 64)
			return kb * 1024
		}
	}
	return 0
}
