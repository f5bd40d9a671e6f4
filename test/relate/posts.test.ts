import { describe, expect, it } from 'vitest';
import { byRules, readMarked } from './marked.js';

/** Posts of a text, as `person → target: post / office (tenure)`. */
function posts(text: string): string[] {
  return byRules(readMarked(text))
    .filter((r) => r.type === 'HOLDS_POST')
    .map(({ source, target, properties: p }) => `${source} → ${target}: ${p.post} / ${p.office} (${p.tenure})`)
    .sort();
}

/** A sentence, and every post that it states. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['副省长[[李安民:Person]]出席。', ['李安民 → 江西省: 副省长 / 副省长 (current)']],
  ['[[东乡市:Place]]市长[[王海清:Person]]介绍。', ['王海清 → 东乡市: 市长 / 市长 (current)']],
  [
    '[[东乡市:Place]]正加快发展。市委常委、常务副市长[[王海清:Person]]说。',
    ['王海清 → 东乡市: 市委常委 / 常委 (current)', '王海清 → 东乡市: 常务副市长 / 常务副市长 (current)'],
  ],
  // The party committee of a place gives the post to the place.
  ['[[东乡县:Place]]落实。[[东乡县委:Organization]]书记[[王海清:Person]]说。', ['王海清 → 东乡县: 县委书记 / 书记 (current)']],
  ['[[东乡县:Place]]落实责任。县委书记[[王海清:Person]]说。', ['王海清 → 东乡县: 县委书记 / 书记 (current)']],
  // Of two cities a bare post is of the one whose bodies are called by their level.
  [
    '副市长、[[市公安局:Organization]]局长[[王海清:Person]]，[[临江市:Place]]市委书记[[林青:Person]]陪同。',
    ['林青 → 临江市: 市委书记 / 书记 (current)', '王海清 → 临江市: 副市长 / 副市长 (current)', '王海清 → 市公安局: 局长 / 局长 (current)'],
  ],
  // A zone's committee by its own people's word for it.
  [
    '[[东乡高新技术产业开发区:Park]]扩区。[[高新区党工委:Organization]]书记[[王海清:Person]]说。',
    ['王海清 → 东乡高新技术产业开发区: 党工委书记 / 书记 (current)'],
  ],
  // 其 is he who got the other post; a post before a title; a post behind 的.
  [
    '省政府决定，[[林青:Person]]任[[省药监局:Organization]]局长，免去其[[省市监局:Organization]]副局长职务。',
    ['林青 → 省市监局: 副局长 / 副局长 (former)', '林青 → 省药监局: 局长 / 局长 (current)'],
  ],
  [
    '身兼[[茶产业链:Industry]]链长的[[东乡市:Place]]副市长[[林青:Person]]说。',
    ['林青 → 东乡市: 副市长 / 副市长 (current)', '林青 → 茶产业链: 链长 / 链长 (current)'],
  ],
  ['“不比价格。”[[林青:Person]]是[[安宁重工:Enterprise]]的技术总监。', ['林青 → 安宁重工: 技术总监 / 技术总监 (current)']],
  // Whose firm it is says nothing of 公司.
  [
    '[[永乐集团:Enterprise]]旗下的[[安宁重工:Enterprise]]投产了。公司总经理[[林青:Person]]介绍。',
    ['林青 → 安宁重工: 总经理 / 总经理 (current)'],
  ],
  // Letters between 的 and the head are the post's; what one works as is a post behind a body's name only.
  [
    '在[[安宁重工:Enterprise]]的装配车间外，[[安宁重工:Enterprise]]的品控总监[[林青:Person]]说。',
    ['林青 → 安宁重工: 品控总监 / 总监 (current)'],
  ],
  ['[[安宁重工:Enterprise]]的设计师[[林青:Person]]画好了图。', ['林青 → 安宁重工: 设计师 / 设计师 (current)']],
  ['[[永乐集团:Enterprise]]数控铣工[[林青:Person]]上台领奖。', ['林青 → 永乐集团: 数控铣工 / 数控铣工 (current)']],
  // Who is told by his trade works where the text plays, not with whom it names elsewhere.
  ['[[安宁重工:Enterprise]]的实验室里，工程师[[林青:Person]]正在调试。', ['林青 → 安宁重工: 工程师 / 工程师 (current)']],
  ['走进[[安宁重工:Enterprise]]的车间，炉火正旺。技术员[[林青:Person]]捏起样品。', ['林青 → 安宁重工: 技术员 / 技术员 (current)']],
  ['[[安宁重工:Enterprise]]扩产。技术员[[林青:Person]]捏起样品。', []],
  ['[[省统计局:Organization]]新闻发言人[[林青:Person]]说。', ['林青 → 省统计局: 新闻发言人 / 新闻发言人 (current)']],
  ['[[安宁重工:Enterprise]]的产品，教师[[林青:Person]]也在用。', []],
  ['[[永乐集团:Enterprise]]的客户[[林青:Person]]来了。', []],
  // A career: one clause after another, a sentence that goes on with 他, what a list goes on with behind a comma, notes behind a place.
  [
    '[[林青:Person]]生于1980年1月，此前任[[东乡市:Place]]市长。2020年1月，他调到外地，先后任[[安宁市:Place]]市长、[[安宁市:Place]]副市长等职。',
    ['林青 → 东乡市: 市长 / 市长 (former)', '林青 → 安宁市: 副市长 / 副市长 (former)', '林青 → 安宁市: 市长 / 市长 (former)'],
  ],
  ['[[林青:Person]]到会。2023年起担任[[省商务厅:Organization]]厅长。', ['林青 → 省商务厅: 厅长 / 厅长 (current)']],
  ['[[林青:Person]]到会。他们担任[[省商务厅:Organization]]厅长。', []],
  ['[[林青:Person]]到会。会议听取汇报，[[省商务厅:Organization]]厅长。', []],
  [
    '[[林青:Person]]兼任[[省药监局:Organization]]副局长，[[省市监局:Organization]]局长。',
    ['林青 → 省市监局: 局长 / 局长 (current)', '林青 → 省药监局: 副局长 / 副局长 (current)'],
  ],
  ['[[林青:Person]]任[[省药监局:Organization]]副局长，[[省市监局:Organization]]局长到会。', ['林青 → 省药监局: 副局长 / 副局长 (current)']],
  [
    '[[林青:Person]]任[[省药监局:Organization]]局长，为[[省市监局:Organization]]局长人选，不再担任[[省商务厅:Organization]]厅长职务。',
    ['林青 → 省商务厅: 厅长 / 厅长 (former)', '林青 → 省市监局: 局长 / 局长 (designate)', '林青 → 省药监局: 局长 / 局长 (current)'],
  ],
  ['[[林青:Person]]历任[[东乡市:Place]]（现为[[安宁市:Place]][[东乡区:Place]]）市委书记。', ['林青 → 东乡市: 市委书记 / 书记 (former)']],
  ['会议免去[[林青:Person]][[省药监局:Organization]]局长职务。', ['林青 → 省药监局: 局长 / 局长 (former)']],
  // Two posts of one title: the one that is left is that of its own body.
  [
    '任命[[林青:Person]]为[[省药监局:Organization]]主任，免去其[[省市监局:Organization]]主任职务。',
    ['林青 → 省市监局: 主任 / 主任 (former)', '林青 → 省药监局: 主任 / 主任 (current)'],
  ],
  // 社区 is no 区; a bare committee is that of the place of its level.
  [
    '[[东乡区:Place]][[石桥社区:Place]]的巷口摆起板凳。社区党委书记[[林青:Person]]说。',
    ['林青 → 石桥社区: 社区党委书记 / 党委书记 (current)'],
  ],
  ['[[石桥镇:Place]]的大棚里，辣椒红了。[[镇党委:Organization]]书记[[林青:Person]]说。', ['林青 → 石桥镇: 镇党委书记 / 书记 (current)']],
  // A term of office has passed since, unless it is held still.
  ['2010年5月，[[林青:Person]]调任[[省药监局:Organization]]局长。', ['林青 → 省药监局: 局长 / 局长 (former)']],
  ['2010年5月，[[林青:Person]]任[[省药监局:Organization]]局长至今。', ['林青 → 省药监局: 局长 / 局长 (current)']],
  ['2023年5月，[[林青:Person]]调任[[省药监局:Organization]]局长。', ['林青 → 省药监局: 局长 / 局长 (current)']],
  // Bodies that are not a place's party committee keep their posts.
  ['[[省人大常委会:Organization]]副主任[[陈玉:Person]]主持。', ['陈玉 → 省人大常委会: 副主任 / 副主任 (current)']],
  [
    '[[省政协:Organization]]副主席、[[省工商联:Organization]]主席[[赖明:Person]]讲话。',
    ['赖明 → 省工商联: 主席 / 主席 (current)', '赖明 → 省政协: 副主席 / 副主席 (current)'],
  ],
  // One title for a list of names, and a list whose next title goes on with the body.
  [
    '[[省人大常委会:Organization]]副主任[[陈玉:Person]]、[[林青:Person]]，秘书长[[方正:Person]]出席。',
    [
      '方正 → 省人大常委会: 秘书长 / 秘书长 (current)',
      '林青 → 省人大常委会: 副主任 / 副主任 (current)',
      '陈玉 → 省人大常委会: 副主任 / 副主任 (current)',
    ],
  ],
  // A whole title before a comma, titles joined by 兼, a post of a body without a mention, a relative clause.
  [
    '[[东乡大学:Organization]]党委委员、副校长，[[中国工程院:Organization]]院士[[邹明:Person]]作报告。',
    [
      '邹明 → 东乡大学: 党委委员 / 党委委员 (current)',
      '邹明 → 东乡大学: 副校长 / 副校长 (current)',
      '邹明 → 中国工程院: 院士 / 院士 (current)',
    ],
  ],
  [
    '[[永乐集团:Enterprise]]执行董事兼内地业务总裁[[林青:Person]]出席。',
    ['林青 → 永乐集团: 总裁 / 总裁 (current)', '林青 → 永乐集团: 执行董事 / 执行董事 (current)'],
  ],
  ['[[东乡市文旅局:Organization]]副局长、市民宿联谊促进会名誉顾问团[[林青:Person]]说。', []],
  [
    '[[东乡学院钒钛学院:Organization]]院长、兼任[[东乡市钒钛产业协会:Organization]]秘书长的[[林青:Person]]说。',
    ['林青 → 东乡学院钒钛学院: 院长 / 院长 (current)', '林青 → 东乡市钒钛产业协会: 秘书长 / 秘书长 (current)'],
  ],
  [
    '曾任[[东乡县委:Organization]]常委、组织部部长的[[林青:Person]]退休。[[东乡县:Place]]另有任用。',
    ['林青 → 东乡县: 县委常委 / 常委 (former)', '林青 → 东乡县: 组织部部长 / 组织部部长 (former)'],
  ],
  // What a quotation names is not the firm of the man who says it; a firm that is only supplied is not the topic.
  [
    '[[安宁材料:Enterprise]]的装置开足马力。“下游就是隔壁的[[永乐半导体:Enterprise]]，管道直供。”副总经理[[林青:Person]]说。',
    ['林青 → 安宁材料: 副总经理 / 副总经理 (current)'],
  ],
  [
    '[[安宁重装:Enterprise]]有一根供应给[[永乐汽轮机:Enterprise]]的转子。“要过37道关。”公司总工程师[[林青:Person]]说。',
    ['林青 → 安宁重装: 总工程师 / 总工程师 (current)'],
  ],
  // An office that one person holds is not shared.
  ['[[东乡市:Place]]市长[[王海清:Person]]、[[林青:Person]]出席。', ['王海清 → 东乡市: 市长 / 市长 (current)']],
  // A part of a body that is no mention of its own stays in the post as printed.
  ['[[南昌海关:Organization]]统计处处长[[林青:Person]]说。', ['林青 → 南昌海关: 统计处处长 / 处长 (current)']],
  // 衢州市柯城区委书记 is not the secretary of 衢州市.
  ['[[衢州市:Place]]柯城区委书记[[林青:Person]]说。', []],
  // Firms: the scope may be a noun.
  ['[[安宁智造有限公司:Enterprise]]投产。公司董事长[[林青:Person]]说。', ['林青 → 安宁智造有限公司: 董事长 / 董事长 (current)']],
  [
    '[[安宁智造有限公司:Enterprise]]党委书记、董事长[[林青:Person]]说。',
    ['林青 → 安宁智造有限公司: 党委书记 / 党委书记 (current)', '林青 → 安宁智造有限公司: 董事长 / 董事长 (current)'],
  ],
  ['[[林青:Person]]，[[安宁智造有限公司:Enterprise]]技术总监，获奖。', ['林青 → 安宁智造有限公司: 技术总监 / 技术总监 (current)']],
  ['[[东乡新区:Park]]党工委书记[[林青:Person]]到会。', ['林青 → 东乡新区: 党工委书记 / 党工委书记 (current)']],
  ['[[石湾村:Place]]丰收。村党支部书记[[林青:Person]]说。', ['林青 → 石湾村: 村党支部书记 / 党支部书记 (current)']],
  [
    '副省长、省[[石化化工产业链:Industry]]链长[[李安民:Person]]调研。',
    ['李安民 → 江西省: 副省长 / 副省长 (current)', '李安民 → 石化化工产业链: 链长 / 链长 (current)'],
  ],
  // Tenure.
  ['[[省文旅厅:Organization]]原厅长[[林青:Person]]出席。', ['林青 → 省文旅厅: 原厅长 / 厅长 (former)']],
  ['时任[[东乡市:Place]]市长[[林青:Person]]批示。', ['林青 → 东乡市: 时任市长 / 市长 (former)']],
  ['[[东乡市:Place]]代市长[[林青:Person]]讲话。', ['林青 → 东乡市: 代市长 / 市长 (acting)']],
  // A place that stands over the title, though the article names another one more.
  [
    '[[婺源县:Place]]备汛。▲[[上高县:Place]]：县长[[林青:Person]]开现场会。[[婺源县:Place]]再部署。',
    ['林青 → 上高县: 县长 / 县长 (current)'],
  ],
  ['[[南丰县:Place]]、[[南丰县:Place]]。在邻近的[[广昌县:Place]]，县长[[林青:Person]]正看鱼塘。', ['林青 → 广昌县: 县长 / 县长 (current)']],
  ['[[林青:Person]]此前任[[浙江省:Place]]副省长。', ['林青 → 浙江省: 副省长 / 副省长 (former)']],
  ['[[林青:Person]]现为[[东乡市:Place]]市长。', ['林青 → 东乡市: 市长 / 市长 (current)']],
  // Posts that change hands.
  [
    '[[林青:Person]]接替[[陈玉:Person]]任[[东乡县委:Organization]]书记，不再担任[[东乡县:Place]]县长。',
    ['林青 → 东乡县: 县委书记 / 书记 (current)', '林青 → 东乡县: 县长 / 县长 (former)', '陈玉 → 东乡县: 县委书记 / 书记 (former)'],
  ],
  [
    '选举[[林青:Person]]、[[陈玉:Person]]（女）为[[东乡市:Place]]副市长。',
    ['林青 → 东乡市: 副市长 / 副市长 (current)', '陈玉 → 东乡市: 副市长 / 副市长 (current)'],
  ],
  ['[[东乡市:Place]]市长一职由[[林青:Person]]接任。', ['林青 → 东乡市: 市长 / 市长 (current)']],
  [
    '[[东乡区:Place]]区长由[[安宁市:Place]]副市长[[林青:Person]]兼任。',
    ['林青 → 东乡区: 区长 / 区长 (current)', '林青 → 安宁市: 副市长 / 副市长 (current)'],
  ],
  ['由[[东乡市:Place]]市长[[林青:Person]]主持会议。', ['林青 → 东乡市: 市长 / 市长 (current)']],
  ['拟任[[东乡市:Place]]市长的[[林青:Person]]到会。', ['林青 → 东乡市: 市长 / 市长 (designate)']],
  ['提名[[林青:Person]]为[[东乡市:Place]]副市长人选。', ['林青 → 东乡市: 副市长 / 副市长 (designate)']],
  ['[[东乡市:Place]]市长候选人[[林青:Person]]发言。', ['林青 → 东乡市: 市长 / 市长 (designate)']],
  [
    '[[林青:Person]]由[[东乡市:Place]]市长调任[[省商务厅:Organization]]厅长。',
    ['林青 → 东乡市: 市长 / 市长 (former)', '林青 → 省商务厅: 厅长 / 厅长 (current)'],
  ],
  ['[[林青:Person]]卸任[[东乡市:Place]]市长。', ['林青 → 东乡市: 市长 / 市长 (former)']],
  ['[[林青:Person]]曾于2015年至2019年任[[东乡市:Place]]市长。', ['林青 → 东乡市: 市长 / 市长 (former)']],
  ['[[林青:Person]]因工作变动，被免去[[东乡市:Place]]副市长职务。', ['林青 → 东乡市: 副市长 / 副市长 (former)']],
  [
    '任命[[林青:Person]]为[[东乡市:Place]]副市长，决定[[林青:Person]]副市长为[[东乡市人民政府:Organization]]代理市长。',
    ['林青 → 东乡市: 副市长 / 副市长 (current)', '林青 → 东乡市人民政府: 代理市长 / 市长 (acting)'],
  ],
  ['决定[[林青:Person]]代理[[东乡市:Place]]市长职务。', ['林青 → 东乡市: 市长 / 市长 (acting)']],
  ['[[东乡县:Place]]，[[林青:Person]]首次以县委书记身份主持会议。', ['林青 → 东乡县: 县委书记 / 书记 (current)']],
  ['[[林青:Person]]全票当选[[东乡区:Place]]区长。', ['林青 → 东乡区: 区长 / 区长 (current)']],
  ['[[林青:Person]]连任[[东乡市:Place]]市长。', ['林青 → 东乡市: 市长 / 市长 (current)']],
  ['[[东乡市:Place]]新一任市长[[林青:Person]]宣誓。', ['林青 → 东乡市: 市长 / 市长 (current)']],
  // A reporter's bracket ends what follows his name.
  ['（记者[[林青:Person]]）任[[东乡市:Place]]市长的人选已定。', []],
  // Brackets in and behind titles, parts that are no post, bodies that are no known name, departments.
  [
    '[[东乡市:Place]]副市长、[[东乡新区:Park]]（自贸区东乡片区）党工委书记[[林青:Person]]主持。',
    ['林青 → 东乡市: 副市长 / 副市长 (current)', '林青 → 东乡新区: 党工委书记 / 党工委书记 (current)'],
  ],
  [
    '[[省文旅厅:Organization]]副厅长、[[省国防科工办:Organization]]副主任（兼）[[林青:Person]]说。',
    ['林青 → 省国防科工办: 副主任 / 副主任 (current)', '林青 → 省文旅厅: 副厅长 / 副厅长 (current)'],
  ],
  ['[[东乡学院:Organization]]副教授、国家级非遗传承人[[林青:Person]]授课。', ['林青 → 东乡学院: 副教授 / 副教授 (current)']],
  ['[[省文旅厅:Organization]]副厅长、市民宿协会名誉会长[[林青:Person]]说。', ['林青 → 省文旅厅: 副厅长 / 副厅长 (current)']],
  [
    '[[东乡医院:Organization]]党委书记、心血管内科主任医师[[林青:Person]]坐诊。',
    ['林青 → 东乡医院: 党委书记 / 党委书记 (current)', '林青 → 东乡医院: 心血管内科主任医师 / 主任医师 (current)'],
  ],
  [
    '[[安宁智造有限公司:Enterprise]]副董事长兼总裁[[林青:Person]]说。',
    ['林青 → 安宁智造有限公司: 副董事长 / 副董事长 (current)', '林青 → 安宁智造有限公司: 总裁 / 总裁 (current)'],
  ],
  // The last character of a name begins the title too.
  ['[[东乡市:Place]]长[[林青:Person]]到会。', ['林青 → 东乡市: 市长 / 市长 (current)']],
  ['[[东乡市:Place]]长廊边，[[林青:Person]]在散步。', []],
  // A title before 的 counts with a mark of tenure only.
  ['时任[[东乡区:Place]]区长的[[林青:Person]]拍板。', ['林青 → 东乡区: 时任区长 / 区长 (former)']],
  ['受到[[东乡区:Place]]区长的[[林青:Person]]批评。', []],
  // The body of the appointment before goes on.
  [
    '[[陈玉:Person]]当选[[省人大常委会:Organization]]主任，[[林青:Person]]当选副主任。',
    ['林青 → 省人大常委会: 副主任 / 副主任 (current)', '陈玉 → 省人大常委会: 主任 / 主任 (current)'],
  ],
  // Appointments name the person first.
  ['任命[[林青:Person]]（女）为[[东乡市商务局:Organization]]局长；', ['林青 → 东乡市商务局: 局长 / 局长 (current)']],
  ['免去：[[林青:Person]]的[[东乡市商务局:Organization]]副局长职务；', ['林青 → 东乡市商务局: 副局长 / 副局长 (former)']],
  ['接受[[林青:Person]]辞去[[东乡市:Place]]副市长职务的请求。', ['林青 → 东乡市: 副市长 / 副市长 (former)']],
  ['补选[[林青:Person]]为[[东乡市人民政府:Organization]]市长。', ['林青 → 东乡市人民政府: 市长 / 市长 (current)']],
  [
    '[[林青:Person]]，女，1976年3月生，现任[[东乡市:Place]]副市长，拟任[[省民宗厅:Organization]]厅长；',
    ['林青 → 东乡市: 副市长 / 副市长 (current)', '林青 → 省民宗厅: 厅长 / 厅长 (designate)'],
  ],
  ['[[林青:Person]]不再担任[[东乡市:Place]]副市长职务。', ['林青 → 东乡市: 副市长 / 副市长 (former)']],
  // In a list of officials a bare level goes on with the place before it; its bodies that are no known name are nobody's.
  [
    '[[安宁省:Place]][[安宁省委:Organization]]书记[[陈玉:Person]]，[[省委:Organization]]副书记、省长[[林青:Person]]陪同。',
    ['林青 → 安宁省: 省委副书记 / 副书记 (current)', '林青 → 安宁省: 省长 / 省长 (current)', '陈玉 → 安宁省: 省委书记 / 书记 (current)'],
  ],
  [
    '[[永乐市:Place]]会面。[[东乡市:Place]]市长[[陈玉:Person]]，副市长[[林青:Person]]到会。',
    ['林青 → 东乡市: 副市长 / 副市长 (current)', '陈玉 → 东乡市: 市长 / 市长 (current)'],
  ],
  [
    '[[永乐集团:Enterprise]]董事长[[陈玉:Person]]，副省长[[林青:Person]]到会。',
    ['林青 → 江西省: 副省长 / 副省长 (current)', '陈玉 → 永乐集团: 董事长 / 董事长 (current)'],
  ],
  // 校 is the school, 团 the troupe that was spoken of.
  [
    '[[永乐大学:Organization]]与[[东乡市:Place]]签约。校党委书记[[陈玉:Person]]、副校长[[林青:Person]]出席。',
    ['林青 → 永乐大学: 副校长 / 副校长 (current)', '陈玉 → 永乐大学: 校党委书记 / 校党委书记 (current)'],
  ],
  ['演出的是[[东乡采茶剧团:Organization]]。团长[[林青:Person]]唱了三十年。', ['林青 → 东乡采茶剧团: 团长 / 团长 (current)']],
  ['[[东乡县:Place]]的演出。团长[[林青:Person]]唱了三十年。', []],
  // The board of a park, where the page has it as a body.
  [
    '[[东乡高新区管委会:Organization]]挂牌。[[东乡高新区:Park]]党工委书记、管委会主任[[林青:Person]]说。',
    ['林青 → 东乡高新区: 党工委书记 / 党工委书记 (current)', '林青 → 东乡高新区管委会: 管委会主任 / 管委会主任 (current)'],
  ],
  [
    '[[东乡高新区:Park]]党工委书记、管委会主任[[林青:Person]]说。',
    ['林青 → 东乡高新区: 党工委书记 / 党工委书记 (current)', '林青 → 东乡高新区: 管委会主任 / 管委会主任 (current)'],
  ],
  // What a post is of may be left without 的; what one does in a hospital.
  ['免去[[林青:Person]][[省药监局:Organization]]局长的职务。', ['林青 → 省药监局: 局长 / 局长 (former)']],
  ['接受[[林青:Person]]辞去[[东乡市:Place]]市长的职务。', ['林青 → 东乡市: 市长 / 市长 (former)']],
  ['坐诊的是[[东乡医院:Organization]]的心血管内科主任医师[[林青:Person]]。', ['林青 → 东乡医院: 心血管内科主任医师 / 主任医师 (current)']],
  ['在[[安宁重工:Enterprise]]车间，生产副总经理[[林青:Person]]说。', ['林青 → 安宁重工: 生产副总经理 / 副总经理 (current)']],
  // Counted: before a colon or behind the names; 后者 is the last of two.
  [
    '[[省人大常委会:Organization]]主任由[[陈玉:Person]]出任，副主任三人：周萌、[[林青:Person]]、[[王海清:Person]]，秘书长为[[冯同:Person]]。',
    [
      '冯同 → 省人大常委会: 秘书长 / 秘书长 (current)',
      '林青 → 省人大常委会: 副主任 / 副主任 (current)',
      '王海清 → 省人大常委会: 副主任 / 副主任 (current)',
      '陈玉 → 省人大常委会: 主任 / 主任 (current)',
    ],
  ],
  ['[[省人大常委会:Organization]]开会，入选者二人：[[林青:Person]]、[[王海清:Person]]。', []],
  [
    '[[林青:Person]]、[[王海清:Person]]两位副省长到会，后者兼任[[东乡市委:Organization]]书记。[[东乡市:Place]]签约。',
    [
      '林青 → 江西省: 副省长 / 副省长 (current)',
      '王海清 → 东乡市: 市委书记 / 书记 (current)',
      '王海清 → 江西省: 副省长 / 副省长 (current)',
    ],
  ],
  ['[[林青:Person]]、[[王海清:Person]]两位老人到场。', []],
  // No post.
  ['居民代表[[林青:Person]]说。', []],
  ['记者[[林青:Person]]走进[[安宁智造有限公司:Enterprise]]。', []],
  ['[[东乡市:Place]]村民[[林青:Person]]说。', []],
];

describe('posts are read from titles and appointments', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(posts(text)).toEqual([...expected].sort());
  });

  it('reads past long runs of dates', () => {
    const dates = '2011年12月'.repeat(2000);
    expect(posts(`[[林青:Person]]到会，${dates}甲担任[[省药监局:Organization]]局长。`)).toEqual([]);
    expect(posts(`${dates}甲，他曾任[[省药监局:Organization]]局长。`)).toEqual([]);
  });
});
