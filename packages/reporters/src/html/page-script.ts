/** Script of the report page: filters the list by severity, rule and section. Without it the page shows everything. */
export const pageScript = `const form = document.querySelector('.filters')
const items = [...document.querySelectorAll('.findings li')]

function filter() {
  const wanted = ['severity', 'rule', 'section'].map((name) => [name, form.elements[name].value])

  for (const item of items) item.hidden = wanted.some(([name, value]) => value !== '' && item.dataset[name] !== value)

  const count = form.querySelector('.count')

  count.textContent = count.dataset.shown.replace('{shown}', items.filter((item) => !item.hidden).length)
}

form?.addEventListener('change', filter)
form?.addEventListener('submit', (event) => event.preventDefault())
`
