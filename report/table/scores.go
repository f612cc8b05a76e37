package table

import (
	"cmp"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Of makes the tables of a report. There are always the same ones; one without rows is empty.
func Of(r Report) []*Table {
	tables := []*Table{messengers(r), scores(r), answers(r), readings(r), pairs(r), demands(r), claims(r),
		mandates(r), duties(r),
		blocks(r), events(r), ledger(r), otherSides(r)}
	return append(tables, sources(r, tables))
}

func messengers(r Report) *Table {
	t := newTable("messengers", "What is compared.",
		"id text of the messenger", "name text as its makers write it", "operator text who runs it",
		"about text what it is",
		"seat list countries in which the operator sits", "seat-sources list sources that show the seat",
		"since day first day on which people could use it", "until day last day on which they could")
	for _, m := range r.Found.Messengers {
		t.add(m.ID, r.in(m.Name), r.in(m.Operator), r.in(m.About), m.Seat.In, m.Seat.Sources, m.Since, m.Until)
	}
	return t
}

// ends are the columns of an interval.
var ends = [...]string{
	"low number if every open question turned out at its worst, 0 to 100, higher = more private",
	"supported number the best-supported score; a report prints it rounded down to whole points",
	"high number if every open question turned out at its best",
}

func scores(r Report) *Table {
	t := newTable("scores", "One row for the total of each messenger, and one for each dimension.",
		"messenger text id", "dimension text id, or total", "name text of the dimension",
		"weight integer percentage of the total", ends[0], ends[1], ends[2],
		"grade text of the total; missing when too little is known",
		"answered number percentage of the weight that is answered",
		"limited-by text what holds the supported score below the mean: the id of a cap, or floor")
	for i := range r.Found.Scores {
		s := &r.Found.Scores[i]
		t.add(s.Messenger, "total", "", 100, s.Total[0], s.Total[1], s.Total[2], s.Graded(), s.Coverage,
			limitedBy(s.Limits))
		for _, d := range s.Dimensions {
			t.add(s.Messenger, d.Dimension.ID, r.in(d.Dimension.Name), d.Weight, d.Score[0], d.Score[1], d.Score[2],
				"", d.Coverage,
				limitedBy(d.Limits))
		}
	}
	return t
}

func limitedBy(limits [finding.Ends]finding.Limit) string {
	switch l := limits[finding.Point]; {
	case l.Cap != nil:
		return l.Cap.ID
	case l.Floor != nil:
		return "floor"
	}
	return ""
}

func answers(r Report) *Table {
	t := newTable("answers", "The answer of each messenger to each question, with its points.",
		"id text of the answer; the anchor of the page", "messenger text id", "dimension text id",
		"attribute text id of the question",
		"question text in full", "state text how firmly it is answered",
		"value text the answer, one of the values of the attribute, unknown, not-disclosed or not-applicable",
		"label text of the value",
		"status text on whose word it stands", "low integer points at worst, 0 to 100",
		"supported integer best-supported points",
		"high integer points at best", "weight integer percentage of the dimension",
		"counted truth whether it counts as answered",
		"claim text id of the claim that decides", "others list ids of further claims")
	for i := range r.Found.Scores {
		for _, d := range r.Found.Scores[i].Dimensions {
			for _, a := range d.Answers {
				question, claim, id := r.attribute(a.Criterion.Attribute), cmp.Or(a.Claim,
					&fact.Claim{Value: fact.Unknown}), ""
				if a.Claim != nil {
					id = fact.ID(a.Claim)
				}
				t.add(a.ID, r.Found.Scores[i].Messenger, d.Dimension.ID, a.Criterion.Attribute,
					r.in(question.Question), string(a.State),
					claim.Value, r.label(question,
						claim.Value), string(claim.Status), a.Points[0], a.Points[1], a.Points[2],
					a.Criterion.Weight, a.Counted, id, fact.IDs(a.Others))
			}
		}
	}
	return t
}

// attribute is the attribute with an id, or an empty one.
func (r *Report) attribute(id string) *fact.Attribute {
	return cmp.Or(r.Facts.Attribute(id), &fact.Attribute{})
}

// label is the label of a value; special values have none.
func (r *Report) label(a *fact.Attribute, value string) string {
	return r.in(cmp.Or(a.Value(value), &fact.Value{}).Label)
}

func readings(r Report) *Table {
	t := newTable("readings", "How messengers fare for each kind of reader, by the weights of the ruleset's profiles.",
		"profile text id", "name text of the profile", "messenger text id", ends[0], ends[1], ends[2],
		"grade text missing when too little is known",
		"suits text whether it has what such readers cannot do without: met, failed or open")
	for _, reading := range r.Found.Readings {
		for i := range reading.Scores {
			s := &reading.Scores[i]
			t.add(reading.Profile.ID, r.in(reading.Profile.Name), s.Messenger, s.Total[0], s.Total[1], s.Total[2],
				s.Graded(),
				string(finding.Suits(reading.Fits[i])))
		}
	}
	return t
}

func pairs(r Report) *Table {
	t := newTable("pairs",
		"How often one messenger came out above another when weights and open answers were drawn at random.",
		"first text id of a messenger", "second text id of another",
		"above integer in so many draws the first was above",
		"draws integer how many draws there were")
	if r.Found.Ranking == nil {
		return t
	}
	drawn := &r.Found.Ranking.Robustness
	for a, first := range r.Found.Messengers {
		for b, second := range r.Found.Messengers {
			if a != b {
				t.add(first.ID, second.ID, drawn.Above[a][b], drawn.Draws)
			}
		}
	}
	return t
}

func demands(r Report) *Table {
	t := newTable("demands",
		"The fewest changed facts that would lift the total of a messenger to the next better grade.",
		"id text of the change", "messenger text id",
		"by text who is looked at: operator, or anybody, which is operator or state",
		"from number the total as it is", "target text the next better grade",
		"answer text id of the answer that would be another",
		"to text the value that it would have", "changer text who could bring it about",
		"open truth whether it may be so already",
		"total number after all changes of the same messenger", "reaches truth whether that reaches the grade")
	add := func(c *finding.Counterfactual, by string, s *finding.Search) {
		lift := cmp.Or(s.Lift, s.Best)
		if c.Target == nil || lift == nil {
			return
		}
		for _, ch := range lift.Changes {
			t.add(ch.ID, c.Messenger, by, c.From, c.Target.Name, ch.Answer.ID, ch.To, string(ch.Changer), ch.Open,
				lift.To, s.Lift != nil)
		}
	}
	for i := range r.Found.Counterfactuals {
		c := &r.Found.Counterfactuals[i]
		add(c, "operator", &c.Operator)
		add(c, "anybody", &c.Anybody)
	}
	return t
}
