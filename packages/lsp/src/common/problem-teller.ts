import {type Connection, type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {diagnosticSource} from './diagnostics.ts'
import type {SayInServer} from './labels.ts'
import type {Positions} from './positions.ts'
import type {ProjectProblem} from './workspace.ts'

/** Tells a person of mistakes in configurations and data, each once. */
export interface ProblemTeller {
  /** Say which problems stand in the way of a document now. */
  tell(uri: string, problems: readonly ProjectProblem[]): void
}

/** Make a teller: problems are shown in the file they are in, and the newest in a message. */
export function createProblemTeller(
  connection: Connection,
  {positions, say}: {positions(): Positions; say(): SayInServer}
): ProblemTeller {
  const byDocument = new Map<string, readonly ProjectProblem[]>()
  let told = new Set<string>()

  return {
    tell(uri, problems) {
      const before = filesOf(byDocument)

      if (problems.length > 0) byDocument.set(uri, problems)
      else if (!byDocument.delete(uri)) return

      const now = filesOf(byDocument)

      const all = [...now.values()].flat().map((d) => d.message)
      const [fresh] = all.filter((d) => !told.has(d))

      told = new Set(all)

      if (fresh !== undefined) {
        void connection.sendNotification('window/showMessage', {
          type: 2,
          message: `${say()('lsp.configFaulty')}\n${fresh}`
        })
      }

      for (const file of new Set([...before.keys(), ...now.keys()])) {
        const shown = now.get(file) ?? []

        if (keyOf(shown) === keyOf(before.get(file) ?? [])) continue

        void connection.sendDiagnostics({uri: file, diagnostics: shown.map((d) => diagnosticOf(d, positions()))})
      }
    }
  }
}

function filesOf(
  byDocument: ReadonlyMap<string, readonly ProjectProblem[]>
): ReadonlyMap<string, readonly ProjectProblem[]> {
  const files = new Map<string, ProjectProblem[]>()

  for (const problem of [...byDocument.values()].flat()) {
    const known = files.get(problem.uri) ?? []

    // Documents of one project share its problems.
    if (!known.some((d) => d.message === problem.message)) known.push(problem)

    files.set(problem.uri, known)
  }

  return files
}

function keyOf(problems: readonly ProjectProblem[]): string {
  return problems.map((d) => d.message).join('\n')
}

function diagnosticOf({message, place, uri}: ProjectProblem, positions: Positions): Diagnostic {
  const {column, length, line, source} = place ?? {column: 1, length: 1, line: 1, source: ''}
  const {start, end} = positions.range(
    TextDocument.create(uri, 'yaml', 1, source),
    Math.min(column - 1, source.length),
    column - 1 + length
  )

  return {
    range: {start: {...start, line: line - 1}, end: {...end, line: line - 1}},
    severity: DiagnosticSeverity.Error,
    source: diagnosticSource,
    message
  }
}
