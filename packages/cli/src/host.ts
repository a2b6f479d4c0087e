/** A stream to print to. */
export interface Output {
  write(text: string): void
  /** Columns of the terminal; absent where it is none. */
  readonly columns?: number
  /** Whether a terminal listens that shows colour. */
  readonly color: boolean
}

/** What a command may ask of the world around it, so that a test can be that world. */
export interface Host {
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** Folder of this package, where its pages lie. */
  readonly packageFolder: URL
  readonly stdout: Output
  readonly stderr: Output
  /** Today in the local time zone, ISO 8601. */
  today(): string
  readStdin(): Promise<Uint8Array>
}
