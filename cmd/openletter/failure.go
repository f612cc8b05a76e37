package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"

	"openletter/report/build"
	"openletter/report/dataset"
	"openletter/report/problem"
	"openletter/report/project"
)

// Every way in which the command can fail, with its exit code. Messages begin in small letters and end without a full
// stop; problems in the data are printed as they are, each with its place.

// The exit codes.
const (
	done         = 0
	dataProblems = 1
	wrongUse     = 2
	noAccess     = 3
	programFault = 4
)

// usageError is a wrong use of the command line.
type usageError struct{ what string }

func (e usageError) Error() string { return e.what }

func usage(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// fileError is what is wrong with a file that is no data file.
type fileError struct {
	name     string
	problems problem.List
}

func (e fileError) Error() string { return e.problems.Error() }
func (e fileError) Unwrap() error { return e.problems }

// shortened is an error of which at most so many problems are printed.
type shortened struct {
	error
	most int
}

// Unwrap is the error.
func (e shortened) Unwrap() error { return e.error }

// exitCode prints what went wrong and returns the exit code for it.
func exitCode(stderr io.Writer, err error) int {
	var problems problem.List
	var state build.StateError
	var wrong usageError
	var file fileError
	var noReport dataset.NoReport
	var noFolder dataset.NoFolder
	var access project.AccessError
	var path *fs.PathError
	var noLanguage build.NoLanguage
	var wrongRequest build.WrongRequest
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return done
	case errors.As(err, &problems):
		where := "the data"
		if errors.As(err, &file) {
			where = file.name
		} else if errors.As(err, &state) {
			where = "the data of " + state.Name + ", as this program reads it"
		}
		short := shortened{most: len(problems)}
		errors.As(err, &short)
		return tell(stderr, problems, short.most, where)
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "openletter: %v\nrun \"openletter help\" for the commands\n", wrong)
		return wrongUse
	case errors.As(err, &noReport), errors.As(err, &noLanguage), errors.As(err, &wrongRequest):
		fmt.Fprintf(stderr, "openletter: %v\n", err)
		return wrongUse
	case errors.As(err, &access), errors.As(err, &noFolder), errors.As(err, &path):
		fmt.Fprintf(stderr, "openletter: %v\n", err)
		return noAccess
	}
	fmt.Fprintf(stderr, "openletter: this is a fault of the program, not of the data: %v\n", err)
	return programFault
}

// tell prints problems and returns their exit code: a file that could not be read may be sound.
func tell(stderr io.Writer, problems problem.List, most int, where string) int {
	count := "1 problem"
	if len(problems) > 1 {
		count = fmt.Sprintf("%d problems", len(problems))
	}
	fmt.Fprintf(stderr, "%v\nopenletter: %s in %s; nothing was written\n", problems.Text(most), count, where)
	if problems.Has(problem.Unreadable) {
		return noAccess
	}
	return dataProblems
}
