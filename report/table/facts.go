package table

import (
	"maps"
	"slices"

	"openletter/report/fact"
)

// Columns that several tables have.
const (
	idColumn       = "id text of the row; the anchor of the page has its kind before it"
	countryColumn  = "country text id of a country: ISO 3166-1 alpha-2 in small letters"
	statusColumn   = "status text on whose word it stands: confirmed, company, reported, alleged, disputed or refuted"
	sinceColumn    = "since day first day on which it was so"
	untilColumn    = "until day last day on which it was so"
	asOfColumn     = "as-of day last day for which the sources show it"
	noteColumn     = "note text the circumstances"
	sourcesColumn  = "sources list ids of sources"
	quoteColumn    = "quote text words of one of the sources"
	quoteLang      = "quote-lang text language of the quote"
	quotedColumn   = "quote-source text id of the source that is quoted"
	concernsColumn = "messengers list ids"
)

func claims(r Report) *Table {
	t := newTable("claims", "What somebody found out about a messenger: every claim that speaks to a question.",
		"id text of the claim", "messenger text id", "attribute text id of the question",
		"value text the answer that it gives",
		"label text of the value", statusColumn, countryColumn, "population text id of the people whom it concerns",
		sinceColumn, untilColumn, asOfColumn, "checked day on which somebody looked again",
		"follows text id of what it follows from",
		noteColumn, quoteColumn, quoteLang, quotedColumn,
		"instead text the answer of the data below, which this claim corrects", "instead-status text on whose word that stands",
		sourcesColumn)
	for _, c := range r.claims() {
		t.add(fact.ID(c), c.Messenger, c.Attribute, c.Value, r.label(r.attribute(c.Attribute), c.Value),
			string(c.Status), c.Country,
			c.Population, c.Since, c.Until, c.AsOf, c.Checked, c.Follows, r.in(c.Note), c.Quote.Text,
			string(c.Quote.Lang), c.Quote.Source,
			c.Instead.Value, string(c.Instead.Status), c.Sources)
	}
	return t
}

// claims lists every claim that speaks to a question of the ruleset, in the order of the answers.
func (r *Report) claims() (all []*fact.Claim) {
	for i := range r.Found.Scores {
		for a := range r.Found.Scores[i].EachAnswer() {
			all = append(all, a.Claims()...)
		}
	}
	return all
}

// A placed fact is one of a country.
type placed[T any] struct {
	country string
	fact    T
}

// mandates lists those of the report's country and of the ones shown for contrast.
func (r *Report) mandates() (all []placed[*fact.Mandate]) {
	for _, m := range r.Found.Mandates {
		all = append(all, placed[*fact.Mandate]{r.Found.Country.ID, m})
	}
	for _, c := range r.Found.Contrast {
		for _, m := range c.Mandates {
			all = append(all, placed[*fact.Mandate]{c.Country.ID, m})
		}
	}
	return all
}

func mandates(r Report) *Table {
	t := newTable("mandates", "How states put a messenger on people's devices, or push others off.",
		idColumn, countryColumn, "kind text of mandate",
		"force text de-jure, de-facto, recommendation or withdrawn", concernsColumn,
		"against list ids of messengers that it holds back", "population text id of the people on whom it falls",
		"title text who must do what",
		"act text the legal act", statusColumn, sinceColumn, untilColumn, asOfColumn, noteColumn, quoteColumn,
		quoteLang, quotedColumn, sourcesColumn)
	for _, p := range r.mandates() {
		m := p.fact
		t.add(m.ID, p.country, string(m.Kind), string(m.Force), m.Messengers, m.Against, m.Population,
			r.in(m.Title), r.in(m.Act),
			string(m.Status), m.Since, m.Until, m.AsOf, r.in(m.Note), m.Quote.Text, string(m.Quote.Lang),
			m.Quote.Source, m.Sources)
	}
	return t
}

func duties(r Report) *Table {
	t := newTable("duties", "What the law of the country asks of services.",
		idColumn, countryColumn, "kind text of duty", "title text what is asked", "act text the legal act",
		"on list whom it falls on: everyone, seated, listed", statusColumn, sinceColumn, untilColumn, asOfColumn,
		noteColumn, quoteColumn,
		quoteLang, quotedColumn, sourcesColumn)
	for _, d := range r.Found.Duties {
		var on []string
		for _, reach := range d.On {
			on = append(on, string(reach))
		}
		t.add(d.ID, r.Found.Country.ID, string(d.Kind), r.in(d.Title), r.in(d.Act), on, string(d.Status), d.Since,
			d.Until, d.AsOf,
			r.in(d.Note), d.Quote.Text, string(d.Quote.Lang), d.Quote.Source, d.Sources)
	}
	return t
}

