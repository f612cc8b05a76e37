package section_test

import (
	"testing"

	"openletter/report/dataset"
	"openletter/report/fact"
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
