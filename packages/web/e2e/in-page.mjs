// Functions that the tests run in the page.

/** Drop a text on the page as a file. */
export function dropFile({name, text}) {
  const data = new DataTransfer()

  data.items.add(new File([text], name))
  document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: data}))
}

/** Id of the finding that has the focus, or the words that have it. */
export function focused() {
  return document.activeElement?.closest('li')?.id ?? document.activeElement?.textContent
}

/** How the outline of what has the focus is drawn. */
export function outlineOfFocused() {
  const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement)

  return `${outlineStyle} ${outlineWidth}`
}

/** Width of the page with what is beyond the window, in pixels. */
export function pageWidth() {
  return document.documentElement.scrollWidth
}

/** What axe, which has been added to the page, finds wrong in it: rule and element. */
export async function barriers() {
  const {violations} = await window.axe.run({resultTypes: ['violations']})

  return violations.flatMap((d) => d.nodes.map(({html}) => `${d.id}: ${html}`))
}

/** Texts with a contrast below 4.5 to what is behind them (WCAG 2.2, 1.4.3). */
export function tooFaint() {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  const walker = document.createTreeWalker(document.querySelector('dialog') ?? document.body, NodeFilter.SHOW_TEXT)
  const faint = new Set()

  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const {parentElement} = node

    if (node.textContent?.trim() === '' || !parentElement?.checkVisibility({opacityProperty: true})) continue

    const behind = ancestors(parentElement).toReversed()
    const ground = blend(['Canvas', ...behind.map((d) => getComputedStyle(d).backgroundColor)])
    const opacity = behind.reduce((product, d) => product * Number(getComputedStyle(d).opacity), 1)
    const words = blend([`rgb(${ground.join()})`, getComputedStyle(parentElement).color], opacity)
    const [bright = 0, dark = 0] = [luminance(words), luminance(ground)].toSorted((a, b) => b - a)
    const contrast = (bright + 0.05) / (dark + 0.05)

    if (contrast < 4.5) faint.add(`${parentElement.localName}.${parentElement.className}: ${contrast.toFixed(2)}`)
  }

  return [...faint]

  function ancestors(element) {
    return element ? [element, ...ancestors(element.parentElement)] : []
  }

  function blend(colours, opacity = 1) {
    canvas.clearRect(0, 0, 1, 1)
    canvas.globalAlpha = 1

    for (const [i, colour] of colours.entries()) {
      if (i === colours.length - 1) canvas.globalAlpha = opacity
      canvas.fillStyle = colour === 'Canvas' ? getComputedStyle(document.body).backgroundColor : colour
      canvas.fillRect(0, 0, 1, 1)
    }

    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)]
  }

  function luminance(colour) {
    const [red = 0, green = 0, blue = 0] = colour.map((d) => {
      const share = d / 255

      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })

    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
