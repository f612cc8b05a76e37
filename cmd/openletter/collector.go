package main

import "runtime/debug"

// ballast is memory that is never touched, so that the operating system never gives it, while the garbage collector
// counts it as living.
type ballast []byte

// waitForHeap lets the garbage collector wait longer while the heap is small, where collecting costs a short run a
// third of its processor time, and work a little more eagerly than by default when it is large, where waiting would
// cost memory: it begins when what was allocated reaches 8 MiB and 1.5 times of what lives, rather than twice of
// that. The caller keeps what it returns until the end.
func waitForHeap() ballast {
	debug.SetGCPercent(50)
	return make(ballast, 16<<20)
}
