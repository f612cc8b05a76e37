package dataset

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"openletter/report/fact"
)

// gather puts the parts together.
func (l *loading) gather() *fact.Facts {
	facts := &fact.Facts{Revision: l.revision()}
	for _, f := range l.read {
		facts.Attributes = append(facts.Attributes, f.part.Attributes...)
		facts.Populations = append(facts.Populations, f.part.Populations...)
		facts.Messengers = append(facts.Messengers, f.part.Messengers...)
		facts.Countries = append(facts.Countries, f.part.Countries...)
		facts.Events = append(facts.Events, f.part.Events...)
		facts.Ledger = append(facts.Ledger, f.part.Ledger...)
		facts.Rulesets = append(facts.Rulesets, f.part.Rulesets...)
		facts.Definitions = append(facts.Definitions, f.part.Definitions...)
		if f.part.Sources != nil {
			facts.Sources = f.part.Sources
		}
	}
	l.dated(facts)
	l.follow(facts)
	slices.SortStableFunc(facts.Events, func(a, b *fact.Event) int {
		return cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.ID, b.ID))
	})
	if !l.all { // then the messengers stand as the wanted definitions name them
		var order []string
		for _, d := range l.want {
			order = append(order, d.Messengers...)
		}
		slices.SortStableFunc(facts.Messengers, func(a, b *fact.Messenger) int {
			return cmp.Compare(slices.Index(order, a.ID), slices.Index(order, b.ID))
		})
	}
	return facts
}

// revision identifies the bytes of what was read: SHA-256 over name, length and bytes in the order of the names.
func (l *loading) revision() string {
	h := sha256.New()
	for _, f := range l.read {
		fmt.Fprintf(h, "%s\x00%d\x00", f.name, len(f.source))
		h.Write(f.source)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
