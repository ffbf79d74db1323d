// Package committee holds the rules of the primary care commissioning committee: who is on it,
// when it is quorate, what is done about interests, how a meeting goes from item to item, how an
// order is argued, and what counts as its decision.
//
// It is pure: it knows no clock, no file and no network. A meeting is the log of its entries, in
// their order; what stands is what follows from them.
package committee