func blocks(r Report) *Table {
	t := newTable("blocks", "Measures of the country against the reachability of services.",
		idColumn, countryColumn, "service text its name", "messenger text id, where it is one of the data",
		"method text how it is done",
		"extent text what it left of the service", "basis text who says so", statusColumn, sinceColumn, untilColumn,
		asOfColumn, noteColumn,
		quoteColumn, quoteLang, quotedColumn, sourcesColumn)
	for _, b := range r.Found.Blocks {
		t.add(b.ID, r.Found.Country.ID, r.in(b.Service), b.Messenger, r.in(b.Method), b.Extent, r.in(b.Basis),
			string(b.Status), b.Since,
			b.Until, b.AsOf, r.in(b.Note), b.Quote.Text, string(b.Quote.Lang), b.Quote.Source, b.Sources)
	}
	return t
}

func events(r Report) *Table {
	t := newTable("events", "The timeline.", idColumn, "date day on which it happened, or began",
		"until day last day of a period",
		"title text what happened", concernsColumn, countryColumn, statusColumn, noteColumn, quoteColumn, quoteLang,
		quotedColumn, sourcesColumn)
	for _, e := range r.Found.Events {
		t.add(e.ID, e.Date, e.Until, r.in(e.Title), e.Messengers, e.Country, string(e.Status), r.in(e.Note),
			e.Quote.Text,
			string(e.Quote.Lang), e.Quote.Source, e.Sources)
	}
	return t
}

func ledger(r Report) *Table {
	t := newTable("ledger", "Things that people say, and what the evidence makes of them.",
		idColumn, "claim text as one would hear it", concernsColumn, countryColumn,
		"verdict text disputed, refuted, unsupported or supported", "finding text what the evidence shows", asOfColumn,
		"said-by list ids of sources that say it", quoteColumn, quoteLang, quotedColumn, sourcesColumn)
	for _, c := range r.Found.Ledger {
		t.add(c.ID, r.in(c.Claim), c.About, c.Country, string(c.Verdict), r.in(c.Finding), c.AsOf, c.SaidBy,
			c.Quote.Text,
			string(c.Quote.Lang), c.Quote.Source, c.Sources)
	}
	return t
}

func otherSides(r Report) *Table {
	t := newTable("other-sides", "What those say who deny something that stands in another table.",
		"table text in which it stands", "of text id of the row there", "number integer from 1", "who text the party",
		"says text in our own words", "value text the answer that the party gives, where it gives one", sourcesColumn)
	add := func(table, id string, sides []fact.Side) {
		for i, s := range sides {
			t.add(table, id, i+1, r.in(s.Who), r.in(s.Says), s.Value, s.Sources)
		}
	}
	for _, c := range r.claims() {
		add("claims", fact.ID(c), c.OtherSide)
	}
	for _, p := range r.mandates() {
		add("mandates", p.fact.ID, p.fact.OtherSide)
	}
	for _, b := range r.Found.Blocks {
		add("blocks", b.ID, b.OtherSide)
	}
	for _, e := range r.Found.Events {
		add("events", e.ID, e.OtherSide)
	}
	for _, c := range r.Found.Ledger {
		add("ledger", c.ID, c.OtherSide)
	}
	return t
}

// sources lists those that rows of other tables name, by id, and those whose texts these repeat.
func sources(r Report, tables []*Table) *Table {
	t := newTable("sources", "The publications that rows of other tables name.",
		"id text of the source", "publisher text who published it", "title text as published",
		"title-lang text language of the title",
		"described text our own description, where the title was not seen", "kind text of source",
		"published day of publication",
		"url text its address", "archive text address of a stored copy", "archived day on which that was made",
		"caution text what to bear in mind", "syndicates text id of the source whose text this one repeats")
	wanted := map[string]bool{}
	for _, other := range tables {
		for _, name := range [...]string{"sources", "said-by", "seat-sources"} {
			for i := other.Column(name); i >= 0; i = -1 {
				for _, row := range other.Rows {
					ids, _ := row[i].([]string)
					for _, id := range ids {
						wanted[id] = true
						if s := r.Facts.Sources[id]; s != nil && s.Syndicates != "" {
							wanted[s.Syndicates] = true
						}
					}
				}
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(wanted)) {
		if s := r.Facts.Sources[id]; s != nil {
			t.add(s.ID, r.in(s.Publisher), s.Title, string(s.TitleLang), r.in(s.Described), s.Kind, s.Published,
				s.URL, s.Archive.URL,
				s.Archive.Taken, r.in(s.Caution), s.Syndicates)
		}
	}
	return t
}
