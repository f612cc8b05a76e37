package section_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/finding"
)

// answering lets the two messengers of the tiny facts answer: encryption, storage and use, such as "always known free".
// "?" is an unknown, "free/ordered" a dispute between two values.
func answering(alfa, beta string) (*fact.Facts, *fact.Definition) {
	facts, def := tiny()
	for i, line := range []string{alfa, beta} {
		for k, word := range strings.Fields(line) {
			value, other, disputed := strings.Cut(word, "/")
			if value == "?" {
				continue
			}
			c := &fact.Claim{Attribute: []string{"encryption", "storage", "use"}[k], Value: value, Status: fact.Confirmed, Note: same("Note.")}
			if c.Attribute == "use" {
				c.Country = "ru"
			}
			if disputed {
				c.Status, c.OtherSide = fact.Disputed, []fact.Side{{Value: other, Who: same("They"), Says: same("no.")}}
			}
			facts.Messengers[i].Claims = append(facts.Messengers[i].Claims, c)
		}
	}
	return facts, def
}

// ranking is what a report says of how sure its ranking is, under a heading.
func ranking(t *testing.T, facts *fact.Facts, def *fact.Definition, lang fact.Lang, heading string) []string {
	t.Helper()
	return under(t, told(t, facts, def, lang, "order"), wordsOf(t, lang)[heading])
}

// TestDominance has one pair for each thing that can be said.
func TestDominance(t *testing.T) {
	for _, c := range []struct {
		alfa, beta string
		en, ru     string
	}{
		{"always known free", "some hidden free",
			"Alfa is nowhere worse and is better on 2 of 3. No weights can change that.",
			"Alfa нигде не хуже, а лучше по 2 из 3. Никакие веса этого не изменят."},
		{"some hidden ?", "always known free/urged",
			"Beta is better on 2 of 3 and not known to be worse on any. These open questions could change that: use.",
			"Beta лучше по 2 из 3 и, насколько известно, нигде не хуже. Изменить это могут открытые вопросы: use."},
		{"always known free", "always ? free",
			"Alfa is nowhere worse, however the open questions turn out. Whether it is better anywhere is open.",
			"Alfa нигде не хуже, как бы ни решились открытые вопросы. Лучше ли хоть в чём-то, неизвестно."},
		{"always ? free", "always known free",
			"Beta is nowhere worse, however the open questions turn out. Whether it is better anywhere is open.",
			"Beta нигде не хуже, как бы ни решились открытые вопросы. Лучше ли хоть в чём-то, неизвестно."},
		{"always hidden ?", "some known free",
			"Each is better on something. Alfa on 1: encryption. Beta on 1: storage. Open: 1.",
			"Каждый в чём-то лучше. Alfa — по 1: encryption. Beta — по 1: storage. Открыто: 1."},
		{"some known urged", "some known urged",
			"Both earn the same points throughout.", "У обоих одинаковые баллы по всем вопросам."},
		{"some ? ?", "some ? free",
			"Nothing known tells them apart. Open: 2 of 3.", "По известным данным различить их нельзя. Открыто: 2 из 3."},
	} {
		facts, def := answering(c.alfa, c.beta)
		for lang, want := range map[fact.Lang]string{"en": "Alfa and Beta | " + c.en + " | " + c.en, "ru": "Alfa и Beta | " + c.ru + " | " + c.ru} {
			if lines := ranking(t, facts, def, lang, "h-dominance"); len(lines) != 3 || lines[2] != want {
				t.Errorf("%s against %s, %s: got %q, want %q", c.alfa, c.beta, lang, lines, want)
			}
		}
	}
}

