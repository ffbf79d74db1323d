package committee

// QuorumPreset is a rule of quorum to begin with.
type QuorumPreset struct {
	ID   string
	Name string
	Rule Rule
}

// QuorumPresets are the rules of four real committees, as their terms of reference have them.
func QuorumPresets() []QuorumPreset {
	role := func(n int, roles ...string) Rule { return Rule{Count: n, Roles: roles} }
	of := func(n int, category Category) Rule { return Rule{Count: n, Categories: []Category{category}} }
	return []QuorumPreset{
		{"three-members", "Three members, with a lay member and a chief", Rule{All: []Rule{
			{Count: 3}, of(1, Lay),
			role(1, "chief officer", "chief finance officer", "chief of service delivery and quality"),
		}}},
		{"ten-by-role", "Ten people, each by their role", Rule{All: []Rule{
			of(3, Lay), role(1, "GP"), role(2, "chief officer"), role(1, "chief finance officer"), role(1, "head of contracting"),
			{Count: 2, Voting: WithoutVote},
		}}},
		{"lay-majority", "A lay member, a GP and an executive, with a lay majority", Rule{All: []Rule{
			of(1, Lay), role(1, "GP"), of(1, Executive), {Majority: []Category{Lay}},
		}}},
		{"four-or-deputies", "Four members or deputies, with a chief and two of three", Rule{All: []Rule{
			{Count: 4}, role(1, "chief officer", "chief finance officer"),
			{AtLeast: 2, Of: []Rule{of(1, Lay), role(1, "nurse"), role(1, "secondary care consultant")}},
		}}},
	}
}
