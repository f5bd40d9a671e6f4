/** Where a post is held: the entity that a title's scope means. */
import type { Kind } from '../../../graph-schema/schema.js';
import type { Context, Point } from '../context.js';
import { wordTable } from '../lexicon.js';
import { ANY_SLOT, type Masked, type Slot } from '../mask.js';
import type { Unit } from './titles.js';

const PARTY_BODY = /(?:委员会|党委|党组|党工委|工作委员会|工委|党支部|支部委员会|党总支|[省市县区州镇乡]委)$/;
/** What is left of a party body's name behind its place. */
const PARTY_TAIL = /^[省市县区州镇乡村]?(?:委员会|工作委员会|党委|党组|党工委|工委|党支部|支部委员会|党总支|委)$/;
const PARTY_HEAD = /书记|常委|委员|秘书长/;
/** 省长, 市委书记: the post says the level of its place. */
const LEVEL = /^(?:[^长委]*?)?(省|自治区|市|州|县|(?<!社)区|旗|镇|乡)(?:长|委|党委|政府|人民政府)/;
const PART = /^(.{1,6}?[省市县区州镇乡村])(?:委|党|长|人民|政府|纪)/;
/** Sentences that a speech may run over. */
const SPEECH = 5;
const FIRM_SCOPES = new Set(['enterprise']);
/** What a body noun means: kinds, and endings of their names (学校: [永乐大学]); undefined where its own letters end the name. */
function meaningOf(noun: string): { kinds: Kind[]; endings: string[] } | undefined {
  const value = wordTable('body-noun').find((word) => new RegExp(`^(?:${word.form})$`).test(noun))?.value ?? '';
  if (value === '') return undefined;
  const [kinds, endings] = value.split('/') as [string, string | undefined];
  return { kinds: kinds.split('|') as Kind[], endings: endings?.split(',') ?? [''] };
}

/** The place that a party body governs: 中共九江市委员会 -> 九江市; a park's 党工委 -> the park. */
export function placeOfParty(context: Context, entity: string, slot?: Slot, printed = ''): string | undefined {
  const within = slot?.inner.findLast((m) => m.kind === 'Place' || m.kind === 'Park');
  // [江湾镇]晓起村党支部 is not the town's.
  const own = within === undefined || printed === '' || PARTY_TAIL.test(printed.slice(within.end - slot!.mention.start));
  const inner = own ? (within ?? slot?.chain.at(-1)) : undefined;
  const name = context.name(entity);
  if (!PARTY_BODY.test(name) && !PARTY_BODY.test(printed)) return undefined;
  if (/常务委员会$|监察委员会$|改革委员会$|管理委员会$|健康委员会$/.test(name)) return undefined;
  // A department's party group is not a place's committee.
  if (/党组$/.test(name)) return context.named(name.replace(/党组$/, ''), ['Organization', 'Enterprise']);
  const stem = name
    .replace(/^中共/, '')
    .replace(/(?:省|市|县|区)?(?:直属机关)?(?:委员会|工作委员会|党委|党组|党工委|工委|党支部|支部委员会|党总支|委)$/, '');
  if (/纪律检查|监察|政法|组织|宣传|统战/.test(stem)) return undefined;
  return (
    context.named(name.replace(/^中共/, '').replace(/(?:工作委员会|委员会|党支部|党委|党工委|委)$/, ''), ['Place', 'Park']) ??
    context.named(stem, ['Place', 'Park', 'Organization', 'Enterprise']) ??
    inner?.entity
  );
}

