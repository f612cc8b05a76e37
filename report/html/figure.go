package html

import (
	"math"
	"strconv"
	"unicode/utf8"

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
	case figure.Disc:
		p.put(`<circle class="{}" cx="{}" cy="{}" r="{}"/>`, color, tenths(i.X+i.W/2), tenths(i.Y+i.W/2), tenths(i.W/2))
	default:
		p.put(`<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>`, color,
			tenths(i.X), tenths(i.Y), tenths(i.W), tenths(i.H))
	}
}

// tenths is a length to the tenth of its unit.
func tenths(x float64) markup { return markup(strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64)) }
