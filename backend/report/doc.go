// Package report prints the submission and the committee's papers. A plain struct goes in and bytes come out: the appraisal
// of a round becomes one document (document.go, and a part_ file for each part of it), and that
// document is set as PDF (pdf_ files) or as HTML (html_ files), so that the two cannot differ.
//
// Nothing is worked out here but words and geometry, and nothing depends on the clock: the same
// appraisal gives the same bytes.
package report
