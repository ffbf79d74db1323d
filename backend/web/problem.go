package web

import (
	"lintel/backend/ettf"
)

const problemMedia = "application/problem+json"

// Problem is an error on the wire (RFC 9457). Detail is safe to show to the person.
type Problem struct {
	Type   string       `json:"type"`
	Title  string       `json:"title"`
	Status int          `json:"status"`
	Code   string       `json:"code"`
	Detail string       `json:"detail"`
	Fields []ettf.Fault `json:"fields,omitempty"`
}
