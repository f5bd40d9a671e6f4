/** The clauses of a sentence, and who each of them speaks of in its own words. */
import type { Kind } from '../../graph-schema/schema.js';
import { Anchored } from '../anchored.js';
import type { Sentence } from '../types.js';
import { unitsOf } from '../units.js';
import { type Context, type Found, isLearned, OWNING } from './context.js';
import { formerOrLatter } from './former.js';
import { anyOf, wordTable } from './lexicon.js';
import { MARKS } from './list.js';
import { ANY_SLOT, kindChar, kindsIn, type Masked, type Slot, slotsIn } from './mask.js';
import { firmsBefore, pairBefore } from './pairs.js';
import { kindBits } from './patterns.js';
import { unitBefore } from './posts/titles.js';

/** Subjects of one clause, with the sentence that holds them. */
export interface Group {
  readonly slots: readonly Slot[];
  readonly sentence: Sentence;
  /** Whether it is who says 我们. */
  readonly speaker?: boolean;
  /** Whether it only says where: other kinds are looked for before it. */
  readonly scene?: boolean;
  /** Whether it is two places that are spoken of together: 两市. */
  readonly pair?: boolean;
  /** Whether it is the agent of a passive, which no later sentence goes on with. */
  readonly agent?: boolean;
  /** Whether it is who is helped to do something: said of him in his own clause and those after it only. */
  readonly helped?: boolean;
  /** Who made it, where a relative clause says so: they stand for it where a relation wants other kinds. */
  readonly makers?: readonly Slot[];
}

export interface Clause {
  /** Offsets into the masked text; `end` is after the mark that ends it. */
  readonly start: number;
  readonly end: number;
  readonly subject: Group | undefined;
}

/** Longest title that may follow a name before a comma. */
const LONGEST_TITLE = 12;
/** Marks that end a clause, and those that belong to what they follow. */
const ENDS = unitsOf(MARKS);
const CLOSING = unitsOf('”』」');
const STOPS = unitsOf('，；：。');
const LIST = new Anchored(new RegExp(`^[${ANY_SLOT}](?:（[^（）]{1,8}）)?(?:[、和与及][${ANY_SLOT}])*`));
/** 萧山区的恒逸石化, 位于高新区的恒逸石化: the firm is the subject, not its place. */
const OWNED = new Anchored(
  new RegExp(
    `^(?:(?:(?:总部)?(?:位于|坐落于|地处|来自))?[${kindChar('Place')}${kindChar('Park')}](?:境内|内)?的|[${kindChar('Enterprise')}${kindChar('Organization')}](?:${OWNING})的?)[${kindChar('Enterprise')}${kindChar('Organization')}${kindChar('Park')}${kindChar('Project')}${kindChar('Product')}]`,
  ),
);
/** Nouns that say what the name behind them is: 老牌铸造厂[甲], [东乡县]龙头企业[甲]. */
const NOUN =
  '(?:企业|公司|厂家|工厂|厂|集团|龙头|链主|巨头|老字号|供应商|服务商|制造商|高校|院校|学校|医院|机构|合作社|农场|商会|协会|平台|开发区|园区)';