// TestDominanceScopes: what counts beside the headline dimensions stands in a column of its own, what counts nothing in
// neither.
func TestDominanceScopes(t *testing.T) {
	facts, def := answering("always known free", "some hidden free")
	facts.Messengers[1].Claims = append(facts.Messengers[1].Claims,
		&fact.Claim{Attribute: "availability", Value: "open", Country: "ru", Status: fact.Confirmed})
	if got, want := ranking(t, facts, def, "en", "h-dominance")[1], "Pair | Main dimensions, 3 questions | Everything that counts, 3 questions"; got != want {
		t.Errorf("head %q, want %q", got, want)
	}
	facts.Rulesets[0].Profiles[0].Weights[0].Weight, facts.Rulesets[0].Profiles[0].Weights[2].Weight = 60, 10
	mustTell(t, "reach counts", ranking(t, facts, def, "en", "h-dominance")[1:], []string{
		"Pair | Main dimensions, 3 questions | Everything that counts, 4 questions",
		"Alfa and Beta | Alfa is nowhere worse and is better on 2 of 3. No weights can change that. | " +
			"Alfa is better on 2 of 4 and not known to be worse on any. These open questions could change that: availability.",
	})
}

// TestRobustness is worked out on paper: w is the weight of privacy, any number from 0 to 1.
func TestRobustness(t *testing.T) {
	for _, c := range []struct {
		name               string
		alfa, beta         string
		ranks              string // place by place: its number, Alfa, Beta
		ordered, unordered string
	}{
		{"always", "always known free", "none hidden ordered", "1 | 100% | 0%; 2 | 0% | 100%", "Alfa stands above Beta (100%).", ""},
		{"always level", "some known free", "some known free", "1 | 100% | 100%; 2 | 0% | 0%", "", "Alfa and Beta: Alfa above in 0%, Beta above in 0%, level in 100%."},
		// 60·w against 40·w + 100·(1-w): Alfa is above when w > 5/6.
		{"the one that is above more often comes first", "always hidden ordered", "none known free", "1 | ≈16% | ≈83%; 2 | ≈83% | ≈16%", "",
			"Beta and Alfa: Beta above in ≈83%, Alfa above in ≈16%."},
		// A half of the draws says free: level. The other half says ordered: Beta is above.
		{"level in some", "always known free/ordered", "always known free", "1 | ≈50% | 100%; 2 | ≈49% | 0%", "",
			"Beta and Alfa: Beta above in ≈49%, Alfa above in 0%, level in ≈50%."},
		// 100·w against 99.4·w + 100·(1-w): Alfa is above when w > 0.994.
		{"seldom", "always known ordered", "nearly known free", "1 | under 1% | 99%; 2 | 99% | under 1%", "Beta stands above Alfa (99%).", ""},
		// 100·w against 98.2·w + 100·(1-w): Alfa is above when w > 0.982.
		{"not so seldom", "always known ordered", "almost known free", "1 | ≈1% | ≈98%; 2 | ≈98% | ≈1%", "Beta stands above Alfa (≈98%).", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, def := answering(c.alfa, c.beta)
			encryption := &facts.Rulesets[0].Dimensions[0].Criteria[0]
			encryption.Points = append(encryption.Points, fact.ValuePoints{Value: "nearly", Points: 99}, fact.ValuePoints{Value: "almost", Points: 97})
			words, lines := wordsOf(t, "en"), ranking(t, facts, def, "en", "h-robustness")
			if intro := lines[0]; !strings.Contains(intro, "25,000 times") || !strings.Contains(intro, "the 2 dimensions that count") {
				t.Errorf("intro %q", intro)
			}
			want := append([]string{"Place | Alfa | Beta"}, strings.Split(c.ranks, "; ")...)
			if c.ordered != "" {
				want = append(want, words["ordered-intro"], "- "+c.ordered)
			}
			if c.unordered != "" {
				want = append(want, words["unordered-intro"], "- "+c.unordered)
			}
			want = append(want, words["first-intro"])
			mustTell(t, "robustness", lines[2:min(len(lines), 2+len(want))], want)
			if first := lines[2+len(want):]; len(first) != 2 {
				t.Errorf("who comes first: %q", first)
			}
		})
	}
}

