package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/testkit"
	"lintel/backend/web"
)

// BenchmarkRanking asks for the ranking of 200 bids: when it is unchanged, whole, and under trial
// weights. What the network takes is left out.
func BenchmarkRanking(b *testing.B) {
	s := testkit.Service(b, testkit.RoundOf(b, 200))
	account := service.NewAccount{Email: "ann@example.nhs.uk", Name: "Ann", Password: testkit.Password, Grants: []service.Grant{{Role: ettf.Reader}}}
	if err := s.AddAccount(b.Context(), service.Operator, account); err != nil {
		b.Fatal(err)
	}
	token, _, err := s.SignIn(b.Context(), account.Email, account.Password, service.From{})
	if err != nil {
		b.Fatal(err)
	}
	h := web.New(web.Config{Service: s})
	ask := func(method, path, body, tag string) *httptest.ResponseRecorder {
		request := httptest.NewRequest(method, round+path, strings.NewReader(body))
		request.AddCookie(&http.Cookie{Name: "lintel", Value: token})
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("If-None-Match", tag)
		recorder := httptest.NewRecorder()
		h.ServeHTTP(recorder, request)
		return recorder
	}
	tag := ask("GET", "/ranking", "", "").Header().Get("ETag")
	for _, of := range []struct {
		name, method, path, body, tag string
		status                        int
	}{
		{"unchanged", "GET", "/ranking", "", tag, 304},
		{"whole", "GET", "/ranking", "", "", 200},
		{"trial", "POST", "/trial", `{"weights":{"access":30}}`, "", 200},
	} {
		b.Run(of.name, func(b *testing.B) {
			for b.Loop() {
				if answer := ask(of.method, of.path, of.body, of.tag); answer.Code != of.status {
					b.Fatal(answer.Code, answer.Body)
				}
			}
		})
	}
}
