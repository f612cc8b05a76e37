package main

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"openletter/report/build"
	"openletter/report/problem"
	"openletter/report/project"
)

// TestExitCodes tells problems of the data, what could not be reached and faults of the program apart.
func TestExitCodes(t *testing.T) {
	wrong := problem.List{problem.New(problem.BadID, problem.InFile("a.yaml"), "is wrong")}
	unread := append(wrong, problem.New(problem.Unreadable, problem.InFile("b.yaml"), "cannot be read"))
	for _, c := range []struct {
		err  error
		code int
		told string
	}{
		{nil, done, ""},
		{wrong, dataProblems, "1 problem in the data"},
		{build.ProblemsIn{What: "the data of v1", Err: wrong}, dataProblems, "1 problem in the data of v1"},
		{unread, noAccess, "2 problems in the data"},
		{usage("no such flag"), wrongUse, "no such flag"},
		{project.AccessError{Err: fs.ErrPermission}, noAccess, "permission denied"},
		{errors.New("nil map"), programFault, "a fault of the program"},
	} {
		var stderr bytes.Buffer
		if code := exitCode(&stderr, c.err); code != c.code || !strings.Contains(stderr.String(), c.told) {
			t.Errorf("%v: ended with %d and %q, want %d and %q", c.err, code, stderr.String(), c.code, c.told)
		}
	}
}
