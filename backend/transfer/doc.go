// Package transfer takes what people keep in spreadsheets into a round or an estate, and gives it back
// to them.
//
// It is pure: a spreadsheet and the round come in, a plan and every refusal go out, and nothing is
// written anywhere. Headings are recognised by what they mean, cells by the ways in which people
// write dates, money and years; what is not understood is refused with its sheet, row and column,
// never guessed. What a round may hold is for roundfile to judge, so that a bid is held to the same
// rules whichever way it comes.
//
// Each kind of thing has its own files: bid_*.go, line*.go (the lines of a bid's money), score_*.go,
// practices_*.go, listsizes_*.go and surveys_*.go, of which the last find out what columns hold by
// scoring the words of their headings (surveys_words.go) against their cells (surveys_match.go).
// What they share: table.go finds headings, cell.go and the value_*.go files read cells, refusal.go
// gathers what is refused.
package transfer
