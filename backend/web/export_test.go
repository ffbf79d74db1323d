package web

// For tests from outside: the table of routes and the API's description.
var OpenAPI = openAPI

// RouteLine is a route as a test sees it.
type RouteLine struct {
	Method, Path string
	Fresh        bool
}

// RouteLines are all of the API's routes.
func RouteLines() []RouteLine {
	lines := make([]RouteLine, len(routes))
	for i, r := range routes {
		lines[i] = RouteLine{r.method, r.place(), r.who.fresh}
	}
	return lines
}
