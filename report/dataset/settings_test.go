package dataset

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"openletter/report/fact"
)

// TestSettings reads who publishes, and on which data a project stands.
func TestSettings(t *testing.T) {
	const text = "stands-on: \"0123456789ab\"\npublisher:\n  name: Free Press\n  contact: desk@press.example.org\n" +
		"  address: https://press.example.org/\nlanguages: [en, ru]\npaper: Letter\n"
	r := Reader{Languages: []fact.Lang{"en", "ru"}}
	s, err := r.ReadSettings([]byte(text), "openletter.yaml")
	publisher := fact.Publisher{Name: "Free Press", Contact: "desk@press.example.org", Address: "https://press.example.org/"}
	want := Settings{publisher, []fact.Lang{"en", "ru"}, "Letter", "0123456789ab"}
	if err != nil || !reflect.DeepEqual(s, want) {
		t.Errorf("read %+v, %v", s, err)
	}
	if got := s.Publisher.String(); got != "Free Press, desk@press.example.org, https://press.example.org/" {
		t.Errorf("the publisher in one line is %q", got)
	}
	for old, wrong := range map[string][2]string{ // for words of the text: what is written instead, and what is said of it
		"Free Press\n":                 {"a -->\n", "3:9: name is one line without ; < > and --"},
		"name: Free Press":             {"nam: Free Press", "3:3: a publisher has no key \"nam\""},
		"desk@press.example.org":       {"\" \"", "4:12: contact is empty"},
		"https://press.example.org/\n": {"javascript:x\n", "5:12: the url must begin with https://"},
		"\"0123456789ab\"":             {"0123456789ab", ""},
		"\"0123456789ab\"\n":           {"main\n", "1:12: \"main\" is not a revision"},
		"[en, ru]":                     {"[en, tlh]", "6:17: \"tlh\" is not a language"},
		"paper: Letter":                {"paper: A5", "7:8: paper cannot be \"A5\"; allowed: A4, Letter"},
		"publisher:":                   {"logo: x.png\npublisher:", "2:1: a project has no key \"logo\""},
	} {
		_, err := r.ReadSettings([]byte(strings.Replace(text, old, wrong[0], 1)), "openletter.yaml")
		if told := fmt.Sprint(err); wrong[1] == "" && err != nil || !strings.Contains(told, wrong[1]) {
			t.Errorf("%s for %s: %v", wrong[0], old, err)
		}
	}
}
