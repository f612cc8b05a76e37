package finding

import (
	"fmt"
	"math"
	"strconv"
)

// Exact is a score in ten-thousandths of a point. Points and weights are whole numbers and weights are percentages,
// so every sum, mean and limit is a whole number of this unit and nothing is ever rounded before it is printed.
type Exact int64

// OnePoint is one point of a score in ten-thousandths.
const OnePoint Exact = 10_000

// Floor is the largest whole number of points that is not above the score. Scores are printed so: a printed score
// reaches a grade's threshold exactly when the exact score does.
func (e Exact) Floor() int {
	q := int(e / OnePoint)
	if e%OnePoint < 0 {
		q--
	}
	return q
}

// String writes the exact value as a decimal number without needless zeros, such as "41" or "41.25". It is exact up to
// 15 digits.
func (e Exact) String() string { return strconv.FormatFloat(float64(e)/float64(OnePoint), 'f', -1, 64) }

// MarshalJSON writes the exact value as a decimal number of points.
func (e Exact) MarshalJSON() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalJSON reads what MarshalJSON has written.
func (e *Exact) UnmarshalJSON(text []byte) error {
	const most = 1_000_000 // points, far more than any score has
	points, err := strconv.ParseFloat(string(text), 64)
	if err != nil || math.Abs(points) > most {
		return fmt.Errorf("%s is no score", text)
	}
	*e = Exact(math.Round(points * float64(OnePoint)))
	return nil
}
