package main

import (
	"runtime"
	"runtime/debug"
)

// waitForHeap lets the garbage collector wait until the heap has grown to some 16 MiB, which a usual report hardly
// passes, and from the first collection on work a little more eagerly than by default. On short runs collecting costs
// a third of the processor time; on long ones a lasting high setting would cost memory.
func waitForHeap() {
	// The first heap target is 4 MiB times this percentage.
	debug.SetGCPercent(400)
	runtime.AddCleanup(new([16]byte), func(int) { debug.SetGCPercent(80) }, 0)
}
