package card_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// laws are the rules of the package comment and of the ruleset's words, each as a check on one world. The dice roll
// what a law needs beside the world.
var laws = []struct {
	name  string
	check func(t *testing.T, w world, d dice)
}{
	{"the ends are in order and within 0 to 100", inOrder},
	{"every claim that speaks is shown, with its state", shown},
	{"a better value never lowers a score", betterValue},
	{"an answer never widens an interval", answerNarrows},
	{"a claim turned into unknown never raises what is certain", forgetting},
	{"leaving a question open never raises what is certain", leavingOut},
	{"what nobody knows fires nothing and gives no grade", ignorance},
	{"an allegation changes nothing but the state", allegationAnswersNothing},
	{"a refuted claim answers nothing", refutedAnswersNothing},
	{"the order of anything changes nothing", orderIsNothing},
	{"one more population never raises", morePopulations},
	{"people come before firms", peopleBeforeFirms},
	{"other countries and later days change nothing", otherPlacesAndDays},
	{"only the latest begun claim decides", latestDecides},
	{"a cap never raises and leaves the mean alone", capsOnlyLower},
	{"a lower margin never raises", floorOnlyLowers},
	{"limits say what limited", limitsExplain},
	{"the gate and the thresholds make the grade", gradeFollows},
	{"a dimension of weight 0 does not count", uncounted},
	{"judging changes nothing that it reads", readsOnly},
}

// everyInterval calls do for every interval of two scores of the same ruleset.
func everyInterval(a, b finding.Score, do func(what string, a, b finding.Interval)) {
	for i := range a.Dimensions {
		do("mean of "+a.Dimensions[i].Dimension.ID, a.Dimensions[i].Mean, b.Dimensions[i].Mean)
		do("score of "+a.Dimensions[i].Dimension.ID, a.Dimensions[i].Score, b.Dimensions[i].Score)
	}
	do("mean", a.Mean, b.Mean)
	do("total", a.Total, b.Total)
}

// neverFalls reports ends of intervals that are lower in b than in a.
func neverFalls(t *testing.T, why string, w world, a, b finding.Score, ends ...int) {
	t.Helper()
	everyInterval(a, b, func(what string, x, y finding.Interval) {
		for _, end := range ends {
			if y[end] < x[end] {
				t.Errorf("%s: end %d of the %s fell from %s to %s\n%s", why, end, what, x[end], y[end], w)
			}
		}
	})
}

// same reports scores that differ in anything at all.
func same(t *testing.T, why string, w world, a, b finding.Score) {
	t.Helper()
	if !reflect.DeepEqual(a, b) {
		t.Errorf("%s: the score changed from\n%sto\n%s\n%s", why, told(a), told(b), w)
	}
}

// told is a score as a person would compare it with another.
func told(s finding.Score) string {
	var b strings.Builder
	for _, d := range s.Dimensions {
		for _, a := range d.Answers {
			fmt.Fprintf(&b, "  %s %v %s %v, claim %+v, %d others\n", a.Criterion.Attribute, a.Points, a.State, a.Counted, a.Claim, len(a.Others))
		}
		fmt.Fprintf(&b, "%s %v %v %v, answered %s\n", d.Dimension.ID, d.Mean, d.Limits, d.Score, d.Coverage)
	}
	fmt.Fprintf(&b, "total %v %v %v, answered %s, grade %q\n", s.Mean, s.Limits, s.Total, s.Coverage, gradeName(s))
	return b.String()
}

func inOrder(t *testing.T, w world, _ dice) {
	s := w.score()
	everyInterval(s, s, func(what string, i, _ finding.Interval) {
		if i[finding.Low] < 0 || i[finding.Low] > i[finding.Point] || i[finding.Point] > i[finding.High] || i[finding.High] > 100*finding.OnePoint {
			t.Errorf("the %s is %v\n%s", what, i, w)
		}
	})
	if s.Coverage < 0 || s.Coverage > 100*finding.OnePoint {
		t.Errorf("answered: %s %%\n%s", s.Coverage, w)
	}
	for _, d := range s.Dimensions {
		for _, a := range d.Answers {
			if p := a.Points; p[finding.Low] < 0 || p[finding.Low] > p[finding.Point] || p[finding.Point] > p[finding.High] || p[finding.High] > 100 {
				t.Errorf("%s earns %v\n%s", a.Criterion.Attribute, p, w)
			}
			if open := a.State == finding.OpenUnknown || a.State == finding.OpenAlleged; open && a.Counted {
				t.Errorf("%s counts as answered and is %s\n%s", a.Criterion.Attribute, a.State, w)
			}
		}
	}
}

