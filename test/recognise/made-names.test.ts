/** Names as people, firms, parks, bodies, towns, projects, meetings and honours bear them, made of common parts by the thousand: nearly all must be found, whole. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../graph-schema/schema.js';
import { COUNTIES, type Frame, missedOf as missedIn, nth, ON_PAGE, townName, words } from './made.js';
import { named } from './names.js';

const PAGES = 20;

const missedOf = (kind: Kind, made: (i: number) => string, frames: readonly Frame[]) => missedIn([kind], made, frames, PAGES);

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任钟姜谭廖范方石'];
const GIVEN = [
  ...'建国志文明家小晓海春秋冬红金玉永正德福长天大少仁世华新光立卫军东江山林胜平安全友爱民保才思雨雪云龙伟强勇杰丽秀英兰慧敏静芳霞梅',
];

function person(i: number): string {
  const given = i * 61;
  const first = nth(GIVEN, given);
  const second = nth(GIVEN, given + Math.floor(given / GIVEN.length) * 37 + 1);
  return nth(SURNAMES, i * 7) + first + (second === first ? '' : second);
}

const PLACES = [
  '江西',
  '南昌',
  '赣州',
  '湖南',
  '长沙',
  '浙江',
  '宁波',
  '四川',
  '宜宾',
  '广东',
  '佛山',
  '宜春',
  '福建',
  '北京',
  '',
  '樟树市',
  '南康区',
];
const BRAND = [...'华金天恒宏鑫东新兴盛泰安康远博瑞德信诚嘉佳美创智达通联合力亿隆源丰润泽蓝绿光辉耀旭海飞山河江'];
const TRADES = [
  '新材料',
  '电子',
  '生物科技',
  '药业',
  '食品',
  '机械',
  '新能源',
  '光电',
  '环保科技',
  '物流',
  '纺织',
  '陶瓷',
  '铜业',
  '锂业',
  '半导体',
  '电气',
  '家具',
  '茶业',
  '钢铁',
];
const FORMS = ['有限公司', '股份有限公司', '集团有限公司', '有限责任公司', '（集团）有限公司'];

function firm(i: number): string {
  const brand = nth(BRAND, i * 11) + nth(BRAND, i * 17 + 5);
  return nth(PLACES, i) + brand + nth(TRADES, i * 3) + nth(FORMS, i);
}

const SEATS = words(
  '江西 南昌 赣州 湖南 长沙 株洲 浙江 宁波 绍兴 四川 宜宾 绵阳 广东 佛山 湛江 福建 樟树市 南康区 湘潭县 安吉县 会理市 高要区 上栗县 衡阳',
);

const PARK_TRADES = words(
  '装备制造 电子信息 新能源汽车 生物医药 新材料 食品 家居 陶瓷 锂电 光电 农业科技 纺织服装 循环经济 物流 数字经济 铜基材料 化工 航空',
);
const PARK_HEADS = words('产业园 工业园 工业园区 产业园区 科技园 科技城 产业城 集聚区 创业园 示范园 产业基地 物流园 小微园 孵化园');
const ZONE_HEADS = words('开发区 经济开发区 高新技术产业开发区 工业集中区 产业集聚区 新区');
const QUARTERS = words('城北 滨江 东部 云桥 松湖 南湖 龙泉');
const STYLES = ['高端', '现代', '新型', '国际', '绿色', '智能', ''];

/** 长沙松湖工业集中区, 佛山智能家居产业园 */
function park(i: number): string {
  return i % 3 === 0
    ? nth(SEATS, i * 11) + nth(QUARTERS, i * 5) + nth(ZONE_HEADS, i)
    : nth(SEATS, i * 11) + nth(STYLES, i * 5) + nth(PARK_TRADES, i * 7 + 3) + nth(PARK_HEADS, i * 3 + Math.floor(i / 20));
}

const LEVELS = words('省 市 县 江西省 赣州市 湖南省 株洲市 浙江省 绍兴市 四川省 绵阳市 广东省 佛山市 樟树市 南康区 湘潭县 安吉县 中国');
const TASKS = words(
  '农业农村 林业 科技 文化旅游 市场监管 商务 茶叶 陶瓷 机械工业 中医药 有色金属 物流 跨境电商 建筑 水利 环境科学 残疾人 青年企业家 家具 房地产 花卉 半导体 食品安全 人才交流 社会信用 水稻 蚕桑',
);
const BODY_HEADS = words(
  '协会 研究院 研究所 学会 商会 联合会 促进会 行业协会 服务中心 检测中心 研究中心 推广站 委员会 促进中心 基金会 联盟',
);

const body = (i: number): string => nth(LEVELS, i * 5) + nth(TASKS, i * 7) + nth(BODY_HEADS, i * 3 + Math.floor(i / 16));

const TOWN_HEADS = words('镇 乡 村 街道 社区 镇 村');

const town = (i: number): string => townName(i) + nth(TOWN_HEADS, i);