/** What a clause goes to, holds or does before a noun makes the name behind it no subject. */
const NO_VERB = '[^，。；：、“”在与同和将把由被让从到向给对为是有进来请引获了看访察';
const DESCRIBED_KINDS: readonly Kind[] = ['Enterprise', 'Organization', 'Park', 'Cluster', 'Project', 'Place'];
const PERSONS = kindBits(['Person']);
const ANY_DESCRIBED = kindBits(DESCRIBED_KINDS);
/** [东乡县]龙头企业[甲]；老牌铸造厂[甲]; 从温州搬来的[甲]; 与[乙]合作多年的[甲]; 在[吴城镇]设立的[乙法庭]; 新近入选的[丙集群]; 素有药都之称的[丁市]: the name at the end is the subject. */
const DESCRIBED = new RegExp(
  `^(?:[${ANY_SLOT}]?${NO_VERB}${ANY_SLOT}]{0,14}?${NOUN}|(?:在|从|由|自|于)[^，。；：“”]{1,24}?(?:共建|合建|牵头|打造|运营|承建|参建|研发|开发|投运|投用|投产|设立|成立|创办|创建|兴办|搬来|迁来|引进|投资|注册|起步|起家|孵化|组建|建设|建成)的(?:[^，。；：${ANY_SLOT}]{0,6})|(?:与|同|和|跟)[${ANY_SLOT}][^，。；：${ANY_SLOT}]{0,8}(?:合作|合资|结对|携手|牵手|签约|相邻|毗邻|配套|为邻|之隔)[^，。；：${ANY_SLOT}]{0,6}的|${NO_VERB}${ANY_SLOT}]{0,8}(?:入选|上榜|获评|获奖|投产|开工|签约|落地|落户|亮相|成立|投用|建成|竣工)的|${NO_VERB}${ANY_SLOT}]{0,4}(?:入驻|投产|落地|落户|成立|创办|创立|投用|建成|开业|运营)(?:不到|不足|已有?|仅仅?|才|刚满|刚|将近|近|满)?[^，。；：的${ANY_SLOT}]{1,4}[年月天]的|${NO_VERB}${ANY_SLOT}]{2,10}的|(?:素有|享有|有着|被誉为|被称为|号称|人称|古称|素称|雅称|地处|位于|坐落(?:于|在))[^，。；：]{1,24}的)([${DESCRIBED_KINDS.map(kindChar).join('')}])`,
);
/** 转机来自一纸[《东乡市方案》]：设立基金: what comes behind the colon is said of the document. */
const DOCUMENT = new RegExp(`${kindChar('Programme')}：$`);
/** What one may be said to have made, in a relative clause. */
const MADE_KINDS = ['Organization', 'Park', 'Project', 'Cluster'].map((kind) => kindChar(kind as Kind)).join('');
/** [甲大学]、[乙学院]共同组建的[丙联合体]在[丁市]揭牌: what they made is the subject. */
const MADE = new RegExp(
  `^([${ANY_SLOT}](?:[、和与及同][${ANY_SLOT}])*)(?:等[^，。；：的${ANY_SLOT}]{0,8})?[^，。；：、的“${ANY_SLOT}]{0,12}(?:组建|共建|合建|筹建|建设|投建|兴建|建成|承建|参建|打造|设立|成立|创办|创建|投资|研制|运营|牵头|实施)的[^，。；：、的${ANY_SLOT}]{0,6}[${MADE_KINDS}](?![的、和与及${ANY_SLOT}])`,
);
/** 原先只给[甲公司]供应胶的[乙公司]，；其中就有从长沙迁来的[乙公司]，；他们牵头、[甲大学]参与的[丙项目]攻克了: who or what a relative clause at the head speaks of. */
const OF_CLAUSE = new RegExp(
  `^(?:(?:就|便|还|也|更|又)?(?:有|包括)(?:[^，。；：、“]{0,24}的)?|[^，。；：、“${ANY_SLOT}在对随按通围当每如若凡走来到前赴察考]{1,3}(?:给|为|向|从|替|帮|由|靠|做|搞|生产|主营|专注)[^，。；：“]{1,20}的[^，。；：、的“${ANY_SLOT}]{0,6})[${kindChar('Enterprise')}${kindChar('Organization')}${kindChar('Park')}](?=，$)`,
);
/** 作为[东乡县]链主企业的[甲公司]，: who a clause that says what he is goes on about. */
const AS = new Anchored(
  new RegExp(
    `^作为[^，。；：“”]{1,30}的[${['Enterprise', 'Park', 'Place', 'Organization'].map((kind) => kindChar(kind as Kind)).join('')}](?=，)`,
  ),
);
/** 他们牵头、[甲大学]参与的[丙项目]: those who were spoken of made it. */
const OURS = new RegExp(
  `^(?:他们|我们|双方|两家|公司|企业|团队)[^，。；：${ANY_SLOT}]{0,8}(?:[、和与同][${ANY_SLOT}])?[^，。；：“${ANY_SLOT}]{0,8}(?:参与|牵头|主导|研发|研制|完成|承担|建设|打造|设立|创办|实施|运营)的[^，。；：、的${ANY_SLOT}]{0,6}[${MADE_KINDS}](?![的、和与及${ANY_SLOT}])`,
);