/** 织里[镇党委]书记: a level word that ends the name of a place which the page has. */
function levelPlace(context: Context, masked: Masked, slot: Slot): string | undefined {
  const { text } = masked.sentence.paragraph;
  const { start } = slot.mention;
  if (!/^[镇乡村区县市](?:党|委)/.test(text.slice(start, start + 2))) return undefined;
  for (let length = 2; length <= 4; length++) {
    const found = context.named(text.slice(Math.max(0, start - length), start + 1), ['Place']);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the page calls an entity by a name that ends so: 上虞市, which is 上虞区 now. */
function endsSo(context: Context, id: string, ending: string): boolean {
  const { name, aliases } = context.entity(id)!;
  return name.endsWith(ending) || aliases.some((form) => form.endsWith(ending));
}

/** 任[上虞市]（现为…）|[市委]常委、[市委]副书记: a bare committee is that of the place before the note, and of the post before. */
function notedPlace(context: Context, masked: Masked, scope: number, left: string | undefined): string | undefined {
  const level = /^([省市县区])委$/.exec(context.printed(masked.sentence, masked.slots[scope]!.mention))?.[1];
  if (level === undefined) return undefined;
  const suits = (id: string | undefined): id is string => id !== undefined && context.kind(id) === 'Place' && endsSo(context, id, level);
  const noted = masked.text[scope - 1] === '）' ? masked.slots[masked.text.lastIndexOf('（', scope) - 1]?.entity : undefined;
  return [noted, left].find(suits);
}

/** [浙江省委]书记、|[省人大常委会]主任, where the page is of another province: the body is of the place before, and has no name here. */
function isElsewhere(context: Context, masked: Masked, { mention }: Slot, target: string, left: string | undefined): boolean {
  if (left === undefined || context.kind(left) !== 'Place' || context.kind(target) !== 'Organization') return false;
  const level = /^([省市县区])(?=人大|人民|政协|政府|纪委|监委|委)/.exec(context.printed(masked.sentence, mention))?.[1];
  if (level === undefined || !endsSo(context, left, level)) return false;
  const body = context.name(target).replace(/^中共|^中国人民政治协商会议/, '');
  return /^.+[省市县区]/.test(body) && !body.startsWith(level) && !body.startsWith(context.name(left));
}

/** [樟树镇]的大棚里…。|[镇党委]书记: a committee that is no known one is that of the place of its level named last. */
function barePlace(context: Context, masked: Masked, { mention }: Slot): string | undefined {
  const level = /^(镇|乡|街道|村|社区)(?:党委|党工委|党总支|党支部)$/.exec(context.printed(masked.sentence, mention))?.[1];
  const point = { sentence: masked.sentence, position: mention.start };
  return level === undefined ? undefined : context.latest(point, ['Place'], new RegExp(`${level}$`));
}

/** What a zone is called by its own people, and how the names of such zones end. */
const ZONES: readonly (readonly [RegExp, RegExp])[] = [
  [/^高新区(?=党|工委)/u, /高新(?:技术)?(?:产业)?(?:开发)?区$/u],
  [/^经开区(?=党|工委)/u, /经济(?:技术)?开发区$|经开区$/u],
  [/^(?:开发区|园区|新区)(?=党|工委)/u, /(?:开发区|高新区|经开区|新区|园区|产业园|工业园)$/u],
];

/** [荆门高新区]的厂房里…。|[高新区党工委]书记: a zone's committee that is no known one is that of the zone named last. */
function bareZone(context: Context, masked: Masked, { mention }: Slot): string | undefined {
  const printed = context.printed(masked.sentence, mention);
  const zone = ZONES.find(([short]) => short.test(printed));
  return zone && context.latest({ sentence: masked.sentence, position: mention.start }, ['Park'], zone[1]);
}

/** [余江高新区]党工委书记、|管委会主任; [东乡市]委常委、|组织部部长: a part of whom the post before is of, where the page has it as a body. */
function partOf(context: Context, post: string, whole: string): string | undefined {
  const name = context.name(whole);
  if (context.kind(whole) === 'Park') return post.startsWith('管委会') ? context.bodyNamed(name, BOARD) : undefined;
  const department = DEPARTMENT.exec(post)?.[1];
  return department === undefined ? undefined : context.bodyNamed(`中共${name}委员会`, new RegExp(`${department}$`));
}
const BOARD = /管委会$|管理委员会$/;
const DEPARTMENT = /^((?:组织|宣传|统战|社会工作)部|政法委)/;

/** Target of a unit with a scope printed as a name. */
function scopeTarget(context: Context, masked: Masked, slot: Slot, post: string): string | undefined {
  switch (slot.kind) {
    case 'Organization': {
      const own = levelPlace(context, masked, slot);
      if (own !== undefined) return own;
      if (!PARTY_HEAD.test(post)) return slot.entity;
      return (
        placeOfParty(context, slot.entity, slot, context.printed(masked.sentence, slot.mention)) ??
        barePlace(context, masked, slot) ??
        bareZone(context, masked, slot) ??
        slot.entity
      );
    }
    case 'Park':
      return partOf(context, post, slot.entity) ?? slot.entity;
    case 'Place':
    case 'Enterprise':
    case 'Industry':
    case 'Cluster':
      return slot.entity;
    default:
      return undefined;
  }
}

/** ▲[上高县]：县长A 在鞋业园区开现场会；在邻近的[万安县]，县长B 说: the place that stands over a title. */
function headOf(masked: Masked, start: number): string | undefined {
  if (!/[：，]/.test(masked.text[start - 1] ?? '')) return undefined;
  const slot = masked.slots[start - 2];
  return slot?.kind === 'Place' ? slot.entity : undefined;
}

/** In the sentence: [甲公司]的车间里，; before it: 走进[甲公司]，…。 */
const INDOORS = new RegExp(`^(?:[^，。；：“”${ANY_SLOT}]{0,14}(?:[里内中旁外前上]|车间|现场|基地|室|厂区|产线|一线))?，$`);
const ENTERED = /^(?:[^，。；]{0,12}，)?(?:记者)?(?:走进|来到|步入|踏入|在)/;

/** 走进[甲公司]的车间，…。|技术员林青捏起样品: who is told by his trade works where the text plays. */
function workplace(context: Context, masked: Masked, at: number): string | undefined {
  let slot = at - 1;
  while (slot >= 0 && !masked.slots[slot]) slot--;
  const here = masked.slots[slot];
  if (here)
    return /^(?:Enterprise|Organization)$/.test(here.kind) && INDOORS.test(masked.text.slice(slot + 1, at)) ? here.entity : undefined;
  const { sentence } = masked;
  const found = at === 0 ? context.topic({ sentence, position: sentence.start }, ['Enterprise']) : undefined;
  const scene = found && context.orderOf(sentence) - context.orderOf(found.sentence) === 1 && ENTERED.test(found.sentence.text);
  return scene ? found.mention.entity : undefined;
}

/** Posts of firms, where nothing says otherwise. */
const CRAFT = /^(?:副?总工程师|总设计师)$/;

/** [永乐大学]与[东乡市]签约。|校党委书记, 副校长: of the school that was spoken of. */
const isSchool = (name: string): boolean => /(?:大学|学院|学校|中学|小学|高中|党校|职校)$/.test(name);

/** 院长: of the last 院 that was named. */
const HEADS =
  /^(?:常务|执行)?副?(院|所|馆|厂|站|会|园|团|社|队|局|厅)长$|^(中心|学院|研究院|实验室|协会|商会|学会|基金会|指挥部)(?:常务|执行)?副?(?:主任|院长|会长|秘书长|理事长|指挥长)$/;

/** “…。”副总经理林青说: what the speech names is not the speaker's firm. */
function beforeSpeech(context: Context, masked: Masked, at: number): Point {
  const { sentence } = masked;
  const position = masked.at[at]!;
  if (masked.text[at - 1] !== '”') return { sentence, position };
  const sentences = context.sentencesOf(sentence.article);
  for (let i = context.orderOf(sentence); i >= 0 && i > context.orderOf(sentence) - SPEECH; i--) {
    const spoken = sentences[i]!;
    const open = spoken.paragraph.text.slice(spoken.start, spoken === sentence ? position : spoken.end).lastIndexOf('“');
    if (open >= 0) return { sentence: spoken, position: spoken.start + open };
  }
  return { sentence, position };
}

/**
 * The entity that a unit's post is held at, or undefined if the page does not say.
 * @param left target and kind of the unit before it in the same title or list, whose scope goes on.
 */
export function targetOf(context: Context, masked: Masked, unit: Unit, post: string, left: string | undefined): string | undefined {
  if (unit.scope >= 0) {
    const slot = masked.slots[unit.scope]!;
    // 衢州市柯城区委书记: a part without a mention of its own is another place or body than the one before it.
    if (slot.kind === 'Place' && unit.filled) {
      return /^[委党]/.test(post) ? slot.entity : context.named(PART.exec(post)?.[1] ?? '', ['Place']);
    }
    const noted = notedPlace(context, masked, unit.scope, left);
    if (noted !== undefined) return noted;
    const target = scopeTarget(context, masked, slot, post);
    return target !== undefined && isElsewhere(context, masked, slot, target, left) ? undefined : target;
  }
  const part = left === undefined ? undefined : partOf(context, post, left);
  if (part !== undefined) return part;
  const before = beforeSpeech(context, masked, unit.start);
  if (unit.generic !== '') {
    const meant = meaningOf(unit.generic);
    const suffix = new RegExp(`${unit.generic}$`);
    if (meant)
      return context.topic(before, meant.kinds, (name) => meant.endings.some((ending) => name.endsWith(ending)))?.mention.entity ?? left;
    if (!/^[省市县区]$/.test(unit.generic)) return context.latest(before, ['Organization', 'Place', 'Park', 'Enterprise'], suffix) ?? left;
  }
  const level = LEVEL.exec(`${/^[省市县区]$/.test(unit.generic) ? unit.generic : ''}${post}`)?.[1];
  if (level !== undefined) {
    // 任[娄底市人民政府]副市长、代理市长: the government goes on, for what is no party post.
    const body = /委|书记/.test(post) ? level : `${level}人民政府`;
    const suits = (entity: string | undefined): boolean =>
      entity !== undefined && (endsSo(context, entity, level) || endsSo(context, entity, body));
    if (suits(left)) return left;
    const headed = headOf(masked, unit.start);
    if (suits(headed)) return headed;
    return context.placeOfLevel(before, level) ?? left;
  }
  // 把茶产业当作首位产业，由市委书记林青担任链长: the chain is the industry that was spoken of.
  if (unit.head.scope === 'chain') return context.latest(before, ['Industry', 'Cluster']) ?? left;
  if (FIRM_SCOPES.has(unit.head.scope)) return left ?? context.topic(before, ['Enterprise'])?.mention.entity;
  // “…磨了五年。”总工程师林青说，公司: of the firm that was spoken of.
  if (left === undefined && CRAFT.test(unit.office)) return context.topic(before, ['Enterprise'])?.mention.entity;
  if (left === undefined && unit.head.trade) return workplace(context, masked, unit.start);
  if (unit.head.scope === 'school' && !isSchool(left === undefined ? '' : context.name(left)))
    return context.topic(before, ['Organization'], isSchool)?.mention.entity ?? left;
  if (unit.head.scope === 'village') return context.latest(before, ['Place', 'Organization'], /(?:村|社区)$/) ?? left;
  const head = HEADS.exec(post);
  const ending = head?.[1] ?? head?.[2];
  if (ending !== undefined && (left === undefined || head![2] !== undefined))
    return context.latestFound(before, ['Organization', 'Enterprise'], (name) => name.endsWith(ending))?.mention.entity ?? left;
  return left;
}
