// Lists and columns of short news in made pages: many forms of each, in the project's own words.
import { splitSentences } from '../../dist/src/arrange/sentences.js';
import { ROLE_OF } from '../../dist/src/arrange/states.js';

const HEADS = [
  '入选名单依次为：',
  '名单如下：',
  '获评单位分别是：',
  '首批试点为：',
  '部分项目：',
  '它们分别是：',
  '获奖单位（排名不分先后）：',
  '名单如下——',
  '现将名单公布如下：',
  '具体名单如下。',
  '其中：',
  '新增的几家为：',
];
const LISTED = [
  '高新技术产业园区',
  '经济技术开发区',
  '绿色矿山',
  '智能制造有限公司',
  '生态示范村',
  '人民医院',
  '中心小学',
  '新材料股份有限公司',
  '茶叶专业合作社',
  '特色产业集群',
  '市场监督管理局',
  '职业技术学院',
  '污水处理厂二期项目',
  '非遗工坊',
];
const SEATS = ['云湖', '宁浦', '桃江', '蓝山', '石门', '东川', '临河', '岭南', '安平', '白沙', '清溪', '永兴', '龙泉', '海宁', '大竹'];
const GROUPS = ['省级绿色工厂', '先进集体', '一等奖', '二等奖', '五一劳动奖章', '优秀组织单位', '工人先锋号', '示范园区', '提名奖'];
const POSTS = ['局长', '副厅长', '书记', '总工程师', '副校长', '主任', '调研员'];
const TRADES = ['钳工', '教师', '护士长', '高级工程师', '制茶师', '电焊工', '列车长'];

const seat = (random) => random.pick(SEATS);
const firm = (random) => seat(random) + random.pick(LISTED);

/** Rows of one form: plain, with a place or an amount behind, with places and a colon before, two a line, people, appointments. */
const FORMS = [
  [5, (what) => (random) => seat(random) + what],
  [3, () => firm],
  [2, (what) => (random) => `${seat(random)}${what}（${seat(random)}市）`],
  [2, (what) => (random) => `${seat(random)}${what} ${random.from(2, 80)}.${random.from(1, 9)}亿元`],
  [2, (what) => (random) => `${seat(random)}${what} ${seat(random)}区`],
  [4, () => (random) => `${seat(random)}市：${firm(random)}${random.chance(0.4) ? `、${firm(random)}` : ''}`],
  [2, () => (random) => `${random.pick(GROUPS)}：${firm(random)}${random.chance(0.5) ? `、${firm(random)}` : ''}`],
  [2, () => (random) => `${firm(random)} ${firm(random)}`],
  [3, (_, name) => (random) => `${name()} ${firm(random)}${random.pick(TRADES)}`],
  [2, (_, name) => (random) => `${name()}（女） ${firm(random)}${random.pick(TRADES)}`],
  [3, (what) => (random) => `${random.pick(['●', '■', '◆', '·'])}${seat(random)}${what}`],
  [2, (what) => (random) => `${random.from(1, 9)}.${seat(random)}${what}`],
];
const FORMS_CLOSED = [
  [3, (name, random) => `任命${name()}为${seat(random)}省${random.pick(['商务厅', '水利厅', '能源局'])}${random.pick(POSTS)}；`],
  [2, (name, random) => `${name()}为${firm(random)}${random.pick(POSTS)}（试用期一年）；`],
  [2, (name, random) => `免去${name()}的${firm(random)}${random.pick(POSTS)}职务；`],
  [
    2,
    (name, random) =>
      `${name()}，${random.pick(['男', '女'])}，19${random.from(65, 89)}年${random.from(1, 12)}月生，现任${firm(random)}${random.pick(POSTS)}，拟任${seat(random)}市${random.pick(POSTS)}；`,
  ],
  [2, (_, random) => `${firm(random)}投资${random.from(2, 60)}亿元，建设${seat(random)}生产基地；`],
];

function rows(name, random) {
  const count = random.from(3, 7);
  if (random.chance(0.25)) {
    const form = random.weighed(FORMS_CLOSED);
    return Array.from({ length: count }, (_, i) => form(name, random).replace(/；$/, i === count - 1 ? '。' : '；'));
  }
  const form = random.weighed(FORMS)(random.pick(LISTED), name);
  return Array.from({ length: count }, () => form(random));
}

/** Rows, here and there in groups with a heading each. */
function grouped(unit, name, random) {
  const one = () => rows(name, random).map((text) => unit('body', text));
  if (random.chance(0.8)) return one();
  return [0, 1].flatMap(() => [unit('section', `${seat(random)}省${random.pick(GROUPS)}`), ...one().slice(0, 3)]);
}

/** Lines below one that announces them. */
export function list(unit, name, random) {
  return [unit('body', `本次共有${random.from(3, 60)}家单位上榜，${random.pick(HEADS)}`), ...grouped(unit, name, random)];
}

