// Front pages with known layout, put together from articles as OCR leaves such pages: text cut and moved, headlines away from their text,
// pictures, boxes and lists of contents in between. `makePage(pool, phrases, seed)` gives the same page for the same seed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSegmenter } from '../../dist/src/arrange/continuity.js';
import { splitSentences } from '../../dist/src/arrange/sentences.js';
import { ROLE_OF } from '../../dist/src/arrange/states.js';
import { ROOT } from '../setup/run.mjs';
import { briefs, list, listAlone } from './lists.mjs';
import { cutText, move } from './moves.mjs';
import { chooser } from './random.mjs';

const TALK_NAME = 4;

/** Headline phrases by kind. */
export function readPhrases() {
  const rows = readFileSync(join(ROOT, 'scripts/train/phrases.tsv'), 'utf8').trim().split('\n').slice(2);
  const phrases = {};
  for (const row of rows) {
    const [phrase, kind] = row.split('\t');
    phrases[kind] ??= [];
    phrases[kind].push(phrase);
  }
  return phrases;
}

/**
 * @param pool articles (gold.mjs).
 * @returns `{ text, articles: [{ lines: [{ line, role, state }] }], unplaced }`.
 */
export function makePage(pool, phrases, seed) {
  const random = chooser(seed);
  const paper = random.pick(PAPERS);
  const chosen = choose(pool, random).map((article) => (random.chance(BARE) ? bare(article, random) : article));
  const write = writer(phrases, paper, random);
  const segments = chosen.map((article, id) => ({ id, picture: article.kind === 'picture', units: write(article, id) }));
  if (random.chance(0.6)) {
    const box = { box: true, units: contents(pool, segments.length, random) };
    segments.splice(random.chance(0.7) ? segments.length : random.from(1, segments.length), 0, box);
  }
  if (random.chance(0.35)) {
    const id = segments.length;
    segments.splice(random.from(1, segments.length), 0, { id, box: random.chance(0.7), units: briefs(pool, id, random) });
  }
  if (random.chance(0.2)) {
    const id = segments.length;
    segments.splice(random.from(1, segments.length), 0, { id, units: listAlone(id, nameOf(random), random) });
  }
  const units = move(segments, random).flatMap((segment) => segment.units.flatMap((unit) => breakTitle(unit, random)));
  return print(random.chance(0.25) ? units.flatMap((unit) => breakLine(unit, random)) : units, paper, random);
}

const PAPERS = ['江西日报', '湖南日报', '浙江日报', '四川日报', '南方日报', '湖北日报', '安徽日报', '福建日报', '河南日报'];
const OF_ARTICLE = ['column', 'kicker', 'title', 'deck', 'byline'];

/** Share of articles that lose byline and dateline: gold pages have enough of them, and a model that saw more took section headings of long reports for headlines. */
const BARE = 0.02;

/** 本报讯（记者 某某）, 某某日报某地1月2日电 */
const DATELINE = /^[^，。“”：]{0,20}?(?:讯|电)\s?(?:[（(][^（）()]{1,40}[）)]\s?)?[:：]?\s?/u;
/** （记者 某某） at the end. */
const SIGNED = /[（(][^（）()。]{1,30}[）)]$/u;

