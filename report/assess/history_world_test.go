package assess

import (
	"fmt"
	"math/rand/v2"

	"openletter/report/assess/card"
	"openletter/report/fact"
)

func on(s string) fact.Date {
	if s == "" {
		return fact.Date{}
	}
	d, err := fact.ParseDate(s)
	if err != nil {
		panic(err) // a slip in a test
	}
	return d
}

// pastRules judge two questions in one dimension each: reading weighs 60 % (nobody 100, some 40, all 0) and use 40 % (free
// 100, forced 0). A grade is given when 70 % are answered. Nothing limits.
func pastRules() *fact.Ruleset {
	dimension := func(id string, points ...fact.ValuePoints) fact.Dimension {
		return fact.Dimension{ID: id, Headline: true, Criteria: []fact.Criterion{{Attribute: id, Weight: 100, Points: points}}}
	}
	return &fact.Ruleset{
		Dimensions: []fact.Dimension{
			dimension("reading", fact.ValuePoints{Value: "nobody", Points: 100}, fact.ValuePoints{Value: "some", Points: 40}, fact.ValuePoints{Value: "all"}),
			dimension("use", fact.ValuePoints{Value: "free", Points: 100}, fact.ValuePoints{Value: "forced"}),
		},
		Floor:    fact.Floor{Margin: 100},
		Gate:     fact.Gate{Percent: 70},
		Grades:   []fact.Grade{{Name: "A", AtLeast: 50}, {Name: "B"}},
		Profiles: []fact.Profile{{Weights: []fact.DimensionWeight{{Dimension: "reading", Weight: 60}, {Dimension: "use", Weight: 40}}}},
	}
}

func pastTerms(day string) card.Terms {
	r := pastRules()
	return card.Terms{Ruleset: r, Profile: &r.Profiles[0], Country: "ru", AsOf: on(day)}
}

// reading says who can read; use says how free people are to use it. Since may be empty.
func reading(value, since, asOf string, sources ...string) *fact.Claim {
	return &fact.Claim{Attribute: "reading", Value: value, Status: fact.Reported, Since: on(since), AsOf: on(asOf), Sources: sources}
}

func use(value, since, asOf string, sources ...string) *fact.Claim {
	return &fact.Claim{Attribute: "use", Value: value, Country: "ru", Status: fact.Reported, Since: on(since), AsOf: on(asOf), Sources: sources}
}

// rollPast makes messengers at random: claims of every status with and without a beginning and an end, known to the day or the month.
func rollPast(seed uint64) []*fact.Messenger {
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	day := func() fact.Date {
		d := fact.Date{Year: 2025, Month: 1 + r.IntN(6), Day: 1 + r.IntN(28)}
		if r.IntN(3) == 0 {
			d.Day = 0
		}
		return d
	}
	var out []*fact.Messenger
	for i := range 1 + r.IntN(3) {
		m := &fact.Messenger{ID: fmt.Sprint("m", i)}
		for range r.IntN(9) {
			c := &fact.Claim{Attribute: "reading", Value: pick("nobody", "some", "all"), AsOf: day(),
				Status: fact.Status(pick("confirmed", "company", "reported", "alleged", "disputed", "refuted"))}
			if r.IntN(2) == 0 {
				c.Attribute, c.Value, c.Country, c.Population = "use", pick("free", "forced"), pick("ru", "ru", "cn"), pick("", "pupils")
			}
			if r.IntN(2) == 0 {
				c.Since = day()
			}
			if end := day(); r.IntN(3) == 0 && c.AsOf.BeginsBy(end) && c.Since.BeginsBy(end) { // as the data have it
				c.Until = end
			}
			if c.Status == fact.Disputed {
				c.OtherSide = []fact.Side{{Value: pick("", "nobody", "free")}}
			}
			if r.IntN(8) == 0 {
				c.Value, c.Status, c.AsOf = fact.Unknown, "", fact.Date{}
			}
			m.Claims = append(m.Claims, c)
		}
		out = append(out, m)
	}
	return out
}
