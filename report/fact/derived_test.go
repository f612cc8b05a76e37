package fact

import (
	"slices"
	"strings"
	"testing"
)

// TestTimeline holds what follows on which day from blocks and a survey, each claim as "value since as-of".
func TestTimeline(t *testing.T) {
	reach := Attribute{ID: "reach", Scope: PerCountry, Follows: FollowsBlocks, Values: []Value{{ID: "open"}, {ID: "slowed"}, {ID: "blocked"}}}
	for _, c := range []struct {
		name, since string
		survey      string // since and as-of
		blocks      string // extent, since, until, as-of
		want        string
	}{
		{"nobody looked", "", "", "", ""},
		{"nothing found", "", "2018 2025", "", "open 2018 2025"},
		{"an entry", "", "", "blocked 2024-03 - -", "blocked 2024-03 2024-03"},
		{"found nothing before", "", "2018 2025", "blocked 2024-03 - 2025-01", "open 2018 2024-03, blocked 2024-03 2025-01"},
		{"looked only before", "", "2018 2020", "blocked 2022 - -", "open 2018 2020, blocked 2022 2022"},
		{"a later entry rewrites nothing", "", "- 2024-01", "blocked 2026 - -", "open - 2024-01, blocked 2026 2026"},
		{"the hardest decides", "", "", "slowed 2024 - -, blocked 2024-06 2024-08 -, slowed 2025 - -",
			"slowed 2024 2024, blocked 2024-06 2024-06, slowed 2024-09-01 2024, slowed 2025 2025"},
		{"over, and somebody looked", "", "2018 2026", "blocked 2024 2024-12-31 -", "open 2018 2024, blocked 2024 2024, open 2025-01-01 2026"},
		{"over, and nobody looked since", "", "2018 2020", "blocked 2022 2024-12-31 -", "open 2018 2020, blocked 2022 2022, unknown 2025-01-01 -"},
		{"over, and nobody looked at all", "", "", "blocked 2022 2024-12-31 -", "blocked 2022 2022, open 2025-01-01 2025-01-01"},
		{"until a year means until its end", "", "", "blocked 2024-03 2024 -", "blocked 2024-03 2024-03, open 2025-01-01 2025-01-01"},
		{"before the messenger began", "2025-03", "2018 2026", "blocked 2010 2015 -", "open 2025-03 2026"},
		{"while the messenger began", "2012", "", "blocked 2010 2015 -", "blocked 2012 2010, open 2016-01-01 2016-01-01"},
		{"an extent that nobody knows is no better than open", "", "2018 2026", "unknown 2022 - -", "open 2018 2022, unknown 2022 -"},
	} {
		m := &Messenger{ID: "m", Since: day(t, c.since)}
		country := &Country{ID: "zz"}
		if p := strings.Fields(c.survey); len(p) > 0 {
			country.Surveyed = []Survey{{Topic: TopicBlocks, Since: day(t, p[0]), AsOf: day(t, p[1])}}
		}
		for _, block := range strings.Split(c.blocks, ", ") {
			if p := strings.Fields(block); len(p) > 0 {
				country.Blocks = append(country.Blocks, Block{ID: "b", Messenger: "m", Extent: p[0], Status: Reported,
					Since: day(t, p[1]), Until: day(t, p[2]), AsOf: day(t, p[3])})
			}
		}
		facts := &Facts{Attributes: []Attribute{reach}, Countries: []*Country{country}}
		var got []string
		for _, claim := range facts.Derived(m, country) {
			got = append(got, strings.Join([]string{claim.Value, dash(claim.Since), dash(claim.AsOf)}, " "))
		}
		if told := strings.Join(got, ", "); told != c.want {
			t.Errorf("%s: got %q, want %q", c.name, told, c.want)
		}
	}
}

func day(t *testing.T, s string) Date {
	t.Helper()
	if s == "" || s == "-" {
		return Date{}
	}
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func dash(d Date) string {
	if d.IsZero() {
		return "-"
	}
	return d.String()
}

// TestLaw holds what follows from the law of a country and of a seat.
func TestLaw(t *testing.T) {
	access := Attribute{ID: "access", Scope: PerCountry, Follows: FollowsInterception, Values: []Value{{ID: "none"}, {ID: "single"}, {ID: "standing"}}}
	duty := func(id, asks string, status Status, on ...Reach) Duty {
		return Duty{ID: id, Kind: DutyInterception, Asks: asks, On: on, By: "register", Status: status, Since: Date{Year: 2015}}
	}
	looked := []Survey{{Topic: TopicDuties, Since: Date{Year: 2010}, AsOf: Date{Year: 2026}}}
	seat := &Country{ID: "yy", Surveyed: looked, Duties: []Duty{duty("seat", "single", Confirmed, OnSeated)}}
	register := Duty{ID: "register", Kind: DutyRegister, Lists: []Listing{{Messenger: "listed", Since: Date{Year: 2020}}}}
	for _, c := range []struct {
		name, messenger string
		seat            []string
		here            Country
		want            []string
	}{
		{"nobody looked", "m", []string{"yy"}, Country{}, nil},
		{"nobody knows the seat", "m", nil, Country{Surveyed: looked}, nil},
		{"the law of the seat", "m", []string{"yy"}, Country{Surveyed: looked}, []string{"none 2010", "single 2015"}},
		{"the law of the seat since the operator of today has been", "sold", []string{"yy"}, Country{Surveyed: looked}, []string{"single 2018-07-01"}},
		{"the hardest law needs no other", "m", nil, Country{Duties: []Duty{duty("all", "standing", Confirmed, OnEveryone)}}, []string{"standing 2015"}},
		{"a register that names it", "listed", []string{"yy"},
			Country{Duties: []Duty{register, duty("listed", "standing", Confirmed, OnListed)}}, []string{"single 2015", "standing 2020"}},
		{"a register that nobody read", "m", []string{"yy"}, Country{Duties: []Duty{register, duty("listed", "standing", Confirmed, OnListed)}}, nil},
		{"what is refuted hides nothing", "m", []string{"yy"},
			Country{Surveyed: looked, Duties: []Duty{duty("wrong", "standing", Refuted, OnEveryone)}}, []string{"none 2010", "single 2015"}},
	} {
		c.here.ID = "zz"
		facts := &Facts{Attributes: []Attribute{access}, Countries: []*Country{seat, &c.here}}
		var got []string
		m := &Messenger{ID: c.messenger, Seat: Seat{In: c.seat}}
		if c.messenger == "sold" {
			m.Earlier = []Operator{{Until: Date{Year: 2009}}, {Until: Date{Year: 2018, Month: 6}}}
		}
		for _, claim := range facts.Derived(m, &c.here) {
			got = append(got, claim.Value+" "+claim.Since.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
