package cli

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// smallMemory is what the program stays within while little is asked of it, so that it may share a
// small machine.
const smallMemory = 32 << 20

// keepSmall gives memory that is not in use back to the system. GOMEMLIMIT sets a limit of its own,
// which then stays.
func keepSmall(w *World) {
	if w.variable("GOMEMLIMIT") == "" {
		followMemory(0)
	}
}

// followMemory sets the limit for the time until memory is next tidied up, and then again.
func followMemory(limit int64) {
	in := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(in)
	if next := limitFor(in[0].Value.Uint64()); next != limit {
		limit = next
		debug.SetMemoryLimit(limit)
	}
	// It is let go at once, and so found when memory is next tidied up.
	runtime.SetFinalizer(&struct{ _ [16]byte }{}, func(any) { followMemory(limit) })
}

// limitFor is the limit when so much is in use. What needs more than the limit would leave, a large
// import, has none: it would spend its time tidying up.
func limitFor(live uint64) int64 {
	if live > smallMemory*3/4 {
		return math.MaxInt64
	}
	return smallMemory
}
