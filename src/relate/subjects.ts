/**
 * Who a clause speaks of. A clause without a subject of its own takes that of the clause after it where it opens the
 * sentence (瞄准三条赛道，章贡区通过 …), else that of the clause or sentence before it in the article.
 */
import type { Kind } from '../../graph-schema/schema.js';
import type { Sentence } from '../types.js';
import type { Context } from './context.js';
import { wordTable } from './lexicon.js';
import { ANY_SLOT, kindChar, type Masked, type Slot } from './mask.js';
import { unitBefore } from './posts/titles.js';

/** Subjects of one clause, with the sentence that holds them. */
export interface Group {
  readonly slots: readonly Slot[];
  readonly sentence: Sentence;
  /** Whether it is who says 我们. */
  readonly speaker?: boolean;
  /** Whether it is the agent of a passive, which no later sentence goes on with. */
  readonly agent?: boolean;
}

export interface Clause {
  /** Offsets into the masked text; `end` is after the mark that ends it. */
  readonly start: number;
  readonly end: number;
  readonly subject: Group | undefined;
}

/** Sentences that a subject is carried over without being named again. */
const REACH = 4;
/** Longest title that may follow a name before a comma. */
const LONGEST_TITLE = 12;
const CLAUSE = /[，；：。！？]+[”』」]*/g;
const LIST = new RegExp(`^[${ANY_SLOT}](?:（[^（）]{1,8}）)?(?:[、和与及][${ANY_SLOT}])*`);
/** 萧山区的恒逸石化: the firm is the subject, not its place. */
const OWNED = new RegExp(
  `^[${kindChar('Place')}${kindChar('Park')}]的[${kindChar('Enterprise')}${kindChar('Organization')}${kindChar('Park')}]`,
);
const SLOT = new RegExp(`[${ANY_SLOT}]`, 'g');
/** 湖北日报讯（记者A）, 本报宜春讯 */
const DATELINE = new RegExp(`^(?:[${kindChar('Organization')}]|本报)[^，。（：“]{0,6}(?:讯|电|消息)(?:（[^（）]*）)?`);
/** 由X牵头: the agent of a passive. */
const AGENT = new RegExp(
  `^由([${ANY_SLOT}](?:[、和与及][${ANY_SLOT}])*)(?=[^，。；]{0,4}(?:牵头|主导|主办|承办|组织|负责|投资|发起|打造))`,
);
const LOCATIVE = new RegExp(`^(?:在|自|从|当)[^，。；]{1,24}?(?:中|上|下|里|内|时|后|期间|以来|之际)(?=[${ANY_SLOT}])`);

let opening: RegExp | undefined;
let prepositions: RegExp | undefined;
let pronouns: { form: RegExp; kind: string }[] | undefined;

function tables(): { opening: RegExp; prepositions: RegExp; pronouns: { form: RegExp; kind: string }[] } {
  opening ??= new RegExp(
    `^(?:${wordTable('adverbial')
      .map((w) => w.form)
      .join('|')}|[“‘])`,
  );
  prepositions ??= new RegExp(
    `^(?:${wordTable('preposition')
      .map((w) => w.form)
      .join('|')})`,
  );
  pronouns ??= wordTable('pronoun').map((w) => ({ form: new RegExp(`^(?:${w.form})`), kind: w.value }));
  return { opening, prepositions, pronouns };
}

/** Masked text of a clause without times and connectives before its subject; returns how much to skip. */
function skipOpening(text: string): number {
  const { opening } = tables();
  let skipped = 0;
  for (;;) {
    const match = opening.exec(text.slice(skipped)) ?? LOCATIVE.exec(text.slice(skipped));
    if (!match || match[0].length === 0) return skipped;
    skipped += match[0].length;
  }
}

