package dataset

import (
	"strings"
	"testing"

	"openletter/report/fact"
)

// own is a folder that lies over the small one: it adds a source, a messenger, an event and a translation, and corrects a
// claim, a mandate and a name.
var own = map[string]string{
	"sources.yaml": `sources:
  - {id: diary-2026, publisher: Diary, title: What I saw, title-lang: en, url: "https://diary.example.org/1", published: 2026-06-30, kind: blog}
`,
	"messengers/fox.yaml": `id: fox
name: Fox
operator: Fox Ltd.
about: {en: A third messenger.}
claims:
  - {attribute: e2ee-direct, value: opt-in, status: reported, as-of: 2026-05, sources: [diary-2026], note: Seen.}
`,
	"messengers/cat.yaml": `id: cat
operator: Cat Inc.
claims:
  - attribute: e2ee-direct
    value: opt-in
    status: reported
    as-of: 2026-06
    sources: [diary-2026]
    note: I had to switch it on.
`,
	"countries/ru.yaml": `id: ru
mandates:
  - {id: ru-officials, kind: compelled-use, force: withdrawn, messengers: [dog], title: Officials must not., population: officials,
     status: confirmed, since: 2025-09-01, as-of: 2026-05, sources: [gazette-2025-06-24]}
  - {id: ru-shops, kind: promotion, force: recommendation, messengers: [fox], title: Shops praise Fox., status: reported,
     since: 2026-01, sources: [diary-2026]}
`,
	"events.yaml": `events:
  - {id: fox-begins, date: 2026-01-01, title: Fox begins., status: reported, sources: [diary-2026]}
`,
	"words/ru/messengers/cat.yaml": `claims.e2ee-direct.note: Пришлось включить.
`,
	"reports/foxes.yaml": `id: foxes
title: Foxes
lead: All of them.
messengers: [fox, cat]
ruleset: plain
country: ru
as-of: 2026-07-31
languages: [en]
formats: [md]
`,
}

// overSmall loads files that lie over the small folder, with some of them changed: "" takes one away.
func overSmall(t *testing.T, changed map[string]string, want ...string) (*fact.Facts, error) {
	t.Helper()
	files := map[string]string{}
	for _, layer := range []map[string]string{own, changed} {
		for name, text := range layer {
			if files[name] = text; text == "" {
				delete(files, name)
			}
		}
	}
	r := Reader{Languages: []fact.Lang{"en", "ru"}, Under: mapFS(small(t)), UnderShown: "built-in data"}
	return r.Load(mapFS(files), "data", want)
}

