package jsclass

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

type counter struct{ n int64 }

func declare(vm *goja.Runtime) *Class {
	c := New(vm, "Counter", 1, func(call goja.ConstructorCall) *goja.Object {
		Attach(vm, call.This, &counter{call.Argument(0).ToInteger()})
		return nil
	})
	c.Method("next", 0, func(call goja.FunctionCall) goja.Value {
		k, ok := Data[*counter](call.This)
		if !ok {
			panic(vm.NewTypeError("not a Counter"))
		}
		k.n++
		return vm.ToValue(k.n)
	})
	c.Getter("value", func(call goja.FunctionCall) goja.Value {
		k, _ := Data[*counter](call.This)
		return vm.ToValue(k.n)
	}, nil)
	c.Static("of", 1, func(goja.FunctionCall) goja.Value { return goja.Null() })
	return c
}

// The results are what the same class written in JavaScript gives.
func TestNativeClassLooksLikeAClass(t *testing.T) {
	vm := goja.New()
	require.NoError(t, vm.Set("Counter", declare(vm).Ctor))
	for src, expected := range map[string]string{
		`new Counter(4).next()`: "5",
		`new Counter(4).value`:  "4",
		`Counter.name`:          "Counter",
		`Counter.length`:        "1",
		`Counter.of.length`:     "1",
		`Object.keys(Counter).length + Object.keys(Counter.prototype).length`:  "0",
		`Object.getOwnPropertyNames(Counter.prototype).join()`:                 "constructor,next,value",
		`Counter.prototype.next.name`:                                          "next",
		`Object.getOwnPropertyDescriptor(Counter.prototype, 'value').get.name`: "get value",
		`Object.getOwnPropertyDescriptor(Counter, 'prototype').writable`:       "false",
		`class Sub extends Counter { constructor() { super(9); this.x = 1 } }; const s = new Sub(); [s.next(), s.x, s instanceof Counter].join()`: "10,1,true",
		`try { Counter() } catch (e) { e.message }`:                       "Class constructor Counter cannot be invoked without 'new'",
		`try { Counter.prototype.next.call({}) } catch (e) { e.message }`: "not a Counter",
		`Reflect.ownKeys(new Counter(1)).length`:                          "0",
	} {
		v, err := vm.RunString("{" + src + "}")
		require.NoError(t, err, src)
		require.Equal(t, expected, v.String(), src)
	}
}

func TestCallable(t *testing.T) {
	vm := goja.New()
	for src, callable := range map[string]bool{
		"() => 7": true, "function () { return 7 }": true, "(function () { return this }).bind(7)": true,
		"new Proxy(() => 7, {})": true, "5": false, "({})": false, "null": false,
	} {
		v, err := vm.RunString("(" + src + ")")
		require.NoError(t, err)
		call, ok := Callable(v)
		require.Equal(t, callable, ok, src)
		if ok {
			require.Equal(t, int64(7), call(goja.FunctionCall{This: goja.Undefined()}).ToInteger(), src)
		}
	}
}
