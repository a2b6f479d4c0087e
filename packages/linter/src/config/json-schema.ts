import {notices, type Rule} from '@tenderlint/core'
import * as z from 'zod'
import {configSchema} from './schema.ts'

/** Give the JSON Schema of `tenderlint.yaml`, with which editors complete and check it while it is written. */
export function configJsonSchema(rules: readonly Rule[]): object {
  const schema = z.toJSONSchema(configSchema, {
    io: 'input',
    override({zodSchema, jsonSchema}) {
      // The schema itself takes any id, so that an unknown one is told with the nearest known.
      if (zodSchema._zod.def.type === 'record')
        jsonSchema.propertyNames = {enum: [...rules.map((d) => d.id), ...Object.keys(notices)]}
    }
  })

  return {...schema, title: 'Configuration of tenderlint'}
}
