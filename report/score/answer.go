package score

import "openletter/report"

// currentClaims groups the claims that speak at the terms' country and day by attribute, one for each population:
// the latest that had begun by then. A later state does not overwrite an earlier one, it follows it. Allegations
// follow each other, but none takes the place of a claim that is more than that.
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

// indexLike finds the claim about the same population that is an allegation if and only if like is one.
func indexLike(claims []*report.Claim, like *report.Claim) int {
	for i, c := range claims {
		if c.Population == like.Population && (c.Status == report.Alleged) == (like.Status == report.Alleged) {
			return i
		}
	}
	return -1
}

// answer weighs the claims about one criterion. An allegation answers nothing where anything else speaks: otherwise
// anybody could move a score by accusing. Where several populations are affected differently, the hardest hit decides
// at each end: a report must not average away a duty that falls on some.
func answer(c *report.Criterion, claims []*report.Claim) report.Answer {
	a := report.Answer{Criterion: c, State: report.OpenUnknown, Points: span(c)}
	var alleged []*report.Claim
	for _, claim := range claims {
		switch {
		case claim.Status == report.Alleged:
			alleged = append(alleged, claim)
		case a.Claim == nil:
			a = weigh(c, claim)
		default:
			a = harder(a, weigh(c, claim))
		}
	}
	if a.Claim == nil && len(alleged) > 0 {
		a = weigh(c, alleged[0])
		alleged = alleged[1:]
	}
	a.Others = append(a.Others, alleged...)
	return a
}

// harder joins the answers for two populations: the harder hit decides, and each end takes the fewer points.
func harder(a, b report.Answer) report.Answer {
	points := a.Points
	for end := range points {
		points[end] = min(points[end], b.Points[end])
	}
	if b.Points[report.Point] < a.Points[report.Point] {
		a, b = b, a
		a.Others = append(b.Others, b.Claim)
	} else {
		a.Others = append(a.Others, b.Claim)
	}
	a.Points = points
	return a
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
