package web_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

type node = map[string]any

// An empty round finds lists that were forgotten and would be null on the wire.
const emptyRound = `{"format": "lintel.round/1", "commissioner": {"code": "03X", "name": "NHS Example CCG"},
	"round": {"name": "Empty", "deadline": "2016-06-30", "first_year": "2016/17", "horizon_years": 1, "directions": "2024",
	"cohorts": [{"number": 1, "deadline": null, "value": 0}]}, "criteria": [], "practices": [{"code": "A81001"}], "premises": [{"id": "P1"}],
	"bids": [{"ref": "E1", "title": "Bare", "kind": "estates"}]}`

func TestEveryAnswerIsAsTheOpenAPIDocumentSays(t *testing.T) {
	t.Parallel()
	var document node
	described, err := web.OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(described, &document); err != nil {
		t.Fatal(err)
	}
	for id, round := range map[string]string{testkit.RoundID: string(testkit.Round), "empty": emptyRound} {
		w := walkOn(t, testkit.Serve(t, []byte(round)).In(id, ettf.Moderating), id)
		w.answersAsDescribed(document, w.site.With("lead", service.Grant{Role: ettf.Admin}, service.Grant{Role: ettf.EstatesLead}))
		w.answersAsDescribed(document, w.site.As(ettf.Scorer))
	}
}

// answersAsDescribed walks all routes. What is refused is described as a problem, and what that is
// the table of routes says.
func (w *walk) answersAsDescribed(document node, client *testkit.Client) {
	for _, r := range lines() {
		operation := document["paths"].(node)["/api/v1"+r.Path].(node)[strings.ToLower(r.Method)].(node)
		answer := w.step(client, r)
		said, ok := operation["responses"].(node)[fmt.Sprint(answer.Status)].(node)
		if !ok {
			if answer.Status < 400 || r.Method == "GET" && answer.Status != 403 && expected[r.Method+" "+r.Path](caller{role: ettf.Admin, where: everywhere, phase: ettf.Moderating}) < 400 {
				w.Errorf("%s %s: %d is not described", r.Method, r.Path, answer.Status)
			}
			continue
		}
		if schema := jsonSchema(said); schema != nil {
			for _, fault := range check(document, schema, read(w.T, answer), "$") {
				w.Errorf("%s %s of %s: %s", r.Method, r.Path, w.round, fault)
			}
		}
	}
}

func read(t *testing.T, answer *testkit.Answer) (got any) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(answer.Body))
	decoder.UseNumber()
	if err := decoder.Decode(&got); err != nil {
		t.Fatalf("%v: %s", err, answer.Body)
	}
	return got
}

func jsonSchema(response node) node {
	content, _ := response["content"].(node)
	media, _ := content["application/json"].(node)
	schema, _ := media["schema"].(node)
	return schema
}

// check holds a value against a schema of the kinds that the document uses.
func check(document, schema node, value any, at string) []string {
	if link, ok := schema["$ref"].(string); ok {
		name := strings.TrimPrefix(link, "#/components/schemas/")
		return check(document, document["components"].(node)["schemas"].(node)[name].(node), value, at)
	}
	if schema["type"] == nil && schema["anyOf"] == nil {
		return nil // whatever it is
	}
	if choices, ok := schema["anyOf"].([]any); ok {
		if value == nil {
			return nil
		}
		return check(document, choices[0].(node), value, at)
	}
	if !slices.Contains(typesOf(schema), typeOf(value)) && !(typeOf(value) == "integer" && slices.Contains(typesOf(schema), "number")) {
		return []string{fmt.Sprintf("%s is %s, not %v", at, typeOf(value), schema["type"])}
	}
	if words, ok := schema["enum"].([]any); ok && !slices.Contains(words, value) {
		return []string{fmt.Sprintf("%s is %v, not one of %v", at, value, words)}
	}
	switch v := value.(type) {
	case node:
		return checkObject(document, schema, v, at)
	case []any:
		var faults []string
		for i, item := range v {
			faults = append(faults, check(document, schema["items"].(node), item, fmt.Sprintf("%s[%d]", at, i))...)
		}
		return faults
	}
	return nil
}

func checkObject(document, schema, v node, at string) []string {
	var faults []string
	properties, _ := schema["properties"].(node)
	required, _ := schema["required"].([]any)
	for _, name := range required {
		if _, there := v[name.(string)]; !there {
			faults = append(faults, fmt.Sprintf("%s has no %s", at, name))
		}
	}
	for name, member := range v {
		inner, ok := properties[name].(node)
		if !ok {
			inner, ok = schema["additionalProperties"].(node)
		}
		if !ok {
			faults = append(faults, fmt.Sprintf("%s.%s is not described", at, name))
			continue
		}
		faults = append(faults, check(document, inner, member, at+"."+name)...)
	}
	return faults
}

func typesOf(schema node) []string {
	if one, ok := schema["type"].(string); ok {
		return []string{one}
	}
	var all []string
	for _, one := range schema["type"].([]any) {
		all = append(all, one.(string))
	}
	return all
}

func typeOf(value any) string {
	switch v := value.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case json.Number:
		if strings.Contains(v.String(), ".") {
			return "number"
		}
		return "integer"
	}
	return "object"
}
