package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"

	"openletter/report/dataset"
)

// Every way in which the command can fail, with its exit code. Messages begin in small letters and end without a full
// stop; problems in the data are printed as they are, each with its place.

// The exit codes.
const (
	done         = 0
	dataProblems = 1
	wrongUse     = 2
	noAccess     = 3
)

// usageError is a wrong use of the command line.
type usageError struct{ what string }

func (e usageError) Error() string { return e.what }

func usage(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// accessError is a file or folder that could not be read or written.
type accessError struct{ err error }

func (e accessError) Error() string { return e.err.Error() }
func (e accessError) Unwrap() error { return e.err }

// stateError is what is wrong with an earlier state of the data, which nobody can put right any more.
type stateError struct {
	name string
	err  error
}

func (e stateError) Error() string { return e.name + ": " + e.err.Error() }
func (e stateError) Unwrap() error { return e.err }

// exitCode prints what went wrong and returns the exit code for it.
func exitCode(stderr io.Writer, err error) int {
	var problems dataset.Problems
	var state stateError
	var wrong usageError
	var noReport dataset.NoReport
	var noFolder dataset.NoFolder
	var access accessError
	var document documentError
	var path *fs.PathError
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return done
	case errors.As(err, &problems):
		fmt.Fprintln(stderr, problems)
		count := "1 problem"
		if len(problems) > 1 {
			count = fmt.Sprintf("%d problems", len(problems))
		}
		if errors.As(err, &state) {
			fmt.Fprintf(stderr, "openletter: %s in the data of %s, as this program reads it; nothing was written\n", count, state.name)
			return dataProblems
		}
		fmt.Fprintf(stderr, "openletter: %s in the data; nothing was written\n", count)
		return dataProblems
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "openletter: %v\nrun \"openletter help\" for the commands\n", wrong)
		return wrongUse
	case errors.As(err, &noReport):
		fmt.Fprintf(stderr, "openletter: %v\n", noReport)
		return wrongUse
	case errors.As(err, &document):
		fmt.Fprintf(stderr, "%v\nopenletter: nothing was made of %s\n", document.problems, document.file)
		return dataProblems
	case errors.As(err, &access), errors.As(err, &noFolder), errors.As(err, &path):
		fmt.Fprintf(stderr, "openletter: %v\n", err)
		return noAccess
	}
	fmt.Fprintf(stderr, "openletter: %v\n", err)
	return dataProblems
}
