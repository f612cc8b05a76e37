package dataset

import (
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

// TestMissing translates what is lacking, by the keys that Missing gives, into a language that nobody speaks: the
// translation is taken, and nothing is lacking any more.
func TestMissing(t *testing.T) {
	facts, err := Load(openFS(t, "../../data"), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	def := facts.Definitions[slices.IndexFunc(facts.Definitions, func(d *fact.Definition) bool { return d.ID == "flagship" })]
	if list := Missing(facts, def, "ru"); len(list) > 0 {
		t.Errorf("lacking in Russian:\n%s", list.Text(3))
	}
	missing := Missing(facts, def, "tlh")
	words := map[string]string{}
	for _, p := range missing {
		key, _, _ := strings.Cut(p.Message, " ")
		_, file, _ := strings.Cut(p.Message, "translate it in ")
		words[file] += key + ": tlhIngan\n"
	}
	report, err := os.ReadFile("../../data/reports/flagship.yaml")
	if err != nil {
		t.Fatal(err)
	}
	words["reports/flagship.yaml"] = strings.Replace(string(report), "languages: [", "languages: [tlh, ", 1)
	facts, err = Load(overlay(t, "../../data", words), "", []string{"flagship"})
	if err != nil || len(missing) < 1000 {
		t.Fatalf("%d texts were lacking; with them\n%v", len(missing), err)
	}
	if list := Missing(facts, facts.Definitions[0], "tlh"); len(list) > 0 {
		t.Errorf("still lacking:\n%s", list.Text(3))
	}
}
