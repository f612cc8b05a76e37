package assess

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// TestEverySetIsTried holds the search against all sets of up to three changes, each tried by judging the messenger
// anew: that a set exists, how small it is, how many there are, that none is to be preferred, and how close the others
// come where none does.
func TestEverySetIsTried(t *testing.T) {
	found := map[string]int{}
	for seed := range uint64(1500) {
		w := rollSmall(seed)
		got := counterfactual(w.score(), w.terms.Ruleset, w.changers)
		if got.Target == nil {
			found["nothing above"]++
			continue
		}
		target := finding.Exact(got.Target.AtLeast) * finding.OnePoint
		operator := brute(w, target, func(c fact.Changer) bool { return c == fact.ByOperator })
		found["operator "+hold(t, seed, w, got.Operator, operator)]++
		if got.Operator.Lift == nil {
			anybody := brute(w, target, func(c fact.Changer) bool { return c != fact.ByNobody })
			found["anybody "+hold(t, seed, w, got.Anybody, anybody)]++
		} else if got.Anybody.Lift != nil || got.Anybody.Best != nil {
			t.Errorf("seed %d: the state is asked for what the operator can do", seed)
		}
	}
	for _, kind := range []string{
		"nothing above", "operator 1", "operator 2", "operator 3", "operator closest", "operator nothing",
		"anybody 1", "anybody 2", "anybody 3", "anybody closest", "anybody nothing",
	} {
		if found[kind] < 3 {
			t.Errorf("only %d worlds were of the kind %q", found[kind], kind)
		}
	}
}

// hold compares a search with all that there is, and says what was found: a size, "closest" or "nothing".
func hold(t *testing.T, seed uint64, w small, got finding.Search, all []attempt) string {
	t.Helper()
	kind, lift := "nothing", got.Best
	best := closestAttempt(all, w.score().Total[finding.Point])
	if reach := smallest(all); len(reach) > 0 {
		best, lift = &reach[0], got.Lift
		kind = fmt.Sprint(len(best.values))
		if sets := countSets(reach); got.Lift != nil && got.Others != sets-1 {
			t.Errorf("seed %d: %d other sets, counted %d", seed, got.Others, sets-1)
		}
	} else if best != nil {
		kind = "closest"
	}
	if (best == nil) != (lift == nil) || got.Lift != nil && got.Best != nil {
		t.Fatalf("seed %d: got %+v, want %+v", seed, lift, best)
	}
	if best == nil {
		return kind
	}
	a := attemptOf(w, lift)
	if a.total != lift.To || a.coverage != lift.Coverage || a.grade != lift.Grade {
		t.Errorf("seed %d: %v promises %v, %v, %v; judged anew it is %v, %v, %v", seed, a.values, lift.To, lift.Coverage,
			lift.Grade, a.total, a.coverage, a.grade)
	}
	if compareAttempts(a, *best) != 0 {
		t.Errorf("seed %d: %+v is to be preferred to %+v", seed, *best, a)
	}
	return kind
}

// An attempt is a set of changed answers with what it leads to.
type attempt struct {
	values               map[string]string
	reaches              bool
	states, opens, steps int
	total, coverage      finding.Exact
	grade                *fact.Grade
}

// brute tries every set of up to three better answers.
func brute(w small, target finding.Exact, allow func(fact.Changer) bool) []attempt {
	type better struct{ attribute, value string }
	var options []better
	for _, d := range w.score().Dimensions {
		for _, a := range d.Answers {
			name := a.Criterion.Attribute
			if d.Weight == 0 || !allow(w.changers[name]) || a.State == finding.OpenNoSubject {
				continue
			}
			for _, v := range a.Criterion.Points {
				if !fact.IsSpecial(v.Value) && v.Points > a.Points[finding.Point] {
					options = append(options, better{name, v.Value})
				}
			}
		}
	}
	var all []attempt
	var extend func(from int, values map[string]string)
	extend = func(from int, values map[string]string) {
		if len(values) > 0 {
			a := try(w, values)
			a.reaches = a.total >= target
			all = append(all, a)
		}
		for i := from; i < len(options) && len(values) < finding.MaxChanges; i++ {
			if _, taken := values[options[i].attribute]; !taken {
				more := map[string]string{options[i].attribute: options[i].value}
				for k, v := range values {
					more[k] = v
				}
				extend(i+1, more)
			}
		}
	}
	extend(0, nil)
	return all
}

func attemptOf(w small, l *finding.Lift) attempt {
	values := map[string]string{}
	for _, c := range l.Changes {
		values[c.Answer.Criterion.Attribute] = c.To
	}
	return try(w, values)
}

func try(w small, values map[string]string) attempt {
	now, then := w.score(), w.with(values)
	a := attempt{values: values, total: then.Total[finding.Point], coverage: then.Coverage, grade: then.Grade}
	for _, d := range now.Dimensions {
		for _, answer := range d.Answers {
			value, changed := values[answer.Criterion.Attribute]
			if !changed {
				continue
			}
			if w.changers[answer.Criterion.Attribute] == fact.ByState {
				a.states++
			}
			switch answer.State {
			case finding.OpenUnknown, finding.OpenAlleged, finding.OpenDisputed:
				a.opens++
			case finding.OpenWithheld:
				if answer.Rule == nil {
					a.opens++
				}
			}
			a.steps += steps(answer, value)
		}
	}
	return a
}

// steps counts along the values from best to worst. Whoever is silent starts from the worst.
func steps(a finding.Answer, to string) int {
	var values []string
	for _, p := range a.Criterion.Points {
		if !fact.IsSpecial(p.Value) {
			values = append(values, p.Value)
		}
	}
	from := len(values) - 1
	if a.Claim != nil && a.State != finding.OpenAlleged && slices.Contains(values, a.Claim.Value) {
		from = slices.Index(values, a.Claim.Value)
	}
	return max(1, from-slices.Index(values, to))
}

func compareAttempts(a, b attempt) int {
	return cmp.Or(cmp.Compare(len(a.values), len(b.values)), cmp.Compare(a.states, b.states),
		cmp.Compare(a.opens, b.opens), cmp.Compare(a.steps, b.steps), cmp.Compare(b.total, a.total))
}

// smallest are the attempts of the smallest size that reach the target, the preferred one first.
func smallest(all []attempt) []attempt {
	var out []attempt
	for _, a := range all {
		if a.reaches {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, compareAttempts)
	for i := range out {
		if len(out[i].values) > len(out[0].values) {
			return out[:i]
		}
	}
	return out
}

func countSets(attempts []attempt) int {
	sets := map[string]bool{}
	for _, a := range attempts {
		var names []string
		for name := range a.values {
			names = append(names, name)
		}
		slices.Sort(names)
		sets[fmt.Sprint(names)] = true
	}
	return len(sets)
}

// closestAttempt is the attempt that brings the total highest, the preferred one among equals; nil where none moves it.
func closestAttempt(all []attempt, today finding.Exact) *attempt {
	var best *attempt
	for i := range all {
		a := &all[i]
		if a.total > today && (best == nil || a.total > best.total || a.total == best.total && compareAttempts(*a, *best) < 0) {
			best = a
		}
	}
	return best
}
