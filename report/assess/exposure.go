package assess

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// derivation derives from the answers of one messenger what others would get of one kind of thing.
//
//   - The rules of a kind are tried in their order: the first that fits an answer decides. Where none fits, it is unknown, never
//     protected and never exposed.
//   - From an unknown, an allegation and a refuted claim nothing follows.
//   - A dispute counts with every value that a side gives, and a bare denial with every value that there is. Where they
//     lead to different findings, the finding is disputed.
func derivation(kind *fact.ExposedKind, s *finding.Score) finding.Derivation {
	ours := firstRule(kind, s, nil, "")
	for i := range kind.Rules {
		a := s.Answer(kind.Rules[i].Attribute)
		for _, value := range claimed(a) {
			if theirs := firstRule(kind, s, a, value); theirs.Finding != ours.Finding {
				return finding.Derivation{Finding: fact.ExposureOpen, Rule: ours.Rule, Answer: a}
			}
		}
	}
	return ours
}

// claimed lists the values that the other sides give where an answer is disputed.
func claimed(a *finding.Answer) []string {
	if a == nil || a.State != finding.OpenDisputed {
		return nil
	}
	var values []string
	for _, side := range a.Claim.OtherSide {
		if side.Value != "" {
			values = append(values, side.Value)
		} else {
			values = append(values, fact.IDs(a.Criterion.Points)...)
		}
	}
	return values
}

// firstRule finds the rule that decides. The answer to one question can be replaced by a value that somebody claims.
func firstRule(kind *fact.ExposedKind, s *finding.Score, replaced *finding.Answer, by string) finding.Derivation {
	for i := range kind.Rules {
		rule := &kind.Rules[i]
		a := s.Answer(rule.Attribute)
		if a == nil || a.Claim == nil || a.State == finding.OpenUnknown || a.State == finding.OpenAlleged {
			continue
		}
		value := a.Claim.Value
		if a == replaced {
			value = by
		}
		if slices.Contains(rule.Values, value) {
			return finding.Derivation{Finding: rule.Finding, Rule: rule, Answer: a}
		}
	}
	if len(kind.Rules) > 0 {
		if a := s.Answer(kind.Rules[0].Attribute); a != nil && a.State == finding.OpenNoSubject {
			return finding.Derivation{Finding: fact.NothingToExpose, Answer: a}
		}
	}
	return finding.Derivation{Finding: fact.ExposureUnknown}
}