/** 援川干部[林青], “90后”创始人[王海清]: who someone is, without a body. */
const CALLED = new RegExp(
  `^(?:[^，。；：、${ANY_SLOT}在与同和将把被让从到向给对为是有]{0,8}|“[^，。；：”]{1,6}”[^，。；：、${ANY_SLOT}]{0,6})(?:干部|青年|村民|大户|小伙|姑娘|负责人|教师|医生|教授|工人|创始人|老板|师傅|专家|农户|果农|茶农|药农|渔民|牧民|居民|员工|职工|学生|志愿者|劳模|工程师|客商|商户|店主|厂长|经理|博士|人)${kindChar('Person')}`,
);
const HEADED = new Anchored(new RegExp(`^${NO_VERB}听问陪邀率带领随见据替嘱励诉托${ANY_SLOT}]{1,10}${kindChar('Person')}`));
/** 在东乡县的安宁重装（车间），: the firm of a scene is what the clauses after it speak of. */
const SCENE = new Anchored(
  new RegExp(
    `^(?:在|走进|来到)(?:[^，：${ANY_SLOT}]{0,10}(?:[${kindChar('Place')}${kindChar('Park')}][^，：${ANY_SLOT}]{0,3}的)?)?${kindChar('Enterprise')}(?=(?:[^，：${ANY_SLOT}]{0,10}(?:车间|厂区|厂房|产线|生产线|展厅|现场|实验室|基地|大楼|内|里))?，$)`,
  ),
);
/** 湖北日报讯（记者A）, 本报宜春讯 */
const DATELINE = new Anchored(new RegExp(`^(?:[${kindChar('Organization')}]|本报)[^，。（：“]{0,12}(?:讯|电|消息)(?:（[^（）]*）)?`));
/** Letters of the dateline that a sentence begins with, before `end`. */
export function datelineOf(text: string, end: number): number {
  return DATELINE.exec(text, 0, end)?.[0].length ?? 0;
}

/** 评选活动由某某财经发起，联合[甲]主办: whoever began it is no known name, and the clauses after it are said of him. */
const UNKNOWN_AGENT = new Anchored(
  new RegExp(`^[^，。；：的${ANY_SLOT}]{2,12}由[^，。；：的${ANY_SLOT}]{2,12}(?:发起|主办|主导|牵头|领衔|承办)，$`),
);

/** 由X牵头: the agent of a passive. */
const AGENT = new Anchored(
  new RegExp(`^由([${ANY_SLOT}](?:[、和与及][${ANY_SLOT}])*)(?=[^，。；]{0,4}(?:牵头|主导|主办|承办|组织|负责|投资|发起|打造))`),
);
const THEIR = new Anchored(new RegExp(`^[^，。；：、的${ANY_SLOT}]{2,10}等\\d+[余多]?[户名位人]`));
const CONFERS = new Anchored(/^(?:正式|发文)?(?:批准|认定|命名|评定|评|确定|核准|核定)(?:其)?为/);
/** 支持[绵阳市]做强电子信息: who is helped to do it. */
const SUPPORTED = new Anchored(
  new RegExp(
    `^(?:要|应|将|全力|大力|积极|进一步|切实|继续|并){0,2}(?:支持|鼓励|引导|帮助|指导|希望|要求|叮嘱|嘱咐|勉励|督促|推动|助推|助力)[${['Place', 'Park', 'Enterprise'].map((kind) => kindChar(kind as Kind)).join('')}](?=[^的、，。；和与${ANY_SLOT}]{2})`,
  ),
);
const LOCATIVE = new Anchored(new RegExp(`^(?:在|自|从|当)[^，。；]{1,24}?(?:中|上|下|里|内|时|后|期间|以来|之际)(?=[${ANY_SLOT}])`));

interface Tables {
  readonly opening: Anchored;
  readonly preposition: Anchored;
  /** Asked once for all pronouns, since nearly no clause begins with one. */
  readonly pronoun: Anchored;
  readonly pronouns: readonly { readonly form: RegExp; readonly kind: string }[];
}

let tables: Tables | undefined;

function load(): Tables {
  return {
    opening: new Anchored(new RegExp(`^(?:${anyOf('adverbial')}|[“‘])`)),
    preposition: new Anchored(new RegExp(`^${anyOf('preposition')}`)),
    pronoun: new Anchored(new RegExp(`^${anyOf('pronoun')}`)),
    pronouns: wordTable('pronoun').map((w) => ({ form: new RegExp(`^(?:${w.form})`), kind: w.value })),
  };
}

/** Where a clause goes on after times and connectives before its subject. */
function skipOpening(opening: Anchored, text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    const match = opening.exec(text, at, end) ?? LOCATIVE.exec(text, at, end);
    if (!match || match[0].length === 0) return at;
    at += match[0].length;
  }
}

/** 该, 这座 before the noun of what was spoken of. */
const THIS = /^(?:该|本|这[座条个家]|整[个座条])/;

