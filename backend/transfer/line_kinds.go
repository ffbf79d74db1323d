package transfer

import (
	"strings"

	"lintel/backend/ettf"
	"lintel/backend/sheet"
)

var capitalLines = &lineKind[ettf.CapitalLine]{
	word: "capital",
	of:   func(b *ettf.Bid) *[]ettf.CapitalLine { return &b.Capital },
	fields: []lineField[ettf.CapitalLine]{
		{key: "year", also: []string{"financial year"}, about: "The financial year in which the cost falls, such as 2016/17. Needed.", kind: sheet.Text, width: 10,
			read:  func(c cell, l *ettf.CapitalLine) { l.Year = c.neededYear() },
			write: func(l *ettf.CapitalLine) sheet.Cell { return textCell(l.Year.String()) }},
		{key: "item", also: []string{"works", "what for"}, about: "What is paid for, such as works, fees or VAT. The grant's share of the rent is measured without the item VAT.", kind: sheet.Text, width: 24,
			read:  func(c cell, l *ettf.CapitalLine) { l.Item = c.Text },
			write: func(l *ettf.CapitalLine) sheet.Cell { return textCell(l.Item) }},
		{key: "amount", also: []string{"cost", "capital", "capital cost"}, about: "Pounds. Needed.", kind: sheet.Number, width: 14,
			read:  func(c cell, l *ettf.CapitalLine) { l.Amount = c.neededMoney() },
			write: func(l *ettf.CapitalLine) sheet.Cell { return moneyCell(l.Amount) }},
	},
}

var fundingLines = &lineKind[ettf.FundingLine]{
	word: "funding",
	of:   func(b *ettf.Bid) *[]ettf.FundingLine { return &b.Funding },
	fields: []lineField[ettf.FundingLine]{
		{key: "source", also: []string{"funder", "from", "funding source"}, about: "Who pays: grant for what this fund is asked for, else for example practice or council. Needed.", kind: sheet.Text, width: 24,
			read:  func(c cell, l *ettf.FundingLine) { l.Source = c.neededSource() },
			write: func(l *ettf.FundingLine) sheet.Cell { return textCell(l.Source) }},
		{key: "amount", also: []string{"funding"}, about: "Pounds. Needed. All funding together is at most the capital cost.", kind: sheet.Number, width: 14,
			read:  func(c cell, l *ettf.FundingLine) { l.Amount = c.neededMoney() },
			write: func(l *ettf.FundingLine) sheet.Cell { return moneyCell(l.Amount) }},
	},
}

// payers are the words for who pays revenue. CCG and ICB are what a commissioner is called.
var payers = []wording[ettf.Payer]{
	{ettf.PayerCommissioner, []string{"ccg", "icb"}},
	{ettf.PayerPractice, nil},
	{ettf.PayerNHSEngland, []string{"nhse"}},
	{ettf.PayerNHSProperty, []string{"nhs property services", "nhsps"}},
	{ettf.PayerOther, nil},
	{ettf.PayerDisputed, nil},
}

var revenueLines = &lineKind[ettf.RevenueLine]{
	word: "revenue",
	of:   func(b *ettf.Bid) *[]ettf.RevenueLine { return &b.Revenue },
	fields: []lineField[ettf.RevenueLine]{
		{key: "item", also: []string{"what for"}, about: "What is paid for, such as notional rent, business rates or licences.", kind: sheet.Text, width: 24,
			read:  func(c cell, l *ettf.RevenueLine) { l.Item = c.Text },
			write: func(l *ettf.RevenueLine) sheet.Cell { return textCell(l.Item) }},
		{key: "annual", also: []string{"amount", "a year", "per year", "per annum", "annual amount"}, about: "Pounds a year, where the bid brings something new; a saving is negative. Either this, or before and after.", kind: sheet.Number, width: 12,
			read:  func(c cell, l *ettf.RevenueLine) { l.Annual = c.money() },
			write: func(l *ettf.RevenueLine) sheet.Cell { return maybeMoneyCell(l.Annual) }},
		{key: "before", also: []string{"now", "current"}, about: "Pounds a year today, where the bid changes an amount.", kind: sheet.Number, width: 12,
			read:  func(c cell, l *ettf.RevenueLine) { l.Before = c.money() },
			write: func(l *ettf.RevenueLine) sheet.Cell { return maybeMoneyCell(l.Before) }},
		{key: "after", also: []string{"then"}, about: "Pounds a year afterwards.", kind: sheet.Number, width: 12,
			read:  func(c cell, l *ettf.RevenueLine) { l.After = c.money() },
			write: func(l *ettf.RevenueLine) sheet.Cell { return maybeMoneyCell(l.After) }},
		{key: "from", also: []string{"from year", "first year", "starts"}, about: "The first financial year in which it is paid. Needed.", kind: sheet.Text, width: 10,
			read:  func(c cell, l *ettf.RevenueLine) { l.From = c.neededYear() },
			write: func(l *ettf.RevenueLine) sheet.Cell { return textCell(l.From.String()) }},
		{key: "years", also: []string{"for years", "number of years"}, about: "For how many years. Blank: without end.", kind: sheet.Number, width: 8,
			read: func(c cell, l *ettf.RevenueLine) {
				if years := c.whole("a whole number of years, or nothing where it has no end"); years != nil {
					if l.Years = *years; l.Years == 0 {
						c.refuse("a whole number of years from 1, or nothing where it has no end")
					}
				}
			},
			write: func(l *ettf.RevenueLine) sheet.Cell {
				if l.Years == 0 {
					return sheet.Cell{}
				}
				return wholeCell(&l.Years)
			}},
		{key: "payer", also: []string{"paid by", "who pays"}, about: "Who pays. Blank: nobody yet.", kind: sheet.Text, width: 16, choices: choices(payers),
			read: func(c cell, l *ettf.RevenueLine) {
				if payer := word(c, payers); payer != "" {
					l.Payer = &payer
				}
			},
			write: func(l *ettf.RevenueLine) sheet.Cell {
				if l.Payer == nil {
					return sheet.Cell{}
				}
				return textCell(string(*l.Payer))
			}},
		{key: "abated", about: "yes where rent is abated while the grant's guaranteed use runs.", kind: sheet.Text, width: 10, choices: yesNo,
			read:  func(c cell, l *ettf.RevenueLine) { l.Abated = c.truth() },
			write: func(l *ettf.RevenueLine) sheet.Cell { return truthCell(l.Abated) }},
		{key: "funded", about: "yes where the payer has found the money.", kind: sheet.Text, width: 10, choices: yesNo,
			read:  func(c cell, l *ettf.RevenueLine) { l.Funded = c.truth() },
			write: func(l *ettf.RevenueLine) sheet.Cell { return truthCell(l.Funded) }},
	},
}

var yesNo = []string{"yes", "no"}

func (c cell) neededYear() ettf.Year {
	if c.blank() {
		c.refuse(expectYear)
	}
	return c.year()
}

func (c cell) neededMoney() ettf.Pence {
	amount := c.money()
	if c.blank() {
		c.refuse(expectMoney)
	}
	if amount == nil {
		return 0
	}
	return *amount
}

// neededSource is a source of funding; the fund's own is always written grant.
func (c cell) neededSource() string {
	if c.blank() {
		c.refuse("who pays, such as grant or practice")
	}
	if strings.EqualFold(strings.TrimSpace(c.Text), ettf.SourceGrant) {
		return ettf.SourceGrant
	}
	return c.Text
}
