// Package ranking turns scores into one ordered list, exactly (design: the arithmetic).
//
//	value  = 100 × (score − worst) ÷ (best − worst)
//	score of a bid = Σ weight × value ÷ Σ weight, over the criteria that apply to its kind
//
// Scores are compared as whole numbers or, where those would not fit, as fractions; nothing is
// rounded before it is printed. The package is pure: no clock, no file.
package ranking