/** 企业, 他, 会议: the entity of that kind named last. */
function byPronoun(context: Context, masked: Masked, position: number, kind: string): Group | undefined {
  const point = { sentence: masked.sentence, position: masked.at[position]! };
  const found = context.latestFound(point, [kind as Kind]);
  if (!found) return undefined;
  const { mention } = found;
  const inner = found.sentence.mentions.filter((m) => m !== mention && m.start >= mention.start && m.end <= mention.end);
  const slot: Slot = { ...mention, mention, anaphor: true, chain: [], inner };
  return { slots: [slot], sentence: found.sentence };
}

const SAYS = '(?:说|介绍|表示|告诉|道|坦言|感慨|称|翻开|直言)';

/** 我们: the one who says so: the first person named after the speech, or before it. */
function speaker(views: readonly Masked[], index: number): Group | undefined {
  const person = kindChar('Person');
  const said = new RegExp(`”[^。“]{0,30}?${person}(?=[^，。“]{0,6}${SAYS})|${person}[^，。“]{0,12}${SAYS}`);
  for (const i of [index, index + 1, index + 2, index - 1]) {
    const view = views[i];
    if (!view || view.sentence.article !== views[index]!.sentence.article) continue;
    const match = said.exec(view.text);
    if (match) {
      const at = match.index + match[0].lastIndexOf(person);
      return { slots: [view.slots[at]!], sentence: view.sentence, speaker: true };
    }
  }
  return undefined;
}

/** Whether a quotation is open at a position. */
function inSpeech(text: string, position: number): boolean {
  return text.lastIndexOf('“', position) > text.lastIndexOf('”', position);
}

function subjectOf(context: Context, views: readonly Masked[], index: number, start: number, end: number): Group | undefined {
  const masked = views[index]!;
  const clause = masked.text.slice(start, end);
  const dateline = start === 0 ? (DATELINE.exec(clause)?.[0].length ?? 0) : 0;
  const skip = dateline + skipOpening(clause.slice(dateline));
  const rest = clause.slice(skip);
  const agent = AGENT.exec(rest);
  if (agent)
    return {
      slots: [...agent[1]!.matchAll(SLOT)].map((m) => masked.slots[start + skip + 1 + m.index]!),
      sentence: masked.sentence,
      agent: true,
    };
  const { prepositions, pronouns } = tables();
  if (prepositions.test(rest)) return undefined;
  const owned = OWNED.exec(rest);
  if (owned) return { slots: [masked.slots[start + skip + owned[0].length - 1]!], sentence: masked.sentence };
  const list = LIST.exec(rest);
  // [陈立]，[天能电池]技术总监，: an apposition is no subject.
  const tail = list ? rest.slice(list[0].length).replace(/[，；：。]$/, '') : '';
  if (list && tail.length >= 2 && tail.length <= LONGEST_TITLE && unitBefore(tail, tail.length, 0)) return undefined;
  if (list) {
    const slots: Slot[] = [];
    for (const match of list[0].matchAll(SLOT)) {
      const slot = masked.slots[start + skip + match.index]!;
      if (slots.length === 0 || slot.kind === slots[0]!.kind || slot.kind !== 'Product') slots.push(slot);
    }
    return { slots, sentence: masked.sentence };
  }
  for (const { form, kind } of pronouns) {
    if (!form.test(rest)) continue;
    if (kind === 'other') return { slots: [], sentence: masked.sentence };
    return kind === 'speaker' ? speaker(views, index) : byPronoun(context, masked, start + skip, kind);
  }
  return undefined;
}

/** The clauses of a sentence with their own subjects. */
export function clausesOf(context: Context, views: readonly Masked[], index: number): Clause[] {
  const { text } = views[index]!;
  const clauses: Clause[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (end > start) clauses.push({ start, end, subject: subjectOf(context, views, index, start, end) });
    start = end;
  };
  for (const match of text.matchAll(CLAUSE)) push(match.index + match[0].length);
  push(text.length);
  return clauses;
}

