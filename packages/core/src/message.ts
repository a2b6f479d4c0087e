/** Fill a template: `{name}` stands for a value. A name without a value is our own mistake. */
export function formatMessage(template: string, data: Readonly<Record<string, number | string>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = data[name]

    if (value === undefined) throw new Error(`Missing value \`${name}\` for message \`${template}\``)

    return String(value)
  })
}
