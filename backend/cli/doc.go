// Package cli is the command line: one file for each subcommand. It wires the rooms together and
// decides nothing. What is asked for goes to standard output, messages to standard error; the
// exit code is 0 for ok, 1 when the answer is no, 2 for bad input or use.
package cli
