package report

import "fmt"

// outlineDepth is how deep the outline goes: the parts and what stands under them.
const outlineDepth = 2

// item is an entry of the outline with the numbers of its object and its relations'; 0 is none.
// The first item is the root.
type item struct {
	bookmark
	number, parent, prev, next, first, last, under int
}

// outlineOf arranges the bookmarks as a tree whose objects are numbered from number on.
func outlineOf(s *setting, number int) []item {
	items := []item{{number: number}}
	open := []int{0} // the item in hand of each level, from the root down
	for _, b := range s.outline {
		if b.level > outlineDepth {
			continue
		}
		n := len(items)
		items = append(items, item{bookmark: b, number: number + n})
		open = open[:min(b.level, len(open))]
		parent := &items[open[len(open)-1]]
		items[n].parent = parent.number
		if parent.last > 0 {
			items[n].prev = parent.last
			items[parent.last-number].next = items[n].number
		} else {
			parent.first = items[n].number
		}
		parent.last = items[n].number
		parent.under++
		open = append(open, n)
	}
	return items
}

// outline writes the bookmarks: the parts open, what stands under them closed.
func (b *binder) outline(items []item) {
	for _, it := range items {
		b.begin()
		if it.parent == 0 {
			fmt.Fprintf(b, "<</Type /Outlines /Count %d", it.under)
		} else {
			fmt.Fprintf(b, "<</Title %s /Parent %d 0 R /Dest %s", textString(it.text), it.parent, b.target(it.place))
			if it.under > 0 {
				fmt.Fprintf(b, " /Count %d", -it.under)
			}
		}
		for _, relation := range []struct {
			name   string
			number int
		}{{"Prev", it.prev}, {"Next", it.next}, {"First", it.first}, {"Last", it.last}} {
			if relation.number > 0 {
				fmt.Fprintf(b, " /%s %d 0 R", relation.name, relation.number)
			}
		}
		b.WriteString(">>\nendobj\n")
	}
}
