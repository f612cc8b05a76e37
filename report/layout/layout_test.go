package layout_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/assess"
	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/layout"
	"openletter/report/markdown"
	"openletter/report/section"
	"openletter/templates"
)

// small is the context of a report about two messengers.
func small(t *testing.T, lang fact.Lang) section.Context {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.FromSlash("../dataset/testdata/ok/small.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := txtar.Write(archive, folder); err != nil {
		t.Fatal(err)
	}
	facts, err := dataset.Reader{}.Load(os.DirFS(folder), "data", []string{"brief"})
	if err != nil {
		t.Fatal(err)
	}
	found, err := assess.Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	source, err := templates.Files.ReadFile("words/" + string(lang) + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	words, err := dataset.Words(source, string(lang)+".yaml")
	if err != nil {
		t.Fatal(err)
	}
	return section.Context{Facts: facts, Found: found, Lang: lang, Words: words}
}

// elsewhere are the sections that the complete layout has no place for: the audit, and short ones that say what
// others say at length.
var elsewhere = []string{"audit", "headline", "findings", "answers", "unknowns", "disputes", "colophon", "tasks", "tasks-key", "quiz", "quiz-key", "blank", "heat-rest", "path"}

// TestComplete holds what the complete layout promises: it says everything, that is, every section that there is but
// those stand in it, each once and without a setting, and its table of contents leads to all of them. Those stand in
// other layouts.
func TestComplete(t *testing.T) {
	source, err := templates.Files.ReadFile("complete.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range section.Names() {
		if n := strings.Count(string(source), "{"+name+"}"); n != 1 && !slices.Contains(elsewhere, name) {
			t.Errorf("the section %s stands in it %d times", name, n)
		}
		if !placedAnywhere(t, name) {
			t.Errorf("the section %s stands in no layout", name)
		}
	}
	mustListSections(t, "complete")
}

// TestDossier holds what the dossier promises: what the complete layout says, it says in short. Every section of that
// one stands in it once, but for two of which it has the sum: sentences for each messenger, whose answers stand in
// its first table, and the points, whose scores stand there. That these and more are left out it says, with the name
// of the layout that has them.
func TestDossier(t *testing.T) {
	source, err := templates.Files.ReadFile("dossier.md")
	if err != nil {
		t.Fatal(err)
	}
	summed := []string{"in-short", "reckoning"}
	for _, name := range section.Names() {
		n := len(regexp.MustCompile(`(?m)^(## )?\{`+name+`[ }]`).FindAllString(string(source), -1))
		if n != 1 && !slices.Contains(append(summed, elsewhere...), name) {
			t.Errorf("the section %s stands in it %d times", name, n)
		}
	}
	for _, says := range []string{"The layout “complete” has in addition: ", "В макете complete есть и остальное: ", "Das Layout „complete“ enthält außerdem: "} {
		if !strings.Contains(string(source), says) {
			t.Errorf("it does not say %q", says)
		}
	}
	mustListSections(t, layout.Default)
}

// mustListSections holds that the table of contents of a layout leads to all sections of the document.
func mustListSections(t *testing.T, name string) {
	t.Helper()
	d, err := layout.Make(templates.Files, name, small(t, "en"))
	if err != nil {
		t.Fatal(err)
	}
	var sections, listed []string
	for _, b := range d.Blocks {
		if s, ok := b.(*document.Section); ok && s.ID != "contents" {
			sections = append(sections, s.ID)
		} else if ok {
			for _, e := range s.Blocks[0].(*document.Contents).Entries {
				listed = append(listed, e.ID)
			}
		}
	}
	if len(sections) < 8 || !slices.Equal(sections, listed) {
		t.Errorf("sections are %q, the contents list %q", sections, listed)
	}
}

// placedAnywhere says whether a section stands in one of the layouts.
func placedAnywhere(t *testing.T, name string) bool {
	place := regexp.MustCompile(`(?m)^(## .*)?\{` + name + `[ }]`)
	return slices.ContainsFunc(layout.Names(templates.Files), func(of string) bool {
		source, err := templates.Files.ReadFile(of + ".md")
		if err != nil {
			t.Fatal(err)
		}
		return place.Match(source)
	})
}

// TestAuditLayout holds that the audit stands in its layout, and that the table of contents leads to each guide.
func TestAuditLayout(t *testing.T) {
	for lang, want := range map[fact.Lang][]string{
		"en": {"\n  - [Plain language (ISO 24495-1\\:2023)](#audit.plain-language)\n", "| ✓ met |", "`TestDossier`, `data/README.md`"},
		"ru": {"](#audit.oecd-jrc)\n", ">4\\. Полезность\n", "| ✗ не выполнено | Никого не спросили. |"},
	} {
		d, err := layout.Make(templates.Files, "audit", small(t, lang))
		if err != nil {
			t.Fatal(err)
		}
		for _, has := range want {
			if text := string(markdown.Print(d)); !strings.Contains(text, has) {
				t.Errorf("%s: lacks %q:\n%s", lang, has, text)
			}
		}
	}
}

// make makes a document with a layout of these lines.
func make(t *testing.T, lang fact.Lang, lines ...string) (*document.Document, error) {
	t.Helper()
	text := "<!-- layout: lang=en -->\n\n# {title}\n\n" + strings.Join(lines, "\n\n") + "\n"
	return layout.Make(fstest.MapFS{"own.md": {Data: []byte(text)}}, "own", small(t, lang))
}

// TestLayouts makes documents with layouts of a few lines, and looks at their Markdown.
func TestLayouts(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  fact.Lang
		lines []string
		has   []string
		lacks []string
	}{
		{name: "title and scores", lines: []string{"## {scores}"}, has: []string{"# Dog and Cat\n", "## Scores\n", "| Dog | 0 |"}, lacks: []string{"## Method"}},
		{name: "a title of its own", lines: []string{"## How they fare {scores}"}, has: []string{">How they fare\n"}, lacks: []string{"## Scores\n"}},
		{name: "side by side", lines: []string{"<!-- side by side -->", "Left.", "<!-- beside -->", "{scores matrix=no}", "<!-- /side by side -->"},
			has: []string{"<!-- side by side -->\n\nLeft.\n\n<!-- beside -->\n", "| Dog | 0 |", "<!-- /side by side -->\n"}},
		{name: "beside nothing", lines: []string{"<!-- side by side -->", "{changes}", "<!-- beside -->", "Right.", "<!-- /side by side -->"},
			has: []string{"\nRight.\n"}, lacks: []string{"side"}},
		{name: "the finding in a text", lines: []string{"It says: {headline}"}, has: []string{"It says: What is known does not settle"}},
		{name: "no title", lines: []string{"{scores}"}, has: []string{"| Dog | 0 |"}, lacks: []string{"## "}},
		{name: "a setting", lines: []string{"## {scores matrix=no}"}, has: []string{"| Dog | 0 |"}, lacks: []string{"Encryption (100%)"}},
		{name: "sources with a setting", lines: []string{"## {comparison}", "## {sources copies=no}"}, has: []string{"[^"}},
		{name: "below a heading", lines: []string{"## Numbers", "Look at these.", "### {scores}"}, has: []string{"## Numbers\n", "Look at these.", "### Scores\n"}},
		{name: "nothing to say", lines: []string{"## {changes}", "## Empty", "## {scores}"}, lacks: []string{"Empty", "changes"}},
		{name: "nothing to say, with a text about it", lines: []string{"## {scores}", "## Old {changes}", "This is new.", "{colophon}", "### {limits}"},
			has: []string{"| Dog | 0 |", "\n<!-- fine -->\n", "\n## "}, lacks: []string{"Old", "This is new.", "\n### "}},
		{name: "all questions", lines: []string{"## {answers}"}, has: []string{"## Answers\n", "\n| End-to-end encryption |", "\n| Availability |"}},
		{name: "nothing to cite", lines: []string{"{scale}", "## {sources}"}, lacks: []string{"Sources"}},
		{name: "a translation", lang: "ru", lines: []string{"We ask three things.<!-- lang: ru -->Мы просим о трёх вещах.<!-- /lang -->"},
			has: []string{"\nМы просим о трёх вещах.\n"}, lacks: []string{"We ask"}},
		{name: "no translation", lang: "ru", lines: []string{"We ask three things."}, has: []string{"<!-- lang: en -->We ask three things.<!-- /lang -->"}},
		{name: "a translated title", lang: "ru", lines: []string{"## Numbers<!-- lang: ru -->Числа<!-- /lang --> {scores}"}, has: []string{">Числа\n"}},
		{name: "an interface text", lines: []string{"It is called {h-scores}."}, has: []string{"It is called Scores."}},
		{name: "places within emphasis", lines: []string{"**Look at {h-scores}**, [or {h-order}](https://example.org)."},
			has: []string{"**Look at Scores**, [or How sure the order is](https://example.org)."}},
		{name: "a list", lang: "ru", lines: []string{"- **One {h-scores}**<!-- lang: ru -->**Раз {h-scores}**<!-- /lang -->\n- Two\n  - Three<!-- lang: ru -->Три<!-- /lang -->"},
			has: []string{"\n- **Раз Оценки**\n- &#32;<!-- lang: en -->Two<!-- /lang --> \\[en\\]\n  - Три\n"}},
		{name: "an alert", lang: "ru", lines: []string{"> [!NOTE]\n> Look.<!-- lang: ru -->Смотрите: {h-scores}.<!-- /lang -->"}, has: []string{"> Смотрите: Оценки.\n"}, lacks: []string{"Look"}},
		{name: "a quotation", lang: "ru", lines: []string{"> Look.<!-- lang: ru -->Смотрите.<!-- /lang -->"}, has: []string{"\n> Смотрите.\n"}, lacks: []string{"Look"}},
		{name: "a table", lang: "ru", lines: []string{"| {h-scores} | B<!-- lang: ru -->Б<!-- /lang --> |\n|---|---|\n| {h-order} | Two |"},
			has: []string{"| Оценки | Б |\n", "| <!-- lang: en -->Two<!-- /lang --> \\[en\\] |"}},
		{name: "pairs", lang: "ru", lines: []string{"<!-- facts -->\n- **For<!-- lang: ru -->Для<!-- /lang -->:** {h-scores}"}, has: []string{"**Для:** Оценки"}},
		{name: "emphasis that is translated", lang: "ru", lines: []string{"**Look<!-- lang: ru -->Смотрите<!-- /lang -->**"}, has: []string{"\n**Смотрите**\n"}},
		{name: "contents", lines: []string{"## {contents below=comparison}", "## {comparison}", "## {scores}"},
			has: []string{"- [Comparison](#comparison)\n  - [Encryption](#dimension.encryption)\n", "- [Scores](#scores)\n"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lang := c.lang
			if lang == "" {
				lang = "en"
			}
			d, err := make(t, lang, c.lines...)
			if err != nil {
				t.Fatal(err)
			}
			text := string(markdown.Print(d))
			for _, want := range c.has {
				if !strings.Contains(text, want) {
					t.Errorf("lacks %q:\n%s", want, text)
				}
			}
			for _, not := range c.lacks {
				if strings.Contains(text, not) {
					t.Errorf("has %q:\n%s", not, text)
				}
			}
		})
	}
}

