// Package estate says how each premises stand: how bad they are by their latest six-facet survey,
// what is overdue there, whether the space fits the patients, what they use to keep warm, and
// which leases and surveys need a second look. It is pure: no clock ("now" is the round's
// deadline) and no files.
//
// The rules are those of design §4 "Estate need"; the formulas and their sources are in the
// field's facts on six-facet surveys (risk-adjusted backlog, space and energy).
package estate
