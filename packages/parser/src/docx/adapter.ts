import type {Adapter} from '@tenderlint/core'
import {readDocx} from './read.ts'

/** Reads Word documents and templates: Office Open XML, transitional and strict. */
export const docxAdapter: Adapter = {
  format: 'docx',
  extensions: ['.docm', '.docx', '.dotm', '.dotx'],
  read: readDocx
}