/** 企业, 他, 会议: the entity of that kind named last; 该电站 (`=`): the one whose name ends in the noun. */
function byPronoun(context: Context, masked: Masked, position: number, value: string, printed: string): Group | undefined {
  const point = { sentence: masked.sentence, position: masked.at[position]! };
  const [kindList, endings] = value.split('/') as [string, string | undefined];
  const kinds = kindList.split('|') as Kind[];
  const suffixes = endings === '=' ? [printed.replace(THIS, '')] : endings?.split(',');
  const suits = (name: string): boolean => suffixes === undefined || suffixes.some((ending) => name.endsWith(ending));
  const found =
    kinds[0] === 'Enterprise' || kinds[0] === 'Park'
      ? context.topic(point, kinds, suits)
      : context.latestFound(point, kinds, kinds[0] === 'Meeting' ? (name, at) => suits(name) && !isLearned(at) : suits);
  return found && { slots: [slotOf(found)], sentence: found.sentence };
}

/** What was named before, as the clause that speaks of it again would have it. */
function slotOf({ mention, sentence }: Found): Slot {
  const inner = sentence.mentions.filter((m) => m !== mention && m.start >= mention.start && m.end <= mention.end);
  return { ...mention, mention, anaphor: true, chain: [], inner, titled: [] };
}

/** 前者, 后者: the first or the second of the two that were named together. */
function ordered(context: Context, masked: Masked, position: number, printed: string): Group | undefined {
  const found = formerOrLatter(context, { sentence: masked.sentence, position: masked.at[position]! }, printed);
  return found && { slots: [slotOf(found)], sentence: found.sentence, agent: found.sentence === masked.sentence };
}

/** 各地锚定“一县一品”行动: the places of the page's province, where the article has named it. */
function province(context: Context, masked: Masked, position: number): Group | undefined {
  const point = { sentence: masked.sentence, position: masked.at[position]! };
  const found = context.latestFound(point, ['Place'], (_, { mention }) => mention.entity === context.province);
  return found && { slots: [slotOf(found)], sentence: found.sentence };
}

let said: RegExp | undefined;

