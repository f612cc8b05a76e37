package dataset

import (
	"fmt"
	"net/url"
	"testing"
)

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
	for _, address := range []string{
		"http://192.168.1.1/reboot", "http://169.254.169.254/", "http://127.1/", "http://0x7f.1/", "http://0x7f000001/",
		"http://127.0.0x1/", "http://017700000001/", "http://2130706433/", "http://[::1]/", "http://[::ffff:10.0.0.1]:80/",
		"http://127.0.0.1./", "http://localhost/", "https://-.-/", "https://example-.org/", "https://a..example.org/",
		"https://a_b.example.org/", "http://printer.local/", "http://Router.LAN/", "http://metadata.google.internal",
		"http://a.localhost/", "http://device.home.arpa/", "https:///path",
	} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf("leads to the host %q; allowed: a domain name that everybody can look up, such as example.org", u.Host)
		if fault := badAddress(address); fault != want {
			t.Errorf("%s: the url %q, want %q", address, fault, want)
		}
	}
	for _, address := range []string{"http://example.org:0/", "http://example.org:65536/", "http://example.org:/"} {
		const want = "has a port that does not exist; allowed: 1 to 65535"
		if fault := badAddress(address); fault != want {
			t.Errorf("%s: the url %q, want %q", address, fault, want)
		}
	}
}
