import {element} from './element.ts'

/** Save bytes or a text as a file, where the browser saves what it downloads. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], {type}))

  element('a', {href: address, download: name}).click()
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