// TestComesFirst is worked out on paper: Alfa is first where privacy weighs more than 5/6, on average 11/12; Beta where it weighs
// less, on average 5/12. Against one that is better throughout nobody comes first, and under equal weights Alfa does.
func TestComesFirst(t *testing.T) {
	for _, c := range []struct {
		alfa, beta string
		want       []string
	}{
		{"always hidden ordered", "none known free", []string{
			"- Alfa came first in ≈16%, on average with these weights: Privacy 92%, Freedom 8%.",
			"- Beta came first in ≈83%, on average with these weights: Freedom 58%, Privacy 42%."}},
		{"always known free", "none hidden ordered", []string{
			"- Alfa came first in 100%, on average with these weights: Privacy 50%, Freedom 50%.",
			"- Beta came first in none of the draws: no weights that were drawn put it there, however the open questions turned out."}},
	} {
		facts, def := answering(c.alfa, c.beta)
		lines := ranking(t, facts, def, "en", "h-robustness")
		mustTell(t, c.alfa, lines[len(lines)-2:], c.want)
	}
}

// TestTurns are worked out on paper: privacy weighs 70 %, freedom 30 %.
func TestTurns(t *testing.T) {
	for _, c := range []struct {
		name       string
		alfa, beta string
		margin     int
		want       string
	}{
		// Alfa 0.7·60 = 42, Beta 0.7·40 + 30 = 58. Alfa is above when w > 83.3: at 84.
		{"a change of weights", "always hidden ordered", "none known free", 100,
			"Beta (58) above Alfa (42) | Move 14 of the 100 points. Less: Freedom 14. More: Privacy 14. | No single answer brings them nearer."},
		// If Alfa's data is known it has 0.7·100 = 70.
		{"an answer that is enough", "always ? ordered", "none known free", 100,
			"Beta (58) above Alfa (42) | Move 14 of the 100 points. Less: Freedom 14. More: Privacy 14. | Enough: Alfa, “storage”, from 42 to 70."},
		// Beta 0.7·70 + 30 = 79, Alfa 42, with an answer 70. Alfa is above when 60·w > 70·w + …: never, it is nowhere higher.
		{"an answer that is not", "always ? ordered", "some known free", 100,
			"Beta (79) above Alfa (42) | None: Alfa scores higher in no dimension that counts. | Not enough: Alfa, “storage”, from 42 to 70 at best."},
		// Alfa 100 and free or ordered; Beta 0.7·100 + 15 = 85. If the other side is right, Alfa has 70.
		{"an answer that lowers the upper one", "always known free/ordered", "always known urged", 100,
			"Alfa (100) above Beta (85) | None: Beta scores higher in no dimension that counts. | Enough: Alfa, “use”, from 100 to 70."},
		// Alfa has 0 in freedom: at most 10. Beta has at least 40 whatever the weights.
		{"held by the floor", "always known ordered", "none known urged", 10,
			"Beta (43) above Alfa (10) | None: a cap or the floor holds Alfa below all that Beta can get under other weights. | No single answer brings them nearer."},
		{"level", "some known free", "some known free", 100,
			"Alfa and Beta level (79) | They are level, so there is no order to turn. | They are level, so there is no order to turn."},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, def := answering(c.alfa, c.beta)
			facts.Rulesets[0].Floor.Margin = c.margin
			mustTell(t, "turns", ranking(t, facts, def, "en", "h-sensitivity")[2:], []string{c.want})
		})
	}
}

// TestFind: the question with its mark, and what the answer would do.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		alfa, beta string
		want       []string
	}{
		{"always ? ordered", "none known free", []string{"Messenger | Question | What the answer could do",
			"Alfa | ? storage | Raise the total from 42 to 70, above Beta.", "No single answer would move the supported total of: Beta."}},
		{"always ? ordered", "some known free", []string{"Messenger | Question | What the answer could do",
			"Alfa | ? storage | Raise the total from 42 to 70.", "No single answer would move the supported total of: Beta."}},
		{"always known free/ordered", "some known free/urged", []string{"Messenger | Question | What the answer could do",
			"Alfa | ⚑ use | Lower the total from 100 to 70, below Beta.", "Beta | ⚑ use | Lower the total from 79 to 64."}},
		{"some known free", "none known free", []string{"No single answer would move the supported total of: Alfa, Beta."}},
	} {
		facts, def := answering(c.alfa, c.beta)
		mustTell(t, c.alfa+", "+c.beta, ranking(t, facts, def, "en", "h-find")[1:], c.want)
	}
}

