package roundfile

import "lintel/backend/ettf"

func (r *reader) criterion(n *node, path string) (c ettf.Criterion) {
	f := r.object(n, path)
	if f == nil {
		return c
	}
	c.Code = f.name("code")
	c.Name = f.name("name")
	c.Weight = ettf.Hundredths(f.decimal("weight", notNegative))
	scaleOK := false
	if n := f.must("scale", "an object with worst and best"); n != nil {
		c.Scale, scaleOK = r.scale(n, f.at("scale"))
	}
	c.Core = f.truth("core")
	c.Computed = choice(f, "computed", false, ettf.ComputedCohort)
	f.each("kinds", func(n *node, path string) {
		if n.kind == isText && (n.text == string(ettf.Estates) || n.text == string(ettf.Technology)) {
			c.Kinds = append(c.Kinds, ettf.BidKind(n.text))
			return
		}
		r.fault(path, n.describe(), "one of: estates, technology")
	})
	f.each("levels", func(n *node, path string) { c.Levels = append(c.Levels, r.anchor(n, path)) })
	if scaleOK {
		r.checkLevels(&c, f.at("levels"))
	}
	f.done()
	return c
}

func (r *reader) scale(n *node, path string) (s ettf.Scale, ok bool) {
	f := r.object(n, path)
	if f == nil {
		return s, false
	}
	before := len(r.faults)
	s.Worst = ettf.Hundredths(f.decimal("worst", anyNumber))
	s.Best = ettf.Hundredths(f.decimal("best", anyNumber))
	if len(r.faults) == before && s.Worst == s.Best {
		r.fault(path, "worst and best both "+s.Best.String(), "two different ends")
	}
	f.done()
	return s, len(r.faults) == before
}

func (r *reader) anchor(n *node, path string) (a ettf.Anchor) {
	if f := r.object(n, path); f != nil {
		a.Score = ettf.Hundredths(f.decimal("score", anyNumber))
		a.Text = f.text("text")
		a.Value = optional[ettf.Hundredths](f, "value", percent)
		f.done()
	}
	return a
}

// checkLevels: every level lies on the scale, each once, and where any has a value both ends do.
func (r *reader) checkLevels(c *ettf.Criterion, path string) {
	seen := map[ettf.Hundredths]bool{}
	valued := map[ettf.Hundredths]bool{}
	for i, level := range c.Levels {
		at := pathIndex(path, i) + ".score"
		if !c.Scale.Contains(level.Score) {
			r.fault(at, level.Score.String(), onScale(c))
		}
		if seen[level.Score] {
			r.fault(at, "the level "+level.Score.String()+" again", "each level once")
		}
		seen[level.Score] = true
		if level.Value != nil {
			valued[level.Score] = true
		}
	}
	if len(valued) > 0 && (!valued[c.Scale.Worst] || !valued[c.Scale.Best]) {
		r.fault(path, "levels with values that leave out an end of the scale",
			"a value at "+c.Scale.Worst.String()+" and at "+c.Scale.Best.String())
	}
}

func onScale(c *ettf.Criterion) string {
	return "a score on the scale of " + quote(c.Code) + ", " + min(c.Scale.Worst, c.Scale.Best).String() +
		" to " + max(c.Scale.Worst, c.Scale.Best).String()
}
