/** Attributes by name; `true` stands for one without a value, and `undefined` and `false` for none. */
type Attributes = Readonly<Record<string, boolean | string | undefined>>

/** Make an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)

  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value)
  }

  made.append(...children)

  return made
}

/** Make a button that does something. */
export function button(words: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', {type: 'button', ...attributes}, words)

  made.addEventListener('click', act)

  return made
}

/** Choices of a list, each a value and its words. */
type Choices = readonly (readonly [value: string, words: string])[]

/** Make a list of choices with its label. */
export function choice(
  words: string,
  {name, choices, chosen}: {readonly name: string; readonly choices: Choices; readonly chosen: string}
): HTMLLabelElement {
  const options = choices.map(([value, d]) => element('option', {value, selected: value === chosen}, d))

  return element('label', {}, words, ' ', element('select', {name}, ...options))
}
