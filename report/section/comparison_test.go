package section_test

import (
	"strings"
	"testing"

	"openletter/report/document"
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
		{"corrected by a project", fact.Claim{Value: "none", Status: fact.Reported, AsOf: day, Sources: []string{"paper"},
			Instead: fact.Corrected{Value: "always", Status: fact.Company}},
			"✗ none (corrected here; openletter says: always (company’s word)) · reported [paper]",
			"✗ none-ру (здесь исправлено; по данным openletter: always-ру (по словам компании)) · сообщается [paper]"},
		{"corrected where nothing was known", fact.Claim{Value: "none", Status: fact.Reported, AsOf: day, Sources: []string{"paper"},
			Instead: fact.Corrected{Value: fact.Unknown}},
			"✗ none (corrected here; openletter says: unknown) · reported [paper]",
			"✗ none-ру (здесь исправлено; по данным openletter: неизвестно) · сообщается [paper]"},
		{"of which a project corrects the evidence only", fact.Claim{Value: "none", Status: fact.Reported, AsOf: day,
			Sources: []string{"paper"}, Instead: fact.Corrected{Value: "none", Status: fact.Reported}},
			"✗ none · reported [paper]", "✗ none-ру · сообщается [paper]"},
		{"refuted: nothing answers", fact.Claim{Value: "none", Status: fact.Refuted, AsOf: day, Sources: []string{"paper"}},
			"? unknown", "? неизвестно"},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, def := tiny()
			c.claim.Attribute = "encryption"
			facts.Messengers[0].Claims = []*fact.Claim{&c.claim}
			for lang, want := range map[fact.Lang]string{"en": c.en, "ru": c.ru} {
				if got := answerOf(t, facts, def, lang, "encryption"); got != want {
					t.Errorf("%s: got %q, want %q", lang, got, want)
				}
			}
		})
	}
	facts, def := tiny()
	if got := answerOf(t, facts, def, "en", "encryption"); got != "? unknown" {
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
	for lang, want := range map[fact.Lang]string{
		"en": "✗ ordered (teachers) · confirmed [paper]",
		"ru": "✗ ordered-ру (учителя) · подтверждено [paper]",
	} {
		mustTell(t, "answer", []string{answerOf(t, facts, def, lang, "use")}, []string{want})
	}
	mustTell(t, "notes", notesOf(t, facts, def, "en", "use"), []string{
		"**Alfa, teachers – ordered:** Note. (confirmed, as of June 2026)",
		"**Alfa, pupils – urged:** Note. (reported, as of June 2026) [paper]",
		"**Alfa – free:** Note. (confirmed, as of June 2026) [paper]",
		"**Beta, pupils:** The same as for Alfa. (confirmed, as of June 2026)",
	})
}

// TestBeside shows allegations and refuted claims in the notes, beside an answer or alone, with the other side. The sources
// of the deciding claim stand in its cell and not in the note.
func TestBeside(t *testing.T) {
	facts, def := tiny()
	facts.Messengers[0].Claims = []*fact.Claim{
		{Attribute: "encryption", Value: "always", Status: fact.Confirmed, Since: on("2024"), AsOf: on("2026"), Note: same("Read."), Sources: []string{"paper"}},
		{Attribute: "encryption", Value: "none", Status: fact.Alleged, AsOf: on("2026-07"), Note: same("Sued."), Sources: []string{"copy"},
			OtherSide: []fact.Side{{Who: same("Maker"), Says: same("False."), Sources: []string{"maker"}}}},
		{Attribute: "storage", Value: "hidden", Status: fact.Refuted, AsOf: on("2026-06"), Note: same("A rumour."), Sources: []string{"paper"}},
	}
	mustTell(t, "answers", []string{answerOf(t, facts, def, "en", "encryption"), answerOf(t, facts, def, "en", "storage")}, []string{
		"✓ always · confirmed [paper]",
		"? unknown",
	})
	mustTell(t, "encryption", notesOf(t, facts, def, "en", "encryption"), []string{
		"**Alfa – always:** Read. (confirmed, since 2024, as of 2026)",
		"**Alfa – none:** Sued. (alleged, as of July 2026) [copy] **The other side (Maker):** False. [maker]",
	})
	mustTell(t, "storage", notesOf(t, facts, def, "en", "storage"), []string{"**Alfa – hidden:** A rumour. (refuted, as of June 2026) [paper]"})
}

// TestComparison is a subsection for each dimension, with ids for all that can be linked to. A dimension that does not count
// says so; one without notes has no list of them.
func TestComparison(t *testing.T) {
	facts, def := tiny()
	facts.Messengers[0].Claims = []*fact.Claim{{Attribute: "storage", Value: "known", Status: fact.Confirmed, Note: same("Note.")}}
	s, err := writing(t, facts, def, "en").Make("comparison", nil)
	if err != nil {
		t.Fatal(err)
	}
	mustTell(t, "comparison", linesOf(s.Blocks), []string{
		"# Privacy",
		"Private? It matters.",
		"Question | Alfa | Beta",
		"encryption | ? unknown | ? unknown",
		"storage | ✓ known · confirmed | ? unknown",
		"What stands behind the answers, whose sources are in the table:",
		"- **storage**",
		"  - **Alfa:** Note. (confirmed)",
		"# Freedom",
		" ",
		"Question | Alfa | Beta",
		"use | ? unknown | ? unknown",
		"# Reach",
		"  This dimension is shown but does not count in the total.",
		"Question | Alfa | Beta",
		"availability | ? unknown | ? unknown",
	})
	privacy := s.Blocks[0].(*document.Section)
	table := privacy.Blocks[1].(*document.Table)
	mustTell(t, "ids", []string{s.ID, privacy.ID, table.Rows[0].Cells[0].ID, table.Rows[0].Cells[1].ID, table.Rows[1].Cells[2].ID}, []string{
		"comparison",
		"dimension.privacy",
		"",
		"alfa.encryption",
		"beta.storage",
	})
	if !table.RowHeads || table.Kind != document.Comparison || table.Columns[1].Align != document.Start || !privacy.Blocks[3].(*document.List).Fine {
		t.Errorf("a table of kind %q with columns %+v, or notes in full size", table.Kind, table.Columns)
	}
}

// answerOf is the cell of the first messenger in the row of an attribute.
func answerOf(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang, attribute string) string {
	t.Helper()
	for _, line := range told(t, facts, def, lang, "comparison") {
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
	for _, line := range told(t, facts, def, lang, "comparison") {
		if note, ok := strings.CutPrefix(line, "  - "); ok && inside {
			notes = append(notes, note)
		} else {
			inside = line == "- **"+attribute+"**"
		}
	}
	return notes
}
