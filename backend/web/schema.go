package web

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"

	"lintel/backend/committee"
	"lintel/backend/ettf"
	"lintel/backend/service"
)

// schemas turns Go types into JSON Schema as encoding/json writes them, each struct once by name.
type schemas struct {
	named object
	types map[string]reflect.Type
}

// wire says how types with a meaning of their own stand on the wire.
var wire = map[reflect.Type]object{
	reflect.TypeFor[ettf.Pence]():      {"type": "number", "description": "Pounds, with at most 2 decimals"},
	reflect.TypeFor[ettf.Hundredths](): {"type": "number", "description": "At most 2 decimals"},
	reflect.TypeFor[ettf.Year]():       {"type": "string", "description": "Financial year such as 2016/17"},
	reflect.TypeFor[ettf.Date]():       {"type": "string", "description": "Date such as 2016-06-30"},
	reflect.TypeFor[ettf.BidKind]():    words(ettf.Estates, ettf.Technology),
	reflect.TypeFor[ettf.Severity]():   words(ettf.Stop, ettf.Warn, ettf.Note),
	reflect.TypeFor[ettf.Level]():      words(ettf.Delegated, ettf.Joint, ettf.GreaterInvolvement),
	reflect.TypeFor[ettf.Role]():       words(ettf.AllRoles...),
	reflect.TypeFor[ettf.Phase]():      words(ettf.AllPhases...),
	reflect.TypeFor[ettf.TestOutcome](): words(
		ettf.TestPass, ettf.TestFail, ettf.TestOpen),
	reflect.TypeFor[ettf.Payer](): words(ettf.PayerCommissioner, ettf.PayerPractice, ettf.PayerNHSEngland,
		ettf.PayerNHSProperty, ettf.PayerOther, ettf.PayerDisputed),
	reflect.TypeFor[json.RawMessage]():        {"description": "Whatever it is"},
	reflect.TypeFor[any]():                    {"description": "Whatever it is"},
	reflect.TypeFor[time.Time]():              {"type": "string", "format": "date-time", "description": "Time such as 2016-06-30T12:00:00Z"},
	reflect.TypeFor[service.Purpose]():        words(service.Invitation, service.Reset),
	reflect.TypeFor[ettf.InterestType]():      words(ettf.AllInterestTypes...),
	reflect.TypeFor[ettf.RecusalRule]():       words(ettf.AllRecusalRules...),
	reflect.TypeFor[ettf.ScoreState]():        words(ettf.AllScoreStates...),
	reflect.TypeFor[committee.Category]():     words(committee.AllCategories...),
	reflect.TypeFor[committee.Handling]():     words(committee.AllHandlings...),
	reflect.TypeFor[committee.Kind]():         words(committee.CCG, committee.ICB),
	reflect.TypeFor[committee.Voting]():       words(committee.WithVote, committee.WithoutVote, committee.AnyVote),
	reflect.TypeFor[committee.Relation]():     words(committee.AllRelations...),
	reflect.TypeFor[service.InterestState]():  words(service.AllInterestStates...),
	reflect.TypeFor[committee.MeetingKind]():  words(committee.OfCommittee, committee.OfSubgroup, committee.OfChair),
	reflect.TypeFor[committee.MeetingPhase](): words(committee.Planned, committee.Open, committee.Closed),
	reflect.TypeFor[committee.ItemKind]():     words(committee.AllItemKinds...),
	reflect.TypeFor[committee.ItemState]():    words(committee.Waiting, committee.Current, committee.Done, committee.Deferred, committee.Referred),
	reflect.TypeFor[committee.Choice]():       words(committee.AllChoices...),
	reflect.TypeFor[committee.Method]():       words(committee.Consensus, committee.ByVote),
	reflect.TypeFor[committee.MotionKind]():   words(committee.OrderMotion, committee.OtherMotion),
	reflect.TypeFor[committee.MotionState]():  words(committee.MotionOpen, committee.Tied, committee.Carried, committee.Lost, committee.Withdrawn),
	reflect.TypeFor[committee.Action]():       words(append([]committee.Action{committee.PlanIt, committee.Noted}, committee.AllActions()...)...),
	reflect.TypeFor[Decimal]():                {"type": "number", "description": "At most 2 decimals"},
	reflect.TypeFor[ettf.Facet]():             words(ettf.AllFacets...),
}

func words[T ~string](values ...T) object { return object{"type": "string", "enum": values} }

func (s *schemas) ofValue(v any) object { return s.of(reflect.TypeOf(v)) }

// of gives the schema of a type. A type that the wire cannot carry is a mistake in the table of
// routes and panics; the test that makes the document meets it first.
func (s *schemas) of(t reflect.Type) object {
	if known, ok := wire[t]; ok {
		return known
	}
	switch t.Kind() {
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer"}
	case reflect.String:
		return object{"type": "string"}
	case reflect.Pointer:
		return nullable(s.of(t.Elem()))
	case reflect.Slice:
		return object{"type": "array", "items": s.of(t.Elem())}
	case reflect.Array:
		return object{"type": "array", "items": s.of(t.Elem()), "minItems": t.Len(), "maxItems": t.Len()}
	case reflect.Map:
		return object{"type": "object", "additionalProperties": s.of(t.Elem())}
	case reflect.Struct:
		return s.reference(t)
	}
	panic(fmt.Sprintf("%s cannot stand in the API", t))
}

// reference names a struct's schema and makes it on first sight. Two structs of one name would
// be one to a reader of the document, so that is refused.
func (s *schemas) reference(t reflect.Type) object {
	name := t.Name()
	link := object{"$ref": "#/components/schemas/" + name}
	if seen, ok := s.types[name]; ok {
		if seen != t {
			panic(fmt.Sprintf("%s and %s would share a name in the API", seen, t))
		}
		return link
	}
	schema := object{"type": "object", "additionalProperties": false}
	s.named[name], s.types[name] = schema, t
	properties := object{}
	schema["properties"], schema["required"] = properties, s.members(t, properties)
	return link
}

// members adds the schemas of a struct's fields and names those that are always there. The fields
// of an embedded struct stand among its own.
func (s *schemas) members(t reflect.Type, properties object) (required []string) {
	required = []string{}
	for i := range t.NumField() {
		if field := t.Field(i); field.Anonymous && field.Tag.Get("json") == "" {
			embedded := field.Type
			if embedded.Kind() == reflect.Pointer {
				embedded = embedded.Elem()
			}
			required = append(required, s.members(embedded, properties)...)
			continue
		}
		name, optional, ok := jsonName(t.Field(i))
		if !ok {
			continue
		}
		field := t.Field(i).Type
		if optional && field.Kind() == reflect.Pointer {
			field = field.Elem()
		}
		properties[name] = s.of(field)
		if !optional {
			required = append(required, name)
		}
	}
	return required
}

// jsonName reads a field's tag: its name on the wire and whether it may be left out.
func jsonName(f reflect.StructField) (name string, optional, ok bool) {
	tag := f.Tag.Get("json")
	if !f.IsExported() || tag == "-" {
		return "", false, false
	}
	name, options, _ := strings.Cut(tag, ",")
	if name == "" {
		name = f.Name
	}
	return name, strings.Contains(options, "omitempty"), true
}

func nullable(schema object) object {
	if kind, ok := schema["type"].(string); ok && schema["enum"] == nil {
		with := object{"type": []string{kind, "null"}}
		for k, v := range schema {
			if k != "type" {
				with[k] = v
			}
		}
		return with
	}
	return object{"anyOf": []object{schema, {"type": "null"}}}
}
