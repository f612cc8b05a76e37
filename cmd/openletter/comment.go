package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"openletter/report/build"
	"openletter/report/finding"
	"openletter/report/problem"
	"openletter/report/project"
	"openletter/report/schema"
)

// An upload is what the checks of a change to the data have written, perhaps on a stranger's behalf.
type upload struct {
	folder   string
	problems problem.Report
	changes  *finding.Difference // nil where there is none, because of the problems
}

// comment prints what check and diff wrote as JSON into a folder as a comment on the change. It reads nothing else: the
// data of the change is not there.
func comment(c *call) error {
	const misuse = "comment takes one folder, in which check wrote problems.json and diff changes.json"
	if err := c.parse(1, 1, misuse); err != nil {
		return err
	}
	u, err := readUpload(c.given[0])
	if err != nil {
		return err
	}
	var b bytes.Buffer
	writeComment(&b, u)
	_, err = c.stdout.Write(shorten(b.Bytes()))
	return err
}

// shorten leaves out the last lines of a comment that is too long for GitHub, which takes 65,536 characters.
func shorten(comment []byte) []byte {
	const most = 60_000
	if len(comment) <= most {
		return comment
	}
	end := bytes.LastIndexByte(comment[:most], '\n') + 1
	return append(comment[:end:end], "\nThe rest is left out: it is too long for a comment.\n"...)
}

// readUpload reads the files of a folder, which must hold nothing else.
func readUpload(folder string) (u upload, err error) {
	u.folder = filepath.ToSlash(folder)
	root, err := os.OpenRoot(folder)
	if err != nil {
		return u, err
	}
	defer root.Close()
	there, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return u, err
	}
	const problems, changes = "problems.json", "changes.json"
	for _, f := range there {
		if f.Name() != problems && f.Name() != changes || !f.Type().IsRegular() {
			return u, u.bad(f.Name(), errors.New("only the files problems.json and changes.json may lie here"))
		}
	}
	if err = u.read(root, problems, problem.Schema, "", &u.problems); err != nil {
		return u, err
	}
	if err = u.read(root, changes, finding.Schema, "Difference", &u.changes); errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return u, err
}

// read reads a file of at most 4 MiB, holds it against a schema, or a definition in it, and decodes it.
func (u *upload) read(root *os.Root, name string, of []byte, definition string, into any) error {
	const most = 4 << 20
	f, err := root.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	switch {
	case err != nil:
		return project.AccessError{Err: err}
	case len(text) > most:
		return u.bad(name, fmt.Errorf("it is larger than %d MiB", most>>20))
	}
	if err = schema.Validate(text, of, definition); err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		return u.bad(name, err)
	}
	return nil
}

// bad is the error of a file that check and diff have not written so.
func (u *upload) bad(name string, err error) error {
	place := problem.InFile(path.Join(u.folder, name))
	told := problem.List{problem.New(problem.BadUpload, place, "%v", err)}
	return build.ProblemsIn{What: "the folder " + u.folder, Err: told}
}

// writeComment writes what an upload says. Everything in it may be a stranger's, so each text is cut and escaped.
func writeComment(b *bytes.Buffer, u upload) {
	b.WriteString("## What this change of the data does\n\n" +
		"This was computed with the change itself, and nobody has looked at it yet.\n")
	writeProblems(b, u.problems.Problems)
	d := u.changes
	isError := func(p problem.Problem) bool { return p.Severity == problem.Error }
	switch {
	case d == nil && slices.ContainsFunc(u.problems.Problems, isError):
		b.WriteString("\nWhat the change moves can be told when the errors are put right.\n")
	case d == nil:
		b.WriteString("\nWhat the change moves cannot be told: the data before it is not of this program's form.\n")
	case d.IsZero():
		b.WriteString("\nNothing that a report says has changed.\n")
	default:
		for _, r := range d.Reports {
			writeItems(b, "Report "+r.ID, reportItems(r))
		}
		facts, wording := changeItems(d)
		writeItems(b, "Facts", facts)
		var rules []string
		for _, r := range d.Rules {
			rules = append(rules, fmt.Sprintf("%s / %s: %s", r.Ruleset, r.Place, moved(r.Old, r.New)))
		}
		writeItems(b, "Rules", rules)
		writeItems(b, "Wording", wording)
	}
}

// writeProblems writes errors and warnings, and counts the notes.
func writeProblems(b *bytes.Buffer, list problem.List) {
	var counts [3]int
	var items []string
	for _, p := range list {
		counts[p.Severity]++
		place := p.Place.File
		if p.Place.Line > 0 {
			place = fmt.Sprintf("%s:%d:%d", place, p.Place.Line, p.Place.Column)
		}
		if p.Severity != problem.Note {
			items = append(items, fmt.Sprintf("%s: %s: %s [%s]", p.Severity, place, p.Message, p.Rule))
		}
	}
	title := fmt.Sprintf("%s, %s, %s", count(counts[problem.Error], "error"), count(counts[problem.Warning], "warning"),
		count(counts[problem.Note], "note"))
	if items == nil {
		fmt.Fprintf(b, "\nThe check found %s.\n", title)
	}
	writeItems(b, title, items)
}

