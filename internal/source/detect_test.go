package source_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/source"
)

// TestCommonJSExports compares with the names that Node found in each form.
func TestCommonJSExports(t *testing.T) {
	data, err := os.ReadFile("testdata/commonjs_exports.txt")
	require.NoError(t, err)
	dependencies := map[string][]string{"./dep.cjs": {"d1", "d2"}, "./dep2.cjs": {"e1"}}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		quoted, want, _ := strings.Cut(line, "\t")
		var text string
		require.NoError(t, json.Unmarshal([]byte(quoted), &text))
		names, reexports := source.CommonJSExports(text)
		for _, specifier := range reexports {
			names = append(names, dependencies[specifier]...)
		}
		if !slices.Contains(names, "default") {
			names = append(names, "default")
		}
		slices.Sort(names)
		assert.Equal(t, want, strings.Join(names, ","), text)
	}
}
