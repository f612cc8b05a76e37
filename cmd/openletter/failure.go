package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"openletter/report/build"
	"openletter/report/dataset"
	"openletter/report/problem"
	"openletter/report/project"
)

// The exit codes. Messages begin in small letters and end without a full stop; problems in the data are printed as they
// are, each with its place.
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
