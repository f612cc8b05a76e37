package evidence

import (
	"os"
	"strings"
	"testing"
)

// TestManualNamesTheSigns holds that data/README.md names every sign and every outcome.
func TestManualNamesTheSigns(t *testing.T) {
	text, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, manual, _ := strings.Cut(string(text), "\n## Quotations and saved pages\n")
	manual, _, _ = strings.Cut(manual, "\n## ")
	for _, r := range strings.NewReplacer("\u1FEF", "", "\u1FFD", "").Replace(doubles + singles + dashes) {
		if quoted := "`" + string(r) + "`"; r != '`' && !strings.Contains(manual, quoted) || r == '`' && !strings.Contains(manual, "`` ` ``") {
			t.Errorf("the manual does not name %s (U+%04X)", quoted, r)
		}
	}
	for _, o := range Outcomes {
		if !strings.Contains(manual, "| `"+string(o)+"` |") {
			t.Errorf("the manual does not say what %s means", o)
		}
	}
}
