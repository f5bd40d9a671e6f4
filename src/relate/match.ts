/** Runs the pattern tables over the masked sentences of a page. */
import { endsProblem, type Kind, type Modality } from '../../graph-schema/schema.js';
import { matchesOf } from '../matches.js';
import type { DroppedRelation } from '../trace.js';
import { placeOf } from './bodies.js';
import { isLandscape, placeAtStart } from './chains.js';
import type { Context } from './context.js';
import { type Ends, type Matcher, meetingOfSitting, sourceOf, targetOf } from './ends.js';
import type { Frame } from './frames.js';
import { bearersOf, mayBear } from './honours.js';
import { anyOf } from './lexicon.js';
import { ANY_SLOT, type Masked } from './mask.js';
import { modalityOf, planGoesOn } from './modality.js';
import type { Pattern, Rule } from './patterns.js';
import { propertiesOf } from './properties.js';
import { endsOf } from './roles.js';
import type { Statement } from './statement.js';
import { readStops } from './stops.js';

type Told = Pick<DroppedRelation, 'why' | 'word' | 'source' | 'target'>;
/** Names in a trigger, as they are told of. */
const SLOTS = new RegExp(`[${ANY_SLOT}]`, 'g');
const UNNAMED = '○';

/** A trigger and what it matched, in the masked text. */
interface Hit {
  readonly start: number;
  readonly text: string;
}

function clauseText(matcher: Matcher, index: number, hit: Hit): { whole: string; lead: string } {
  const { text } = matcher.views[index]!;
  const clause = matcher.track.clauseAt(index, hit.start);
  const end = Math.max(clause.end, hit.start + hit.text.length);
  return { whole: text.slice(clause.start, end), lead: text.slice(clause.start, hit.start) };
}

/** The clauses before a trigger's that speak of the same subject: back to a semicolon, or to a subject of its own. */
function planBefore(matcher: Matcher, index: number, position: number): string {
  const { text } = matcher.views[index]!;
  const clauses = matcher.track.clauses(index);
  const here = clauses.findIndex((clause) => position < clause.end);
  let from = here;
  while (from > 0 && !clauses[from]!.subject && text[clauses[from - 1]!.end - 1] !== '；') from--;
  return here <= 0 ? '' : text.slice(clauses[from]!.start, clauses[here]!.start);
}

/** Whether what a sentence says there is a fact, a plan, or not so. */
export function modalityAt(matcher: Matcher, index: number, hit: Hit): Modality {
  const { whole, lead } = clauseText(matcher, index, hit);
  const said = modalityOf(lead, hit.text);
  return said === 'fact' && planGoesOn(planBefore(matcher, index, hit.start), whole) ? 'planned' : said;
}

/** [阮星河]介绍了进展。他还走进[汤塘镇]: he who goes on is who tours, not who was met there. */
function visitorFor({ context, views, visits }: Matcher, rule: Rule, index: number, source: Ends): Ends {
  const goesOn = rule.type === 'VISITED' && source.carried && !ofCompanions(rule);
  // 市长[乙]参加调研。|走进[石桥村]: nor those who went along.
  const met = goesOn && (context.postsOf(source.ids[0]!).length === 0 || source.ids.every((id) => visits.isCompanion(id)));
  return (met && visits.visitor(views[index]!.sentence.article)) || source;
}

/** What lists give one by one (respective.ts). */
const ONE_EACH: ReadonlySet<string> = new Set(['LOCATED_IN', 'AWARDED', 'BUILDS']);

