/**
 * Who a clause speaks of. A clause without a subject of its own takes that of the clause after it where it opens the
 * sentence (瞄准三条赛道，章贡区通过 …), else that of the clause or sentence before it in the article.
 */
import type { Kind } from '../../graph-schema/schema.js';
import type { Sentence } from '../types.js';
import { placeOf } from './bodies.js';
import { isLandscape, placeAtStart, placeInName } from './chains.js';
import { type Clause, clausesOf, type Group, inSpeech, speaker } from './clauses.js';
import type { Context } from './context.js';
import { anyOf } from './lexicon.js';
import { ANY_SLOT, kindChar, type Masked } from './mask.js';

const HELD = new RegExp(`主持(?:召开)?(?:了)?[^，。；：${ANY_SLOT}]{0,6}${kindChar('Meeting')}`);
/** Sentences that a subject is carried over without being named again. */
const REACH = 4;

/** What a subject stands for where a relation wants other kinds: an official for his place, a cluster or a meeting for its own. */
function actorsOf(context: Context, group: Group, kinds: readonly Kind[]): string[] {
  // 我们 is the speaker's firm or place, never the speaker.
  const direct = group.slots
    .filter((slot) => kinds.includes(slot.kind) && !(group.speaker && slot.kind === 'Person'))
    .map((slot) => slot.entity);
  if (direct.length > 0) return direct;
  const makers = group.makers?.filter((slot) => kinds.includes(slot.kind)).map((slot) => slot.entity) ?? [];
  if (makers.length > 0) return makers;
  const first = group.slots[0]!;
  if (first.kind === 'Person') {
    const posts = context.postsOf(first.entity);
    const held = posts.filter((id) => kinds.includes(context.kind(id)!));
    if (held.length > 0) return held.slice(0, 1);
    const governed = posts.map((id) => placeOf(context, id)).find((id) => id !== undefined && kinds.includes(context.kind(id)!));
    return governed === undefined ? [] : [governed];
  }
  // 《东乡市…实施方案》出台，计划投资47亿元建设: what a document plans, its place does.
  if (first.kind === 'Programme') {
    const owner = kinds.includes('Place')
      ? (placeInName(context, first)?.entity ?? placeAtStart(context, context.name(first.entity)))
      : undefined;
    return owner === undefined ? [] : [owner];
  }
  if (first.kind === 'Cluster') {
    const home = first.chain.at(-1) ?? first.inner.find((m) => m.start === first.mention.start && kinds.includes(m.kind));
    return home && kinds.includes(home.kind) ? [home.entity] : [];
  }
  if (first.kind === 'Meeting') {
    const place = first.inner.find((m) => m.kind === 'Place') ?? first.chain.at(-1);
    const congress = place && kinds.includes('Organization') ? context.congressOf(first.entity, place.entity) : undefined;
    if (congress !== undefined) return [congress];
    const body = first.inner.find((m) => m.kind === 'Organization' && m.start === first.mention.start);
    if (body && kinds.includes('Organization')) return [body.entity];
    if (place && kinds.includes('Place')) return [place.entity];
  }
  return [];
}

let exhortation: RegExp | undefined;

/** The ends that a subject gives to a relation. */
export interface Subjects {
  readonly ids: readonly string[];
  /** The sentence that names them, if it is another than the trigger's. */
  readonly carried: Sentence | null;
}

const TRANSPARENT: ReadonlySet<Kind> = new Set(['Person', 'Meeting', 'Programme', 'Project', 'Industry', 'Cluster', 'Product', 'Honour']);

/** [甲公司]|BUILDS的[乙项目]投产: within the relative clause its makers are the subject. */
function before(group: Group | undefined, { slots, sentence }: Masked, position: number): Group | undefined {
  if (!group?.makers || group.sentence !== sentence || slots.indexOf(group.slots[0]) < position) return group;
  return { slots: group.makers, sentence };
}

/** Carries subjects through the sentences of a page. */
export class SubjectTrack {
  readonly #context: Context;
  readonly #views: readonly Masked[];
  readonly #clauses: Clause[][] = [];

