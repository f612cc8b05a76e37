package score

import (
	"cmp"
	"slices"

	"openletter/report"
)

// currentClaims groups the claims that speak at the terms' country and day by attribute, one for each population:
// the latest that had begun by then. A later state does not overwrite an earlier one, it follows it. Allegations
// follow each other, and refuted claims do, but none takes the place of a claim that is more than that.
func currentClaims(claims []*report.Claim, terms Terms) map[string][]*report.Claim {
	current := map[string][]*report.Claim{}
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
func follows(c, earlier *report.Claim) bool {
	return cmp.Or(c.From().Compare(earlier.From()), c.AsOf.Compare(earlier.AsOf), c.Since.Compare(earlier.Since)) > 0
}

func speaks(c *report.Claim, terms Terms) bool {
	if c.Country != "" && c.Country != terms.Country {
		return false
	}
	return c.From().IsZero() || c.From().BeginsBy(terms.AsOf)
}

// indexLike finds the claim about the same population that answers as much or as little.
func indexLike(claims []*report.Claim, like *report.Claim) int {
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
func answersNothing(c *report.Claim) bool {
	return c.Status == report.Alleged || c.Status == report.Refuted
}

// answer weighs the claims about one criterion, and lists beside the one that decides all others that speak. Where several
// populations are affected differently, the hardest hit decides at each end: a report must not average away a duty that
// falls on some.
func answer(c *report.Criterion, claims []*report.Claim) report.Answer {
	var weighed []report.Answer
	var beside []*report.Claim
	for _, claim := range claims {
		if answersNothing(claim) {
			beside = append(beside, claim)
		} else {
			weighed = append(weighed, weigh(c, claim))
		}
	}
	slices.SortFunc(beside, allegedFirst)
	slices.SortFunc(weighed, hardestFirst)
	if len(weighed) == 0 && len(beside) > 0 && beside[0].Status == report.Alleged {
		weighed, beside = append(weighed, weigh(c, beside[0])), beside[1:]
	}
	if len(weighed) == 0 {
		return report.Answer{Criterion: c, State: report.OpenUnknown, Points: span(c), Others: beside}
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
func hardestFirst(a, b report.Answer) int {
	if a.Points[report.Point] == b.Points[report.Point] && a.Counted != b.Counted {
		if a.Counted {
			return -1
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(a.Points[report.Point], b.Points[report.Point]),
		cmp.Compare(a.Points[report.Low], b.Points[report.Low]),
		cmp.Compare(a.Points[report.High], b.Points[report.High]),
		byPopulation(a.Claim, b.Claim),
	)
}

// allegedFirst orders the claims that answer nothing.
func allegedFirst(a, b *report.Claim) int {
	return cmp.Or(cmp.Compare(a.Status, b.Status), byPopulation(a, b))
}

func byPopulation(a, b *report.Claim) int { return cmp.Compare(a.Population, b.Population) }

// weigh turns one claim into points.
func weigh(c *report.Criterion, claim *report.Claim) report.Answer {
	a := report.Answer{Criterion: c, Claim: claim, Rule: c.Find(claim.Value), State: state(claim)}
	switch {
	case a.State == report.OpenAlleged || a.Rule == nil:
		a.Rule, a.Points = nil, span(c)
	case a.State == report.OpenDisputed:
		a.Points, a.Counted = dispute(c, a.Rule.Points, claim.OtherSide), true
	default:
		a.Points, a.Counted = report.Points{a.Rule.Points, a.Rule.Points, a.Rule.Points}, true
	}
	return a
}

func state(claim *report.Claim) report.AnswerState {
	switch {
	case claim.Status == report.Alleged:
		return report.OpenAlleged
	case claim.Value == report.Unknown:
		return report.OpenUnknown
	case claim.Status == report.Disputed:
		return report.OpenDisputed
	case claim.Value == report.NotDisclosed:
		return report.OpenWithheld
	case claim.Value == report.NotApplicable:
		return report.OpenNoSubject
	}
	return report.Answered
}

// dispute spans the points of both sides. A side that denies without giving another value leaves everything open.
func dispute(c *report.Criterion, supported int, sides []report.Side) report.Points {
	p := report.Points{supported, supported, supported}
	for _, s := range sides {
		other := span(c)
		if rule := c.Find(s.Value); rule != nil {
			other = report.Points{rule.Points, rule.Points, rule.Points}
		}
		p[report.Low] = min(p[report.Low], other[report.Low])
		p[report.High] = max(p[report.High], other[report.High])
	}
	return p
}

// span is what an unanswered criterion contributes: its fewest points to its most. Nothing supports more than the
// fewest, so the supported point lies there.
func span(c *report.Criterion) report.Points {
	if len(c.Points) == 0 {
		return report.Points{}
	}
	lo, hi := c.Points[0].Points, c.Points[0].Points
	for _, v := range c.Points {
		lo, hi = min(lo, v.Points), max(hi, v.Points)
	}
	return report.Points{lo, lo, hi}
}
