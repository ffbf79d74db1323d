package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"reflect"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"

	"lintel/backend/ettf"
)

// decode reads a request's JSON strictly: unknown fields, wrong types and anything after the end
// are refused, and each refusal names the field.
func decode(c *gin.Context, into any) error {
	if err := wantJSON(c); err != nil {
		return err
	}
	decoder := json.NewDecoder(c.Request.Body)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return unreadable(err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return unreadable(errors.Join(errors.New("something follows the end"), err))
	}
	return validate(into)
}

// wantJSON refuses a body that says that it is something other than JSON. One that says nothing is
// taken for JSON, which is all that is spoken here.
func wantJSON(c *gin.Context) error {
	said := c.GetHeader("Content-Type")
	if said == "" {
		return nil
	}
	media, _, err := mime.ParseMediaType(said)
	if err != nil || media != jsonMedia {
		return ettf.Errorf(wrongMedia, "wrong-media", "Send %s.", jsonMedia)
	}
	return nil
}

func unreadable(err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return err
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return invalid(ettf.Fault{Path: kind.Field, Found: "a " + kind.Value, Expected: "a " + jsonWord(kind.Type)})
	}
	if field, unknown := strings.CutPrefix(err.Error(), "json: unknown field "); unknown {
		return invalid(ettf.Fault{Path: strings.Trim(field, `"`), Found: "a field that is not known here", Expected: "none"})
	}
	return &ettf.Error{Kind: malformed, Code: "not-json", Message: "The request is not JSON.", Err: err}
}

func jsonWord(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "text"
	case reflect.Struct, reflect.Map:
		return "group of fields"
	case reflect.Slice, reflect.Array:
		return "list"
	case reflect.Bool:
		return "true or false"
	}
	return "number"
}

func invalid(faults ...ettf.Fault) error {
	return &ettf.Error{Kind: ettf.Invalid, Code: "invalid", Fields: faults,
		Message: "This cannot be used: " + faults[0].String() + "."}
}

// rules reads the validate tags, and calls fields what JSON calls them.
var rules = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := jsonName(f)
		return name
	})
	return v
})

func validate(request any) error {
	err := rules().Struct(request)
	var found validator.ValidationErrors
	if !errors.As(err, &found) {
		return err
	}
	faults := make([]ettf.Fault, len(found))
	for i, f := range found {
		_, path, _ := strings.Cut(f.Namespace(), ".")
		faults[i] = ettf.Fault{Path: path, Found: foundText(f), Expected: expectedText(f)}
	}
	return invalid(faults...)
}

func foundText(f validator.FieldError) string {
	if f.Tag() == "required" {
		return "nothing"
	}
	return fmt.Sprintf("%d characters", len([]rune(fmt.Sprint(f.Value()))))
}

func expectedText(f validator.FieldError) string {
	if f.Tag() == "max" {
		return "at most " + f.Param()
	}
	return "something"
}
