import type {CommandName} from './command.ts'

const overview = `tenderlint: terminology, units and standard references in proposals, SOWs and delivery reports

  tenderlint [check] PATH…     check Word, PDF and Markdown files, or folders of them
  tenderlint annotate FILE…    put findings into a copy of a Word document or PDF, as comments
  tenderlint rules             list the rules
  tenderlint explain RULE      say why a rule is, with examples
  tenderlint tree FILE         show what is read from a file
  tenderlint baseline ACTION   create, update or prune the list of findings that are known
  tenderlint merge REPORT…     make one report of those on parts of a run
  tenderlint hook              check what is staged, before a commit
  tenderlint init              write a configuration for the current folder
  tenderlint config FILE       show what holds for a file, and where each value is from
  tenderlint serve             check documents on a page in the browser of this machine
  tenderlint lsp --stdio       serve an editor: findings, fixes and explanations while Markdown is written

  tenderlint matrix PATH…      show which standards are cited where
  tenderlint standards ACTION  parse designations, show what is known of a standard, import catalogues
  tenderlint units ACTION      show what is read from a quantity, list the units
  tenderlint glossary ACTION   check, import, export or compare glossaries, propose terms

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
      --messages LANGUAGE      en (default) or zh: language to comment in
      --as-of YYYY-MM-DD       day the verdicts on standards are for; today when not given
  -c, --config FILE            configuration; tenderlint.yaml beside a document or above it when not given
  -j, --jobs N                 files that are read at once; as many as there are processors when not given
  -q, --quiet                  say only what was written

Exit codes: 0 all were written or had no finding, 2 a file cannot be written, 3 a document could not be read in full.
`,
  check: `tenderlint [check] PATH…

Checks files, folders and globs. In a folder, what Git ignores, lock files of Word and annotated copies are passed over.
Files are only read, unless --fix is given.

  -f, --format FORMAT     text (default), json, sarif, junit, github, gitlab, checkstyle, csv, xlsx or html;
                          told by the extension of --out when not given; more than one with an --out each
  -o, --out FILE          write the format before it to a file
      --fail-on SEVERITY  error, warning (default), info or never: findings from which on the exit code is 1
      --as-of YYYY-MM-DD  day the verdicts on standards are for; today when not given
      --fix               make safe fixes in Markdown files; --fix=all makes those too that a person has to judge
      --fix-dry-run       show as a diff what --fix would do, and change nothing
      --notes             list notes as well
  -q, --quiet             findings only: no summary, no progress
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
  -j, --jobs N            files that are read at once; as many as there are processors when not given
      --messages LANGUAGE en (default) or zh: language that findings are told in
      --redact            keep words of documents out of what is written
      --stdin-path NAME   with - as PATH: name of what comes from standard input
      --baseline FILE     known findings; tenderlint-baseline.txt here or in a folder above when not given
      --no-baseline       list what is known as well
      --since REVISION    count only findings that the documents did not have in this revision of Git
      --shard I/N         check part I of N parts, each for a machine of its own; findings count where parts are merged
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
      --redact            keep no words beside the fingerprints
`,
  config: `tenderlint config FILE

Shows what holds for a document, with the source of each value: a profile, a file, a default.

      --json              as JSON
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
`,
  explain: `tenderlint explain RULE

Says why a rule is, with bad and good examples, and how to allow what it finds. The family may be left out: wrong-symbol.

      --all               all examples, not only the first
      --messages LANGUAGE en (default) or zh: language of the title and the messages
      --no-color          no colour, which only a terminal gets
`,
  glossary: `tenderlint glossary check|import|export|diff|suggest

Keeps glossaries of your own. The format is told by the extension: .yaml, .tbx, .xlsx or .csv; .ttl (SKOS) is written only.
What a format cannot hold is told on standard error, fact by fact.

  check [FILE…]           say what has to be mended where they are laid over the shipped glossary, each over all before it, and
                          what they decide otherwise; those of the configuration when not given
  check FILE… --against FOLDER
                          show the findings in documents that are gained and lost with them
  import FILE --to OUT    make a YAML glossary, which the configuration can name, from another format
  export [FILE…] --to OUT make another format from glossaries; those of the configuration, or the shipped one, when not given
  diff A B                list what two glossaries tell differently
  suggest FOLDER          propose expressions that documents use often and the glossary does not know

      --dialect basic     dialect of TBX to write; the only one
      --style dct|dca     style of TBX to write: names of elements (default), or attributes
      --as-of YYYY-MM-DD  with --against: day the verdicts are for; today when not given
  -j, --jobs N            with --against: files that are read at once
      --fewest N          suggest: sentences that an expression has to stand in; by the words that are read when not given
      --json              diff, suggest: as JSON
  -c, --config FILE       configuration; tenderlint.yaml here or in a folder above when not given
`,
  hook: `tenderlint hook [FILE…]

Checks what is staged before a commit: documents as Git is about to keep them, whatever the files on disk say meanwhile. Without
FILE, all Word, PDF and Markdown documents that the commit adds or changes. Says what blocks the commit, why, and what to do;
says nothing where nothing does. Changes nothing. Recipes for pre-commit, lefthook, husky and plain Git stand in the README.

      --fail-on SEVERITY  error, warning (default), info or never: findings from which on a commit is blocked
      --as-of YYYY-MM-DD  day the verdicts on standards are for; today when not given
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
      --baseline FILE     known findings; tenderlint-baseline.txt here or in a folder above when not given
      --redact            keep words of documents out of what is written

Exit codes: 0 the commit may pass, else those of \`tenderlint check\`.
`,
  init: `tenderlint init

Writes a commented tenderlint.yaml to the current folder, after a look at the names of its documents. Replaces nothing.
`,
  lsp: `tenderlint lsp --stdio

Is a language server: an editor starts it, and talks to it over standard input and output. Settings for editors are in
packages/lsp/README.md of the source.

      --stdio             the only way to talk to it
`,
  matrix: `tenderlint matrix PATH…

Shows which standards documents cite, in which edition and state, and where: a map for a gap analysis.

      --to WHAT           standards (default): a row a standard; sections: a row a section
  -f, --format FORMAT     md (default), csv, html or xlsx; told by the extension of --out when not given
  -o, --out FILE          write to this file
      --expect STANDARD   a standard without its year that should be cited, named where it is not; may be given again.
                          \`expect\` in the configuration says the same of documents
      --as-of YYYY-MM-DD  day the states are for; today when not given
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given

Example
  tenderlint matrix bid/ --expect "ISO 9001" --expect "ISO 50001" --out matrix.xlsx
`,
  merge: `tenderlint merge REPORT…

Makes one report of several that \`tenderlint check --format json --out REPORT\` wrote: on the parts of a run (--shard), the same as the
run in one go, or on different documents. The baseline is heeded here, and severities count as the configuration says.

  -f, --format FORMAT     text (default), json, sarif, junit, github, gitlab, checkstyle, csv or xlsx; more than one with an --out each
  -o, --out FILE          write the format before it to a file
      --fail-on SEVERITY  error, warning (default), info or never: findings from which on the exit code is 1
      --notes             list notes as well
  -q, --quiet             findings only: no summary
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
      --baseline FILE     known findings; tenderlint-baseline.txt here or in a folder above when not given
      --redact            keep words of documents out of what is written
      --no-baseline       list what is known as well
      --no-color          no colour, which only a terminal gets

Exit codes are those of \`tenderlint check\`.

Example
  tenderlint bids/ --shard 1/2 --format json --out 1.json     # on one machine
  tenderlint bids/ --shard 2/2 --format json --out 2.json     # on another
  tenderlint merge 1.json 2.json --format text --format gitlab --out quality.json
`,
  rules: `tenderlint rules

Lists the rules with their severity and what they ask for. To check a folder of that name: tenderlint check rules

      --json              as JSON
      --messages LANGUAGE en (default) or zh: language of what they ask for
      --no-color          no colour, which only a terminal gets
`,
  serve: `tenderlint serve

Serves a page to the browser of this machine: drop a Word, PDF or Markdown file on it, see the findings in the document, save a copy
with comments. Documents are read in the browser and go nowhere. Prints the address; Ctrl+C ends it.

      --port N            port to serve at; any that is free when not given
`,
  standards: `tenderlint standards parse|show|stale|import

  parse [FILE]            read a designation a line, from standard input when no file is given; write a line of JSON for each
  show DESIGNATION        print all that is known of a standard and its editions
  stale                   list editions in force whose source was read too long ago
  import FILE… --to OUT   make a YAML file, which the configuration can name, from catalogues that you have: deliverables
                          metadata of ISO Open Data (CSV or JSON lines), records of Relaton (YAML)

      --as-of YYYY-MM-DD  day the states are for, or the imported files are of; today when not given
      --months N          stale: months after which a source is too old (default 12)
      --json              show, stale: as JSON
  -c, --config FILE       configuration; tenderlint.yaml here or in a folder above when not given
`,
  tree: `tenderlint tree FILE

Shows what is read from a file, as Markdown: the text that is checked, in its order.

      --json              the tree with its places
  -c, --config FILE       configuration; tenderlint.yaml in the document's folder or above when not given
`,
  units: `tenderlint units show|list

  show TEXT               print what is read from a quantity or unit: value, unit, UCUM code, dimension, kind, status, SI value
  list                    list the units

      --json              as JSON
  -c, --config FILE       configuration; tenderlint.yaml here or in a folder above when not given
`
}

/** Help on a command, or on all. */
export function help(topic?: CommandName): string {
  return topic ? topics[topic] : overview
}