// writeItems writes a heading and a list, of which it shows the first 30 items; nothing without items.
func writeItems(b *bytes.Buffer, title string, items []string) {
	const most, longest = 30, 300
	if len(items) == 0 {
		return
	}
	cut := func(s string) string {
		if runes := []rune(s); len(runes) > longest {
			s = string(runes[:longest]) + "…"
		}
		return inComment(s)
	}
	fmt.Fprintf(b, "\n### %s\n\n", cut(title))
	for _, item := range items[:min(most, len(items))] {
		fmt.Fprintf(b, "- %s\n", cut(item))
	}
	if more := len(items) - most; more > 0 {
		fmt.Fprintf(b, "- and %d more\n", more)
	}
}

// reportItems tells how the conclusions of a report moved.
func reportItems(r finding.ReportChange) (items []string) {
	if r.OldAsOf != r.NewAsOf || r.OldRules != r.NewRules {
		items = append(items, fmt.Sprintf("formerly as of %s by %s, now as of %s by %s",
			r.OldAsOf, r.OldRules, r.NewAsOf, r.NewRules))
	}
	for _, s := range r.Scores {
		switch {
		case s.How == finding.Added:
			items = append(items, fmt.Sprintf("%s: is compared now: %s", s.Messenger, total(s.New)))
		case s.How == finding.Removed:
			items = append(items, fmt.Sprintf("%s: is not compared any more; formerly %s", s.Messenger, total(s.Old)))
		case !s.IsZero():
			items = append(items, fmt.Sprintf("%s: formerly %s; now %s; moved by %s",
				s.Messenger, total(s.Old), total(s.New), s.Cause))
		}
	}
	if old, now := order(r.OldOrder), order(r.NewOrder); old != now {
		items = append(items, fmt.Sprintf("order, best first: formerly %s; now %s", old, now))
	}
	for _, c := range r.Clarity {
		items = append(items, fmt.Sprintf("%s and %s, which is clearly above: %s; moved by %s", c.Pair[0], c.Pair[1],
			moved(cmp.Or(c.Old, "neither"), cmp.Or(c.New, "neither")), c.Cause))
	}
	return items
}

// changeItems tells of changed facts, and apart from them of what is only worded anew.
func changeItems(d *finding.Difference) (facts, wording []string) {
	for _, c := range d.Claims {
		about := []string{c.Messenger, c.Attribute, c.Country, c.Population, c.Since.String()}
		about = slices.DeleteFunc(about, func(s string) bool { return s == "" })
		item := strings.Join(about, ", ") + ": " + how(c.How, c.Fields)
		if c.OldValue != c.NewValue {
			item += ": " + moved(c.OldValue, c.NewValue)
		}
		if c.How == finding.Changed && slices.Equal(c.Fields, []string{"note"}) {
			wording = append(wording, item)
		} else {
			facts = append(facts, item)
		}
	}
	for _, f := range d.Facts {
		item := fmt.Sprintf("%s %s: %s", f.Kind, f.ID, how(f.How, f.Fields))
		if f.Kind == "ruleset" && f.How == finding.Changed {
			wording = append(wording, item)
		} else {
			facts = append(facts, item)
		}
	}
	return facts, wording
}

// how says what happened to something, and to which of its keys.
func how(h finding.How, fields []string) string {
	if len(fields) == 0 {
		return string(h)
	}
	return fmt.Sprintf("%s (%s)", h, strings.Join(fields, ", "))
}

// total is a total as reports print it: whole points, the range where there is one, and the grade.
func total(t finding.Total) string {
	low, point, high := t.Score[finding.Low].Floor(), t.Score[finding.Point].Floor(), t.Score[finding.High].Floor()
	said := fmt.Sprint(point)
	if low != high {
		said += fmt.Sprintf(" (%d–%d)", low, high)
	}
	if t.Grade != "" {
		said += ", " + t.Grade
	}
	return said
}

// order is an order from best to worst.
func order(ranks [][]string) string {
	var said []string
	for _, rank := range ranks {
		said = append(said, strings.Join(rank, " = "))
	}
	return strings.Join(said, " > ")
}

// moved says what something was and is; either may be empty, where there was or is nothing.
func moved(old, now string) string {
	switch "" {
	case old:
		return "now " + now
	case now:
		return "formerly " + old
	}
	return fmt.Sprintf("formerly %s, now %s", old, now)
}
