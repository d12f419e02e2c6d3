package modulens_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/modulens"
)

func TestIs(t *testing.T) {
	vm := goja.New()
	for _, text := range []string{
		"5", "null", "({})", "new Proxy({}, {})", "Object.create(null, {[Symbol.toStringTag]: {value: 'Module'}})",
		"new Proxy(Object.create(null, {[Symbol.toStringTag]: {value: 'Module'}}), {})",
		"(() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy })()",
	} {
		v, err := vm.RunString(text)
		require.NoError(t, err)
		assert.False(t, modulens.Is(v), text)
	}
	target := vm.CreateObject(nil)
	require.NoError(t, target.SetSymbol(goja.SymToStringTag, "Module"))
	assert.True(t, modulens.Is(vm.ToValue(vm.NewProxy(target, &goja.ProxyTrapConfig{}))))
}
