import {documentStyle} from './document-style.ts'

/** Style of the report page: two columns on a screen, one on paper. */
export const pageStyle = `${documentStyle}* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 0; background: Canvas; color: CanvasText; }
header, main { max-width: 100rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2 { overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 1rem 0 .25rem; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
mark.off a { color: inherit; background: none; text-decoration: none; }
.jump { display: none; }
header p { margin: 0; }
.filters { position: sticky; top: 0; background: Canvas; padding: .6rem 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 1rem; z-index: 1; }
.filters select { font: inherit; max-width: min(18rem, 100%); }
.filters label { max-width: 100%; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr); gap: 2rem; align-items: start; }
.findings { position: sticky; top: 4rem; max-height: calc(100vh - 5rem); overflow: auto; }
.findings li:target, :target + mark, mark a:target { outline: 3px solid Highlight; outline-offset: 2px; }
.failed, .gaps { border-left: 4px solid var(--error); padding-left: .8rem; }
@media (max-width: 60rem) { .filters { position: static; } .columns { grid-template-columns: minmax(0, 1fr); } .findings { position: static; max-height: none; } .jump { display: block; } }
@media print { .filters, .jump { display: none; } .scroll { overflow: visible; } .findings ol { list-style: decimal; padding-left: 2.5em; } .findings li { break-inside: avoid; } mark[data-numbers]::after { content: "[" attr(data-numbers) "]"; font-size: .7em; vertical-align: super; } .columns { display: block; } .findings { position: static; max-height: none; break-before: page; } body { font-size: 10pt; } }
`
