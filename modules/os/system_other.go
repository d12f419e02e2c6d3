//go:build !linux

package os

import (
	"errors"
	"runtime"
)

func uname() []string {
	name := map[string]string{"darwin": "Darwin", "windows": "Windows_NT", "freebsd": "FreeBSD"}[runtime.GOOS]
	return []string{name, "", "", runtime.GOARCH}
}

func memory() []float64 { return []float64{0, 0} }

func uptime() float64 { return 0 }

func loadavg() []float64 { return []float64{0, 0, 0} }

func cpus() []map[string]any { return nil }

func getPriority(int) (int, error) { return 0, errors.ErrUnsupported }

func setPriority(int, int) error { return errors.ErrUnsupported }
