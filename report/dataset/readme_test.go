package dataset

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"openletter/report/fact"
)

// manual names the section of data/README.md that describes each kind of mapping.
var manual = map[string]string{
	"the file of attributes": "File", "a population": "Population", "an attribute": "Attribute", "a value": "Value",
	"the file of sources": "Source", "a source": "Source", "a messenger": "Messenger", "a claim": "Claim", "an other side": "Side",
	"a country": "Country", "a duty": "Duty", "a mandate": "Mandate", "a block": "Block",
	"the file of advice": "Advice", "a piece of advice": "Advice", "a reason": "Basis",
	"the file of events": "Event", "an event": "Event", "a ledger": "LedgerClaim", "a ledger claim": "LedgerClaim",
	"an archive": "Archive", "a quote": "Quote", "a seat": "Seat", "an earlier operator": "EarlierOperator", "a survey": "Survey",
	"a listing": "Listing",
	"a ruleset": "Ruleset", "a dimension": "Dimension", "a criterion": "Criterion", "the points of a value": "ValuePoints",
	"a cap": "Cap", "the floor": "Floor, Gate, Grade", "the gate": "Floor, Gate, Grade", "a grade": "Floor, Gate, Grade",
	"a profile": "Profile", "a weight": "Profile", "a requirement": "Requirement",
	"an alternative": "Alternative", "a choice": "Choice", "an audit point": "AuditPoint",
	"an exposure": "Exposure", "a kind": "ExposedKind", "a rule": "ExposureRule", "a report": "Definition",
	"a further language": "Further language",
}

// TestReadmeNamesEveryKey holds the description of the format against the program: every key that the reader accepts, used
// or not, has a row in its section of data/README.md, which says rightly whether it is required, and no row is of a key
// that nobody asks for.
func TestReadmeNamesEveryKey(t *testing.T) {
	rows := readmeRows(t)
	accepted := acceptedKeys(t)
	asked := map[[2]string]bool{} // section and key
	for _, what := range slices.Sorted(maps.Keys(accepted)) {
		section, known := manual[what]
		if !known && what != "the digests" {
			t.Errorf("the manual has no section for %s", what)
		}
		for key, always := range accepted[what] {
			row, found := rows[section][key]
			switch {
			case !known || key == "written-in":
			case !found:
				t.Errorf("data/README.md: the section %s has no row for %s of %s", section, key, what)
			case row.table && strings.HasPrefix(row.required, "yes") != always:
				t.Errorf("data/README.md: %s of %s is required: %v; the row says %q", key, what, always, row.required)
			}
			asked[[2]string{section, key}] = true
		}
	}
	for section, keys := range rows {
		for key, row := range keys {
			if row.table && !asked[[2]string{section, key}] && slices.Contains(slices.Collect(maps.Values(manual)), section) {
				t.Errorf("data/README.md: the section %s has a row for %s, which nobody asks for", section, key)
			}
		}
	}
}

// acceptedKeys gives, for each kind of mapping, the keys that the reader asks for when it reads the sound cases, and whether
// it always needs them.
func acceptedKeys(t *testing.T) map[string]map[string]bool {
	var mutex sync.Mutex
	keys := map[string]map[string]bool{}
	r := Reader{record: func(what, key string, required bool) {
		mutex.Lock()
		defer mutex.Unlock()
		if keys[what] == nil {
			keys[what] = map[string]bool{}
		}
		always, asked := keys[what][key]
		keys[what][key] = required && (always || !asked)
	}}
	for _, name := range cases(t, "ok") {
		c := readCase(t, name)
		if _, err := r.Load(mapFS(filesOf(t, c)), "data", strings.Fields(section(c, "load"))); err != nil {
			t.Fatal(err)
		}
	}
	return keys
}

// A row describes a key: in a table, or in the text of a section.
type row struct {
	required string
	table    bool
}

// readmeRows gives the keys that each section of data/README.md names.
func readmeRows(t *testing.T) map[string]map[string]row {
	t.Helper()
	readme, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`([a-z-]+)`")
	inTable := regexp.MustCompile("^\\| `(?:[a-z]+(?:\\[\\])?\\.)?([a-z-]+)` \\| [^|]* \\| ([^|]*) \\|")
	rows := map[string]map[string]row{}
	section := ""
	for line := range strings.Lines(string(readme)) {
		if heading, ok := strings.CutPrefix(line, "### "); ok {
			section = strings.TrimSpace(heading)
			rows[section] = map[string]row{}
		} else if strings.HasPrefix(line, "## ") {
			section = ""
		}
		if section == "" {
			continue
		}
		for _, m := range named.FindAllStringSubmatch(line, -1) {
			if _, known := rows[section][m[1]]; !known {
				rows[section][m[1]] = row{}
			}
		}
		if m := inTable.FindStringSubmatch(line); m != nil {
			rows[section][m[1]] = row{m[2], true}
		}
	}
	return rows
}

// TestReadmeNamesEveryWord holds that the words of all closed lists stand in data/README.md.
func TestReadmeNamesEveryWord(t *testing.T) {
	readme, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range [][]string{
		words(marks), words(scopes), words(fact.Changers[:]), words(fact.Disclosures[:]), words(fact.Statuses[:]),
		words(fact.Verdicts[:]), words(fact.DutyKinds[:]), words(fact.MandateKinds[:]), words(fact.Forces[:]),
		words(fact.CapChoices[:]), words(fact.Scales[:]), words(fact.AllCriterionWeights[:]), words(fact.Guides[:]),
		sourceKinds, []string{"md", "html", "pdf", "ua2.pdf"}, asides, leftovers,
	} {
		for _, word := range list {
			if text := string(readme); !strings.Contains(text, "`"+word+"`") && !strings.Contains(text, "| "+word+" |") {
				t.Errorf("data/README.md does not name `%s`", word)
			}
		}
	}
}
