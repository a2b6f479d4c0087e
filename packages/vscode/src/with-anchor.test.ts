import {expect, test} from 'vitest'
import {withAnchor} from './with-anchor.ts'

test('should let the page begin at a finding, and hear of others', () => {
  const page = withAnchor('<body><p>$& 75 Kw</p></body>', 'd1f2')

  expect([
    page.includes('<p>$& 75 Kw</p><script>'),
    page.includes('show("d1f2")'),
    page.endsWith('</script>\n</body>')
  ]).toEqual([true, true, true])
})

test('should begin at its top where no finding is named', () => {
  expect(withAnchor('<body></body>').match(/show\(.*\)/gu)).toEqual(['show(anchor)', 'show(data.anchor))'])
})

test('should keep what it is given from being markup', () => {
  expect(withAnchor('<body></body>', '</script>').match(/<\/script>/gu)).toEqual(['</script>'])
})
