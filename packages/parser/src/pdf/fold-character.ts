/**
 * Characters that stand for others only because of the font they were drawn in, and what they stand for.
 *
 * Radicals are folded by UCD `EquivalentUnifiedIdeograph.txt` (Unicode 14.0), compatibility ideographs by their canonical
 * equivalent, ligatures to their letters. Nothing else is: a full compatibility folding would read `m²` as `m2`.
 */
export function foldCharacter(character: string): string | undefined {
  const code = character.codePointAt(0)!

  if (code >= 0xfb00 && code <= 0xfb06) return character.normalize('NFKC').replace('ſ', 's')
  if (code >= 0xf900 && code <= 0xfaff) return folded(character, character.normalize('NFC'))
  if (code >= 0x2f00 && code <= 0x2fdf) return folded(character, character.normalize('NFKC'))
  if (code >= 0x2e80 && code <= 0x2ef3) return folded(character, radicals[code - 0x2e80]!.replace('-', character))

  return undefined
}

function folded(character: string, form: string): string | undefined {
  return form === character ? undefined : form
}

// Ideographs of U+2E80 to U+2EF3 in order; `-` where the Unicode data names none.
const radicals = [
  ...('-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日' +
    '月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
    '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝' +
    '雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟')
]
