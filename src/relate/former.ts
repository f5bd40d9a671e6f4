/** Whom 前者 and 后者 stand for: [甲公司]与[乙物流]签约，前者供车，|后者|出场景. */
import type { ResolvedMention, Sentence } from '../types.js';
import type { Context, Found, Point } from './context.js';

const KINDS: ReadonlySet<string> = new Set(['Enterprise', 'Organization', 'Park', 'Place', 'Project', 'Industry', 'Cluster']);
/** What joins the two: 甲（东乡县）、乙; 甲和邻县的乙; 甲的铝材与乙. */
const JOINS = /^(?:（[^（）]{1,10}）)?[^，。；：、（）]{0,6}(?:[、和与及同跟]|以及|携手|联合)[^，。；：、（）]{0,8}$/;

/** Names that stand inside no other. */
function outer(sentence: Sentence, before: number): ResolvedMention[] {
  const found: ResolvedMention[] = [];
  for (const mention of sentence.mentions) {
    const last = found.at(-1);
    if (mention.anaphor || mention.end > before || !KINDS.has(mention.kind) || (last && mention.start < last.end)) continue;
    found.push(mention);
  }
  return found;
}

/** The two that were named together last, in this sentence or the one before it; none where they were more. */
function twoBefore(sentence: Sentence, before: number): readonly [ResolvedMention, ResolvedMention] | undefined {
  const { text } = sentence.paragraph;
  const names = outer(sentence, before);
  const joined = (i: number): boolean =>
    i > 0 && i < names.length && names[i]!.kind === names[i - 1]!.kind && JOINS.test(text.slice(names[i - 1]!.end, names[i]!.start));
  for (let i = names.length - 1; i > 0; i--) if (joined(i)) return joined(i - 1) ? undefined : [names[i - 1]!, names[i]!];
  return undefined;
}

export function formerOrLatter(context: Context, point: Point, printed: string): Found | undefined {
  const sentences = context.sentencesOf(point.sentence.article);
  const here = context.orderOf(point.sentence);
  for (let i = here; i >= Math.max(0, here - 1); i--) {
    const sentence = sentences[i]!;
    const two = twoBefore(sentence, i === here ? point.position : sentence.end);
    if (two) return { mention: two[printed === '前者' ? 0 : 1], sentence };
  }
  return undefined;
}
