package html

import (
	"math"
	"strconv"
	"unicode/utf8"

	"openletter/report/document"
	"openletter/report/figure"
)

// Widths of the scenes of a figure: the style shows the first on a narrow screen, and the second elsewhere and on paper.
var sceneWidths = [...]struct {
	class markup
	width float64
}{{"slim", 288}, {"broad", 640}}

// figure writes a figure as SVG. Its name is the whole of it in words.
func (p *printer) figure(draw func(*figure.Paper) *figure.Scene) {
	for i, s := range sceneWidths {
		scene := draw(&figure.Paper{Width: s.width, Size: 14, Wide: roughly})
		if i == 0 {
			p.put("<figure role=\"img\" aria-label=\"{}\">\n", scene.Says)
		}
		p.put(`<svg class="{}" viewBox="0 0 {} {}" aria-hidden="true">`, s.class, tenths(scene.Width), tenths(scene.Height))
		for _, g := range scene.Groups {
			for i := range g.Items {
				p.shape(&g.Items[i])
			}
		}
		p.put("</svg>\n")
	}
	p.put("</figure>\n")
}

// roughly is how wide a text is in a wide typeface of readers' systems.
func roughly(text string, size float64, strong bool) float64 {
	width := 0.58
	if strong {
		width = 0.63
	}
	return width * size * float64(utf8.RuneCountInString(text))
}

func (p *printer) shape(i *figure.Item) {
	switch color := markup(i.Color); i.Shape {
	case figure.Text:
		anchor := [...]markup{"", " middle", " end"}[int(2*i.Share)]
		if i.Strong {
			anchor += " strong"
		}
		p.put(`<text class="{}{}" x="{}" y="{}" font-size="{}">{}</text>`, color, anchor,
			tenths(i.X), tenths(i.Y), tenths(i.Size), i.Text)
	case figure.Sign:
		mark := document.Mark(i.Text)
		p.put(`<path class="sign {}" transform="translate({} {}) scale({})" d="{}"/>`, drawings[mark],
			tenths(i.X), tenths(i.Y), markup(strconv.FormatFloat(i.W/signSide, 'f', 3, 64)), signs[mark])
	case figure.Disc:
		p.put(`<circle class="{}" cx="{}" cy="{}" r="{}"/>`, color, tenths(i.X+i.W/2), tenths(i.Y+i.W/2), tenths(i.W/2))
	default:
		p.put(`<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>`, color,
			tenths(i.X), tenths(i.Y), tenths(i.W), tenths(i.H))
	}
}

// signs are the shapes of marks in figures, as paths in a square of signSide, filled by the even-odd rule (SVG 2, 13.4.2).
var signs = map[document.Mark]markup{
	document.Good:   signRing + "M3.6 8.4 6.9 11.7 12.6 5.4 11.2 4.1 6.8 8.9 5 7Z",
	document.Partly: signRing + "M8 2.3v11.4a5.7 5.7 0 0 0 0-11.4Z",
	document.Bad: "M2 1h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1Z" +
		"M5.1 3.7 3.7 5.1 6.6 8 3.7 10.9 5.1 12.3 8 9.4 10.9 12.3 12.3 10.9 9.4 8 12.3 5.1 10.9 3.7 8 6.6Z",
	document.Unknown: signRing + "M5.3 6.3C5.3 4.6 6.5 3.6 8.1 3.6c1.6 0 2.7.9 2.7 2.3 0 1.1-.6 1.7-1.3 2.2-.6.4-.7.6-.7 1.2v.3H7.2v-.5" +
		"c0-1 .4-1.5 1.1-2 .6-.4.8-.7.8-1.2 0-.6-.4-.9-1-.9-.7 0-1.1.5-1.1 1.3ZM7.1 10.6h1.8v1.8H7.1Z",
	document.Moot:     "M3 7.2h10v1.6H3Z",
	document.Disputed: "M2.5.8h1.7v14.7H2.5ZM5 1.4h9.4L11.6 5.2l2.8 3.8H5Z",
}

const (
	signSide = 16
	signRing = "M8 .5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15ZM8 1.7a6.3 6.3 0 1 0 0 12.6a6.3 6.3 0 0 0 0-12.6Z"
)

// tenths is a length to the tenth of its unit.
func tenths(x float64) markup { return markup(strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64)) }
