import type {DocumentType} from '@tenderlint/core'

/** What documents can be for; each has a profile of its name. */
export const documentTypes: readonly DocumentType[] = ['delivery-report', 'proposal', 'sow']
