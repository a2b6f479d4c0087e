/**
 * Script of the report page: filters lists and words by severity, rule and section, and leads from one to the other by keys.
 *
 * Without it the page shows everything, and its links work.
 */
export const pageScript = `const form = document.querySelector('.filters')
const items = [...document.querySelectorAll('.findings li')]
const marks = [...document.querySelectorAll('mark')]
const steps = {ArrowDown: 1, ArrowUp: -1, j: 1, k: -1}

function filter() {
  const wanted = ['severity', 'rule', 'section'].map((name) => [name, form.elements[name].value])

  for (const item of items) item.hidden = wanted.some(([name, value]) => value !== '' && item.dataset[name] !== value)
  for (const mark of marks) lead(mark)
  for (const list of document.querySelectorAll('.findings ol')) reach(shownIn(list)[0])

  const count = form.querySelector('.count')

  count.textContent = count.dataset.shown.replace('{shown}', items.filter((item) => !item.hidden).length)
}

// Words lead to the finding that they led to before, or to another of those that are shown.
function lead(mark) {
  const link = mark.firstElementChild
  const first = (mark.dataset.first ??= link.hash.slice(1))
  const shown = mark.dataset.findings.split(' ').filter((id) => !document.getElementById(id).hidden)

  mark.classList.toggle('off', shown.length === 0)

  if (shown.length === 0) link.removeAttribute('href')
  else link.href = '#' + (shown.includes(first) ? first : shown[0])
}

function shownIn(list) {
  return items.filter((item) => item.parentElement === list && !item.hidden)
}

// One finding of a list is met with the tab key, the others from there with the arrows.
function reach(item) {
  if (!item) return

  for (const other of item.parentElement.children) handleOf(other).tabIndex = other === item ? 0 : -1
}

function handleOf(item) {
  return item.querySelector('.place a') ?? item
}

function stepFrom(item, key) {
  const shown = shownIn(item.parentElement)

  if (key === 'Home') return shown[0]
  if (key === 'End') return shown.at(-1)

  return shown[shown.indexOf(item) + steps[key]]
}

function onKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return

  const mark = event.target.closest('mark')
  const item = event.target.closest('.findings li') ?? (mark && document.getElementById(event.target.hash.slice(1)))

  if (!item) return

  if (!mark) {
    const next = stepFrom(item, event.key)

    if (!next) return

    event.preventDefault()
    handleOf(next).focus()
  } else if (event.key === 'Escape') handleOf(item).focus()
  // Arrows scroll the document.
  else if (event.key === 'j' || event.key === 'k') wordsOf(stepFrom(item, event.key))?.focus()
}

function wordsOf(item) {
  return item && document.querySelector('mark[data-findings~="' + item.id + '"] a')
}

if (form) {
  for (const link of document.querySelectorAll('mark a')) link.tabIndex = -1

  form.addEventListener('change', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  document.addEventListener('keydown', onKey)
  document.addEventListener('focusin', ({target}) => reach(target.closest('.findings li')))
  // A browser keeps what was chosen when the page is loaded again.
  filter()
}
`
