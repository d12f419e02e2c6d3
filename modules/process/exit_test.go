package process

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestDescribePanic(t *testing.T) {
	type state struct{ name string }
	for _, test := range []struct {
		value any
		want  string
	}{
		{errors.New("broken host"), "broken host"},
		{"text", "text"},
		{42, "42"},
		{true, "true"},
		{time.Second, "1s"},
		{nil, "<nil>"},
		{state{"inner"}, "a value of type process.state"},
		{&state{"inner"}, "a value of type *process.state"},
		{[]string{"inner"}, "a value of type []string"},
	} {
		require.Equal(t, test.want, describePanic(test.value))
	}
}
