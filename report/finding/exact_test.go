package finding

import (
	"encoding/json"
	"testing"
)

// TestExactIsReadBack reads what was written for programs, and nothing that no score can be.
func TestExactIsReadBack(t *testing.T) {
	for _, e := range []Exact{0, 1, 9_999, 412_500, 1_000_000, -1} {
		text, err := json.Marshal(e)
		var back Exact
		if err != nil || json.Unmarshal(text, &back) != nil || back != e {
			t.Errorf("%d was written as %s and read as %d", e, text, back)
		}
	}
	for _, text := range []string{"1e300", "-1e300", `"1"`, "1000001"} {
		if json.Unmarshal([]byte(text), new(Exact)) == nil {
			t.Errorf("%s is read", text)
		}
	}
}