/** An article without byline and dateline, often of a paragraph or two only: begun anew with a day, or from its second paragraph on. */
function bare(article, random) {
  if (article.kind !== 'news' || article.head.every(({ state }) => state !== 'title')) return article;
  let items = article.items.filter(({ state }) => state !== 'signature');
  const texts = items.filter(({ state }) => state === 'body');
  const listed = isListed(texts);
  if (texts.length === 0 || listed) return article;
  const from = texts.length > 2 && random.chance(0.25) ? 1 : 0;
  const sections = items.some(({ state }) => state === 'section') && random.chance(0.6);
  const most = random.weighed([
    [3, 1],
    [3, 2],
    [2, 3],
    [4, texts.length],
  ]);
  const kept = new Set(texts.slice(from, sections ? undefined : from + most));
  items = items.filter((item) => kept.has(item) || (sections ? !texts.includes(item) : item.state === 'caption'));
  items = items.map((item) => (item.state === 'body' ? { ...item, text: item.text.replace(SIGNED, '') } : item));
  const first = items.findIndex(({ state }) => state === 'body');
  const begun = begin(items[first].text.replace(DATELINE, ''), random);
  items = items.map((item, i) => (i === first ? { ...item, text: begun } : item));
  const head = article.head.filter(({ state }) => state !== 'byline');
  if (random.chance(0.08)) head.push({ state: 'byline', role: 'byline', text: random.pick(SOURCES) });
  return { ...article, bare: true, hard: !sections && texts.length < 6, head, items };
}
const isListed = (texts) => texts.some(({ text }) => /[：；]$/.test(text) || text.length < LISTED);
const isBody = ({ state }) => state === 'body';
/** Shorter texts are rows of a list. */
const LISTED = 28;
const SOURCES = [
  '（2024年9月2日 据省统计局）',
  '（2023年5月11日 据省发改委、省商务厅）',
  '（据新华社）',
  '（原载2016年8月3日本报）',
  '（2019年两会现场 记者 邵若溪）',
  '（记者 温远）',
  '（综合省农业农村厅消息）',
];
/** #: a number of a day. */
const TIMES = [
  '“十四五”期间，',
  '“十三五”以来，',
  '近年来，',
  '近日，',
  '日前，',
  '连日来，',
  '去年#月#日，',
  '今年前#个月，',
  '#月#日上午，',
  '#月#日至#日，',
  '早在2016年，',
  '春节刚过，',
  '清晨#时，',
  '立秋时节，',
  '',
];

