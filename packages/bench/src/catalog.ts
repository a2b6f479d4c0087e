/** Editions that each standard of a made catalogue has. */
const editionsEach = 3

/**
 * Make a catalogue of standards in the form of ISO Open Data's deliverables metadata (CSV), with some editions in all.
 *
 * Numbers begin above those of real standards, so that the catalogue changes no verdict on them.
 */
export function createCatalog(editions: number): string {
  const lines = [
    'id,deliverableType,supplementType,reference,title.en,title.fr,publicationDate,edition,icsCode,ownerCommittee,currentStage,replaces,replacedBy,languages,pages.en,scope.en'
  ]

  for (let id = 1; id <= editions; id++) {
    const number = 100_000 + Math.floor((id - 1) / editionsEach)
    const edition = (id - 1) % editionsEach
    const isLast = edition === editionsEach - 1 || id === editions

    lines.push(
      [
        id,
        'IS',
        '',
        `ISO ${number}:${2000 + 8 * edition}`,
        `"Widgets, ""made"" for part ${number} — Requirements"`,
        'Exigences',
        `${2000 + 8 * edition}-05-01`,
        edition + 1,
        "['01.020']",
        'ISO/TC 1',
        isLast ? 6060 : 9599,
        '',
        isLast ? '' : `[${id + 1}]`,
        "['en']",
        12,
        `"<p>Scope of the standard, as long as such texts are: ${'it specifies requirements and gives guidance. '.repeat(8)}</p>"`
      ].join(',')
    )
  }

  return `${lines.join('\n')}\n`
}
