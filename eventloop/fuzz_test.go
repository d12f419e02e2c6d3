package eventloop

import (
	"context"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

// probe is a timer and an immediate of a fuzzed program, with what became of them.
type probe struct {
	t         *testing.T
	loop      *Loop
	timer     Timer
	immediate Immediate
	after     int64
	cleared   bool
	ended     int // calls of Finished
	fired     *[]*probe
}

// Run is the timer's callback.
func (p *probe) Run() {
	require.False(p.t, p.cleared, "a cleared timer fired")
	require.GreaterOrEqual(p.t, p.loop.Now()-p.timer.Start(), p.after, "a timer fired early")
	*p.fired = append(*p.fired, p)
}

// Finished counts the ends of the timer.
func (p *probe) Finished() { p.ended++ }

// act does what one byte of the input says to the timer and the immediate.
func (p *probe) act(code byte) {
	switch code % 8 {
	case 1:
		p.timer.Unref()
	case 2:
		p.timer.Unref()
		p.timer.Unref()
		p.timer.Ref()
	case 3:
		p.cleared = p.timer.Clear() || p.cleared
	case 4:
		if !p.timer.Dead() {
			p.timer.Refresh()
		}
	case 5:
		p.immediate.Clear()
	case 6:
		p.immediate.Unref()
		p.immediate.Ref()
	}
}

// FuzzTimersAndImmediates starts a timer and an immediate per byte of the input,
// whose callbacks act on those of other bytes.
func FuzzTimersAndImmediates(f *testing.F) {
	for _, seed := range []string{"", "\x00\x01\x02", "\x13\x2b\x04\x44\x0c\x03", "\x04\x0c\x14\x1c\x24\x2c", "abcdefghijklmnop"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		input = input[:min(len(input), 24)]
		loop := New(goja.New())
		var fired []*probe
		probes := make([]*probe, len(input))
		for i, code := range input {
			p := &probe{t: t, loop: loop, after: 1 + int64(code>>3)%3, fired: &fired}
			probes[i] = p
			loop.StartTimer(&p.timer, p, p.after, false)
			other := int(code>>4) % len(input)
			loop.StartImmediate(&p.immediate, TaskFunc(func() { probes[other].act(code) }))
		}
		for i, code := range input {
			probes[i].act(code)
		}
		require.NoError(t, loop.Run(context.Background()))
		require.False(t, loop.Alive())
		timers, immediates := loop.Active()
		require.Zero(t, timers)
		require.Zero(t, immediates)
		checkTimers(t, probes, fired)
	})
}

// checkTimers checks that every timer ended as it should and that those of one
// duration fired in the order in which they were started.
func checkTimers(t *testing.T, probes, fired []*probe) {
	times := map[*probe]int{}
	for _, p := range fired {
		times[p]++
	}
	for _, p := range probes {
		require.Equal(t, p.timer.Dead(), p.ended == 1, "ended %d times", p.ended)
		if p.cleared {
			require.Zero(t, times[p])
		} else if p.timer.HasRef() {
			require.Equal(t, 1, times[p])
		}
	}
	last := map[int64]int64{}
	for _, p := range fired {
		require.GreaterOrEqual(t, p.timer.Start(), last[p.after])
		last[p.after] = p.timer.Start()
	}
}

// FuzzTicksAndJobs runs ticks and promise jobs that a byte string nests; every one
// runs once, ticks in order, and before the jobs that wait with them.
func FuzzTicksAndJobs(f *testing.F) {
	for _, seed := range []string{"", "\x00", "\x01\x02\x03", "\x05\x06\x07\x08\x09", "ticks and jobs"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		input = input[:min(len(input), 64)]
		loop := New(goja.New())
		ran, ticking := 0, 0
		var step func() func()
		step = func() func() {
			if len(input) == 0 {
				return func() {}
			}
			code := input[0]
			input = input[1:]
			inner := step()
			return func() {
				ran++
				if code%2 == 0 {
					ticking++
					loop.NextTick(TaskFunc(func() { ticking--; inner() }))
					return
				}
				loop.jobs.Push(func() {
					require.Zero(t, ticking, "a job ran before a tick")
					inner()
				})
			}
		}
		n := len(input)
		first := step()
		loop.Call(first)
		require.Equal(t, n, ran)
		require.False(t, loop.HasTicks())
		require.Zero(t, loop.jobs.Len())
	})
}
