/** Folder with the data, beside the script of the worker. */
const folder = new URL('./data/', import.meta.url)

/** Address of a file of the data. */
export function dataAddress(path: string): string {
  return new URL(path, folder).href
}

/** Fetch a file of the data that holds JSON. */
export async function fetchJson<Value>(path: string): Promise<Value> {
  const response = await fetch(dataAddress(path))

  if (!response.ok) throw new Error(`${path} cannot be loaded: ${response.status}`)

  return response.json()
}
