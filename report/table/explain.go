package table

import "slices"

// Explain is what the tables hold about one messenger, for programs: under the names of the tables their rows. With a
// dimension it is only about that, and with a question only about that; "" is any.
func Explain(r Report, messenger, dimension, attribute string) ([]byte, error) {
	score := scores(r).where("messenger", messenger)
	if dimension != "" {
		score = score.where("dimension", "total", dimension)
	}
	answer := answers(r).where("messenger", messenger).where("dimension", dimension).where("attribute", attribute)
	claim := claims(r).where("messenger", messenger).where("attribute", answer.texts("attribute")...)
	side := otherSides(r).where("table", "claims").where("of", claim.texts("id")...)
	about := []*Table{messengers(r).where("id", messenger), score, answer, claim, side}
	if attribute != "" || dimension != "" {
		about = about[1:] // and so no sources of it
	}
	all := map[string][]named{}
	for _, t := range append(about, sources(r, about)) {
		all[t.Name] = t.named()
	}
	return indented(struct {
		head
		Messenger string             `json:"messenger"`
		Tables    map[string][]named `json:"tables"`
	}{r.head(), messenger, all})
}

// where is a table with the rows that have one of some texts in a column; "" is any.
func (t *Table) where(column string, allowed ...string) *Table {
	at, left := t.Column(column), *t
	left.Rows = slices.DeleteFunc(slices.Clone(t.Rows), func(row []any) bool {
		held, _ := row[at].(string)
		return !slices.Contains(allowed, held) && !slices.Contains(allowed, "")
	})
	return &left
}

// texts lists the texts in a column.
func (t *Table) texts(column string) (all []string) {
	for _, row := range t.Rows {
		if held, ok := row[t.Column(column)].(string); ok {
			all = append(all, held)
		}
	}
	return all
}
