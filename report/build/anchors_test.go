package build

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/testkit"
)

// anchorsFile lists ids of facts and sections that some page of a report had at some time, each with those reports.
const anchorsFile = "testdata/anchors.txt"

// passing are the kinds of ids that come and go as judgement moves: what is advised, demanded, told of an order or a
// verdict. A source goes when a better one takes its place. A link to one of them is good for an edition that carries its day.
var passing = []string{"advice", "claims", "demand", "order", "source"}

// TestAnchorsStay holds that some page of a report has every id that was there when the list was written: people have linked to it.
// With -update the list grows; it never shrinks by itself.
func TestAnchorsStay(t *testing.T) {
	now := anchorsNow(t)
	text, err := os.ReadFile(anchorsFile)
	mustDo(t, err)
	ever := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		id := strings.Fields(line)
		for _, page := range id[1:] {
			ever[page+"#"+id[0]] = true
		}
	}
	if len(ever) < 1000 {
		t.Errorf("%s has only %d ids", anchorsFile, len(ever))
	}
	for _, id := range gone(ever, now) {
		t.Errorf("%s is gone, and links to it lead nowhere. Keep the id of a fact when you correct it or move it. If it "+
			"is withdrawn for good, or the page is, say so in the commit, and take the page out of its line in report/build/%s", id, anchorsFile)
	}
	if *testkit.Update {
		maps.Copy(ever, now)
		mustDo(t, os.WriteFile(anchorsFile, []byte(listAnchors(ever)), 0o644))
	}
}

// anchorsNow is the ids that pages have today, each behind the id of its report. They are the same in every language.
func anchorsNow(t *testing.T) map[string]bool {
	p := openRepository(t)
	facts, err := Load(p, nil, fact.Date{})
	mustDo(t, err)
	editions := slices.DeleteFunc(Editions(facts, Request{Format: "html"}),
		func(e Edition) bool { return e.Lang != e.Report.Languages[0] })
	m, err := newMaker(p, facts, nil, editions)
	mustDo(t, err)
	now := map[string]bool{}
	for _, e := range editions {
		d, err := m.document(e)
		mustDo(t, err)
		document.Each(d.Blocks, func(id string, _ *document.Line) {
			if kind, _, _ := strings.Cut(id, "."); id != "" && !slices.Contains(passing, kind) {
				now[e.Report.ID+"#"+id] = true
			}
		})
	}
	return now
}

// listAnchors writes a line for each id, with the pages that have it.
func listAnchors(anchors map[string]bool) string {
	pages := map[string][]string{}
	for _, at := range slices.Sorted(maps.Keys(anchors)) {
		page, id, _ := strings.Cut(at, "#")
		pages[id] = append(pages[id], page)
	}
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(pages)) {
		b.WriteString(id + " " + strings.Join(pages[id], " ") + "\n")
	}
	return b.String()
}

// gone lists the ids that are not there any more.
func gone(ever, now map[string]bool) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(ever)), func(id string) bool { return now[id] })
}

// TestGone names an id that vanished from a page, and no other.
func TestGone(t *testing.T) {
	got := gone(map[string]bool{"a#x": true, "a#y": true, "b#x": true}, map[string]bool{"a#x": true, "b#x": true,
		"b#z": true})
	if !slices.Equal(got, []string{"a#y"}) {
		t.Errorf("got %v", got)
	}
	if got := listAnchors(map[string]bool{"b#x": true, "a#x": true, "a#y": true}); got != "x a b\ny a\n" {
		t.Errorf("the list is %q", got)
	}
}
