/** What axe-core (the rules of WCAG 2.2 A and AA, and its best practices) finds wrong with a page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** One line for each thing that is wrong; none is what is wanted. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's policy lets none in.
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run(document).then((result) => result.violations)')) as Violation[];
  return found.flatMap(({ help, id, nodes }) =>
    nodes.map(({ failureSummary, target }) => `${id}: ${help} — ${target.join(' ')} — ${failureSummary ?? ''}`.replace(/\s+/g, ' ')),
  );
}
