/** Short forms that the page defines: 《…若干措施》（以下简称《若干措施》）; …交易会（简称“樟树药交会”）. */
import { matchesOf } from '../matches.js';
import type { Candidate } from './candidate.js';
import type { Scope } from './scope.js';

const DEFINED =
  /[（(](?:以下|下文|下称|下同|全文)?(?:统称|简称|合称|并称|称|下称)(?:为)?[“《]?([^“”《》（）()，。]{2,16})[”》]?(?:，下同)?[）)]/gu;

export interface DefinedAlias {
  /** End of the full form, before the bracket. */
  readonly at: number;
  readonly alias: string;
  /** As printed, with 《》 or without. */
  readonly printed: string;
}

export function definedAliases(text: string): DefinedAlias[] {
  return matchesOf(DEFINED, text).map((match) => {
    const titled = match[0].includes(`《${match[1]}》`);
    return { at: match.index, alias: match[1]!, printed: titled ? `《${match[1]}》` : match[1]! };
  });
}

/** The candidate that a definition stands right behind (a closing quote may be between). */
export function definedOf(scope: Scope, alias: DefinedAlias, chosen: readonly Candidate[]): Candidate | undefined {
  const ends = [alias.at, alias.at - 1];
  const near = chosen.filter((c) => ends.includes(c.end) && (c.end === alias.at || /[”》）]/.test(scope.text[c.end] ?? '')));
  return near.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}
