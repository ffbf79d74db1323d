package cli

import (
	"flag"
	"strings"
)

// fromEnvironment gives options that were not said the value of LINTEL_ and their name, so that
// --tls-cert may stand as LINTEL_TLS_CERT. What is said wins.
func (w *World) fromEnvironment(set *flag.FlagSet) error {
	said := map[string]bool{}
	set.Visit(func(f *flag.Flag) { said[f.Name] = true })
	var err error
	set.VisitAll(func(f *flag.Flag) {
		name := variable(f.Name)
		value := w.variable(name)
		if said[f.Name] || value == "" || err != nil {
			return
		}
		if set.Set(f.Name, value) != nil {
			err = misuse("%s cannot be %q.", name, value)
		}
	})
	return err
}

func variable(option string) string {
	return "LINTEL_" + strings.ToUpper(strings.ReplaceAll(option, "-", "_"))
}

func (w *World) variable(name string) string {
	if w.Env == nil {
		return ""
	}
	return w.Env(name)
}