const TITLES = [
  '{seat}省首批标杆企业名单出炉',
  '{n}个集群上榜“国家队”',
  '第{n}批制造业单项冠军企业名单（节选）',
  '{seat}省人民政府任免一批工作人员',
  '省政府质量奖揭晓',
  '{n}家企业入选培优名单',
  '{seat}市管干部任前公示',
  '最美工人名单公布',
];
const OPENINGS = [
  '本报讯 省政府近日决定，授予下列组织称号：',
  '根据有关规定，现将名单公示如下：',
  '名单如下：',
  '{seat}省人民政府近日决定：',
  '日前，{seat}省公布新一批名单，全省共{n}家。它们是——',
  '本报讯（记者 人）省有关部门昨日公布名单。部分如下：',
  '',
  '',
];
const ENDINGS = [
  '公示时间为3月18日至24日。',
  '以上单位将获得一次性奖补{n}万元。',
  '近日，有关部门对外公布上述名单，有效期三年，期满须复核。（人）',
  '',
  '',
  '',
];
/** An article that is mostly a list; below its headline at once, or below a line that announces it. */
export function listAlone(id, name, random) {
  const unit = (state, text) => ({ id, state, role: ROLE_OF[state], text });
  const fill = (text) => text.replaceAll('{seat}', seat(random)).replaceAll('{n}', random.from(3, 40)).replace('人）', `${name()}）`);
  const opening = random.pick(OPENINGS);
  const ending = random.pick(ENDINGS);
  return [
    unit('title', fill(random.pick(TITLES))),
    ...(opening ? [unit('body', fill(opening))] : []),
    ...grouped(unit, name, random),
    ...(ending ? [unit('body', fill(ending))] : []),
    ...(random.chance(0.15) ? [unit('signature', `中共${seat(random)}省委组织部`)] : []),
  ];
}

const REGIONS = [
  '赣鄱',
  '三湘',
  '天府',
  '之江',
  '南粤',
  '八闽',
  '荆楚',
  '江淮',
  '市县',
  '县区',
  '各地',
  '市州',
  '基层',
  '园区',
  '一线',
  '要闻',
  '本省',
  '民生',
];
const KINDS = ['速览', '快讯', '简讯', '短波', '速递', '简报', '走笔', '动态', '传真', '短新闻', '快报', '微讯', '集锦', '风景线'];
const NAMED = ['一句话新闻', '三言两语', '八面来风', '新闻集装箱', '短讯', '简讯', '要闻速览', '点击', '快递'];
const SIGNS = ['●', '■', '△', '◆', '★', '◎', '▲', '□', '•', '·', '○', '▶', '', '', ''];
const CLOSES = ['（本报综合）', '（人 整理）', '（综合）', '', '', '', '', ''];
const TOLD = [
  '{seat}县入选国家数字乡村试点地区。',
  '{seat}高新技术产业园区与{seat}大学签约，共建联合实验室。',
  '截至{n}日，{seat}港今年集装箱吞吐量突破{n}万标箱。',
  '由{seat}市投建的污水处理厂二期日前通过验收。',
  '{seat}镇因连续三年水质达标，获奖补资金{n}万元。',
  '{seat}县黄花菜列入农产品地理标志名录。',
  '{seat}至{seat}高速公路全线通车。',
  '第{n}届{seat}茶业博览会将于9月举办。',
  '{seat}乡把闲置小学改成工坊，带动{n}名妇女就业。',
];
/** Items of a line each below a short head; sentences of the articles or forms above. */
export function briefs(pool, id, random) {
  const unit = (state, text) => ({ id, state, role: ROLE_OF[state], text });
  const head = random.chance(0.75) ? random.pick(REGIONS) + random.pick(KINDS) : random.pick(NAMED);
  const sign = random.pick(SIGNS) + random.pick(['', '', ' ']);
  const fill = (text) => text.replace(/\{seat\}/g, () => seat(random)).replace(/\{n\}/g, () => random.from(3, 28));
  const told = Array.from({ length: random.from(2, 5) }, () => (random.chance(0.5) ? fill(random.pick(TOLD)) : sentence(pool, random)));
  const items = told.map((text, i) => unit('body', sign + text + (i === told.length - 1 ? random.pick(CLOSES) : '')));
  if (random.chance(0.06)) return items;
  return [unit(random.chance(0.6) ? 'column' : 'title', random.chance(0.2) ? `【${head}】` : head), ...items];
}

/** A sentence that could stand alone: the last of some report. */
function sentence(pool, random) {
  const { items } = random.pick(pool.filter(({ kind }) => kind === 'news'));
  const texts = items.filter(({ state }) => state === 'body');
  const last = texts.at(-1);
  if (!last) return '全省安全生产形势总体平稳。';
  const { start, end } = [...splitSentences(last)].at(-1);
  const text = last.text.slice(start, end).trim();
  return text.length > 12 && text.length < 90 && /。$/.test(text) ? text : '全省安全生产形势总体平稳。';
}
