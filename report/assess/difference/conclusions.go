package difference

import (
	"cmp"
	"fmt"
	"slices"

	"openletter/report/assess/card"
	"openletter/report/assess/ranking"
	"openletter/report/fact"
	"openletter/report/finding"
)

// A side is what one state says of a report: its facts and its rules, which can be exchanged one by one.
type side struct {
	messengers []*fact.Messenger // that the report compares
	definition *fact.Definition
	terms      card.Terms
}

func sideOf(state State, d *fact.Definition) (side, error) {
	facts := state.Facts.For(d)
	terms, err := card.TermsOf(facts, d)
	messengers, missing := facts.Compared(d)
	if err = cmp.Or(err, missing); err != nil {
		err = fmt.Errorf("%s: %w", state.Name, err)
	}
	return side{messengers, d, terms}, err
}

// score is that of a messenger under the rules of a side; nil when this side does not compare it.
func (s side) score(messenger string, rules side) *finding.Score {
	i := slices.Index(s.definition.Messengers, messenger)
	if i < 0 {
		return nil
	}
	s.terms.Ruleset, s.terms.Profile = rules.terms.Ruleset, rules.terms.Profile
	result := card.Score(s.messengers[i], s.terms)
	return &result
}

func (s side) rulesName() string {
	return s.terms.Ruleset.ID + " " + s.terms.Ruleset.Version + " " + s.terms.Profile.ID
}

// The four combinations of facts and rules, named so in this order.
const (
	oldOld = iota
	newOld // new facts under old rules
	oldNew // old facts under new rules
	newNew
)

// four holds one messenger's scores, one for each combination; nil for those whose facts do not compare the messenger.
type four [newNew + 1]*finding.Score

// cause says what made something differ between the first combination and the last, if it does.
func cause[T comparable](of func(combination int) T) finding.Cause {
	facts := of(oldOld) != of(newOld) || of(oldNew) != of(newNew)
	rules := of(oldOld) != of(oldNew) || of(newOld) != of(newNew)
	switch {
	case of(oldOld) == of(newNew):
		return finding.NoCause
	case facts && rules:
		return finding.ByBoth
	case facts:
		return finding.ByFacts
	}
	return finding.ByRules
}

// conclusions compares what two states conclude in one report.
func conclusions(old, new side) finding.ReportChange {
	r := finding.ReportChange{
		ID: new.definition.ID, OldAsOf: old.definition.AsOf, NewAsOf: new.definition.AsOf,
		OldRules: old.rulesName(), NewRules: new.rulesName(), Reversed: []finding.Reversal{},
	}
	scores := map[string]four{}
	var both []string // the messengers that both states compare
	for _, id := range slices.Concat(new.definition.Messengers, old.definition.Messengers) {
		if _, known := scores[id]; known {
			continue
		}
		f := four{oldOld: old.score(id, old), newOld: new.score(id, old), oldNew: old.score(id, new), newNew: new.score(id, new)}
		scores[id] = f
		r.Scores = append(r.Scores, scoreChange(id, f))
		if f[oldOld] != nil && f[newNew] != nil {
			both = append(both, id)
		}
	}
	r.How = finding.Changed
	r.OldOrder, r.NewOrder = ranks(old.definition.Messengers, scores, oldOld), ranks(new.definition.Messengers, scores, newNew)
	r.Clarity = clarity(both, scores, old.terms.Ruleset, new.terms.Ruleset)
	for i, a := range both {
		for _, b := range both[i+1:] {
			ahead := func(i int) int { return cmp.Compare(points(scores[a][i]), points(scores[b][i])) }
			if ahead(oldOld) < 0 && ahead(newNew) > 0 {
				r.Reversed = append(r.Reversed, finding.Reversal{Up: a, Down: b, Cause: cause(ahead)})
			} else if ahead(oldOld) > 0 && ahead(newNew) < 0 {
				r.Reversed = append(r.Reversed, finding.Reversal{Up: b, Down: a, Cause: cause(ahead)})
			}
		}
	}
	if r.IsZero() {
		r.How = finding.Same
	}
	return r
}

