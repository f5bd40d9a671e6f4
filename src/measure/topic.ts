/**
 * Who an article speaks of as it goes on: the subjects of its clauses, what they found or come to (注册X公司，…; 来到X，…),
 * and whose people its speakers are. Parts of a whole (其中X…; X、Y分别…; X…，占全省…) are not gone on with.
 */
import type { Kind } from '../../graph-schema/schema.js';
import { headOfChain, isSpeech, isTopic, openingOf, SPOKEN_OF, subjectChain } from './chains.js';
import { pattern } from './lexicon.js';
import { Named } from './named.js';
import { type Pronoun, pronounAt } from './pronoun.js';
import { BUILT, founded, isQuoted, placeOfOffice, reached, type Subject } from './reach.js';
import { isGrade } from './rewards.js';
import type { Clause, Name, View } from './view.js';

/** Kinds that the next sentence may go on with. */
const CARRIED: ReadonlySet<Kind> = new Set(['Place', 'Park', 'Enterprise', 'Organization', 'Cluster', 'Project', 'Meeting', 'Programme']);
/** 省财政厅主要负责同志通报了情况: the body only sends someone; 工业和信息化部公布名单: it only tells. */
const SENT = /^[^，。]{0,24}(?:负责|代表)/;
const TELLS = /^[^，。；]{0,10}(?:公布|发布|公示|印发|通报)/;
const PART = /^(?:其中|分地区看|分[^，。]{2,4}看)/;
/** 南充、绵阳等地|…; 曦斓光材、磬禾永磁等20家企业|…: one of several is not gone on with. */
const ONE_OF = /^[”》]?[、和与及][^，。；]{0,60}等(?:地|处|[\d一二三四五六七八九十多])/;
const LISTED = /分别|依次|占全[国省市县区]/;
/** 电站总投资76亿元，|甲工程局|承建，总装机120万千瓦: who builds what is spoken of. */
const BUILDS_IT = /^(?:负责|联合|共同)?(?:投资|承建|建设|施工|设计|总承包|运营|研制|、)+$/;
/** What a relative clause that begins with a pronoun leads to. */
const LED_TO: ReadonlySet<Kind> = new Set(['Project', 'Park', 'Cluster', 'Organization', 'Enterprise', 'Programme']);
const LEADS_TO = /^[^，。；：]{1,14}的[“《]?$/;

/** 东盟继续为|四川|第一大贸易伙伴，双边贸易额…: of whose partner it is. */
const PARTNER = /^的?第[一二三四五六七八九十]大(?:贸易伙伴|出口市场|出口目的地|进口来源地?|投资来源地?|客源地?)/;

function partnerOf(view: View, clause: Clause, head: Name): Name | undefined {
  return view.names.find((n) => n.start > head.end && n.end <= clause.end && PARTNER.test(view.text.slice(n.end, clause.end)));
}

/** 甲厅与|乙银行|签约，|后者|…: the last of those named before it in the sentence. */
const LATTER = '后者';

function latter(view: View, from: number): Subject | undefined {
  const name = view.names.findLast((n) => n.end <= from && SPOKEN_OF.has(n.kind));
  if (!name) return undefined;
  const { entity, kind } = name;
  return { entity, kind, view, chain: [{ start: from, end: from + LATTER.length, anaphor: true, full: '', entity, kind }] };
}

/** 签约项目32个：|甲区|25个；|乙新区|7个: items that a colon opens and semicolons part, each with its number. */
function isItem(view: View, { start, end, mark }: Clause): boolean {
  if (mark !== '：' && mark !== '；') return false;
  const colon = view.text.lastIndexOf('：', start);
  const counts = view.quantities.some((q) => q.from >= start && q.to <= end);
  return counts && colon >= 0 && view.quantities.some((q) => q.to <= colon) && view.text.indexOf('；', colon) >= 0;
}

/** |市委|书记马承祖一声令下, 到场的还有|市委|常委、副市长陆国宾: whose post someone holds, whom nothing is said of. */
function isTitle(view: View, { kind, end }: Name, clauseEnd: number): boolean {
  const persons = view.names.filter((n) => n.kind === 'Person' && n.start > end && n.end <= clauseEnd);
  const person = persons.find(({ start }) => TITLE.test(view.text.slice(end, start)));
  if (!person) return false;
  const rest = view.text.slice(person.end, person.end + SAYS_REACH);
  // |甲集团|副总经理黄德鸽出席: a firm is gone on with by what its people do elsewhere.
  if (kind === 'Enterprise') return ATTENDS.test(rest);
  return (kind === 'Organization' || kind === 'Place') && !pattern`^[^，。；]{0,3}${'speech'}`.test(rest);
}
const SAYS_REACH = 8;
const ATTENDS = /^[^，。；]{0,3}(?:出席|参加|到场|到会|致辞|见证|发言|陪同|主持|参会)/;
/** 九江|市委|常委、庐山管理局党委书记、庐山市委书记|邵九思: one post or several. */
const TITLE =
  /^(?:\p{Script=Han}{0,8}(?:书记|[市县区镇乡院校局厅处部会]长|主任|主席|常委|委员|院长|校长|董事长|总经理|总裁|负责人|秘书长|教授|研究员|理事长|经理|总监|厂长|省长|代表)、?)(?:[^，。；：“”]{0,40}(?:长|书记|主任|主席|经理|总裁))?$/u;

