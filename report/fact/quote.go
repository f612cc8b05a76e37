package fact

// A Quote is a short passage of a source, word for word. By it anybody can find again, in a saved page, what a fact
// rests on. It is never translated.
type Quote struct {
	Source string // id of one of the sources of the fact; "" when the fact has no quote
	Lang   Lang   // the language of the passage
	Before string // a few words that stand before it; may be empty
	Text   string
	After  string // a few words that stand behind it; may be empty
	At     Position
}

// An Archive is a stored copy of a page. It is zero where none is known.
type Archive struct {
	URL   string // http or https
	Taken Date   // the day on which the copy was made
}

// A Quoted is a fact that was written down, with its quote.
type Quoted struct {
	Kind  string // claim, duty, mandate, block, event or ledger claim
	ID    string
	Quote *Quote
}

// Quoted lists all facts that have a quote: claims of messengers, then entries of countries, events, and the ledger.
// What follows from an entry is not listed a second time.
func (f *Facts) Quoted() []Quoted {
	var out []Quoted
	add := func(kind, id string, q *Quote) {
		if q.Text != "" {
			out = append(out, Quoted{kind, id, q})
		}
	}
	for _, m := range f.Messengers {
		for _, c := range m.Claims {
			if c.Follows == "" {
				add("claim", ID(c), &c.Quote)
			}
		}
	}
	for _, c := range f.Countries {
		for i := range c.Duties {
			add("duty", c.Duties[i].ID, &c.Duties[i].Quote)
		}
		for i := range c.Mandates {
			add("mandate", c.Mandates[i].ID, &c.Mandates[i].Quote)
		}
		for i := range c.Blocks {
			add("block", c.Blocks[i].ID, &c.Blocks[i].Quote)
		}
	}
	for _, e := range f.Events {
		add("event", e.ID, &e.Quote)
	}
	for _, c := range f.Ledger {
		add("ledger claim", c.ID, &c.Quote)
	}
	return out
}
