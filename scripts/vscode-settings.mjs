/** Settings that mean nothing in an editor: there is no exit code. */
const useless = ['failOn']

/** What a description says of a file, where the settings of an editor are meant. */
const words = [
  ['files relative to this one', 'files'],
  [
    ' Later ones go before earlier ones, and what this file says goes before them all.',
    ' Later ones go before earlier ones.'
  ],
  [', relative to this file', ''],
  [', relative to the folder of `tenderlint.yaml`', '']
]

/**
 * Make the settings of the VS Code extension from the JSON Schema of the configuration.
 *
 * Gives what the manifest contributes, and its descriptions by the key that stands for each.
 */
export function vscodeSettings(schema) {
  const names = Object.keys(schema.properties).filter((d) => !useless.includes(d))

  return {
    configuration: {
      title: 'tenderlint',
      properties: Object.fromEntries(names.map((d) => [`tenderlint.${d}`, settingOf(d, schema.properties[d])]))
    },
    descriptions: Object.fromEntries(names.map((d) => [keyOf(d), describe(schema.properties[d].description)]))
  }
}

function settingOf(name, {description: _, ...schema}) {
  // What nobody set has to differ from what somebody set to nothing.
  return {markdownDescription: `%${keyOf(name)}%`, default: null, ...orNull(schema)}
}

function orNull({type, enum: values, anyOf, ...rest}) {
  return {
    ...(type && {type: [type, 'null']}),
    ...(values && {enum: [...values, null]}),
    ...(anyOf && {anyOf: [...anyOf, {type: 'null'}]}),
    ...rest
  }
}

function describe(description) {
  return words.reduce((text, [from, to]) => text.replace(from, to), description)
}

function keyOf(name) {
  return `setting${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
