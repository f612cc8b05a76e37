package project

import _ "openletter/report/testkit" // for the flag -update
