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

// exitCode prints what went wrong and returns the exit code for it.
func exitCode(stderr io.Writer, err error) int {
	var problems dataset.Problems
	var state build.StateError
	var wrong usageError
	var noReport dataset.NoReport
	var noFolder dataset.NoFolder
	var access project.AccessError
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
			fmt.Fprintf(stderr, "openletter: %s in the data of %s, as this program reads it; nothing was written\n", count, state.Name)
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
	case errors.As(err, &access), errors.As(err, &noFolder), errors.As(err, &path):
		fmt.Fprintf(stderr, "openletter: %v\n", err)
		return noAccess
	}
	fmt.Fprintf(stderr, "openletter: %v\n", err)
	return dataProblems
}
