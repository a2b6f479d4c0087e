/** Words that begin with a vowel letter and a consonant sound: `a unit`, `a European`, `a one-off`. */
const consonantSound = /^(?:eu|ewe|once|one|ubiq|uni(?!dent|mp|n)|ura|ure|us[aeiu]|ut[eio])/u

/** Words that begin with a silent `h`: `an hour`. */
const silentH = /^(?:heir|herb|honest|honou?r|hour)/u

/** Letters whose names begin with a vowel sound: `an SLA`, `an M&V plan`. */
const vowelNames = 'AEFHILMNORSX'

/** Abbreviations that are spoken as words. */
const spokenWords =
  /^(?:FAT|FIT|HAZOP|LAN|MES|MOM|NAS|RAM|ROM|SAT|SCADA|SIL|SIT|SIM|LED|LEED|FIDIC|NATO|NIST|RAMS|REST|SOAP)(?:s|$|\W)/u

/** Choose the indefinite article by the sound a phrase begins with: `a remote…`, `an SLA`, `a unit`, `an hour`. */
export function indefiniteArticle(phrase: string): 'a' | 'an' {
  const word = /^[A-Za-zÀ-ɏ\d&]+/u.exec(phrase)?.[0] ?? ''

  return startsWithVowelSound(word) ? 'an' : 'a'
}

function startsWithVowelSound(word: string): boolean {
  if (/^(?:8|11(?!\d)|18(?!\d))/u.test(word)) return true
  if (isSpelledOut(word)) return vowelNames.includes(word[0]!)

  const lower = word.toLowerCase()

  return silentH.test(lower) || (/^[aeiou]/u.test(lower) && !consonantSound.test(lower))
}

/** Whether a reader says the letters one by one, as in `SLA`, `M&V` or `PdM`. */
function isSpelledOut(word: string): boolean {
  return /^[A-ZÀ-ÖØ-Þ](?:$|[A-Za-zÀ-ɏ&]?[A-ZÀ-ÖØ-Þ&])/u.test(word) && word.length <= 6 && !spokenWords.test(word)
}