// TestHeadingsHaveOneName holds that a heading of the layout's own has the name of its original in every language.
func TestHeadingsHaveOneName(t *testing.T) {
	for _, lang := range []fact.Lang{"en", "ru"} {
		text := "<!-- layout: lang=en -->\n\n# {title}\n\n## Your turn<!-- lang: ru -->Теперь ты<!-- /lang -->\n\nWrite.\n"
		d, err := layout.Make(fstest.MapFS{"own.md": {Data: []byte(text)}}, "own", small(t, lang))
		if err != nil {
			t.Fatal(err)
		}
		if s, ok := d.Blocks[0].(*document.Section); !ok || s.ID != "your-turn" {
			t.Errorf("in %s the first block is %v", lang, d.Blocks[0])
		}
	}
}

// TestWrongLayouts tells what is wrong, at its place.
func TestWrongLayouts(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"## {scors}", `templates/own.md:5:5: there is no section "scors"; allowed: advice, answers, audit, `},
		{"## {scors}", `, contents (did you mean "scores"?) [bad-layout]`},
		{"{scores}\n\n- {scores}: here", `templates/own.md:7:4: the section "scores" stands alone in its paragraph or at the end of a heading`},
		{"{scores matrix=maybe}", `templates/own.md:5:9: the setting "matrix" of the section "scores" is "maybe"; allowed: yes, no`},
		{"{scores colour=red}", `templates/own.md:5:9: the section "scores" has no setting "colour"; allowed: totals, matrix`},
		{"{scores matrx=no}", `allowed: totals, matrix (did you mean "matrix"?)`},
		{"{lead matrix=no}", `templates/own.md:5:7: the section "lead" has no settings`},
		{"Some {nonsense} here.", `templates/own.md:5:7: {nonsense} is neither a section`},
		{"- One {nonsense}\n- Two **{nonsense}** here", "templates/own.md:6:10: {nonsense} is neither a section"},
		{"Some {grade-from} here.", `templates/own.md:5:7: the interface text "grade-from" has places that a layout cannot fill: `},
		{"{contents depth=2}", `templates/own.md:5:11: the section "contents" has no setting "depth"; allowed: below`},
		{"{contents below=scores,compari}\n\n{scores}", `templates/own.md:5:24: there is no section "compari"; allowed: `},
		{"{contents below=}\n\n{scores}", `templates/own.md:5:1: there is no section ""; allowed: `},
		{"{scores matrix=no matrix=yes}", `templates/own.md:5:9: the setting "matrix" stands twice`},
		{"{answers only=logs,logs}", `the setting "only" of the section "answers" names "logs" twice`},
		{"## {blank}", `templates/own.md:5:5: the section "blank" has no title; write one before it, or place it without a heading`},
		{"{scores }\n\n{ scors}\n\n{}", `templates/own.md:7:3: there is no section "scors"`},
		{"{}", `templates/own.md:5:1: there is no section ""`},
		{"<b>bold</b>", `templates/own.md:5:1: raw HTML has no place`},
		{"## {scores}\n\n## {scores}", `templates/own.md:7:5: the section "scores" stands twice; a document has it once`},
		{"{contents}\n\n## {contents}", `templates/own.md:7:5: the section "contents" stands twice`},
	} {
		if _, err := make(t, "en", c.line); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.line, err, c.want)
		}
	}
	for text, want := range map[string]string{
		"# {title}\n": "a layout says its language in its first comment",
		"<!-- layout: paper=A4 -->\n\n# {title}\n":                                    "a layout says its language in its first comment",
		"<!-- layout: lang=en; colour=red -->\n\n# {title}\n":                         "may say there paper, type, pages, words, cites and formats, and nothing else",
		"<!-- layout: lang=en; type=huge -->\n\n# {title}\n":                          `own.md:1:1: "type=huge" cannot stand here: type is the size of running text in points`,
		"<!-- layout: lang=en; cites=all -->\n\n# {title}\n":                          `own.md:1:23: cites is "all"; allowed: first`,
		"<!-- layout: lang=en; type=12; type=14 -->\n\n# {title}\n":                   `own.md:1:1: "type" stands twice in the first comment`,
		"<!-- layout: lang=en en -->\n\n# {title}\n":                                  `own.md:1:1: "en en" is no language`,
		"<!-- layout: lang=en; words=3 -->\n\n# {title}\n\nTwo words.\n\nTwo more.\n": "own.md:1:23: the document has 4 words, and the layout promises at most 3; shorten",
		"<!-- layout: lang=en -->\n\n## {scores}\n":                                   "a layout has one heading of level 1",
	} {
		if _, err := layout.Make(fstest.MapFS{"own.md": {Data: []byte(text)}}, "own", small(t, "en")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	unread := fstest.MapFS{"own.md": {Data: []byte("\ufeff<!-- layout: lang=en -->\n\n# {title}\n")}}
	if _, err := layout.Make(unread, "own", small(t, "en")); err == nil || strings.Contains(err.Error(), "a layout says its language") {
		t.Errorf("a layout that could not be read: %v", err)
	}
	if _, err := layout.Make(templates.Files, "postr", small(t, "en")); err == nil || !strings.Contains(err.Error(), `there is no layout "postr"; there are audit, briefing, complete, dossier`) {
		t.Errorf("an unknown layout: %v", err)
	}
}

// TestReadme holds that the manual names every section with its settings, and is no layout itself.
func TestReadme(t *testing.T) {
	source, err := templates.Files.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(section.Names(), "title", "contents") {
		if n := strings.Count(string(source), "\n| `{"+name+"}` | "); n != 1 {
			t.Errorf("it has %d rows about {%s}", n, name)
		}
		for _, setting := range section.SettingsOf(name) {
			if !strings.Contains(string(source), "\n| `"+name+"` | `"+setting.Name+"=") {
				t.Errorf("it lacks the setting %s of %s", setting.Name, name)
			}
		}
	}
	for _, row := range regexp.MustCompile("(?m)^\\| `\\{([a-z-]+)\\}`").FindAllStringSubmatch(string(source), -1) {
		if name := row[1]; name != "title" && name != "contents" && !slices.Contains(section.Names(), name) {
			t.Errorf("there is no section %s, of which it speaks", name)
		}
	}
	if got := layout.Names(templates.Files); slices.Contains(got, "README") || !slices.Contains(got, layout.Default) {
		t.Errorf("layouts are %q", got)
	}
	_, example, _ := strings.Cut(string(source), "```markdown\n")
	example, _, found := strings.Cut(example, "```\n")
	if !found {
		t.Fatal("it has no example")
	}
	for _, lang := range []fact.Lang{"en", "ru"} {
		if _, err := layout.Make(fstest.MapFS{"own.md": {Data: []byte(example)}}, "own", small(t, lang)); err != nil {
			t.Errorf("its example in %s: %v", lang, err)
		}
	}
}
