package compose_test

import (
	"slices"
	"testing"

	"openletter/report"
	"openletter/report/fact"
)

func TestCells(t *testing.T) {
	day := on("2026-06-01")
	denied := func(value string) []fact.Side {
		return []fact.Side{{Value: value, Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}
	}
	for _, c := range []struct {
		name   string
		claim  fact.Claim
		en, ru string
	}{
		{"confirmed", fact.Claim{Value: "always", Status: fact.Confirmed, AsOf: day, Sources: []string{"paper"}},
			"✓ always · confirmed [paper]", "✓ always-ру · подтверждено [paper]"},
		{"the company's word", fact.Claim{Value: "some", Status: fact.Company, AsOf: day, Sources: []string{"maker", "paper"}},
			"◐ some · company’s word [maker paper]", "◐ some-ру · по словам компании [maker paper]"},
		{"reported", fact.Claim{Value: "none", Status: fact.Reported, AsOf: day, Sources: []string{"paper"}},
			"✗ none · reported [paper]", "✗ none-ру · сообщается [paper]"},
		{"unknown", fact.Claim{Value: fact.Unknown},
			"? unknown", "? неизвестно"},
		{"unknown, where a source says that it found nothing", fact.Claim{Value: fact.Unknown, Sources: []string{"paper"}},
			"? unknown [paper]", "? неизвестно [paper]"},
		{"not disclosed", fact.Claim{Value: fact.NotDisclosed, Status: fact.Reported, AsOf: day, Sources: []string{"paper"}},
			"? not disclosed · reported [paper]", "? не раскрывается · сообщается [paper]"},
		{"not applicable", fact.Claim{Value: fact.NotApplicable, Status: fact.Confirmed, AsOf: day, Sources: []string{"paper"}},
			"○ does not arise · confirmed [paper]", "○ вопрос не возникает · подтверждено [paper]"},
		{"disputed, with another value", fact.Claim{Value: "always", Status: fact.Disputed, AsOf: day, Sources: []string{"paper"}, OtherSide: denied("none")},
			"⚑ disputed: always / none [paper maker]", "⚑ спорно: always-ру / none-ру [paper maker]"},
		{"disputed, with a bare denial", fact.Claim{Value: "always", Status: fact.Disputed, AsOf: day, Sources: []string{"paper"}, OtherSide: denied("")},
			"⚑ disputed: always [paper maker]", "⚑ спорно: always-ру [paper maker]"},
		{"disputed by two who say the same from the same source", fact.Claim{Value: "always", Status: fact.Disputed, AsOf: day, Sources: []string{"maker"},
			OtherSide: append(denied("none"), denied("none")...)},
			"⚑ disputed: always / none [maker]", "⚑ спорно: always-ру / none-ру [maker]"},
		{"disputed silence", fact.Claim{Value: fact.NotDisclosed, Status: fact.Disputed, AsOf: day, Sources: []string{"paper"}, OtherSide: denied("always")},
			"⚑ disputed: not disclosed / always [paper maker]", "⚑ спорно: не раскрывается / always-ру [paper maker]"},
		{"alleged", fact.Claim{Value: "none", Status: fact.Alleged, AsOf: day, Sources: []string{"paper"}, OtherSide: denied("always")},
			"⚑ alleged: none / always [paper maker]", "⚑ утверждается: none-ру / always-ру [paper maker]"},
		{"refuted: nothing answers", fact.Claim{Value: "none", Status: fact.Refuted, AsOf: day, Sources: []string{"paper"}},
			"? unknown", "? неизвестно"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, def := tiny()
			c.claim.Attribute = "encryption"
			facts.Messengers[0].Claims = []*fact.Claim{&c.claim}
			for lang, want := range map[fact.Lang]string{"en": c.en, "ru": c.ru} {
				if got := told(cellOf(t, compiled(t, facts, def, lang), "encryption")); got != want {
					t.Errorf("%s: got %q, want %q", lang, got, want)
				}
			}
		})
	}
	facts, def := tiny()
	if got := told(cellOf(t, compiled(t, facts, def, "en"), "encryption")); got != "? unknown" {
		t.Errorf("nothing claimed: got %q", got)
	}
}

// TestPopulations shows the hardest hit group in the cell and all of them in the notes.
func TestPopulations(t *testing.T) {
	facts, def := tiny()
	claim := func(value, population string, status fact.Status) *fact.Claim {
		return &fact.Claim{Attribute: "use", Value: value, Country: "ru", Population: population, Status: status,
			AsOf: on("2026-06"), Note: same("Note."), Sources: []string{"paper"}}
	}
	facts.Messengers[0].Claims = []*fact.Claim{
		claim("free", "", fact.Confirmed), claim("urged", "pupils", fact.Reported), claim("ordered", "teachers", fact.Confirmed),
	}
	facts.Messengers[1].Claims = []*fact.Claim{claim("urged", "pupils", fact.Confirmed)}
	r := compiled(t, facts, def, "en")
	if got, want := told(cellOf(t, r, "use")), "✗ ordered (teachers) · confirmed [paper]"; got != want {
		t.Errorf("cell: got %q, want %q", got, want)
	}
	want := []string{
		"Alfa, teachers – ordered: Note. (confirmed, as of June 2026)",
		"Alfa, pupils – urged: Note. (reported, as of June 2026)",
		"Alfa – free: Note. (confirmed, as of June 2026)",
		"Beta, pupils: Note. (confirmed, as of June 2026)",
	}
	if got := notesOf(r, "use"); !slices.Equal(got, want) {
		t.Errorf("notes: got %q, want %q", got, want)
	}
	if got, want := told(cellOf(t, compiled(t, facts, def, "ru"), "use")), "✗ ordered-ру (учителя) · подтверждено [paper]"; got != want {
		t.Errorf("cell in Russian: got %q, want %q", got, want)
	}
}

