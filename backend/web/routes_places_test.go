package web_test

import "maps"

// What is expected of the routes by which practices, list sizes and surveys come and go.
func init() {
	maps.Copy(expected, map[string]expectation{
		"POST /import/practices":      holdersAnywhere(200, preparers...),
		"GET /export/practices.csv":   holdersAnywhere(200, preparers...),
		"GET /export/practices.xlsx":  holdersAnywhere(200, preparers...),
		"POST /import/list-sizes":     ofEveryRound(200, preparers...), // both rounds have it
		"GET /export/list-sizes.csv":  holdersAnywhere(200, preparers...),
		"GET /export/list-sizes.xlsx": holdersAnywhere(200, preparers...),
		"POST /import/surveys":        holdersAnywhere(200, preparers...),
		"GET /export/surveys.csv":     holdersAnywhere(200, preparers...),
		"GET /export/surveys.xlsx":    holdersAnywhere(200, preparers...),
	})
	maps.Copy(bodies, map[string]string{
		"POST /import/practices":  "code,name\nB82002,New {n}\n",
		"POST /import/list-sizes": "CODE,NUMBER_OF_PATIENTS\nA81001,{n}\n",
		"POST /import/surveys":    "id,name,postcode,survey date,condition\nP{n},New,TS18 1HU,2016-01-01,C\n",
	})
	maps.Copy(whatIsSeen, map[string]sees{
		"POST /import/practices":      nothing,
		"GET /export/practices.csv":   nothing,
		"GET /export/practices.xlsx":  nothing,
		"POST /import/list-sizes":     nothing,
		"GET /export/list-sizes.csv":  nothing,
		"GET /export/list-sizes.xlsx": nothing,
		"POST /import/surveys":        nothing,
		"GET /export/surveys.csv":     nothing,
		"GET /export/surveys.xlsx":    nothing,
	})
}
