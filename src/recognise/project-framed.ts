/** Projects that a sentence frames by money and a verb: 投资8亿元打造|鄱阳湖候鸟小镇, 签下|江海直达电动船项目|，计划投资15.5亿元. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { OF_PROJECT } from './project-built.js';
import type { Scope } from './scope.js';

/** What a thing that is built ends in. */
const HEAD =
  '项目|基地|小镇|中心|产业园|科技园|物流园|示范园|文化园|车间|生产线|总装线|装配线|封测线|中试线|分选线|产线|平台|工厂|创新港|数据港|综合体|街区|度假区|乐园|电站|水库|枢纽|码头|院区|校区|工坊|孵化器|加速器|装置|总装厂|加工厂';
const OBJECT = `((?:(?![的了]|为[省国全市县])[\\u3400-\\u9fffA-Za-z0-9·“”]){3,26}?(?:${HEAD}|(?<![校家公花田果茶庄乐]|幼儿|科创|创业)园)(?:[一二三四五六]期(?!工?程|项目|[已的为是])|[一二三四五六]期(?:项目|工程))?)`;
/** 上可发电、下可养鱼的|: what is said of it before its name. */
const SAID = '(?:[^，。；]{2,20}的)?';
/** What may follow its name: a mark, a time, what becomes of it, what it is (|光伏电池项目|是琅琊区首个百亿级项目). */
const THEN =
  '(?=[，。；里内在]|$|(?:都|均|也|正|就)?[是为](?!主|重点|期)|于|已|正式|顺利|同日|今年|去年|昨|近日|日前|本月|上月|\\d{1,4}[年月]|[一二三首]期(?=[已的为是工项])|开工|动工|投用|投入使用|投产|建成|落户|落成|竣工|启用|开园|揭牌|封顶|总投资|占地|全长|列入|入选|入围|获评|纳入|通过|完成|进入|迎来|正)';
const MONEY = '(?:投资|投入|出资|斥资|耗资|[拟再又]投|计划投|拿出)(?:总?额)?(?:约|超|近|逾|达)?[\\d.]+[余多]?[亿万]元(?:人民币)?';
const FRAMES: readonly RegExp[] = [
  new RegExp(`${MONEY}，?(?:在[^，。；]{2,16}?)?(?:建设|打造|新建|兴建|投建|扩建|建成|建起|建)(?:了|的)?${SAID}${OBJECT}${THEN}`, 'gu'),
  // 总投资15.8亿元的|纽扣产业园|今年6月投产
  new RegExp(`${MONEY}的${OBJECT}${THEN}`, 'gu'),
  // 建设|国际卫浴创新基地|，首期引进
  new RegExp(
    `(?:建设|兴建|建成|建起|新建|办起|创办|规划|布局|设立)(?:了)?${OBJECT}(?=，(?:首期|一期|首批|达产后|建成后|投产后|投用后|占地|年产|年接待|累计|目前|已|带动|吸引|吸纳|引进|引来|入驻|服务|可))`,
    'gu',
  ),
  // 投资3.6亿元启动|五丰河二期整治工程
  new RegExp(`${MONEY}(?:启动|实施|推进|建设的|新建的)((?:(?![的了，。；])[\\u3400-\\u9fffA-Za-z0-9·“”]){4,26}?工程)(?=[，。；])`, 'gu'),
  // 由某重工投资建设的|塔机智能工厂|，占地300亩
  new RegExp(`(?:投资建设|投资兴建|投建|承建|合建|共建|合作建设|联合建设|共同建设|出资建设|援建)的${OBJECT}${THEN}`, 'gu'),
  // 浙江某重工有限公司的|大兆瓦风电叶片基地|得以赶在春节前打下第一根桩
  new RegExp(`(?:公司|集团|厂)的${OBJECT}(?=[^，。；的]{0,12}(?:开工|动工|奠基|打下|封顶|投产|竣工|落成|投用|拔地而起))`, 'gu'),
  // 翎岳半导体的|8英寸功率模块产线|正在搬入设备, 岷峡锂材的|磷酸铁锂三期|刚刚带料试车
  /(?<=[\u3400-\u9fff]{4})的((?:(?![的了])[\u3400-\u9fffA-Za-z0-9·“”]){3,24}?(?:产线|生产线|智能工厂|智慧工厂|超级工厂|总装厂|车间|装置|基地|总部|扩能|[二三四五]期))(?=(?:正在|刚刚|刚|已经|已|将|正|目前|今年|去年|昨日|近日|本月|上月|明年|[上下]半年|年底|\d+月|[上中下]旬|全面|全线|顺利|正式|主体){0,4}(?:平整|打桩|搬入|带料|试车|投料|试产|试运行|吊装|调试|结顶|封顶|进场|安装设备|设备安装|投产|量产|开工|动工|竣工))/gu,
  // 宏达电池智能工厂|是荆门市去年引进的重大项目
  new RegExp(
    `(?:^|[，。；：])${OBJECT}(?=是[^，。；]{2,30}(?:引进|招引|签约|落户|实施|建设|谋划|打造|推进)的[^，。；]{0,12}(?:项目|工程)(?:之一)?[，。；])`,
    'gu',
  ),
  new RegExp(
    `(?:签下|签订|签约|引进|落户|投资建设|新建|兴建|打造|建设)(?:了)?${OBJECT}(?=，(?:计划|预计|拟|首期|一期|项目)?(?:总|拟)?投资(?:约|超|近)?[\\d.]+[余多]?[亿万])`,
    'gu',
  ),
];
/** Behind a name its sum, before it a mark or 的: 新上的|显示模组生产线|总投资8亿元. */
const SUM = /(?:项目)?，?(?:计划|预计|规划|概算|估算)?总投资(?:额)?(?:约|超|近|逾|达)?[\d.]+[余多]?[亿万]/gu;
const BEFORE_SUM = new RegExp(`(?:^|[的，。；：●▲■◆])${OBJECT}$`, 'u');
/** 接下来还将建设|精密制造中试基地|，总投资2.6亿元: what is planned opens no name. */
const PLANNED = /^.{0,8}?(?:将|拟|计划|正|再|已)(?:在建|建设|打造|新建|兴建|投建|上马|启动|实施|推进|规划建设)(?=.{4})/u;
const LONGEST = 28;
/** 园区与某大学|共建|检测中心: who builds it is no part of its name; 宏大物流园|为省级示范项目: nor is what it is. */
const BUILT_BY = /.(?:位于|坐落|共建|合建|投建|承建|援建|兴建|建成|建起|打造)|(?:园|中心|基地|项目|工程|工厂)[都均也]?[是为]/u;
/** 3条|生产线, 一批|平台, 某县|6个|重点项目: counted things; 研发中心: what any of them is. */
const COUNTED = /(?:^|[约签建设省市县区州镇乡村园])(?:[\d一二两三四五六七八九十百多几数]+[余多]?[个条座栋家批大类期]|一批|若干)/u;
const ANY = new RegExp(
  `^(?:新|大型?|现代化?|全新|综合|智能化?|数字化?|智慧|全?自动化?|标准化?|高端|绿色|先进|生产|制造|研发|总部|物流|仓储|培训|展示|销售|运营|服务|配套|产业|科技|创新|孵化|区域|示范|养殖|种植|加工|国际|公共|信息|数据|项目|工程|[一二三四五]期)*(?:${HEAD}|园)$`,
  'u',
);

