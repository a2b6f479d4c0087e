/**
 * Give the page of a rule, as a path in the repository and in the published package.
 *
 * A finding about the document itself has its page in core.
 */
export function rulePage(ruleId: string): string {
  return ruleId.startsWith('document/')
    ? `packages/core/docs/${ruleId.slice('document/'.length)}.md`
    : `rules/${ruleId}/README.md`
}
