package dataset

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"openletter/report/problem"
)

// TestHostileFilesAreRefusedCheaply feeds a mebibyte of what is cheap to write and dear to parse. Each must be refused with
// few nodes and without much memory, for what takes long makes much.
func TestHostileFilesAreRefusedCheaply(t *testing.T) {
	const (
		size       = maxFile
		mostNodes  = 3*maxLines + maxSigns
		mostMemory = 100 << 20 // allocated in all, most of it not at the same time
	)
	fill := func(unit string) string { return strings.Repeat(unit, size/len(unit)) }
	wrap := func(unit, every string) string { // unit over and over, in lines that are as long as is allowed
		line := strings.Repeat(unit, (maxLine-len(every))/len(unit)) + every
		return fill(line)
	}
	var stairs strings.Builder
	for i := 0; stairs.Len() < size-maxLine; i++ {
		stairs.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	for name, source := range map[string]string{
		"brackets":            fill("["),
		"brackets in lines":   wrap("[", "\n"),
		"braces":              fill("{"),
		"braces in lines":     wrap("{a: ", "\n"),
		"dashes":              fill("- "),
		"dashes in lines":     wrap("- ", "\n"),
		"questions":           wrap("? ", "\n"),
		"commas":              "[" + wrap("a,", "\n"),
		"keys":                fill("a:\n"),
		"keys, fewer lines":   strings.Repeat("a: b\n", maxLines),
		"items":               strings.Repeat("- a\n", maxLines),
		"items of pairs":      strings.Repeat("- a: b\n", maxLines),
		"comments":            strings.Repeat("#\n", maxLines),
		"commented keys":      strings.Repeat("a: b #c\n#d\n", maxLines/2),
		"stairs":              stairs.String(),
		"anchors":             strings.Repeat("- &a b\n", maxLines),
		"aliases":             "- &a b\n" + strings.Repeat("- *a\n", maxLines-1),
		"laughs":              laughs(),
		"bare tags":           strings.Repeat("- ! b\n", maxLines),
		"exclamation marks":   wrap("!", "\n"),
		"tags":                strings.Repeat("- !a b\n", maxLines),
		"directives":          fill("%TAG ! !\n"),
		"open quote":          "a: \"" + wrap("b", "\n"),
		"open block":          "a: |\n" + wrap(" b", "\n"),
		"words":               "a:\n" + wrap(" b", "\n"),
		"colons":              wrap("a: ", "\n"),
		"stars":               wrap("*", "\n"),
		"ampersands":          wrap("&", "\n"),
		"spaces":              fill(" "),
		"spaces in lines":     wrap(" ", "\n"),
		"blank lines":         strings.Repeat("\n", maxLines),
		"list of words":       "claims:\n- sources: [\n" + numbered("  w%d,\n", maxLines-10) + "  ]\n",
		"apostrophes":         wrap("'", "\n"),
		"keys of one mapping": numbered("k%d: v\n", maxLines),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			f := readAlone("messengers/dog.yaml", []byte(source), &loading{})
			runtime.ReadMemStats(&after)
			if len(f.problems) == 0 {
				t.Error("no complaint")
			}
			if nodes := nodesOf(source); nodes > mostNodes {
				t.Errorf("%d nodes", nodes)
			}
			if f.guessed > maxGuesses {
				t.Errorf("%d words compared", f.guessed)
			}
			if memory := after.TotalAlloc - before.TotalAlloc; memory > mostMemory {
				t.Errorf("allocated %d MiB", memory>>20)
			}
			if n := len(f.faults()); n > maxFaults+1 {
				t.Errorf("%d complaints", n)
			}
		})
	}
}

// nodesOf counts the nodes of a file that passes the scan.
func nodesOf(source string) int {
	f := &file{source: []byte(source)}
	if scan("f.yaml", f.source) != nil {
		return 0
	}
	var count func(n *yaml.Node) int
	count = func(n *yaml.Node) int {
		nodes := 1
		for _, child := range n.Content {
			nodes += count(child)
		}
		return nodes
	}
	if root := f.document(); root != nil {
		return count(root)
	}
	return 0
}

// laughs is a file that a parser which follows aliases blows up to 10^9 words.
func laughs() string {
	var b strings.Builder
	b.WriteString("a0: &a0 ha\n")
	for c := '1'; c <= '9'; c++ {
		item := "*a" + string(c-1)
		b.WriteString("a" + string(c) + ": &a" + string(c) + " [" + strings.Repeat(item+", ", 9) + item + "]\n")
	}
	return b.String()
}

// loadCounted loads a folder and holds that of each file only so many words are compared with what was perhaps meant.
func loadCounted(t *testing.T, files map[string]string) error {
	t.Helper()
	folder, err := readFolder(mapFS(files), "data", nil, "")
	if err != nil {
		t.Fatal(err)
	}
	_, err = Reader{}.load(folder, nil)
	for _, f := range folder.files {
		if f.guessed > maxGuesses {
			t.Errorf("%s: %d words compared", f.name, f.guessed)
		}
	}
	return err
}

