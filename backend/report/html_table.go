package report

import "fmt"

var rowClasses = [...]string{plainRow: "", totalRow: ` class="total"`, noteRow: ` class="note"`, lineRow: ` class="line"`}

// scrollsFrom is the number of columns from which a table may be wider than a narrow screen. It
// then scrolls on its own, and the keyboard can reach it to do so. From wideFrom on it is never
// pressed into one.
const (
	scrollsFrom = 3
	wideFrom    = 5
)

func (p *page) table(t *table) {
	p.tables++
	if len(t.columns) >= scrollsFrom {
		fmt.Fprintf(p, "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"table-%d\">\n", p.tables)
		defer p.WriteString("</div>\n")
	}
	class, caption, hidden := "few", t.caption, ""
	switch {
	case !p.headed(t):
		class = "facts"
	case len(t.columns) >= wideFrom:
		class = "wide"
	}
	if caption == "" {
		caption, hidden = p.last, ` class="unseen"`
	}
	fmt.Fprintf(p, "<table class=\"%s\">\n<caption id=\"table-%d\"%s>%s</caption>\n", class, p.tables, hidden, p.line(caption))
	p.heads(t)
	p.WriteString("<tbody>\n")
	for _, r := range t.rows {
		p.row(t, r)
	}
	p.WriteString("</tbody>\n</table>\n")
}

func (p *page) headed(t *table) bool {
	for _, c := range t.columns {
		if c.head != "" {
			return true
		}
	}
	return false
}

func (p *page) heads(t *table) {
	if !p.headed(t) {
		return
	}
	p.WriteString("<thead><tr>")
	for _, c := range t.columns {
		if c.head == "" {
			p.WriteString("<td></td>")
			continue
		}
		fmt.Fprintf(p, "<th scope=\"col\"%s>%s</th>", rightClass(c), p.line(c.head))
	}
	p.WriteString("</tr></thead>\n")
}

func rightClass(c column) string {
	if c.right {
		return ` class="right"`
	}
	return ""
}

func (p *page) row(t *table, r row) {
	p.WriteString("<tr" + rowClasses[r.tone] + ">")
	for i, c := range r.cells {
		tag, attributes := "td", rightClass(t.columns[i])
		if len(c) > 0 && c[0].shade > 0 {
			attributes = fmt.Sprintf(` class="shade%d"`, c[0].shade)
		}
		switch {
		case len(r.cells) == 1:
			attributes = fmt.Sprintf(` colspan="%d"`, len(t.columns))
		case i == 0 && !c.blank():
			tag, attributes = "th", ` scope="row"`+attributes
		}
		p.WriteString("<" + tag + attributes + ">")
		p.text(c)
		p.WriteString("</" + tag + ">")
	}
	p.WriteString("</tr>\n")
}
