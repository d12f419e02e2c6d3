package resolve

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// PathToURL returns the file URL of an absolute path, encoded as Node does.
func PathToURL(path string) string {
	var b strings.Builder
	b.WriteString("file://")
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"#%<>?[\\]^`{|}~", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// URLToPath returns the path of a file URL.
func URLToPath(address string) (string, error) {
	rest, ok := strings.CutPrefix(address, "file://")
	if !ok {
		return "", errors.New("no file URL: " + address)
	}
	if i := strings.IndexAny(rest, "?#"); i >= 0 {
		rest = rest[:i]
	}
	return url.PathUnescape(strings.TrimPrefix(rest, "localhost"))
}
