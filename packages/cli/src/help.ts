import type {CommandName} from './command.ts'

const overview = `tenderlint: terminology, units and standard references in proposals, SOWs and delivery reports

  tenderlint [check] PATH…     check Word, PDF and Markdown files, or folders of them
  tenderlint annotate FILE…    put findings into a copy of a Word document or PDF, as comments
  tenderlint rules             list the rules
  tenderlint explain RULE      say why a rule is, with examples
  tenderlint tree FILE         show what is read from a file
  tenderlint baseline ACTION   create, update or prune the list of findings that are known
  tenderlint init              write a configuration for the current folder
  tenderlint config FILE       show what holds for a file, and where each value is from
  tenderlint lsp --stdio       serve an editor: findings, fixes and explanations while Markdown is written

  tenderlint help COMMAND      options of a command
  tenderlint --version
`

const topics: Readonly<Record<CommandName, string>> = {
  annotate: `tenderlint annotate FILE…

Puts findings into Word documents as comments at the exact words, and safe fixes as tracked changes. What is written is a copy
beside the original, Offer.tenderlint.docx; doing it again replaces what it did before. Word takes comments in the text only:
those on headers and footers stand together at its start. A PDF, Offer.tenderlint.pdf, gets highlights with a comment behind its
original bytes, so signatures hold for those; a square at the top of a page is a comment on the whole of it.

      --tracked-changes WHICH  safe (default), all or none: fixes to track as changes
      --notes                  comment on notes as well
      --strip                  take comments and changes of tenderlint out again
  -o, --out FILE               write to this file
      --in-place               change the document itself
      --as-of YYYY-MM-DD       day the verdicts on standards are for; today when not given
  -c, --config FILE            configuration; tenderlint.yaml beside a document or above it when not given
  -j, --jobs N                 files that are read at once; as many as there are processors when not given
  -q, --quiet                  say only what was written

Exit codes: 0 all were written or had no finding, 2 a file cannot be written, 3 a document could not be read in full.
`,
  check: `tenderlint [check] PATH…

Checks files, folders and globs. In a folder, what Git ignores, lock files of Word and annotated copies are passed over.
Files are only read, unless --fix is given.

  -f, --format FORMAT     text (default), json, sarif, junit, github, gitlab, checkstyle or csv;
                          more than one with an --out each
  -o, --out FILE          write the format before it to a file
      --fail-on SEVERITY  error, warning (default), info or never: findings from which on the exit code is 1
      --as-of YYYY-MM-DD  day the verdicts on standards are for; today when not given
      --fix               make safe fixes in Markdown files; --fix=all makes those too that a person has to judge
      --fix-dry-run       show as a diff what --fix would do, and change nothing
      --notes             list notes as well
  -q, --quiet             findings only: no summary, no progress
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
  -j, --jobs N            files that are read at once; as many as there are processors when not given
      --stdin-path NAME   with - as PATH: name of what comes from standard input
      --baseline FILE     known findings; tenderlint-baseline.txt here or in a folder above when not given
      --no-baseline       list what is known as well
      --no-cache          read every document anew, and keep no report for the next run
      --no-color          no colour, which only a terminal gets

Exit codes
  0   nothing found
  1   findings at or above --fail-on
  2   wrong command or configuration
  3   a document could not be read, or not all of it was checked
  70  a mistake in tenderlint

Examples
  tenderlint bid/
  tenderlint offer.docx --format text --format sarif --out offer.sarif
`,
  baseline: `tenderlint baseline create|update|prune [PATH…]

Keeps tenderlint-baseline.txt, a list of findings that are known and do not count: only what is new is reported. A paragraph that
is moved, or a document with another name, brings nothing known back as new.

  create                  takes all findings for known
  update                  takes out what was mended; nothing is added
  prune                   takes out documents that are gone, without reading any

      --as-of YYYY-MM-DD  day the verdicts on standards are for; today when not given
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
  -j, --jobs N            files that are read at once; as many as there are processors when not given
`,
  config: `tenderlint config FILE

Shows what holds for a document, with the source of each value: a profile, a file, a default.

      --json              as JSON
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
`,
  explain: `tenderlint explain RULE

Says why a rule is, with bad and good examples, and how to allow what it finds. The family may be left out: wrong-symbol.

      --all               all examples, not only the first
      --no-color          no colour, which only a terminal gets
`,
  init: `tenderlint init

Writes a commented tenderlint.yaml to the current folder, after a look at the names of its documents. Replaces nothing.
`,
  lsp: `tenderlint lsp --stdio

Is a language server: an editor starts it, and talks to it over standard input and output. Settings for editors are in
packages/lsp/README.md of the source.

      --stdio             the only way to talk to it
`,
  rules: `tenderlint rules

Lists the rules with their severity and what they ask for. To check a folder of that name: tenderlint check rules

      --json              as JSON
      --no-color          no colour, which only a terminal gets
`,
  tree: `tenderlint tree FILE

Shows what is read from a file, as Markdown: the text that is checked, in its order.

      --json              the tree with its places
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
`
}

/** Help on a command, or on all. */
export function help(topic?: CommandName): string {
  return topic ? topics[topic] : overview
}
