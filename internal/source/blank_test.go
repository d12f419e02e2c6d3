package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestBlankTypes compares with what Node's module.stripTypeScriptTypes returns.
func TestBlankTypes(t *testing.T) {
	for _, test := range blankings {
		out, err := StripTypes(test[0])
		require.NoError(t, err, test[0])
		assert.Equal(t, test[1], out)
	}
}
