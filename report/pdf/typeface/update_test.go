package typeface

import _ "openletter/report/testkit" // for the flag -update
