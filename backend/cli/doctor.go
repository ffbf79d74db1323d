package cli

import (
	"fmt"

	"lintel/backend/store"
)

var doctorCommand = command{
	name:  "doctor",
	usage: "doctor --data DIR [--format text|json]",
	does:  "looks whether a workspace is sound, also while serve runs",
	details: `
Looks at the file and its tables, at the record from its first row to its last, at whether what is stored
is what the record says, at the evidence, the disk and the permissions. It changes nothing, but makes the
workspace when the folder is empty or absent. The exit code is 0 when all is well (warnings aside), 1 when
something is wrong.

Options:
  --data DIR      the workspace's folder
  --format json   lintel.doctor/1, for programs

Example:  lintel doctor --data ./workspace`,
	run: doctor,
}

// DoctorFormat names what doctor says to programs.
const DoctorFormat = "lintel.doctor/1"

// diagnosis is what doctor says to programs.
type diagnosis struct {
	Format   string          `json:"format"`
	Data     string          `json:"data"`
	Well     bool            `json:"well"`
	Findings []store.Finding `json:"findings"`
}

func doctor(w *World, args []string) error {
	set := options("doctor")
	data, format := set.String("data", "", ""), set.String("format", "text", "")
	if _, err := parse(set, args); err != nil {
		return err
	}
	if err := oneOf("format", *format, "text", "json"); err != nil {
		return err
	}
	folder, err := w.folder(*data)
	if err != nil {
		return err
	}
	if err := madeWhenEmpty(w, folder); err != nil {
		return err
	}
	findings, err := store.Examine(w.Stopping, folder)
	if err != nil {
		return err
	}
	d := diagnosis{Format: DoctorFormat, Data: folder, Well: true, Findings: findings}
	for _, f := range findings {
		d.Well = d.Well && f.State != store.Wrong
	}
	if *format == "json" {
		err = printJSON(w, d)
	} else {
		d.print(w)
	}
	if err == nil && !d.Well {
		err = errAnswerNo
	}
	return err
}

func (d *diagnosis) print(w *World) {
	for _, f := range d.Findings {
		state := string(f.State)
		if f.State != store.Well {
			state = w.bold(state)
		}
		fmt.Fprintf(w.Out, "%-12s %s%*s %s\n", f.Check, state, 8-len(f.State), "", visible(f.Says))
		if f.Remedy != "" {
			fmt.Fprintf(w.Out, "%-12s %-8s %s\n", "", "", visible(f.Remedy))
		}
	}
	if d.Well {
		fmt.Fprintln(w.Out, "The workspace is well.")
	} else {
		fmt.Fprintln(w.Out, "Something is wrong with the workspace.")
	}
}
