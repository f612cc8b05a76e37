package section_test

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/assess"
	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/section"
	"openletter/report/wording"
	"openletter/templates"
)

// tiny holds the smallest facts with one of everything: two countries, two messengers about which nothing is claimed
// yet, and a ruleset with a dimension for each scope. Every call makes new ones, so that a test may change them.
//
//	privacy, 70 % of the total, headline: encryption 60 % (always 100, some 50, none 0), storage 40 % (known 100, hidden 0)
//	freedom, 30 %, headline: use 100 %, for each population (free 100, urged 50, ordered 0)
//	reach, not counted: availability 100 %, for each country (open 100, slowed 50, blocked 0)
func tiny() (*fact.Facts, *fact.Definition) {
	facts := &fact.Facts{
		Attributes: []fact.Attribute{
			attribute("encryption", fact.Everywhere, "always", "some", "none"),
			attribute("storage", fact.Everywhere, "known", "hidden"),
			attribute("use", fact.PerPopulation, "free", "urged", "ordered"),
			attribute("availability", fact.PerCountry, "open", "slowed", "blocked"),
		},
		Populations: []fact.Population{{ID: "pupils", Name: say("pupils", "школьники")}, {ID: "teachers", Name: say("teachers", "учителя")}},
		Sources: map[string]*fact.Source{
			"paper": {ID: "paper", Publisher: same("Paper"), Title: "Read", TitleLang: "en", Published: fact.Date{Year: 2026, Month: 2, Day: 11}},
			"copy":  {ID: "copy", Publisher: same("Copyist"), Title: "Read again", Syndicates: "paper"},
			"maker": {ID: "maker", Publisher: same("Maker"), Described: say("its policy", "её правила"), Caution: same("a party")},
		},
		Messengers: []*fact.Messenger{
			{ID: "alfa", Name: same("Alfa"), Operator: same("Alfa Ltd"), About: say("A messenger.", "Мессенджер.")},
			{ID: "beta", Name: same("Beta"), Operator: same("Beta Ltd"), About: say("Another.", "Ещё один."), Scored: say("The app.", "Приложение.")},
		},
		Countries: []*fact.Country{
			{ID: "cn", Name: say("China", "Китай"), In: say("in China", "в Китае")},
			{ID: "ru", Name: say("Russia", "Россия"), In: say("in Russia", "в России")},
		},
		Rulesets: []*fact.Ruleset{tinyRules()},
		Revision: "0123456789ab",
	}
	return facts, &fact.Definition{
		ID: "tiny", Title: say("Two messengers", "Два мессенджера"), Lead: same("Lead."), Messengers: []string{"alfa", "beta"},
		Ruleset: "rules", Country: "ru", AsOf: fact.Date{Year: 2026, Month: 7, Day: 15}, Languages: []fact.Lang{"en", "ru"},
	}
}

// attribute makes an attribute whose values have marks from good to bad.
func attribute(id string, scope fact.Scope, values ...string) fact.Attribute {
	a := fact.Attribute{ID: id, Name: same(id), Question: same(id + "?"), Scope: scope}
	for i, v := range values {
		mark := fact.MarkPartly
		if i == 0 {
			mark = fact.MarkGood
		} else if i == len(values)-1 {
			mark = fact.MarkBad
		}
		a.Values = append(a.Values, fact.Value{ID: v, Mark: mark, Label: say(v, v+"-ру"), Means: say("It means "+v+".", "Это значит "+v+".")})
	}
	return a
}

func tinyRules() *fact.Ruleset {
	return &fact.Ruleset{
		ID: "rules", Version: "1.2.3", Title: say("The rules", "Правила"),
		Dimensions: []fact.Dimension{
			{ID: "privacy", Name: say("Privacy", "Приватность"), Question: same("Private?"), Because: same("It matters."), Headline: true, Criteria: []fact.Criterion{
				criterion("encryption", 60, "always", 100, "some", 50, "none", 0), criterion("storage", 40, "known", 100, "hidden", 0)}},
			{ID: "freedom", Name: say("Freedom", "Свобода"), Headline: true, Criteria: []fact.Criterion{
				criterion("use", 100, "free", 100, "urged", 50, "ordered", 0)}},
			{ID: "reach", Name: say("Reach", "Доступность"), Criteria: []fact.Criterion{
				criterion("availability", 100, "open", 100, "slowed", 50, "blocked", 0)}},
		},
		Floor:  fact.Floor{Margin: 100, Because: same("A chain.")},
		Gate:   fact.Gate{Percent: 50, Because: same("No guesses.")},
		Grades: []fact.Grade{{Name: "A", AtLeast: 80, Means: same("Good.")}, {Name: "B", Means: same("Not good.")}},
		Profiles: []fact.Profile{{ID: "all", Name: say("everybody", "все"), Because: same("So."), Weights: []fact.DimensionWeight{
			{Dimension: "privacy", Weight: 70}, {Dimension: "freedom", Weight: 30}, {Dimension: "reach", Weight: 0}}}},
		Limits: []fact.Text{same("It measures no phone.")},
	}
}

