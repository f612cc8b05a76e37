// Package exposure derives from the answers what others would get at.
//
// Its rules:
//
//   - The table stands in the ruleset, in an order of its own: the first rule that fits an answer decides.
//   - Only answers count: from an unknown, an allegation and a refuted claim nothing follows.
//   - A dispute counts with every value that a side gives, and a bare denial with every value that there is. Where they
//     lead to different findings, the finding is disputed.
//   - Where no rule fits, it is unknown: never protected, and never exposed.
package exposure

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// Of derives what follows from the answers of one messenger for one kind of thing.
func Of(kind *fact.ExposedKind, s *finding.Score) finding.Derivation {
	answers := map[string]*finding.Answer{}
	for i := range s.Dimensions {
		for k := range s.Dimensions[i].Answers {
			a := &s.Dimensions[i].Answers[k]
			answers[a.Criterion.Attribute] = a
		}
	}
	ours := first(kind, answers, finding.Answer{}, "")
	for i := range kind.Rules {
		a := answers[kind.Rules[i].Attribute]
		if a == nil || a.State != finding.OpenDisputed {
			continue
		}
		for _, value := range claimed(a) {
			if theirs := first(kind, answers, *a, value); theirs.Finding != ours.Finding {
				return finding.Derivation{Finding: fact.ExposureOpen, Rule: ours.Rule, Answer: a}
			}
		}
	}
	return ours
}

// claimed lists the values that the other sides of a dispute give.
func claimed(a *finding.Answer) []string {
	var values []string
	for _, side := range a.Claim.OtherSide {
		if side.Value != "" {
			values = append(values, side.Value)
			continue
		}
		for _, v := range a.Criterion.Points {
			values = append(values, v.Value)
		}
	}
	return values
}

// first finds the rule that decides. The answer to one question can be replaced by a value that somebody claims.
func first(kind *fact.ExposedKind, answers map[string]*finding.Answer, replaced finding.Answer, by string) finding.Derivation {
	for i := range kind.Rules {
		rule := &kind.Rules[i]
		a := answers[rule.Attribute]
		if a == nil || a.Claim == nil || a.State == finding.OpenUnknown || a.State == finding.OpenAlleged {
			continue
		}
		value := a.Claim.Value
		if replaced.Criterion == a.Criterion {
			value = by
		}
		if slices.Contains(rule.Values, value) {
			return finding.Derivation{Finding: rule.Finding, Rule: rule, Answer: a}
		}
	}
	if len(kind.Rules) > 0 {
		if a := answers[kind.Rules[0].Attribute]; a != nil && a.State == finding.OpenNoSubject {
			return finding.Derivation{Finding: fact.NothingToExpose, Answer: a}
		}
	}
	return finding.Derivation{Finding: fact.ExposureUnknown}
}
