package committee

// Wanted is what a way to make a rule hold asks for: so many people, told by Has.
type Wanted struct {
	N   int
	Has func(Present) bool
}

// WaysToMeet opens what stands behind the words of what is missing.
func WaysToMeet(rule *Rule, there []Present) (ways [][]Wanted) {
	for _, way := range waysToMeet(rule, there) {
		var list []Wanted
		for _, w := range way {
			list = append(list, Wanted{w.n, w.who.has})
		}
		ways = append(ways, list)
	}
	return ways
}