/** 4月11日，… → 2022年4月11日，…; what no day opens, with one or with another word of time. */
function begin(text, random) {
  const year = `${random.from(2012, 2026)}年`;
  if (/^\d{1,2}月\d{1,2}日/.test(text)) return random.chance(0.7) ? year + text : text;
  if (/^(“|近|日前|昨|今|去年|\d|连日|记者)/.test(text) || random.chance(0.4)) return text;
  const number = () => random.from(1, 12);
  return random.chance(0.5) ? `${year}${number()}月${number()}日，${text}` : random.pick(TIMES).replace(/#/g, number) + text;
}

/** Five to eight articles and mostly a picture; most of one province's pages, since they have words in common. */
function choose(pool, random) {
  const news = pool.filter(({ kind }) => kind === 'news');
  const home = random.pick(news).page.slice(0, 1);
  const chosen = new Set();
  const count = random.from(5, 8);
  while (chosen.size < count) {
    const article = random.pick(news);
    if (article.page.slice(0, 1) !== home && random.chance(0.75)) continue;
    if (article.items.length > 14 && random.chance(0.8)) continue;
    chosen.add(article);
  }
  const articles = [...chosen];
  if (random.chance(0.7)) articles.splice(random.from(0, articles.length), 0, random.pick(pool.filter(({ kind }) => kind === 'picture')));
  return articles;
}

/** Copies an article's units, with other headlines, bylines, section headings and jumps here and there. */
function writer(phrases, paper, random) {
  const name = nameOf(random);
  const phrase = (kind, place) =>
    random
      .pick(phrases[kind])
      .replace('{place}', place + random.pick(['', '市', '县']))
      .replaceAll('{person}', () => name().replace(' ', ''));
  return (article, id) => {
    const unit = (state, text) => ({ id, state, role: ROLE_OF[state], text });
    if (article.kind === 'picture') return picture(article, unit, { name, paper, random });
    const by = article.head.filter(({ state }) => state === 'byline').map(({ text }) => text);
    const style = {
      comment: by.length === 1 && by[0].replace(/\s/g, '').length <= TALK_NAME,
      hard: article.hard ?? /(讯|电)/.test(article.items[0]?.text.slice(0, 14) ?? ''),
      bare: article.bare ?? false,
      place: /(?<=[，在到、了])\p{Script=Han}{2}(?=[市县区])/u.exec(article.items.map(({ text }) => text).join(''))?.[0] ?? '云湖',
    };
    const signed =
      style.bare || style.comment || random.chance(0.4)
        ? by
        : by.map(() =>
            random
              .pick(BYLINES)
              .replace(/人/g, () => name())
              .replace('@', paper),
          );
    const head = [
      ...reset(headlines(article, style, phrase, random), (kind) => phrase(kind, style.place), random).map(([state, text]) =>
        unit(state, text),
      ),
      ...signed.map((text) => unit('byline', text)),
    ];
    return [...head, ...body(article, style, { unit, phrase, name, random })];
  };
}

const nameOf = (random) => () => {
  const [family, given] = [random.pick(FAMILY), random.pick(GIVEN)];
  return given.length === 1 && random.chance(0.5) ? `${family} ${given}` : family + given;
};

const FAMILY = [...'周林祝叶骆阮康温卓池毛邵芦褚'];
const GIVEN = ['远', '文涛', '青', '若溪', '一鸣', '小满', '云', '思齐', '见山', '海', '砚'];
/** 人 is a name, @ the newspaper. */
const BYLINES = [
  '本报全媒体记者 人',
  '本报记者 人 人',
  '@全媒体记者 人 通讯员 人',
  '人 本报全媒体记者 人',
  '□ 本报记者 人',
  '■@记者 人 通讯员 人 人',
  '本报首席记者 人 文/图',
  '本报见习记者 人',
  '@·新客户端记者 人',
  '●@记者 人',
  '记者 人',
  '@记者 人 摄影报道',
  '本报记者 人 区融媒体中心 人',
  '●人',
  '□ 人 人',
  '市广播电视台记者人报道：',
  '@记者 人 共享联盟站 人 通讯员 人',
];

const COLUMN_FORMS = ['', '', '', '', '', '', '', '', '【】', '■ '];
function column(text, random) {
  const form = random.pick(COLUMN_FORMS);
  return form === '【】' ? `【${text}】` : form + text;
}

/** Headlines of an article: its own, or phrases of the forms that its kind has. */
function headlines(article, { bare, comment, hard, place }, phrase, random) {
  const own = article.head.filter(({ state }) => state !== 'byline').map(({ state, text }) => [state, text]);
  const title = own.find(([state]) => state === 'title')?.[1];
  const say = (kind) => (kind === 'own' ? title : phrase(kind, place));
  if (bare && title && random.chance(0.55)) return bareHead(title, phrase, place, random);
  const heading = () => ['column', column(phrase(comment ? 'comment' : 'column', place), random)];
  if (!title) return own;
  if (article.items.some(({ state }) => state === 'signature') || random.chance(0.6)) {
    const bare = !hard && !own.some(([state]) => state === 'column');
    return bare && random.chance(comment ? 0.4 : 0.25) ? [heading(), ...own] : own;
  }
  if (comment) return random.chance(0.6) ? [heading(), ['title', title]] : [['title', title]];
  const forms = hard ? HARD : FEATURE;
  return random.weighed(forms).map(([state, kinds]) => (state === 'column' ? heading() : [state, say(random.pick(kinds))]));
}

/** A headline alone: its own, or one that reads like a heading within an article; with a label above it (旧闻新读) or a line below here and there. */
function bareHead(title, phrase, place, random) {
  const said = random.chance(0.6) ? title : phrase(random.pick(['account', 'account', 'image', 'topic', 'slogan', 'event']), place);
  const lines = [['title', said]];
  if (random.chance(0.12)) lines.unshift(['column', phrase('label', place)]);
  if (random.chance(0.12)) lines.push(['deck', phrase(random.pick(['figures', 'explains', 'attended']), place)]);
  return lines;
}

/** Headlines as they are set elsewhere: the line above it on the same line, halves parted by a comma, with a mark at the end. */
function reset(lines, say, random) {
  const at = lines.findIndex(([state]) => state === 'title');
  if (at < 0) return lines;
  const above = lines[at - 1];
  const joined = above?.[0] === 'kicker' && random.chance(0.1);
  let title = marked(lines[at][1], random);
  if (random.chance(0.1)) title = long(title, say, random);
  if (joined) title = above[1] + random.pick([' ', ' ', ' ', '：', '，']) + title;
  const own = lines.map((line, i) => (i === at ? ['title', title] : line));
  return joined ? own.filter((line) => line !== above) : own;
}

/** A headline that says all, as e-papers and sites print them: 上河市举行推介会：18个项目签约，总投资逾75亿元. */
function long(title, say, random) {
  const behind = () => say(random.pick(['figures', 'figures', 'event', 'account']));
  const more = random.chance(0.35) ? random.pick([' ', '，', '，']) + say('figures') : '';
  return random.chance(0.7)
    ? title + random.pick(['：', '，', ' ', '！', '，']) + behind() + more
    : `${say('event')}${random.pick(['：', '，'])}${title}${more}`;
}

/** Halves parted by a comma, a mark at the end: headlines and headings within an article have both. */
function marked(text, random) {
  const parted = random.chance(0.08) ? text.replace(/(?<=\p{Script=Han}.*)[\s\u3000]+/gu, random.pick(['，', '，', '！'])) : text;
  return random.chance(0.05) ? parted + random.pick(['！', '？', '！']) : parted;
}
/** Headings within an article may read as headlines do. */
const SECTIONS = ['section', 'section', 'section', 'section', 'section', 'section', 'section', 'section', 'image', 'account'];

const OR_OWN = (kind) => [kind, 'own'];
/** Weight, then lines: state and kinds of phrase. */
const HARD = [
  [
    30,
    [
      ['kicker', ['talk']],
      ['title', OR_OWN('slogan')],
    ],
  ],
  [
    12,
    [
      ['kicker', ['event']],
      ['title', ['slogan']],
    ],
  ],
  [
    4,
    [
      ['kicker', ['slogan']],
      ['title', ['event']],
    ],
  ],
  [
    10,
    [
      ['kicker', ['figures']],
      ['title', OR_OWN('event')],
    ],
  ],
  [
    12,
    [
      ['title', OR_OWN('event')],
      ['deck', ['figures']],
    ],
  ],
  [
    8,
    [
      ['title', OR_OWN('event')],
      ['deck', ['attended']],
    ],
  ],
  [
    3,
    [
      ['kicker', ['talk']],
      ['title', OR_OWN('slogan')],
      ['deck', ['attended']],
    ],
  ],
  [
    9,
    [
      ['title', ['slogan', 'image', 'own']],
      ['deck', ['visit', 'event', 'explains']],
    ],
  ],
  [8, [['title', ['event']]]],
  [
    8,
    [
      ['title', ['own']],
      ['deck', ['figures']],
    ],
  ],
  [
    6,
    [
      ['column', []],
      ['title', ['own']],
    ],
  ],
  [
    6,
    [
      ['kicker', ['series', 'event']],
      ['title', ['own']],
    ],
  ],
];
const FEATURE = [
  [
    20,
    [
      ['title', ['image']],
      ['deck', ['explains']],
    ],
  ],
  [
    12,
    [
      ['column', []],
      ['title', ['image']],
      ['deck', ['explains']],
    ],
  ],
  [
    12,
    [
      ['column', []],
      ['title', ['own']],
    ],
  ],
  [
    12,
    [
      ['column', []],
      ['title', ['topic', 'image']],
    ],
  ],
  [
    12,
    [
      ['kicker', ['series']],
      ['title', ['topic', 'image']],
    ],
  ],
  [
    10,
    [
      ['title', ['slogan']],
      ['deck', ['explains']],
    ],
  ],
  [8, [['title', ['topic']]]],
  [
    8,
    [
      ['title', ['own']],
      ['deck', ['explains']],
    ],
  ],
  [
    6,
    [
      ['column', []],
      ['kicker', ['series']],
      ['title', ['own']],
    ],
  ],
];

/** 绿色转型：擦亮生态底色 on two rows, without the colon. */
const twoRows = (text, random) => (text.includes('：') && random.chance(0.3) ? text.split('：') : [text]);

const JUMPS = [
  '（下转第2版）',
  '（下转第三版）',
  '(下转2版)',
  '（紧接2版）',
  '（下转04版）',
  '▶▶▶下转第2版',
  '（下转4版①）',
  '下转A2版',
  '（下转3版）',
];

/** An article's text, with section headings, a list or a jump where it has none. */
function body(article, { bare, comment, hard, place }, { unit, phrase, name, random }) {
  let items = article.items.map(({ state, text }) => unit(state, state === 'jump' && random.chance(0.5) ? random.pick(JUMPS) : text));
  if (random.chance(0.35)) items = items.flatMap((item) => paragraphs(item, random));
  const texts = items.filter(({ state }) => state === 'body').length;
  const has = (state) => items.some((item) => item.state === state);
  if (!hard && !comment && !has('section') && texts >= 2 && !isListed(items.filter(isBody)) && random.chance(bare ? 0.3 : 0.6)) {
    const share = texts > 5 ? 0.25 : 0.4;
    const heading = () => twoRows(marked(phrase(random.pick(SECTIONS), place), random), random).map((text) => unit('section', text));
    items = items.flatMap((item) => (item.state === 'body' && random.chance(share) ? [...heading(), item] : [item]));
  }
  if (hard && !bare && random.chance(0.25)) items.splice(random.from(1, items.length), 0, ...list(unit, name, random));
  if (!has('jump') && !hard && !comment && texts >= 2 && random.chance(0.25)) items.push(unit('jump', random.pick(JUMPS)));
  if (random.chance(0.15)) items.splice(random.from(1, items.length), 0, ...ownPicture(items, unit, name, random));
  return items;
}

/** Long reports have many short paragraphs: a text of several sentences in as many. */
function paragraphs(item, random) {
  if (item.state !== 'body') return [item];
  const parts = [''];
  for (const { start, end } of splitSentences(item)) {
    parts[parts.length - 1] += item.text.slice(start, end);
    if (random.chance(0.6)) parts.push('');
  }
  return parts.filter(Boolean).map((text) => ({ ...item, text }));
}

const SCENE = /\p{Script=Han}{2,10}(公司|园区|开发区|村|社区)/u;
const SCENES = [
  '图为@生产现场。',
  '@的工人正在忙碌。',
  '▲近日，@一派繁忙景象。',
  '图①：@内，技术人员在检测产品。',
  '@的工人在赶制订单。',
  '@生产车间。',
  '技术人员在@调试设备。',
  '@员工在检验产品。',
  '@',
  '@。',
  '@现场',
  '@生产车间',
  '@一角',
  '建设中的@',
];
const CREDITS = ['通讯员 人摄', '本报记者 人 摄', '（人 摄）', '（资料图片）', '特约通讯员 人摄', '拍友 人 摄', '（新华社发）'];
/** 图片说明, 题图：…, 图①：…: the pictures of a long report, told one by one, with a heading and a credit here and there. */
function numbered(place, unit, credit, random) {
  const heading = random.chance(0.4) ? [random.pick(['图片说明', '图片说明', '图片说明：', '图说'])] : [];
  const first = random.chance(0.3) ? [`${random.pick(['压题图', '题图', '主图'])}：${random.pick(TOLD).replace('@', place)}`] : [];
  const marks = random.pick([[...'①②③④'].map((digit) => `图${digit}`), ['图1', '图2', '图3'], ['左图', '右图'], ['上图', '下图']]);
  const told = marks.slice(0, random.from(1, marks.length)).map((mark) => `${mark}：${random.pick(TOLD).replace('@', place)}`);
  const signed = random.chance(0.6) ? [`${random.pick(['本版图片均由', '图片由', '本组图片由', ''])}${credit.replace(/[（）]/g, '')}`] : [];
  return [...heading, ...first, ...told, ...signed].map((text) => unit('caption', text));
}
const TOLD = [
  '@内，生产线满负荷运转。',
  '@新建项目施工现场。',
  '近日，在@，工人正在赶制一批出口订单。',
  '日前，位于@的车间里，技术人员在调试设备。',
  '3月6日，俯瞰@，厂房整齐排列。',
  '@的技术人员在实验室检测样品。该企业产品远销二十多个国家。',
];

/** A caption that belongs to an article, with its credit below, behind, or without one. */
function ownPicture(items, unit, name, random) {
  const place = SCENE.exec(items.map(({ text }) => text).join(''))?.[0];
  if (!place) return [];
  const credit = random.pick(CREDITS).replace('人', name);
  if (random.chance(0.25)) return [unit('caption', random.pick(SCENES).replace('@', place))];
  if (random.chance(0.4)) return numbered(place, unit, credit, random);
  const caption = random.pick(SCENES).replace('@', place);
  return random.chance(0.5) ? [unit('caption', caption), unit('caption', credit)] : [unit('caption', `${caption} ${credit}`)];
}

const REPORTS = ['摄影报道', '摄', '/摄', '图'];
/** A picture with its headline above or below. */
function picture(article, unit, { name, paper, random }) {
  const titles = article.head
    .filter(({ state }) => OF_ARTICLE.includes(state) && state !== 'byline')
    .map(({ state, text }) => unit(state, text));
  let captions = [...article.items, ...article.head.filter(({ state }) => state === 'byline')].map(({ text }) => unit('caption', text));
  if (random.chance(0.25) && !/^[▲△↑图]/.test(captions[0].text)) captions[0].text = random.pick(['▲', '△', '图为', '↑']) + captions[0].text;
  if (captions.length === 2 && random.chance(0.15)) {
    captions[1].text = `${paper}${random.pick(['', '全媒体'])}记者 ${name()} ${random.pick(REPORTS)}`;
  }
  if (captions.length === 2 && random.chance(0.3)) captions = [unit('caption', `${captions[0].text} ${captions[1].text}`)];
  const stop = captions[0].text.indexOf('。') + 1;
  if (stop > 0 && stop < captions[0].text.length - 8 && random.chance(0.3)) {
    captions.splice(0, 1, unit('caption', captions[0].text.slice(0, stop)), unit('caption', captions[0].text.slice(stop)));
  }
  if (titles.length > 0 && random.chance(0.05)) return captions;
  return random.chance(0.45) ? [...captions, ...titles] : [...titles, ...captions];
}

const CONTENTS = ['今日导读', '导读', '今日看点', '导 读', '要闻导读', '今日要目'];
function contents(pool, id, random) {
  const unit = (text) => ({ id, state: 'contents', role: 'note', text });
  const news = pool.filter(({ kind }) => kind === 'news');
  const form = random.pick([
    (t, p) => [`${t} 0${p}版`],
    (t, p) => [t, `见第${p}版`],
    (t, p) => [`${t} （见${p}版）`],
    (t, p) => [`${t} ${p}版`],
    (t, p) => [`${t}（0${p}版）`],
  ]);
  const rows = Array.from({ length: random.from(1, 4) }, (_, i) => {
    const { head } = random.pick(news);
    const line = head.find(({ state }) => state === (random.chance(0.25) ? 'deck' : 'title')) ?? head[0];
    return form(line?.text.replace(/^——/, '') ?? '要闻速览', i + 2);
  });
  return [random.pick(CONTENTS), ...rows.flat()].map(unit);
}

/** Letters of a headline that is set on two lines. */
const WIDE = 13;
/** A headline on two lines, mostly without a blank line between them: broken at a blank, else between words near its middle. */
function breakTitle(unit, random) {
  const { state, text } = unit;
  if (state !== 'title' || text.length < WIDE || !random.chance(0.12)) return [unit];
  let end = 0;
  const ends = defaultSegmenter(text).map(({ word }) => (end += word.length));
  const near = ends.filter((at) => at >= text.length * 0.35 && at <= text.length * 0.65 && !/^[，。、；：！？”》）]/.test(text.slice(at)));
  const blank = text.search(/[\s\u3000]/);
  const at = blank > 3 && blank < text.length - 4 ? blank : near.length > 0 ? random.pick(near) : -1;
  if (at < 0) return [unit];
  return [
    { ...unit, text: text.slice(0, at), tight: random.chance(0.75) },
    { ...unit, text: text.slice(at).trimStart() },
  ];
}

/** A paragraph on two lines. */
function breakLine(unit, random) {
  const parts = unit.state === 'body' && random.chance(0.15) ? cutText(unit.text, random) : null;
  return parts ? parts.map((text) => ({ ...unit, text })) : [unit];
}

const LATIN = [
  'HUBEI DAILY 2024年5月17日 星期五',
  '江西日报 JIANGXI DAILY',
  'HUNAN DAILY',
  '浙江日报 ZHEJIANG DAILY',
  'SICHUAN DAILY',
  '南方日报 NANFANG DAILY',
];
const HALF_WIDTH = { '，': ',', '（': '(', '）': ')', '：': ':', '；': ';' };

function print(units, paper, random) {
  const narrow = random.chance(0.15);
  const lines = [];
  const articles = new Map();
  const unplaced = [];
  if (random.chance(0.6)) {
    const date = `${random.from(2021, 2027)}年${random.from(1, 12)}月${random.from(1, 28)}日`;
    lines.push(random.pick([`${date} 星期${random.pick([...'一二三四五六日'])}`, `${paper} ${date} 星期四 农历乙巳年六月初一`, paper]), '');
    unplaced.push(1);
  }
  if (random.chance(0.1)) {
    lines.push(random.pick(LATIN), '');
    unplaced.push(lines.length - 1);
  }
  if (random.chance(0.04)) {
    lines.push(`中共${paper.slice(0, 2)}省委机关报`, '');
    unplaced.push(lines.length - 1);
  }
  for (const { id, role, state, text, tight } of units) {
    lines.push(narrow ? text.replace(/[，（）：；]/g, (mark) => HALF_WIDTH[mark]) : text);
    if (!articles.has(id)) articles.set(id, { lines: [] });
    articles.get(id).lines.push({ line: lines.length, role, state });
    if (!tight && random.chance(0.85)) lines.push('');
  }
  return { text: lines.join('\n'), articles: [...articles.values()], unplaced };
}
