/** Let a report page show a finding: one it begins with, and those it is told of while it is open. */
export function withAnchor(page: string, anchor?: string): string {
  return page.replace(/<\/body>/u, () => `<script>${scriptFor(anchor)}</script>\n</body>`)
}

/** Anchors are ids that the report gives, of letters and digits; they are written as JSON all the same. */
function scriptFor(anchor: string | undefined): string {
  return `
function show(anchor) {
  const words = document.getElementById(anchor + '-words') ?? document.getElementById(anchor)

  // Words of several findings have the place of one in their link, and those of the others before it.
  const link = words?.closest('a') ?? document.querySelector('[id="' + words?.id + '"] ~ mark a')

  words?.scrollIntoView({block: 'center'})
  link?.focus({preventScroll: true})
}

addEventListener('message', ({data}) => show(data.anchor))
${anchor === undefined ? '' : `show(${JSON.stringify(anchor).replaceAll('<', '\\u003c')})\n`}`
}
