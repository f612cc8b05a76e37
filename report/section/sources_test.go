package section_test

import (
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
)

const aboutSources = "Numbered in the order in which they are first cited. Descriptions in square brackets are ours, where the published title was not seen. " +
	"Data: CC BY 4.0, openletter contributors."

// TestSources lists what was cited, in the order in which it first was: when it was published, its title, in its language
// where that is another one than the report's, or our description, and what to bear in mind.
func TestSources(t *testing.T) {
	facts, def := tiny()
	facts.Sources["paper"].URL = "https://paper.example/read"
	facts.Sources["maker"].Caution = same("a party.")
	for lang, want := range map[fact.Lang][]string{
		"en": {aboutSources, "maker: Maker: [its policy], undated. a party.", "paper: Paper: “Read”, 11 February 2026. <https://paper.example/read>"},
		"ru": {"", "maker: Maker: [её правила], без даты. a party.",
			"paper: Paper: <en:«Read»>, 11 февраля 2026 года. <https://paper.example/read>"},
	} {
		facts.Events = []*fact.Event{{Country: "ru", Date: on("2025"), Sources: []string{"maker", "paper"}}, {Country: "ru", Date: on("2026-07"), Sources: []string{"paper", "maker"}}}
		w := writing(t, facts, def, lang)
		if _, err := w.Make("timeline", nil); err != nil {
			t.Fatal(err)
		}
		s, err := w.Make("sources", nil)
		if err != nil {
			t.Fatal(err)
		}
		got := linesOf(s.Blocks)
		if lang == "ru" {
			got[0] = "" // the same in other words
		}
		mustTell(t, string(lang), got, want)
	}
}

// TestStoredCopy gives the address of a copy of the page, and says of an address that is one of what day it is.
func TestStoredCopy(t *testing.T) {
	facts, def := tiny()
	facts.Sources["paper"].URL, facts.Sources["maker"].URL = "https://paper.example/read", "https://archive.example/maker"
	facts.Sources["paper"].Archive = fact.Archive{URL: "https://archive.example/paper", Taken: on("2026-02-12")}
	facts.Sources["maker"].Archive = fact.Archive{URL: "https://archive.example/maker", Taken: on("2025-12")}
	facts.Sources["maker"].Caution = same("a party.")
	facts.Events = []*fact.Event{{Country: "ru", Date: on("2026-07"), Sources: []string{"paper", "maker"}}}
	for lang, want := range map[fact.Lang][]string{
		"en": {"paper: Paper: “Read”, 11 February 2026. <https://paper.example/read> Stored copy of 12 February 2026: <https://archive.example/paper>",
			"maker: Maker: [its policy], undated. <https://archive.example/maker> This address is a stored copy of December 2025. a party."},
		"ru": {"paper: Paper: <en:«Read»>, 11 февраля 2026 года. <https://paper.example/read> " +
			"Сохранённая копия (12 февраля 2026 года): <https://archive.example/paper>",
			"maker: Maker: [её правила], без даты. <https://archive.example/maker> " +
				"По этому адресу лежит сохранённая копия (декабрь 2025 года). a party."},
	} {
		w := writing(t, facts, def, lang)
		if _, err := w.Make("timeline", nil); err != nil {
			t.Fatal(err)
		}
		s, err := w.Make("sources", nil)
		if err != nil {
			t.Fatal(err)
		}
		mustTell(t, string(lang), linesOf(s.Blocks)[1:], want)
	}
}

// TestCaution ends with one full stop, whether it was written with one or without.
func TestCaution(t *testing.T) {
	for _, caution := range []string{"A party", "A party."} {
		facts, def := tiny()
		facts.Sources["copy"].Caution = same(caution)
		facts.Events = []*fact.Event{{Country: "ru", Date: on("2026"), Sources: []string{"copy"}}}
		w := writing(t, facts, def, "en")
		_, _ = w.Make("timeline", nil)
		s, err := w.Make("sources", nil)
		if err != nil {
			t.Fatal(err)
		}
		mustTell(t, caution, linesOf(s.Blocks), []string{aboutSources, "copy: Copyist: “Read again”, undated. A party."})
	}
}

// TestNoSources has no list where nothing was cited.
func TestNoSources(t *testing.T) {
	facts, def := tiny()
	for _, b := range made(t, facts, def, "en", "sources").Blocks {
		if list, ok := b.(*document.Sources); ok {
			t.Errorf("got %+v", list)
		}
	}
}

// TestUnknownSources refuses to cite what the facts do not hold.
func TestUnknownSources(t *testing.T) {
	facts, def := tiny()
	facts.Events = []*fact.Event{{Country: "ru", Date: on("2026"), Sources: []string{"rumour"}}}
	facts.Ledger = []*fact.LedgerClaim{{Verdict: fact.VerdictRefuted, SaidBy: []string{"gossip"}}}
	for name, want := range map[string]string{"timeline": `language en: there is no source "rumour"`, "claims": `language en: there is no source "gossip"`} {
		if _, err := writing(t, facts, def, "en").Make(name, nil); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
	}
}
