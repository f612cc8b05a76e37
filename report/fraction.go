package report

import "strconv"

// A Fraction is an exact number, so that no rounding happens before a score is printed. Den is positive and the
// fraction is in lowest terms, so equal fractions are equal values. The zero Fraction is not a number: make
// fractions with Frac.
type Fraction struct {
	Num, Den int64
}

// Frac makes num/den. den must not be 0.
func Frac(num, den int64) Fraction {
	if den < 0 {
		num, den = -num, -den
	}
	if g := gcd(num, den); g > 1 {
		num, den = num/g, den/g
	}
	return Fraction{num, den}
}

func gcd(a, b int64) int64 {
	if a < 0 {
		a = -a
	}
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// Add returns f+g.
func (f Fraction) Add(g Fraction) Fraction { return Frac(f.Num*g.Den+g.Num*f.Den, f.Den*g.Den) }

// Times returns f·n.
func (f Fraction) Times(n int64) Fraction { return Frac(f.Num*n, f.Den) }

// Over returns f/n. n must not be 0.
func (f Fraction) Over(n int64) Fraction { return Frac(f.Num, f.Den*n) }

// Compare returns -1, 0 or +1 as f is less than, equal to or greater than g.
func (f Fraction) Compare(g Fraction) int {
	switch a, b := f.Num*g.Den, g.Num*f.Den; {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Min returns the smaller of f and g.
func (f Fraction) Min(g Fraction) Fraction {
	if g.Compare(f) < 0 {
		return g
	}
	return f
}

// Floor returns the largest whole number that is not above f. Scores are printed so: a printed score reaches a
// grade's threshold exactly when the exact score does.
func (f Fraction) Floor() int {
	q := f.Num / f.Den
	if f.Num%f.Den < 0 {
		q--
	}
	return int(q)
}

// String writes the exact value, as "41" or "165/4".
func (f Fraction) String() string {
	if f.Den == 1 {
		return strconv.FormatInt(f.Num, 10)
	}
	return strconv.FormatInt(f.Num, 10) + "/" + strconv.FormatInt(f.Den, 10)
}
