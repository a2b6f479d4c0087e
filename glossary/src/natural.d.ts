// natural types its root only, which prints, reads `.env` and loads database clients; so its modules are reached by their
// own paths.
declare module 'natural/lib/natural/inflectors/noun_inflector.js' {
  export default class NounInflector {
    pluralize(word: string): string
    singularize(word: string): string
  }
}
