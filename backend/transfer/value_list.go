package transfer

import "strings"

// joinList writes names in one cell, separated by semicolons; one that would be misread stands in
// quotation marks, those inside it doubled.
func joinList(list []string) string {
	parts := make([]string, len(list))
	for i, name := range list {
		parts[i] = name
		if strings.ContainsAny(name, ";\",\r\n") || strings.TrimSpace(name) != name {
			parts[i] = `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
		}
	}
	return strings.Join(parts, "; ")
}

// splitList reads names separated by semicolons or line ends, or by commas where each part is a
// name that is known and the whole is not.
func splitList(text string, known *names) []string {
	var list []string
	add := func(name string) {
		if name = strings.TrimSpace(name); name == "" {
			return
		}
		if to, ok := known.find(name); ok {
			name = to
		} else if parts, ok := allKnown(strings.Split(name, ","), known); ok {
			list = append(list, parts...)
			return
		}
		list = append(list, name)
	}
	for text != "" {
		text = strings.TrimLeft(text, "; \t\r\n")
		name, rest, ok := quoted(text)
		if ok {
			if to, found := known.find(name); found {
				name = to
			}
			list, text = append(list, name), rest
			continue
		}
		end := strings.IndexAny(text, ";\r\n")
		if end < 0 {
			end = len(text)
		}
		add(text[:end])
		text = text[end:]
	}
	return list
}

func allKnown(parts []string, known *names) (list []string, ok bool) {
	for _, part := range parts {
		to, ok := known.find(part)
		if !ok {
			return nil, false
		}
		list = append(list, to)
	}
	return list, len(list) > 1
}

// quoted reads a name in quotation marks that is followed by a separator or nothing.
func quoted(text string) (name, rest string, ok bool) {
	if !strings.HasPrefix(text, `"`) {
		return "", "", false
	}
	var out strings.Builder
	for i := 1; i < len(text); i++ {
		if text[i] != '"' {
			out.WriteByte(text[i])
			continue
		}
		if strings.HasPrefix(text[i+1:], `"`) {
			out.WriteByte('"')
			i++
			continue
		}
		rest = strings.TrimLeft(text[i+1:], " \t")
		return out.String(), rest, out.Len() > 0 && (rest == "" || strings.ContainsAny(rest[:1], ";\r\n"))
	}
	return "", "", false
}
