/** Runs the pattern tables over the masked sentences of a page. */
import { endsProblem } from '../../graph-schema/schema.js';
import { matchesOf } from '../matches.js';
import type { Context } from './context.js';
import { type Matcher, sourceOf, targetOf } from './ends.js';
import { anyOf } from './lexicon.js';
import { modalityOf } from './modality.js';
import { kindBits, type Pattern } from './patterns.js';
import { propertiesOf } from './properties.js';
import type { Statement } from './statement.js';

function clauseText(matcher: Matcher, index: number, match: RegExpMatchArray): { whole: string; lead: string } {
  const { text } = matcher.views[index]!;
  const trigger = match.index!;
  const clause = matcher.track.clauseAt(index, trigger);
  const end = Math.max(clause.end, trigger + match[0].length);
  return { whole: text.slice(clause.start, end), lead: text.slice(clause.start, trigger) };
}

function state(matcher: Matcher, pattern: Pattern, index: number, match: RegExpMatchArray, out: Statement[]): void {
  const { whole, lead } = clauseText(matcher, index, match);
  if (pattern.unless?.test(whole)) return;
  const source = sourceOf(matcher, pattern, index, match);
  const target = source && targetOf(matcher, pattern, index, match, source);
  if (!source || !target) return;
  const masked = matcher.views[index]!;
  const modality = modalityOf(lead, match[0]);
  const properties = propertiesOf(pattern, masked, match.index!, match.index! + match[0].length);
  // A、B、C分别获评X、Y、Z
  const shared = source.ids.length > 1 && source.ids.length === target.ids.length && whole.includes('分别');
  for (const [nth, from] of source.ids.entries()) {
    for (const to of shared ? [target.ids[nth]!] : target.ids) {
      if (from === to || !endsFit(matcher.context, pattern, from, to)) continue;
      const statement: Statement = {
        type: pattern.type,
        source: from,
        target: to,
        properties,
        modality,
        rule: pattern.id,
        sentence: masked.sentence,
        carried: source.carried ?? target.carried,
      };
      out.push(matcher.visits.note(statement));
    }
  }
}

let noIndustry: RegExp | undefined;

/** 规上工业 is a class of statistics, not an industry that someone builds up. */
function isNoIndustry(name: string): boolean {
  noIndustry ??= new RegExp(`^${anyOf('no-industry')}$`);
  return noIndustry.test(name);
}

function endsFit(context: Context, pattern: Pattern, source: string, target: string): boolean {
  if (pattern.type === 'DEVELOPS' && isNoIndustry(context.name(target))) return false;
  // Who is not known by a post is a reporter or a neighbour, not a visitor.
  if (pattern.type === 'VISITED' && context.postsOf(source).length === 0) return false;
  const from = context.kind(source);
  const to = context.kind(target);
  return from !== undefined && to !== undefined && endsProblem(pattern.type, from, to) === undefined;
}

/** All statements of the tables about one sentence. */
export function matchSentence(matcher: Matcher, index: number, out: Statement[]): void {
  const { text, slots } = matcher.views[index]!;
  let kinds = 0;
  for (const slot of slots) if (slot) kinds |= kindBits([slot.kind]);
  if (kinds === 0) return;
  for (const pattern of matcher.patterns.candidates(text, kinds)) {
    for (const match of matchesOf(pattern.regex, text)) state(matcher, pattern, index, match, out);
  }
}
