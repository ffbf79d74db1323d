// Package flags says what a decision-maker must see about each bid before deciding: one small
// function for each flag, reading what the other rules found. It is pure; "now" is the round's
// deadline.
package flags
