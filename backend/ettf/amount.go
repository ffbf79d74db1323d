package ettf

import (
	"errors"
	"strconv"
	"strings"
)

// Pence is money in whole pence. In a file it stands as pounds with at most two decimals.
type Pence int64

// Hundredths is a number with at most two decimals (a score, a weight, an area), kept as the
// whole number of its hundredths.
type Hundredths int64

// MaxDecimal is the greatest size of a number in a round, in hundredths: a hundred thousand
// million. Sums over a whole round then stay exact.
const MaxDecimal = 100_000_000_000_00

// Reasons why a text is not a number with two decimals.
var (
	ErrNotNumber    = errors.New("not a number")
	ErrTooPrecise   = errors.New("more than 2 decimals")
	ErrOutsideRange = errors.New("beyond 100,000,000,000")
)

// ParseDecimal reads a number as JSON writes it (12, -3.5, 1e2) exactly into hundredths.
// Errors: ErrNotNumber, ErrTooPrecise, ErrOutsideRange.
func ParseDecimal(text string) (int64, error) {
	mantissa, exponent, hasExponent := strings.Cut(strings.ToLower(text), "e")
	shift := 2
	if hasExponent {
		e, err := strconv.Atoi(exponent)
		if err != nil && !errors.Is(err, strconv.ErrRange) {
			return 0, ErrNotNumber
		}
		shift += min(max(e, -1000), 1000)
	}
	negative := strings.HasPrefix(mantissa, "-")
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(mantissa, "-"), ".")
	digits := whole + fraction
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return 0, ErrNotNumber
	}
	digits = strings.TrimLeft(digits, "0")
	if digits == "" {
		return 0, nil
	}
	shift -= len(fraction)
	for shift < 0 && digits != "" && digits[len(digits)-1] == '0' {
		digits, shift = digits[:len(digits)-1], shift+1
	}
	if shift < 0 {
		return 0, ErrTooPrecise
	}
	if len(digits)+shift > 16 {
		return 0, ErrOutsideRange
	}
	n, err := strconv.ParseInt(digits+strings.Repeat("0", shift), 10, 64)
	if err != nil || n > MaxDecimal {
		return 0, ErrOutsideRange
	}
	if negative {
		n = -n
	}
	return n, nil
}

// FormatDecimal writes hundredths with the fewest decimals that lose nothing: 12, -3.5, 0.25.
func FormatDecimal(n int64) string {
	s := FormatFixed(n)
	s = strings.TrimRight(s, "0")
	return strings.TrimSuffix(s, ".")
}

// FormatFixed writes hundredths with two decimals always: 12.00, -3.50.
func FormatFixed(n int64) string {
	sign, u := "", uint64(n)
	if n < 0 {
		sign, u = "-", -uint64(n)
	}
	cents := strconv.FormatUint(u%100, 10)
	if len(cents) < 2 {
		cents = "0" + cents
	}
	return sign + strconv.FormatUint(u/100, 10) + "." + cents
}

// MarshalJSON writes pounds.
func (p Pence) MarshalJSON() ([]byte, error) { return []byte(FormatDecimal(int64(p))), nil }

// UnmarshalJSON reads pounds.
func (p *Pence) UnmarshalJSON(b []byte) error {
	n, err := ParseDecimal(string(b))
	*p = Pence(n)
	return err
}

// MarshalJSON writes the number.
func (h Hundredths) MarshalJSON() ([]byte, error) { return []byte(FormatDecimal(int64(h))), nil }

// UnmarshalJSON reads the number.
func (h *Hundredths) UnmarshalJSON(b []byte) error {
	n, err := ParseDecimal(string(b))
	*h = Hundredths(n)
	return err
}

func (h Hundredths) String() string { return FormatDecimal(int64(h)) }

// String is the amount as people read it: £1,234,500 or −£1,234.50, with pence only when there are any.
func (p Pence) String() string {
	s := FormatDecimal(int64(p))
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, pence, has := strings.Cut(s, ".")
	out := sign + "£" + Thousands(whole)
	if has {
		out += "." + (pence + "0")[:2]
	}
	return out
}

// Thousands puts a comma between each three digits of a whole number without sign.
func Thousands(digits string) string {
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
