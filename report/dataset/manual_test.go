package dataset

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/problem"
)

// A rule is one of data/README.md that a program checks: words of its sentence, the problem that is told where it is
// broken, and data that break it.
type rule struct {
	says  string
	want  problem.Rule
	fault fault
}

// A fault gives the problems of a folder that breaks a rule.
type fault func(t *testing.T) problem.List

// shown is the fault of a case in testdata/err.
func shown(name string) fault {
	return func(t *testing.T) problem.List {
		t.Helper()
		_, err := loadCase(t, readCase(t, "testdata/err/"+name+".txtar"))
		return problemsOf(err)
	}
}

// made changes words of a file of testdata/ok/small.txtar that stand in it once.
func made(file, old, new string) fault {
	return func(t *testing.T) problem.List {
		t.Helper()
		files := small(t)
		if strings.Count(files[file], old) != 1 {
			t.Fatalf("%q must stand in %s once", old, file)
		}
		files[file] = strings.Replace(files[file], old, new, 1)
		return faultsOf(files)
	}
}

// added puts a file into that folder, or another one in its place.
func added(file, text string) fault {
	return func(t *testing.T) problem.List {
		files := small(t)
		files[file] = text
		return faultsOf(files)
	}
}

// crowd puts one item more than is allowed into a list of a file. As many as are allowed must not be too many.
func crowd(most int, file, head, item string) fault {
	return func(t *testing.T) problem.List {
		t.Helper()
		if has(crowded(added(file, head+strings.Repeat(item, most))(t)), problem.TooMany) {
			t.Errorf("%d of %q in %s are too many", most, item, file)
		}
		return crowded(added(file, head+strings.Repeat(item, most+1))(t))
	}
}

// crowded leaves out that there are more problems than those that are told.
func crowded(problems problem.List) problem.List {
	return slices.DeleteFunc(problems, func(p problem.Problem) bool { return strings.Contains(p.Message, "more problem") })
}

// faultsOf gives the problems of a folder.
func faultsOf(files map[string]string) problem.List {
	_, err := loadFiles(&txtar.Archive{}, files)
	return problemsOf(err)
}

func problemsOf(err error) problem.List {
	var problems problem.List
	errors.As(err, &problems)
	return problems
}

func has(problems problem.List, rule problem.Rule) bool {
	return slices.ContainsFunc(problems, func(p problem.Problem) bool { return p.Rule == rule })
}

// peoples marks a sentence of the manual that only people can check.
const peoples = "*(people)*"

// binding are words of a sentence that asks something of a file. In the chapters of files and types, each sentence does.
var binding = regexp.MustCompile(`(?i)\b(must|never|no|not|only|at least|at most|exactly|sentence|paragraph|words?|letter|sorted|` +
	`needs?|needed|allowed|same|allows|once|add up|unless|with)\b`)

// A passage is a sentence of the manual, or the cell of a table that says whether a field is required.
type passage struct {
	section, words string
	word           bool // it says what a word of a closed list means
}

// TestManualIsChecked goes through the rules of data/README.md one by one. What asks something of a file is checked, which a
// fault shows, or marked as people's work, or it tells what the program does.
func TestManualIsChecked(t *testing.T) {
	checked := checkedRules()
	passages := manualPassages(t)
	for section, rules := range checked {
		for _, r := range rules {
			if !slices.ContainsFunc(passages, func(p passage) bool { return p.section == section && strings.Contains(p.words, r.says) }) {
				t.Errorf("the manual no longer says %q under %s", r.says, section)
			}
			t.Run(section+"/"+r.says, func(t *testing.T) {
				if problems := r.fault(t); !has(problems, r.want) {
					t.Errorf("no problem %s, but\n%v", r.want, problems)
				}
			})
		}
	}
	for _, words := range tells() {
		if !slices.ContainsFunc(passages, func(p passage) bool { return strings.Contains(p.words, words) }) {
			t.Errorf("the manual no longer says %q", words)
		}
	}
	styles := peoplesStyles(t, passages)
	count := map[string]int{}
	for _, p := range passages {
		kind := kindOf(p, checked[p.section], styles)
		if count[kind]++; kind == "" {
			t.Errorf("data/README.md, %s: %q is neither checked nor marked %s", p.section, p.words, peoples)
		}
	}
	t.Logf("passages: %v", count)
}

