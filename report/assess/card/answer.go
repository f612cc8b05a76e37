package card

import (
	"cmp"
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// currentClaims groups the claims that speak at the terms' country and day by attribute, one for each population:
// the latest that had begun by then. A later state does not overwrite an earlier one, it follows it. Allegations
// follow each other, and refuted claims do, but none takes the place of a claim that is more than that.
func currentClaims(claims []*fact.Claim, terms Terms) map[string][]*fact.Claim {
	current := map[string][]*fact.Claim{}
	for _, c := range claims {
		if !speaks(c, terms) {
			continue
		}
		list := current[c.Attribute]
		i := indexLike(list, c)
		switch {
		case i < 0:
			current[c.Attribute] = append(list, c)
		case follows(c, list[i]):
			list[i] = c
		}
	}
	return current
}

// follows says whether a claim is about a later state than another. Of two that begin on one day it is the one that was
// shown last, and then the one whose beginning is known: so the order in which they were written decides nothing.
func follows(c, earlier *fact.Claim) bool {
	return cmp.Or(c.From().Compare(earlier.From()), c.AsOf.Compare(earlier.AsOf), c.Since.Compare(earlier.Since)) > 0
}

func speaks(c *fact.Claim, terms Terms) bool {
	if c.Country != "" && c.Country != terms.Country {
		return false
	}
	return c.From().IsZero() || c.From().BeginsBy(terms.AsOf)
}

// indexLike finds the claim about the same population that answers as much or as little.
func indexLike(claims []*fact.Claim, like *fact.Claim) int {
	for i, c := range claims {
		alike := c.Status == like.Status || !answersNothing(c) && !answersNothing(like)
		if c.Population == like.Population && alike {
			return i
		}
	}
	return -1
}

// answersNothing says whether a claim is shown and moves no score: if an allegation did, anybody could move a score by
// accusing, and what is refuted is not so.
func answersNothing(c *fact.Claim) bool {
	return c.Status == fact.Alleged || c.Status == fact.Refuted
}

// answer weighs the claims about one criterion, and lists beside the one that decides all others that speak. Where several
// populations are affected differently, the hardest hit decides at each end: a report must not average away a duty that
// falls on some.
func answer(c *fact.Criterion, claims []*fact.Claim) finding.Answer {
	var weighed []finding.Answer
	var beside []*fact.Claim
	for _, claim := range claims {
		if answersNothing(claim) {
			beside = append(beside, claim)
		} else {
			weighed = append(weighed, weigh(c, claim))
		}
	}
	slices.SortFunc(beside, allegedFirst)
	slices.SortFunc(weighed, hardestFirst)
	if len(weighed) == 0 && len(beside) > 0 && beside[0].Status == fact.Alleged {
		weighed, beside = append(weighed, weigh(c, beside[0])), beside[1:]
	}
	if len(weighed) == 0 {
		return finding.Answer{Criterion: c, State: finding.OpenUnknown, Points: span(c), Others: beside}
	}
	hardest := weighed[0]
	for _, a := range weighed[1:] {
		for end := range a.Points {
			hardest.Points[end] = min(hardest.Points[end], a.Points[end])
		}
		hardest.Others = append(hardest.Others, a.Claim)
	}
	hardest.Others = append(hardest.Others, beside...)
	return hardest
}

// hardestFirst orders the answers for several populations. Of two that support equally few points, the one that is
// answered decides: what the other turns out to be can take nothing from it and add nothing to it.
func hardestFirst(a, b finding.Answer) int {
	if a.Points[finding.Point] == b.Points[finding.Point] && a.Counted != b.Counted {
		if a.Counted {
			return -1
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(a.Points[finding.Point], b.Points[finding.Point]),
		cmp.Compare(a.Points[finding.Low], b.Points[finding.Low]),
		cmp.Compare(a.Points[finding.High], b.Points[finding.High]),
		byPopulation(a.Claim, b.Claim),
	)
}

// allegedFirst orders the claims that answer nothing.
func allegedFirst(a, b *fact.Claim) int {
	return cmp.Or(cmp.Compare(a.Status, b.Status), byPopulation(a, b))
}

func byPopulation(a, b *fact.Claim) int { return cmp.Compare(a.Population, b.Population) }

// weigh turns one claim into points.
func weigh(c *fact.Criterion, claim *fact.Claim) finding.Answer {
	a := finding.Answer{Criterion: c, Claim: claim, Rule: c.Find(claim.Value), State: state(claim)}
	switch {
	case a.State == finding.OpenAlleged || a.Rule == nil:
		a.Rule, a.Points = nil, span(c)
	case a.State == finding.OpenDisputed:
		a.Points, a.Counted = dispute(c, a.Rule.Points, claim.OtherSide), true
	default:
		a.Points, a.Counted = finding.Points{a.Rule.Points, a.Rule.Points, a.Rule.Points}, true
	}
	return a
}

func state(claim *fact.Claim) finding.AnswerState {
	switch {
	case claim.Status == fact.Alleged:
		return finding.OpenAlleged
	case claim.Value == fact.Unknown:
		return finding.OpenUnknown
	case claim.Status == fact.Disputed:
		return finding.OpenDisputed
	case claim.Value == fact.NotDisclosed:
		return finding.OpenWithheld
	case claim.Value == fact.NotApplicable:
		return finding.OpenNoSubject
	}
	return finding.Answered
}

// dispute spans the points of both sides. A side that denies without giving another value leaves everything open.
func dispute(c *fact.Criterion, supported int, sides []fact.Side) finding.Points {
	p := finding.Points{supported, supported, supported}
	for _, s := range sides {
		other := span(c)
		if rule := c.Find(s.Value); rule != nil {
			other = finding.Points{rule.Points, rule.Points, rule.Points}
		}
		p[finding.Low] = min(p[finding.Low], other[finding.Low])
		p[finding.High] = max(p[finding.High], other[finding.High])
	}
	return p
}

// span is what an unanswered criterion contributes: its fewest points to its most. Nothing supports more than the
// fewest, so the supported point lies there.
func span(c *fact.Criterion) finding.Points {
	if len(c.Points) == 0 {
		return finding.Points{}
	}
	lo, hi := c.Points[0].Points, c.Points[0].Points
	for _, v := range c.Points {
		lo, hi = min(lo, v.Points), max(hi, v.Points)
	}
	return finding.Points{lo, lo, hi}
}
