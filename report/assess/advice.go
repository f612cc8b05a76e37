package assess

import (
	"slices"

	"openletter/report/fact"
	"openletter/report/finding"
)

// advice lists what people can do about each messenger that they can use: what follows from its answers, in the order of the
// data, and no more than a few pieces for everybody and for each kind of reader.
func (a *assessment) advice() (all []finding.Advised) {
	for i := range a.Scores {
		s, told := &a.Scores[i], map[string]int{}
		if !s.Gone.IsZero() {
			continue
		}
		for _, piece := range a.facts.Advice {
			answers, holds := basesOf(piece, s)
			if !holds || !piece.Concerns(s.Messenger) {
				continue
			}
			readers, room := a.readersOf(piece, told)
			if room {
				all = append(all, finding.Advised{Messenger: a.Messengers[i], Advice: piece, Readers: readers, Answers: answers})
			}
		}
	}
	return all
}

// basesOf are the answers that a piece of advice follows from; holds says whether all of them are as it needs them, and uncontested.
func basesOf(piece *fact.Advice, s *finding.Score) (answers []*finding.Answer, holds bool) {
	for _, b := range piece.Because {
		a := s.Answer(b.Attribute)
		if a == nil || a.Claim == nil || a.State == finding.OpenDisputed || a.State == finding.OpenAlleged ||
			!slices.Contains(b.Values, a.Claim.Value) {
			return nil, false
		}
		answers = append(answers, a)
	}
	return answers, true
}

// readersOf are the profiles for whom a piece of advice is; none means everybody. room says whether there is anybody who was not
// told enough yet; told counts the pieces by profile.
func (a *assessment) readersOf(piece *fact.Advice, told map[string]int) (readers []*fact.Profile, room bool) {
	if len(piece.Readers) == 0 {
		told[""]++
		return nil, told[""] <= finding.MostAdvice
	}
	for _, id := range piece.Readers {
		if p := a.Ruleset.Profile(id); p != nil && told[id] < finding.MostAdvice {
			told[id]++
			readers = append(readers, p)
		}
	}
	return readers, readers != nil
}