/** 我们: the one who says so: the first person named after the speech, or before it. */
export function speaker(views: readonly Masked[], index: number): Group | undefined {
  const person = kindChar('Person');
  const says = anyOf('says');
  said ??= new RegExp(`”[^。“]{0,30}?${person}(?=[^，。“]{0,6}${says})|${person}[^，。“]{0,12}${says}`);
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
export function inSpeech(text: string, position: number): boolean {
  return text.lastIndexOf('“', position) > text.lastIndexOf('”', position);
}

/** What a pronoun of a kind (seeds/patterns/words.tsv) that is printed at a position stands for. */
function meantBy(
  kind: string,
  context: Context,
  views: readonly Masked[],
  index: number,
  position: number,
  printed: string,
): Group | undefined {
  const masked = views[index]!;
  switch (kind) {
    case 'speaker':
      return speaker(views, index);
    case 'pair':
      return pairBefore(context, masked, position);
    case 'firms':
      return firmsBefore(context, masked, position, printed);
    case 'province':
      return province(context, masked, position);
    case 'order':
      return ordered(context, masked, position, printed);
    default:
      return byPronoun(context, masked, position, kind, printed);
  }
}

function subjectOf(context: Context, views: readonly Masked[], index: number, start: number, end: number): Group | undefined {
  tables ??= load();
  const { opening, preposition, pronoun, pronouns } = tables;
  const { text, slots, sentence } = views[index]!;
  const dateline = start === 0 ? datelineOf(text, end) : 0;
  const from = skipOpening(opening, text, start + dateline, end);
  /** The name that a match ends with. */
  const last = (match: RegExpExecArray): Slot[] => [slots[from + match[0].length - 1]!];
  const as = AS.exec(text, start + dateline, end);
  if (as) return { slots: [slots[start + dateline + as[0].length - 1]!], sentence };
  const scene = SCENE.exec(text, from, end);
  if (scene) return { slots: last(scene), sentence, scene: true };
  const described = (kindsIn(text, from, end) & ANY_DESCRIBED) === 0 ? null : DESCRIBED.exec(text.slice(from, end));
  if (described) return { slots: last(described), sentence };
  const relative = kindsIn(text, from, end) === 0 ? null : (OF_CLAUSE.exec(text.slice(from, end)) ?? OURS.exec(text.slice(from, end)));
  if (relative) return { slots: last(relative), sentence };
  const agent = AGENT.exec(text, from, end);
  if (agent) return { slots: slotsIn(views[index]!, from + 1, from + 1 + agent[1]!.length), sentence, agent: true };
  const supported = SUPPORTED.exec(text, from, end);
  if (supported) return { slots: last(supported), sentence, helped: true };
  if (preposition.test(text, from, end)) return undefined;
  const called = (kindsIn(text, from, end) & PERSONS) === 0 ? null : CALLED.exec(text.slice(from, end));
  if (called) return { slots: last(called), sentence };
  const headed = HEADED.exec(text, from, end);
  // 郊区区委副书记[林青]: letters of a body that is no known name stand before the title.
  if (headed && last(headed)[0]!.start < last(headed)[0]!.mention.start) return { slots: last(headed), sentence };
  const owned = OWNED.exec(text, from, end);
  if (owned) return { slots: last(owned), sentence };
  const made = text.slice(from, end).includes('的') ? MADE.exec(text.slice(from, end)) : null;
  if (made) return { slots: last(made), sentence, makers: slotsIn(views[index]!, from, from + made[1]!.length) };
  const list = LIST.exec(text, from, end);
  // 2019年[省政府]批准为省级开发区: who confers it is not who has it.
  if (list && CONFERS.test(text, from + list[0].length, end)) return undefined;
  // [浈江区]李秀芳家庭等18户家庭|入选: those of a place, who have no name.
  if (list && THEIR.test(text, from + list[0].length, end)) return { slots: [], sentence };
  if (list) return listed(views[index]!, from, list[0], end);
  for (const { form, kind } of pronoun.test(text, from, end) ? pronouns : []) {
    const printed = form.exec(text.slice(from, end))?.[0];
    if (printed === undefined) continue;
    if (kind === 'other') return { slots: [], sentence };
    if (kind === 'there') return { slots: [], sentence, scene: true };
    const meant = meantBy(kind, context, views, index, from, printed);
    if (meant) return meant;
    // 作为茶企，公司与[乙大学]合作: a firm that has no name here.
    if (kind === 'Enterprise' || kind === 'order') return { slots: [], sentence };
  }
  if (UNKNOWN_AGENT.test(text, from, end)) return { slots: [], sentence };
  const document = DOCUMENT.exec(text.slice(from, end));
  return document ? { slots: [slots[from + document.index]!], sentence, scene: true } : undefined;
}

const PERSON = kindChar('Person');
/** 我市[甲]，[乙]，[丙]当选为: whose they are may stand before the first. */
const ALONE = new RegExp(`^(?:[我本全]?[省市县区州]?|${kindChar('Place')}的?)${PERSON}(?:[、和]${PERSON})*，$`);

/** The names of a list that a clause begins with; none where a title follows it: [陈立]，[天能电池]技术总监，: an apposition is no subject. */
function listed(masked: Masked, from: number, list: string, end: number): Group | undefined {
  const { text, sentence } = masked;
  const begin = from + list.length;
  const length = (STOPS.has(text.charCodeAt(end - 1)) ? end - 1 : end) - begin;
  if (length >= 2 && length <= LONGEST_TITLE && unitBefore(text, begin + length, begin)) return undefined;
  const slots = slotsIn(masked, from, begin);
  return { slots: slots.filter((slot) => slot.kind === slots[0]!.kind || slot.kind !== 'Product'), sentence };
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
  for (let at = 0; at < text.length; ) {
    if (!ENDS.has(text.charCodeAt(at++))) continue;
    while (ENDS.has(text.charCodeAt(at))) at++;
    while (CLOSING.has(text.charCodeAt(at))) at++;
    push(at);
  }
  push(text.length);
  return clauses.map((clause, k) => joined(clauses, k, views[index]!) ?? clause);
}

/** [甲]，[乙]，[丙]一行走进: persons under their titles, each with a comma, act together. */
function joined(clauses: readonly Clause[], k: number, view: Masked): Clause | undefined {
  const { text, sentence } = view;
  const { start, end, subject } = clauses[k]!;
  if (subject?.sentence !== sentence || subject.slots[0]?.kind !== 'Person' || text[start] !== PERSON) return undefined;
  const before: Slot[] = [];
  for (let i = k - 1; i >= 0 && ALONE.test(text.slice(clauses[i]!.start, clauses[i]!.end)); i--)
    before.unshift(...slotsIn(view, clauses[i]!.start, clauses[i]!.end).filter((slot) => slot.kind === 'Person'));
  return before.length > 0 ? { start, end, subject: { ...subject, slots: [...before, ...subject.slots] } } : undefined;
}
