package main

import "runtime/debug"

// ballast is memory that is never touched, so that the operating system never gives it, while the garbage collector
// counts it as living.
var ballast []byte

// waitForHeap lets the garbage collector wait longer while the heap is small, where collecting costs a short run a
// third of its processor time, and work more eagerly than by default when it is large, where waiting would cost memory:
// it begins when 18 MiB have been allocated, and after that when 30 per cent have come to what lives and the ballast,
// rather than when what lives has doubled.
func waitForHeap() {
	debug.SetGCPercent(30)
	ballast = make([]byte, 60<<20)
}
