/** What is measured of pdfjs; its own declarations are of another build, and need the DOM. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export function getDocument(parameters: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<{
      readonly numPages: number
      getPage(number: number): Promise<{
        getTextContent(parameters: Readonly<Record<string, boolean>>): Promise<unknown>
        getStructTree(): Promise<unknown>
      }>
    }>
    destroy(): Promise<void>
  }
}
