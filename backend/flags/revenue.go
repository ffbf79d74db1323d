package flags

import (
	"fmt"

	"lintel/backend/ettf"
)

func revenueNoPayer(f *Facts, bid int) finding {
	texts, figures := f.lines(bid, func(l *ettf.RevenueLine) bool { return l.Payer == nil })
	if len(texts) == 0 {
		return finding{}
	}
	return finding{fmt.Sprintf("Nobody has agreed to pay for %s.", list(texts)), figures}
}

func revenueUnfunded(f *Facts, bid int) finding {
	texts, figures := f.lines(bid, func(l *ettf.RevenueLine) bool {
		return l.PaidBy(ettf.PayerCommissioner) && l.Change() > 0 && !l.Funded
	})
	if len(texts) == 0 {
		return finding{}
	}
	return finding{fmt.Sprintf("The commissioner has set no money aside for %s.", list(texts)), figures}
}

func revenueDisputed(f *Facts, bid int) finding {
	texts, figures := f.lines(bid, func(l *ettf.RevenueLine) bool { return l.PaidBy(ettf.PayerDisputed) })
	if len(texts) == 0 {
		return finding{}
	}
	exposure := f.money[bid].Exposure.Rounded()
	text := fmt.Sprintf("Who pays for %s is disputed: %s over %s is not counted in the liability.",
		list(texts), exposure, yearsText(f.round.Terms.HorizonYears))
	return finding{text, append(figures, figure("Exposure", exposure))}
}

// revenueDeferred names each step-up: the year and what a year costs more from then on.
func revenueDeferred(f *Facts, bid int) finding {
	steps, b := f.money[bid].StepUps, &f.round.Bids[bid]
	if len(steps) == 0 {
		return finding{}
	}
	texts, figures := make([]string, len(steps)), make([]ettf.Figure, len(steps))
	for i, s := range steps {
		line, more := &b.Revenue[s.Line], s.Annual.Rounded()
		texts[i] = fmt.Sprintf("%s a year more from %s (%s)", more, s.Year, nameOf(line))
		figures[i] = ettf.Figure{Name: "From " + s.Year.String(), Value: fmt.Sprintf("%s a year more, %s", more, nameOf(line))}
	}
	if len(steps) == 1 {
		return finding{fmt.Sprintf("From %s the %s costs the commissioner %s a year more, when the grant's abatement ends.",
			steps[0].Year, nameOf(&b.Revenue[steps[0].Line]), steps[0].Annual.Rounded()), figures}
	}
	return finding{fmt.Sprintf("When the grant's abatement ends, the commissioner pays %s.", list(texts)), figures}
}

// lines describes the bid's revenue lines that are picked.
func (f *Facts) lines(bid int, picked func(*ettf.RevenueLine) bool) (texts []string, figures []ettf.Figure) {
	b := &f.round.Bids[bid]
	for i := range b.Revenue {
		if line := &b.Revenue[i]; picked(line) {
			texts = append(texts, lineText(line))
			figures = append(figures, lineFigure(line))
		}
	}
	return texts, figures
}
