/**
 * Relations that no rule states, proposed by a learned model: between two names of one sentence, and of those listed below an honour.
 * Where rules have joined two names nothing is proposed; of the sources of a target in a sentence only the likeliest and those listed with it.
 */
import type { Kind, Modality, RelationType } from '../../../graph-schema/schema.js';
import type { Properties, Sentence } from '../../types.js';
import type { Context } from '../context.js';
import { mayBear } from '../honours.js';
import { ANY_SLOT, type Masked } from '../mask.js';
import { yearBefore } from '../properties.js';
import type { Statement } from '../statement.js';
import { type End, eachPair, PAIR_TYPES, type PairType } from './ends.js';
import { Keys } from './keys.js';
import type { Model } from './model.js';
import { pairFeatures } from './pair-features.js';
import { eachRow, rowFeatures } from './rows.js';

/** From when on a type is proposed (`npm run train:relations -- --folds` prints what each likelihood costs). */
interface Bar {
  readonly likelihood: number;
  /** Whether only of targets that rules have found no source of. */
  readonly open: boolean;
}

export const BARS: Readonly<Record<PairType, Bar>> = {
  DEVELOPS: { likelihood: 0.85, open: false },
  ADOPTS: { likelihood: 0.7, open: true },
  AWARDED: { likelihood: 0.8, open: true },
};
export const ROW_LIKELIHOOD = 0.5;

/** Log-odds of a likelihood. */
const odds = (likelihood: number): number => Math.log(likelihood / (1 - likelihood));
const LEAST = PAIR_TYPES.map((type) => odds(BARS[type].likelihood));
const LEAST_ROW = odds(ROW_LIKELIHOOD);

/** What the rules have stated. */
class Known {
  readonly #sources = new Set<string>();
  /** The types, as bits, that may still end in an entity, where not all may. */
  readonly #open = new Map<string, number>();
  readonly #joined = new Set<string>();
  /** Sentences that say who is honoured. */
  readonly #honouring = new Set<Sentence>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) this.add(statement);
  }

  add({ type, source, target, sentence }: Statement): void {
    if (type === 'AWARDED') this.#honouring.add(sentence);
    this.#sources.add(`${type} ${source}`);
    this.#joined.add(`${source} ${target}`).add(`${target} ${source}`);
    const i = (PAIR_TYPES as readonly string[]).indexOf(type);
    if (i >= 0 && BARS[PAIR_TYPES[i]!].open) this.#open.set(target, this.open(target) & ~(1 << i));
  }

  open(target: string): number {
    return this.#open.get(target) ?? -1;
  }

  gives(type: RelationType, source: string): boolean {
    return this.#sources.has(`${type} ${source}`);
  }

  honours(sentence: Sentence): boolean {
    return this.#honouring.has(sentence);
  }

  joins(a: string, b: string): boolean {
    return this.#joined.has(`${a} ${b}`);
  }
}

/** A pair of a sentence that is likely enough. */
interface Offer {
  readonly type: number;
  readonly source: End;
  readonly target: End;
  readonly score: number;
}

const keys = new Keys();
const sums = new Float64Array(PAIR_TYPES.length);
const sum = new Float64Array(1);

function offersOf(context: Context, view: Masked, known: Known, model: Model): Offer[] {
  const offers: Offer[] = [];
  eachPair(
    view,
    (target) => known.open(target),
    (source, target, types) => {
      model.pairs.sum(pairFeatures(context, view, source, target, keys), sums);
      for (let type = 0; type < PAIR_TYPES.length; type++) {
        const score = sums[type]!;
        if ((types & (1 << type)) !== 0 && score >= LEAST[type]!) offers.push({ type, source, target, score });
      }
    },
  );
  return offers;
}

/** Names and what lists them: [甲公司]、[乙公司]和[丙公司]. */
const LISTED = new RegExp(`^[${ANY_SLOT}、和与及]*$`);

/** Of the sources of one target the likeliest is meant, and what is listed with it. */
function isMeant(view: Masked, offer: Offer, offers: readonly Offer[]): boolean {
  let best = offer;
  for (const other of offers) {
    const rival = other.type === offer.type && other.target.mention.entity === offer.target.mention.entity;
    if (rival && other.score > best.score) best = other;
  }
  const [from, to] = [Math.min(best.source.at, offer.source.at), Math.max(best.source.at, offer.source.at)];
  return best === offer || LISTED.test(view.text.slice(from, to));
}

/** [甲公司]投产，13家企业跻身[百强]: who is counted between the two is meant, and has no name. */
const COUNTED = new RegExp(
  `[\\d一二三四五六七八九十数多][余多]?[家个名户位](?:[^，。；：${ANY_SLOT}]{0,6})(?:企业|单位|公司|园区|集群|项目|人)[^，。；：${ANY_SLOT}]*$`,
);