// criterion makes a criterion from pairs of a value and its points.
func criterion(attribute string, weight int, pairs ...any) fact.Criterion {
	c := fact.Criterion{Attribute: attribute, Weight: weight, Because: same(attribute + " matters.")}
	for i := 0; i < len(pairs); i += 2 {
		value := pairs[i].(string)
		c.Points = append(c.Points, fact.ValuePoints{Value: value, Points: pairs[i+1].(int), Because: same("Rule for " + value + ".")})
	}
	return c
}

// same is a text that serves every language, say one in English and Russian.
func same(words string) fact.Text { return fact.Text{{Words: words}} }

func say(en, ru string) fact.Text {
	return fact.Text{{Lang: "en", Words: en}, {Lang: "ru", Words: ru}}
}

// on is a date, as precise as it is written.
func on(date string) fact.Date {
	d, err := fact.ParseDate(date)
	if err != nil {
		panic(err) // a slip in a test
	}
	return d
}

// wordsOf reads the interface words of a language, those that the program is built with.
func wordsOf(t testing.TB, lang fact.Lang) wording.Words {
	t.Helper()
	name := "words/" + string(lang) + ".yaml"
	source, err := templates.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	words, err := dataset.Words(source, name)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// writer makes sections of a report whose findings must be computed.
func writer(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang) *section.Writer {
	t.Helper()
	found, err := assess.Report(facts, def)
	if err != nil {
		t.Fatal(err)
	}
	return section.NewWriter(section.Context{Facts: facts, Found: found, Lang: lang, Words: wordsOf(t, lang)})
}

// made is what stands in a section that must be made, in one line each.
func made(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang, name string) []string {
	t.Helper()
	s, err := writer(t, facts, def, lang).Make(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	return lines(s.Blocks)
}

// lines are blocks in one line each: "# title", "paragraph", "- item", "label: what is said of it", "cell | cell". Marks
// stand before texts, ids of sources behind them in brackets; what stands in an item is indented.
func lines(blocks []document.Block) (out []string) {
	add := func(parts ...string) { out = append(out, strings.Join(parts, "")) }
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			add("# ", text(b.Title))
			out = append(out, lines(b.Blocks)...)
		case *document.Paragraph:
			add(marked(b.Mark, b.Text))
		case *document.List:
			for _, item := range b.Items {
				add("- ", marked(item.Mark, item.Text))
				for _, below := range lines(item.Blocks) {
					add("  ", below)
				}
			}
		case *document.Pairs:
			for _, pair := range b.Items {
				add(text(pair.Label), ": ", text(pair.Text))
			}
		case *document.Chart:
			out = append(out, rows(&b.Table)...)
		case *document.Table:
			out = append(out, rows(b)...)
		case *document.Sources:
			for _, s := range b.Entries {
				add(s.ID, ": ", text(s.Text))
			}
		default:
			panic(b) // a block that no test has met yet
		}
	}
	return out
}

// rows are the head and the rows of a table in one line each.
func rows(t *document.Table) (out []string) {
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, text(c.Text))
	}
	out = append(out, strings.Join(heads, " | "))
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, marked(c.Mark, c.Text))
		}
		out = append(out, strings.Join(cells, " | "))
	}
	return out
}

func marked(m document.Mark, l document.Line) string {
	return strings.TrimPrefix(string(m)+" ", " ") + text(l)
}

// text is a line with the ids of the sources that it cites.
func text(l document.Line) string {
	var b strings.Builder
	for _, in := range l {
		switch in := in.(type) {
		case document.Cite:
			b.WriteString(" [" + strings.Join(in.Sources, " ") + "]")
		case document.Strong:
			b.WriteString("*" + text(in.Text) + "*")
		case document.Foreign:
			b.WriteString("<" + in.Lang + ": " + text(in.Text) + ">")
		default:
			b.WriteString(document.Line{in}.String())
		}
	}
	return b.String()
}

// answerOf is the cell of the first messenger in the row of an attribute.
func answerOf(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang, attribute string) string {
	t.Helper()
	for _, line := range made(t, facts, def, lang, "comparison") {
		if cells := strings.Split(line, " | "); cells[0] == attribute {
			return cells[1]
		}
	}
	t.Fatalf("there is no row %q", attribute)
	return ""
}

// notesOf are the notes on an attribute.
func notesOf(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang, attribute string) (notes []string) {
	t.Helper()
	inside := false
	for _, line := range made(t, facts, def, lang, "comparison") {
		if note, ok := strings.CutPrefix(line, "  - "); ok && inside {
			notes = append(notes, note)
		} else {
			inside = line == "- *"+attribute+"*"
		}
	}
	return notes
}

// mustBe compares lines.
func mustBe(t testing.TB, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
