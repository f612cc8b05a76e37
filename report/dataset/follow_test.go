package dataset

import (
	"strings"
	"testing"
)

// TestWhatFollowsAfterAnAnswerEnded: that officials were free to choose until August contradicts no mandate of September, which
// answers until it ends in 2027. Without an end it would.
func TestWhatFollowsAfterAnAnswerEnded(t *testing.T) {
	const told = "    value: de-jure\n    status: confirmed\n    since: 2025-09-01\n    as-of: 2026-05\n    sources: [gazette-2025-06-24]\n" +
		"    note: {en: The law says so."
	for until, sound := range map[string]bool{"": false, "    until: 2025-08-31\n": true, "    until: 2025-09-01\n": false} {
		files := small(t)
		files["attributes.yaml"] = strings.Replace(files["attributes.yaml"], "    scope: population\n",
			"    scope: population\n    follows-from: compelled-use\n", 1)
		dog := strings.Replace(files["messengers/dog.yaml"], told,
			"    value: none\n    status: reported\n    since: \"2024\"\n    as-of: 2025-06\n"+until+
				"    sources: [herald-2025]\n    note: {en: They chose.", 1)
		if dog == files["messengers/dog.yaml"] {
			t.Fatal("the small folder says something else")
		}
		files["messengers/dog.yaml"] = dog
		facts, err := Reader{}.Load(mapFS(files), "data", nil)
		if (err == nil) != sound {
			t.Errorf("%q: %v", until, err)
		}
		if err != nil {
			continue
		}
		var got []string
		for _, c := range facts.Messenger("dog").Claims {
			if c.Attribute == "compelled-use" && c.Population == "officials" {
				got = append(got, c.Value+" "+c.Since.String()+" "+c.Follows)
			}
		}
		if all := strings.Join(got, ", "); all != "none 2024 , de-jure 2025-09-01 ru-officials, none 2027-09-01 ru-officials" {
			t.Errorf("%q: %s", until, all)
		}
	}
}
