declare module 'saxen' {
  /** Place of an event, from 0. */
  interface Context {
    readonly line: number
    readonly column: number
  }

  type Decode = (text: string) => string
  type PlaceOf = () => Context

  export class Parser {
    on(
      event: 'openTag',
      handle: (name: string, attributes: () => object, decode: Decode, isClosed: boolean, place: PlaceOf) => void
    ): this
    on(event: 'closeTag', handle: (name: string, decode: Decode, isClosed: boolean, place: PlaceOf) => void): this
    on(event: 'text', handle: (text: string, decode: Decode, place: PlaceOf) => void): this
    on(event: 'cdata', handle: (text: string, place: PlaceOf) => void): this
    on(event: 'error', handle: (error: Error, place: PlaceOf) => void): this
    parse(text: string): this
  }
}
