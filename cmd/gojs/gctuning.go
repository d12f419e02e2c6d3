package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// While the heap is small, collecting it often costs more than the memory is
// worth: short scripts run a third faster with a larger target. Big heaps keep
// Go's own.
const (
	relaxedPercent = 400
	usualPercent   = 100
	smallHeap      = 128 << 20
)

// tuneGC adapts the collector's target to the heap after every collection,
// unless the user has set GOGC.
func tuneGC() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(relaxedPercent)
	watch(relaxedPercent)
}

// watch leaves an object to the collector and looks at the heap when it is gone.
func watch(percent int) {
	runtime.AddCleanup(new([16]byte), func(percent int) {
		want := relaxedPercent
		if liveHeap() > smallHeap {
			want = usualPercent
		}
		if want != percent {
			debug.SetGCPercent(want)
		}
		watch(want)
	}, percent)
}

func liveHeap() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