const OWNERS = words('江西 赣州 湖南 株洲 宁波 绍兴 绵阳 佛山 樟树 南康 宏鑫 华盛 正泰 湘潭县 安吉县 金龙铜业 天能');
const BUILT = words(
  '锂电池 铜箔 光伏组件 新能源汽车零部件 电子元器件 食品加工 智能家居 半导体封装 生物医药 碳纤维 高端装备 冷链物流 中药饮片 预制菜 储能系统 新型建材',
);
const PROJECT_HEADS = words('项目 生产项目 产业园项目 建设项目 生产线项目 生产基地项目 扩建项目 二期项目');

const project = (i: number): string =>
  nth(OWNERS, i * 11) + nth(['智能', '高端', ''], i * 5) + nth(BUILT, i * 7) + nth(PROJECT_HEADS, i * 3 + Math.floor(i / 11));

const THEMES = words(
  '茶业 陶瓷 有色金属产业 新能源汽车 农产品 数字经济 民营经济 乡村振兴 招商引资 安全生产 装备制造 中医药 文化旅游 家居 跨境电商 人才工作 春季农业生产 油茶产业发展',
);

/** 第三届佛山陶瓷博览会, 全省招商引资推进会 */
function meeting(i: number): string {
  const theme = nth(THEMES, i * 7);
  return i % 2 === 0
    ? nth(words('第三届 2024年 第二十一届 2025'), i / 2) +
        nth(SEATS.slice(0, 10), i * 5) +
        theme +
        nth(words('大会 论坛 博览会 交易会 洽谈会 对接会 高峰论坛 推介会 研讨会'), i * 11)
    : nth(words('全省 全市 江西 湖南 佛山 湘潭县'), i * 3) +
        theme +
        nth(words('大会 座谈会 推进会 现场会 工作会议 对接会 调度会 推介会'), i * 11);
}

const GIVERS = words('国家级 全国 中国 江西省 省级 湖南省 国家 浙江省 四川省 广东省 市级 佛山市');
const MERITS = words(
  '绿色制造 农业产业化 乡村旅游 智能制造 科技创新 质量管理 民主法治 数字乡村 电子商务进农村 休闲农业 生态文明建设 知识产权 全域旅游 工业遗产 现代农业 双拥',
);
const TITLES = words(
  '示范企业 示范县 示范基地 试点 示范区 示范村 示范园区 先进单位 优势企业 试点县 示范市 重点村 先行区 标杆企业 示范单位 龙头企业',
);

const honour = (i: number): string => nth(GIVERS, i * 5) + nth(MERITS, i * 7) + nth(TITLES, i * 3 + Math.floor(i / 16));

const VILLAGERS = [...'王李张刘陈杨黄赵吴周徐孙朱胡石丁皮章柴闵熊龚邹汪游聂蓝饶喻晏付毛卢邱钟姚傅'];
const VILLAGE_FIRST = [...'火水根金木土春秋冬长有得细满福桂招庆四七三连小'];
const VILLAGE_LAST = [...'生根旺贵福财宝香花英妹娣仓林明祥华兰仔元保秀'];

/** 丁火生, 皮秋根: as people of villages are called. */
function villager(i: number): string {
  const first = nth(VILLAGE_FIRST, i * 11);
  const last = nth(VILLAGE_LAST, i * 7 + Math.floor(i / VILLAGE_LAST.length));
  return nth(VILLAGERS, i * 13) + first + (first === last ? '娇' : last);
}

