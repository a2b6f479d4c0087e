import type {Severity} from '@tenderlint/core'
import type {Prose} from '@tenderlint/matchers'
import {exampleDate, exampleVocabulary} from '@tenderlint/rule-tester'
import {expect, test} from 'vitest'
import {rules} from './index.ts'

/** Sentences about one mistake: those that make it, those that do not, and those that seem to. */
interface Pair {
  readonly id: string
  readonly rule: string
  readonly wrong: readonly string[]
  readonly right: readonly string[]
}

const pairs: readonly Pair[] = [
  {
    id: 'Q01',
    rule: 'references/wrong-publisher',
    wrong: ['Loops follow ISO 61508.', 'Loops follow ISO/IEC 61508.', 'Loops follow EN ISO 61508.'],
    right: ['Loops follow IEC 61508.']
  },
  {
    id: 'Q02',
    rule: 'references/wrong-publisher',
    wrong: ['Access follows ISO 62443.', 'Access follows ISO/IEC 62443.'],
    right: ['Access follows IEC 62443.', 'Access follows ISA/IEC 62443.', 'Access follows ANSI/ISA-62443.']
  },
  {
    id: 'Q03',
    rule: 'references/wrong-publisher',
    wrong: ['Information follows IEC 27001.'],
    right: ['Information follows ISO/IEC 27001.', 'The tender says “IEC 27001”.']
  },
  {
    id: 'Q04',
    rule: 'references/wrong-publisher',
    wrong: ['Information follows ISO 27001.'],
    right: ['Information follows ISO/IEC 27001.']
  },
  {
    id: 'Q05',
    rule: 'references/wrong-publisher',
    wrong: ['The laboratory follows ISO 17025.'],
    right: ['The laboratory follows ISO/IEC 17025.']
  },
  {
    id: 'Q06',
    rule: 'references/wrong-publisher',
    wrong: ['Bodies follow ISO 17020.', 'Bodies follow ISO 17021.', 'Bodies follow ISO 17065.'],
    right: [
      'Bodies follow ISO/IEC 17020.',
      'Bodies follow ISO/IEC 17021-1.',
      'Bodies follow ISO/IEC 17065.',
      'Producers follow ISO 17034, translators ISO 17100.'
    ]
  },
  {
    id: 'Q07',
    rule: 'references/wrong-publisher',
    wrong: ['The life cycle follows ISO/IEC 15288.', 'Requirements follow ISO/IEC 29148.'],
    right: [
      'The life cycle follows ISO/IEC/IEEE 15288.',
      'Requirements follow ISO/IEC/IEEE 29148.',
      'Our life cycle follows ISO/IEC 15288:2008.'
    ]
  },
  {
    id: 'Q08',
    rule: 'references/wrong-publisher',
    wrong: ['Quantities follow ISO/IEC 80000-6.'],
    right: [
      'Quantities follow ISO 80000-1, IEC 80000-6 and IEC 80000-13.',
      'Quantities follow the ISO/IEC 80000 series.'
    ]
  },
  {
    id: 'Q09',
    rule: 'references/wrong-publisher',
    wrong: ['Quality follows IEC 9001.', 'Environment follows IEC 14001.', 'Energy follows IEC 50001.'],
    right: ['We follow ISO 9001, ISO 14001, ISO 50001.']
  },
  {
    id: 'Q10',
    rule: 'references/malformed-reference',
    wrong: ['Quality follows ISO9001.'],
    right: [
      'Quality follows ISO 9001.',
      'See ISO9001.pdf and www.example.com/ISO9001 and q@ISO9001.org.',
      'Certificate no. ISO9001-4711.'
    ]
  },
  {
    id: 'Q11',
    rule: 'references/malformed-reference',
    wrong: ['Quality follows ISO-9001.'],
    right: ['Quality follows ISO 9001.', 'Access follows ANSI/ISA-62443.']
  },
  {
    id: 'Q12',
    rule: 'references/malformed-reference',
    wrong: ['Quality follows ISO 9001-2026.'],
    right: [
      'Quality follows ISO 9001:2026.',
      'Quality follows GB/T 19001-2016.',
      'Cabinets follow DIN 18015-1:2020-05.',
      'Tests follow ANSI/ISA-62443-3-3-2013 and IEEE 1012-2016.'
    ]
  },
  {
    id: 'Q13',
    rule: 'references/malformed-reference',
    wrong: ['Quality follows ISO 9001 : 2026.', 'Quality follows ISO 9001 (2026).'],
    right: ['Quality follows ISO 9001:2026.']
  },
  {
    id: 'Q14',
    rule: 'references/malformed-reference',
    wrong: ['Quality follows GB/T 19001:2016.'],
    right: ['Quality follows GB/T 19001-2016.', 'Quality follows GB/T 19001—2016.']
  },
  {
    id: 'Q15',
    rule: 'references/malformed-reference',
    wrong: ['Quality follows GBT 19001.', 'Quality follows GB／T 19001.', 'Quality follows GB T19001.'],
    right: ['Quality follows GB/T 19001.', 'See GBT19001.pdf.']
  },
  {
    id: 'Q16',
    rule: 'references/wrong-publisher',
    wrong: ['Quality follows GB 19001-2016.'],
    right: ['Quality follows GB/T 19001-2016.', 'Units follow GB 3100-1993.']
  },
  {
    id: 'Q17',
    rule: 'references/malformed-reference',
    wrong: ['Loops follow GB/T 20438-1-2017.'],
    right: ['Loops follow GB/T 20438.1-2017.']
  },
  {
    id: 'Q18',
    rule: 'references/malformed-reference',
    wrong: ['Loops follow IEC 61508.1.'],
    right: ['Loops follow IEC 61508-1.', 'Loops follow AS 61508.1.', 'See IEC 61508-1, 7.4.']
  },
  {
    id: 'Q19',
    rule: 'references/malformed-reference',
    wrong: ['Quantities follow ISO 80000–1.'],
    right: ['Quantities follow ISO 80000-1.', 'Quantities follow ISO 80000\u20111.', 'See IEC 62443-3-2–3-3.']
  },
  {
    id: 'Q20',
    rule: 'references/malformed-reference',
    wrong: ['The inventory follows ISO 14064-1 & 2 & 3.'],
    right: ['The inventory follows ISO 14064-1, ISO 14064-2 and ISO 14064-3.']
  },
  {
    id: 'Q21',
    rule: 'references/malformed-reference',
    wrong: ['Cells follow ISO TS 15066.', 'Cells follow ISO/TS15066.'],
    right: ['Cells follow ISO/TS 15066.']
  },
  {
    id: 'Q22',
    rule: 'references/malformed-reference',
    wrong: ['Terms follow IEC/TS 62443-1-1.'],
    right: ['Terms follow IEC TS 62443-1-1.', 'The old text says “IEC/TS 62443-1-1”.']
  },
  {
    id: 'Q23',
    rule: 'references/malformed-reference',
    wrong: ['See ISO/IEC TR61508-0.'],
    right: ['See IEC TR 61508-0.']
  },
  {
    id: 'Q24',
    rule: 'references/malformed-reference',
    wrong: ['Energy follows ISO 50001:2018/A1:2024.', 'Energy follows ISO 50001:2018+A1.'],
    right: ['Energy follows ISO 50001:2018/Amd 1:2024.', 'Energy follows EN ISO 50001:2018/A1:2024.']
  },
  {
    id: 'Q25',
    rule: 'references/malformed-reference',
    wrong: ['Machines follow IEC 60204-1:2016 A1.'],
    right: ['Machines follow IEC 60204-1:2016/AMD1:2021.', 'Machines follow IEC 60204-1:2016+AMD1:2021 CSV.']
  },
  {
    id: 'Q26',
    rule: 'claims/wrong-attestation',
    wrong: ['Our service is IEC 62443 certified.'],
    right: ['Our process is certified to IEC 62443-4-1.', 'The network is aligned with the IEC 62443 series.']
  },
  {
    id: 'Q27',
    rule: 'references/superseded-edition',
    wrong: ['We hold an ISO 9001-2008 certificate.'],
    right: ['We have been certified since 2009 to ISO 9001:2008.']
  },
  {
    id: 'Q28',
    rule: 'references/superseded-edition',
    wrong: ['We hold an ISO 9001:2015 certificate.'],
    right: ['The transition of our certificate from ISO 9001:2015 to ISO 9001:2026 is planned.']
  },
  {
    id: 'Q29',
    rule: 'references/superseded-edition',
    wrong: ['Environment follows ISO 14001:2015.'],
    right: ['Environment follows ISO 14001:2026.']
  },
  {
    id: 'Q30',
    rule: 'references/superseded-edition',
    wrong: ['Environment follows ISO 14001:2004.'],
    right: ['Until 2015 environment followed ISO 14001:2004.']
  },
  {
    id: 'Q31',
    rule: 'references/superseded-edition',
    wrong: ['Energy follows ISO 50001:2011.'],
    right: ['Energy follows ISO 50001:2018.', 'GB/T 23331-2012 formerly adopted ISO 50001:2011.']
  },
  {
    id: 'Q32',
    rule: 'references/superseded-edition',
    wrong: ['Audits follow ISO 50002:2014.'],
    right: ['Audits follow ISO 50002-1:2025.']
  },
  {
    id: 'Q33',
    rule: 'references/superseded-edition',
    wrong: ['Baselines follow ISO 50006:2014.'],
    right: ['Baselines follow ISO 50006:2023.']
  },
  {
    id: 'Q34',
    rule: 'references/superseded-edition',
    wrong: ['Information follows ISO/IEC 27001:2013.', 'We are certified to ISO/IEC 27001:2013.'],
    right: ['Information follows ISO/IEC 27001:2022.']
  },
  {
    id: 'Q35',
    rule: 'references/superseded-edition',
    wrong: ['Risks follow ISO 31000:2009.'],
    right: ['Risks follow ISO 31000:2018.']
  },
  {
    id: 'Q36 successor',
    rule: 'references/withdrawn-standard',
    wrong: ['Safety follows OHSAS 18001.'],
    right: ['Safety follows ISO 45001:2018.', 'Until 2019 safety followed OHSAS 18001.']
  },
  {
    id: 'Q36 name',
    rule: 'references/wrong-publisher',
    wrong: ['Safety follows ISO 18001.', 'Safety follows ISO 18001:2007.'],
    right: ['Safety follows ISO 45001.']
  },
  {
    id: 'Q37',
    rule: 'references/superseded-edition',
    wrong: ['Safety follows GB/T 28001-2011.'],
    right: ['Safety follows GB/T 45001-2020.', '原标准为GB/T 28001-2011。']
  },
  {
    id: 'Q38',
    rule: 'references/superseded-edition',
    wrong: ['The body follows ISO/IEC 17020:2012.'],
    right: ['The body follows ISO/IEC 17020:2026.']
  },
  {
    id: 'Q39',
    rule: 'references/superseded-edition',
    wrong: ['The program follows IEC 62443-2-1:2010.'],
    right: ['The program follows IEC 62443-2-1:2024.', 'GB/T 33007-2016 formerly adopted IEC 62443-2-1:2010.']
  },
  {
    id: 'Q40',
    rule: 'references/superseded-edition',
    wrong: ['Programs follow IEC 61131-3:2013.'],
    right: ['Programs follow IEC 61131-3:2025.']
  },
  {
    id: 'Q41',
    rule: 'references/withdrawn-standard',
    wrong: [1, 2, 3, 4, 5, 8].map((part) => `Vibration follows ISO 10816-${part}.`),
    right: [1, 2, 3, 4, 5, 8].map((part) => `Vibration follows ISO 20816-${part}.`)
  },
  {
    id: 'Q42',
    rule: 'references/unknown-edition',
    wrong: ['Loops follow IEC 61508:2024.'],
    right: ['Loops follow IEC 61508-1:2010.', 'Loops follow IEC TS 61508-3-2:2024.', 'See IEC TR 61508-3-3:2025.']
  },
  {
    id: 'Q43',
    rule: 'references/wrong-adoption',
    wrong: ['The system meets GB/T 24001-2016 (idt ISO 14001:2026).'],
    right: ['GB/T 24001-2016 (IDT ISO 14001:2015) was met until 2026.']
  },
  {
    id: 'Q44',
    rule: 'references/wrong-adoption',
    wrong: ['GB/T 1.1-2020 adopts the ISO/IEC Directives, Part 2.'],
    right: ['GB/T 1.1-2020 is not equivalent to the ISO/IEC Directives, Part 2.']
  },
  {
    id: 'Q45',
    rule: 'claims/bare-certification',
    wrong: ['We are ISO certified.', 'Our ISO certification is valid.'],
    right: ['ISO certificate no.: 4711', 'We are certified to ISO 9001:2026 by a certification body.']
  },
  {
    id: 'Q46',
    rule: 'claims/bare-certification',
    wrong: ['We are certified by ISO.'],
    right: ['We are certified to ISO 9001 by a certification body.']
  },
  {
    id: 'Q47',
    rule: 'claims/wrong-attestation',
    wrong: ['We are an ISO 9001 accredited company.'],
    right: [
      'ISO 9001 certified companies deliver, certified by DNV.',
      'A certification body is accredited to ISO/IEC 17021-1.'
    ]
  },
  {
    id: 'Q48',
    rule: 'claims/wrong-attestation',
    wrong: ['Tests are made in an ISO/IEC 17025 certified laboratory.'],
    right: [
      'Tests are made in a laboratory accredited to ISO/IEC 17025:2017.',
      'Each gauge has a calibration certificate.'
    ]
  },
  {
    id: 'Q49',
    rule: 'claims/wrong-attestation',
    wrong: ['We offer ISO/IEC 17020 certified inspection.'],
    right: ['Inspection is by a body accredited to ISO/IEC 17020 (type A).']
  },
  {
    id: 'Q50',
    rule: 'claims/wrong-attestation',
    wrong: [
      'Our company holds ISO/IEC 17021-1 certification.',
      'Our company holds ISO/IEC 17021-1.',
      '我公司持有ISO/IEC 17021-1。'
    ],
    right: [
      'The certification body is accredited to ISO/IEC 17021-1.',
      'As a certification body, we hold ISO/IEC 17021-1.',
      'We hold ISO/IEC 17021-1 accreditation by DAkkS.'
    ]
  },
  {
    id: 'Q51',
    rule: 'claims/wrong-attestation',
    wrong: ['We are ISO 31000 certified.'],
    right: ['Risk management follows ISO 31000:2018.', 'Ms Li is an ISO 31000 certified risk manager.']
  },
  {
    id: 'Q52',
    rule: 'claims/wrong-attestation',
    wrong: ['We are ISO 26000 certified.'],
    right: ['We use the guidance of ISO 26000:2010.']
  },
  {
    id: 'Q53',
    rule: 'claims/wrong-attestation',
    wrong: [
      ...[
        9004, 10005, 10006, 10007, 10013, 10015, 19011, 20400, 21502, 50004, 50006, 50015, 14004, 14031, 22313, 55002
      ].map((number) => `We are ISO ${number} certified.`),
      'We are ISO/IEC 27002 certified.',
      'We are ISO/IEC 27005 certified.'
    ],
    right: ['We apply the guidance of ISO 10006.', 'Auditors are certified to ISO 19011.']
  },
  {
    id: 'Q54 level',
    rule: 'claims/wrong-metric',
    wrong: ['We are a SIL 3 certified company.'],
    right: ['The relay has SIL 3 capability to IEC 61508.']
  },
  {
    id: 'Q54 standard',
    rule: 'claims/wrong-attestation',
    wrong: ['We are an IEC 61508 certified company.'],
    right: ['The management of functional safety was assessed to IEC 61508.']
  },
  {
    id: 'Q55',
    rule: 'claims/wrong-metric',
    wrong: ['A SIL 3 PLC gives a SIL 3 loop.'],
    right: ['The SIL of the safety function is verified for the whole loop.']
  },
  {
    id: 'Q56',
    rule: 'claims/wrong-metric',
    wrong: ['The guard has PL d to IEC 61508.', 'The guard has SIL 2 to ISO 13849.'],
    right: [
      'The guard has PL d to ISO 13849-1.',
      'The guard has SIL 2 to IEC 62061 or IEC 61508.',
      'PL d to ISO 13849-1 is compared with SIL 2 to ISO 13849-1 and IEC 62061.'
    ]
  },
  {
    id: 'Q57',
    rule: 'claims/wrong-metric',
    wrong: ['We deliver an SL 2 certified plant.'],
    right: ['SL-T 2 is set for each zone and conduit.']
  },
  {
    id: 'Q58',
    rule: 'claims/wrong-attestation',
    wrong: ['We are ISO 14064 certified.'],
    right: ['The GHG statement is verified to ISO 14064-3 against ISO 14064-1.']
  },
  {
    id: 'Q59',
    rule: 'claims/wrong-attestation',
    wrong: ['We offer an ISO 14040 certified product.'],
    right: ['The assessment follows ISO 14040 and ISO 14044 with a critical review.']
  },
  {
    id: 'Q60',
    rule: 'claims/wrong-attestation',
    wrong: ['We guarantee IPMVP certified savings.'],
    right: ['Savings are determined to IPMVP Option B.']
  },
  {
    id: 'Q61',
    rule: 'claims/wrong-attestation',
    wrong: ['We sell ISO 9001 certified products.'],
    right: ['Products are made in an ISO 9001 certified plant of DNV.']
  },
  {
    id: 'Q62',
    rule: 'claims/wrong-attestation',
    wrong: ['The panel is CE certified.'],
    right: ['The panel is CE marked.', 'The vessel has CE certification from a notified body.']
  },
  {
    id: 'Q63',
    rule: 'claims/absolute-compliance',
    wrong: ['The plant is fully compliant with all applicable ISO/IEC standards.'],
    right: ['The plant complies with the standards listed in Annex A.']
  },
  {
    id: 'Q64',
    rule: 'claims/white-list-claim',
    wrong: ['We are a white-list certified service exporter.', '我公司是白名单认证企业。'],
    right: ['We intend to apply for the exporter white list when the scheme opens.', '海关白名单与本项目无关。']
  },
  {
    id: 'Q65',
    rule: 'references/undated-reference',
    wrong: ['The design is based on the latest version of the standard.'],
    right: ['The latest edition of the standard at contract date applies.', 'Access follows IEC 62443-2-4:2023.']
  },
  {
    id: 'Q66',
    rule: 'references/draft-reference',
    wrong: ['Safety follows ISO/DIS 45001.'],
    right: ['Safety follows ISO 45001:2018.', 'The draft ISO/DIS 45001 is watched.']
  },
  {
    id: 'Q67',
    rule: 'claims/wrong-attestation',
    wrong: ['Our tests are CNAS certified.', 'Our tests are UKAS certified.'],
    right: ['Our laboratory is accredited by CNAS.', 'The certificate is by a CNAS-accredited body.']
  },
  {
    id: 'Q68',
    rule: 'claims/wrong-attestation',
    wrong: ['We are CMMI certified.'],
    right: ['We were appraised at CMMI maturity level 3.']
  },
  {
    id: 'Q69',
    rule: 'claims/wrong-attestation',
    wrong: ['Our service desk is ISO 20000 certified.'],
    right: ['Our service desk is ISO/IEC 20000-1:2018 certified by DNV.']
  },
  {
    id: 'Q70',
    rule: 'claims/wrong-attestation',
    wrong: ['Our cloud is ISO/IEC 27017 certified.', 'Our cloud is ISO/IEC 27018 certified.'],
    right: ['The controls of ISO/IEC 27017 are in scope.']
  },
  {
    id: 'Q71',
    rule: 'references/withdrawn-standard',
    wrong: ['Parts follow ISO/TS 16949.'],
    right: ['Parts follow IATF 16949:2016.']
  },
  {
    id: 'Q72',
    rule: 'references/withdrawn-standard',
    wrong: ['Circuits follow EN 954-1.', 'Risks follow ISO 14121-1.'],
    right: ['Circuits follow ISO 13849-1:2023.', 'Risks follow ISO 12100:2010.']
  },
  {
    id: 'Q73',
    rule: 'references/withdrawn-standard',
    wrong: ['The scheme follows ISO/IEC Guide 65.', 'The scheme follows EN 45011.'],
    right: ['The scheme follows ISO/IEC 17065:2012.']
  },
  {
    id: 'Q73 edition',
    rule: 'references/superseded-edition',
    wrong: ['The body follows ISO/IEC 17021:2011.'],
    right: ['The body follows ISO/IEC 17021-1:2015.']
  },
  {
    id: 'Q74',
    rule: 'references/withdrawn-standard',
    wrong: [
      'Rotors follow ISO 1940-1.',
      'Vibration follows ISO 2372.',
      'Cabinets follow IEC 60439-1.',
      'Motors follow IEC 60034-30.'
    ],
    right: [
      'Rotors follow ISO 21940-11:2016.',
      'Vibration follows ISO 20816-1:2016.',
      'Cabinets follow IEC 61439-1:2020.',
      'Motors follow IEC 60034-30-1:2025.'
    ]
  },
  {
    id: 'Q75',
    rule: 'references/withdrawn-standard',
    wrong: [
      'Assets follow PAS 55.',
      'Continuity follows BS 25999-2.',
      'Energy follows EN 16001.',
      'Information follows BS 7799-2.'
    ],
    right: ['We follow ISO 55001, ISO 22301, ISO 50001 and ISO/IEC 27001.']
  },
  {
    id: 'Q76',
    rule: 'references/wrong-publisher',
    wrong: ['Batches follow IEC 88.', 'Levels follow IEC 95.', 'Access follows IEC 99.'],
    right: ['Batches follow ISA-88 and IEC 61512, levels ISA-95 and IEC 62264, access ISA-99 and ISA/IEC 62443.']
  },
  {
    id: 'Q77',
    rule: 'claims/incomplete-certificate',
    wrong: ['We are certified to ISO 9001:2026.'],
    right: ['We are certified to ISO 9001:2026 by DNV (no. 4711, scope: service, valid until 2029-09-30).']
  }
]

const vocabulary = exampleVocabulary({})

function find(text: string): readonly {rule: string; severity: Severity}[] {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const prose: Prose = {kind: 'paragraph', language, text, marks: [], quoted: false}

  return rules
    .filter((d) => /^(?:claims|references)\//u.test(d.id))
    .flatMap((rule) => {
      if (!('segment' in rule)) return []

      const context = {options: rule.options?.parse(undefined), vocabulary, asOf: exampleDate}

      return Array.from(rule.segment(prose, context), (d) => ({rule: rule.id, severity: d.severity ?? rule.severity}))
    })
}

for (const {id, rule, wrong, right} of pairs) {
  test.each(wrong)(`should find ${id} in: %s`, (text) => {
    expect(find(text).some((d) => d.rule === rule)).toEqual(true)
  })

  test.each(right)(`should find nothing like ${id} in: %s`, (text) => {
    expect(find(text).filter((d) => d.rule === rule || d.severity !== 'info')).toEqual([])
  })
}