// TestTotalsThatLookEqual are printed exactly: 0.7·0.6·51 = 21.42 and 0.7·0.6·50 = 21.
func TestTotalsThatLookEqual(t *testing.T) {
	facts, def := answering("nearly hidden ordered", "some hidden ordered")
	encryption := &facts.Rulesets[0].Dimensions[0].Criteria[0]
	encryption.Points = append(encryption.Points, fact.ValuePoints{Value: "nearly", Points: 51})
	for lang, want := range map[fact.Lang]string{"en": "Alfa (21.42) above Beta (21) | ", "ru": "Alfa (21,42) выше, чем Beta (21) | "} {
		if got := ranking(t, facts, def, lang, "h-sensitivity")[2]; !strings.HasPrefix(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestOrderInShort says first what the checks found: of three messengers the first is certainly better than the second,
// and the third has no answer at all.
func TestOrderInShort(t *testing.T) {
	facts, def := answering("always known free", "some hidden free")
	facts.Messengers = append(facts.Messengers, &fact.Messenger{ID: "gamma", Name: same("Gamma")})
	def.Messengers = append(def.Messengers, "gamma")
	for lang, want := range map[fact.Lang][]string{
		"en": {
			"Certain under any weights and answers: 1 of 3 pairs: Alfa above Beta",
			"Clear in at least 95% of the draws: 1 of 3 pairs: Alfa above Beta",
			"Cannot be ordered: 2 of 3 pairs: Alfa and Gamma, Beta and Gamma",
		},
		"ru": {
			"Порядок верен при любых весах и ответах: пар: 1 из 3 (Alfa выше Beta)",
			"Порядок ясен не менее чем в 95\u00a0% проб: пар: 1 из 3 (Alfa выше Beta)",
			"Упорядочить нельзя: пар: 2 из 3 (Alfa и Gamma, Beta и Gamma)",
		},
	} {
		mustTell(t, string(lang), told(t, facts, def, lang, "order")[1:4], want)
	}
}

// TestTally: three messengers that are alike stand above a fourth and a fifth, of which one has an open answer.
func TestTally(t *testing.T) {
	facts, def := answering("always known free", "some hidden ?")
	alfa, beta := facts.Messengers[0], facts.Messengers[1]
	worst := &fact.Messenger{ID: "worst", Name: same("Worst"), Claims: slices.Clone(beta.Claims)}
	worst.Claims = append(worst.Claims, &fact.Claim{Attribute: "use", Value: "ordered", Country: "ru", Status: fact.Confirmed, Note: same("Note.")})
	facts.Messengers = append(facts.Messengers, worst)
	for _, id := range []string{"twin", "triplet"} {
		facts.Messengers = append(facts.Messengers, &fact.Messenger{ID: id, Name: same(id), Claims: alfa.Claims})
	}
	def.Messengers = nil
	for _, m := range facts.Messengers {
		def.Messengers = append(def.Messengers, m.ID)
	}
	mustTell(t, "tally", ranking(t, facts, def, "en", "h-dominance")[1:5], []string{
		"How pairs compare, 10 in all | Main dimensions, 3 questions | Everything that counts, 3 questions",
		"One is certainly nowhere worse, and better on some questions | 6 | 6",
		"One is nowhere worse; whether it is better anywhere is open | 1 | 1",
		"Both earn the same throughout | 3 | 3",
	})
}

// TestNumberCompared: one messenger has no ranking, and more than anybody can follow are not compared, which is said.
func TestNumberCompared(t *testing.T) {
	for n, want := range map[int]string{
		1: "", 2: wordsOf(t, "en")["order-intro"], finding.MostCompared: wordsOf(t, "en")["order-intro"],
		finding.MostCompared + 1: "Whether the order would survive other weights is checked for at most 12 messengers. This report compares more.",
	} {
		facts, def := tiny()
		facts.Messengers, def.Messengers = nil, nil
		for i := range n {
			id := fmt.Sprint("m", i)
			facts.Messengers, def.Messengers = append(facts.Messengers, &fact.Messenger{ID: id, Name: same("Name " + id)}), append(def.Messengers, id)
		}
		lines := told(t, facts, def, "en", "order")
		if got := append(lines, "")[0]; got != want || n > finding.MostCompared && len(lines) > 1 {
			t.Errorf("%d messengers: got %q, want %q", n, lines, want)
		}
	}
}

// TestHandful names at most five questions: four and the number of the others, or all five.
func TestHandful(t *testing.T) {
	for n, want := range map[int]string{
		3: "encryption, q2, q1",
		5: "encryption, q4, q3, q2, q1",
		6: "encryption, q5, q4, q3 and 2 more",
	} {
		facts, def := tiny()
		d := &facts.Rulesets[0].Dimensions[0]
		d.Criteria = []fact.Criterion{criterion("encryption", 60, "always", 100, "none", 0)}
		claim := func(m int, attribute, value string) {
			facts.Messengers[m].Claims = append(facts.Messengers[m].Claims,
				&fact.Claim{Attribute: attribute, Value: value, Status: fact.Confirmed})
		}
		for i := 1; i < n; i++ {
			id := fmt.Sprint("q", i)
			facts.Attributes = append(facts.Attributes, attribute(id, fact.Everywhere, "always", "none"))
			d.Criteria = append(d.Criteria, criterion(id, i, "always", 100, "none", 0))
		}
		for _, c := range d.Criteria {
			claim(0, c.Attribute, "always")
			claim(1, c.Attribute, "none")
		}
		facts.Messengers[1].Claims = append(facts.Messengers[1].Claims,
			&fact.Claim{Attribute: "use", Value: "free", Country: "ru", Status: fact.Confirmed})
		facts.Messengers[0].Claims = append(facts.Messengers[0].Claims,
			&fact.Claim{Attribute: "use", Value: "urged", Country: "ru", Status: fact.Confirmed})
		full := fmt.Sprintf("| Each is better on something. Alfa on %d: %s. Beta on 1: use. Open: 0. |", n, want)
		if got := ranking(t, facts, def, "en", "h-dominance")[2]; !strings.Contains(got, full) {
			t.Errorf("got %q, want %q", got, full)
		}
	}
}

// TestFrailestFirst: what the fewest points turn, then what none turn, then what is level.
func TestFrailestFirst(t *testing.T) {
	facts, def := answering("always hidden ordered", "none known free")
	gamma := *facts.Messengers[1]
	gamma.ID, gamma.Name = "gamma", same("Gamma")
	facts.Messengers, def.Messengers = append(facts.Messengers, &gamma), append(def.Messengers, "gamma")
	delta := *facts.Messengers[0]
	delta.ID, delta.Name, delta.Claims = "delta", same("Delta"), delta.Claims[1:]
	facts.Messengers, def.Messengers = append(facts.Messengers, &delta), append(def.Messengers, "delta")
	var got []string
	for _, turn := range ranking(t, facts, def, "en", "h-sensitivity")[2:] {
		first, _, _ := strings.Cut(turn, " | ")
		got = append(got, first)
	}
	mustTell(t, "turns", got, []string{"Beta (58) above Alfa (42)", "Gamma (58) above Alfa (42)", "Alfa (42) above Delta (0)", "Beta (58) above Delta (0)",
		"Gamma (58) above Delta (0)", "Beta and Gamma level (58)"})
}
