/** Style of a document with its findings, and of their list. Severities differ in line style, not in colour alone. */
export const documentStyle = `:root { color-scheme: light dark; --error: #b3261e; --warning: #8a5a00; --info: #1f5fa8; --line: #8884; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc46b; --info: #8ab8ff; } }
article { overflow-wrap: break-word; }
.scroll { overflow-x: auto; }
article :is(p, h3, h4, h5, h6, th, td) { white-space: pre-line; }
article h3, article h4, article h5, article h6 { margin: 1.6em 0 .4em; }
article .item { margin-left: 1.5rem; }
article .caption { font-style: italic; }
article .aside { font-size: .9em; }
.label, .tag, .mask { opacity: .7; }
.tag { border: 1px solid var(--line); border-radius: .3em; padding: 0 .3em; font-size: .8em; }
table { border-collapse: collapse; margin: .8em 0; }
th, td { border: 1px solid var(--line); padding: .2em .5em; text-align: left; vertical-align: top; }
mark { background: none; color: inherit; scroll-margin: 8rem; }
mark a { color: inherit; text-decoration-thickness: 2px; text-underline-offset: 3px; }
mark.error a { text-decoration: underline double var(--error); background: color-mix(in srgb, var(--error) 15%, transparent); }
mark.warning a { text-decoration: underline solid var(--warning); background: color-mix(in srgb, var(--warning) 12%, transparent); }
mark.info a { text-decoration: underline dotted var(--info); }
[id$="-words"] { scroll-margin-top: 8rem; }
.findings ol { list-style: none; margin: 0; padding: 0; }
.findings li:focus { outline-offset: -2px; }
.findings li { border-left: 4px solid var(--line); padding: .3rem .8rem; margin: 0 0 .8rem; scroll-margin-top: 1rem; }
.findings li.error { border-color: var(--error); }
.findings li.warning { border-color: var(--warning); }
.findings li.info { border-color: var(--info); }
.findings p { margin: 0; }
.findings .place, .findings .rule, .findings .fix { font-size: .9em; }
code { font-family: ui-monospace, "Noto Sans Mono CJK SC", monospace; font-size: .95em; }
[hidden] { display: none; }
`