const MEETING_SAYS = /^(?:会议|全会)(?:还)?(?:指出|强调|要求|提出|认为|明确)$/;

/** Before those whom one leads. */
const LEADS = /^(?:带着|带领|率领|领着|组织)/;

/** Who was spoken of before so many others is as good as forgotten. */
const MOST_SPOKEN = 10;

export class Topics {
  /** What the article spoke of, the last one last. */
  readonly #spoken: Subject[] = [];
  readonly #latest = new Map<Kind, Subject>();
  /** Entities of the headline. */
  readonly #titled = new Set<string>();
  readonly #named: Named;
  #last: View | undefined;
  #work: Subject | undefined;

  /** @param province entity id of the page's, where it is on the page. */
  constructor(province?: string) {
    this.#named = new Named(province);
  }

  /** The last that was spoken of and fits. */
  current(fits: (subject: Subject) => boolean): Subject | undefined {
    return this.#spoken.findLast(fits);
  }

  /** The entities that were spoken of, the last one first, each once; no more than a few. */
  spokenOf(): string[] {
    const found: string[] = [];
    for (let i = this.#spoken.length - 1; i >= 0 && found.length < MOST_SPOKEN; i--) {
      const { entity } = this.#spoken[i]!;
      if (!found.includes(entity)) found.push(entity);
    }
    return found;
  }

  /** What the sentence before builds, in the same paragraph. */
  built(view: View): Subject | undefined {
    const last = this.#last;
    if (!last || last.sentence.paragraph !== view.sentence.paragraph) return undefined;
    const names = last.names.filter((n) => BUILT.has(n.kind) && pattern`${'build'}(?:了|的)?[“]?$`.test(last.text.slice(0, n.start)));
    return names.length === 1 ? { entity: names[0]!.entity, kind: names[0]!.kind, view: last, chain: [] } : undefined;
  }

  /** The project that the paragraph spoke of last, be it as one of several: 其中，|X项目|总投资6亿元。一期…. */
  work(view: View): Subject | undefined {
    return this.#work?.view.sentence.paragraph === view.sentence.paragraph ? this.#work : undefined;
  }

  /** Whether a text is what a longer name begins with. */
  isShortOf(text: string): boolean {
    return this.#named.isShortOf(text);
  }

  /** Whose person speaks in a clause; 会议指出, |: for the place of who leads it. */
  speaker(view: View, clause: { start: number; end: number }): Subject | undefined {
    return MEETING_SAYS.test(view.text.slice(clause.start, clause.end)) ? this.#named.chair : this.#named.speaker(view, clause);
  }

  /** Whether a headline names it. */
  isTitled({ entity }: { readonly entity: string }): boolean {
    return this.#titled.has(entity);
  }

  /** The last name of a kind. */
  latest(kind: Kind): Subject | undefined {
    return this.#latest.get(kind);
  }

  /** What a clause speaks of in its own words. */
  subjectOf(view: View, clause: Clause): Subject | undefined {
    const from = openingOf(view, clause);
    if (view.text.startsWith(LATTER, from)) return latter(view, from);
    const pronoun = pronounAt(view, from, clause.end);
    const meant = pronoun && this.#named.meant(view, from, pronoun, this.#spoken);
    if (meant) {
      const stands = this.#settled(view, from, pronoun, meant);
      // 企业在普光投建的|杂卤石钾盐综合利用项目|总投资28亿元
      // |该县|松茸产业园|完成投资
      const leads = (n: Name) =>
        LEADS_TO.test(view.text.slice(from + pronoun.length, n.start)) || (meant.kind === 'Place' && n.start === from + pronoun.length);
      const object = view.names.find((n) => n.start >= from + pronoun.length && n.end < clause.end && LED_TO.has(n.kind) && leads(n));
      if (object) return { entity: object.entity, kind: object.kind, view, chain: [object] };
      const { entity, kind } = stands;
      return { ...stands, chain: [{ start: from, end: from + pronoun.length, anaphor: true, full: '', entity, kind }] };
    }
    const chain = subjectChain(view, clause, from);
    const head = chain && headOfChain(chain);
    if (!head) return this.#named.byHead(view, clause, from, this.#spoken) ?? this.#led(view, clause, from);
    const last = chain.at(-1)!;
    if (BUILDS_IT.test(view.text.slice(last.end, clause.end))) return undefined;
    if (isTopic(view, last)) return { entity: last.entity, kind: last.kind, view, chain: [last] };
    const partner = head.kind === 'Place' ? partnerOf(view, clause, head) : undefined;
    if (partner) return { entity: partner.entity, kind: partner.kind, view, chain: [partner] };
    const speaks = isSpeech(view, clause) && head.kind !== 'Enterprise' && !(head.kind === 'Programme' && chain.length === 1);
    return speaks ? undefined : { entity: head.entity, kind: head.kind, view, chain };
  }

