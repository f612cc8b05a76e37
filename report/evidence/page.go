package evidence

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// A form is how a saved page is written.
type form int

// The forms.
const (
	plainText form = iota
	markdown
	hypertext
)

// formOf is the form of a file by the ending of its name.
func formOf(ending string) (f form, known bool) {
	switch ending {
	case ".html", ".htm", ".xhtml":
		return hypertext, true
	case ".md", ".markdown":
		return markdown, true
	case ".txt":
		return plainText, true
	}
	return plainText, false
}

// A page is a saved page as it is compared.
type page struct {
	form  form
	text  string // normal
	runes []rune // of text; nil before they are needed

	compared int // signs that were gone through to find what is most like a quote
}

// newPage reads the bytes of a page. HTML may be in another encoding than UTF-8, which it or its server names.
func newPage(content []byte, f form, contentType string) *page {
	content = bytes.TrimPrefix(content, []byte("\uFEFF"))
	if !utf8.Valid(content) {
		encoding, _, _ := charset.DetermineEncoding(content, contentType)
		if decoded, err := encoding.NewDecoder().Bytes(content); err == nil {
			content = decoded
		}
	}
	text := string(content)
	if f == hypertext {
		text = textOf(content)
	}
	return &page{form: f, text: f.normal(text)}
}

// normal is the normal form of words that stand in a page of a form, or of a quote that is looked for there.
func (f form) normal(text string) string {
	if f == markdown {
		text = unmarked(text)
	}
	return Normal(text)
}

// textOf is the words of a page in HTML, as somebody reads them who is shown everything. Scripts and styles are no
// words, and neither are the values of attributes. What a style hides counts as there.
func textOf(content []byte) string {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(content))
	z.SetMaxBuf(len(content) + 1)
	hidden := false // the next text is that of a script, a style or a frame
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if !hidden {
				b.Write(z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			hidden = wordless[string(name)]
			if parting[string(name)] {
				b.WriteByte(' ')
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			hidden = false
			if parting[string(name)] {
				b.WriteByte(' ')
			}
		}
	}
}

// wordless are elements of which the tokenizer gives the content as one text that nobody reads.
var wordless = setOf("script style iframe noembed noframes")

// parting are elements that part the words before and behind them.
var parting = setOf("address article aside blockquote body br button caption center dd details dialog dir div dl dt " +
	"fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html img input legend li main menu nav ol " +
	"optgroup option p pre search section select summary table tbody td template textarea tfoot th thead title tr ul")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
