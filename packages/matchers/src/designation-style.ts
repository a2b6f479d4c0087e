/** How the publishers of one family write a designation. */
export interface DesignationStyle {
  /** Between publisher and number. */
  readonly gap: ' ' | '-'
  /** Before the deliverable type: `ISO/TS`, `IEC TS`. */
  readonly type: ' ' | '/'
  readonly part: ' Blatt ' | '-' | '.'
  readonly year: '-' | ':'
  /** Whether a year is written with its last two digits: `ASTM D4057-22`. */
  readonly hasShortYear?: true
  /** Before the number of an amendment and of a corrigendum. */
  readonly amendment: string
  readonly corrigendum: string
  /** Whether another form is a defect. Bodies that write their own documents in several ways have no strict form. */
  readonly isStrict: boolean
}

/** Codes of Chinese industry standards, such as `JB` (machinery) and `DL` (electric power). */
export const chineseIndustryCodes: readonly string[] = (
  'AQ CB CJ DL DZ FZ GA GY HB HG HJ HY JB JC JG JR JT LB LD LY MH MT NB NY QB QC QX SB SH SJ SL SY ' +
  'TB TD WB WS XB YB YC YD YS YY YZ'
).split(' ')

const iso: DesignationStyle = {
  gap: ' ',
  type: '/',
  part: '-',
  year: ':',
  amendment: '/Amd ',
  corrigendum: '/Cor ',
  isStrict: true
}
// A joint document names its type after a space, as IEC does: `ISO/IEC TR 20000-5`.
const joint: DesignationStyle = {...iso, type: ' '}
const iec: DesignationStyle = {...joint, amendment: '/AMD', corrigendum: '/COR'}
const european: DesignationStyle = {...joint, amendment: '/A', corrigendum: '/AC'}
const chinese: DesignationStyle = {...joint, part: '.', year: '-'}
const national: DesignationStyle = {...european, isStrict: false}
const free: DesignationStyle = {...joint, isStrict: false}
const american: DesignationStyle = {...free, year: '-'}
const astm: DesignationStyle = {...american, hasShortYear: true}
const vdi: DesignationStyle = {...free, part: ' Blatt '}
const isa: DesignationStyle = {...american, gap: '-'}

const styles: readonly (readonly [RegExp, DesignationStyle])[] = [
  [/^(?:ANSI\/)?ISA$/u, isa],
  [/^(?:ANSI\/)?ASTM$/u, astm],
  [/^(?:ANSI|ASHRAE|ASME|IEEE|NFPA|UL)(?:\/(?:ASHRAE|ASME|ASTM|IEEE|IES|NFPA|UL))*$/u, american],
  [/^VDI(?:\/VD(?:E|I|MA))*$/u, vdi],
  [new RegExp(`^(?:GB|GBZ|DB\\d+|JJ[FG]|TSG|${chineseIndustryCodes.join('|')})(?:/[TZ])?$|^T/`, 'u'), chinese],
  [/(?:^| )(?:Fpr|pr)?EN (?:ISO|IEC)/u, european],
  [/(?:^| )(?:Fpr|pr)?EN(?: |$)/u, national],
  [/^(?:[^ ]+ )?ISO$/u, iso],
  [/^(?:[^ ]+ )?(?:ISA\/)?IEC(?:\/IEEE)?$/u, iec],
  [/^(?:[^ ]+ )?ISO\/IEC(?:\/IEEE)?$/u, joint],
  [/^(?:BS|DIN|DIN VDE|NF|OHSAS|PAS)$/u, national]
]

const known = new Map<string, DesignationStyle>()

/** Give the style of a publisher as the grammar writes it: `ISO/IEC`, `GB/T`, `DIN EN ISO`. */
export function styleOf(publisher: string): DesignationStyle {
  let style = known.get(publisher)

  if (!style) {
    style = styles.find(([pattern]) => pattern.test(publisher))?.[1] ?? free
    known.set(publisher, style)
  }

  return style
}
