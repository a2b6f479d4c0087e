/** Take files that are dropped anywhere on an element, which has the class `dropping` while they hover over it. */
export function acceptFiles(target: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  // A drag enters and leaves each element on its way; it is gone when as many were left as entered.
  let entered = 0

  target.addEventListener('dragenter', (event) => count(event, 1))
  target.addEventListener('dragleave', (event) => count(event, -1))
  target.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault()
  })
  target.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return

    event.preventDefault()
    count(event, -entered)
    onFiles([...(event.dataTransfer?.files ?? [])])
  })

  function count(event: DragEvent, step: number): void {
    if (!hasFiles(event)) return

    entered += step
    target.classList.toggle('dropping', entered > 0)
  }
}

function hasFiles({dataTransfer}: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}