// peoplesStyles lists the words of the manual that ask for a way to write, which only people can check.
func peoplesStyles(t *testing.T, passages []passage) (styles []string) {
	t.Helper()
	for _, p := range passages {
		if strings.HasPrefix(p.words, "How a text reads is people's work") {
			for _, m := range regexp.MustCompile(`“([^”]+)”`).FindAllStringSubmatch(p.words, -1) {
				styles = append(styles, m[1])
			}
		}
	}
	if len(styles) == 0 {
		t.Fatal("the manual no longer says which ways to write are people's work")
	}
	return styles
}

// kindOf says what a passage is; "" for a rule that nobody checks.
func kindOf(p passage, checked []rule, styles []string) string {
	says := func(r rule) bool { return strings.Contains(p.words, r.says) }
	told := func(words string) bool { return strings.Contains(p.words, words) }
	style := slices.ContainsFunc(styles, told)
	every := p.section == "Rules for every file" || p.section == "Types of fields"
	switch {
	case slices.ContainsFunc(checked, says):
		return "checked"
	case strings.Contains(p.words, peoples), style, p.word:
		return "people's"
	case slices.ContainsFunc(tells(), told), strings.Contains(p.words, "| Left out:"), strings.HasPrefix(p.words, "Left out:"), !every && !binding.MatchString(p.words):
		return "telling"
	}
	return ""
}

// manualPassages gives the passages of the chapters of data/README.md that hold rules.
func manualPassages(t *testing.T) (list []passage) {
	t.Helper()
	text := readManual(t)
	_, text, _ = strings.Cut(text, "\n## Rules for every file\n")
	text, _, _ = strings.Cut(text, "\n## How scores come about\n")
	section := "Rules for every file"
	for part := range strings.SplitSeq(text, "\n\n") {
		if heading, ok := strings.CutPrefix(strings.TrimLeft(part, "#\n"), " "); ok {
			section, _, _ = strings.Cut(heading, "\n")
			continue
		}
		for paragraph := range strings.SplitSeq("\n"+strings.Trim(part, "\n"), "\n- ") {
			if strings.HasPrefix(strings.TrimSpace(paragraph), "|") {
				list = append(list, rowPassages(section, paragraph)...)
				continue
			}
			for _, words := range sentences(strings.Join(strings.Fields(paragraph), " ")) {
				list = append(list, passage{section: section, words: words})
			}
		}
	}
	return list
}

// rowPassages gives the passages of a table. Of a field it is what is required, where that is not plain, and what it means.
func rowPassages(section, table string) (list []passage) {
	rows := strings.Split(strings.TrimSpace(table), "\n")
	head := strings.Split(strings.Trim(rows[0], "| "), " | ")
	for _, line := range rows[2:] {
		cells := strings.Split(strings.Trim(line, "| "), " | ")
		for i, column := range head[1:min(len(head), len(cells))] {
			cell, name := cells[i+1], cells[0]+" | "
			switch {
			case column == "Required" && cell != "yes" && cell != "no":
				list = append(list, passage{section: section, words: name + cell})
			case column == "Meaning" || column == "What it needs" || column == "How it is written":
				for _, words := range sentences(cell) {
					list = append(list, passage{section, name + words, column == "Meaning" && head[0] != "Field"})
				}
			}
		}
	}
	return list
}

var sentenceEnd = regexp.MustCompile(`([.;?](?: \*\(people\)\*)?) `)

// sentences gives the sentences of a paragraph, and parts of one that stand apart by semicolons.
func sentences(text string) (list []string) {
	for words := range strings.SplitSeq(sentenceEnd.ReplaceAllString(text, "$1\n"), "\n") {
		if words = strings.TrimSpace(words); words != "" {
			list = append(list, words)
		}
	}
	return list
}

// readManual gives the text of data/README.md.
func readManual(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// shownMany is a folder with one report more than is allowed.
func shownMany(t *testing.T) problem.List {
	files := small(t)
	for i := range 100 { // beside the two that are there
		files[fmt.Sprintf("reports/r%d.yaml", i)] = "x: y\n"
	}
	return faultsOf(files)
}
