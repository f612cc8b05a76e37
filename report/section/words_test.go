package section_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"openletter/report/assess"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/section"
	"openletter/report/wording"
)

// dossier are the sections of the longest layout, in its order, and the audit, which has a layout of its own.
var dossier = [...]string{
	"lead", "plot", "country-note", "retrospect-note", "edition", "scale", "grades", "headline", "findings", "answers", "unknowns", "disputes", "colophon", "tasks", "tasks-key", "quiz", "quiz-key", "blank", "heat", "in-short", "scores", "order", "readers", "advice", "demands", "changes", "past", "retrospect",
	"comparison", "exposure", "mandates", "duties", "blocks", "timeline", "claims", "reckoning", "method", "limits", "audit", "sources",
}

// complete makes a document of every section.
func complete(c section.Context) (*document.Document, error) {
	w := section.NewWriter(c)
	doc := &document.Document{Lang: string(c.Lang)}
	for _, name := range dossier {
		m, err := w.Make(name, nil)
		if err != nil {
			return nil, err
		}
		if len(m.Blocks) > 0 {
			doc.Blocks = append(doc.Blocks, &document.Section{ID: m.ID, Title: m.Title, Blocks: m.Blocks})
		}
	}
	return doc, w.Err()
}

// TestNames holds that dossier and audit have every section, and that no other is made.
func TestNames(t *testing.T) {
	if got := slices.Sorted(slices.Values(dossier[:])); !slices.Equal(got, section.Names()) {
		t.Errorf("the dossier has %q, there are %q", got, section.Names())
	}
	facts, def := tiny()
	if _, err := writing(t, facts, def, "en").Make("poem", nil); err == nil || err.Error() != `there is no section "poem"` {
		t.Errorf("got %v", err)
	}
}

// TestMissingWords takes each interface text away in turn. Either the report does not need it, or the error names the
// key and the language.
func TestMissingWords(t *testing.T) {
	c := everything(t, "ru")
	all := c.Words
	if _, err := complete(c); err != nil {
		t.Fatal(err)
	}
	var needed []string
	for _, key := range slices.Sorted(maps.Keys(all)) {
		c.Words = maps.Clone(all)
		delete(c.Words, key)
		_, err := complete(c)
		if err == nil {
			continue
		}
		needed = append(needed, key)
		if want := `language ru: no interface text has the key "` + key + `"`; err.Error() != want {
			t.Errorf("without %q: got %v, want %s", key, err, want)
		}
	}
	for _, beginning := range []string{
		"age-counts", "as-of", "change-", "changes-", "col-", "contested-", "criterion-weight", "date-", "demand-", "dimension-weight", "duty-",
		"edition-", "evidence-counts", "exposure-", "force-", "grade-from", "h-", "limit-", "mandate-", "mean", "means-", "month-", "month-of-",
		"name-", "other-side", "period", "reader-", "rule-", "ruleset-version", "score", "since-", "status-", "suits-", "the-total", "total", "turn-",
		"undated", "value-", "verdict-",
	} {
		if !slices.ContainsFunc(needed, func(key string) bool { return strings.HasPrefix(key, beginning) }) {
			t.Errorf("no report needs %q: the facts of this test hold too little", beginning)
		}
	}
}

