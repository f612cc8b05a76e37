package dataset

import "openletter/report/problem"

// checkedScores lists the rules of how answers become points, in rulesets/.
func checkedScores() map[string][]rule {
	return map[string][]rule{
		"Ruleset": {
			{"Points run from 0 to 100", problem.BadNumber, shown("rules-points-out-of-range")},
			{"the name of the file", problem.BadID, made("rulesets/plain.yaml", "id: plain", "id: plane")},
			{"semantic version", problem.BadVersion, shown("rules-version")},
			{"Changed points", problem.StaleVersion, shown("rules-digest-stale")},
			{"for each version the digest", problem.StaleVersion, shown("rules-digest-lacking")},
			{"from best to worst", problem.BadGrades, shown("rules-grades-order")},
		},
		"Dimension": {
			{"one of the main dimensions", problem.NoHeadline, shown("rules-no-headline")},
			{"Their weights add up to 100", problem.BadWeights, shown("rules-criteria-sum")},
		},
		"Criterion": {
			{"the attribute that is judged", problem.JudgedTwice, shown("rules-criterion-twice")},
			{"one line for each value", problem.BadPoints, shown("rules-points-lacking")},
			{"one line", problem.BadPoints, shown("rules-points-twice")},
			{"in its order", problem.WrongOrder, shown("rules-points-order")},
			{"the best has 100, the worst 0", problem.BadPoints, shown("rules-points-ends")},
			{"points never rise", problem.BadPoints, shown("rules-points-rise")},
			{"may follow", problem.WrongOrder, shown("rules-special-first")},
		},
		"ValuePoints": {
			{"a value of the attribute, `not-disclosed` or", problem.UnknownValue, made("rulesets/plain.yaml", "value: opt-in", "value: opt-out")},
			{"`unknown` has no line", problem.BadPoints, shown("rules-points-for-unknown")},
		},
		"Cap": {
			{"the criterion that it looks at", problem.UnknownID, shown("rules-cap-not-judged")},
			{"than this value", problem.IdleRule, shown("rules-cap-special")},
		},
		"Floor, Gate, Grade": {
			{"a letter", problem.TooLong, made("rulesets/plain.yaml", "name: A\n", "name: Excellent\n")},
			{"each lower than the one before", problem.BadGrades, shown("rules-grades-order")},
			{"the last is 0", problem.BadGrades, shown("rules-grades-end")},
		},
	}
}

// checkedReaders lists the other rules of rulesets/, and those of reports/.
func checkedReaders() map[string][]rule {
	return map[string][]rule{
		"Profile": {
			{"one entry for each dimension", problem.BadWeights, shown("rules-profile-lacks-weight")},
			{"one entry", problem.BadWeights, shown("rules-profile-weight-twice")},
			{"They add up to 100", problem.BadWeights, shown("rules-profile-sum")},
		},
		"Requirement": {
			{"the criterion that it looks at", problem.UnknownID, shown("requirement-of-no-criterion")},
			{"not the worst of all", problem.IdleRule, shown("requirement-everybody-meets")},
			{"the worst value that is acceptable", problem.IdleRule, shown("requirement-special")},
		},
		"Choice": {
			{"exactly one of the fields", problem.MissingKey, shown("rules-choice-of-two-things")},
			{"No two choices of a ruleset have the same", problem.DuplicateID, shown("id-twice-choice")},
			{"written as in a profile", problem.BadWeights, shown("rules-choice-sum")},
		},
		"ExposedKind": {
			{"the first one that fits an answer decides", problem.IdleRule, shown("exposure-rule-never-asked")},
		},
		"ExposureRule": {
			{"the criterion that it looks at", problem.UnknownID, shown("exposure-of-no-criterion")},
			{"never `unknown`", problem.IdleRule, shown("exposure-from-unknown")},
		},
		"AuditPoint": {
			{"Points of one guide stand together", problem.WrongOrder, shown("audit-apart")},
			{"so do those of one step", problem.WrongOrder, shown("audit-step-apart")},
			{"Exactly one of `met` and `not-met` is given", problem.NeedlessKey, shown("audit-met-and-not")},
			{"Exactly one", problem.MissingKey, shown("audit-neither")},
			{"a Go test such as", problem.BadID, shown("audit-by")},
			{"Needed where it is met", problem.MissingKey, shown("audit-held-by-nothing")},
			{"not allowed elsewhere", problem.NeedlessKey, shown("audit-held-and-not-met")},
		},
		"Definition": {
			{"the name of the file", problem.BadID, made("reports/cats.yaml", "id: cats", "id: kittens")},
			{"other countries", problem.DuplicateItem, shown("report-contrast-itself")},
			{"none whose answer depends on one", problem.MissingKey, shown("report-verdict-without-country")},
			{"the layouts in `templates/`", problem.UnknownValue, shown("report-layout")},
			{"no other report may have that id", problem.DuplicateID, shown("report-files-of-another")},
			{"languages that have a file in `templates/words/`", problem.BadLanguage, shown("report-language")},
			{"languages in which only some of the layouts are made", problem.UnknownValue, shown("report-further-layout")},
			{"criteria whose answers", problem.UnknownID, shown("ref-criterion-of-verdict")},
			{"of `md`, `html`, `pdf`", problem.UnknownValue, shown("report-format")},
		},
		"Further language": {
			{"it stands there or here, and once", problem.DuplicateItem, shown("report-further-language")},
			{"those of the report's layouts", problem.UnknownValue, shown("report-further-layout")},
		},
	}
}
