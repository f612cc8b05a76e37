package fact

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// A Decision is a number or a word of a ruleset that decides something, with its place, such as "floor / margin".
type Decision struct{ Place, Holds string }

// Digest identifies what a ruleset decides, by 12 hexadecimal digits. Names and reasons leave it alone, and so do its id and
// version.
func (r *Ruleset) Digest() string {
	h := sha256.New()
	for _, d := range r.Decisions() {
		fmt.Fprintf(h, "%s\x00%s\n", d.Place, d.Holds)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// Decisions lists everything of a ruleset that decides something: a score, whom a messenger suits, what others would get.
// Names and reasons are none.
func (r *Ruleset) Decisions() []Decision {
	var out []Decision
	add := func(holds string, place ...string) { out = append(out, Decision{strings.Join(place, " / "), holds}) }
	for i := range r.Dimensions {
		d := &r.Dimensions[i]
		add(strconv.FormatBool(d.Headline), d.ID, "headline")
		for _, c := range d.Criteria {
			add(strconv.Itoa(c.Weight), d.ID, c.Attribute, "weight")
			for _, v := range c.Points {
				add(strconv.Itoa(v.Points), d.ID, c.Attribute, v.Value)
			}
		}
	}
	for _, c := range r.Caps {
		add(c.Dimension, "caps", c.ID, "dimension")
		add(strconv.Itoa(c.AtMost), "caps", c.ID, "at-most")
		add(c.Attribute, "caps", c.ID, "attribute")
		add(c.Worst, "caps", c.ID, "worst")
	}
	add(strconv.Itoa(r.Floor.Margin), "floor", "margin")
	add(strconv.Itoa(r.Gate.Percent), "gate", "percent")
	for _, g := range r.Grades {
		add(strconv.Itoa(g.AtLeast), "grades", g.Name, "at-least")
	}
	for _, p := range r.Profiles {
		for _, w := range p.Weights {
			add(strconv.Itoa(w.Weight), "profiles", p.ID, w.Dimension)
		}
		for _, q := range p.Required {
			add(q.Worst, "profiles", p.ID, "required", q.Attribute)
		}
	}
	for _, x := range r.Exposures {
		out = append(out, x.decisions()...)
	}
	return out
}

// decisions lists the rules of an exposure by their numbers, for the first one that fits decides.
func (x *Exposure) decisions() []Decision {
	var out []Decision
	at := func(names ...string) string {
		return strings.Join(append([]string{"exposures", x.ID}, names...), " / ")
	}
	for _, k := range x.Kinds {
		out = append(out, Decision{at(k.ID, "rules"), strconv.Itoa(len(k.Rules))})
		for i, rule := range k.Rules {
			holds := rule.Attribute + " " + strings.Join(rule.Values, ", ") + ": " + string(rule.Finding)
			out = append(out, Decision{at(k.ID, strconv.Itoa(i+1)), holds})
		}
	}
	return out
}
