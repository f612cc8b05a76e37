package html_test

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"openletter/templates"
)

// pairs are the colours that meet on the page, with the contrast that WCAG 2.2 asks of them: 4.5 for text (1.4.3), 3
// for lines and shapes that carry meaning (1.4.11).
var pairs = []struct {
	front, back string
	least       float64
}{
	{"ink", "paper", 4.5}, {"quiet", "paper", 4.5}, {"accent", "paper", 4.5},
	{"ink", "tint", 4.5}, {"quiet", "tint", 4.5}, {"accent", "tint", 4.5}, // alerts
	{"good", "tint", 4.5}, {"partly", "tint", 4.5}, {"bad", "tint", 4.5}, // labels of alerts
	{"ink", "lit", 4.5}, {"quiet", "lit", 4.5}, {"accent", "lit", 4.5}, // what a link led to
	{"good", "paper", 3}, {"partly", "paper", 3}, {"bad", "paper", 3}, {"unknown", "paper", 3}, {"disputed", "paper", 3},
	{"good", "lit", 3}, {"partly", "lit", 3}, {"bad", "lit", 3}, {"unknown", "lit", 3}, {"disputed", "lit", 3},
	{"edge", "paper", 3}, {"edge", "tint", 3}, // the outline of a scale
	{"ink", "head", 4.5}, {"quiet", "head", 4.5}, {"accent", "head", 3}, {"edge", "head", 3}, // scores on every other band of a scale
	{"paper", "accent", 4.5},                                                               // the number of a score
	{"paper", "no", 4.5}, {"ink", "some", 4.5}, {"ink", "yes", 4.5}, {"ink", "doubt", 4.5}, // words of filled cells
	{"good", "yes", 3}, {"disputed", "doubt", 3}, {"no", "paper", 3}, // marks of filled cells
}

// quietColours need no contrast: lines that only repeat what the space between the rows says.
var quietColours = []string{"rule"}

// moreContrast is asked of text where the reader asks for more contrast (1.4.6).
const moreContrast = 7

func style(t *testing.T) string {
	t.Helper()
	css := ""
	for _, name := range []string{"look.css", "page.css"} {
		part, err := templates.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		css += string(part)
	}
	return regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(css, "")
}

var colour = regexp.MustCompile(`--([a-z]+): (#[0-9a-f]{6});`)

// palettes are the colours of each scheme, and the rest of the style without them. They stand in the style in the
// order of the cascade, so that a later block changes an earlier one.
func palettes(t *testing.T, css string) (schemes map[string]map[string]string, rest string) {
	t.Helper()
	block := regexp.MustCompile(`(?s)(@media ([^{]*) \{\s*)?:root \{[^}]*#[^}]*\}(\s*\})?`)
	schemes = map[string]map[string]string{"light": {}, "dark": {}, "light, more": {}, "dark, more": {}}
	for _, found := range block.FindAllStringSubmatch(css, -1) {
		for name, colours := range schemes {
			dark := strings.Contains(found[2], "prefers-color-scheme: dark")
			more := strings.Contains(found[2], "prefers-contrast: more")
			if dark && !strings.HasPrefix(name, "dark") || more && !strings.HasSuffix(name, "more") {
				continue
			}
			for _, c := range colour.FindAllStringSubmatch(found[0], -1) {
				colours[c[1]] = c[2]
			}
		}
	}
	return schemes, block.ReplaceAllString(css, "")
}

func TestContrast(t *testing.T) {
	schemes, _ := palettes(t, style(t))
	used := map[string]bool{}
	for _, q := range quietColours {
		used[q] = true
	}
	for scheme, colours := range schemes {
		for _, p := range pairs {
			used[p.front], used[p.back] = true, true
			least := p.least
			if least == 4.5 && strings.HasSuffix(scheme, "more") {
				least = moreContrast
			}
			front, back := colours[p.front], colours[p.back]
			if front == "" || back == "" {
				t.Fatalf("%s: no colour --%s or --%s", scheme, p.front, p.back)
			}
			if got := contrast(t, front, back); got < least {
				t.Errorf("%s: --%s %s on --%s %s has a contrast of %.2f, want %.1f", scheme, p.front, front, p.back, back, got, least)
			}
		}
		for name := range colours {
			if !used[name] {
				t.Errorf("%s: nothing is asked of --%s", scheme, name)
			}
		}
	}
}

func TestStyleKeepsItsRules(t *testing.T) {
	css := style(t)
	_, rest := palettes(t, css)
	if c := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|(?i)\b(rgba?|hsla?|oklch|color-mix)\(`).FindString(rest); c != "" {
		t.Errorf("the colour %s stands outside the palettes", c)
	}
	known := map[string]bool{}
	for _, d := range regexp.MustCompile(`--([a-z]+):`).FindAllStringSubmatch(css, -1) {
		known[d[1]] = true
	}
	for _, u := range regexp.MustCompile(`var\(--([a-z]+)`).FindAllStringSubmatch(css, -1) {
		if !known[u[1]] {
			t.Errorf("var(--%s) is not defined", u[1])
		}
	}
	// Physical sides would be wrong in a language that runs from right to left.
	sides := regexp.MustCompile(`(?m)(margin|padding|border)-(left|right|top|bottom)|^\s*(left|right|top|bottom|width|height):|(float|text-align): (left|right)`)
	if side := sides.FindString(rest); side != "" {
		t.Errorf("%q names a side, not inline or block", strings.TrimSpace(side))
	}
	if motion := regexp.MustCompile(`animation|transition|scroll-behavior`).FindString(css); motion != "" {
		t.Errorf("something moves: %s", motion)
	}
	for _, query := range []string{"prefers-color-scheme: dark", "prefers-contrast: more", "forced-colors: active", "@media print"} {
		if !strings.Contains(css, query) {
			t.Errorf("the style does not answer to %s", query)
		}
	}
}

// TestStyleKnowsTheClasses compares the classes in the style with those that pages use.
func TestStyleKnowsTheClasses(t *testing.T) {
	styled := map[string]bool{}
	for _, c := range regexp.MustCompile(`\.([a-z][a-z0-9-]*)`).FindAllStringSubmatch(style(t), -1) {
		styled[c[1]] = true
	}
	used := map[string]bool{}
	eachPage(t, func(t *testing.T, _ string, root *element) {
		for _, e := range root.all("") {
			for _, class := range strings.Fields(e.attr["class"]) {
				used[class] = true
			}
		}
	})
	// Some classes need no style of their own: they are there for those who give the page another style.
	plain := regexp.MustCompile(`^(columns-\d+|share-\d+|level-\d|note|important|scores)$`)
	for _, class := range slices.Sorted(maps.Keys(used)) {
		if !styled[class] && !plain.MatchString(class) {
			t.Errorf("the pages use a class %q that the style does not know", class)
		}
	}
	for _, class := range slices.Sorted(maps.Keys(styled)) {
		if !used[class] && !plain.MatchString(class) {
			t.Errorf("the style knows a class %q that no page in testdata uses", class)
		}
	}
}

// contrast is the contrast ratio of WCAG 2.2, 1 to 21.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	l, m := luminance(t, a), luminance(t, b)
	return (max(l, m) + .05) / (min(l, m) + .05)
}

// luminance is the relative luminance of WCAG 2.2 of a colour #rrggbb.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range [...]float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
