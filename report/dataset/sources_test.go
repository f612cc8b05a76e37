package dataset

import "testing"

// TestBadAddress refuses what leads nowhere, or into the network of whoever reads the report, however it is written.
func TestBadAddress(t *testing.T) {
	for _, sound := range []string{
		"https://example.org/", "http://a-b.example.co.uk:8080/x?y=%20#z", "https://xn--80ak6aa92e.com/", "https://1.example.org",
		"https://EXAMPLE.org", "https://0x7f.example.org/", "https://local.example.org/", "https://10.0.0.1.example.org/",
	} {
		if fault := badAddress(sound); fault != "" {
			t.Errorf("%s: the url %s", sound, fault)
		}
	}
	for address, want := range map[string]string{
		"http://192.168.1.1/reboot":       "has a number for a host; allowed: a domain name",
		"http://169.254.169.254/":         "has a number for a host; allowed: a domain name",
		"http://127.1/":                   "has a number for a host; allowed: a domain name",
		"http://0x7f.1/":                  "has a number for a host; allowed: a domain name",
		"http://0x7f000001/":              "has a number for a host; allowed: a domain name",
		"http://127.0.0x1/":               "has a number for a host; allowed: a domain name",
		"http://017700000001/":            "has a number for a host; allowed: a domain name",
		"http://2130706433/":              "has a number for a host; allowed: a domain name",
		"http://[::1]/":                   "has a number for a host; allowed: a domain name",
		"http://[::ffff:10.0.0.1]:80/":    "has a number for a host; allowed: a domain name",
		"http://127.0.0.1./":              "has no host with a domain name",
		"http://localhost/":               "has no host with a domain name",
		"https://-.-/":                    "has no host with a domain name",
		"https://example-.org/":           "has no host with a domain name",
		"https://a..example.org/":         "has no host with a domain name",
		"https://a_b.example.org/":        "has no host with a domain name",
		"http://printer.local/":           "leads into a network of the reader's own; allowed: a host that everybody reaches",
		"http://Router.LAN/":              "leads into a network of the reader's own; allowed: a host that everybody reaches",
		"http://metadata.google.internal": "leads into a network of the reader's own; allowed: a host that everybody reaches",
		"http://a.localhost/":             "leads into a network of the reader's own; allowed: a host that everybody reaches",
		"http://example.org:0/":           "has a port that does not exist; allowed: 1 to 65535",
		"http://example.org:65536/":       "has a port that does not exist; allowed: 1 to 65535",
		"http://example.org:/":            "has a port that does not exist; allowed: 1 to 65535",
	} {
		if fault := badAddress(address); fault != want {
			t.Errorf("%s: the url %q, want %q", address, fault, want)
		}
	}
}