/** What a subject stands for where a relation wants other kinds: an official for his place, a meeting for its own. */
function actorsOf(context: Context, group: Group, kinds: readonly Kind[]): string[] {
  // 我们 is the speaker's firm or place, never the speaker.
  const direct = group.slots
    .filter((slot) => kinds.includes(slot.kind) && !(group.speaker && slot.kind === 'Person'))
    .map((slot) => slot.entity);
  if (direct.length > 0) return direct;
  const first = group.slots[0]!;
  if (first.kind === 'Person') {
    const held = context.postsOf(first.entity).filter((id) => kinds.includes(context.kind(id)!));
    return held.slice(0, 1);
  }
  if (first.kind === 'Meeting') {
    const place = first.inner.find((m) => m.kind === 'Place') ?? first.chain.at(-1);
    const congress = place && kinds.includes('Organization') ? context.congressOf(first.entity, place.entity) : undefined;
    if (congress !== undefined) return [congress];
    if (place && kinds.includes('Place')) return [place.entity];
  }
  return [];
}

/** The ends that a subject gives to a relation. */
export interface Subjects {
  readonly ids: readonly string[];
  /** The sentence that names them, if it is another than the trigger's. */
  readonly carried: Sentence | null;
}

const TRANSPARENT: ReadonlySet<Kind> = new Set(['Person', 'Meeting', 'Programme', 'Industry', 'Cluster', 'Product', 'Honour']);

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
    const own = this.#own(index, position, kinds);
    if (own !== 'none') return own;
    if (reach === 0) return undefined;
    if (inSpeech(this.#views[index]!.text, position)) {
      const found = this.#try(speaker(this.#views, index), kinds, index);
      if (found && found !== 'stop') return found;
    }
    const { article } = this.#views[index]!.sentence;
    for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
      const view = this.#views[i]!;
      if (view.sentence.article !== article) break;
      if (view.sentence.paragraph.role !== 'body') continue;
      const clauses = this.clauses(i);
      for (let k = clauses.length - 1; k >= 0; k--) {
        const found = this.#try(clauses[k]!.subject, kinds, index);
        if (found === 'stop') return undefined;
        if (found) return found;
      }
    }
    return fallback ? this.#fallback(index, kinds) : undefined;
  }

  #try(group: Group | undefined, kinds: readonly Kind[], index: number): Subjects | 'stop' | undefined {
    if (!group) return undefined;
    // 13家企业跻身 …: someone else, who has no name.
    if (group.slots.length === 0) return group.sentence === this.#views[index]!.sentence ? 'stop' : undefined;
    const own = group.sentence === this.#views[index]!.sentence;
    if (!own && group.agent) return undefined;
    // An official stands for his place only in the sentence that he says something in.
    if (!own && group.slots[0]!.kind === 'Person' && !kinds.includes('Person') && !group.speaker) return undefined;
    const ids = actorsOf(this.#context, group, kinds);
    if (ids.length > 0) return { ids, carried: own ? null : group.sentence };
    return TRANSPARENT.has(group.slots[0]!.kind) ? undefined : 'stop';
  }

  #own(index: number, position: number, kinds: readonly Kind[]): Subjects | undefined | 'none' {
    const clauses = this.clauses(index);
    const here = clauses.findIndex((clause) => position < clause.end);
    for (let k = here; k >= 0; k--) {
      const { subject, start } = clauses[k]!;
      if (k === here && subject && subject.sentence === this.#views[index]!.sentence && this.#indexOf(index, subject, start) >= position)
        continue;
      const found = this.#try(subject, kinds, index);
      if (found === 'stop') return undefined;
      if (found) return found;
    }
    if (clauses.slice(0, here + 1).every((clause) => !clause.subject)) {
      const next = clauses.slice(here + 1).find((clause) => clause.subject);
      const direct = next?.subject?.slots.some((slot) => kinds.includes(slot.kind));
      const found = direct ? this.#try(next!.subject, kinds, index) : undefined;
      if (found && found !== 'stop') return found;
    }
    return 'none';
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
    const place = this.#context.protagonist(sentence.article);
    if (place === undefined) return undefined;
    const named = this.#context.sentencesOf(sentence.article).find((s) => s.mentions.some((m) => m.entity === place && !m.anaphor));
    return { ids: [place], carried: named && named !== sentence ? named : null };
  }
}
