// Openletter compares messengers: it reads what is known about them, judges it by a published ruleset, and writes
// one report as Markdown, HTML and PDF.
//
// Run "openletter help" for its commands. Results go to standard output, everything else to standard error. The exit
// code is 0 when all was done, 1 when the data has problems, 2 when the command was used wrongly, 3 when
// something could not be read or written, and 4 when the program itself is at fault.
package main

import (
	"errors"
	"flag"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
)

func main() {
	var ballast []byte
	if len(os.Args) > 1 && !slices.Contains([]string{"version", "help"}, os.Args[1]) {
		ballast = waitForHeap()
	}
	code := run(os.Args[1:], os.Stdout, os.Stderr)
	runtime.KeepAlive(ballast)
	os.Exit(code)
}

// waitForHeap lets the garbage collector wait while the heap is small, where collecting costs a short run a third of
// its processor time, and work more eagerly than by default when it is large: it begins at 18 MiB, and after that when
// 30 per cent have come to what lives and the ballast. The ballast is memory that the operating system never gives, for
// it is never touched, and that the garbage collector counts as living; the caller keeps it until the end.
func waitForHeap() (ballast []byte) {
	debug.SetGCPercent(30)
	return make([]byte, 60<<20)
}

// run is the whole command but for the process around it, so that tests call the same. Whatever it prints goes through a
// printer.
func run(args []string, stdout, stderr io.Writer) int {
	out, errs := &printer{to: stdout}, &printer{to: stderr}
	err := command(args, out, errs)
	if notPrinted := out.flush(); err == nil || errors.Is(err, flag.ErrHelp) {
		err = notPrinted
	}
	code := exitCode(errs, err)
	_ = errs.flush() // nothing is left to tell it on
	return code
}

// command runs the command that the first word names.
func command(args []string, stdout, stderr *printer) error {
	if len(args) == 0 {
		return usage("a command is missing")
	}
	name := args[0]
	switch name {
	case "-version", "--version":
		name = "version"
	case "-h", "-help", "--help":
		name = "help"
	}
	do := map[string]func(*call) error{
		"build": buildReports, "check": check, "diff": diff, "explain": explain, "findings": findings, "help": help,
		"list": list, "render": render, "version": version,
	}[name]
	if do == nil {
		return usage("there is no command %q", name)
	}
	c := &call{flags: flag.NewFlagSet(name, flag.ContinueOnError), args: args[1:], stdout: stdout, stderr: stderr}
	err := do(c)
	if c.project != nil {
		c.project.Close()
	}
	return err
}
