/** What one line looks like. Above each rule is the line that it reads. All take normalised text. */
import { triggers } from './lexicon.js';

/** Headlines, bylines, credits and notes are never longer. */
export const LONGEST_SHORT = 60;

/** ■ 短评, □本报记者 某某, # 标题, 【导读】 */
export function withoutOrnament(text: string): string {
  return text
    .replace(/^[\s■□◆◇●○★☆▶►▷◀◁▲△▼▽※#*·>|丨]+/, '')
    .replace(/[\s■□◆◇●○★☆◀◁▲△▼▽※*|丨]+$/, '')
    .replace(/^[【[](.*)[】\]]$/, '$1')
    .trim();
}

const REPORTER = /(记者|通讯员|评论员|观察员|特约撰稿人?|撰稿人?|特派员|采访组|报道组|调研组|作者|记者站)/;
/** Words of a byline besides the names. */
const BYLINE_WORDS =
  /(本报|本刊|本台|新华社|中新社|[\p{Script=Han}]{2,6}(?:日报|晚报|时报|商报|早报|晨报|都市报|特区报|在线|新闻网|新闻客户端|融媒体中心|融媒体|新闻|报社)|全媒体?|融媒体?|多媒体|特约|首席|见习|实习|特派|高级|资深|驻\p{Script=Han}{2,4}|记者站|记者|通讯员|评论员|观察员|特约撰稿人?|撰稿人?|特派员|采访组|报道组|调研组|作者|联合|摄影报道|报道|撰文|文字|文图|图文|图片|摄影|整理|采写|编辑|实习生|[文图]|[/／|丨、，：:()（）·]|\s)+/gu;

/** 本报全媒体记者 周 幸 | 叶赛 本报全媒体记者 吕玉玺 | 本报记者 桂南枝 文/图 | 本报评论员 */
export function isByline(text: string): boolean {
  if (!(REPORTER.test(text) || /(文\/图|图\/文|摄影报道|\/文|文\/)/.test(text)) || /[。；！？“”]/.test(text) || isCredit(text))
    return false;
  return namesOnly(text.replace(OFFICE, ' ').replace(BYLINE_WORDS, ' '));
}
/** Where who writes is from: 记者 朱琰 [共享联盟嵊州站] 叶一 | [浙江在线-浙江日报] 见习记者 史岚 [县委报道组] 吴坤 */
const OFFICE =
  /(?<=^|\s)[\p{Script=Han}]{2,10}(?:联盟\p{Script=Han}{2,4}站|分社|记者站|支社|电视台|广播电台|传媒集团|传媒中心|宣传部|报道组|客户端|频道)(?=\s|$)|(?<=^|\s)\p{Script=Han}{2,6}[-—·/]\p{Script=Han}{2,6}(?:日报|晚报|新闻|时报|客户端)(?=\s|记者|见习|全媒体|首席)/gu;

/** （2024年9月2日 据省统计局） | （2022年省两会现场 记者 文露敏） | （原载2019年3月6日本报）: where a text is from, below its headline. */
export function isSource(text: string): boolean {
  return SOURCE.test(text) && !isCredit(text);
}
const SOURCE =
  /^[（(](?:[^（）()，。]{0,24}[\s，])?(?:综合|原载|转载|来源|据|摘自|刊于|(?:本报)?记者|通讯员)(?!.*任免)[^（）()。]{2,30}[）)]$/u;

/** 江西日报 JIANGXI DAILY | HUNAN DAILY | 中共长沙市委机关报 */
export function namesPaper(text: string): boolean {
  return (
    /^(\p{Script=Han}{2,8}报)?\s*[A-Z][A-Z ]*(DAILY|NEWS|POST|TIMES)$/iu.test(text) ||
    /^中共\p{Script=Han}{2,8}委(员会)?(主管)?(主办)?机关报$/u.test(text)
  );
}

/** HUNAN DAILY 2025年3月28日 星期五 → 2025年3月28日 星期五 */
export function withoutLatinName(text: string): string {
  return text.replace(/^[A-Z][A-Z ]*(DAILY|NEWS|POST|TIMES)\s+/iu, '');
}

/** 阮 行 | 端木清 | 张三 李四 */
export function isBareNames(text: string): boolean {
  return !isNotice(text) && /^\p{Script=Han}/u.test(text) && text.replace(/\s/g, '').length <= 9 && namesOnly(text) && nameCount(text) <= 3;
}

/** 更 正 */
export function isNotice(text: string): boolean {
  return triggers('notice-whole', text.replace(/\s/g, ''));
}

/** Every part is 1 (part of a name with a blank inside) to 4 Han characters, 少数民族 names with · longer. */
function namesOnly(text: string): boolean {
  const parts = text.trim().split(/\s+/).filter(Boolean);
  return (
    parts.every((part) => /^\p{Script=Han}{1,4}$/u.test(part) || /^\p{Script=Han}+·[\p{Script=Han}·]+$/u.test(part)) && parts.length <= 12
  );
}

function nameCount(text: string): number {
  const parts = text.trim().split(/\s+/);
  const singles = parts.filter((part) => part.length === 1).length;
  return parts.length - singles + Math.ceil(singles / 2);
}

/** 中共福建省委组织部 (below its notice); 一季度工业平稳开局 is none */
export function isOrgan(text: string): boolean {
  return /^[\p{Script=Han}（）()·\s]{4,30}$/u.test(text) && triggers('organ-end', text) && !triggers('no-organ-end', text);
}

/** 本报讯（ | 本报赣州讯（ | 湖北日报讯 （ | 本报亳州电( | 湖南日报4月1日讯（ | 新华社北京4月1日电 | 大江网/大江新闻客户端讯（ | 记者4月1日从某某获悉 stays text */
const DATELINE =
  /^(本报|本刊|据|[\p{Script=Han}]{1,8}?(报|社|网|新闻|在线|客户端))[\p{Script=Han}\d·\s/、]{0,16}?(讯|电|消息)\s?([（(\s：:]|记者|\d|$)/u;
const OWN_REPORT = /^本报\p{Script=Han}{0,6}(讯|电)/u;
export function isDateline(text: string): boolean {
  if (!DATELINE.test(text) && !OWN_REPORT.test(text)) return false;
  // 本报讯 通讯员 邬 朗、公羊澈: nothing but who wrote.
  return text.length > LONGEST_SHORT || /[（(]/.test(text) || !isByline(text);
}

const SIGNED_BY_PHOTOGRAPHER =
  '(?:本报|\\p{Script=Han}{2,6}(?:日报|晚报|时报))?\\s?(?:特约|首席)?摄影(?:记者|师|通讯员)?[\\s：:/]+\\p{Script=Han}[\\p{Script=Han} ]{1,8}$';
/** 特约摄影 陈国斌 | 摄影记者 张 三 */
const PHOTOGRAPHER = new RegExp(`^${SIGNED_BY_PHOTOGRAPHER}`, 'u');
/** …在丹霞山徒步。 特约摄影 周小楠 */
const PHOTOGRAPHER_AT_END = new RegExp(`[。！…]\\s?${SIGNED_BY_PHOTOGRAPHER}`, 'u');

/** 通讯员 李超摄 | 特约通讯员 魏东升摄 | 湖北日报通讯员 殷 实 摄 | （新华社发） | 本报记者 李四 供图 */
export function isCredit(text: string): boolean {
  const bare = text.replace(/^[（(]|[）)]$/g, '');
  // ①本报全媒体记者 贺 兰摄 ②特约通讯员 卢望舒摄
  if (/^[①-⑳].*摄\s*[①-⑳].*摄$/.test(text) && !/[。；]/.test(text)) return true;
  if (/[。；]/.test(bare) || bare.length > 40) return false;
  return (
    PHOTOGRAPHER.test(bare) ||
    (/(摄|供图|\/摄|摄影)$/.test(bare) && (REPORTER.test(bare) || bare.length <= 12)) ||
    /(新华社|中新社|人民图片|视觉中国)(发|供图)?$/.test(bare) ||
    /^(摄影|图片?)\s?[:：/]/.test(bare)
  );
}

/** 湖南日报全媒体记者 饶沐 通讯员 乐天翼 摄影报道: signs a picture, or a report with pictures. */
export function isPhotoReport(text: string): boolean {
  return isByline(text) && /(摄影报道|摄影|图|摄)$/.test(text);
}

/** 图为3月26日，瑞昌市赛湖农场 | 图①：2月29日 | ▲近日 | …有序忙碌着。 通讯员 薛顺鑫摄 */
export function isCaption(text: string): boolean {
  if (triggers('caption-start', text) || /^[▲▼◀▶△▽◁▷↑↓←→]/.test(text)) return true;
  return (
    triggers('caption-in', text.slice(0, 200)) ||
    /[。！）)…\s][^。，]{0,24}(摄|供图|摄影)[）)]?$/.test(text) ||
    PHOTOGRAPHER_AT_END.test(text) ||
    /(（|\()(资料|效果)(图|照片)(）|\))$/.test(text)
  );
}

/** 5月17日，南县乌嘴乡罗文村，村民在稻虾田里收虾。 | 秋收时节，位于嘉善县姚庄镇的示范园里，收割机在稻田中穿梭。 */
export function isScene(text: string): boolean {
  return (
    text.length <= LONGEST_CAPTION &&
    /^[^，。“”]{2,9}，[^，。“”：]{4,30}，[^“”：]{4,}$/u.test(text) &&
    /^\D{0,2}\d{1,2}月\d{1,2}日|^\S{1,4}(时节|时分|期间|之际|以来)，/u.test(text)
  );
}
const LONGEST_CAPTION = 140;

/** 任命傅敏为江西省高级人民法院审判员； | 免去周国栋的江西省农业农村厅厅长职务。 */
export function isAppointment(text: string): boolean {
  return (
    /^([一二三四五六七八九十]{1,3}、)?(经.{2,12}提请，|根据.{2,20}提请，)?(决定|批准|接受)?(任命|免去|聘任|推荐|提名)/.test(text) ||
    /职务[；。]?$/.test(text)
  );
}

/** 副省长李小坚，岳阳市委书记谭文胜参加调研。 | 省领导出席。 */
export function namesCompanions(text: string): boolean {
  return COMPANIONS.test(text.slice(-14));
}
const COMPANIONS =
  /(参加|陪同|一同|随同|出席|列席)(了?(上述|有关|相关|此次))?(调研|考察|会见|会谈|检查|慰问|督导|走访|会议|活动|座谈会?|签约仪式)?。?$/;

/** 会议强调，… | 调研中，覃志刚强调，… */
export function isSpeech(text: string): boolean {
  return SPEECH.test(text);
}
const SPEECH = /^(会议|座谈会上|调研中|调研期间|活动中|\p{Script=Han}{2,4})(还)?(强调|指出|要求|认为|希望|，.{2,4}(强调|指出))/u;

/** 沈国梁在台州调研时强调 | 本报讯…省长楚平章主持召开省政府常务会议 */
export function isOfficial(text: string): boolean {
  return triggers('official-in', text.length <= LONGEST_SHORT ? text : text.slice(0, LONGEST_SHORT));
}

/** 总投资9.6亿元 | 有限公司 | 告诉记者 */
export function isSpecific(text: string): boolean {
  return /\d(亿|万|%|公里|吨|个百分点)/.test(text) || triggers('specific-in', text);
}

const PAGE = '第?\\s*[A-Z]?(?:\\d+|[一二三四五六七八九十]+)\\s*[、，至\\-—\\d\\s]*版';
const JUMP_WORDS =
  '(?:下\\s?转|上\\s?接|紧接|紧转|转|接|转入|全文见|全文刊|详见|相关报道见|相关报道刊|相关新闻见|评论见|[^，。]{0,10}[见刊])';
const JUMP = new RegExp(`^[（(【\\[]?[▶►>\\s]*${JUMP_WORDS}\\s*(?:今日|本报)?\\s*${PAGE}[^，。]{0,8}[）)】\\]]?$`, 'u');
const JUMP_AT_START = new RegExp(`^[（(【\\[]?(?:上\\s?接|紧?接)\\s*${PAGE}[^，。）)】\\]]{0,8}[）)】\\]]`, 'u');
const JUMP_AT_END = new RegExp(`[（(【\\[][▶►>\\s]*(?:下\\s?转|紧?转|紧?接|转入)\\s*(?:今日|本报)?\\s*${PAGE}[^，。]{0,8}[）)】\\]]$`, 'u');
/** （下转第2版） | (下转2版) | （相关报道见第2版） | （上接第一版） */
export function isJump(text: string): boolean {
  return text.length <= 30 && JUMP.test(text) && /^([（(【[]|[▶►>\s]*(下\s?转|上\s?接|紧接|详见|全文|相关|紧?转|接))/.test(text);
}

/** （上接第1版）入营必有考核 */
export function startsInJump(text: string): boolean {
  return JUMP_AT_START.test(text) && text.length > 20;
}
/** …已然成形。（下转第2版） */
export function endsInJump(text: string): boolean {
  return JUMP_AT_END.test(text);
}

/** 今日导读 */
export function isContents(text: string): boolean {
  return triggers('contents-whole', text.replace(/\s/g, ''));
}

const PAGE_ALONE = new RegExp(`^${PAGE}$`, 'u');
const ITEM_AT_END = new RegExp(`[（(]?(?:见|刊|详见|>>|▶|\\s)\\s*(?:今日)?\\s*${PAGE}[）)]?$`, 'u');
/** 见第2版 | 某某新闻 （见第4版） | 3版 某某新闻 */
export function isContentsItem(text: string): boolean {
  return (
    text.length <= 50 && (ITEM_AT_END.test(text) || PAGE_ALONE.test(text) || /^[A第]?\d{1,2}\s?版[\s：:|丨·]/.test(text)) && !isJump(text)
  );
}

/** 在习近平新时代中国特色社会主义思想指引下 | 增干劲 强信心 稳预期 | 新春走基层 */
export function isColumn(text: string): boolean {
  const bare = text.replace(/\s/g, '');
  if (triggers('column-whole', bare) || triggers('column-end', bare) || triggers('column-start', bare) || triggers('column-in', bare))
    return true;
  const parts = text.split(/[\s·、]+/);
  return parts.length >= 3 && parts.every((part) => /^\p{Script=Han}{2,4}$/u.test(part) && part.length === parts[0]!.length);
}

/** ——赣州加快发展新质生产力 */
export function isDash(text: string): boolean {
  return /^(—|―|－|-|─|–){1,3}\s?[^\s\d—-]/.test(text);
}

/** 叶建春主持召开推动国家区域医疗中心建设座谈会时强调 */
export function isKicker(text: string): boolean {
  // 郜文涛主持召开省政府常务会议
  if (/^\p{Script=Han}{2,4}(在.{2,12})?(主持召开|主持会议|会见|出席)/u.test(text)) return true;
  return triggers('kicker-end', text.replace(/[\s：:]+$/, '')) || triggers('kicker-start', text);
}

/** 鲁知行讲话 谷若川主持 | 严以宽带队 祝文举等陪同 | 郜景行杨肇基见证签约: who was there, below a headline. */
export function isAttended(text: string): boolean {
  return ATTENDED.test(text);
}
const ATTENDED =
  /^(?:\p{Script=Han}{2,8}?等?(?:分别|一同|应邀)?(?:出席|参加|主持|讲话|致辞|带队|率队|陪同|列席|见证|作常委会|作工作|到会)(?:并|会议|仪式|活动|签约|考察|座谈|讲话|致辞|报告|工作报告|总结|点评|主持|宣布|开幕|揭牌|到会|听取意见)*(?:[\s，、]+|$))+$/u;

/** 5800万元！老厂房变身电商园 | 谁来种地？: a stop that headlines have, and no other. */
export function isExclaimed(text: string): boolean {
  return /[！？!?][”’）]?$/.test(text) && !/[。；]/.test(text);
}

/** 韩以恒在某县调研时强调 以更大力度推进项目建设: a line above a headline and the headline, set as one line; longer than either. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}
const WIDE = /^[^。；，：]{7,30}(?:\s|(?<=强调|指出|要求|提出|表示)：)[^。；，：]{7,30}$/u;

/** 2024年3月5日，… | 4月11日上午，… | 去年11月15日，… | （2019年）8月2日至4日，…: as reports begin that no dateline opens. */
export function isDated(text: string): boolean {
  return DATED.test(text);
}
const DATED = /^(?:(?:\d{4}年|今年|去年|前年|当年|同年)\d{1,2}月|\d{1,2}月\d{1,2}日|\d{4}年)/u;

/** 21个项目签约 总投资186.7亿元 | 永修县追“新”逐“链”记 */
export function isDeck(text: string): boolean {
  return triggers('deck-end', text) || count(text, DIGITS) >= 3;
}

/** 2024湖南先进制造业产业链招商大会在长沙举行 | 省政府召开第72次常务会议 | 某市管干部任前公示 | 首批名单出炉（节选） */
export function isEvent(text: string): boolean {
  return triggers('event-end', text.replace(/[（(][^（）()]{1,6}[）)]$/, '')) || /(召开|举行).{2,16}(会|会议|活动|仪式)$/.test(text);
}

/** 以铜为核 攀高向新 | 链上有“大树” 树下有“小草” */
export function isSlogan(text: string): boolean {
  const parts = text.replace(/[“”]/g, '').split(/\s+/);
  return parts.length >= 2 && parts.every((part) => part.length === parts[0]!.length && part.length > 2);
}

/** 乐清：“小电器”接通“大电网” */
export function isTopic(text: string): boolean {
  return /^[^，。：\s]{2,8}：[^，。：]{4,}$/u.test(text);
}

/** 一、筑牢根基 | （二）补齐短板 | 聚链成群：构筑现代化产业体系的四梁八柱 */
export function isHeading(text: string): boolean {
  return (
    /^([（(]?[一二三四五六七八九十]{1,2}[）)]?[、.．\s]|[（(][一二三四五六七八九十]{1,2}[）)])/.test(text) ||
    /^[■□◆◇●○★☆]/.test(text) ||
    /^[^，。：]{2,10}：[^，。：]{4,24}$/u.test(text)
  );
}

/** ①福建汀屿…项目； | 1.支持… | 问：集群呢？ | 简 沛为新余市科学技术局局长； | 任命： */
export function isItem(text: string): boolean {
  return /^[①-⑳]/.test(text) || /^(问|答)[：:]/.test(text) || /^[（(]?\d{1,2}[)）.、．](?!\d)/.test(text) || /[；：]$/.test(text);
}

/** 电子级磷酸二期 湖北澄砾磷化集团有限公司 15.8亿元 | 丰城市城南污水处理厂二期 2402-360981-04-01-582913 5.0 2.36 */
export function isRow(text: string): boolean {
  return !/[，。；]/.test(text) && /\s\S*\d[\d.,]*\s?\p{Script=Han}{0,3}$/u.test(text) && text.split(/\s+/).length >= 2;
}

const SIGNED_IN_FULL = new RegExp(`[（(][^（）()]{0,12}${REPORTER.source}[^（）()]{0,24}[）)]$`, 'u');
/** …。（县融媒体中心 衷情） | …。（衷情 摄影报道） | …。（来源：余干发布） */
const SIGNED_BEHIND =
  /[。！？…”][”’]?\s*[（(](?:[\p{Script=Han}\s、：:/／·]{0,14}(?:中心|宣传部|组织部|[委府]办|新闻办|电视台|广播站|来源|供稿|发布|[文图][/／][文图])[\p{Script=Han}\s、：:/／·]{0,12}|[\p{Script=Han}\s、]{2,12}\s(?:摄影报道|报道))[）)]$/u;
/** …金名片。（全媒体记者 衷 情） */
export function isSigned(text: string): boolean {
  return SIGNED_IN_FULL.test(text) || SIGNED_BEHIND.test(text) || /[（(]\p{Script=Han}\s?\p{Script=Han}{1,3}[）)]$/u.test(text);
}

/** （2026年4月15日新余市第十届人民代表大会常务委员会第三十六次会议通过） */
export function isBracketed(text: string): boolean {
  return /^[（(][^（）()]+[）)]$/.test(text);
}

/** Ends as a sentence ends; quotes, brackets and jumps may follow. A list's item and its opening count. */
export function isClosed(text: string): boolean {
  return (
    /[。！？!?；：…](?:[”’」』）)\]】]|\s)*$/u.test(text) ||
    endsInJump(text) ||
    isSigned(text) ||
    /[。！？…][”’）)]?\s?[^。，]{0,24}(摄|供图)[）)]?$/.test(text)
  );
}

const DIGITS = /\d/g;

/** @param pattern with the flag g. */
function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found++;
  return found;
}

const [STOP, COMMA, OPENING, CLOSING] = [1, 2, 3, 4] as const;
/** What each code unit counts as. */
const COUNTED = new Uint8Array(1 << 16);
for (const [signs, as] of [
  ['。！？!?', STOP],
  ['，、；：', COMMA],
  ['“（《「『', OPENING],
  ['”）》」』', CLOSING],
] as const)
  for (const sign of signs) COUNTED[sign.charCodeAt(0)] = as;

/** Stops, commas, and the quotes and brackets that the text leaves open (above 0) or closes without opening (below 0). */
export function punctuation(text: string): { stops: number; commas: number; balance: number } {
  const found = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) found[COUNTED[text.charCodeAt(at)]!]!++;
  return { stops: found[STOP]!, commas: found[COMMA]!, balance: found[OPENING]! - found[CLOSING]! };
}
