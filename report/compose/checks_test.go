package compose_test

import (
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
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

// TestDominanceSentences has one pair for each thing that can be said.
func TestDominanceSentences(t *testing.T) {
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
			"Nothing known tells them apart. Open: 2 of 3.", "Ничто известное их не различает. Открыто: 2 из 3."},
	} {
		facts, def := answering(c.alfa, c.beta)
		for lang, want := range map[fact.Lang]string{"en": c.en, "ru": c.ru} {
			pairs := compiled(t, facts, def, lang).Checks.Dominance.Pairs
			if len(pairs) != 1 || pairs[0].Headline != want || pairs[0].Counted != want {
				t.Errorf("%s against %s, %s: got %q, want %q", c.alfa, c.beta, lang, pairs, want)
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
	d := compiled(t, facts, def, "en").Checks.Dominance
	if d.Headline != "Main dimensions, 3 questions" || d.Counted != "Everything that counts, 3 questions" {
		t.Errorf("heads %q and %q", d.Headline, d.Counted)
	}
	facts.Rulesets[0].Profiles[0].Weights[0].Weight, facts.Rulesets[0].Profiles[0].Weights[2].Weight = 60, 10
	d = compiled(t, facts, def, "en").Checks.Dominance
	if want := "Everything that counts, 4 questions"; d.Counted != want {
		t.Errorf("head %q, want %q", d.Counted, want)
	}
	if want := "Alfa is better on 2 of 4 and not known to be worse on any. These open questions could change that: availability."; d.Pairs[0].Counted != want {
		t.Errorf("got %q, want %q", d.Pairs[0].Counted, want)
	}
	if d.Tally != nil {
		t.Errorf("a single pair is counted: %+v", d.Tally)
	}
}

// TestRobustnessSentences are worked out on paper: w is the weight of privacy, any number from 0 to 1.
func TestRobustnessSentences(t *testing.T) {
	for _, c := range []struct {
		name               string
		alfa, beta         string
		ranks              string // place by place: Alfa, Beta
		ordered, unordered string
	}{
		{"always", "always known free", "none hidden ordered", "100% 0%, 0% 100%", "Alfa stands above Beta (100%).", ""},
		{"always level", "some known free", "some known free", "100% 100%, 0% 0%", "", "Alfa and Beta: Alfa above in 0%, Beta above in 0%, level in 100%."},
		// 60·w against 40·w + 100·(1-w): Alfa is above when w > 5/6.
		{"the one that is above more often comes first", "always hidden ordered", "none known free", "16% 83%, 83% 16%", "",
			"Beta and Alfa: Beta above in 83%, Alfa above in 16%."},
		// A half of the draws says free: level. The other half says ordered: Beta is above.
		{"level in some", "always known free/ordered", "always known free", "50% 100%, 49% 0%", "",
			"Beta and Alfa: Beta above in 49%, Alfa above in 0%, level in 50%."},
		// 100·w against 99.4·w + 100·(1-w): Alfa is above when w > 0.994.
		{"seldom", "always known ordered", "nearly known free", "under 1% 99%, 99% under 1%", "Beta stands above Alfa (99%).", ""},
		// 100·w against 98.2·w + 100·(1-w): Alfa is above when w > 0.982.
		{"not so seldom", "always known ordered", "almost known free", "1% 98%, 98% 1%", "Beta stands above Alfa (98%).", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts, def := answering(c.alfa, c.beta)
			encryption := &facts.Rulesets[0].Dimensions[0].Criteria[0]
			encryption.Points = append(encryption.Points, fact.ValuePoints{Value: "nearly", Points: 99}, fact.ValuePoints{Value: "almost", Points: 97})
			r := compiled(t, facts, def, "en").Checks.Robustness
			var rows []string
			for _, row := range r.Ranks[0].Rows {
				rows = append(rows, row.Cells[0].Words+" "+row.Cells[1].Words)
			}
			if got := strings.Join(rows, ", "); got != c.ranks {
				t.Errorf("ranks %q, want %q", got, c.ranks)
			}
			if got := strings.Join(r.Ordered, " "); got != c.ordered {
				t.Errorf("ordered %q, want %q", got, c.ordered)
			}
			if got := strings.Join(r.Unordered, " "); got != c.unordered {
				t.Errorf("unordered %q, want %q", got, c.unordered)
			}
			if !strings.Contains(r.Intro, "10,000 times") || !strings.Contains(r.Intro, "the 2 dimensions that count") {
				t.Errorf("intro %q", r.Intro)
			}
		})
	}
}

// TestTurnSentences are worked out on paper: privacy weighs 70 %, freedom 30 %.
func TestTurnSentences(t *testing.T) {
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
			turns := compiled(t, facts, def, "en").Checks.Sensitivity.Turns
			if got := turns[0].Order + " | " + turns[0].Weights + " | " + turns[0].Answer; got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestFindSentences: the question with its mark, and what the answer would do.
func TestFindSentences(t *testing.T) {
	for _, c := range []struct{ alfa, beta, find, unmoved string }{
		{"always ? ordered", "none known free", "Alfa | ? storage | Raise the total from 42 to 70, above Beta.",
			"No single answer would move the supported total of: Beta."},
		{"always ? ordered", "some known free", "Alfa | ? storage | Raise the total from 42 to 70.",
			"No single answer would move the supported total of: Beta."},
		{"always known free/ordered", "some known free/urged",
			"Alfa | ⚑ use | Lower the total from 100 to 70, below Beta. Beta | ⚑ use | Lower the total from 79 to 64.", ""},
		{"some known free", "none known free", "", "No single answer would move the supported total of: Alfa, Beta."},
	} {
		facts, def := answering(c.alfa, c.beta)
		s := compiled(t, facts, def, "en").Checks.Sensitivity
		var lines []string
		for _, f := range s.Find {
			lines = append(lines, f.Name+" | "+told(f.Question)+" | "+f.Effect)
		}
		if got := strings.Join(lines, " "); got != c.find || s.Unmoved != c.unmoved {
			t.Errorf("%s, %s: got %q and %q, want %q and %q", c.alfa, c.beta, got, s.Unmoved, c.find, c.unmoved)
		}
	}
}

// TestTotalsThatLookEqual are printed exactly: 0.7·0.6·51 = 21.42 and 0.7·0.6·50 = 21.
func TestTotalsThatLookEqual(t *testing.T) {
	facts, def := answering("nearly hidden ordered", "some hidden ordered")
	encryption := &facts.Rulesets[0].Dimensions[0].Criteria[0]
	encryption.Points = append(encryption.Points, fact.ValuePoints{Value: "nearly", Points: 51})
	for lang, want := range map[fact.Lang]string{"en": "Alfa (21.42) above Beta (21)", "ru": "Alfa (21,42) выше, чем Beta (21)"} {
		if got := compiled(t, facts, def, lang).Checks.Sensitivity.Turns[0].Order; got != want {
			t.Errorf("got %q, want %q", got, want)
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
	for _, turn := range compiled(t, facts, def, "en").Checks.Sensitivity.Turns {
		got = append(got, turn.Order)
	}
	want := []string{"Beta (58) above Alfa (42)", "Gamma (58) above Alfa (42)", "Alfa (42) above Delta (0)", "Beta (58) above Delta (0)",
		"Gamma (58) above Delta (0)", "Beta and Gamma level (58)"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
