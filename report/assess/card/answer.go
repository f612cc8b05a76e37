package card

import (
	"cmp"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// currentClaims groups the claims that speak at the terms' country and day by attribute, one for each population:
// the latest that had begun by then. A later state does not overwrite an earlier one, it follows it. Allegations
// follow each other, and refuted claims do, but none takes the place of a claim that is more than that. One that has ended
// leaves its question open: what was so before it does not come back by itself.
func currentClaims(claims []*fact.Claim, terms Terms) map[string][]*fact.Claim {
	current := map[string][]*fact.Claim{}
	for _, c := range claims {
		if !c.HoldsIn(terms.Country) || !c.From().BeginsBy(terms.AsOf) {
			continue
		}
		list := current[c.Attribute]
		i := slices.IndexFunc(list, func(o *fact.Claim) bool {
			return o.Population == c.Population && (o.Status == c.Status || !answersNothing(o) && !answersNothing(c))
		})
		switch {
		case i < 0:
			current[c.Attribute] = append(list, c)
		case later(c, list[i]) > 0:
			list[i] = c
		}
	}
	for attribute, list := range current {
		current[attribute] = slices.DeleteFunc(list, func(c *fact.Claim) bool { return c.IsOver(terms.AsOf) })
	}
	return current
}

// later compares the states that two claims are about. Of two that begin on one day it is the one that was shown last,
// and then the one whose beginning is known: so the order in which they were written decides nothing.
func later(a, b *fact.Claim) int {
	return cmp.Or(a.From().Compare(b.From()), a.AsOf.Compare(b.AsOf), a.Since.Compare(b.Since))
}

// answersNothing says whether a claim is shown and moves no score: if an allegation did, anybody could move a score by
// accusing, and what is refuted is not so.
func answersNothing(c *fact.Claim) bool { return c.Status == fact.Alleged || c.Status == fact.Refuted }

// answer weighs the claims about one criterion, and lists beside the one that decides all others that speak. Of several
// populations the hardest hit decides at each end: a report must not average away a duty that falls on some. A duty of firms is
// no duty of people: what is said of firms decides only where nothing is said of people.
func answer(c *fact.Criterion, claims []*fact.Claim, firms map[string]bool) finding.Answer {
	var people, others []finding.Answer
	var beside []*fact.Claim
	for _, claim := range claims {
		switch {
		case answersNothing(claim):
			beside = append(beside, claim)
		case firms[claim.Population]:
			others = append(others, weigh(c, claim))
		default:
			people = append(people, weigh(c, claim))
		}
	}
	slices.SortFunc(beside, func(a, b *fact.Claim) int {
		return cmp.Or(cmp.Compare(a.Status, b.Status), compareBool(firms[a.Population], firms[b.Population]), cmp.Compare(a.Population, b.Population))
	})
	slices.SortFunc(people, hardestFirst)
	slices.SortFunc(others, hardestFirst)
	if len(people) == 0 {
		people, others = others, nil
	}
	if len(people) == 0 && len(beside) > 0 && beside[0].Status == fact.Alleged {
		people, beside = append(people, weigh(c, beside[0])), beside[1:]
	}
	if len(people) == 0 {
		return finding.Answer{Criterion: c, State: finding.OpenUnknown, Points: span(allPoints(c)), Others: beside}
	}
	decides := hardest(people)
	for _, a := range others {
		decides.Others = append(decides.Others, a.Claim)
	}
	decides.Others = append(decides.Others, beside...)
	return decides
}

// hardest is the answer that decides among those for several populations, which stand hardest first: at each end the fewest points
// of all.
func hardest(answers []finding.Answer) finding.Answer {
	decides := answers[0]
	for _, a := range answers[1:] {
		for end := range a.Points {
			decides.Points[end] = min(decides.Points[end], a.Points[end])
		}
		decides.Others = append(decides.Others, a.Claim)
	}
	decides.Weighed = len(decides.Others)
	return decides
}

// compareBool puts what is not so before what is.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// hardestFirst orders the answers for several populations. Of two that support equally few points, the one that is
// answered decides: what the other turns out to be can take nothing from it and add nothing to it.
func hardestFirst(a, b finding.Answer) int {
	return cmp.Or(
		cmp.Compare(a.Points[finding.Point], b.Points[finding.Point]),
		compareBool(!a.Counted, !b.Counted),
		cmp.Compare(a.Points[finding.Low], b.Points[finding.Low]),
		cmp.Compare(a.Points[finding.High], b.Points[finding.High]),
		cmp.Compare(a.Claim.Population, b.Claim.Population),
	)
}

// weigh turns one claim into points. Where it answers nothing, the answer spans all points of the criterion, and its
// supported point lies at the fewest; a dispute spans what the sides say.
func weigh(c *fact.Criterion, claim *fact.Claim) finding.Answer {
	a := finding.Answer{Criterion: c, Claim: claim, State: state(claim), Rule: answeredBy(c, claim), Points: span(outcomes(c, claim))}
	if a.Rule != nil {
		a.Counted, a.Points[finding.Point] = true, a.Rule.Points
	}
	return a
}

// answeredBy is the rule for the value of a claim; nil where the claim answers nothing, or the criterion has no such rule.
func answeredBy(c *fact.Criterion, claim *fact.Claim) *fact.ValuePoints {
	if claim.Status == fact.Alleged {
		return nil
	}
	return c.Find(claim.Value)
}

// span is the range of what is possible, the supported point at the fewest.
func span(points []int) finding.Points {
	lowest := slices.Min(points)
	return finding.Points{lowest, lowest, slices.Max(points)}
}

// state is how firmly a claim answers. What does not settle a question has the name of the claim's status or value.
func state(claim *fact.Claim) finding.AnswerState {
	switch {
	case claim.Status == fact.Alleged, claim.Status == fact.Disputed && claim.Value != fact.Unknown:
		return finding.AnswerState(claim.Status)
	case fact.IsSpecial(claim.Value):
		return finding.AnswerState(claim.Value)
	}
	return finding.Answered
}