/** [省长质量奖]的评委来自[永乐大学]: what is of the honour does not bear it. */
const OF_HONOUR = /^的(?:评委|评审|评选|申报|专家|标准|奖金|颁奖|主办)/;
/** [东乡区]举行签约活动，81个项目涉及|[半导体]: what projects are of is not what a place has. */
const CONCERNS = /(?:涉及|涵盖|覆盖|包括|分布在)[^。；]*$/;
/** [甲公司]总经理听说，[竹制品产业]不景气: what one hears of is not what one does. */
const HEARD = /(?:听说|听闻|得知|获悉)[，：][^。；]*$/;

function isOther(type: PairType, view: Masked, source: End, target: End): boolean {
  if (type === 'AWARDED') return target.at < source.at && OF_HONOUR.test(view.text.slice(target.at + 1));
  if (type !== 'DEVELOPS' || source.at > target.at) return false;
  const between = view.text.slice(source.at + 1, target.at);
  return HEARD.test(between) || CONCERNS.test(between);
}

/** 印发[《东乡市方案》] */
const ISSUED = /印发|出台|发布|制定|颁布|公布|通过/;

/** @param clause masked text from the first name to the end of the second's clause. */
function propertiesOf(type: PairType, view: Masked, target: End, clause: string): Properties {
  if (type === 'ADOPTS') return { role: ISSUED.test(clause) ? 'issued' : 'implements' };
  const year = type === 'AWARDED' ? yearBefore(view, target.at) : undefined;
  return year === undefined ? {} : { year };
}

/** What a sentence says of a stretch of its masked text. */
export type Modal = (index: number, from: number, to: number) => Modality;

function proposePairs(context: Context, views: readonly Masked[], known: Known, modal: Modal, model: Model, out: Statement[]): void {
  for (const [index, view] of views.entries()) {
    const offers = offersOf(context, view, known, model);
    for (const offer of offers) {
      const [source, target] = [offer.source.mention.entity, offer.target.mention.entity];
      const type = PAIR_TYPES[offer.type]!;
      if (known.joins(source, target) || !isMeant(view, offer, offers)) continue;
      if (type === 'AWARDED' && !mayBear(context, source, target)) continue;
      if (isOther(type, view, offer.source, offer.target)) continue;
      const low = Math.min(offer.source.at, offer.target.at);
      const high = Math.max(offer.source.at, offer.target.at);
      if (offer.source.at < offer.target.at && COUNTED.test(view.text.slice(low + 1, high))) continue;
      const behind = /^[^，。；：]*/.exec(view.text.slice(high))![0].length;
      const properties = propertiesOf(type, view, offer.target, view.text.slice(low, high + behind));
      const modality = modal(index, Math.min(low + 1, high), high);
      // What is likely and denied is not known to be denied: [甲公司]没有参加[质量奖]评选.
      if (modality === 'negated') continue;
      out.push({ type, source, target, properties, modality, rule: 'learned-pair', sentence: view.sentence, carried: null });
    }
  }
}

/** A name below an honour that is likely enough to bear it. */
interface Bearer {
  readonly kind: Kind;
  readonly score: number;
  readonly statement: Statement;
}

/** The likeliest honour of each name below one. */
function bearersOf(context: Context, views: readonly Masked[], known: Known, model: Model): Bearer[] {
  const best = new Map<string, Bearer>();
  eachRow(views, (row, above) => {
    const { index, slot, honour, named } = row;
    const { sentence } = views[index]!;
    // A row that rules have read names no other: [甲公司]　[东乡经开区].
    if (known.honours(sentence) || known.gives('AWARDED', slot.entity)) return;
    if (!mayBear(context, slot.entity, honour.entity)) return;
    model.rows.sum(rowFeatures(context, views, row, above, keys), sum);
    const score = sum[0]!;
    if (score < LEAST_ROW || score <= (best.get(slot.entity)?.score ?? Number.NEGATIVE_INFINITY)) return;
    const year = yearBefore(views[named]!, views[named]!.text.length);
    const ends = { source: slot.entity, target: honour.entity, properties: year === undefined ? {} : { year } };
    const where = { rule: 'learned-row', sentence, carried: views[named]!.sentence };
    best.set(slot.entity, { kind: slot.kind, score, statement: { type: 'AWARDED', modality: 'fact', ...ends, ...where } });
  });
  return [...best.values()];
}

/** Of the kinds of names in one row the likeliest's is honoured; the others say where it is. */
function proposeRows(context: Context, views: readonly Masked[], known: Known, model: Model, out: Statement[]): void {
  const bearers = bearersOf(context, views, known, model);
  const first = new Map<Sentence, Bearer>();
  for (const bearer of bearers) {
    const { sentence } = bearer.statement;
    if (bearer.score > (first.get(sentence)?.score ?? Number.NEGATIVE_INFINITY)) first.set(sentence, bearer);
  }
  for (const { kind, statement } of bearers) if (first.get(statement.sentence)!.kind === kind) out.push(statement);
}

/** @param stated what the rules say of the page. */
export function propose(context: Context, views: readonly Masked[], stated: readonly Statement[], modal: Modal, model: Model): Statement[] {
  const known = new Known(stated);
  const out: Statement[] = [];
  proposePairs(context, views, known, modal, model, out);
  for (const statement of out) known.add(statement);
  proposeRows(context, views, known, model, out);
  return out;
}
