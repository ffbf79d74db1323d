package report

// drawing is a picture in points, y downwards, made of boxes, rules and labels in the order of
// painting. Both renderers paint the same shapes.
type drawing struct {
	width, height float64
	shapes        []any
}

// box is a rectangle filled with a pattern. Patterns differ in grey too.
type box struct {
	x, y, w, h float64
	pattern    pattern
}

// rule is a straight line.
type rule struct {
	x1, y1, x2, y2 float64
	colour         colour
	width          float64
	dashed         bool
}

// label is one line of text; x is where it starts, is centred or ends. On a plate it stands on a
// small light ground, so that it can be read on a pattern.
type label struct {
	x, y   float64 // of the baseline
	text   string
	size   float64
	most   float64 // its greatest width
	weight weight
	place  placing
	plate  bool
}

const platePadding = 1.5

// fit cuts the text of a label to its width, and says where the plate under it lies.
func (l label) fit(shorten func(string, weight, float64) string, faces [2]*face) (string, box) {
	text := shorten(l.text, l.weight, l.most*1000/l.size)
	w := float64(faces[l.weight].width(text))*l.size/1000 + 2*platePadding
	x := l.x - platePadding
	switch l.place {
	case centred:
		x = l.x - w/2
	case toEnd:
		x = l.x - w + platePadding
	}
	return text, box{x: x, y: l.y - l.size*.82, w: w, h: l.size * 1.1}
}

type placing int

const (
	fromStart placing = iota
	centred
	toEnd
)

// colour is 0xRRGGBB.
type colour uint32

// The colours of the paper: the text, what is said in passing, the one accent, and three grounds.
// Text on any of the grounds keeps a contrast of at least 4.5 to 1.
const (
	ink      colour = 0x212B32
	inkFaint colour = 0x425563
	accent   colour = 0x005EB8
	hairline colour = 0xAEB7BD
	ground   colour = 0xEEF2F5
	warning  colour = 0xFFF4D6
	white    colour = 0xFFFFFF
)

// shades are the grounds of facets' letters, from light to dark in one hue.
var shades = [...]colour{0xFFFFFF, 0xE6EFF8, 0xC9DEF0, 0xA5C8E6, 0x7FAFDA}

// pattern tells neighbouring boxes apart without colour: a ground and a hatch upon it.
type pattern struct {
	ground colour
	hatch  hatch
}

type hatch int

const (
	noHatch hatch = iota
	rising
	falling
	level
	upright
	crossed
)

// promised is the pattern of what was promised before the round; bids take the others in turn.
var (
	promised = pattern{ground: 0x9FAAB3}
	patterns = []pattern{
		{ground: 0xD2E3F3}, {white, rising}, {ground: 0x8DB5DC}, {white, level},
		{0xD2E3F3, falling}, {ground: 0xF3F6F8}, {white, crossed}, {0x8DB5DC, upright},
	}
)

const hatchStep = 4 // points between the lines of a hatch

// lines are the hatch of a box, cut to its edges.
func (b box) lines() []rule {
	var rules []rule
	draw := func(x1, y1, x2, y2 float64) {
		rules = append(rules, rule{x1: b.x + x1, y1: b.y + y1, x2: b.x + x2, y2: b.y + y2, colour: accent, width: .5})
	}
	switch b.pattern.hatch {
	case level:
		for y := hatchStep / 2.; y < b.h; y += hatchStep {
			draw(0, y, b.w, y)
		}
	case upright:
		for x := hatchStep / 2.; x < b.w; x += hatchStep {
			draw(x, 0, x, b.h)
		}
	case rising, falling, crossed:
		for d := hatchStep / 2.; d < b.w+b.h; d += hatchStep * 1.4 {
			x1, y1 := max(0, d-b.h), min(d, b.h)
			x2, y2 := min(d, b.w), max(0, d-b.w)
			if b.pattern.hatch != falling {
				draw(x1, y1, x2, y2)
			}
			if b.pattern.hatch != rising {
				draw(b.w-x1, y1, b.w-x2, y2)
			}
		}
	}
	return rules
}

// outline is the edge of a box.
func (b box) outline() []rule {
	edge := rule{colour: ink, width: .4}
	corners := [...][2]float64{{b.x, b.y}, {b.x + b.w, b.y}, {b.x + b.w, b.y + b.h}, {b.x, b.y + b.h}, {b.x, b.y}}
	rules := make([]rule, 4)
	for i := range rules {
		edge.x1, edge.y1, edge.x2, edge.y2 = corners[i][0], corners[i][1], corners[i+1][0], corners[i+1][1]
		rules[i] = edge
	}
	return rules
}

func (d *drawing) paint(shapes ...any) { d.shapes = append(d.shapes, shapes...) }
