package assess

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"openletter/report/dataset"
	"openletter/report/finding"
)

// TestOnlyItsOwnCountry holds that a report tells nothing of a country that is not its own: no answer, event, duty, mandate, block
// or claim that people make.
func TestOnlyItsOwnCountry(t *testing.T) {
	for _, report := range []string{"kazakhstan", "france"} {
		facts := load(t, report)
		found, err := Report(facts, facts.Definitions[0])
		if err != nil {
			t.Fatal(err)
		}
		own := func(what, id, country string) {
			if country != "" && country != found.Country.ID {
				t.Errorf("%s: the %s %s is about %s", report, what, id, country)
			}
		}
		for i := range found.Scores {
			for a := range found.Scores[i].EachAnswer() {
				for _, c := range a.Claims() {
					own("answer", a.ID, c.Country)
				}
			}
		}
		for _, e := range found.Events {
			own("event", e.ID, e.Country)
		}
		for _, c := range found.Ledger {
			own("claim", c.ID, c.Country)
		}
		if len(found.Mandates) == 0 || len(found.Contrast) > 0 {
			t.Errorf("%s: %d mandates, and %d countries for contrast", report, len(found.Mandates), len(found.Contrast))
		}
	}
}

// TestACountryCostsItsOwnLines holds that no file of a messenger names Kazakhstan or France unless its operator sits
// there, and that a country and a messenger of which next to nothing is known take few lines and make a report.
func TestACountryCostsItsOwnLines(t *testing.T) {
	data := os.DirFS("../../data")
	files, err := fs.Glob(data, "messengers/*.yaml")
	if err != nil || len(files) < 10 {
		t.Fatal(len(files), err)
	}
	for _, name := range files {
		text, err := fs.ReadFile(data, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, country := range []string{"kz", "fr"} {
			if bytes.Contains(text, []byte("country: "+country)) && !bytes.Contains(text, []byte("in: ["+country+"]")) {
				t.Errorf("%s speaks of %s, where its operator does not sit", name, country)
			}
		}
	}
	added := map[string]string{
		"countries/no.yaml":     "id: \"no\"\nname: Norway\nin: in Norway\n",
		"messengers/fjord.yaml": "id: fjord\nname: Fjord\noperator: {en: Fjord AS (Norway)}\nabout: A messenger.\n",
		"reports/norway.yaml": "id: norway\ntitle: Signal and Fjord in Norway\nlead: One report.\nmessengers: [signal, fjord]\n" +
			"ruleset: openletter\ncountry: \"no\"\nas-of: 2026-07-31\nlanguages: [en]\nformats: [md]\n",
	}
	facts, err := dataset.Reader{}.Load(over(t, data, added), "data", []string{"norway"})
	if err != nil {
		t.Fatal(err)
	}
	found, err := Report(facts, facts.Definitions[0])
	if err != nil {
		t.Fatal(err)
	}
	for i := range found.Scores {
		ungraded(t, &found.Scores[i])
	}
	for name, most := range map[string]int{"countries/no.yaml": 10, "messengers/fjord.yaml": 12} {
		if n := strings.Count(added[name], "\n"); n > most {
			t.Errorf("%s has %d lines, want at most %d", name, n, most)
		}
	}
}

// ungraded holds case B01: where nobody looked, there is no grade, and no cap or floor that fires on it.
func ungraded(t *testing.T, s *finding.Score) {
	t.Helper()
	if s.Grade != nil || s.Limits[finding.Point].Floor != nil {
		t.Errorf("%s: grade %v, floor %v, and nobody has looked for mandates", s.Messenger, s.Grade, s.Limits[finding.Point].Floor)
	}
	for _, d := range s.Dimensions {
		if l := d.Limits[finding.Point]; l.Cap != nil && !s.Answer(l.Cap.Attribute).Counted {
			t.Errorf("%s: the cap %s fires on an open question", s.Messenger, l.Cap.ID)
		}
	}
}

// over is a file system with some files added.
func over(t *testing.T, fsys fs.FS, added map[string]string) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	for name, text := range added {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		out[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestOneSeatOneLaw holds case B46: what follows from the law of a seat is one answer for all who sit there.
func TestOneSeatOneLaw(t *testing.T) {
	facts := eight(t)
	answers := map[string]string{}
	for _, m := range facts.Messengers {
		for _, c := range m.Claims {
			if c.Attribute == "interception-duty" && c.Follows == "" {
				t.Errorf("%s has an answer of its own about the law", m.ID)
			}
			if c.Attribute == "interception-duty" && c.Follows == "us-orders" && c.Country == "ru" {
				answers[m.ID] = c.Value + string(c.Status)
			}
		}
	}
	var seen []string
	for _, a := range answers {
		seen = append(seen, a)
	}
	if len(seen) < 3 || strings.Count(strings.Join(seen, " "), seen[0]) != len(seen) {
		t.Errorf("operators in the United States have the answers %v", answers)
	}
}