// TestOver merges by id: what is new stands beside what there is, and what has its id takes its place.
func TestOver(t *testing.T) {
	facts, err := overSmall(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	cat := facts.Messenger("cat")
	if got := cat.Operator.In("en") + ", " + cat.About.In("en"); got != "Cat Inc., A messenger." {
		t.Errorf("operator corrected and the rest kept: %s", got)
	}
	claim := cat.Claims[0]
	if claim.Value != "opt-in" || claim.Instead != (fact.Corrected{Value: "default", Status: fact.Confirmed}) {
		t.Errorf("the claim is %+v", claim)
	}
	if claim.Note.In("ru") != "Пришлось включить." || claim.At.File != "data/messengers/cat.yaml" {
		t.Errorf("the claim has the note %v and stands at %v", claim.Note, claim.At)
	}
	if other := cat.Claims[1]; other.Instead.Value != "" || other.At.File != "built-in data/messengers/cat.yaml" {
		t.Errorf("a claim that nobody corrects is %+v", other)
	}
	if facts.Messenger("fox") == nil || len(facts.Sources) != 4 || facts.Sources["diary-2026"] == nil || len(facts.Events) != 3 {
		t.Errorf("something is lacking: %v %v", facts.Messengers, facts.Sources)
	}
	mandates := facts.Country("ru").Mandates
	if len(mandates) != 2 || mandates[0].Force != fact.Withdrawn || mandates[1].ID != "ru-shops" {
		t.Errorf("the mandates are %+v", mandates)
	}
	if ids := strings.Join(fact.IDs(facts.Definitions), " "); ids != "foxes" {
		t.Errorf("everything is made of the reports %s, though the folder has its own", ids)
	}
}

// TestOverReports makes a report of the data below when it is named, or where there is none above.
func TestOverReports(t *testing.T) {
	for _, c := range []struct {
		changed map[string]string
		want    []string
		reports string
	}{
		{nil, []string{"cats"}, "cats"},
		{nil, []string{"foxes", "cats"}, "cats foxes"},
		{map[string]string{"reports/foxes.yaml": ""}, nil, "brief cats"},
		{map[string]string{"reports/foxes.yaml": "", "reports/cats.yaml": strings.ReplaceAll(own["reports/foxes.yaml"], "id: foxes", "id: cats")}, nil, "cats"},
	} {
		facts, err := overSmall(t, c.changed, c.want...)
		if err != nil {
			t.Errorf("%v: %v", c.want, err)
		} else if got := strings.Join(fact.IDs(facts.Definitions), " "); got != c.reports {
			t.Errorf("%v: the reports are %s, want %s", c.want, got, c.reports)
		}
	}
}

// TestUsualLanguages gives reports without languages those of the project, with the translations into them.
func TestUsualLanguages(t *testing.T) {
	files := small(t)
	files["reports/foxes.yaml"] = strings.NewReplacer("languages: [en]\n", "", "[fox, cat]", "[cat]").Replace(own["reports/foxes.yaml"])
	for _, want := range [][]string{nil, {"foxes"}} {
		facts, err := Reader{Usual: []fact.Lang{"ru"}}.Load(mapFS(files), "data", want)
		if err != nil {
			t.Fatal(err)
		}
		if d := facts.Definition("foxes"); len(d.Languages) != 1 || d.Languages[0] != "ru" {
			t.Errorf("%v: the languages are %v", want, d.Languages)
		}
		if _, err := (Reader{}).Load(mapFS(files), "data", want); err == nil || !strings.Contains(err.Error(), "a report lacks languages") {
			t.Errorf("without usual ones: %v", err)
		}
	}
}

// TestOverComplaints names each problem in the file in which it stands, whichever folder that is of.
func TestOverComplaints(t *testing.T) {
	for name, c := range map[string]struct {
		changed map[string]string
		want    string
	}{
		"a value that there is not": {
			map[string]string{"messengers/cat.yaml": strings.Replace(own["messengers/cat.yaml"], "opt-in", "opt-on", 1)},
			`data/messengers/cat.yaml:5:12: e2ee-direct has no value "opt-on"; allowed: default, opt-in, none`},
		"a new messenger needs all keys": {
			map[string]string{"messengers/fox.yaml": "id: fox\nname: Fox\n"},
			"data/messengers/fox.yaml:1:1: a messenger lacks operator and about"},
		"a correction has an id": {
			map[string]string{"messengers/cat.yaml": "operator: Cat Inc.\n"}, "data/messengers/cat.yaml:1:1: a messenger lacks id"},
		"an id that our folder has elsewhere": {
			map[string]string{"events.yaml": strings.Replace(own["events.yaml"], "fox-begins", "ru-cat", 1)},
			`data/events.yaml:2:10: the id "ru-cat" is taken by another dated fact, at built-in data/countries/ru.yaml:`},
		"an id twice in the own folder": {
			map[string]string{"countries/ru.yaml": strings.Replace(own["countries/ru.yaml"], "ru-shops", "ru-officials", 1)},
			`data/countries/ru.yaml:5:10: the id "ru-officials" is taken by another dated fact, at data/countries/ru.yaml:3`},
		"evidence later than its source, told at the correction": {
			map[string]string{"messengers/cat.yaml": strings.Replace(own["messengers/cat.yaml"], "2026-06", "2026-07", 1)},
			"data/messengers/cat.yaml:4:5: as-of 2026-07 is later than the newest source, diary-2026 of 2026-06-30"},
		"a translation of nothing": {
			map[string]string{"words/ru/messengers/cat.yaml": "claims.e2ee-grups.note: Нет.\n"},
			`data/words/ru/messengers/cat.yaml:1:1: there is no text "claims.e2ee-grups.note" in built-in data/messengers/cat.yaml`},
		"what we say breaks by a correction": {
			map[string]string{"attributes.yaml": "attributes:\n  - {id: e2ee-direct, name: Encrypted, question: \"Is it?\", changed-by: nobody, values: " +
				"[{id: sure, mark: ✓, label: sure, means: It is.}, {id: none, mark: ✗, label: none, means: It is not.}]}\n"},
			`built-in data/messengers/cat.yaml:14:12: e2ee-direct has no value "default"`},
	} {
		_, err := overSmall(t, c.changed)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s:\n%v\nwant: %s", name, err, c.want)
		}
	}
}

// TestOverTranslation translates what the folder below says, and puts a text in the place of its translation there.
func TestOverTranslation(t *testing.T) {
	below := small(t)
	below["messengers/cat.yaml"] = strings.Replace(below["messengers/cat.yaml"], "about: {en: A messenger., ru: Мессенджер.}", "about: A messenger.", 1)
	below["words/ru/messengers/cat.yaml"] = "about: Мессенджер.\n"
	r := Reader{Under: mapFS(below), UnderShown: "built-in data"}
	files := map[string]string{"words/ru/messengers/cat.yaml": "about: Кошка.\n", "words/de/messengers/cat.yaml": "about: Ein Messenger.\n"}
	facts, err := r.Load(mapFS(files), "data", nil)
	if err != nil {
		t.Fatal(err)
	}
	about := facts.Messenger("cat").About
	if about.In("ru") != "Кошка." || about.In("de") != "Ein Messenger." || len(about) != 3 {
		t.Errorf("the texts are %v", about)
	}
}
