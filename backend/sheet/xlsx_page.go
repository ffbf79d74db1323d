package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// xml writes a worksheet: headings that stay in sight, columns that know what they will hold, lists
// to choose from, and A4 across when it is printed.
func (p *Page) xml() string {
	var out strings.Builder
	out.WriteString(`<worksheet xmlns="` + mainSpace + `">`)
	if p.fitsPaper() {
		out.WriteString(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	}
	if len(p.Columns) > 0 {
		out.WriteString(`<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="` + strconv.Itoa(lineHeight) + `"/><cols>`)
		for i, c := range p.Columns {
			fmt.Fprintf(&out, `<col min="%d" max="%d" width="%d" style="%d" customWidth="1"/>`, i+1, i+1, max(c.Width, leastWidth), columnStyle(c.Kind))
		}
		out.WriteString(`</cols>`)
	}
	out.WriteString(`<sheetData>`)
	heads := make([]Cell, len(p.Columns))
	for i, c := range p.Columns {
		heads[i] = Cell{Text, c.Heading}
	}
	p.writeRow(&out, 1, heads, true)
	for i, row := range p.Rows {
		p.writeRow(&out, i+2, row, false)
	}
	out.WriteString(`</sheetData>`)
	p.writeChoices(&out)
	out.WriteString(`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`)
	return out.String()
}

// fitsPaper says whether the columns can be read when they are printed on one page's width.
func (p *Page) fitsPaper() bool {
	width := 0
	for _, c := range p.Columns {
		width += c.Width
	}
	return width <= 180
}

// lines is how many lines a row needs for its texts to be seen whole. Programs do not all find out
// by themselves.
func (p *Page) lines(cells []Cell) int {
	most := 1
	for i, c := range cells {
		if c.Kind != Text || i >= len(p.Columns) {
			continue
		}
		lines, width := 0, max(p.Columns[i].Width, leastWidth)
		for line := range strings.SplitSeq(c.Text, "\n") {
			lines += 1 + utf8.RuneCountInString(line)/width
		}
		most = max(most, lines)
	}
	return min(most, 27) // Excel's rows are at most 409 points high
}

const (
	leastWidth = 8
	lineHeight = 15
)

func (p *Page) writeRow(out *strings.Builder, number int, cells []Cell, head bool) {
	n := strconv.Itoa(number)
	out.WriteString(`<row r="` + n)
	if lines := p.lines(cells); lines > 1 {
		out.WriteString(`" ht="` + strconv.Itoa(lines*lineHeight))
	}
	out.WriteString(`">`)
	for i, c := range cells {
		if c.Kind == Empty || c.Text == "" {
			continue
		}
		value, isNumber := c.Text, c.Kind == Number
		if c.Kind == Date {
			day, ok := dayNumber(c.Text)
			if isNumber = ok; ok {
				value = strconv.Itoa(day)
			}
		}
		style := styleOf(c)
		if head {
			style = styleHead
		}
		out.WriteString(`<c r="` + ColumnName(i) + n + `" s="` + strconv.Itoa(style))
		if isNumber {
			out.WriteString(`"><v>` + value + `</v></c>`)
			continue
		}
		out.WriteString(`" t="inlineStr"><is><t xml:space="preserve">` + xmlText(kept(i, value)) + `</t></is></c>`)
	}
	out.WriteString(`</row>`)
}

// columnStyle is how cells of a column show what is typed into them.
func columnStyle(kind Kind) int {
	switch kind {
	case Date:
		return styleDate
	case Number:
		return styleGeneral
	}
	return styleText
}

func styleOf(c Cell) int {
	switch {
	case c.Kind == Date:
		return styleDate
	case c.Kind == Number && strings.Contains(c.Text, "."):
		return stylePence
	case c.Kind == Number:
		return styleWhole
	case beginsWith(c.Text, dangerous):
		return styleQuoted
	}
	return styleText
}

// kept needs no apostrophe before a text that is like a formula, for the cell says that it is a
// text; but one that already stands before such a text would be taken off by Open.
func kept(column int, text string) string {
	if strings.HasPrefix(text, "'") || strings.HasPrefix(text, remark) {
		return guarded(column, text)
	}
	return text
}

// writeChoices offers the words of a column in a list; others can be typed after a warning.
func (p *Page) writeChoices(out *strings.Builder) {
	var lists []string
	for i, c := range p.Columns {
		words := strings.Join(c.Choices, ",")
		if words == "" || len(words) > 255 || strings.ContainsAny(words, `"`) || strings.Count(words, ",") != len(c.Choices)-1 {
			continue // what Excel's lists cannot hold
		}
		lists = append(lists, fmt.Sprintf(`<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="%s2:%s%d"><formula1>%s</formula1></dataValidation>`,
			ColumnName(i), ColumnName(i), maxRows, xmlText(`"`+words+`"`)))
	}
	if len(lists) > 0 {
		fmt.Fprintf(out, `<dataValidations count="%d">%s</dataValidations>`, len(lists), strings.Join(lists, ""))
	}
}

// xmlText writes a text so that XML can hold it; what XML cannot hold stands as _x0001_, and a
// text that looks like such an escape is escaped itself.
func xmlText(text string) string {
	var out strings.Builder
	for i, r := range text {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '"':
			out.WriteString("&quot;")
		case r == 0xfffe, r == 0xffff, r < ' ' && r != '\t' && r != '\n':
			fmt.Fprintf(&out, "_x%04X_", r)
		case r == '_':
			if _, looks := escaped(text[i:]); looks {
				out.WriteString("_x005F")
			}
			out.WriteByte('_')
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}
