package pdf

import (
	"fmt"
	"strings"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
)

// link sets a link. One without a text shows the address.
func (in *inliner) link(link document.Link, r run) {
	r.linkOf = r.element.AddInline(structure.Link)
	r.element, r.style.color = r.linkOf, accent
	if id, ok := strings.CutPrefix(link.To, "#"); ok {
		r.link = &display.Link{Target: in.linkTo(id), Contents: in.say(sectionLink, "heading", link.Text.String())}
	} else {
		address := escapedAddress(link.To)
		r.link = &display.Link{Address: address, Contents: in.say(webLink, "address", address)}
	}
	if len(link.Text) == 0 {
		r.quiet = true // it reads as an address
		in.text(link.To, r, true)
		return
	}
	before := len(in.spans)
	in.all(link.Text, r)
	for i := before; i < len(in.spans); i++ {
		in.spans[i].Address = strings.Contains(in.spans[i].Text, "://")
	}
}

// linkTo is the place of an id that a link leads to.
func (t *typesetter) linkTo(id string) *display.Target {
	a := t.anchor(id)
	if a.linked == "" {
		a.linked = t.place
	}
	return &a.target
}

// escapedAddress is a web address as it goes into the file (RFC 3986): what an address cannot hold is escaped.
func escapedAddress(address string) string {
	isOther := func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("\"<>\\^`{|}", r) }
	if !strings.ContainsFunc(address, isOther) { // most
		return address
	}
	var b strings.Builder
	for i := range len(address) {
		if c := address[i]; isOther(rune(c)) {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
