// Openletter compares messengers: it reads what is known about them, judges it by a published ruleset, and writes
// one report as Markdown, HTML and PDF.
//
// Run "openletter help" for its commands. Results go to standard output, everything else to standard error. The exit
// code is 0 when all was done, 1 when the data has problems or a comparison found what it was asked to look for, 2 when
// the command was used wrongly, 3 when something could not be read or written, and 4 when the program itself is at
// fault.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"runtime/debug"
	"slices"

	"openletter/report/build"
	"openletter/report/dataset"
	"openletter/report/problem"
	"openletter/report/project"
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

// waitForHeap lets the garbage collector wait while the heap is small, where it costs a short run a third of its time,
// and work eagerly when it is large: from 36 MiB on, and then at 30 per cent more than lives, ballast included. The
// ballast counts as living, but the system never gives it, as it is never touched; the caller keeps it until the end.
func waitForHeap() (ballast []byte) {
	debug.SetGCPercent(30)
	return make([]byte, 120<<20)
}

// run is the whole command but for the process around it; tests call it too. Whatever it prints goes through a printer.
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
		"build": buildReports, "check": check, "comment": comment, "diff": diff, "evidence": evidenceOf, "explain": explain,
		"export": export, "findings": findings, "help": help, "index": index, "init": initProject, "list": list, "new": newFile,
		"render": render, "schema": printSchema, "translated": translated, "version": version,
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

// The exit codes. Messages begin in small letters and end without a full stop; problems in the data stay as they are.
const (
	done         = 0
	dataProblems = 1
	wrongUse     = 2
	noAccess     = 3
	programFault = 4
)

// usageError is a wrong use of the command line.
type usageError string

func (e usageError) Error() string { return string(e) }

func usage(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// shortened is an error of which at most so many problems are printed.
type shortened struct {
	error
	most int
}

// Unwrap is the error.
func (e shortened) Unwrap() error { return e.error }

// is says whether an error is, or wraps, one of a type.
func is[T error](err error) bool {
	_, ok := errors.AsType[T](err)
	return ok
}

// exitCode prints what went wrong and returns the exit code for it.
func exitCode(stderr io.Writer, err error) int {
	switch {
	case err == nil:
		return done
	case is[problem.List](err):
		return tell(stderr, err)
	case is[differs](err):
		return dataProblems
	case is[usageError](err):
		fmt.Fprintf(stderr, "openletter: %v\nrun \"openletter help\" for the commands\n", err)
		return wrongUse
	case is[dataset.NoReport](err), is[build.WrongRequest](err):
		fmt.Fprintf(stderr, "openletter: %v\n", err)
		return wrongUse
	case is[project.AccessError](err), is[dataset.NoFolder](err), is[*fs.PathError](err), is[*os.LinkError](err):
		fmt.Fprintf(stderr, "openletter: %v\n", err)
		return noAccess
	}
	fmt.Fprintf(stderr, "openletter: this is a fault of the program, not of the data: %v\n", err)
	return programFault
}

// tell prints problems and returns their exit code: a file that could not be read may be sound.
func tell(stderr io.Writer, err error) int {
	problems, _ := errors.AsType[problem.List](err)
	where, most, count := "the data", len(problems), "1 problem"
	if other, ok := errors.AsType[build.ProblemsIn](err); ok {
		where = other.What
	}
	if short, ok := errors.AsType[shortened](err); ok {
		most = short.most
	}
	if len(problems) > 1 {
		count = fmt.Sprintf("%d problems", len(problems))
	}
	fmt.Fprintf(stderr, "%v\nopenletter: %s in %s; nothing was written\n", problems.Text(most), count, where)
	if slices.ContainsFunc(problems, func(p problem.Problem) bool { return p.Rule == problem.Unreadable }) {
		return noAccess
	}
	return dataProblems
}