// scoreChange compares the four scores of one messenger.
func scoreChange(id string, f four) finding.ScoreChange {
	ch := finding.ScoreChange{
		Messenger: id, How: how(f[oldOld] == nil, f[newNew] == nil),
		Old: total(f[oldOld]), NewFacts: total(f[newOld]), NewRules: total(f[oldNew]), New: total(f[newNew]),
	}
	if ch.How != finding.Changed {
		return ch
	}
	ch.Cause = cause(func(i int) finding.Total { return total(f[i]) })
	ch.Dimensions = dimensions(f)
	for _, d := range ch.Dimensions {
		ch.Cause = cmp.Or(ch.Cause, d.Cause) // a dimension moved and the total did not: it was limited before and after
	}
	if ch.Cause == finding.NoCause {
		ch.How = finding.Same
	}
	return ch
}

// total is what a report prints of a score; the zero Total of one that is not there.
func total(s *finding.Score) finding.Total {
	if s == nil {
		return finding.Total{}
	}
	return finding.Total{Score: s.Total, Grade: s.Graded(), Answered: s.Coverage, Gone: s.Gone}
}

// dimensions lists the new rules' dimensions whose score moved. Those that one side lacks are in the list of rules.
func dimensions(f four) []finding.DimensionChange {
	var out []finding.DimensionChange
	for _, d := range f[newNew].Dimensions {
		is := func(o finding.DimensionScore) bool { return o.Dimension.ID == d.Dimension.ID }
		if !slices.ContainsFunc(f[oldOld].Dimensions, is) {
			continue
		}
		of := func(i int) (score finding.Interval) {
			if at := slices.IndexFunc(f[i].Dimensions, is); at >= 0 {
				score = f[i].Dimensions[at].Score
			}
			return score
		}
		if why := cause(of); why != finding.NoCause {
			out = append(out, finding.DimensionChange{Dimension: d.Dimension.ID, Old: of(oldOld), New: d.Score, Cause: why})
		}
	}
	return out
}

// points is the supported total in whole points, as a report prints it.
func points(s *finding.Score) int { return s.Total[finding.Point].Floor() }

// ranks groups messengers by rank, best first, by one combination. Equal points share a rank, in the report's order.
func ranks(ids []string, scores map[string]four, by int) [][]string {
	pointsOf := func(id string) int { return points(scores[id][by]) }
	sorted := slices.Clone(ids)
	slices.SortStableFunc(sorted, func(a, b string) int { return cmp.Compare(pointsOf(b), pointsOf(a)) })
	var ranks [][]string
	for i, id := range sorted {
		if i == 0 || pointsOf(id) != pointsOf(sorted[i-1]) {
			ranks = append(ranks, nil)
		}
		ranks[len(ranks)-1] = append(ranks[len(ranks)-1], id)
	}
	return ranks
}

// clarity compares, pair by pair, which messenger is clearly above the other when weights and open answers are drawn at
// random. Only what both states compare can be told apart, and only as many as a report checks.
func clarity(both []string, scores map[string]four, old, new *fact.Ruleset) []finding.ClarityChange {
	out := []finding.ClarityChange{}
	if len(both) < 2 || len(both) > finding.MostCompared {
		return out
	}
	var drawn [newNew + 1]finding.Robustness
	for i, rules := range [...]*fact.Ruleset{oldOld: old, newOld: old, oldNew: new, newNew: new} {
		list := make([]finding.Score, len(both))
		for k, id := range both {
			list[k] = *scores[id][i]
		}
		drawn[i] = ranking.Robustness(list, rules, ranking.Draws)
	}
	for a := range both {
		for b := a + 1; b < len(both); b++ {
			above := func(i int) string {
				if drawn[i].Ordered(a, b) {
					return both[a]
				} else if drawn[i].Ordered(b, a) {
					return both[b]
				}
				return ""
			}
			if why := cause(above); why != finding.NoCause {
				pair := [2]string{both[a], both[b]}
				out = append(out, finding.ClarityChange{Pair: pair, Old: above(oldOld), New: above(newNew), Cause: why})
			}
		}
	}
	return out
}