// TestManyLongIDs holds that ids which differ only in their middle are not compared letter by letter with each other.
func TestManyLongIDs(t *testing.T) {
	const side = 45 // letters before and behind
	id := func(kind string, i int) string {
		return strings.Repeat("a", side) + fmt.Sprintf("%s%05d", kind, i) + strings.Repeat("a", side)
	}
	files := small(t)
	var sources, attributes, claims strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&sources, "- id: %s\n  syndicates: %s\n", id("s", i), id("lost", i))
		fmt.Fprintf(&attributes, "- id: %s\n", id("a", i))
		fmt.Fprintf(&claims, "- attribute: %s\n", id("lost", i))
	}
	files["sources.yaml"] = "sources:\n" + sources.String()
	files["attributes.yaml"] = "attributes:\n" + attributes.String()
	for i := range 20 {
		name := fmt.Sprintf("dog-%d", i)
		files["messengers/"+name+".yaml"] = "id: " + name + "\nclaims:\n" + claims.String()
	}
	err := loadCounted(t, files)
	if err == nil {
		t.Error("no complaint")
	}
}

// TestManyDanglingIDs holds that looking for what was perhaps meant stays cheap, whatever is meant.
func TestManyDanglingIDs(t *testing.T) {
	files := small(t)
	var sources, claims strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&sources, "  - id: source-%05d\n    publisher: P\n    title: T\n    title-lang: en\n"+
			"    url: https://example.org/%d\n    kind: press\n", i, i)
	}
	files["sources.yaml"] = "sources:\n" + sources.String()
	for i := range 40 {
		fmt.Fprintf(&claims, "  - attribute: e2ee-direct\n    since: %d\n    sources: [", 1900+i)
		for j := range 1000 {
			fmt.Fprintf(&claims, "w%d-%d,\n      ", i, j)
		}
		claims.WriteString("]\n")
	}
	files["messengers/dog.yaml"] = "id: dog\nclaims:\n" + claims.String()
	err := loadCounted(t, files)
	if err == nil || !strings.Contains(err.Error(), "more problems than those that are told here") {
		t.Errorf("no count of what is not told:\n%v", err)
	}
}

// TestManyToCompareAreRefused goes one beyond each limit that takes long to write by hand. The limits on the items of one
// list are held by testdata/err.
func TestManyToCompareAreRefused(t *testing.T) {
	many := func(n int, item string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(item, "#", fmt.Sprint(i)))
		}
		return b.String()
	}
	const criterion = "      - {attribute: a#, weight: 1, because: {en: a, ru: a}, points: [{value: v, points: 1, because: {en: a, ru: a}}]}\n"
	ruleset := func(rest string) string { return "id: plain\ndimensions:\n" + rest }
	for _, c := range []struct{ name, file, source, want string }{
		{"criteria in all", "rulesets/plain.yaml", ruleset(many(3, "  - id: d#\n    criteria:\n"+many(34, criterion))),
			"the dimensions have 102 criteria in all; at most 100 are allowed"},
		{"dimensions", "rulesets/plain.yaml", ruleset(many(21, "  - id: d#\n")), "dimensions has 21 items; at most 20 are allowed"},
		{"caps", "rulesets/plain.yaml", "caps:\n" + many(51, "  - id: c#\n"), "caps has 51 items; at most 50 are allowed"},
		{"profiles", "rulesets/plain.yaml", "profiles:\n" + many(51, "  - id: p#\n"), "profiles has 51 items; at most 50 are allowed"},
		{"exposures", "rulesets/plain.yaml", "exposures:\n" + many(11, "  - id: e#\n"), "exposures has 11 items; at most 10 are allowed"},
		{"kinds", "rulesets/plain.yaml", "exposures:\n  - kinds:\n" + many(21, "    - id: k#\n"), "kinds has 21 items; at most 20 are allowed"},
		{"rules", "rulesets/plain.yaml", "exposures:\n  - kinds:\n    - rules:\n" + many(31, "      - attribute: a\n"), "rules has 31 items; at most 30 are allowed"},
		{"attributes", "attributes.yaml", "attributes:\n" + many(501, "  - id: a#\n"), "attributes has 501 items; at most 500 are allowed"},
		{"populations", "attributes.yaml", "populations:\n" + many(101, "  - id: p#\n"), "populations has 101 items; at most 100 are allowed"},
		{"values", "attributes.yaml", "attributes:\n  - values:\n" + many(21, "    - id: v#\n"), "values has 21 items; at most 20 are allowed"},
		{"claims", "messengers/dog.yaml", "claims:\n" + many(1001, "  - attribute: a\n"), "claims has 1001 items; at most 1000 are allowed"},
		{"messengers", "reports/r.yaml", "messengers:\n" + many(501, "  - dog\n"), "messengers has 501 items; at most 500 are allowed"},
	} {
		files := small(t)
		files[c.file] = c.source
		if _, err := (Reader{}).Load(mapFS(files), "data", nil); err == nil || !told(err, c.want) {
			t.Errorf("%s: no complaint %q", c.name, c.want)
		}
	}
}

// TestManyReportsAreRefused: each is made in every language and format.
func TestManyReportsAreRefused(t *testing.T) {
	files := small(t)
	for i := range 101 {
		files[fmt.Sprintf("reports/r%d.yaml", i)] = "x: y\n"
	}
	if _, err := (Reader{}).Load(mapFS(files), "data", nil); err == nil || !strings.Contains(err.Error(), "data/reports: holds 10") {
		t.Errorf("no complaint about the number of reports: %v", err)
	}
}

// told says whether a problem with a message is among all of them, printed or not.
func told(err error, message string) bool {
	var problems problem.List
	return errors.As(err, &problems) &&
		slices.ContainsFunc(problems, func(p problem.Problem) bool { return strings.HasPrefix(p.Message, message) })
}
