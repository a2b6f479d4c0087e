import {createRandom, pick} from './random.ts'
import {adjectives, nouns, places} from './words.ts'

const quantities = [
  '480 kW',
  '0.70 MPa',
  '12.5 m³/min',
  '65 °C',
  '8,000 h',
  '75 dB',
  '3.5 mm/s',
  '690 MWh',
  '50 Hz',
  '16 mm²'
]
const references = [
  'ISO 50001:2018',
  'IEC 61508-1:2010',
  'ISO 9001:2015',
  'EN ISO 13849-1:2015',
  'ISO/IEC 17025:2017',
  'GB/T 19001-2016'
]
const terms = [
  'remote diagnostics',
  'condition monitoring',
  'preventive maintenance',
  'factory acceptance test',
  'energy performance indicator',
  'inspection and test plan'
]
// One sentence in about sixty has one, as in a text that was read through once.
const defects = [
  'The contractor offers distance diagnosis of the drives.',
  'Its rated power is 480Kw.',
  'The plant follows ISO 61508.',
  'The annual saving is 500 kW.'
]
const chinese = [
  '供应商负责远程诊断。',
  '额定功率为 480 kW。',
  '检验按照 GB/T 19001-2016 进行。',
  '设备在最终验收后移交。'
]

/**
 * Make Markdown of at least so many characters: headings, paragraphs, lists, quotations and tables with terms, quantities and
 * references to standards, a tenth of it Chinese. The same length gives the same text.
 */
export function createMarkdown(characters: number): string {
  const random = createRandom(20_261_123)
  const blocks: string[] = []

  for (let length = 0, section = 1; length < characters; section++) {
    const start = blocks.length

    blocks.push(`## ${section} ${capital(pick(random, adjectives))} ${pick(random, nouns)}`)

    for (let i = 0; i < 4; i++) blocks.push(paragraph(random))

    blocks.push(list(random), table(random, section), `> ${sentence(random)}`, chineseParagraph(random))
    length += blocks.slice(start).reduce((sum, d) => sum + d.length + 2, 0)
  }

  return `# Technical proposal\n\n${blocks.join('\n\n')}\n`
}

function paragraph(random: () => number): string {
  const sentences = Array.from({length: 3 + Math.floor(random() * 4)}, () => sentence(random))

  // Wrapped, as many editors do.
  return sentences.join(random() < 0.3 ? '\n' : ' ')
}

function sentence(random: () => number): string {
  if (random() < 1 / 60) return pick(random, defects)

  const subject = `The ${pick(random, adjectives)} ${pick(random, nouns)}`

  switch (Math.floor(random() * 6)) {
    case 0:
      return `${subject} of the ${pick(random, places)} is rated for ${pick(random, quantities)} and **${pick(random, quantities)}**.`
    case 1:
      return `${subject} meets ${pick(random, references)}, and its ${pick(random, nouns)} is tested before delivery.`
    case 2:
      return `${subject} is part of the *${pick(random, terms)}* that section 4.${1 + Math.floor(random() * 9)} describes.`
    case 3:
      return `${subject} reports to the ${pick(random, adjectives)} ${pick(random, nouns)} through \`tag_${Math.floor(random() * 100)}\` &amp; its log.`
    case 4:
      return `${subject} and the ${pick(random, nouns)} in the ${pick(random, places)} are delivered with [drawings](drawings/${Math.floor(random() * 100)}.pdf).`
    default:
      return `${subject} covers an area of 25 m<sup>2</sup>, which the ${pick(random, places)} allows for ${pick(random, nouns)} and ${pick(random, nouns)}.`
  }
}

function list(random: () => number): string {
  return Array.from(
    {length: 4},
    () => `- ${pick(random, adjectives)} ${pick(random, nouns)}, ${pick(random, quantities)};`
  ).join('\n')
}

function table(random: () => number, number: number): string {
  const rows = Array.from(
    {length: 5},
    () => `| ${capital(pick(random, nouns))} | ${Math.floor(random() * 900)} | ${pick(random, references)} |`
  )

  return `Table ${number}: Data of the ${pick(random, places)}\n\n${['| Item | Power in kW | Test |', '|---|---:|---|', ...rows].join('\n')}`
}

function chineseParagraph(random: () => number): string {
  return Array.from({length: 6}, () => pick(random, chinese)).join('')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