/** States what a rule found: every source with every target, or one by one where the sentence says 分别. */
function state(matcher: Matcher, rule: Rule, index: number, hit: Hit, source: Ends, target: Ends, out: Statement[]): void {
  const masked = matcher.views[index]!;
  const { whole } = clauseText(matcher, index, hit);
  const modality = modalityAt(matcher, index, hit);
  const properties = propertiesOf(rule, masked, hit.start, hit.start + hit.text.length);
  const sources = visitorFor(matcher, rule, index, source);
  // A、B、C分别获评X、Y、Z
  const apart = sources.ids.length > 1 && whole.includes('分别');
  const shared = apart && sources.ids.length === target.ids.length;
  // Three projects for two places: nobody knows which goes where.
  if (apart && !shared && target.ids.length > 1 && ONE_EACH.has(rule.type)) return;
  for (const [nth, source] of sources.ids.entries()) {
    const from = rule.type === 'LOCATED_IN' ? meetingOfSitting(matcher.context, masked, source) : source;
    const own = apart && ofCompanions(rule) ? headed(matcher.context, from, target.ids) : [];
    for (const to of own.length > 0 ? own : shared ? [target.ids[nth]!] : target.ids) {
      if (from === to) continue;
      if (!endsFit(matcher.context, rule, from, to, masked.sentence.article)) {
        drop(matcher, rule, index, hit, { why: 'ends', source: from, target: to });
        continue;
      }
      // [甲公司]赋能[东乡市][航空产业]: the industry is the place's that stands before it.
      if (rule.type === 'DEVELOPS' && matcher.context.kind(from) === 'Enterprise' && takesPlaces(rule) && ofPlace(masked, to)) continue;
      // 按照《东乡市行动方案》: the plan says whose it is; who was spoken of before is not asked.
      if (
        rule.type === 'ADOPTS' &&
        sources.carried &&
        !passes(matcher, rule, from) &&
        !isNamedIn(matcher.context, from, to) &&
        placeAtStart(matcher.context, matcher.context.name(to))
      )
        continue;
      const carried = sources.carried ?? target.carried;
      const { type, id } = rule;
      const { sentence } = masked;
      out.push(
        matcher.visits.note({ type, source: from, target: to, properties, modality, rule: id, sentence, carried }, ofCompanions(rule)),
      );
      // What a place's government or department adopts, the place does.
      const place = type === 'ADOPTS' ? placeOf(matcher.context, from) : undefined;
      if (place !== undefined) out.push({ type, source: place, target: to, properties, modality, rule: id, sentence, carried });
    }
  }
}

/** 两市签署《安宁东乡协作清单》: a document of several places. */
function isNamedIn(context: Context, place: string, document: string): boolean {
  const stem = context.name(place).replace(/[省市县区州]$/, '');
  return (stem.length > 1 && context.name(document).includes(stem)) || context.parkAtStart(context.name(document)) === place;
}

/** 会议还批准了《东乡市条例》: a congress passes what is of places under it. */
function passes(matcher: Matcher, rule: Rule, body: string): boolean {
  return matcher.context.kind(body) === 'Organization' && rule.properties.some(([, value]) => value === 'issued');
}

/** Whether a rule's source may be a place. */
function takesPlaces(rule: Rule | Pattern | Frame): boolean {
  if ('sources' in rule) return rule.sources.some(({ kinds }) => kinds.includes('Place'));
  return 'subject' in rule && (rule.subject?.includes('Place') ?? false);
}

/** Whether a place stands right before an industry, with 的 or without. */
function ofPlace(masked: Masked, industry: string): boolean {
  return masked.slots.some(
    (slot, at) => slot?.entity === industry && masked.slots[masked.text[at - 1] === '的' ? at - 2 : at - 1]?.kind === 'Place',
  );
}

let noIndustry: RegExp | undefined;

/** 规上工业 is a class of statistics, not an industry that someone builds up. */
function isNoIndustry(name: string): boolean {
  noIndustry ??= new RegExp(`^${anyOf('no-industry')}$`);
  return noIndustry.test(name);
}

let built: RegExp | undefined;

/** A centre or a school is built; a ministry is not. */
function isBuilt(name: string): boolean {
  built ??= new RegExp(`${anyOf('built-body')}$`);
  return built.test(name);
}

/** [甲市]市长林青、[乙市]市长王海清分别陪同: each in his own place. */
function headed(context: Context, person: string, places: readonly string[]): string[] {
  const posts = context.postsOf(person);
  return places.filter((place) => posts.includes(place));
}

const NATIONAL = /^《(?:党政领导干部|中国共产党|中华人民共和国|公务员|地方党政)/;

/** Whether it says who went along on the article's tour. */
function ofCompanions(rule: Rule | Pattern): boolean {
  return 'target' in rule && rule.target === 'visited';
}

