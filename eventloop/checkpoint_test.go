package eventloop

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What waits when a callback fails is run with the next one.
func TestFailures(t *testing.T) {
	for name, test := range map[string]struct{ script, expected string }{
		"a tick": {
			`tick(() => { throw 1 }); tick(() => log('tick')); Promise.resolve().then(() => log('micro')); log('main')`,
			"main",
		},
		"a tick, and then an immediate": {
			`tick(() => { throw 1 }); tick(() => log('tick')); Promise.resolve().then(() => log('micro')); immediate(() => log('immediate'))`,
			"tick micro immediate",
		},
		"the main script": {
			`tick(() => log('tick')); Promise.resolve().then(() => log('micro')); throw 1`,
			"tick micro",
		},
		"a timer, and then a timer": {
			`timer(() => { tick(() => log('tick')); throw 1 }, 1); timer(() => log('timer'), 1); spin(3)`,
			"timer tick",
		},
		"the last timer": {
			`timer(() => { tick(() => log('tick')); throw 1 }, 1); immediate(() => log('immediate')); spin(3)`,
			"tick immediate",
		},
		"an immediate, and then an immediate": {
			`immediate(() => { tick(() => log('tick')); throw 1 }); immediate(() => log('immediate'))`,
			"immediate tick",
		},
		"the last immediate": {
			`immediate(() => { tick(() => log('tick')); immediate(() => log('immediate')); throw 1 })`,
			"immediate tick",
		},
		"a tick of an immediate": {
			`immediate(() => { tick(() => { throw 1 }); tick(() => log('tick')) }); immediate(() => log('immediate'))`,
			"immediate tick",
		},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHarness(t)
			failures := 0
			h.loop.Uncaught = func(error) {
				failures++
				h.loop.Fail()
			}
			h.set("spin", func(ms int64) {
				for end := h.loop.Now() + ms; h.loop.Now() <= end; {
				}
			})
			require.NoError(t, h.run(test.script))
			require.Equal(t, test.expected, strings.Join(h.log, " "))
			require.Equal(t, 1, failures)
		})
	}
}

func TestWhatBecomesDueInATimerPhaseWaits(t *testing.T) {
	h := newHarness(t)
	h.set("spin", func(ms int64) {
		for end := h.loop.Now() + ms; h.loop.Now() <= end; {
		}
	})
	require.NoError(t, h.run(`
		timer(() => { log('a'); immediate(() => log('immediate')); timer(() => log('b'), 1); spin(3) }, 1);
		timer(() => log('due'), 1);
		spin(3);
	`))
	require.Equal(t, "a due immediate b", strings.Join(h.log, " "))
}