interface Framed {
  readonly printed: string;
  readonly end: number;
}

/** 海湾大桥西延线|和|应急救援中心: two of them. */
const TWO = new RegExp(`^(${OBJECT.slice(1, -1)}|.{3,}(?:线|路|桥|隧道|工程|公园|码头))[和及](.{4,})$`, 'u');

function twoWorks(work: Framed): Framed[] {
  const second = TWO.exec(work.printed)?.[2];
  return second === undefined
    ? [work]
    : [
        { printed: work.printed.slice(0, -second.length - 1), end: work.end - second.length - 1 },
        { printed: second, end: work.end },
      ];
}

/** 研发中心, 二期项目: what any of them is called. */
export const isAnyWork = (name: string): boolean => ANY.test(name);

export function framedProjects(scope: Scope): Candidate[] {
  if (
    !/投资|投入|[厂地心体镇部线]是|[司团厂]的|资[\d约超近逾达]|[线厂间置地部能期](?:正|刚|已|将|目|今|去|昨|近|本|上|明|下|年|\d|全|顺|主|搬|带|试|投|吊|调|结|封|进|安|设|量|开|动|竣)|，(?:首|一期|达产后|建成后|投[产用]后|占地|年|累计|目前|已|带动|吸|引|入驻|服务|可)/.test(
      scope.text,
    )
  )
    return [];
  const summed = matchesOf(SUM, scope.text).flatMap(({ index }) => {
    const name = BEFORE_SUM.exec(scope.text.slice(Math.max(0, index - LONGEST), index))?.[1];
    return name === undefined ? [] : [{ printed: name.replace(PLANNED, ''), end: index }];
  });
  const framed = FRAMES.flatMap((frame) => matchesOf(frame, scope.text)).map(({ 0: whole, 1: printed, index }) => ({
    printed: printed!,
    end: index + whole.length,
  }));
  return [...framed, ...summed].flatMap(twoWorks).flatMap(({ printed, end }): Candidate[] => {
    const start = end - printed.length;
    // 集酿造、包装为一体的|现代化酒业园: what it is, not its name.
    if (/(?:一体|集群|之一|[一首第][个座家])的?$/u.test(scope.text.slice(Math.max(0, start - 4), start))) return [];
    if (OF_PROJECT.test(scope.text.slice(0, start))) return [];
    if (COUNTED.test(printed) || ANY.test(printed) || BUILT_BY.test(printed) || scope.nameEndingAt(end)) return [];
    // 目前|累计|…, 该|…: what opens a clause.
    if (/^(?:[trpcdum]|v[dn]?$)/.test(scope.wordAt(start)?.tag ?? '')) return [];
    // A word ends with the name: 平台|型 is none.
    if (scope.wordAt(end - 1)!.end > end) return [];
    return [{ kind: 'Project', start, end, name: printed, ids: [], rule: 'project-framed', weight: WEIGHT.anchored }];
  });
}