describe('names made of common characters', () => {
  it('are found behind an office, but for one in a hundred', () => {
    const missed = missedOf('Person', person, [
      (name) => `副市长${name}出席会议并讲话。`,
      (name) => `县委书记${name}说，要抓好春耕。`,
      (name) => `记者见到了总经理${name}。`,
      (name) => `会上，市委副书记、市长${name}介绍了情况。`,
      (name) => `公司董事长${name}告诉记者，产值翻了一番。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.01);
  });

  it('are found as villagers, behind what they do, their age, their home or what is told of them, but for one in twenty', () => {
    const missed = missedOf('Person', villager, [
      (name) => `村民${name}种了十亩枳壳，心里有了底。`,
      (name) => `在田头，种粮大户${name}算起收入账。`,
      (name) => `老药工${name}把本事教给了徒弟。`,
      (name) => `天还没亮，56岁的${name}一手拢枝、一手掐蕾。`,
      (name) => `在厂里干了大半辈子的${name}，说起往事难掩自豪。`,
      (name) => `在工地旁开小卖部的湖口人${name}，眼看着轨道往前伸。`,
      (name) => `炼钢工${name}每天在炉前打转。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.05);
  });

  it.each([
    '当地培养新型职业农民，江西人才加快返乡，湖北人口增长。',
    '86岁的冷奶奶拉着6岁的孙子，64岁的老人站在门口。',
    '来到素有水乡之称的邵东市，登上风光秀丽的马鞍岛，车队停了下来。',
    '要选派优秀校长和教师支教，竹梢扎扫把，连竹屑也有人收去。',
    '村民高兴地种了树，工人安全意识提高了，农民增收有了底气。',
    '这是全省人大代表关心的水产品，也是大家熟悉的高科技，还有甘甜的石榴汁，都卖光了。',
  ])('are none in %s', (sentence) => expect(named(sentence, 'Person')).toEqual([]));

  it('are whole as firms with a legal form, but for one in a hundred', () => {
    const missed = missedOf('Enterprise', firm, [
      (name) => `走进${name}，生产线上一派忙碌。`,
      (name) => `该项目由${name}投资建设，总投资10亿元。`,
      (name) => `${name}董事长陈伟明说，订单排到了年底。`,
      (name) => `${name}与南昌大学签署合作协议。`,
      (name) => `产品主要供应${name}，年销售额超过2亿元。`,
      (name) => `随后，调研组一行来到${name}，了解生产情况。`,
      (name) => `作为龙头企业，${name}去年实现营业收入12亿元。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.01);
  });

  it('are found as parks, but for one in a hundred', () => {
    const missed = missedOf('Park', park, [
      (name) => `走进${name}，机器轰鸣，工人们正在赶制订单。`,
      (name) => `该项目落户${name}，总投资12亿元。`,
      (name) => `记者在${name}看到，一座座标准厂房拔地而起。`,
      (name) => `${name}管委会主任陈伟明介绍，园区已引进企业86家。`,
      (name) => `${name}去年实现营业收入320亿元，同比增长8.5%。`,
      (name) => `公司位于${name}，主要生产电子元件。`,
      (name) => `调研组一行先后来到${name}、湖滨社区等地，实地察看项目建设。`,
      (name) => `当地将加快${name}建设，完善基础设施配套。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.01);
  });

  it('are found as bodies, but for one in a hundred', () => {
    const missed = missedOf('Organization', body, [
      (name) => `从${name}获悉，今年以来全行业产值稳步增长。`,
      (name) => `在${name}的支持下，企业建起了新的生产线。`,
      (name) => `公司与${name}签订战略合作协议，共建实验室。`,
      (name) => `活动由${name}主办，吸引了三百余人参加。`,
      (name) => `${name}发布的数据显示，上半年销量增长12%。`,
      (name) => `他先后到${name}、人民医院走访慰问。`,
      (name) => `${name}组织专家深入田间地头，指导春耕生产。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.01);
  });

  it('are found as towns and villages, behind their county and alone, but for one in twenty', () => {
    const county = (name: string) => nth(COUNTIES, name.charCodeAt(0));
    const missed = missedOf('Place', town, [
      (name) => `走进${county(name)}${name}，一幢幢新居错落有致。`,
      (name) => `记者来到${name}，看到果农正在采摘。`,
      (name) => `在${name}，村民们正忙着插秧。`,
      (name) => `家住${name}的王大妈乐呵呵地说，日子越过越好。`,
      (name) => `${county(name)}${name}依托资源优势，发展特色产业。`,
      (name) => `项目位于${county(name)}${name}，计划明年投产。`,
      (name) => `他先后深入${name}、人民医院调研。`,
      (name) => `志愿者走遍${name}，送去了春联。`,
      (name) => `${name}现有耕地3200亩，种植油茶1800亩。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.05);
  });

  it('are found as projects, but for one in twenty', () => {
    const missed = missedOf('Project', project, [
      (name) => `总投资15亿元的${name}正式开工。`,
      (name) => `${name}举行开工仪式。`,
      (name) => `${name}施工现场塔吊林立，一派繁忙。`,
      (name) => `走进${name}建设现场，工人们正在浇筑混凝土。`,
      (name) => `${name}建成投产后，年产值可达10亿元。`,
      (name) => `该市成功引进${name}，实现了百亿项目零的突破。`,
      (name) => `${name}签约落户该县。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.05);
  });

  it('are found as meetings, but for one in a hundred', () => {
    const missed = missedOf('Meeting', meeting, [
      (name) => `${name}在市会展中心举行。`,
      (name) => `县里召开${name}，部署下一阶段工作。`,
      (name) => `由市政府主办的${name}圆满落幕。`,
      (name) => `在${name}上，双方签订合作协议。`,
      (name) => `副市长陈伟明出席${name}并讲话。`,
      (name) => `记者从${name}获悉，去年产值突破百亿元。`,
      (name) => `他们赴北京参加${name}，推介本地产品。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.01);
  });

  it('are found as honours, but for three in a hundred', () => {
    const missed = missedOf('Honour', honour, [
      (name) => `该村先后获评${name}、全国文明村镇。`,
      (name) => `公司被认定为${name}。`,
      (name) => `该县成功创建${name}。`,
      (name) => `当地先后荣获“${name}”称号。`,
      (name) => `被农业农村部授予“${name}”。`,
      (name) => `作为${name}，该公司去年产值达10亿元。`,
      (name) => `全县拥有${name}3家。`,
      (name) => `湘潭县获批${name}。`,
    ]);
    expect(missed.length / (PAGES * ON_PAGE), missed.join(' ')).toBeLessThan(0.03);
  });
});