// ignorance forgets everything: no cap and no floor limits what is supported, and there is no grade.
func ignorance(t *testing.T, w world, _ dice) {
	v := w.clone()
	v.messenger.Claims, v.terms.Ruleset.Gate.Percent = nil, 1
	s := v.score()
	for _, d := range s.Dimensions {
		if l := d.Limits[finding.Point]; l.Cap != nil {
			t.Errorf("the cap %s limits %s, of which nothing is known\n%s", l.Cap.ID, d.Dimension.ID, v)
		}
	}
	if l := s.Limits[finding.Point]; l.Cap != nil || l.Floor != nil || s.Grade != nil {
		t.Errorf("nothing is known, and the total is limited by %v and has the grade %q\n%s", l, gradeName(s), v)
	}
}

// betterValue raises every value, of claims and of other sides, to every better one.
func betterValue(t *testing.T, w world, _ dice) {
	before := w.score()
	for i, c := range w.messenger.Claims {
		for _, better := range betterThan(w.attribute(c.Attribute), c.Value) {
			v := w.clone()
			v.messenger.Claims[i].Value = better
			neverFalls(t, fmt.Sprint(c.Attribute, " from ", c.Value, " to ", better), w, before, v.score(), finding.Low, finding.Point, finding.High)
		}
		for k, side := range c.OtherSide {
			for _, better := range betterThan(w.attribute(c.Attribute), side.Value) {
				v := w.clone()
				v.messenger.Claims[i].OtherSide[k].Value = better
				neverFalls(t, fmt.Sprint("other side of ", c.Attribute, " from ", side.Value, " to ", better), w, before, v.score(), finding.Low, finding.Point, finding.High)
			}
		}
	}
}

// betterThan lists the values of an attribute that are better than one of them; none for the special values.
func betterThan(a *fact.Attribute, value string) (better []string) {
	for _, v := range a.Values {
		if v.ID == value {
			return better
		}
		better = append(better, v.ID)
	}
	return nil
}

// answerNarrows answers each unknown, said or unsaid, with every value and, where the sources are of two minds, with
// every dispute.
func answerNarrows(t *testing.T, w world, d dice) {
	before := w.score()
	answered := func(a *fact.Attribute, value string, c *fact.Claim) {
		c.Value, c.Status = value, fact.Confirmed
		if d.oneIn(3) {
			c.Status, c.OtherSide = fact.Disputed, []fact.Side{w.newSide(d, a, value)}
		}
	}
	narrows := func(why string, after finding.Score) {
		neverFalls(t, why, w, before, after, finding.Low)
		neverFalls(t, why+" (backwards)", w, after, before, finding.High)
	}
	for i, c := range w.messenger.Claims {
		if c.Value != fact.Unknown {
			continue
		}
		a := w.attribute(c.Attribute)
		for _, value := range a.Values {
			v := w.clone()
			answered(a, value.ID, v.messenger.Claims[i])
			narrows("unknown "+c.Attribute+" is "+value.ID, v.score())
		}
	}
	for i := range w.attributes {
		a := &w.attributes[i]
		if len(latest(w, a.ID, "")) > 0 {
			continue
		}
		for _, value := range a.Values {
			v := w.clone()
			c := &fact.Claim{Attribute: a.ID, Since: fact.Date{Year: 2020}, AsOf: today}
			if a.Scope != fact.Everywhere {
				c.Country = here
			}
			answered(a, value.ID, c)
			if v.add(c) {
				narrows("unsaid "+a.ID+" is "+value.ID, v.score())
			}
		}
	}
}

// forgetting turns each claim into an unknown of the same days.
func forgetting(t *testing.T, w world, _ dice) {
	before := w.score()
	for i, c := range w.messenger.Claims {
		v := w.clone()
		k := v.messenger.Claims[i]
		k.Value, k.Status, k.OtherSide = fact.Unknown, "", nil
		after := v.score()
		why := "forgetting " + c.Attribute + " is " + c.Value
		neverFalls(t, why+" (backwards)", w, after, before, finding.Low)
		neverFalls(t, why, w, before, after, finding.High)
		if after.Coverage > before.Coverage {
			t.Errorf("%s: answered rose from %s to %s\n%s", why, before.Coverage, after.Coverage, w)
		}
	}
}

// leavingOut leaves out all that is said about an attribute. Leaving out one of several claims is another matter: a
// claim about one more group of people can only lower a score, and an earlier state may have been better.
func leavingOut(t *testing.T, w world, _ dice) {
	before := w.score()
	for _, a := range w.attributes {
		v := w.clone()
		v.messenger.Claims = nil
		for _, c := range w.messenger.Claims {
			if c.Attribute != a.ID {
				v.messenger.Claims = append(v.messenger.Claims, c)
			}
		}
		after := v.score()
		neverFalls(t, "leaving out "+a.ID+" (backwards)", w, after, before, finding.Low)
		neverFalls(t, "leaving out "+a.ID, w, before, after, finding.High)
		if after.Coverage > before.Coverage {
			t.Errorf("leaving out %s: answered rose from %s to %s\n%s", a.ID, before.Coverage, after.Coverage, w)
		}
	}
}
