package build

import (
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/markdown"
	"openletter/report/project"
	"openletter/report/testkit"
)

// openRepository opens the data and templates of this repository.
func openRepository(t testing.TB) *project.Project {
	t.Helper()
	p, err := project.Open(filepath.FromSlash("../../data"), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

// TestFormatsAgree makes every edition of the repository and reads each format back as people read it: the Markdown
// without its signs, the text of the page, the text of the PDF in the order of its tags. Every text of the document's
// tree must stand in each.
func TestFormatsAgree(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, nil, fact.Date{})
	if err != nil {
		t.Fatal(err)
	}
	mustAgree(t, p, facts, nil, false)
}

// TestFormatsAgreeOnEarlierDays does the same for a report as of an earlier day that tells what changed since an earlier
// state: another answer, a claim less, another rule, another verdict.
func TestFormatsAgreeOnEarlierDays(t *testing.T) {
	p := openRepository(t)
	var states [2]*fact.Facts // before and after
	for i := range states {
		facts, err := Load(p, []string{"flagship"}, fact.Date{Year: 2025, Month: 8, Day: 1})
		if err != nil {
			t.Fatal(err)
		}
		states[i] = facts
	}
	before := states[0]
	first := before.Messengers[0]
	first.Claims[0].Value, first.Claims = fact.Unknown, first.Claims[:len(first.Claims)-1]
	before.Rulesets[0].Version, before.Rulesets[0].Floor.Margin = "0.9.0", 5
	before.Ledger[0].Verdict = fact.VerdictUnsupported
	mustAgree(t, p, states[1], before, true)
}

// mustAgree makes all editions of facts and compares their formats with their trees.
func mustAgree(t *testing.T, p *project.Project, facts, old *fact.Facts, dated bool) {
	var r Request
	if dated {
		r.Day = facts.Definitions[0].AsOf
	}
	editions := Editions(facts, r)
	m, err := newMaker(p, facts, old, editions)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		t.Run(e.String(), func(t *testing.T) {
			d, err := m.document(e)
			if err != nil {
				t.Fatal(err)
			}
			ids := map[string]bool{}
			document.Each(d.Blocks, func(id string, _ *document.Line) { ids[id] = true })
			if told := ids["retrospect"] && ids["changes"]; dated != told && e.Layout == "dossier" {
				t.Fatal("the document does not have the sections that this test is about")
			}
			mustReadBack(t, d)
			texts := textsOf(d)
			if least := leastTexts[e.Layout]; least == 0 || len(texts) < least {
				t.Fatalf("the document has only %d texts, and at least %d were expected", len(texts), least)
			}
			for _, format := range append(slices.Clone(e.Formats), "pandoc") {
				t.Run(format, func(t *testing.T) {
					made, err := Print(p, format, d, m.words[e.Lang])
					if err != nil {
						t.Fatal(err)
					}
					mustSay(t, readBack(t, format, made), texts)
				})
			}
		})
	}
}

// mustReadBack prints a document as Markdown, reads that, and compares the trees.
func mustReadBack(t *testing.T, d *document.Document) {
	t.Helper()
	printed := markdown.Print(d)
	read, problems := markdown.Read(printed, "printed.md")
	if len(problems) > 0 {
		t.Fatalf("%d problems, the first is %v", len(problems), problems[0])
	}
	if !reflect.DeepEqual(read, d) {
		t.Error("the tree that was read is another one")
	}
}

// textsOf lists every text of a document, in pieces between which a format may put something of its own.
func textsOf(d *document.Document) []string {
	var texts []string
	var add func(l document.Line)
	add = func(l document.Line) {
		for _, in := range l {
			switch in := in.(type) {
			case document.Text:
				texts = append(texts, string(in))
			case document.Code:
				texts = append(texts, in.Text)
			case document.Strong:
				add(in.Text)
			case document.Emphasis:
				add(in.Text)
			case document.Foreign:
				add(in.Text)
			case document.Link:
				add(in.Text)
			}
		}
	}
	add(d.Title)
	document.Each(d.Blocks, func(_ string, l *document.Line) { add(*l) })
	slices.Sort(texts)
	return slices.Compact(texts)
}

