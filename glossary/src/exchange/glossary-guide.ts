/** Row of the sheet that explains a workbook: a title, the head of a table, or a row of one. */
export interface GuideRow {
  readonly kind: 'head' | 'row' | 'title'
  /** What it is about, in English, in Chinese. */
  readonly cells: readonly [string, string, string]
}

const title = (name: string): GuideRow => ({kind: 'title', cells: [name, '', '']})
const head = (name: string): GuideRow => ({kind: 'head', cells: [name, 'What to write', '填写说明']})
const row = (...cells: GuideRow['cells']): GuideRow => ({kind: 'row', cells})

/** The sheet Read me of a glossary's workbook. */
export const glossaryGuide: readonly GuideRow[] = [
  title('A glossary for tenderlint · tenderlint 术语表'),
  row(
    'Edit',
    'A row of Concepts is a concept, a row of Terms one of its terms. Rows may stand in any order. Keep the heads of the columns; columns of your own are passed over.',
    'Concepts 表每行一个概念，Terms 表每行该概念的一个术语。行的顺序不限。请保留列标题；自行添加的列不读取。'
  ),
  row(
    'Check',
    'tenderlint glossary check FILE.xlsx names the sheet and the cell of what has to be mended. With --against FOLDER it shows what would change in your documents.',
    'tenderlint glossary check FILE.xlsx 指出需修改的工作表和单元格；加 --against FOLDER 可查看文档中检查结果的变化。'
  ),
  row(
    'Use',
    'Name the file in tenderlint.yaml: glossary: [FILE.xlsx]. It is laid over the shipped glossary: what it says of a concept or a term goes before.',
    '在 tenderlint.yaml 中写 glossary: [FILE.xlsx]。其内容优先于随附的术语表。'
  ),
  row(
    'Dates',
    'Cells are text, so that 4-20 stays 4-20. A date where words are due is reported with its cell.',
    '单元格为文本格式，4-20 不会变成日期。若文字被转换成日期，检查时会指出该单元格。'
  ),
  row('', '', ''),
  head('Concepts'),
  row(
    'Id',
    'name of the concept: words joined by hyphens; never use one again',
    '概念标识：用连字符连接的英文单词，不得重复使用'
  ),
  row('Domain', 'field of work', '领域'),
  row('Definition', 'what the concept is, in your own words', '定义，用自己的话'),
  row('Source', 'where the concept and its English terms are from', '概念及英文术语的来源'),
  row('As of', 'day the source was read: 2026-11-28', '查阅来源的日期，如 2026-11-28'),
  row('Note', 'for the reader', '备注'),
  row('Related', 'ids of concepts that are near or easily confused; separated by ;', '相近或易混的概念标识，用 ; 分隔'),
  row(
    'Names',
    'names of clients, products and places in which no term is to be seen; separated by ;',
    '含有术语字样的客户、产品或地点名称，其中不作检查；用 ; 分隔'
  ),
  row('', '', ''),
  head('Terms'),
  row('Concept', 'an Id of the sheet Concepts', 'Concepts 表中的 Id'),
  row('Language', 'en or zh', 'en（英文）或 zh（中文）'),
  row('Term', 'in small letters and in the singular, unless it is a name', '小写、单数；专名除外'),
  row(
    'Status',
    'preferred (one for each concept and language), admitted, deprecated, superseded (of a former edition)',
    'preferred 首选（每个概念每种语言一个）、admitted 许用、deprecated 拒用、superseded 曾用'
  ),
  row('Abbreviation', 'yes for a short form of another term of the concept', '缩略语填 yes'),
  row(
    'Part of speech',
    'noun when empty; verb or adjective: it decides how the term is inflected',
    '空为名词；verb 动词，adjective 形容词，决定词形变化'
  ),
  row(
    'Plural',
    'only where the rules of English give a wrong one; none for what is not counted',
    '不规则复数；不可数填 none'
  ),
  row(
    'Case sensitive',
    'yes if other cases are other words; no for an abbreviation found in any case',
    '是否区分大小写'
  ),
  row(
    'Instead',
    'words to write for a deprecated term, where the preferred term alone is not enough',
    '仅用首选术语不足时，应写的词语'
  ),
  row(
    'Mistranslates',
    'words of the other language that the term renders word by word, and wrongly',
    '被逐字误译的原文'
  ),
  row(
    'Near',
    'single words, of which one has to stand nearby for the term to count; separated by ;',
    '附近出现其中一词时才算该术语；用 ; 分隔'
  ),
  row(
    'Not near',
    'single words, of which none may stand nearby; separated by ;',
    '附近出现其中一词时不算该术语；用 ; 分隔'
  ),
  row(
    'Except',
    'longer phrases that hold the term and mean something else; separated by ;',
    '含该词而另有含义的短语；用 ; 分隔'
  ),
  row(
    'Mixing',
    'allowed where the term may stand beside the preferred one in a document',
    '可与首选术语混用时填 allowed'
  ),
  row(
    'Certainty',
    'sure when empty; likely gives no error, unsure gives notes only',
    '空为 sure 确定；likely 较确定，不报错误；unsure 不确定，仅提示'
  ),
  row('Context', 'a sentence that shows the term in use', '例句'),
  row('Market', 'market or client that uses the term', '使用该术语的市场或客户'),
  row('Term source', 'where this very term is from', '该术语的来源'),
  row('Term note', 'for the reader', '备注')
]