  /** 团长|樊月娥|带着24名演员跑遍全县: whose people one leads. */
  #led(view: View, { end }: Clause, from: number): Subject | undefined {
    const person = view.names.find((n) => n.kind === 'Person' && n.start >= from && n.end <= end);
    const home = person && LEADS.test(view.text.slice(person.end, end)) ? this.#named.homeOf(person) : undefined;
    return home && { ...home, view, chain: [{ ...person!, entity: home.entity, kind: home.kind, anaphor: true }] };
  }

  /**
   * 11月13日，|甲县|乙村晒稻。|该县|…, |当地|…: the place that the word was bound to before (page-anaphors.ts), by its level, where that was named
   * last: whom the article spoke of may be another county.
   */
  #settled(view: View, from: number, { ends }: Pronoun, meant: Subject): Subject {
    const name = meant.kind === 'Place' ? view.names.find((n) => n.start === from && n.anaphor && n.kind === 'Place') : undefined;
    if (!name || name.entity === meant.entity) return meant;
    const is = ends ? ends.test(name.full) && this.#named.isLater(name.entity, meant.entity) : true;
    return is ? { ...meant, entity: name.entity } : meant;
  }

  /** Goes on to the next sentence. */
  read(view: View, subjects: readonly (Subject | undefined)[]): void {
    let part: Kind | undefined;
    this.#work = subjects.findLast((s) => s?.kind === 'Project' && s.view === view) ?? this.#work;
    view.clauses.forEach((clause, i) => {
      // 其中，东莞市…；|广州开发区…: parts go on to the end of the sentence.
      if (part !== undefined && subjects[i]?.kind === part) return;
      if (PART.test(view.text.slice(clause.start, clause.end))) part = (subjects[i] ?? subjects[i + 1])?.kind;
      this.#readClause(view, clause, subjects[i]);
    });
    for (const [i, name] of view.names.entries()) this.#readName(view, name, i);
    this.#last = view;
  }

  #readClause(view: View, clause: Clause, own: Subject | undefined): void {
    const { start, end } = clause;
    const next = view.clauses[view.clauses.indexOf(clause) + 1];
    const reach = view.text.slice(start, next?.mark === '，' ? next.end : end);
    if (PART.test(reach) || LISTED.test(reach) || isQuoted(view, start) || isItem(view, clause)) return;
    const subject =
      founded(view, clause) ?? own ?? reached(view, clause) ?? (isSpeech(view, clause) ? this.speaker(view, clause) : undefined);
    if (!subject || !CARRIED.has(subject.kind)) return;
    const last = subject.chain.at(-1);
    if (last && ONE_OF.test(view.text.slice(last.end, end))) return;
    const office = last && placeOfOffice(view, last);
    if (last && subject.kind === 'Organization') {
      const rest = view.text.slice(last.end);
      if (SENT.test(rest) || (!office && TELLS.test(rest))) return;
    }
    if (last && !isSpeech(view, clause) && isTitle(view, last, end)) return;
    // |甲开发区|设立了乙联络处: who sets it up is spoken of too, where the figure is not of what he sets up.
    if (own && own.entity !== subject.entity && CARRIED.has(own.kind)) this.#spoken.push(own);
    this.#spoken.push(office ?? subject);
  }

  #readName(view: View, name: Name, i: number): void {
    const subject = { entity: name.entity, kind: name.kind, view, chain: [] };
    // 获H奖；甲等|获|提名奖|。每家获奖单位|…: the grade is of the prize.
    if (name.kind !== 'Honour' || !isGrade(view, name) || !this.#latest.has('Honour')) this.#latest.set(name.kind, subject);
    if (view.sentence.paragraph.role === 'title') this.#titled.add(name.entity);
    if (name.anaphor) return;
    this.#named.keep(view, name, i, subject);
  }
}
