/** Marks text by ANSI escapes, or leaves it alone. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
}

/** Make a style with or without colour. */
export function createStyle(color: boolean): Style {
  const mark = (start: number, end: number) => (text: string) =>
    color ? `\u001B[${start}m${text}\u001B[${end}m` : text

  return {bold: mark(1, 22), dim: mark(2, 22)}
}
