package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"openletter/report/build"
	"openletter/report/problem"
	"openletter/report/schema"
)

// A baseline is findings that are known already and not told again. The same finding has the same rule, file and message
// but for numbers: its line moves with every edit, and what is old today is a day older tomorrow.
type baseline map[knownFinding]bool

type knownFinding struct {
	rule          problem.Rule
	file, message string
}

var numbers = regexp.MustCompile(`[0-9]+`)

func knownAs(p problem.Problem) knownFinding {
	return knownFinding{p.Rule, p.Place.File, numbers.ReplaceAllString(p.Message, "0")}
}

// readBaseline reads what check -format json wrote; "" is no file, and nothing is known.
func readBaseline(name string) (baseline, error) {
	if name == "" {
		return nil, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var r problem.Report
	if err = schema.Validate(text, problem.Schema, ""); err == nil {
		err = json.Unmarshal(text, &r)
	}
	if err != nil {
		place := problem.InFile(filepath.ToSlash(name))
		told := problem.List{problem.New(problem.BadUpload, place, "is not what check -format json writes: %v", err)}
		return nil, build.ProblemsIn{What: "the baseline", Err: told}
	}
	known := baseline{}
	for _, p := range r.Problems {
		known[knownAs(p)] = true
	}
	return known, nil
}

// without is a list without what is known.
func (b baseline) without(l problem.List) problem.List {
	return slices.DeleteFunc(l, func(p problem.Problem) bool { return b[knownAs(p)] })
}