  constructor(context: Context, views: readonly Masked[]) {
    this.#context = context;
    this.#views = views;
  }

  clauses(index: number): Clause[] {
    this.#clauses[index] ??= clausesOf(this.#context, this.#views, index);
    return this.#clauses[index]!;
  }

  clauseAt(index: number, position: number): Clause {
    const clauses = this.clauses(index);
    return clauses.find((clause) => position < clause.end) ?? clauses.at(-1)!;
  }

  /**
   * The subjects of these kinds for a trigger.
   * @param position of the trigger in the masked text.
   * @param fallback whether the article's place stands in where no sentence names a subject.
   * @param reach how many sentences back a subject is looked for; 0: only in the trigger's own.
   */
  at(index: number, position: number, kinds: readonly Kind[], fallback: boolean, reach = REACH): Subjects | undefined {
    const own = this.#own(index, position, kinds, reach > 0);
    if (own !== 'none') return own;
    if (reach === 0) return undefined;
    if (inSpeech(this.#views[index]!.text, position)) {
      const found = this.#try(speaker(this.#views, index), kinds, index);
      if (found && found !== 'stop') return found;
    }
    const { article } = this.#views[index]!.sentence;
    exhortation ??= new RegExp(`^${anyOf('exhortation')}`);
    const exhorts = exhortation.test(this.#views[index]!.text);
    for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
      const view = this.#views[i]!;
      if (this.#context.opensItem(this.#views[i + 1]!.sentence)) break;
      if (view.sentence.article !== article) break;
      if (view.sentence.paragraph.role !== 'body') continue;
      const clauses = this.clauses(i);
      // A paragraph of its own that names nobody is no longer said of the firm that the one before ended with.
      const apart = view.sentence.paragraph !== this.#views[index]!.sentence.paragraph;
      const firmless = apart && kinds.includes('Place');
      for (let k = clauses.length - 1; k >= 0; k--) {
        const { subject } = clauses[k]!;
        if (firmless && subject?.slots[0]?.kind === 'Enterprise') return fallback ? this.#fallback(index, kinds) : undefined;
        const found = this.#try(subject, kinds, index, exhorts);
        if (found === 'stop') return undefined;
        if (found) return found;
      }
    }
    return fallback ? this.#fallback(index, kinds) : undefined;
  }

  /** @param official whether an official named in another sentence stands for his place: he goes on speaking. */
  #try(group: Group | undefined, kinds: readonly Kind[], index: number, official = false): Subjects | 'stop' | undefined {
    if (!group) return undefined;
    // 13家企业跻身 …: someone else, who has no name.
    if (group.slots.length === 0) return group.sentence === this.#views[index]!.sentence ? 'stop' : undefined;
    const own = group.sentence === this.#views[index]!.sentence;
    if (!own && group.agent) return undefined;
    const ids = actorsOf(this.#context, group, kinds);
    // An official stands for his place only where he says something; the man of a firm is its firm in what follows, too.
    const person = group.slots[0]!.kind === 'Person' && !kinds.includes('Person') && !group.speaker;
    if (!own && person && !official && ids.some((id) => this.#context.kind(id) !== 'Enterprise')) return undefined;
    if (ids.length > 0) return { ids, carried: own ? null : group.sentence };
    // [林青]要求，用好…: an official says it, whether his post is told or only a headline names him.
    if (
      own &&
      person &&
      (this.#context.postsOf(group.slots[0]!.entity).length > 0 ||
        this.#context.isHeadlined(group.slots[0]!.entity, group.sentence.article))
    )
      return 'stop';
    return group.scene || group.agent || TRANSPARENT.has(group.slots[0]!.kind) ? undefined : 'stop';
  }

  /** @param parts whether it may stand before a semicolon. */
  #own(index: number, position: number, kinds: readonly Kind[], parts: boolean): Subjects | undefined | 'none' {
    const clauses = this.clauses(index);
    const here = clauses.findIndex((clause) => position < clause.end);
    const { text } = this.#views[index]!;
    for (let k = here; k >= 0; k--) {
      if (!parts && k < here && text[clauses[k]!.end - 1] === '；') return 'none';
      const { start } = clauses[k]!;
      const subject = k === here ? before(clauses[k]!.subject, this.#views[index]!, position) : clauses[k]!.subject;
      // 黎川县，地处[武夷山]中段，也是瓷都: a mountain of a clause before is where it is, not who it is.
      // 该县建园，|已有9家企业|建起中心；与[甲大学]共建: those whom it has do not take its place.
      if (k < here && subject?.scene && subject.slots.length === 0) continue;
      if (k < here && subject?.slots.length === 1 && isLandscape(this.#context, subject.slots[0]!.entity)) continue;
      if (k === here && subject && subject.sentence === this.#views[index]!.sentence && this.#indexOf(index, subject, start) >= position)
        continue;
      const passing = k < here && !kinds.includes('Person') ? this.#meetingOf(index, clauses[k]!, kinds) : undefined;
      if (passing) return passing;
      const found = this.#try(subject, kinds, index, true);
      if (found === 'stop') return undefined;
      if (found) return found;
    }
    if (clauses.slice(0, here + 1).every((clause) => !clause.subject)) {
      // 甲投资3亿元，建设中心；乙投资6亿元，建设项目: what a semicolon parts has its own subject.
      const { text } = this.#views[index]!;
      const apart = clauses.findIndex((clause, k) => k >= here && text[clause.end - 1] === '；');
      const next = clauses.slice(here + 1, apart < 0 ? undefined : apart + 1).find((clause) => clause.subject);
      // “…成了示范村。”支书林青说: who says it is not who it is said of.
      const said = inSpeech(this.#views[index]!.text, position);
      // 电站位于[东乡县]，由[甲]建设: the agent is not where the station is.
      const direct =
        !next?.subject?.agent &&
        !next?.subject?.helped &&
        next?.subject?.slots.some((slot) => kinds.includes(slot.kind) && !(said && slot.kind === 'Person'));
      const found = direct ? this.#try(next!.subject, kinds, index) : undefined;
      if (found && found !== 'stop') return found;
    }
    return 'none';
  }

  /** 省长[林青]主持召开[省政府常务会议]，|审议通过《…》: what the meeting passes, its body does, not he who presides. */
  #meetingOf(index: number, { start, end }: Clause, kinds: readonly Kind[]): Subjects | undefined {
    const { text, slots, sentence } = this.#views[index]!;
    const held = text.includes('主持') ? HELD.exec(text.slice(start, end)) : null;
    const meeting = held && slots[start + held.index + held[0].length - 1];
    const ids = meeting ? actorsOf(this.#context, { slots: [meeting], sentence }, kinds) : [];
    return ids.some((id) => this.#context.kind(id) === 'Organization') ? { ids, carried: null } : undefined;
  }

  #indexOf(index: number, group: Group, from: number): number {
    const { slots } = this.#views[index]!;
    if (group.slots.length === 0) return -1;
    const first = group.slots[0]!;
    for (let i = from; i < slots.length; i++) if (slots[i] === first) return i;
    return -1;
  }

  #fallback(index: number, kinds: readonly Kind[]): Subjects | undefined {
    if (!kinds.includes('Place')) return undefined;
    const { sentence } = this.#views[index]!;
    if (sentence.paragraph.role !== 'body') return undefined;
    const sentences = this.#context.sentencesOf(sentence.article);
    const namedBy = (id: string | undefined) => sentences.find((s) => s.mentions.some((m) => m.entity === id && !m.anaphor));
    let place = this.#context.protagonist(sentence.article);
    let named = namedBy(place);
    // What an article comes to speak of only later is not what it speaks of now: then it speaks of the province.
    if (named && this.#context.orderOf(named) > this.#context.orderOf(sentence)) {
      place = this.#context.province;
      named = namedBy(place);
    }
    if (place === undefined) return undefined;
    return { ids: [place], carried: named && named !== sentence ? named : null };
  }
}
