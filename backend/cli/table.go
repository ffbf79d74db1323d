package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// width is how many columns a table may take.
const width = 100

// column of a table: its heading, whether figures stand right, and whether it takes what room is left.
type column struct {
	head  string
	right bool
	grows bool
}

// printTable lays rows out in columns; the one that grows is cut to fit the width.
func printTable(out io.Writer, columns []column, rows [][]string) {
	widths := make([]int, len(columns))
	for i, c := range columns {
		widths[i] = utf8.RuneCountInString(c.head)
		for _, row := range rows {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	total := 2 * (len(columns) - 1)
	for _, w := range widths {
		total += w
	}
	for i, c := range columns {
		if c.grows && total > width {
			widths[i] = max(widths[i]-(total-width), 8)
		}
	}
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.head
	}
	printRow(out, columns, widths, heads)
	fmt.Fprintln(out, strings.Repeat("─", min(total, width)))
	for _, row := range rows {
		printRow(out, columns, widths, row)
	}
}

func printRow(out io.Writer, columns []column, widths []int, cells []string) {
	var line strings.Builder
	for i, cell := range cells {
		cell = shorten(cell, widths[i])
		gap := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
		if i > 0 {
			line.WriteString("  ")
		}
		if columns[i].right {
			line.WriteString(gap + cell)
		} else {
			line.WriteString(cell + gap)
		}
	}
	fmt.Fprintln(out, strings.TrimRight(line.String(), " "))
}

func shorten(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:max(most-1, 0)]) + "…"
}

// printWrapped prints a text behind a lead, broken at spaces to the width and indented below it.
func printWrapped(out io.Writer, lead, text string) {
	indent := utf8.RuneCountInString(lead)
	room := max(width-indent, 20)
	line, at := lead, 0
	for _, word := range strings.Fields(text) {
		size := utf8.RuneCountInString(word)
		if at > 0 && at+1+size > room {
			fmt.Fprintln(out, line)
			line, at = strings.Repeat(" ", indent), 0
		}
		if at > 0 {
			line, at = line+" ", at+1
		}
		for size > room {
			runes := []rune(word)
			fmt.Fprintln(out, line+string(runes[:room-at]))
			word, size = string(runes[room-at:]), size-(room-at)
			line, at = strings.Repeat(" ", indent), 0
		}
		line, at = line+word, at+size
	}
	fmt.Fprintln(out, strings.TrimRight(line, " "))
}
