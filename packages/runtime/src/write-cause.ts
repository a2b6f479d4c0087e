/** Why the system did not let a file be written, as words after a colon. */
export function writeCause(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException

  // What the system refuses has a code, what we did wrong has none.
  if (code === undefined) throw error

  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there'
    case 'EBUSY':
    case 'ETXTBSY':
      return 'another program has it open'
    case 'EISDIR':
      return 'it is a folder'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such folder'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return message
  }
}
