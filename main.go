// Lintel ranks the capital bids of general practice, shows what each would cost for ever after,
// lets a committee agree the order in the open, and prints the submission.
package main

import (
	"os"

	"lintel/backend/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], cli.System(app())))
}
