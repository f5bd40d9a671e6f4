import { describe, expect, it } from 'vitest';
import { extractOf, inBody, named } from './names.js';

describe('organizations', () => {
  it.each([
    ['鹰潭市余江区工信局局长桂晓春介绍了情况。', ['余江区工业和信息化局']],
    ['活动由江西省科学院主办、省农业农村厅协办。', ['江西省科学院', '江西省农业农村厅']],
    ['省财政厅、省自然资源厅负责人参加。', ['江西省财政厅', '江西省自然资源厅']],
    ['受省政府委托，省司法厅作了说明。', ['江西省人民政府', '江西省司法厅']],
    ['项目由华中科技大学、湖北光谷实验室联合研发。', ['华中科技大学', '湖北光谷实验室'], '湖北省'],
    ['这是从南昌海关获悉的。', ['南昌海关']],
    // The party group's post is held at the body.
    ['省农业农村厅党组书记、厅长林青出席。', ['江西省农业农村厅']],
    ['全县新建三所医院、两所小学。', []],
    ['上高县人民政府印发方案。', ['上高县人民政府']],
    ['省工业和信息化厅发布通报。', ['湖南省工业和信息化厅'], '湖南省'],
  ] as const)('%s', (sentence, names, province: string = '江西省') => {
    expect(named(sentence, 'Organization', { province })).toEqual(names);
  });
});

describe('enterprises', () => {
  it.each([
    ['走进江西沃川新材料股份有限公司，生产线一片繁忙。', ['江西沃川新材料股份有限公司']],
    ['三明砾原机械股份有限公司、龙岩市禾苑食品有限公司获表彰。', ['三明砾原机械股份有限公司', '龙岩市禾苑食品有限公司'], '福建省'],
    ['台商投资的翰澜聚合物（漳州）有限公司投产。', ['翰澜聚合物（漳州）有限公司'], '福建省'],
    ['深圳拓原科技有限公司与江西德远锂能股份有限公司签约。', ['深圳拓原科技有限公司', '江西德远锂能股份有限公司']],
    ['三家客户占公司销售额的一半。', []],
    ['今年前5月公司营收增长。', []],
    ['两个电厂的机组同时检修。', []],
    ['上市公司、民营企业踊跃参与。', []],
    ['海螺集团在当地建厂。', ['海螺集团'], '安徽省'],
  ] as const)('%s', (sentence, names, province: string = '江西省') => {
    expect(named(sentence, 'Enterprise', { province })).toEqual(names);
  });

  it('join their short forms', () => {
    expect(named('江西沃川新材料股份有限公司（以下简称“沃川新材”）去年投产。沃川新材的产品销往海外。', 'Enterprise')).toEqual([
      '江西沃川新材料股份有限公司',
    ]);
    expect(named('江西赤原硅业有限公司去年投产。今年，赤原硅业总经理说，订单不断。', 'Enterprise')).toEqual(['江西赤原硅业有限公司']);
  });
});

describe('short forms of a firm', () => {
  it.each([
    // Another firm whose name begins alike.
    ['广东海砻重工有限公司签约。海砻重机董事长李明华表示肯定。', ['海砻重']],
    ['三砻重型机械有限公司扩产。三砻重工董事长李明华表示肯定。', ['三砻重']],
    ['南砻食品有限公司投产。南砻食品厂厂长李明华表示肯定。', ['南砻食品', '南砻']],
    // One university is not another whose name says more.
    ['浙江科技大学参与攻关。课题由浙江大学牵头。', ['浙江大学']],
    // A word of the language is no firm, nor is what runs over two words.
    ['江西有研新材料有限公司扩产。企业都有研发中心。', ['有研']],
    ['湖南前进机械有限公司扩产。产业正在前进。', ['前进']],
    ['中车砻洲电力机车有限公司投产。中车砻洲电机有限公司参会。', ['中车砻洲电', '中车砻洲电机有限公司']],
  ] as const)('%s cuts no name of another', (sentence, never) => {
    const forms = extractOf(inBody(sentence)).entities.flatMap((e) => e.aliases);
    expect(forms.filter((form) => (never as readonly string[]).includes(form))).toEqual([]);
  });

  it.each([
    ['江西沃砻新材料股份有限公司扩产。沃砻新材董事长李明华表示肯定。', '沃砻新材'],
    ['江西沃砻新材料股份有限公司扩产。沃砻新材料产品远销海外。', '沃砻新材料'],
    ['江西赤砻硅业有限公司扩产。赤砻公司投产新线。', '赤砻公司'],
    // Two letters that are no word, whole; two that are one only behind the firm's own place.
    ['江西沐砻新材料有限公司扩产。原料来自隔壁，专供沐砻的铜板也已下线。', '沐砻'],
    ['湖南长虹电器有限公司扩产。市里与湖南长虹签署协议。', '湖南长虹'],
  ] as const)('%s', (sentence, form) => {
    expect(extractOf(inBody(sentence)).entities.flatMap((e) => e.aliases)).toContain(form);
  });
});

describe('parks', () => {
  it.each([
    ['项目落户永修云山经开区。', ['永修云山经济开发区']],
    ['位于株洲高新技术产业开发区的企业扩产。', ['株洲高新技术产业开发区'], '湖南省'],
    ['宁都工业园管委会主任介绍。', ['江西宁都工业园区']],
    ['园区内企业满负荷生产。', []],
  ] as const)('%s', (sentence, names, province: string = '江西省') => {
    const found = named(sentence, 'Park', { province });
    expect(found).toHaveLength(names.length);
    names.forEach((name, i) => {
      expect(name).toContain(found[i]!.replace(/^江西/, '').slice(0, 4));
    });
  });
});

describe('offices that their heads tell', () => {
  it.each([
    ['县果业局副局长兼县百果产业办主任魏青介绍。', ['宁都县果业局', '宁都县百果产业办']],
    ['副市长、市三防办主任王强到场。', ['赣州市三防办']],
    ['县贡米产业发展领导小组组长聂远帆介绍。', ['宁都县贡米产业发展领导小组']],
    ['副省长、省“312”集群建设工作专班召集人厉谦到会。', ['江西省“312”集群建设工作专班']],
    ['县农业农村局特产站站长柯岚说。', ['宁都县农业农村局特产站', '宁都县农业农村局']],
    ['上饶经开区党工委副书记、管委会主任冉子安介绍。', ['中共上饶经济技术开发区工作委员会', '上饶经济技术开发区管理委员会']],
    ['上饶经开区党工委书记冉阳，管委会主任黎望舒出席。', ['中共上饶经济技术开发区工作委员会', '上饶经济技术开发区管理委员会']],
    ['省政府秘书长、办公厅主任党亦文参加。', ['江西省人民政府', '江西省人民政府办公厅']],
    ['青岚街道办事处副主任、经济发展办公室主任梁茵说。', ['青岚街道办事处', '青岚街道经济发展办公室']],
    ['会上，主办主任和承办主任发言。', []],
    ['县里的办公室主任、车间主任都到了。', []],
    ['有关专班召集人靠前指挥。', []],
  ] as const)('%s', (sentence, names) => {
    expect(named(`赣州市宁都县召开会议。${sentence}`, 'Organization', { province: '江西省' })).toEqual(names);
  });
});