// mustSay fails for each text that is missing. Blanks do not count: formats break lines where they like.
func mustSay(t *testing.T, all string, texts []string) {
	all = squeeze(all)
	missing := 0
	for _, s := range texts {
		if s = squeeze(s); !says(all, s) {
			if missing++; missing <= 5 {
				t.Errorf("%q is missing", s)
			}
		}
	}
	if missing > 5 {
		t.Errorf("and %d more of %d", missing-5, len(texts))
	}
}

// says looks for a text, whole or in a few long pieces: between two pages stand a foot and a head.
func says(all, text string) bool {
	const pieces = 4
	for i := range pieces {
		if strings.Contains(all, text) {
			return true
		}
		n := sort.Search(len(text), func(n int) bool { return !strings.Contains(all, text[:n+1]) })
		if n < 8 && i > 0 || n < 3 { // a text can begin with a short word at the end of a page
			return false
		}
		text = text[n:]
	}
	return false
}

// squeeze leaves out blanks, and the signs of marks, which formats draw.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("\u00ad\u200b\u2060✓◐✗?○⚑", r) {
			return -1
		}
		return r
	}, s)
}

// readBack reads the text of a file as people read it.
func readBack(t *testing.T, format string, made []byte) string {
	switch format {
	case "md":
		return markdownText(string(made))
	case "html":
		return html.UnescapeString(pageText(string(made)))
	case "pandoc":
		var tree any
		mustDo(t, json.Unmarshal(made, &tree))
		return treeText(tree)
	}
	return drawnText(t, made)
}

var (
	citation = regexp.MustCompile(`\[\^[a-z0-9-]+\]`)
	escaped  = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")
	notText  = regexp.MustCompile(`(?s)<(style|title|svg)\b.*?</(style|title|svg)>`)
	figure   = regexp.MustCompile(`<figure [^>]*aria-label="([^"]*)"[^>]*>`)
	tag      = regexp.MustCompile(`<[^>]*>`)
)

func markdownText(s string) string {
	s = citation.ReplaceAllString(s, "")
	s = strings.NewReplacer("**", "", " | ", " ", "| ", " ", " |", " ", `"></a>`, "").Replace(s)
	return html.UnescapeString(escaped.ReplaceAllString(s, "$1"))
}

func pageText(s string) string {
	return tag.ReplaceAllString(figure.ReplaceAllString(notText.ReplaceAllString(s, ""), "$1"), "")
}

// drawnText is the text of a PDF in the order in which it is drawn, which is the order of its tags.
func drawnText(t *testing.T, made []byte) string {
	pdftotext := testkit.Program(t, "pdftotext")
	name := filepath.Join(t.TempDir(), "made.pdf")
	if err := os.WriteFile(name, made, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftotext, "-raw", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// leastTexts is how many texts a document surely has, by its layout.
var leastTexts = map[string]int{
	"dossier": 500, "complete": 500, "overview": 500, "audit": 200, "briefing": 100, "handout": 40, "poster": 150, "worksheet": 15, "key": 10,
}

// TestIDsAreTheSameInAllLanguages compares the ids of a report's documents, which are the anchors in every format.
func TestIDsAreTheSameInAllLanguages(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, nil, fact.Date{})
	if err != nil {
		t.Fatal(err)
	}
	editions := Editions(facts, Request{})
	m, err := newMaker(p, facts, nil, editions)
	if err != nil {
		t.Fatal(err)
	}
	first := map[string][]string{} // by report and layout
	for _, e := range editions {
		d, err := m.document(e)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		document.Each(d.Blocks, func(id string, _ *document.Line) {
			if id != "" {
				ids = append(ids, id)
			}
		})
		var wanted []string
		switch e.Layout {
		case "audit":
			wanted = []string{"audit.coin", "point.coin-coverage"}
		case "dossier", "overview":
			wanted = []string{e.Report.Messengers[0] + ".e2ee-direct", "dimension.encryption"}
			if slices.Contains(e.Report.Messengers, "max") {
				wanted = append(wanted, "max.e2ee-direct", "source.tass-2025-08-21")
			}
		}
		for _, want := range wanted {
			if !slices.Contains(ids, want) {
				t.Errorf("%s has no id %s", e.String(), want)
			}
		}
		slices.Sort(ids) // services are listed by the alphabet of the language, and sources by their first citation
		name := e.Report.FileName(e.Layout)
		if other := first[name]; other == nil {
			first[name] = ids
		} else if !slices.Equal(ids, other) {
			t.Errorf("%s has other ids than the same report in another language", e.String())
		}
	}
}
