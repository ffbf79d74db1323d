package transfer

import (
	"strconv"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

// Cells for the kinds of value; what is not given is an empty cell.

func textCell(text string) sheet.Cell {
	if text == "" {
		return sheet.Cell{}
	}
	return sheet.Cell{Kind: sheet.Text, Text: text}
}

func listCell(list []string) sheet.Cell { return textCell(joinList(list)) }

func dateCell(d ettf.Date) sheet.Cell {
	if d == "" {
		return sheet.Cell{}
	}
	return sheet.Cell{Kind: sheet.Date, Text: string(d)}
}

func wholeCell(n *int) sheet.Cell {
	if n == nil {
		return sheet.Cell{}
	}
	return sheet.Cell{Kind: sheet.Number, Text: strconv.Itoa(*n)}
}

func moneyCell(p ettf.Pence) sheet.Cell {
	return sheet.Cell{Kind: sheet.Number, Text: ettf.FormatDecimal(int64(p))}
}

func maybeMoneyCell(p *ettf.Pence) sheet.Cell {
	if p == nil {
		return sheet.Cell{}
	}
	return moneyCell(*p)
}

func truthCell(yes bool) sheet.Cell {
	if yes {
		return textCell("yes")
	}
	return textCell("no")
}
