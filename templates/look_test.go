package templates_test

import (
	"math"
	"regexp"
	"testing"

	"openletter/templates"
)

// The colours of text, and the grounds that any of them may stand on.
var (
	inks    = []string{"ink", "quiet", "accent", "good", "partly", "bad", "unknown", "disputed"}
	grounds = []string{"paper", "tint", "head", "lit"}
	shapes  = []string{"rule", "edge"}
	fills   = []string{"no", "some", "yes", "doubt"}
)

// Text is readable on every ground: WCAG 2.2 asks for a contrast of 4.5 to 1 (1.4.3).
func TestContrast(t *testing.T) {
	for _, ink := range inks {
		for _, ground := range grounds {
			a, b := luminance(templates.Color(ink)), luminance(templates.Color(ground))
			if ratio := (max(a, b) + .05) / (min(a, b) + .05); ratio < 4.5 {
				t.Errorf("--%s on --%s has a contrast of %.2f", ink, ground, ratio)
			}
		}
	}
}

// Words stand on cells that are filled, and the fills hold as grey: the worse an answer, the darker its cell. A step of
// 1.4 to 1 is seen; marks differ by their shapes as well.
func TestFills(t *testing.T) {
	on := map[string]string{"no": "paper", "some": "ink", "yes": "ink", "doubt": "ink"}
	light := func(name string) float64 { return luminance(templates.Color(name)) + .05 }
	for _, fill := range fills {
		a, b := light(fill), light(on[fill])
		if ratio := max(a, b) / min(a, b); ratio < 4.5 {
			t.Errorf("--%s on --%s has a contrast of %.2f", on[fill], fill, ratio)
		}
	}
	for i, fill := range []string{"no", "some", "yes"} {
		if next := []string{"some", "yes", "paper"}[i]; light(next) < light(fill)*[]float64{1.4, 1.4, 1.15}[i] {
			t.Errorf("--%s is hardly darker than --%s", fill, next)
		}
	}
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c templates.RGB) float64 {
	part := func(n uint8) float64 {
		if v := float64(n) / 255; v > .04045 {
			return math.Pow((v+.055)/1.055, 2.4)
		} else {
			return v / 12.92
		}
	}
	return .2126*part(c.R) + .7152*part(c.G) + .0722*part(c.B)
}

// The look is lines of colours and comments and nothing else, and each is known to the test above.
func TestLookHoldsColours(t *testing.T) {
	source, err := templates.Files.ReadFile("look.css")
	if err != nil {
		t.Fatal(err)
	}
	css := regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(string(source), "")
	if !regexp.MustCompile(`^\s*:root \{(\s*--[a-z]+: #[0-9a-f]{6};)*\s*\}\s*$`).MatchString(css) {
		t.Errorf("more than colours: %s", css)
	}
	asked := map[string]int{}
	for _, names := range [][]string{inks, grounds, shapes, fills} {
		for _, name := range names {
			asked[name]++
		}
	}
	for _, line := range regexp.MustCompile(`--([a-z]+):`).FindAllStringSubmatch(css, -1) {
		if asked[line[1]]--; asked[line[1]] != 0 {
			t.Errorf("--%s stands twice, or nothing is asked of it", line[1])
		}
	}
}

// A colour that is not there is a fault of the program.
func TestColor(t *testing.T) {
	if got, want := templates.Color("ink"), (templates.RGB{R: 0x1f, G: 0x2a, B: 0x33}); got != want {
		t.Errorf("--ink is %v, want %v", got, want)
	}
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	templates.Color("in")
}
