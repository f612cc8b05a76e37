package dataset

import (
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
)

// TestTranslationsGiveTheSameFacts holds that a text in a file of translations says what one beside its original does.
func TestTranslationsGiveTheSameFacts(t *testing.T) {
	var told [2]string
	for i, name := range [...]string{"small", "translations"} {
		facts, err := loadCase(t, readCase(t, "testdata/ok/"+name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		facts.Revision = ""
		var b strings.Builder
		dump(&b, "", reflect.ValueOf(*facts))
		told[i] = regexp.MustCompile(`(?m)^.*\bAt = data/.*\n`).ReplaceAllString(b.String(), "")
	}
	if told[0] != told[1] {
		t.Errorf("beside the originals\n%s\nin files of their own\n%s", told[0], told[1])
	}
}

// TestAnotherReportStopsNobody adds a report in a language that nothing is translated into: the others are made as before,
// and so is that one, with the originals.
func TestAnotherReportStopsNobody(t *testing.T) {
	fsys := overlay(t, "../../data", map[string]string{
		"reports/brief.yaml": "id: brief\ntitle: {de: Ein Messenger}\nlead: {de: Nur Signal.}\nmessengers: [signal]\n" +
			"ruleset: openletter\ncountry: ru\nas-of: 2026-07-31\nlanguages: [de]\nformats: [md]\n",
		"words/de/messengers/signal.yaml": "about: Ein Messenger mit Verschlüsselung.\n",
	})
	for _, want := range [][]string{{"flagship"}, {"brief"}, nil} {
		facts, err := Reader{Languages: []fact.Lang{"en", "ru", "de"}}.Load(fsys, "data", want)
		if err != nil {
			t.Fatalf("%v: %v", want, err)
		}
		signal := facts.Messenger("signal")
		switch {
		case want == nil && (signal.About.In("de") == "" || signal.About.In("ru") == ""):
			t.Errorf("all reports: of signal there is %v", signal.About)
		case len(want) > 0 && want[0] == "brief" && (signal.About.In("de") == "" || signal.About.In("ru") != "" || signal.About[0].Lang != "en"):
			t.Errorf("the German report: of signal there is %v", signal.About)
		case len(want) > 0 && want[0] == "flagship" && (signal != nil || facts.Messenger("max").About.In("ru") == ""):
			t.Errorf("the flagship: of signal there is %v", signal)
		}
	}
}

// TestMissing translates what is lacking, by the keys that Missing gives, into a language that nobody speaks: the
// translation is taken, and nothing is lacking any more.
func TestMissing(t *testing.T) {
	facts, err := Reader{}.Load(openFS(t, "../../data"), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	def := facts.Definitions[slices.IndexFunc(facts.Definitions, func(d *fact.Definition) bool { return d.ID == "flagship" })]
	if list := Missing(facts, def, "ru"); len(list) > 0 {
		t.Errorf("lacking in Russian:\n%s", list.Text(3))
	}
	missing := Missing(facts, def, "tlh")
	words := map[string]string{}
	for i, p := range missing {
		key, _, _ := strings.Cut(p.Message, " ")
		_, file, _ := strings.Cut(p.Message, "translate it in ")
		words[file] += fmt.Sprintf("%s: vIghro' %d\n", key, i)
	}
	report, err := os.ReadFile("../../data/reports/flagship.yaml")
	if err != nil {
		t.Fatal(err)
	}
	words["reports/flagship.yaml"] = strings.Replace(string(report), "languages: [", "languages: [tlh, ", 1)
	facts, err = Reader{}.Load(overlay(t, "../../data", words), "", []string{"flagship"})
	if err != nil || len(missing) < 1000 {
		t.Fatalf("%d texts were lacking; with them\n%v", len(missing), err)
	}
	if list := Missing(facts, facts.Definitions[0], "tlh"); len(list) > 0 {
		t.Errorf("still lacking:\n%s", list.Text(3))
	}
}
