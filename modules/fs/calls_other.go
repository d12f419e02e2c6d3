//go:build !linux

package fs

import (
	"runtime"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// constantTable is fs.constants.
var constantTable []struct {
	name  string
	value int
}

// table says of every call that this platform has none of them yet.
func (c *calls) table() map[string]native {
	panic(nodeerr.New(c.vm, "Error", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "gojs has no node:fs for "+runtime.GOOS+" yet"))
}
