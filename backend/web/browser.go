package web

import "strings"

// browser says in a few words what a person sits at, so that they know their own sessions in a
// list. It is what the browser says of itself, and believed for nothing else.
func browser(agent string) string {
	program := firstIn(agent, "another program", [][2]string{{"Edg", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"},
		{"Chrome/", "Chrome"}, {"CriOS/", "Chrome"}, {"Safari/", "Safari"}})
	system := firstIn(agent, "", [][2]string{{"Windows", " on Windows"}, {"iPhone", " on an iPhone"}, {"iPad", " on an iPad"},
		{"Android", " on Android"}, {"Mac OS X", " on a Mac"}, {"CrOS", " on a Chromebook"}, {"Linux", " on Linux"}})
	return program + system
}

func firstIn(text, otherwise string, marks [][2]string) string {
	for _, mark := range marks {
		if strings.Contains(text, mark[0]) {
			return mark[1]
		}
	}
	return otherwise
}
