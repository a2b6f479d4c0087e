import {checkstyle} from './checkstyle.ts'
import {csv} from './csv.ts'
import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {html} from './html/html.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import type {Reporter} from './reporter.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'

/** Reporters by the name of their format. */
export const reporters = {checkstyle, csv, github, gitlab, html, json, junit, sarif, text} satisfies Record<
  string,
  Reporter
>

/** Name of a format a report can be printed in. */
export type TextFormat = keyof typeof reporters

/** Name of a format a report can be written in: those of text, and a workbook, whose writer is not here. */
export type ReportFormat = TextFormat | 'xlsx'

/** Names of all formats. */
export const reportFormats: readonly ReportFormat[] = [...(Object.keys(reporters) as TextFormat[]), 'xlsx']
