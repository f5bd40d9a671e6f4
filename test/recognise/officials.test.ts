/** What everyday news of officials names, and what only looks like a name in it. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody, named } from './names.js';

const NAMES = ['李明', '彭巍', '石岩', '赵革', '周德育', '张伟国', '欧阳锋'];

describe('persons', () => {
  it.each([
    '在镇党委书记N的陪同下，一行走访群众。',
    '在县委书记N的带领下，大家参观展馆。',
    '区委书记N的讲话引起共鸣。',
    'N任县委副书记、县长。',
    '看望了困难户N，送上慰问金。',
    '看望了优抚对象N，送上慰问金。',
    '在县道德模范N家，一行与其深入交流。',
    '走进军属N家，一行送上年货。',
    '在老党员N的家中，一行仔细询问。',
    '县委书记N作动员讲话。',
    '县长N率队来我县开展专题调研。',
    '市委书记N来余干调研。',
    '市委党校教育长N作了示范宣讲。',
  ])('%s', (frame) => {
    for (const name of NAMES) expect(named(frame.replace('N', name), 'Person')).toEqual([name]);
  });

  it.each(['闫主任、石书记全面了解情况。', '田书记一行先后前往园区考察。', '走访了困难户家庭。', '先进个人受到表彰。'])(
    'none: %s',
    (sentence) => expect(named(sentence, 'Person')).toEqual([]),
  );

  it('李爱家 keeps its last letter behind an office', () => {
    expect(named('副县长李爱家参加会议。', 'Person')).toEqual(['李爱家']);
  });
});

describe('a county of one letter', () => {
  it.each([
    ['会议召开县委常委会，传达县委书记讲话。', '重庆市'],
    ['会议传达县政府工作要求。', '四川省'],
    ['他先后任县教育局局长、县政协副主席。', '河北省'],
    ['各街道县直单位参加。', '湖南省'],
    ['县总工会和县妇联、县委和县政府联合召开会议。', '安徽省'],
    ['创新县域治理，响应县委号召。', '河南省'],
  ])('is none: %s (%s)', (sentence, province) => {
    expect(named(sentence, 'Place', { province })).toEqual([]);
  });
  it.each([
    ['马鞍山市和县召开会议，一行来到和县姥桥镇。', '安徽省', '和县'],
    ['记者从和县农业农村局了解到。', '安徽省', '和县'],
    ['一行到成县调研，前往礼县、文县。', '甘肃省', '成县'],
    ['达县县长参加会议。', '四川省', '达川区'],
    ['走进费县的工厂，机器轰鸣。', '山东省', '费县'],
    ['一行到任县调研。', '河北省', '任泽区'],
  ])('is one: %s (%s)', (sentence, province, place) => {
    expect(named(sentence, 'Place', { province })).toContain(place);
  });
});

describe('none of what is done', () => {
  it.each([
    ['约200人参加动员会。', 'Product'],
    ['县招商局、市招商局负责人陪同。', 'Enterprise'],
    ['致以节日问候和美好祝福。', 'Enterprise'],
    ['商会考察团回乡考察对接项目，要真正摸清摸透项目进展情况。', 'Project'],
    ['县长赴深圳洽谈项目，各位老乡回乡考察项目。', 'Project'],
  ] as const)('%s (%s)', (sentence, kind) => expect(named(sentence, kind)).toEqual([]));

  it.each([
    ['县长李明一行先后赴力嘉国际集团考察。', 'Enterprise', '力嘉国际集团'],
    ['县长李明率队赴华讯科技公司考察。', 'Enterprise', '华讯科技公司'],
    ['招商局集团在赣投资。', 'Enterprise', '招商局集团'],
    ['当地种植人参300亩，人参产量增长。', 'Product', '人参'],
  ] as const)('%s: %s %s', (sentence, kind, name) => expect(named(sentence, kind)).toEqual([name]));
});

describe('meetings', () => {
  it.each([
    ['县长李明主持召开会议，传达学习中央经济工作会议精神。', []],
    ['县长李明主持召开县政府第五次全体（扩大）会议。', ['县政府第五次全体（扩大）会议']],
    ['县委巡察工作动员部署会召开。', ['县委巡察工作动员部署会']],
    ['省委第三巡视组巡视余干县工作动员会召开。', ['省委第三巡视组巡视余干县工作动员会']],
    ['县委党的建设工作领导小组会议召开。', ['县委党的建设工作领导小组会议']],
    ['县人大代表和政协余干县第十届委员会第四次会议的委员参加。', ['政协余干县第十届委员会第四次会议']],
    ['市委四届八次全会是在关键节点召开的一次重要会议。', ['市委四届八次全会']],
    ['全县学习贯彻党的二十届三中全会精神培训班开班。', ['全县学习贯彻党的二十届三中全会精神培训班']],
  ])('%s', (sentence, expected) => expect(named(sentence, 'Meeting')).toEqual(expected));

  it('who is seated is there (就坐)', () => {
    const { relations } = extractOf(inBody('余干县十七届人大三次会议闭幕。李明、王刚、赵小勇在主席台就坐。'));
    expect(relations.filter(({ type }) => type === 'ATTENDED')).toHaveLength(3);
  });
});

describe('who went where', () => {
  const visits = (sentence: string) => {
    const { entities, relations } = extractOf(inBody(sentence), { newspaper: '今日余干' });
    const name = (id: string) => entities.find((e) => e.id === id)?.name;
    return relations.filter(({ type }) => type === 'VISITED').map(({ target }) => name(target));
  };
  it.each([
    ['县委书记李明现场视察调度全县产业发展项目建设推进工作。', []],
    ['县长李明专题调研全县教育工作。', []],
    ['市委书记王刚到我县调研。', ['余干县']],
    ['县委书记李明先后来到该乡石泉村、中塅村。', ['石泉村', '中塅村']],
  ])('%s', (sentence, expected) => expect(visits(sentence)).toEqual(expected));

  it('who sits in a branch of the hall is there', () => {
    const { relations } = extractOf(inBody('全市乡村振兴电视电话会召开。县委副书记李明、王刚在余干分会场参加会议。'));
    expect(relations.filter(({ type }) => type === 'ATTENDED')).toHaveLength(2);
  });
});

describe('sites that no place opens', () => {
  it.each([
    ['县委书记李明来到琴湖公园，参加义务植树。', ['琴湖公园', '余干县']],
    ['在南坑林场，检查组察看防火物资储备。', ['南坑林场']],
    ['一行到唐寨山森林公园参加活动。', ['唐寨山森林公园']],
    ['一行先后来到东门农贸市场、县敬老院等地。', ['东门农贸市场']],
  ])('%s', (sentence, expected) => {
    expect(named(sentence, 'Place', { newspaper: '今日余干' }).filter((name) => expected.includes(name))).toEqual(expected);
  });

  it.each([
    '市民来到城市公园，老人聊天。',
    '在湿地公园，候鸟栖息。',
    '走进一个林场，看到苗木。',
    '在家庭林场，工人忙碌。',
    '在建设广场参加活动。',
  ])('none: %s', (sentence) => expect(named(sentence, 'Place')).toEqual([]));
});

describe('two that a conjunction joins', () => {
  it.each([
    ['县委巡察组与许镇镇党委主要负责人召开会议。', '许镇镇党委'],
    ['南大郭镇和张宽办事处分别开展植树活动。', '张宽办事处'],
    ['一行到锦绣幼儿园锦绣部和三林中学调研。', '三林中学'],
    ['县文化和旅游局负责人参加。', '余干县文化和旅游局'],
    ['县卫生和计划生育委员会负责人参加。', '余干县卫生和计划生育委员会'],
  ])('%s: %s', (sentence, body) => expect(named(sentence, 'Organization', { newspaper: '今日余干' })).toContain(body));

  it('are no partners for what each does', () => {
    const { relations } = extractOf(inBody('南大郭镇和张宽办事处分别开展植树活动。一行到瑞洪中学和石口中学开展调研工作。'));
    expect(relations.filter(({ type }) => type === 'PARTNERS_WITH')).toEqual([]);
  });
});
