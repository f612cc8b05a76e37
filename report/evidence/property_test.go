package evidence

import (
	"html"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// made is how many copies each property is tried on.
const made = 10_000

// TestEverySingleChangeIsFound changes one sign of a passage in copies of all forms. No copy is taken for sound.
func TestEverySingleChangeIsFound(t *testing.T) {
	t.Parallel()
	w := writer{rand.New(rand.NewPCG(2026, 11))}
	outcomes := map[Outcome]int{}
	for range made {
		before, text, after := w.words(3), w.passage(), w.words(3)
		changed := w.changed(text)
		folder, form := w.copy(t, before+" "+changed+" "+after)
		result, problems := check(t, said(before, text, after), folder)
		outcomes[result.Outcome]++
		if problems != "" || result.Outcome != Altered && result.Outcome != Gone {
			t.Fatalf("%s: of %q the copy has %q, which is %s %s", form, text, changed, result.Outcome, problems)
		}
	}
	if outcomes[Altered] < made*95/100 {
		t.Errorf("%v: most copies must be told as altered, and what they have instead", outcomes)
	}
}

// TestNoFalseAlarm changes in copies of all forms what the normalisation covers, many signs at once. Every passage is
// found.
func TestNoFalseAlarm(t *testing.T) {
	t.Parallel()
	w := writer{rand.New(rand.NewPCG(2026, 12))}
	for range made {
		before, text, after := w.words(3), w.passage(), w.words(3)
		same := w.covered(before + " " + text + " " + after)
		folder, form := w.copy(t, same)
		if result, problems := check(t, said(before, text, after), folder); result.Outcome != Found || problems != "" {
			t.Fatalf("%s: of %q the copy has %q, which is %s %s", form, text, same, result.Outcome, problems)
		}
	}
}

// A writer makes texts and pages by chance.
type writer struct{ *rand.Rand }

func pick[T any](w writer, list []T) T { return list[w.IntN(len(list))] }

var (
	vocabulary = strings.Fields("we keep your messages for months after you delete the account nobody else can read them server phone number " +
		"18 2026 1,000 contacts’ don’t “safe” end-to-end AES-256 мы храним ваши сообщения год после удаления никто не читает ключи " +
		"«облако» её ёлка файл счёт приложение 6 152-ФЗ naïve café Straße")
	between = []string{" ", " ", " ", " ", ", ", ". ", "; ", " — ", ": ", " – ", " (", ") ", " & ", " < "}
	filler  = strings.Fields("zwq xqz wwx zzq qxw ъэщ щъъ эъщ")
)

// words is so many words with single blanks between.
func (w writer) words(n int) string {
	var words []string
	for range n {
		words = append(words, pick(w, vocabulary))
	}
	return strings.Join(words, " ")
}

// passage is words with all kinds of signs between, at least ten signs.
func (w writer) passage() string {
	text := pick(w, vocabulary)
	for n := 3 + w.IntN(12); n > 0 || len([]rune(text)) < 10; n-- {
		text += pick(w, between) + pick(w, vocabulary)
	}
	return text
}

// changed is a text of which one sign was exchanged, left out or put in, between the first and the last one, in a way
// that no normalisation covers: no blank beside a blank.
func (w writer) changed(text string) string {
	signs := []rune(text)
	at := 1 + w.IntN(len(signs)-2)
	sign := pick(w, []rune("abcxyzABCабвъыьАБВ0123456789.,;:!?()%/=+@§é\u0301"))
	switch w.IntN(4) {
	case 0: // another one
		for sign == signs[at] || unicode.Is(unicode.M, sign) {
			sign = pick(w, []rune("abcxyzабв0123456789"))
		}
		signs[at] = sign
		return string(signs)
	case 1: // one less
		return string(signs[:at]) + string(signs[at+1:])
	case 2: // a blank more, or a sign where it would stand beside another one
		if signs[at] != ' ' && signs[at-1] != ' ' {
			sign = ' '
		}
	}
	return string(signs[:at]) + string(sign) + string(signs[at:])
}

// covered is a text with changes that no reader sees, or sees as a matter of type.
func (w writer) covered(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch kinds := kindsOf(r); {
		case r == ' ':
			for range 1 + w.IntN(3) {
				b.WriteRune(pick(w, []rune(" \t\n\r\u00A0\u2003\u2009\u202F\u3000\u2028")))
			}
		case kinds != nil:
			b.WriteRune(pick(w, kinds))
		default:
			b.WriteRune(r)
		}
		if w.IntN(8) == 0 {
			b.WriteRune(pick(w, []rune("\u00AD\u200B\u200C\u200D\u2060\uFEFF\u200E\u202A\u202C")))
		}
	}
	if w.IntN(2) == 0 {
		return norm.NFD.String(b.String())
	}
	return b.String()
}

