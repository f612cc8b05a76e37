package card_test

import (
	"reflect"
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// allegationAnswersNothing adds allegations of any day about any population.
func allegationAnswersNothing(t *testing.T, w world, d dice) {
	for i := range w.attributes {
		v := w.clone()
		c := v.newClaim(d, &w.attributes[i])
		if c.Value == fact.Unknown {
			continue // nothing is alleged
		}
		c.Status, c.OtherSide = fact.Alleged, []fact.Side{{}}
		if v.add(c) {
			same(t, "alleging "+c.Attribute+" is "+c.Value, v, bare(w.score()), bare(v.score()))
		}
	}
}

// bare is a score without what a claim that answers nothing may change: the state of a question, and the claims beside
// it.
func bare(s finding.Score) finding.Score {
	for i := range s.Dimensions {
		for k := range s.Dimensions[i].Answers {
			a := &s.Dimensions[i].Answers[k]
			if a.State == finding.OpenAlleged {
				a.State, a.Claim = finding.OpenUnknown, nil
			}
			a.Others = nil
		}
	}
	return s
}

// refutedAnswersNothing refutes each claim, which must be as if it had not been made, and adds refuted ones.
func refutedAnswersNothing(t *testing.T, w world, d dice) {
	for i, c := range w.messenger.Claims {
		without, refuted := w.clone(), w.clone()
		without.messenger.Claims = slices.Delete(slices.Clone(w.messenger.Claims), i, i+1)
		refuted.messenger.Claims = slices.Clone(w.messenger.Claims)
		k := *c
		k.Status = fact.Refuted
		refuted.messenger.Claims[i] = &k
		same(t, "refuting "+c.Attribute+" is "+c.Value, w, bare(without.score()), bare(refuted.score()))
	}
	v := w.clone()
	v.messenger.Claims = slices.Clone(w.messenger.Claims)
	c := v.newClaim(d, pickAttribute(d, w))
	c.Status = fact.Refuted
	if v.add(c) {
		same(t, "a refuted claim about "+c.Attribute, v, bare(w.score()), bare(v.score()))
	}
}

func pickAttribute(d dice, w world) *fact.Attribute {
	return &w.attributes[d.roll(len(w.attributes))]
}

// orderIsNothing judges again, judges another in between, and shuffles claims, sides, criteria and caps.
func orderIsNothing(t *testing.T, w world, d dice) {
	before := w.score()
	newWorld(d, 2, 2).score()
	same(t, "judging again", w, before, w.score())

	v := w.clone()
	v.messenger.Claims = shuffled(d, w.messenger.Claims) // the same claims, for comparing pointers
	same(t, "shuffling the claims", w, before, v.score())

	v = w.clone()
	for _, c := range v.messenger.Claims {
		c.OtherSide = shuffled(d, c.OtherSide)
	}
	sameNumbers(t, "shuffling other sides", w, before, v.score())

	v = w.clone()
	v.terms.Ruleset.Caps = shuffled(d, v.terms.Ruleset.Caps)
	v.terms.Ruleset.Dimensions = slices.Clone(v.terms.Ruleset.Dimensions)
	for i := range v.terms.Ruleset.Dimensions {
		v.terms.Ruleset.Dimensions[i].Criteria = shuffled(d, v.terms.Ruleset.Dimensions[i].Criteria)
	}
	after := v.score()
	sameNumbers(t, "shuffling criteria and caps", w, before, after)
	for i := range before.Dimensions {
		for _, a := range before.Dimensions[i].Answers {
			k := slices.IndexFunc(after.Dimensions[i].Answers, func(b finding.Answer) bool {
				return b.Criterion.Attribute == a.Criterion.Attribute
			})
			if b := after.Dimensions[i].Answers[k]; a.Points != b.Points || a.Counted != b.Counted || a.State != b.State {
				t.Errorf("shuffling criteria: %s was %+v and is %+v\n%s", a.Criterion.Attribute, a, b, w)
			}
		}
	}
}

// sameNumbers reports numbers and grades that differ.
func sameNumbers(t *testing.T, why string, w world, a, b finding.Score) {
	t.Helper()
	everyInterval(a, b, func(what string, x, y finding.Interval) {
		if x != y {
			t.Errorf("%s: the %s changed from %v to %v\n%s", why, what, x, y, w)
		}
	})
	if a.Coverage != b.Coverage || gradeName(a) != gradeName(b) {
		t.Errorf("%s: answered %s and grade %q became %s and %q\n%s", why, a.Coverage, gradeName(a), b.Coverage, gradeName(b), w)
	}
}

// morePopulations adds a claim about a group of people of which nothing was said, where something is said of other people.
func morePopulations(t *testing.T, w world, d dice) {
	before := w.score()
	for i := range w.attributes {
		a := &w.attributes[i]
		said := latest(w, a.ID, "")
		if a.Scope != fact.PerPopulation || !slices.ContainsFunc(said, ofPeople) {
			continue
		}
		v := w.clone()
		c := v.newClaim(d, a)
		c.Country, c.Population = here, "teachers"
		if v.add(c) {
			neverFalls(t, "one more population of "+a.ID, v, v.score(), before, finding.Low, finding.Point, finding.High)
		}
	}
}

func ofPeople(c *fact.Claim) bool { return !firms[c.Population] }

// peopleBeforeFirms adds a claim about people: then all is as if nothing had been said of firms on that question. Where nothing is
// said of people, firms are weighed as people are.
func peopleBeforeFirms(t *testing.T, w world, d dice) {
	for i := range w.attributes {
		a := &w.attributes[i]
		with := w.clone()
		c := with.newClaim(d, a)
		if c.Country, c.Population = here, "teachers"; a.Scope != fact.PerPopulation || !with.add(c) {
			continue
		}
		if begun := c.From().IsZero() || c.From().BeginsBy(today); !begun || answersNothing(c) {
			c.Since, c.AsOf, c.Status, c.Value, c.OtherSide = days[0], days[0], fact.Confirmed, a.Values[0].ID, nil
		}
		without := with.clone()
		without.messenger.Claims = slices.DeleteFunc(without.messenger.Claims, func(k *fact.Claim) bool { return k.Attribute == a.ID && !ofPeople(k) })
		sameNumbers(t, "leaving out what is said of firms about "+a.ID, with, with.score(), without.score())
	}
	ofFirms := w.clone()
	ofFirms.messenger.Claims = slices.DeleteFunc(ofFirms.messenger.Claims, ofPeople)
	asPeople := ofFirms.clone()
	asPeople.terms.Firms = nil
	sameNumbers(t, "taking firms for people where nothing is said of people", ofFirms, ofFirms.score(), asPeople.score())
}

// deciding are the claims of which the hardest decides: about people, and where there are none about firms.
func deciding(w world, attribute string) []*fact.Claim {
	all := latest(w, attribute, "")
	people := slices.DeleteFunc(slices.Clone(all), func(c *fact.Claim) bool { return w.terms.Firms[c.Population] })
	if len(people) == 0 {
		return all
	}
	return people
}

func answersNothing(c *fact.Claim) bool { return c.Status == fact.Alleged || c.Status == fact.Refuted }

// otherPlacesAndDays adds claims that hold elsewhere or had not begun.
func otherPlacesAndDays(t *testing.T, w world, d dice) {
	before := w.score()
	for i := range w.attributes {
		a := &w.attributes[i]
		v := w.clone()
		v.messenger.Claims = slices.Clone(w.messenger.Claims)
		if c := v.newClaim(d, a); a.Scope != fact.Everywhere {
			c.Country = elsewhere
			v.add(c)
		}
		later := v.newClaim(d, a)
		later.Since, later.AsOf = tomorrow, tomorrow
		v.add(later)
		undated := v.newClaim(d, a)
		undated.Since, undated.AsOf = fact.Date{}, fact.Date{Year: 2026, Month: 8}
		v.add(undated)
		same(t, "claims about "+a.ID+" elsewhere and later", v, before, v.score())
	}
}

// latestDecides leaves out each claim that began before another one about the same thing.
func latestDecides(t *testing.T, w world, _ dice) {
	before := w.score()
	v := w.clone()
	v.messenger.Claims = nil
	for _, a := range w.attributes {
		v.messenger.Claims = append(v.messenger.Claims, speaking(w, a.ID)...)
	}
	same(t, "leaving out what came before", w, before, v.score())
}

// shown checks that a question shows exactly the claims that speak to it, and says of the one that decides how firm it
// is.
func shown(t *testing.T, w world, _ dice) {
	for _, d := range w.score().Dimensions {
		for _, a := range d.Answers {
			spoken := speaking(w, a.Criterion.Attribute)
			listed := append([]*fact.Claim{}, a.Others...)
			if a.Claim != nil {
				listed = append(listed, a.Claim)
			}
			extra := slices.ContainsFunc(listed, func(c *fact.Claim) bool { return !slices.Contains(spoken, c) })
			if extra || len(listed) != len(spoken) {
				t.Errorf("%s shows %d claims where %d speak\n%s", a.Criterion.Attribute, len(listed), len(spoken), w)
			}
			if want := stateOf(a.Claim); a.State != want {
				t.Errorf("%s is %q, want %q\n%s", a.Criterion.Attribute, a.State, want, w)
			}
			if a.Rule != nil && (a.Claim == nil || a.Rule.Value != a.Claim.Value || !a.Counted) || a.Rule == nil && a.Counted {
				t.Errorf("%s is judged by the rule %+v\n%s", a.Criterion.Attribute, a.Rule, w)
			}
		}
	}
}

// stateOf is the state that a claim gives to the question that it decides.
func stateOf(c *fact.Claim) finding.AnswerState {
	if c == nil {
		return finding.OpenUnknown
	}
	byStatus := map[fact.Status]finding.AnswerState{
		fact.Alleged: finding.OpenAlleged, fact.Disputed: finding.OpenDisputed,
	}
	byValue := map[string]finding.AnswerState{
		fact.Unknown: finding.OpenUnknown, fact.NotDisclosed: finding.OpenWithheld,
		fact.NotApplicable: finding.OpenNoSubject,
	}
	if s, ok := byStatus[c.Status]; ok {
		return s
	}
	if s, ok := byValue[c.Value]; ok {
		return s
	}
	return finding.Answered
}

// readsOnly compares everything that was read with a copy from before.
func readsOnly(t *testing.T, w world, _ dice) {
	v := w.clone()
	rules := *w.terms.Ruleset
	v.terms.Ruleset = &rules
	w.score()
	if !reflect.DeepEqual(w, v) {
		t.Errorf("judging changed\n%s\nto\n%s", v, w)
	}
}
