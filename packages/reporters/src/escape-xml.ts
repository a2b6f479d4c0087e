// What XML 1.0 cannot hold, not even as a reference: most controls, halves of surrogate pairs, and two noncharacters.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Write a text as the value of an attribute or the content of an element. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[<>&"'\t\n\r]/gu, (d) => `&#${d.charCodeAt(0)};`)
}
