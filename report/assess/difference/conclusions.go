package difference

import (
	"cmp"
	"slices"

	"openletter/report/finding"
)

// scoreChange compares the four scores of one messenger.
func scoreChange(id string, f four) finding.ScoreChange {
	ch := finding.ScoreChange{
		Messenger: id, How: finding.Changed,
		Old: total(f[oldOld]), NewFacts: total(f[newOld]), NewRules: total(f[oldNew]), New: total(f[newNew]),
	}
	switch {
	case f[oldOld] == nil:
		ch.How = finding.Added
		return ch
	case f[newNew] == nil:
		ch.How = finding.Removed
		return ch
	}
	ch.Cause = cause(func(i, j int) bool { return total(f[i]) != total(f[j]) })
	ch.Dimensions = dimensions(f)
	for _, d := range ch.Dimensions {
		if ch.Cause == finding.NoCause {
			ch.Cause = d.Cause // a dimension moved and the total did not: it was limited before and after
		}
	}
	return ch
}

// total is what a report prints of a score; the zero Total of one that is not there.
func total(s *finding.Score) finding.Total {
	if s == nil {
		return finding.Total{}
	}
	t := finding.Total{Score: s.Total, Answered: s.Coverage}
	if s.Grade != nil {
		t.Grade = s.Grade.Name
	}
	return t
}

// dimensions lists the dimensions of the new rules whose score moved. One that only the old or the new rules have is in
// the list of rules that changed.
func dimensions(f four) []finding.DimensionChange {
	var out []finding.DimensionChange
	for _, d := range f[newNew].Dimensions {
		id := d.Dimension.ID
		was, known := dimensionScore(f[oldOld], id)
		if !known {
			continue
		}
		why := cause(func(i, j int) bool {
			x, _ := dimensionScore(f[i], id)
			y, _ := dimensionScore(f[j], id)
			return x != y
		})
		if why != finding.NoCause {
			out = append(out, finding.DimensionChange{Dimension: id, Old: was, New: d.Score, Cause: why})
		}
	}
	return out
}

func dimensionScore(s *finding.Score, id string) (score finding.Interval, known bool) {
	for _, d := range s.Dimensions {
		if d.Dimension.ID == id {
			return d.Score, true
		}
	}
	return finding.Interval{}, false
}

// points is the supported total in whole points, as a report prints it.
func points(s *finding.Score) int { return s.Total[finding.Point].Floor() }

// ranks groups messengers by rank, from best to worst. Those with the same points share a rank, in the order of the report.
func ranks(ids []string, scoreOf func(id string) *finding.Score) [][]string {
	sorted := slices.Clone(ids)
	slices.SortStableFunc(sorted, func(a, b string) int { return cmp.Compare(points(scoreOf(b)), points(scoreOf(a))) })
	var out [][]string
	for i, id := range sorted {
		if i > 0 && points(scoreOf(id)) == points(scoreOf(sorted[i-1])) {
			out[len(out)-1] = append(out[len(out)-1], id)
			continue
		}
		out = append(out, []string{id})
	}
	return out
}

// reversal says whether one of two messengers overtook the other, and why.
func reversal(a, b string, scores map[string]four) (v finding.Reversal, turned bool) {
	fa, fb := scores[a], scores[b]
	if fa[oldOld] == nil || fa[newNew] == nil || fb[oldOld] == nil || fb[newNew] == nil {
		return v, false
	}
	ahead := func(i int) int { return cmp.Compare(points(fa[i]), points(fb[i])) }
	if ahead(oldOld)*ahead(newNew) >= 0 {
		return v, false
	}
	v = finding.Reversal{Up: a, Down: b, Cause: cause(func(i, j int) bool { return ahead(i) != ahead(j) })}
	if ahead(newNew) < 0 {
		v.Up, v.Down = b, a
	}
	return v, true
}