// TestFirstMissingWord names the text that was asked for first.
func TestFirstMissingWord(t *testing.T) {
	c := everything(t, "en")
	delete(c.Words, "value-unknown")
	delete(c.Words, "edition-as-of")
	want := `language en: no interface text has the key "edition-as-of"`
	if _, err := complete(c); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestOpenPlace refuses an interface text with a place that nothing fills, and one without a place for what there is.
func TestOpenPlace(t *testing.T) {
	for text, want := range map[string]string{
		"{grade} (from {least} to {most})": `language en: interface text "grade-from": nothing fills the place {most}`,
		"{grade}":                          `language en: interface text "grade-from" has no place {least}`,
	} {
		c := everything(t, "en")
		c.Words["grade-from"] = text
		if _, err := complete(c); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// TestUnknownAttribute refuses a ruleset that judges what nobody asks, and blocks without the question that says what
// they leave; facts without blocks do not need it.
func TestUnknownAttribute(t *testing.T) {
	fails := func(facts *fact.Facts, def *fact.Definition) string {
		found, err := assess.Report(facts, def)
		if err != nil {
			t.Fatal(err)
		}
		_, err = complete(section.Context{Facts: facts, Found: found, Lang: "en", Words: wordsOf(t, "en")})
		return fmt.Sprint(err)
	}
	facts, def := tiny()
	facts.Attributes = facts.Attributes[1:]
	if got, want := fails(facts, def), `language en: there is no attribute "encryption"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	facts, def = tiny()
	facts.Attributes = facts.Attributes[:3]
	facts.Rulesets[0].Dimensions = facts.Rulesets[0].Dimensions[:2]
	if got := fails(facts, def); got != "<nil>" {
		t.Errorf("without blocks: %s", got)
	}
	facts.Country("ru").Blocks = []fact.Block{{Extent: "slowed", Since: on("2026")}}
	if got, want := fails(facts, def), `language en: there is no attribute "availability"`; got != want {
		t.Errorf("with a block: got %s, want %s", got, want)
	}
}

// TestLanguageOfFiles makes a report in a language for which there are interface texts and nothing else: what the data do
// not say in it is printed as it was written, and is marked.
func TestLanguageOfFiles(t *testing.T) {
	facts, def := scored()
	c := contextOf(t, facts, def, "en")
	c.Lang, c.Words = "tlh", wording.Words{}
	for key, text := range wordsOf(t, "en") {
		c.Words[key] = strings.ToUpper(text)
		for _, place := range places(text) {
			c.Words[key] = strings.ReplaceAll(c.Words[key], strings.ToUpper(place), place)
		}
	}
	doc, err := complete(c)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Join(linesOf(doc.Blocks), "\n")
	for _, want := range []string{
		"\n# IN SHORT\n", "\n# Alfa\n<en:A messenger.> [EN] RUN BY: Alfa Ltd.\n", // a name serves every language
		"\n<en:Privacy> [EN] (70%) | 30 (30–70) | 0 (0–100)\n",
		"\nencryption | ◐ <en:some> [EN] · CONFIRMED [paper] | ? UNKNOWN\n",
		"FACTS AS OF: 15 JULY 2026\n",
	} {
		if want = strings.ReplaceAll(want, "[EN]", "[en]"); !strings.Contains("\n"+lines, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if t.Failed() {
		t.Log(lines)
	}
}

// places are the places of an interface text, each in its braces.
func places(text string) (found []string) {
	for rest := text; ; {
		_, after, ok := strings.Cut(rest, "{")
		if !ok {
			return found
		}
		name, after, _ := strings.Cut(after, "}")
		found, rest = append(found, "{"+name+"}"), after
	}
}

// TestIDs holds that ids are those of the data, in every language the same, and that each stands once.
func TestIDs(t *testing.T) {
	doc, err := complete(everything(t, "en"))
	if err != nil {
		t.Fatal(err)
	}
	if err := document.CheckIDs(doc); err != nil {
		t.Error(err)
	}
	found := idsOf(doc.Blocks)
	russian, err := complete(everything(t, "ru"))
	if err != nil {
		t.Fatal(err)
	}
	mustTell(t, "in Russian", idsOf(russian.Blocks), found)
	for _, id := range []string{
		"edition", "in-short", "alfa", "scores", "order", "order.dominance", "order.robustness", "order.sensitivity", "order.find",
		"readers", "reader.all", "advice", "advice.pad", "demands", "demand.alfa", "changes", "past", "retrospect", "comparison", "dimension.privacy", "alfa.encryption", "beta.availability",
		"exposure.order", "mandate.m0", "contrast", "contrast.cn", "duty.d0", "block.slowed", "event.e1", "claims.refuted", "claim.refuted", "reckoning.privacy", "sources", "source.paper",
	} {
		if !slices.Contains(found, id) {
			t.Errorf("nothing has the id %q", id)
		}
	}
}

// idsOf are the ids of blocks and of what stands in them.
func idsOf(blocks []document.Block) (ids []string) {
	add := func(id string) {
		if id != "" {
			ids = append(ids, id)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			add(b.ID)
			ids = append(ids, idsOf(b.Blocks)...)
		case *document.List:
			for _, item := range b.Items {
				add(item.ID)
				ids = append(ids, idsOf(item.Blocks)...)
			}
		case *document.Table:
			for _, r := range b.Rows {
				add(r.ID)
				for _, c := range r.Cells {
					add(c.ID)
				}
			}
		case *document.Sources:
			for _, s := range b.Entries {
				add(document.SourceAnchor(s.ID))
			}
		}
	}
	return ids
}
