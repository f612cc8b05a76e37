package assess

import _ "openletter/report/testkit" // for the flag -update
