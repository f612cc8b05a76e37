package card_test

import (
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// capsOnlyLower adds a cap, and lifts each cap.
func capsOnlyLower(t *testing.T, w world, d dice) {
	before := w.score()
	v := w.clone()
	v.terms.Ruleset.Caps = append(v.terms.Ruleset.Caps, w.newCap(d, w.terms.Ruleset))
	after := v.score()
	neverFalls(t, "one more cap", v, after, before, finding.Low, finding.Point, finding.High)
	for i := range before.Dimensions {
		if before.Dimensions[i].Mean != after.Dimensions[i].Mean {
			t.Errorf("one more cap changed the mean of %s\n%s", before.Dimensions[i].Dimension.ID, v)
		}
	}
	if v.terms.Ruleset.Caps[len(v.terms.Ruleset.Caps)-1].Dimension == "" && before.Mean != after.Mean {
		t.Errorf("a cap on the total changed the mean\n%s", v)
	}
	for i := range w.terms.Ruleset.Caps {
		v := w.clone()
		v.terms.Ruleset.Caps[i].AtMost = 100
		neverFalls(t, "lifting cap "+v.terms.Ruleset.Caps[i].ID, w, before, v.score(), finding.Low, finding.Point, finding.High)
	}
}

// floorOnlyLowers narrows the margin, and lifts the floor.
func floorOnlyLowers(t *testing.T, w world, d dice) {
	before := w.score()
	v := w.clone()
	v.terms.Ruleset.Floor.Margin = d.roll(w.terms.Ruleset.Floor.Margin + 1)
	neverFalls(t, "a lower margin", v, v.score(), before, finding.Low, finding.Point, finding.High)
	v.terms.Ruleset.Floor.Margin = 100
	for end, l := range v.score().Limits {
		if l.Floor != nil {
			t.Errorf("end %d is limited by a margin of 100\n%s", end, w)
		}
	}
}

// limitsExplain checks that a limit is named exactly where a score is below its mean, and that it is the lowest one.
func limitsExplain(t *testing.T, w world, _ dice) {
	s := w.score()
	answers := map[string]finding.Answer{}
	for _, d := range s.Dimensions {
		for _, a := range d.Answers {
			answers[a.Criterion.Attribute] = a
		}
	}
	explain := func(dimension string, limits [finding.Ends]finding.Limit, mean, score finding.Interval, floor finding.Exact) {
		for end, l := range limits {
			lowest := mean[end]
			if dimension == "" && floor >= 0 {
				lowest = min(lowest, floorAt(w, s, end))
			}
			for _, c := range w.terms.Ruleset.Caps {
				a := answers[c.Attribute]
				if c.Dimension == dimension && judgedAt(a, end) <= pointsOf(a.Criterion, c.Worst) {
					lowest = min(lowest, finding.Exact(c.AtMost)*finding.OnePoint)
				}
			}
			switch {
			case score[end] != lowest:
				t.Errorf("%q, end %d: the score is %s, the lowest limit %s\n%s", dimension, end, score[end], lowest, w)
			case l.IsZero() != (score[end] == mean[end]) || l.IsZero() && l.At != 0 || !l.IsZero() && l.At != score[end]:
				t.Errorf("%q, end %d: mean %s, score %s, limit %+v\n%s", dimension, end, mean[end], score[end], l, w)
			case l.Cap != nil && (l.Floor != nil || l.Cap.Dimension != dimension || finding.Exact(l.Cap.AtMost)*finding.OnePoint != l.At):
				t.Errorf("%q, end %d: the cap %+v does not explain %s\n%s", dimension, end, l.Cap, l.At, w)
			case l.Floor != nil && (dimension != "" || !l.Floor.Headline || l.At != floorAt(w, s, end)):
				t.Errorf("%q, end %d: the floor %s does not explain %s\n%s", dimension, end, l.Floor.ID, l.At, w)
			}
		}
	}
	for _, d := range s.Dimensions {
		explain(d.Dimension.ID, d.Limits, d.Mean, d.Score, -1)
	}
	explain("", s.Limits, s.Mean, s.Total, 0)
}

// judgedAt are the points at which caps and the floor take an answer: an open one, as supported, at its best.
func judgedAt(a finding.Answer, end int) int {
	if end == finding.Point && !a.Counted {
		end = finding.High
	}
	return a.Points[end]
}

// floorAt is the limit of the weakest headline dimension that counts; above every total when there is none.
func floorAt(w world, s finding.Score, end int) finding.Exact {
	at := 1000 * finding.OnePoint
	for _, d := range s.Dimensions {
		if !d.Dimension.Headline || w.terms.Profile.Weight(d.Dimension.ID) == 0 {
			continue
		}
		judged := finding.Exact(0)
		for _, a := range d.Answers {
			judged += finding.Exact(a.Criterion.Weight*judgedAt(a, end)) * finding.OnePoint / 100
		}
		for _, c := range w.terms.Ruleset.Caps {
			a := s.Answer(c.Attribute)
			if c.Dimension == d.Dimension.ID && judgedAt(*a, end) <= pointsOf(a.Criterion, c.Worst) {
				judged = min(judged, finding.Exact(c.AtMost)*finding.OnePoint)
			}
		}
		at = min(at, judged+finding.Exact(w.terms.Ruleset.Floor.Margin)*finding.OnePoint)
	}
	return at
}

// gradeFollows moves the gate and a threshold to where they just let the score pass, and just do not.
func gradeFollows(t *testing.T, w world, _ dice) {
	s := w.score()
	answered, reached := s.Coverage.Floor(), s.Total[finding.Point].Floor()
	for _, c := range []struct {
		gate, least int
		want        string
	}{
		{0, reached, "pass"},
		{0, reached + 1, "fail"}, // scores are printed rounded down, so this is above the exact score too
		{answered, reached, "pass"},
		{answered + 1, reached, ""},
	} {
		if c.gate > 100 || c.least > 100 {
			continue
		}
		v := w.clone()
		v.terms.Ruleset.Gate.Percent = c.gate
		v.terms.Ruleset.Grades = []fact.Grade{{Name: "pass", AtLeast: c.least}, {Name: "fail"}}
		if c.least == 0 {
			v.terms.Ruleset.Grades = v.terms.Ruleset.Grades[:1]
		}
		if got := gradeName(v.score()); got != c.want {
			t.Errorf("answered %s of %d, total %s of %d: grade %q, want %q\n%s",
				s.Coverage, c.gate, s.Total[finding.Point], c.least, got, c.want, w)
		}
	}
}

// uncounted gives a dimension no weight and forgets all that is said in it: it is shown, but the total stays, unless
// a cap of another dimension looks there.
func uncounted(t *testing.T, w world, d dice) {
	if len(w.terms.Ruleset.Dimensions) == 1 {
		return // it would leave nothing to count
	}
	v := w.clone()
	none := &v.terms.Ruleset.Dimensions[d.roll(len(v.terms.Ruleset.Dimensions))]
	profile := *v.terms.Profile
	profile.Weights = nil
	shares := d.split(len(v.terms.Ruleset.Dimensions)-1, 0)
	for i := range v.terms.Ruleset.Dimensions {
		weight := 0
		if id := v.terms.Ruleset.Dimensions[i].ID; id != none.ID {
			weight, shares = shares[0], shares[1:]
		}
		profile.Weights = append(profile.Weights, fact.DimensionWeight{Dimension: v.terms.Ruleset.Dimensions[i].ID, Weight: weight})
	}
	v.terms.Profile = &profile
	inside := func(attribute string) bool {
		return slices.ContainsFunc(none.Criteria, func(c fact.Criterion) bool { return c.Attribute == attribute })
	}
	v.terms.Ruleset.Caps = slices.DeleteFunc(v.terms.Ruleset.Caps, func(c fact.Cap) bool { return inside(c.Attribute) })
	before := v.score()
	v.messenger.Claims = slices.DeleteFunc(v.messenger.Claims, func(c *fact.Claim) bool { return inside(c.Attribute) })
	after := v.score()
	if before.Mean != after.Mean || before.Total != after.Total || before.Coverage != after.Coverage {
		t.Errorf("%s has no weight and changed the total\n%s", none.ID, v)
	}
	for i, s := range after.Dimensions {
		if s.Dimension == none && (len(s.Answers) != len(none.Criteria) || s.Weight != 0) {
			t.Errorf("dimension %d of weight 0 is not shown: %+v\n%s", i, s, v)
		}
	}
}
