package web

import (
	"encoding/json"
	"net/http"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// openAPI is the API's description for programs, made from the routes and the Go types when it is first asked for. What
// it makes is committed as openapi.json and a test proves that the two are the same, so that a change of the API is seen in
// review; the app's types are generated from it.
var openAPI = sync.OnceValues(func() ([]byte, error) { return describe(routes) })

type object = map[string]any

// describe makes the OpenAPI 3.1 document of the routes.
func describe(routes []route) ([]byte, error) {
	s := schemas{named: object{}, types: map[string]reflect.Type{}}
	problem := s.ofValue(Problem{})
	paths := object{}
	for _, r := range routes {
		item, ok := paths[base+r.place()].(object)
		if !ok {
			item = object{}
			paths[base+r.place()] = item
		}
		item[strings.ToLower(r.method)] = operation(r, &s, problem)
	}
	text, err := json.MarshalIndent(object{
		"openapi": "3.1.0",
		"info": object{"title": "Lintel", "version": "1",
			"description": "Ranks the capital bids of general practice. Money is in pounds; scores are points from 0 to 100."},
		"paths": paths,
		"components": object{
			"schemas":         s.named,
			"securitySchemes": object{"session": object{"type": "apiKey", "in": "cookie", "name": cookieName}},
		},
	}, "", " ")
	return append(text, '\n'), err
}

func operation(r route, s *schemas, problem object) object {
	op := object{
		"operationId": operationID(r),
		"summary":     r.summary,
		"responses": object{
			answerStatus(r): answer(r, s),
			"default":       object{"description": "What went wrong", "content": object{problemMedia: object{"schema": problem}}},
		},
		"security": []object{{"session": []string{}}},
	}
	if r.who.anyone {
		op["security"] = []object{}
	}
	if params := parameters(r.path); len(params) > 0 {
		op["parameters"] = params
	}
	if file, ok := r.body.(form); ok {
		op["requestBody"] = object{"required": true, "content": object{"multipart/form-data": object{"schema": object{
			"type": "object", "required": []string{file.field}, "properties": object{file.field: object{"type": "string", "format": "binary"}}}}}}
	} else if r.body == (upload{}) {
		op["requestBody"] = object{"required": true, "content": object{"application/octet-stream": object{"schema": object{"type": "string", "format": "binary"}}}}
	} else if r.body != nil {
		op["requestBody"] = object{"required": true, "content": object{jsonMedia: object{"schema": s.ofValue(r.body)}}}
	}
	return op
}

func answerStatus(r route) string {
	switch r.answer.(type) {
	case created:
		return strconv.Itoa(http.StatusCreated)
	case elsewhere:
		return strconv.Itoa(http.StatusSeeOther)
	}
	if r.answer == nil && r.media == "" {
		return strconv.Itoa(http.StatusNoContent)
	}
	return strconv.Itoa(http.StatusOK)
}

func answer(r route, s *schemas) object {
	if made, ok := r.answer.(created); ok {
		r.answer = made.answer
	}
	switch {
	case r.answer == elsewhere{}:
		return object{"description": r.summary}
	case r.answer != nil:
		return object{"description": r.summary, "content": object{jsonMedia: object{"schema": s.ofValue(r.answer)}}}
	case r.media != "":
		return object{"description": r.summary, "content": object{r.media: object{"schema": object{"type": "string"}}}}
	}
	return object{"description": "Done"}
}

// place is the route's path without what it may be asked with.
func (r route) place() string {
	path, _, _ := strings.Cut(r.path, "?")
	return path
}

var pathParameter = regexp.MustCompile(`\{(\w+)\}`)

func parameters(path string) []object {
	var params []object
	path, queries, _ := strings.Cut(path, "?")
	for _, m := range pathParameter.FindAllStringSubmatch(path, -1) {
		params = append(params, object{"name": m[1], "in": "path", "required": true, "schema": object{"type": "string"}})
	}
	for name := range strings.SplitSeq(queries, "&") {
		schema := object{"type": "string"}
		if one, several := strings.CutSuffix(name, "*"); several {
			name, schema = one, object{"type": "array", "items": schema}
		}
		if name != "" {
			params = append(params, object{"name": name, "in": "query", "schema": schema})
		}
	}
	return params
}

// operationID names a route by its method and its words: get-rounds-ranking-csv.
func operationID(r route) string {
	words := strings.NewReplacer("{", "", "}", "", ".", "-", "/", "-").Replace(r.place())
	return strings.ToLower(r.method) + words
}
