// Entry of the page.
import {documentStyle} from '@tenderlint/reporters'
import {createPage} from './page.ts'

const style = new CSSStyleSheet()

style.replaceSync(documentStyle)
document.adoptedStyleSheets = [style]
createPage(document.body)
