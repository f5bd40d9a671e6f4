/** The persons of a page: by rule, then likely ones, then every other mention of both. */
import type { Kind } from '../../graph-schema/schema.js';
import { mayHold } from '../matches.js';
import { bylineNames } from './byline.js';
import type { Candidate } from './candidate.js';
import { LIKELY_RULE, type PersonHit, recognisePersons } from './person.js';
import { choosePersons, likelyNames } from './person-likely.js';
import { surnameLength } from './person-name.js';
import type { Scope } from './scope.js';

/** A name that is taken for one wherever it stands. */
const SURE_NAME = 2;
/** A name without a post: its other mentions are names too. */
const LIKELY_NAME = 2;

/** Whether no name of another kind reaches back over its end. */
export function isEdge(person: PersonHit): boolean {
  return person.score >= SURE_NAME && person.rule !== LIKELY_RULE;
}

/**
 * Persons of all paragraphs: by rule first, then again where a name that is sure elsewhere was asked for, then every bare
 * mention.
 */
export function personsOf(scopes: readonly Scope[]): PersonHit[][] {
  const asked = scopes.map(() => new Set<string>());
  const byRule = scopes.map((scope, i) =>
    inParagraph(scope, (name) => {
      asked[i]!.add(name);
      return false;
    }),
  );
  const sure = new Set(byRule.flat().flatMap((p) => (p.score > SURE_NAME ? [p.name] : [])));
  const again = byRule.map((hits, i) =>
    [...asked[i]!].some((name) => sure.has(name)) ? inParagraph(scopes[i]!, (name) => sure.has(name)) : hits,
  );
  return withBare(scopes, withLikely(scopes, again));
}

/** Names without a post, where no rule has found one. */
function withLikely(scopes: readonly Scope[], byRule: readonly PersonHit[][]): PersonHit[][] {
  const likely = scopes.map((scope, i) =>
    scope.role === 'byline' ? [] : likelyNames(scope).filter(({ start, end }) => !byRule[i]!.some((p) => p.start < end && start < p.end)),
  );
  const chosen = choosePersons(likely, scopes[0]?.knowledge.lexicon.nameEvidence ?? new Map());
  return byRule.map((hits, i) => [
    ...hits,
    ...chosen[i]!.map(({ start, end, name }): PersonHit => ({ start, end, name, score: LIKELY_NAME, rule: LIKELY_RULE })),
  ]);
}

function inParagraph(scope: Scope, seen: (name: string) => boolean): PersonHit[] {
  if (scope.role === 'byline') {
    const names = bylineNames(scope.knowledge, scope.text);
    // 补一环 活一链: a line without a word of the press is one only if all of it may be names.
    const signed = /记者|通讯员|评论员|摄|文|报|责编|编辑|版式|校对|[一二三终]审/.test(scope.text);
    if (!signed && names.some(({ name }) => surnameLength(scope.knowledge, name, 0) === 0)) return [];
    return names.map((n) => ({ ...n, rule: 'person-byline' }));
  }
  return recognisePersons(scope, seen);
}

/** Every bare mention of a name that a rule found somewhere on the page. */
function withBare(scopes: readonly Scope[], byRule: readonly PersonHit[][]): PersonHit[][] {
  const names = new Map<string, string>();
  for (const { name, score, rule } of byRule.flat()) {
    if (score >= SURE_NAME && names.get(name) !== 'person-bare') names.set(name, rule === LIKELY_RULE ? rule : 'person-bare');
  }
  const listed = [...names];
  // What is likely here and sure elsewhere is sure.
  const sure = byRule.map((hits) =>
    hits.map((hit) => (hit.rule === LIKELY_RULE ? { ...hit, rule: names.get(hit.name) ?? hit.rule } : hit)),
  );
  // 晁敬|之主持, where 晁敬之 is sure elsewhere: the longer name stands there.
  const known = listed.flatMap(([name, rule]) => (rule === LIKELY_RULE ? [] : [name]));
  const longer = (scope: Scope, { start, name, rule }: PersonHit) =>
    rule === LIKELY_RULE && known.some((full) => full.length > name.length && full.startsWith(name) && scope.text.startsWith(full, start));
  return scopes.map((scope, i) => {
    const own = sure[i]!.filter((hit) => !longer(scope, hit));
    return [...own, ...bare(scope, listed, own)];
  });
}

/** @param names each with the rule that its bare mentions go by. */
function bare(scope: Scope, names: readonly (readonly [string, string])[], known: readonly PersonHit[]): PersonHit[] {
  const found: PersonHit[] = [];
  for (const [name, rule] of names) {
    if (!mayHold(scope.text, name)) continue;
    for (let at = scope.text.indexOf(name); at >= 0; at = scope.text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (isTaken(known, at, end) || (name.length === 2 && insideWord(scope, at, end))) continue;
      found.push({ start: at, end, name, score: SURE_NAME, rule });
    }
  }
  return found;
}

const isTaken = (known: readonly PersonHit[], start: number, end: number) => known.some((p) => p.start < end && start < p.end);

function insideWord(scope: Scope, start: number, end: number): boolean {
  const first = scope.wordAt(start)!;
  const last = scope.wordAt(end - 1)!;
  const ordinary = (tag: string) => tag !== 'x' && !tag.startsWith('nr');
  return (first.start < start && ordinary(first.tag)) || (last.end > end && ordinary(last.tag));
}

/** Kinds whose names hold brands that look like persons. */
const BRAND_KINDS: readonly Kind[] = ['Enterprise', 'Organization', 'Park', 'Place'];

/** 沃川 of 江西沃川新材料股份有限公司 is a person nowhere on the page, unless a rule says so. */
export function withoutBrands(scopes: readonly Scope[], persons: readonly PersonHit[][], others: readonly Candidate[][]): PersonHit[][] {
  const likely = new Set(persons.flat().flatMap((p) => (p.rule === LIKELY_RULE ? [p.name] : [])));
  if (likely.size === 0) return [...persons];
  const names: string[] = [];
  for (const list of others) for (const c of list) if (BRAND_KINDS.includes(c.kind) && !c.level) names.push(c.name);
  const all = names.join('\n');
  const brands = new Set([...likely].filter((name) => all.includes(name)));
  return scopes.map((_, i) => persons[i]!.filter((p) => p.rule !== LIKELY_RULE || !brands.has(p.name)));
}
