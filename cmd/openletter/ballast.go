package main

import "runtime/debug"

// waitForHeap lets the garbage collector wait longer while the heap is small, where collecting costs a short run a
// third of its processor time, and work more eagerly than by default when it is large, where waiting would cost memory:
// it begins when 18 MiB have been allocated, and after that when 30 per cent have come to what lives and the ballast,
// rather than when what lives has doubled. The ballast is memory that is never touched, so that the operating system
// never gives it, while the garbage collector counts it as living; the caller keeps it until the end.
func waitForHeap() (ballast []byte) {
	debug.SetGCPercent(30)
	return make([]byte, 60<<20)
}
