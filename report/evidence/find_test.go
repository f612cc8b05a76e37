package evidence

import (
	"strings"
	"testing"
	"testing/fstest"
)

const kept = "messages are kept for 18 months"

// TestOutcomes holds what becomes of one quote in pages that say something else around it, or instead.
func TestOutcomes(t *testing.T) {
	for _, c := range [...]struct {
		page string
		want Outcome
		told string // what is quoted and what stands instead, where it was altered
	}{
		{"By default, messages are kept for 18 months. After that they go.", Found, ""},
		{"By default,\n\tmessages are kept\u00A0for 18 months.\nAfter that they go.", Found, ""},
		{"By rule, messages are kept for 18 months. Then they go.", Moved, ""},
		{"By rule, messages are kept for 18 months. After that they go.", Moved, ""},
		{"By default, messages are kept for 18 months. Then they go.", Moved, ""},
		{kept, Moved, ""},
		{"First messages are kept for 18 months. By default, messages are kept for 18 months. After that", Found, ""},
		{"By default, messages are kept for 12 months. After that they go.", Altered, "18 / 12"},
		{"By default, messages are kept for 118 months. After that they go.", Altered, "18 / 118"},
		{"By default, messages are kept for 18 months, or longer. After", Moved, ""},
		{"By default, messages are not kept for 18 months. After that", Altered, " / not "},
		{"By default, Messages are kept for 18 months. After that", Altered, "messages / Messages"},
		{"By default, messages are kept for 18 monthss. After that", Altered, "months / monthss"},
		{"By default, messages are kept for 18 moons. After that", Altered, "months / moons"},
		{"By default, notes are kept for 18 months. After that", Altered, "messages / notes"},
		{"By default, messages are kept for 18 days. After that", Altered, "months / days"},
		{"By default, messages are kept for 18 xyz. After that", Altered, "months / xyz."},
		{"By default, xyz are kept for 18 months. After that", Altered, "messages / xyz"},
		{"By default, letters are kept for 18 months. After that", Altered, "messages / letters"},
		{"By default, chats stay 18 months. After that they go.", Gone, ""},
		{"", Gone, ""}, {"short", Gone, ""},
		{strings.Repeat("messages are ", 2000) + "kept for 17 months", Altered, "18 / 17"},
	} {
		result, problems := check(t, said("By default,", kept, ". After that"), files("policy-2026.txt", c.page))
		told := ""
		if n := result.Nearest; n != nil {
			told = n.Quoted + " / " + n.Instead
			if n.Begins+n.Quoted+n.Ends != kept || n.Begins+n.Instead+n.Ends != n.Passage {
				t.Errorf("%.60q: the parts %+v do not make the quote and the passage", c.page, *n)
			}
		}
		if result.Outcome != c.want || told != c.told || problems != "" {
			t.Errorf("%.60q: %s %q %s, want %s %q", c.page, result.Outcome, told, problems, c.want, c.told)
		}
	}
}

// TestQuotesAreNotCut holds that a passage begins and ends where words and numbers do.
func TestQuotesAreNotCut(t *testing.T) {
	for page, want := range map[string]Outcome{
		"18 months of logs": Found, "(18 months of logs)": Found, "for 18 months of logs.": Found, "«18 months of logs»": Found,
		"-18 months of logs": Altered, "1.18 months of logs": Altered, "1,18 months of logs": Altered, "a18 months of logs": Altered,
		"18 months of logs3": Altered, "18 months of logs\u0301": Altered,
	} {
		if result, _ := check(t, said("", "18 months of logs", ""), files("policy-2026.txt", page)); result.Outcome != want {
			t.Errorf("%q: %s, want %s", page, result.Outcome, want)
		}
	}
	result, _ := check(t, said("", "18 months of logs", ""), files("policy-2026.txt", "(not -18 months of logs)"))
	if n := result.Nearest; n == nil || n.Quoted+" / "+n.Instead != "18 months of logs / -18 months of logs)" {
		t.Errorf("what a passage was cut from is told as %+v", n)
	}
	for page, want := range map[string]Outcome{"it lasts until 18.": Found, "it lasts until 18, or": Found, "it lasts until 18.5": Altered} {
		if result, _ := check(t, said("", "lasts until 18", ""), files("policy-2026.txt", page)); result.Outcome != want {
			t.Errorf("%q: %s, want %s", page, result.Outcome, want)
		}
	}
}

// TestBestCopyCounts holds that of several copies the best one decides, and that each is listed.
func TestBestCopyCounts(t *testing.T) {
	header := "Content-Type: text/html"
	folder := files(
		"policy-2026.html", "messages are kept for 19 months",
		"policy-2026.md", "nothing",
		"a.warc", response("https://archive.example/2026/dog", header, "now messages are kept for 18 months"),
	)
	result, problems := check(t, said("", kept, ""), folder)
	if result.Outcome != Found || problems != "" || result.Nearest != nil {
		t.Errorf("%s %v %s", result.Outcome, result.Nearest, problems)
	}
	want := []Copy{{"a.warc", "https://archive.example/2026/dog", Found}, {"policy-2026.html", "", Altered}, {"policy-2026.md", "", Gone}}
	for i, c := range result.Copies {
		if i >= len(want) || c != want[i] {
			t.Errorf("copy %d is %v; want %v", i, c, want)
		}
	}
}

// TestNearestCopyIsTold shows, of two copies that differ from the quote, the passage that differs less.
func TestNearestCopyIsTold(t *testing.T) {
	for _, folder := range []fstest.MapFS{
		files("policy-2026.html", "messages were kept for 19 months", "policy-2026.md", "messages are kept for 19 months"),
		files("policy-2026.html", "messages are kept for 19 months", "policy-2026.md", "messages were kept for 19 months"),
	} {
		result, _ := check(t, said("", kept, ""), folder)
		if n := result.Nearest; result.Outcome != Altered || n == nil || n.Instead != "19" {
			t.Errorf("%s %+v", result.Outcome, n)
		}
	}
}

// TestManyQuotes holds that what is most like a quote is no longer looked for where that was done for very many.
func TestManyQuotes(t *testing.T) {
	p := newPage([]byte("messages are kept for 19 months"), plainText, "")
	q := &said("", kept, "").Messengers[0].Claims[0].Quote
	if got := p.find(q).outcome; got != Altered {
		t.Errorf("first: %s", got)
	}
	p.compared = maxCompared
	if got := p.find(q).outcome; got != Gone {
		t.Errorf("after very many: %s", got)
	}
}

// TestOldEncodings reads pages that are not in UTF-8.
func TestOldEncodings(t *testing.T) {
	const cyrillic = "\xf5\xf0\xe0\xed\xe8\xec \xf2\xe5\xea\xf1\xf2\xfb" // храним тексты, in windows-1251
	facts := said("", "храним тексты", "")
	if result, told := check(t, facts, files("policy-2026.html", `<meta charset="windows-1251"><p>`+cyrillic)); result.Outcome != Found {
		t.Errorf("by its own word: %s %s", result.Outcome, told)
	}
	sent := response("https://dog.example/privacy?l=en", "Content-Type: text/html; charset=windows-1251", cyrillic)
	if result, told := check(t, facts, files("a.warc", sent)); result.Outcome != Found {
		t.Errorf("by that of the server: %s %s", result.Outcome, told)
	}
}
