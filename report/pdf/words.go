package pdf

import "openletter/report/document"

// Keys of the interface texts, with the places that each must have.
const (
	pageOf       = "page-of"      // at the foot of pages; {page} {pages}
	contentsLink = "pdf-contents" // where an entry of the contents leads; {heading} {page}
	sectionLink  = "pdf-section"  // where a link within the document leads; {heading}
	webLink      = "pdf-web"      // where a link to a web page leads; {address}
	sourceLink   = "pdf-source"   // where a reference to a source leads; {number}
	backToText   = "back-to-text" // where a source's link leads: to its first reference; {number}
	chartOf      = "pdf-chart"    // what a chart of scores is, for those who do not see it; {heading} above it
	markGood     = "mark-good"    // says a mark to those who do not see it, like the next two; no place
	markPartly   = "mark-partly"
	markBad      = "mark-bad"
	taskOpen     = "pdf-task-open" // a box that is not ticked; no place
	taskDone     = "pdf-task-done" // a box that is ticked; no place
	tonePrefix   = "tone-"         // label of a call-out, followed by its tone; no place
)

// Needs lists the keys of the interface texts that [Print] uses.
func Needs() []string {
	keys := []string{pageOf, contentsLink, sectionLink, webLink, sourceLink, backToText, chartOf, markGood, markPartly, markBad, taskOpen, taskDone}
	for _, tone := range document.Tones {
		keys = append(keys, tonePrefix+string(tone))
	}
	return keys
}

// say is an interface text with its places filled. What is wrong with the text becomes a problem of the document.
func (t *typesetter) say(key string, pairs ...string) string {
	text, err := t.words.Say(key, pairs...)
	if err != nil {
		t.problem("%v", err)
	}
	return text
}
