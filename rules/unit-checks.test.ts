import {createDocument, type DocumentRuleContext, gatherAnew, type Severity} from '@tenderlint/core'
import {exampleDate, exampleVocabulary} from '@tenderlint/rule-tester'
import {expect, test} from 'vitest'
import {rules} from './index.ts'

/** Texts about one mistake with units: those that make it, those that do not, and those that only seem to. */
interface Check {
  readonly id: string
  /** Rules that tell of it; absent where none does, for a reason the rules' pages give. */
  readonly rule?: string
  readonly wrong: readonly string[]
  readonly right: readonly string[]
}

const checks: readonly Check[] = [
  {
    id: 'U01',
    rule: 'units/wrong-spacing',
    wrong: ['It takes 50kW.', 'Water leaves at 30.2°C.'],
    right: [
      'It takes 50 kW at 30.2 °C.',
      'Turn by 30°22\'8".',
      'A 24VDC supply, 1080p, 5G, 4K, M12, A4, IP65, DN50, PN16, Cat6, 3D, 2D, RS-485, USB3, 4x20.',
      'See https://example.org/50kW and plan-50kW.pdf.'
    ]
  },
  {id: 'U02', rule: 'units/wrong-spacing', wrong: ['It is 30° C.', 'It is 30 ° C.'], right: ['It is 30 °C.']},
  {
    id: 'U03',
    rule: 'units/wrong-symbol',
    wrong: ['It is 40 degC.', 'It is 40 ºC.', 'It is 40 ℃.'],
    right: ['It is 40 °C.', '温度为40℃。']
  },
  {
    id: 'U04',
    rule: 'units/wrong-symbol',
    wrong: ['It takes 5 Kw.', 'It takes 5 KW.', 'It takes 5 kw.'],
    right: ['It takes 5 kW.', 'MOTOR OF 5 KW', 'Delivery is in KW 12.']
  },
  {
    id: 'U05',
    rule: 'units/wrong-symbol',
    wrong: ['It used 5 kwh.', 'It used 5 KWH.', 'It used 5 KWh.', 'It used 5 Kwh.'],
    right: ['It used 5 kWh.', 'It used 5 kW h.', 'It used 5 kW·h.', 'CONSUMPTION 5 KWH']
  },
  {
    id: 'U06',
    rule: 'units/wrong-symbol',
    wrong: ['The power plant gives 50 mW.', 'It gives 5 Mw.', 'It used 5 mwh.'],
    right: ['The laser gives 50 mW.', 'The plant gives 50 MW.']
  },
  {
    id: 'U07',
    rule: 'units/wrong-symbol',
    wrong: ['It weighs 5 Kg.', 'It weighs 5 KG.', 'It weighs 5 Kgs.', 'It weighs 5 kgs.'],
    right: ['It weighs 5 kg.', 'WEIGHT OF 5 KG', 'It comes from Muster GmbH & Co. KG.']
  },
  {
    id: 'U08',
    rule: 'units/wrong-symbol',
    wrong: ['5 Km', '5 Kpa', '5 KPa', '5 KHz', '5 KV', '5 KVA'].map((d) => `It shows ${d} now.`),
    right: ['It shows 5 km, 5 kPa, 5 kHz, 5 kV and 5 kVA.', 'It rises by 10 K and costs 10K.']
  },
  {
    id: 'U09',
    rule: 'units/wrong-symbol',
    wrong: ['It holds 1.6 Mpa.', 'It holds 1.6 MPA.', 'It holds 1.6 mpa.'],
    right: ['It holds 1.6 MPa.', 'She has an MPA degree.', 'Oil has 46 mPa·s.']
  },
  {
    id: 'U10',
    rule: 'units/wrong-symbol',
    wrong: ['It runs at 50 hz.', 'It runs at 50 HZ.', 'It runs at 5 Mhz.', 'It needs 400v.', 'The loop has 4-20 ma.'],
    right: ['It runs at 50 Hz and 5 MHz.', 'It needs 400 V.', 'The loop has 4-20 mA.']
  },
  {
    id: 'U11',
    rule: 'units/wrong-symbol',
    wrong: ['It weighs 10 kgs.', 'It takes 20 hrs.', 'It takes 3 mins.', 'It takes 5 secs.'],
    right: ['It weighs 10 kg.', 'It takes 20 h, 3 min and 5 s.', 'It gives 5 kWs.']
  },
  {
    id: 'U12',
    rule: 'units/wrong-symbol',
    wrong: ['It takes 2 hr.', 'It takes 2 hrs.', 'It takes 2 sec.', 'It uses 5 kWh/yr.'],
    right: ['It takes 2 h and 2 s.', 'It uses 5 kWh/a, or 5 kWh per year.', 'We answer 24/7.']
  },
  {
    id: 'U13',
    rule: 'units/wrong-symbol',
    wrong: [
      'It has 5 sq.m.',
      'It has 5 sqm.',
      'It has 5 sq. mm.',
      'It has 5 cu.m.',
      'It has 5 cbm.',
      'It has 5 m2.',
      'It has 5 m3.'
    ],
    right: ['It has 5 m², 5 mm² and 5 m³.', 'Motor M2 has screws M3.']
  },
  {
    id: 'U14',
    rule: 'units/wrong-symbol',
    wrong: ['It holds 5 cc.', 'It runs at 5 mps.', 'It moves 5 LPM.', 'It moves 500 cfm.'],
    right: ['It holds 5 cm³, runs at 5 m/s and moves 5 L/min.', 'Cc: the MPS team, CC of the CFM.']
  },
  {
    id: 'U15',
    rule: 'units/wrong-notation',
    wrong: ['It takes 50 kW. of power.'],
    right: ['It takes 50 kW of power.', 'It takes 50 kW. We know.']
  },
  {
    id: 'U16',
    rule: 'units/wrong-notation',
    wrong: ['It uses 5 kWh/square metre.', 'It moves 20 m³/hour.'],
    right: ['It uses 5 kWh/m².', 'It moves 20 m³/h.', 'It moves 20 m³ per hour.']
  },
  {
    id: 'U17',
    rule: 'units/wrong-notation',
    wrong: ['It uses 5 kWh/m²/a.', 'It lets 5 W/m²/K pass.'],
    right: ['It uses 5 kWh/(m²·a).', 'It lets 5 W/(m²·K) pass.', 'Pay 5 and/or 6 on 1/2/2026.']
  },
  {
    id: 'U18',
    rule: 'units/wrong-symbol',
    wrong: ['It lets 5 W/m²K pass.', 'It needs 5 kWh/m²a.'],
    right: ['It needs 5 N·m, 5 N m or 5 Nm.', 'It lets 5 W/(m²·K) pass.', 'It is 5 nm thin.']
  },
  {
    id: 'U19',
    rule: 'units/undefined-condition',
    wrong: [
      'It holds 6 barg.',
      'It holds 6 bar(g).',
      'It holds 6 bara.',
      'It moves 5 Nm3.',
      'It moves 5 m³N.',
      'It gives 5 kWp.'
    ],
    right: ['It holds a gauge pressure of 6 bar(g).', 'It moves 5 m³.', 'It gives 5 kWp under STC.']
  },
  {
    id: 'U20',
    rule: 'units/undefined-condition',
    wrong: ['It moves 1 000 Nm3/h.'],
    right: ['It moves 1 000 Nm³/h at 0 °C and 101.325 kPa, dry.']
  },
  {
    id: 'U21',
    rule: 'units/undefined-condition',
    wrong: ['NOx stays below 50 mg/Nm3.', 'NOx of the boiler stays below 50 mg/m³.'],
    right: ['NOx stays below 50 mg/m³ (dry, 0 °C, 101.325 kPa, 6 % O2).', 'The ambient air holds 0.1 mg/m³ of NOx.']
  },
  {
    id: 'U22',
    rule: 'units/undefined-condition',
    wrong: ['The air has 6 barg.'],
    right: ['The gauge pressure is 6 bar.', 'Pipes are PN16.']
  },
  {id: 'U23', wrong: [], right: ['It holds 0.69 MPa (100 psi).', 'Class 150 with 1/2 NPT.']},
  {
    id: 'U24',
    rule: 'units/ambiguous-unit',
    wrong: ['It takes 200 hp.', 'It cools with 500 USRT.'],
    right: ['It takes 149 kW (200 hp).', 'RT of the welds is done at RT.']
  },
  {
    id: 'U25',
    rule: 'units/ambiguous-unit',
    wrong: ['It lifts 100 tons.', 'A 10-ton boiler is sold.'],
    right: ['It lifts 100 t.', 'It lifts 100 metric tons.']
  },
  {
    id: 'U26',
    rule: 'units/ambiguous-unit',
    wrong: ['It saves 500 tce in 2026.'],
    right: ['It saves 500 tce (29.3 GJ per tce) in 2026.', 'It saves 14.65 TJ in 2026.']
  },
  {
    id: 'U27',
    rule: 'units/dimension-mismatch',
    wrong: ['The annual saving is 500 kW.', 'Its consumption is 12 kW per year.'],
    right: ['The annual saving is 4 000 MWh/a.', 'The peak demand saving is 500 kW.']
  },
  {
    id: 'U28',
    rule: 'units/dimension-mismatch',
    wrong: ['We set up a transformer 800 kWh.', 'A motor rated 75 kWh turns it.'],
    right: ['We set up a transformer 800 kVA.', 'The battery holds 800 kWh.', 'The meter gives 1 000 pulses per kWh.']
  },
  {
    id: 'U29',
    rule: 'units/dimension-mismatch',
    wrong: ['It rises by 5 kW/h.', 'It rises by 5 kW per hour.'],
    right: ['It ramps at 5 kW/min.', 'It ramps at 5 MW/min.']
  },
  {id: 'U30', wrong: [], right: ['It needs 120 kWh/(m²·a), or 3.2 GJ/t.']},
  {
    id: 'U31',
    rule: 'units/missing-period',
    wrong: ['It saves 2 GWh.'],
    right: ['It saves 2 GWh/a.', 'Over the life of the plant it saves 2 GWh.']
  },
  {id: 'U32', wrong: [], right: ['It uses 5 kWh p.a.', 'It uses 5 kWh/a.']},
  {id: 'U33', wrong: [], right: ['It falls by 5 %.', 'It falls by 5%.', 'See a%20b.html.']},
  {
    id: 'U34',
    rule: 'units/confused-percentage-points',
    wrong: ['OEE rises from 60 % to 66 %, a 6 % rise.'],
    right: ['OEE rises from 60 % to 66 %, by 6 percentage points.', 'OEE rises from 60 % to 66 %, a 10 % rise.']
  },
  {
    id: 'U35',
    rule: 'units/ambiguous-unit',
    wrong: ['The air holds 5 ppm.'],
    right: ['The air holds 5 µmol/mol.', 'The air holds 5 ppm (mg/kg).', 'PPM is done weekly.']
  },
  {
    id: 'U36',
    rule: 'units/wrong-spacing',
    wrong: ['It takes 5-10kW.', 'It works at 0 – 50°C.'],
    right: ['It takes 5 kW to 10 kW.', 'See pages 5-10 and part 12-34A.', 'It carries 4-20 mA.']
  },
  {
    id: 'U37',
    rule: 'units/wrong-spacing',
    wrong: ['It is 20±0.5°C.'],
    right: ['It is (20 ± 0.5) °C.', 'It is 20 °C ± 0.5 °C.', 'It is 230 V ± 10 %.']
  },
  {
    id: 'U38',
    rule: 'units/mixed-number-style',
    wrong: ['It uses 1 250 000 kWh, 5 000 kWh and 1.250.000 kWh.'],
    right: [
      'It uses 1 250 000 kWh.',
      'It uses 1,250,000 kWh.',
      'The address is 192.168.100.200, the version 1.250.000.'
    ]
  },
  {
    id: 'U39',
    rule: 'units/mixed-number-style',
    wrong: ['It takes 3,5 kW, then 3.5 kW, then 4.5 kW.'],
    right: ['It takes 3.5 kW and 1,250 kW.', 'Items 3,5 and 6 follow.']
  },
  {
    id: 'U40',
    rule: 'units/mixed-number-style',
    wrong: ['It holds .5 MPa.'],
    right: ['It holds 0.5 MPa.', 'Open a .5z file in .NET 4.']
  },
  {
    id: 'U41',
    rule: 'units/wrong-symbol',
    wrong: ['It is 5 um thick.', 'It lets 5 uS pass.', 'It weighs 5 ug.', 'It has 5 uF.'],
    right: ['It is 5 µm thick.', 'It is 5 μm thick.', 'Er geht um 5 Uhr.', 'It is made of uPVC.']
  },
  {id: 'U42', wrong: [], right: ['It has 5 Ω.', 'It has 5 \u2126.', 'It has 5 ohm.', 'The resistor is 4R7.']},
  {
    id: 'U43',
    rule: 'units/undefined-condition',
    wrong: ['It makes 85 dBA.', 'It makes 85 dB(A).', 'It makes a noise of 85 dB.'],
    right: ['It makes 85 dB(A) at 1 m.', 'Its sound power level is 85 dB.']
  },
  {id: 'U44', wrong: [], right: ['The relative humidity is 60 %.', 'It holds 60 % RH.']},
  {
    id: 'U45',
    rule: 'units/wrong-symbol',
    wrong: ['It turns at 1 500 RPM.'],
    right: ['It turns at 1 500 r/min.', 'It turns at 1 500 rpm.']
  },
  {
    id: 'U46',
    rule: 'units/wrong-symbol',
    wrong: ['It takes 5 kVar.', 'It takes 5 KVAR now.', 'It gives 5 kvA.'],
    right: ['It takes 5 kvar.', 'It gives 5 kVA.']
  },
  {
    id: 'U46, rating',
    rule: 'units/dimension-mismatch',
    wrong: ['We set up a transformer of 800 kW.', '变压器容量为800 kW。'],
    right: ['We set up a transformer of 800 kVA.', 'The transformer loses 8 kW and feeds loads of 600 kW.']
  },
  {id: 'U47', wrong: [], right: ['A load of 1 MVA at a power factor of 0.8.']},
  {id: 'U48', wrong: [], right: ['It stores 4 MiB and sends 10 Mbit/s, or 10 Mbps.']},
  {
    id: 'U49',
    rule: 'units/mixed-units',
    wrong: ['The pressure is 6 bar here, 0.5 MPa there and 90 psi below.'],
    right: ['Line A has 6 bar (0.6 MPa), line B 0.5 MPa (5 bar).', 'A steel of 235 MPa holds 6 bar.']
  },
  {
    id: 'U50',
    rule: 'units/wrong-conversion',
    wrong: ['It holds 100 psi (0.9 MPa).', 'It fits 4 in (200 mm).'],
    right: ['It holds 100 psi (0.69 MPa).', 'It fits 4 in (DN100).', 'It fits 4 in (100 mm).']
  },
  {id: 'U51', wrong: [], right: ['It differs by 10 K.', 'It differs by 10 °C.']},
  {
    id: 'U52',
    rule: 'units/ambiguous-unit',
    wrong: ['It saves 500 tons CO2e.'],
    right: ['It saves 500 t CO2e with the factors of annex A.', 'It saves 500 tCO2.']
  },
  {
    id: 'U53',
    rule: 'units/wrong-symbol',
    wrong: ['5 ㎡', '5 ㎥', '5 ㎜', '5 ㎏', '5 ㎾', '5 ℃', '5 ％'].map((d) => `It has ${d} here.`),
    right: ['It has 5 m², 5 m³, 5 mm, 5 kg, 5 kW, 5 °C and 5 %.', '面积5㎡，5％。']
  },
  {
    id: 'U54',
    rule: 'units/wrong-symbol',
    wrong: ['The site has an area of 15 mu.', 'It weighs 200 jin.'],
    right: ['The site has an area of 1 ha.', 'It weighs 100 kg.', 'Mr Jin and Ms Mu from Yi will come at 5.']
  },
  {
    id: 'U55',
    rule: 'units/wrong-symbol',
    wrong: ['It shows a temperature of 40 C.'],
    right: ['Temperature (°C)', 'Power in W']
  },
  {
    id: 'U56',
    rule: 'units/dimension-mismatch',
    wrong: ['It holds a pressure of 6 kg.', 'It has 6 kg pressure.'],
    right: ['It holds a pressure of 0.59 MPa.', 'It holds 6 kg of salt.']
  },
  {
    id: 'U57',
    rule: 'units/wrong-symbol',
    wrong: ['It used 10,000 degrees of electricity.'],
    right: ['It used 10,000 kWh.', 'It turns by 90 degrees.']
  },
  {
    id: 'U58',
    rule: 'units/wrong-symbol',
    wrong: ['It needs a 95 square cable.'],
    right: ['It needs a cable of 95 mm².', 'It has 95 square tiles.']
  },
  {id: 'U59', wrong: [], right: ['It cools with 3.5 kW.', 'It is a 1.5P unit.']},
  {
    id: 'U60',
    rule: 'units/confused-percentage-points',
    wrong: ['Faults are reduced by 3 times.', '故障降低3倍。'],
    right: ['Faults fall to one third.', 'It is tested 3 times.', 'Output grew to 3 times.']
  },
  {
    id: 'U61',
    rule: 'units/unclear-range',
    wrong: ['Its accuracy is ≤ ±0.5 %.', 'Its accuracy is ≥ ±0.2 %.'],
    right: ['Its accuracy is within ±0.5 %.', 'Its error is ≤ 0.5 %.']
  },
  {
    id: 'U62',
    rule: 'units/wrong-symbol',
    wrong: ['The ambient temperature is 80 C.', 'It is heated to 80C.'],
    right: ['It is heated to 80 °C.', 'It carries 80 C of charge.', 'It has 80 class C cables and 5 vitamins.']
  },
  {
    id: 'U63',
    rule: 'units/wrong-conversion',
    wrong: ['It allows a temperature rise of 10 °C = 50 °F.', 'It rises by 10 °C (50 °F).', 'A drop of 10 °C = 50 °F.'],
    right: ['It allows a temperature rise of 10 °C = 18 °F.', 'It is 10 °C = 50 °F.']
  },
  {id: 'U64', wrong: [], right: ['It costs USD 3 million.', 'It costs USD 5 m.']},
  {id: 'U65', wrong: [], right: ['It gives 4.2 MJ.', 'It gives 1 Gcal.']},
  {id: 'U66', wrong: [], right: ['It is a 10 t/h boiler.', 'The boiler gives 7 MW.']},
  {id: 'U67', wrong: [], right: ['It holds 500 Pa.', 'It holds 50 mmH2O.']},
  {
    id: 'U68',
    rule: 'units/undefined-condition',
    wrong: ['The roof gives 5 kWp.'],
    right: ['The roof gives 5 kWp (DC).']
  }
]

