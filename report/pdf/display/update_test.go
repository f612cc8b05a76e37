package display_test

import _ "openletter/report/testkit" // for the flag -update