// kindsOf lists the signs that are of one kind with a sign; nil where none is.
func kindsOf(r rune) []rune {
	for _, kinds := range [...]string{"\"“”„‟«»", "'‘’‚‛‹›´ʼ", "-‐‑‒–—―−"} {
		if strings.ContainsRune(kinds, r) {
			return []rune(kinds)
		}
	}
	return nil
}

// copy is a folder with a page in which a text stands somewhere, and how it is saved.
func (w writer) copy(t *testing.T, text string) (folder fstest.MapFS, form string) {
	page := func(encode func(string) string, parts string) string {
		around := func() string { return pick(w, filler) + " " + pick(w, filler) + " " + pick(w, filler) }
		return around() + parts + encode(text) + parts + around()
	}
	plain := func(s string) string { return s }
	hypertext := "<html><style>p{}</style><p>" + page(w.hypertext, "</p><p>") + "</p><script>text</script>"
	header := "Content-Type: text/html; charset=utf-8"
	switch w.IntN(6) {
	case 0:
		return files("policy-2026.txt", page(plain, "\n")), "text"
	case 1:
		return files("policy-2026.md", "# Policy\n\n"+page(w.markdown, "\n\n")), "Markdown"
	case 2:
		return files("policy-2026.html", hypertext), "HTML"
	case 3:
		return files("a.warc", response("https://dog.example/privacy?l=en", header, hypertext)), "WARC"
	case 4:
		sent := response("https://archive.example/2026/dog", header+"\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip",
			chunked(packed(hypertext)))
		return files("a.warc.gz", packed(response("https://dog.example/", header, "other"), sent)), "WARC, packed"
	}
	sent := packed(response("https://dog.example/privacy?l=en", header, hypertext))
	return files("a.wacz", zipped(t, "archive/data.warc.gz", sent)), "WACZ"
}

// hypertext writes a text in HTML: some signs by their entities, and some words within tags.
func (w writer) hypertext(text string) string {
	var b strings.Builder
	for i, word := range strings.SplitAfter(text, " ") {
		word = html.EscapeString(word)
		if w.IntN(4) == 0 {
			word = strings.NewReplacer("\u00A0", "&nbsp;", "\u00AD", "&shy;", "—", "&mdash;", "«", "&laquo;", "а", "&#1072;", "e", "&#x65;").Replace(word)
		}
		if i > 0 && w.IntN(6) == 0 {
			word = "<a href='x'><b>" + word + "</b><!-- no word --></a>"
		}
		b.WriteString(word)
	}
	return b.String()
}

// markdown writes a text in Markdown: signs that could be marks behind \, and some words as links or with stress.
func (w writer) markdown(text string) string {
	text = strings.NewReplacer("&", "&amp;", "<", "&lt;", "(", `\(`, ")", `\)`, ".", `\.`, "-", `\-`, "!", `\!`, "+", `\+`).Replace(text)
	var b strings.Builder
	for word := range strings.SplitAfterSeq(text, " ") {
		bare := strings.TrimRight(word, " ")
		switch w.IntN(12) {
		case 0:
			word = "[" + bare + "](https://dog.example/a_(b) \"title\")" + word[len(bare):]
		case 1:
			word = "**" + bare + "**" + word[len(bare):]
		case 2:
			word = "_`" + bare + "`_" + word[len(bare):]
		}
		b.WriteString(word)
	}
	return b.String()
}