// TestBeside shows allegations and refuted claims in the notes, beside an answer or alone, with the other side.
func TestBeside(t *testing.T) {
	facts, def := tiny()
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, Since: on("2024"), AsOf: on("2026"), Note: same("Read."), Sources: []string{"paper"}},
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: on("2026-07"), Note: same("Sued."), Sources: []string{"copy"},
			OtherSide: []fact.Side{{Who: same("Maker"), Says: same("False."), Sources: []string{"maker"}}}},
		{Attribute: "storage", Value: "hidden", Status: fact.Refuted, AsOf: on("2026-06"), Note: same("A rumour."), Sources: []string{"paper"}},
	}
	r := compiled(t, facts, def, "en")
	if got, want := told(cellOf(t, r, "encryption")), "✓ always · confirmed [paper]"; got != want {
		t.Errorf("cell: got %q, want %q", got, want)
	}
	want := []string{"Alfa – always: Read. (confirmed, since 2024, as of 2026)", "Alfa – none: Sued. (alleged, as of July 2026)"}
	if got := notesOf(r, "encryption"); !slices.Equal(got, want) {
		t.Errorf("notes: got %q, want %q", got, want)
	}
	notes := r.Dimensions[0].Notes[0].Notes
	if notes[0].Sources != nil || !slices.Equal(notes[1].Sources, []string{"copy"}) {
		t.Errorf("sources: got %q and %q; those of the deciding claim stand in its cell", notes[0].Sources, notes[1].Sources)
	}
	if v := notes[1].Voices; len(v) != 1 || v[0].Who != "Maker" || v[0].Says != "False." || !slices.Equal(v[0].Sources, []string{"maker"}) {
		t.Errorf("the other side is missing beside the allegation: %+v", v)
	}
	if got, want := told(cellOf(t, r, "storage")), "? unknown"; got != want {
		t.Errorf("refuted cell: got %q, want %q", got, want)
	}
	if got, want := notesOf(r, "storage"), []string{"Alfa – hidden: A rumour. (refuted, as of June 2026)"}; !slices.Equal(got, want) {
		t.Errorf("refuted: got %q, want %q", got, want)
	}
	if got := r.Dimensions[0].Notes[1].Notes[0].Sources; !slices.Equal(got, []string{"paper"}) {
		t.Errorf("sources of the refuted claim: got %q", got)
	}
}

// TestPortraits says in sentences what is known, lists what is not, and says what is contested with both sides.
func TestPortraits(t *testing.T) {
	facts, def := tiny()
	def.Verdict = []string{"use", "encryption", "storage", "availability"}
	day := on("2026-06-01")
	side := []fact.Side{{Who: say("Maker", "Фирма"), Says: say("It is not so.", "Это не так."), Sources: []string{"maker"}}}
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "some", Status: fact.Disputed, AsOf: day, Sources: []string{"paper"}, OtherSide: side},
		{Attribute: "storage", Value: fact.NotDisclosed, Status: fact.Reported, AsOf: day, Sources: []string{"paper"}},
		{Attribute: "use", Value: "ordered", Country: "ru", Population: "teachers", Status: fact.Confirmed, AsOf: day, Sources: []string{"paper"}},
		{Attribute: "availability", Value: fact.Unknown, Country: "ru"},
	}
	facts.Messengers[1].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: day, Sources: []string{"copy"}, OtherSide: side},
		{Attribute: "use", Value: fact.NotApplicable, Country: "ru", Status: fact.Confirmed, AsOf: day}, // says nothing to the reader
	}
	r := compiled(t, facts, def, "en")
	for i, want := range [...][]string{
		{
			"✗ It means ordered. (This concerns: teachers.) (confirmed) [paper]",
			"⚑ Disputed. It means some. The other side (Maker): It is not so. [paper maker]",
			"? “storage”: the operator does not say. (reported) [paper]",
			"not known: “availability”",
		},
		{
			"⚑ Alleged, not proved. It means none. The other side (Maker): It is not so. [copy maker]",
			"not known: “storage”", "not known: “availability”",
		},
	} {
		p := r.Portraits[i]
		var got []string
		for _, s := range p.Statements {
			got = append(got, told(report.Cell{Mark: s.Mark, Words: s.Words, Sources: s.Sources}))
		}
		for _, name := range p.NotKnown {
			got = append(got, "not known: "+name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", p.Name, got, want)
		}
	}
	ru := compiled(t, facts, def, "ru").Portraits[0].Statements[1].Words
	if want := "Спорно. Это значит some. Другая сторона (Фирма): Это не так."; ru != want {
		t.Errorf("in Russian: got %q, want %q", ru, want)
	}
	if p := r.Portraits[1]; p.Name != "Beta" || p.Operator != "Beta Ltd" || p.About != "Another." || p.Scored != "The app." {
		t.Errorf("got %+v", p)
	}
}
