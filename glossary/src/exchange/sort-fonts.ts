/** Properties of a font in the order of ECMA-376 part 1, 18.8.22; the library has another one. */
const fontProperties = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme']

/** Sort the properties of each font in the styles of a workbook. */
export function sortFonts(xml: string): string {
  const rank = (element: string) => fontProperties.indexOf(/^<(\w+)/u.exec(element)![1]!)

  return xml.replace(/<font>(.*?)<\/font>/gu, (_, content: string) => {
    const properties = content.match(/<[^>]+>/gu)!.toSorted((a, b) => rank(a) - rank(b))

    return `<font>${properties.join('')}</font>`
  })
}