function endsFit(context: Context, rule: Rule, source: string, target: string, article: string): boolean {
  if (rule.type === 'DEVELOPS' && isNoIndustry(context.name(target))) return false;
  if (rule.type === 'PARTNERS_WITH' && [source, target].some((id) => isLandscape(context, id))) return false;
  if (rule.type === 'BUILDS' && context.kind(target) === 'Organization' && !isBuilt(context.name(target))) return false;
  // 根据《党政领导干部选拔任用工作条例》: what binds all is not what a place adopts.
  if (rule.type === 'ADOPTS' && context.kind(source) === 'Place' && NATIONAL.test(context.name(target))) return false;
  if (rule.type === 'AWARDED' && !mayBear(context, source, target)) return false;
  // Who is not known by a post is a reporter or a neighbour, not a visitor; 市领导林青陪同: companions of a tour need none.
  if (rule.type === 'VISITED' && !ofCompanions(rule) && context.postsOf(source).length === 0 && !context.isHeadlined(source, article))
    return false;
  // 副省长前往[四川]东柳醪糟: his own province is only a part of a name that is not known.
  if (rule.type === 'VISITED' && target === context.province && context.postsOf(source).includes(target)) return false;
  const from = context.kind(source);
  const to = context.kind(target);
  return from !== undefined && to !== undefined && endsProblem(rule.type, from, to) === undefined;
}

/** Tells the trace what a trigger did not come to. */
function drop(matcher: Matcher, rule: Rule, index: number, hit: Hit, told: Told): void {
  if (!matcher.trace) return;
  const { type, id } = rule;
  const { sentence } = matcher.views[index]!;
  const trigger = hit.text.replace(SLOTS, UNNAMED);
  matcher.trace({ what: 'relation', type, rule: id, sentence, trigger, ...told });
}

function matchPatterns(matcher: Matcher, index: number, kinds: number, out: Statement[]): void {
  const { text } = matcher.views[index]!;
  for (const pattern of matcher.rules.patterns.candidates(text, kinds)) {
    for (const match of matchesOf(pattern.regex, text)) {
      const hit = { start: match.index, text: match[0] };
      const veto = pattern.unless?.exec(clauseText(matcher, index, hit).whole);
      if (veto) {
        drop(matcher, pattern, index, hit, { why: 'unless', word: veto[0].replace(SLOTS, UNNAMED) });
        continue;
      }
      const source = sourceOf(matcher, pattern, index, match);
      const target = source && targetOf(matcher, pattern, index, match, source);
      if (target) state(matcher, pattern, index, hit, source, target, out);
      else if (source) drop(matcher, pattern, index, hit, { why: 'no-end', source: source.ids[0]! });
    }
  }
}

function matchFrames(matcher: Matcher, index: number, out: Statement[]): void {
  const { text } = matcher.views[index]!;
  const { frames } = matcher.rules;
  // A trigger inside another of its frame is none: 供应 in 供应给.
  const past = new Map<number, number>();
  for (const { at, starts } of frames.candidates(text)) {
    for (const { frame: nth, words } of starts) {
      if ((past.get(nth) ?? 0) > at) continue;
      words.lastIndex = at;
      const match = words.exec(text);
      if (!match) continue;
      const frame = frames.list[nth]!;
      const hit = { start: at, text: match[0] };
      const trigger = { start: at, end: at + match[0].length };
      past.set(nth, trigger.end);
      const veto = frame.unless?.exec(clauseText(matcher, index, hit).whole);
      if (veto) {
        drop(matcher, frame, index, hit, { why: 'unless', word: veto[0].replace(SLOTS, UNNAMED) });
        continue;
      }
      const target = endsOf(matcher, frame, frame.targets, index, trigger);
      const only = target && frame.type === 'AWARDED' ? bearersOf(matcher.context.name(target.ids[0]!)) : undefined;
      const find = (kinds?: readonly Kind[]) => endsOf(matcher, frame, frame.sources, index, trigger, target?.ids, kinds);
      const source = target && ((only && find(only)) || find());
      if (source) state(matcher, frame, index, hit, source, target, out);
      else if (target) drop(matcher, frame, index, hit, { why: 'no-end', target: target.ids[0]! });
    }
  }
}

/** All statements of patterns and frames about one sentence. */
export function matchSentence(matcher: Matcher, index: number, out: Statement[]): void {
  const { kinds } = matcher.views[index]!;
  if (kinds === 0) return;
  matchPatterns(matcher, index, kinds, out);
  matchFrames(matcher, index, out);
  readStops(matcher.visits, matcher.views, index, out);
}
