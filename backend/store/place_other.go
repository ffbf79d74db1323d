//go:build !linux && !darwin && !windows

package store

import "errors"

func diskOf(string) (disk, error) {
	return disk{}, errors.New("this system does not say")
}
