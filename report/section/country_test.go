package section_test

import (
	"fmt"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/fact"
)

// cells are the cells of one column of the table of a section, without its head, behind one that is there for all.
func cells(t testing.TB, facts *fact.Facts, def *fact.Definition, lang fact.Lang, name string, column int) (out []string) {
	t.Helper()
	lines := told(t, facts, def, lang, name)
	if len(lines) < 2 {
		t.Fatalf("%s: no table in %q", name, lines)
	}
	for _, line := range lines[2:] { // the introduction and the head
		out = append(out, strings.Split(line, " | ")[column])
	}
	return out
}

// TestCountry shows what a state orders, asks and blocks, and what happened: each with an id, its circumstances, the other
// side, on whose word it stands, and its sources.
func TestCountry(t *testing.T) {
	facts, def := tiny()
	def.Contrast = []string{"cn"}
	side := []fact.Side{{Who: same("Ministry"), Says: same("No."), Sources: []string{"maker"}}}
	c := facts.Country("ru")
	c.Mandates = []fact.Mandate{
		{ID: "m1", Kind: fact.Promotion, Force: fact.DeJure, Title: same("It is praised."), Act: same("Law 1"), Population: "teachers", Note: same("Often."),
			Status: fact.Disputed, Since: on("2025-03"), AsOf: on("2026"), Sources: []string{"paper", "copy"}, OtherSide: side},
		{ID: "m2", Kind: fact.RivalsBarred, Force: fact.DeFacto, Title: same("Others are barred."), Since: on("2025"), Status: fact.Reported},
	}
	facts.Country("cn").Mandates = []fact.Mandate{{ID: "m3", Kind: fact.PreInstallation, Force: fact.Withdrawn, Title: same("It is there."), Status: fact.Confirmed}}
	c.Duties = []fact.Duty{
		{ID: "d1", Kind: fact.DutyRetention, Title: same("Keep all."), Act: same("Law 2"), Note: same("Half a year."), Status: fact.Confirmed, Since: on("2018-07-01"), AsOf: on("2026"), Sources: []string{"paper"}},
		{ID: "d2", Kind: fact.DutyOther, Title: same("Obey."), Status: fact.Reported},
	}
	c.Blocks = []fact.Block{{ID: "b1", Service: same("Signal"), Method: same("IP addresses"), Note: same("All of them."), Extent: "blocked", Basis: same("measured"),
		Status: fact.Reported, Since: on("2024-08-09"), Sources: []string{"paper"}, OtherSide: side}, {ID: "b2", Service: same("Zoom"), Method: same("unknown"), Extent: "slowed"}}
	facts.Events = []*fact.Event{{ID: "e1", Country: "ru", Date: on("2025-03"), Title: same("It began."), Note: same("Slowly."), Status: fact.Reported, Sources: []string{"copy"}, OtherSide: side}}
	for name, want := range map[string][]string{
		"mandates": {
			"Who must install or use what, on whose order, and how firm that is.",
			"What | Of whom | Force | When | Standing",
			"**Promotion by the state.** It is praised. Often. **The other side (Ministry):** No. [maker] | teachers | law: Law 1 | since March 2025 | disputed, as of 2026 [paper copy]",
			"**Rivals barred.** Others are barred. | anyone | practice, no legal act | since 2025 | reported",
			"# For contrast", "Other states used the same instruments; some took them back.",
			"# China", "What | Of whom | Force | When | Standing",
			"**Pre-installation.** It is there. | anyone | withdrawn | date not found | confirmed",
		},
		"duties": {
			"The law as the sources describe it. Whether a service meets a duty stands in the comparison above.",
			"What | Legal act | When | Standing",
			"**Retention.** Keep all. Half a year. | Law 2 | since 1 July 2018 | confirmed, as of 2026 [paper]",
			"**Other duties.** Obey. | none named | date not found | reported",
		},
		"blocks": {
			"Measures against services, with what they left usable.",
			"Service | How | What it left | When | Standing",
			"Signal | IP addresses. All of them. **The other side (Ministry):** No. [maker] | ✗ blocked | since 9 August 2024 | reported; measured [paper]",
			"Zoom | unknown | ◐ slowed | date not found | ",
		},
		"timeline": {
			"Dates are as exact as the sources give them.",
			"When | Event | Standing",
			"March 2025 | It began. Slowly. **The other side (Ministry):** No. [maker] | reported [copy]",
		},
	} {
		mustTell(t, name, told(t, facts, def, "en", name), want)
	}
	for name, want := range map[string][]string{
		"mandates": {"mandate.m1", "mandate.m2"}, "duties": {"duty.d1", "duty.d2"}, "blocks": {"block.b1", "block.b2"}, "timeline": {"event.e1"},
	} {
		s, err := writing(t, facts, def, "en").Make(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		table := s.Blocks[1].(*document.Table)
		var ids []string
		for _, r := range table.Rows {
			ids = append(ids, r.ID)
		}
		mustTell(t, "ids of "+name, ids, want)
		// The first cells of mandates and duties are sentences.
		if heads := name == "blocks" || name == "timeline"; table.RowHeads != heads || table.Kind != document.Ledger {
			t.Errorf("%s: row heads are %v in a table of kind %q", name, table.RowHeads, table.Kind)
		}
	}
}

// TestCountryWithoutAnything leaves out what there is nothing to say of.
func TestCountryWithoutAnything(t *testing.T) {
	facts, def := tiny()
	for _, name := range []string{"mandates", "duties", "blocks", "timeline", "claims", "exposure"} {
		mustTell(t, name, told(t, facts, def, "en", name), nil)
	}
	def.Contrast = []string{"cn"}
	facts.Country("cn").Mandates = []fact.Mandate{{Kind: fact.Promotion, Force: fact.DeJure, Title: same("It is praised.")}}
	mustTell(t, "contrast alone", told(t, facts, def, "en", "mandates")[:3], []string{
		"# For contrast",
		"Other states used the same instruments; some took them back.",
		"# China",
	})
}

// TestContrastIDs names the countries for contrast by their ids.
func TestContrastIDs(t *testing.T) {
	facts, def := tiny()
	def.Contrast = []string{"cn"}
	facts.Country("cn").Mandates = []fact.Mandate{{ID: "m", Kind: fact.Promotion, Force: fact.DeJure, Title: same("It is praised.")}}
	s, err := writing(t, facts, def, "en").Make("mandates", nil)
	if err != nil {
		t.Fatal(err)
	}
	contrast := s.Blocks[0].(*document.Section)
	china := contrast.Blocks[1].(*document.Section)
	mustTell(t, "ids", []string{contrast.ID, china.ID, china.Blocks[0].(*document.Table).Rows[0].ID}, []string{"contrast", "contrast.cn", "mandate.m"})
}

// TestBlocksByService sorts the services of the report's messengers first, in its order, then the others as a dictionary
// does; the blocks of one service stay in the order of their days.
func TestBlocksByService(t *testing.T) {
	facts, def := tiny()
	def.Messengers = []string{"beta", "alfa"}
	for i, b := range [...]struct{ service, messenger string }{
		{"imo", ""}, {"Alfa", "alfa"}, {"LINE", ""}, {"Beta", "beta"}, {"Google Chat", ""}, {"Gamma", "gamma"}, {"imo", ""}, {"Alfa", "alfa"}, {"Ёлка", ""}, {"Яндекс", ""}, {"Жук", ""},
	} {
		facts.Country("ru").Blocks = append(facts.Country("ru").Blocks, fact.Block{ID: fmt.Sprint(i), Service: same(b.service), Messenger: b.messenger,
			Extent: "slowed", Since: fact.Date{Year: 2025 - i}})
	}
	got := cells(t, facts, def, "ru", "blocks", 0)
	for i, when := range cells(t, facts, def, "ru", "blocks", 3) {
		got[i] += " " + when
	}
	mustTell(t, "blocks", got, []string{
		"Beta с 2022 года",
		"Alfa с 2018 года",
		"Alfa с 2024 года",
		"Gamma с 2020 года",
		"Google Chat с 2021 года",
		"imo с 2019 года",
		"imo с 2025 года",
		"LINE с 2023 года",
		"Ёлка с 2017 года",
		"Жук с 2015 года",
		"Яндекс с 2016 года",
	})
}

// TestMandatesByCountry names no country and two for contrast: of each the mandates about the report's messengers are shown.
func TestMandatesByCountry(t *testing.T) {
	facts, def := tiny()
	def.Country, def.Contrast = "", []string{"ru", "cn"}
	mandate := func(id string, about ...string) fact.Mandate {
		return fact.Mandate{ID: id, Kind: fact.Promotion, Force: fact.DeFacto, Title: same(id), Messengers: about, Since: on("2025")}
	}
	facts.Country("ru").Mandates = []fact.Mandate{mandate("about-alfa", "alfa"), mandate("about-another")}
	against := mandate("against-beta")
	against.Against = []string{"beta"}
	facts.Country("cn").Mandates = []fact.Mandate{against}
	m := made(t, facts, def, "en", "mandates")
	if got := textOf(m.Title); got != "Mandates, country by country" {
		t.Errorf("the title is %q", got)
	}
	lines := strings.Join(linesOf(m.Blocks), "\n")
	for _, want := range []string{"# Russia\n", "about-alfa", "# China\n", "against-beta"} {
		if !strings.Contains(lines, want) {
			t.Errorf("%q is missing in\n%s", want, lines)
		}
	}
	if strings.Contains(lines, "about-another") {
		t.Errorf("a mandate about none of the messengers is shown:\n%s", lines)
	}
}
