package dataset

import (
	"fmt"
	"strings"
	"testing"

	"openletter/report/fact"
)

// TestSettings reads who publishes, and on which data a project stands.
func TestSettings(t *testing.T) {
	const text = "stands-on: \"0123456789ab\"\npublisher:\n  name: Free Press\n  contact: desk@press.example.org\n" +
		"  address: https://press.example.org/\n"
	s, err := ReadSettings([]byte(text), "openletter.yaml")
	publisher := fact.Publisher{Name: "Free Press", Contact: "desk@press.example.org", Address: "https://press.example.org/"}
	want := Settings{publisher, "0123456789ab"}
	if err != nil || s != want {
		t.Errorf("read %+v, %v", s, err)
	}
	if got := s.Publisher.String(); got != "Free Press, desk@press.example.org, https://press.example.org/" {
		t.Errorf("the publisher in one line is %q", got)
	}
	for old, wrong := range map[string][2]string{ // what is written instead, and what is said of it
		"Free Press\n":                 {"a -->\n", "3:9: name is one line without ; < > and --"},
		"name: Free Press":             {"nam: Free Press", "3:3: a publisher has no key \"nam\""},
		"desk@press.example.org":       {"\" \"", "4:12: contact is empty"},
		"https://press.example.org/\n": {"javascript:x\n", "5:12: the url must begin with https://"},
		"\"0123456789ab\"":             {"0123456789ab", ""},
		"\"0123456789ab\"\n":           {"main\n", "1:12: \"main\" is not a revision"},
		"publisher:":                   {"logo: x.png\npublisher:", "2:1: a project has no key \"logo\""},
	} {
		_, err := ReadSettings([]byte(strings.Replace(text, old, wrong[0], 1)), "openletter.yaml")
		if told := fmt.Sprint(err); wrong[1] == "" && err != nil || !strings.Contains(told, wrong[1]) {
			t.Errorf("%s for %s: %v", wrong[0], old, err)
		}
	}
}
