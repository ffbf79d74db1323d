// Package ettf holds the words of the field: a bidding round and all that stands in it, the
// roles and phases, and the one error type. It knows no file, no clock and no network, and it
// imports the standard library only.
//
// The words are those of estates leads and primary care commissioning committees; see the
// glossary in ARCHITECTURE.md for the synonyms to avoid.
package ettf
