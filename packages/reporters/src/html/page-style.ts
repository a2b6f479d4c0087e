import {documentStyle} from './document-style.ts'

/** Style of the report page: two columns on a screen, one on paper. */
export const pageStyle = `${documentStyle}* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 0; }
header, main { max-width: 100rem; margin: 0 auto; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; margin: 1rem 0 .25rem; }
header p { margin: 0; }
.filters { position: sticky; top: 0; background: Canvas; padding: .6rem 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 1rem; z-index: 1; }
.filters select { font: inherit; max-width: 18rem; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr); gap: 2rem; align-items: start; }
.findings { position: sticky; top: 4rem; max-height: calc(100vh - 5rem); overflow: auto; }
.findings li:target, :target + mark { outline: 3px solid Highlight; outline-offset: 2px; }
.failed, .gaps { border-left: 4px solid var(--error); padding-left: .8rem; }
@media (max-width: 60rem) { .filters { position: static; } .columns { grid-template-columns: 1fr; } .findings { position: static; max-height: none; } }
@media print { .filters { display: none; } .columns { display: block; } .findings { position: static; max-height: none; break-before: page; } body { font-size: 10pt; } }
`
