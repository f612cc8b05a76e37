package evidence

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// The signs that the manual says are one (data/README.md, “What counts as the same”).
const (
	invisibles = "\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2065" +
		"\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09" +
		"\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F"
	doubles = "\"“”„‟«»〝〞〟＂"
	singles = "'‘’‚‛‹›`´ʼ＇\u1FEF\u1FFD" // the last two are composed to ` and ´
	dashes  = "-‐‑‒–—―−﹘﹣－"
)

// TestNormalCoversNothingElse puts each sign there is into a text, and in the place of one of each kind: the normal
// form stays the same for those alone that the manual names.
func TestNormalCoversNothingElse(t *testing.T) {
	const text = `stored "for" ten-year's time`
	want := Normal(text)
	blanks := "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000"
	for r := range rune(0x30000) {
		if r >= 0xD800 && r < 0xE000 {
			continue // no signs
		}
		for _, c := range [...]struct{ changed, covered string }{
			{strings.Replace(text, "st", "s"+string(r)+"t", 1), invisibles},
			{strings.Replace(text, "d ", "d "+string(r), 1), invisibles + blanks},
			{strings.Replace(text, " ", string(r), 1), blanks},
			{strings.Replace(text, `"`, string(r), 1), doubles},
			{strings.Replace(text, "'", string(r), 1), singles},
			{strings.Replace(text, "-", string(r), 1), dashes},
			{strings.Replace(text, "o", string(r), 1), "o"},
		} {
			if same := Normal(c.changed) == want; same != strings.ContainsRune(c.covered, r) {
				t.Errorf("with U+%04X %q: the same is %v", r, c.changed, same)
			}
		}
	}
}

func TestNormal(t *testing.T) {
	for _, c := range [...]struct{ text, want string }{
		{"", ""}, {" \n\u200B\u00A0", ""},
		{"  a\u00A0\n b ", "a b"},
		{"&laquo;a&raquo;&nbsp;&mdash;&#32;b&#x2014;c &amp; d", `"a" - b-c & d`},
		{"a &amp b &nosuchname; &copy=1", "a &amp b &nosuchname; &copy=1"}, // no entities: without semicolon, or of no sign
		{"e\u0301 и\u0306", "é й"}, {"e\u00AD\u0301", "é"},
		{"Кто‑то “сам”…", `Кто-то "сам"…`},
		{"a\xffb", "a\uFFFDb"},
	} {
		if got := Normal(c.text); got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzNormal holds that a normal form is that of itself, and has neither blanks in a row nor signs that nobody sees.
func FuzzNormal(f *testing.F) {
	for _, text := range []string{"a  b", "“a” — b", "e\u0301\u00AD\u0301", "&amp;nbsp;"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Normal(strings.ReplaceAll(text, "&", ""))
		if again := Normal(got); again != got {
			t.Errorf("%q is %q, and that is %q", text, got, again)
		}
		if strings.Contains(got, "  ") || strings.ContainsFunc(got, isInvisible) || strings.TrimSpace(got) != got {
			t.Errorf("%q is %q", text, got)
		}
		if slices.ContainsFunc([]rune(got), func(r rune) bool { return unicode.IsSpace(r) && r != ' ' }) {
			t.Errorf("%q is %q", text, got)
		}
	})
}

func TestUnmarked(t *testing.T) {
	for _, c := range [...]struct{ text, want string }{
		{"# Head\n\n> *We* **keep** `logs`\n> for 18 months.", "Head We keep logs for 18 months."},
		{"- one\n* two\n  + three\n1. four", "one two three 1. four"},
		{"[a link](https://x.example/a_(b) \"t\") and ![image](i.png), [kept] (so)", "a link and image, kept (so)"},
		{`end\-to\-end\. 5 \* 6`, "end-to-end. 5 6"},
		{"| a | b |\n|---|:-:|\n| c | d |", "a b c d"},
		{"a<br>b <b>c</b> <https://x.example/> 1 < 2 <!-- no --> d", "a b c https://x.example/ 1 < 2 d"},
		{"#1 is no heading\n#hash", "#1 is no heading #hash"},
		{"](unclosed and ](((((((a)", "(unclosed and (((((((a)"},
		{"<a < b <", "<a < b <"},
	} {
		if got := markdown.normal(c.text); got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTextOfHTML(t *testing.T) {
	for _, c := range [...]struct{ text, want string }{
		{"<p>We keep<br>logs</p><p>18&nbsp;months</p>", "We keep logs 18 months"},
		{"un<b>brea</b>king<wbr> word", "unbreaking word"},
		{"<script>if (a < b) {}</script><style>p {}</style>a<script src=x></script>b", "ab"},
		{"<td>a</td><td>b</td><li>c", "a b c"},
		{"a &lt;b&gt; c", "a <b> c"},
		{"<title>T</title><textarea>a<b</textarea> <!-- no --> c <img alt=no>", "T a<b c"},
		{"a <", "a <"}, {"<p", ""},
		{"<noscript>a</noscript><iframe>b</iframe>", "a"},
	} {
		if got := Normal(textOf([]byte(c.text))); got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}
