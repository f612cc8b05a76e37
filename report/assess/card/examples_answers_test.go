package card_test

// answerExamples are about what the claims say to a question.
var answerExamples = []example{{
	name:   "plain mean",
	rules:  []string{"d 100 headline: a 60, b 40"},
	claims: []string{"a good", "b half"},
	// 60 % of 100 is 60, 40 % of 50 is 20; 60 + 20 = 80.
	want: []string{"d 80", "total 80, answered 100, B"},
}, {
	name:   "a mean with a fraction",
	rules:  []string{"d 100 headline: a 33, b 67"},
	claims: []string{"a half", "b bad"},
	// 33 % of 50 is 16.5; nothing is rounded.
	want: []string{"d 16.5", "total 16.5, answered 100, E"},
}, {
	name:   "two dimensions",
	rules:  []string{"d 25 headline: a 100", "e 75 headline: b 30, c 70"},
	claims: []string{"a good", "b good", "c half"},
	// e: 30 + 35 = 65. Total: 25 % of 100 is 25, 75 % of 65 is 48.75; together 73.75.
	want: []string{"d 100", "e 65", "total 73.75, answered 100, B"},
}, {
	name:   "an unknown spans everything and earns nothing yet",
	rules:  []string{"d 100 headline: a 80, b 20"},
	claims: []string{"a half", "b unknown"},
	// a gives 40. b gives 0 at worst and in the supported score, 20 at best. 80 % is answered.
	want: []string{"d 40 40 60", "total 40 40 60, answered 80, D"},
}, {
	name:   "nothing said is an unknown",
	rules:  []string{"d 100 headline: a 80, b 20"},
	claims: []string{"a half"},
	want:   []string{"d 40 40 60", "total 40 40 60, answered 80, D"},
}, {
	name:   "a dispute spans both sides",
	rules:  []string{"d 100 headline: a 60, b 40"},
	claims: []string{"a good", "b half disputed: bad"},
	// a gives 60. b gives 0 if the other side is right, 20 as our sources have it, and 20 at best.
	want: []string{"d 60 80 80", "total 60 80 80, answered 100, B"},
}, {
	name:   "a dispute with two other sides spans all three",
	rules:  []string{"d 100 headline: a 60, b 40"},
	claims: []string{"a good", "b half disputed: bad good"},
	// 60 + 0, 60 + 20, 60 + 40.
	// From 60 to 100 lie three grades: too little is known.
	want: []string{"d 60 80 100", "total 60 80 100, answered 100, -"},
}, {
	name:   "a bare denial leaves everything open",
	rules:  []string{"d 100 headline: a 60, b 40"},
	claims: []string{"a good", "b good disputed: -"},
	// Our sources say good: 60 + 40. If they are wrong, anything is possible: 60 + 0.
	want: []string{"d 60 100 100", "total 60 100 100, answered 100, -"},
}, {
	name:   "an allegation answers nothing",
	rules:  []string{"d 100 headline: a 80, b 20"},
	claims: []string{"a half", "b bad alleged: -"},
	want:   []string{"d 40 40 60", "total 40 40 60, answered 80, D"},
}, {
	name:   "a later allegation leaves an answer alone",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a good since 2024", "a bad since 2026 alleged: -"},
	want:   []string{"d 100", "total 100, answered 100, A"},
}, {
	name:   "a refuted claim answers nothing",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a good since 2024", "a bad since 2026 refuted"},
	want:   []string{"d 100", "total 100, answered 100, A", "a: good; beside it bad"},
}, {
	name:   "only a refuted claim",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad since 2026 refuted"},
	want:   []string{"d 0 0 100", "total 0 0 100, answered 0, -", "a: nothing; beside it bad"},
}, {
	name:   "an allegation that was refuted elsewhere",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad for pupils since 2026 refuted", "a bad for teachers alleged: -"},
	want:   []string{"d 0 0 100", "total 0 0 100, answered 0, -", "a: bad for teachers; beside it bad for pupils"},
}, {
	name:   "silence that is judged",
	rules:  []string{"d 100 headline: a 100 not-disclosed=20"},
	claims: []string{"a not-disclosed"},
	want:   []string{"d 20", "total 20, answered 100, E"},
}, {
	name:   "silence that is not judged is open",
	rules:  []string{"d 100 headline: a 70, b 30"},
	claims: []string{"a good", "b not-disclosed"},
	// 70 + 0, and 70 + 30 at best.
	want: []string{"d 70 70 100", "total 70 70 100, answered 70, B"},
}, {
	name:   "a question that does not arise, and is not judged, is open",
	rules:  []string{"d 100 headline: a 70, b 30"},
	claims: []string{"a good", "b not-applicable"},
	want:   []string{"d 70 70 100", "total 70 70 100, answered 70, B"},
}, {
	name:   "the hardest hit population decides",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a good", "a bad for pupils", "a half for teachers"},
	want:   []string{"d 0", "total 0, answered 100, E", "a: bad for pupils; beside it half for teachers, good"},
}, {
	name:   "populations: the lowest of each end",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half for pupils", "a good for teachers disputed: bad"},
	// pupils 50, teachers 0 to 100: at worst 0, as supported and at best 50.
	want: []string{"d 0 50 50", "total 0 50 50, answered 100, -", "a: half for pupils; beside it good for teachers"},
}, {
	name:   "of two that support the same, the one that may be worse decides",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half for officials", "a half for pupils disputed: -"},
	// officials 50, pupils 0 to 100: at worst 0, else 50, and the dispute is shown.
	want: []string{"d 0 50 50", "total 0 50 50, answered 100, -", "a: half for pupils; beside it half for officials"},
}, {
	name:   "an unknown population can be the hardest hit",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half for pupils", "a unknown for teachers"},
	// teachers 0 to 100: nothing is certain but that it is at most 50.
	want: []string{"d 0 0 50", "total 0 0 50, answered 0, -", "a: unknown for teachers; beside it half for pupils"},
}, {
	name:   "where the worst is certain, an unknown population opens nothing",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a unknown for officials", "a bad for pupils"},
	want:   []string{"d 0", "total 0, answered 100, E", "a: bad for pupils; beside it unknown for officials"},
}, {
	name:   "where the worst is certain, a dispute about others opens nothing",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad for officials disputed: good", "a bad for pupils"},
	want:   []string{"d 0", "total 0, answered 100, E", "a: bad for pupils; beside it bad for officials"},
}, {
	name:   "an allegation about one population is shown and weighs nothing",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad for teachers alleged: -", "a half for pupils"},
	want:   []string{"d 50", "total 50, answered 100, C", "a: half for pupils; beside it bad for teachers"},
}, {
	name:   "only allegations",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad for teachers alleged: -", "a half for pupils alleged: -"},
	want:   []string{"d 0 0 100", "total 0 0 100, answered 0, -", "a: half for pupils; beside it bad for teachers"},
}, {
	name:   "what is asked of firms is shown beside what is asked of people",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad for shops", "a half for pupils", "a good for teachers"},
	want:   []string{"d 50", "total 50, answered 100, C", "a: half for pupils; beside it good for teachers, bad for shops"},
}, {
	name:   "everybody is people",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad for shops", "a good"},
	want:   []string{"d 100", "total 100, answered 100, A", "a: good; beside it bad for shops"},
}, {
	name:   "firms decide where nothing is said of people",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half for shops"},
	want:   []string{"d 50", "total 50, answered 100, C", "a: half for shops"},
}, {
	name:   "an allegation about people leaves it to firms",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half for shops", "a bad for pupils alleged: -", "a bad for teachers refuted"},
	want:   []string{"d 50", "total 50, answered 100, C", "a: half for shops; beside it bad for pupils, bad for teachers"},
}, {
	name:   "what firms must do answers no open question about people",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half for shops", "a unknown for pupils"},
	want:   []string{"d 0 0 100", "total 0 0 100, answered 0, -", "a: unknown for pupils; beside it half for shops"},
}, {
	name:   "only allegations, about people and firms",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad for shops alleged: -", "a half for teachers alleged: -"},
	want:   []string{"d 0 0 100", "total 0 0 100, answered 0, -", "a: half for teachers; beside it bad for shops"},
}, {
	name:   "the latest state that had begun",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad since 2026-07-15", "a good since 2024", "a half since 2026-07-16"},
	// The report is as of 15 July 2026.
	want: []string{"d 0", "total 0, answered 100, E"},
}, {
	name:   "without a since, the day it was shown counts",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half shown 2026-07", "a bad since 2025-03"},
	want:   []string{"d 50", "total 50, answered 100, C"},
}, {
	name:   "of two that begin on one day, the one that was shown last",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half shown 2025-03", "a bad since 2025-03 shown 2026-07"},
	want:   []string{"d 0", "total 0, answered 100, E"},
}, {
	name:   "of two that begin on one day, the one that was shown at all",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a unknown since 2025-03", "a half shown 2025-03"},
	want:   []string{"d 50", "total 50, answered 100, C"},
}, {
	name:   "one that ended yesterday leaves its question open", // today is 15 July 2026
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half since 2025 until 2026-07-14"},
	want:   []string{"d 0 0 100", "total 0 0 100, answered 0, -"},
}, {
	name:   "on its last day it still answers",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half since 2025 until 2026-07-15"},
	want:   []string{"d 50", "total 50, answered 100, C"},
}, {
	name:   "one that ended last month is over, and one that ends this month may still be so",
	rules:  []string{"d 100 headline: a 50, b 50"},
	claims: []string{"a half since 2025 until 2026-06", "b half since 2025 until 2026-07"},
	want:   []string{"d 25 25 75", "total 25 25 75, answered 50, -"},
}, {
	name:   "what was so before it does not come back by itself",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a good since 2024", "a half since 2025 until 2026-03"},
	want:   []string{"d 0 0 100", "total 0 0 100, answered 0, -"},
}, {
	name:   "what came after it answers",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a good since 2025 until 2026-03", "a half since 2026-04"},
	want:   []string{"d 50", "total 50, answered 100, C"},
}, {
	name:   "an announced end is none yet",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a half since 2025 until 2026-12"},
	want:   []string{"d 50", "total 50, answered 100, C"},
}, {
	name:   "a group of which nothing holds any more is not counted",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a good since 2025", "a bad for pupils since 2025 until 2026-06"},
	want:   []string{"d 100", "total 100, answered 100, A"},
}, {
	name:   "claims about another country",
	rules:  []string{"d 100 headline: a 100"},
	claims: []string{"a bad in cn since 2026", "a good in ru since 2025"},
	want:   []string{"d 100", "total 100, answered 100, A"},
}, {
	name:   "a dimension of weight 0 is shown and does not count",
	rules:  []string{"d 100 headline: a 100", "e 0: b 100", "cap x on e at 30 when b half"},
	claims: []string{"a good", "b half"},
	want:   []string{"d 100", "e 50>30(x)", "total 100, answered 100, A"},
}}
