/** What a trace is told of recognising (src/trace.ts) beside the vetoes that rules tell themselves. */
import type { GazetteerHit } from '../gazetteer/gazetteer.js';
import type { Candidate } from './candidate.js';
import type { PersonHit } from './person.js';
import type { Scope } from './scope.js';

/** Gazetteer hits that the page does not bear out; those inside a hit of the same kind are only its parts. */
export function untrusted(scopes: readonly Scope[], found: readonly (readonly GazetteerHit[])[]): void {
  scopes.forEach((scope, i) => {
    for (const { kind, start, end } of found[i]!) {
      const stays = scope.hits.some((h) => h.kind === kind && h.start <= start && h.end >= end);
      if (!stays) scope.veto(kind, start, end, `${kind.toLowerCase()}-gazetteer`, 'place-not-meant');
    }
  });
}

/** Names that turned out to be part of something else's. */
export function withoutMentions(scopes: readonly Scope[], supposed: readonly PersonHit[][], kept: readonly PersonHit[][]): void {
  scopes.forEach((scope, i) => {
    for (const person of supposed[i]!) {
      if (!kept[i]!.includes(person)) scope.veto('Person', person.start, person.end, person.rule, 'brand');
    }
  });
}

/** Candidates that lost; not those that say the same as what was chosen. */
export function lostTo({ paragraph, trace }: Scope): (loser: Candidate, winner: Candidate) => void {
  return (loser, by) => {
    const same = loser.start === by.start && loser.end === by.end;
    if (same && loser.kind === by.kind) return;
    const { start, end, kind, rule } = loser;
    trace?.({ what: 'name', paragraph, start, end, kind, rule, why: same ? 'other-kind' : 'overlapped', by });
  };
}
