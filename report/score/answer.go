package score

import "openletter/report"

// currentClaims groups the claims that speak at the terms' country and day by attribute, one for each population:
// the latest that had begun by then. A later state does not overwrite an earlier one, it follows it.
func currentClaims(claims []*report.Claim, terms Terms) map[string][]*report.Claim {
	current := map[string][]*report.Claim{}
	for _, c := range claims {
		if !speaks(c, terms) {
			continue
		}
		list := current[c.Attribute]
		i := indexPopulation(list, c.Population)
		switch {
		case i < 0:
			current[c.Attribute] = append(list, c)
		case list[i].From().Compare(c.From()) < 0:
			list[i] = c
		}
	}
	return current
}

func speaks(c *report.Claim, terms Terms) bool {
	if c.Country != "" && c.Country != terms.Country || c.Status == report.Refuted {
		return false
	}
	return c.From().IsZero() || c.From().BeginsBy(terms.AsOf)
}

func indexPopulation(claims []*report.Claim, population string) int {
	for i, c := range claims {
		if c.Population == population {
			return i
		}
	}
	return -1
}

// answer weighs the claims about one criterion. Where several populations are affected differently, the hardest hit
// decides at each end: a report must not average away a duty that falls on some.
func answer(c *report.Criterion, claims []*report.Claim) report.Answer {
	if len(claims) == 0 {
		return report.Answer{Criterion: c, State: report.OpenUnknown, Points: span(c)}
	}
	var hardest report.Answer
	for i, claim := range claims {
		a := weigh(c, claim)
		if i == 0 {
			hardest = a
			continue
		}
		points := a.Points
		for end := range points {
			points[end] = min(points[end], hardest.Points[end])
		}
		if a.Points[report.Point] < hardest.Points[report.Point] {
			a.Others = append(hardest.Others, hardest.Claim)
			hardest = a
		} else {
			hardest.Others = append(hardest.Others, claim)
		}
		hardest.Points = points
	}
	return hardest
}

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