const vocabulary = exampleVocabulary({})
const unitRules = rules.filter((d) => d.id.startsWith('units/'))

function find(text: string): readonly {rule: string; severity: Severity}[] {
  const document = createDocument({
    path: 'check.md',
    format: 'markdown',
    tree: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [{type: 'text', value: text, data: {pieces: [0, 0, text.length, text.length, 0]}}]
        }
      ]
    },
    parts: ['check.md'],
    properties: {language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en'},
    locate: ([{start, end} = {start: 0, end: 0}], place) => ({
      format: 'markdown',
      place,
      start: {line: 1, column: start + 1, offset: start},
      end: {line: 1, column: end + 1, offset: end}
    })
  })

  return unitRules.flatMap((rule) => {
    const context: DocumentRuleContext<unknown> = {
      options: rule.options?.parse(undefined),
      vocabulary,
      asOf: exampleDate,
      gather: gatherAnew(document.segments, {vocabulary, asOf: exampleDate})
    }
    const problems =
      'document' in rule
        ? [...rule.document(document, context)]
        : document.segments.flatMap((d) => [...rule.segment(d, context)])

    return problems.map((d) => ({rule: rule.id, severity: d.severity ?? rule.severity}))
  })
}

for (const {id, rule, wrong, right} of checks) {
  for (const text of wrong) {
    test(`should find ${id} in: ${text}`, () => {
      expect(find(text).some((d) => d.rule === rule)).toEqual(true)
    })
  }

  for (const text of right) {
    test(`should find nothing like ${id} in: ${text}`, () => {
      expect(find(text).filter((d) => d.rule === rule || d.severity !== 'info')).toEqual([])
    })
  }
}
