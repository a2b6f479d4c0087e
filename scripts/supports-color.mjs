// Whether terminals show colour, in the bundle: the command line finds that out itself, and this would load all of `tty` and `net`.
export default {stdout: false, stderr: false}
