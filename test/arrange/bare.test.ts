// News taken from elsewhere: articles without byline and dateline one below the other, that only what they tell keeps apart.
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/index.js';
import { placesIn } from '../../src/arrange/places.js';

/** Article and role of each line: `1 title`. */
function shown(lines: readonly string[]): string[] {
  const { articles } = arrange({ text: lines.join('\n\n') });
  return lines.map((_, i) => {
    for (const [at, article] of articles.entries()) {
      const mark = article.lines.find(({ line }) => line === 2 * i + 1);
      if (mark) return `${at + 1} ${mark.role}`;
    }
    return '-';
  });
}

const REPORT = '本报讯（记者周山）4月9日，霍山县举行春茶开采节，霍山县茶叶协会会长向左介绍，今年全县采茶面积18万亩，产量预计增长一成。';
const BOAT =
  '2022年6月25日，枝江市造船产业推介会在宜昌市举行，枝江市委书记白桦到会，12家造船企业与武汉理工大学签下合作协议，总投资23亿元。';
const SCHOOL =
  '“孩子放学有人管，我们上班也安心。”家住当涂县太白镇的金川说。当涂县教育局自去年秋季起在38所小学开设晚托班，惠及学生1.2万名。';
const GROWTH = '“十四五”期间，东乡区地区生产总值由186.5亿元增至267.2亿元，规上工业企业增至214家，新增就业3.6万人。';

describe('articles without byline and dateline', () => {
  it.each<[string, string[], string[]]>([
    ['begin with a day', ['霍山春茶开园', REPORT, '枝江：老船厂接来新订单', BOAT], ['1 title', '1 body', '2 title', '2 body']],
    [
      'begin with talk, or with a span of years',
      ['霍山春茶开园', REPORT, '当涂小学办起晚托班', SCHOOL, '东乡五年再上新台阶', GROWTH],
      ['1 title', '1 body', '2 title', '2 body', '3 title', '3 body'],
    ],
    [
      'have headlines that end in a mark',
      ['霍山春茶开园了！', REPORT, '谁来给孩子放学“兜底”？', SCHOOL],
      ['1 title', '1 body', '2 title', '2 body'],
    ],
    [
      'say below a slogan who went where, or who was there',
      ['枝江造船产业推介会举行', '白桦致辞 金川主持', BOAT, '霍山春茶开园', REPORT],
      ['1 title', '1 subtitle', '1 body', '2 title', '2 body'],
    ],
    [
      'stand below a label',
      ['霍山春茶开园', REPORT, '新闻回放', '枝江：老船厂接来新订单', BOAT],
      ['1 title', '1 body', '2 note', '2 title', '2 body'],
    ],
  ])('%s', (_, lines, expected) => expect(shown(lines)).toEqual(expected));

  it('are told from the sections of a feature', () => {
    const feature = [
      '篾条上的新日子',
      '——霍山县诸佛庵镇竹编产业观察',
      '本报记者 周 山',
      '清晨6时，霍山县诸佛庵镇的竹编车间已经亮灯，老师傅向左把篾条一根根排开，等着学徒进门学艺。',
      '从一根篾条说起',
      '向左做竹编做了40年，诸佛庵镇的老人都认得他编的竹篮，那时一只竹篮卖不到三元钱。',
      '让手艺有饭碗',
      '如今，向左的竹编车间接到海外订单，竹篮、竹灯远销12个国家，诸佛庵镇的竹编学徒增加到两百人。',
    ];
    expect(shown(feature)).toEqual(['1 title', '1 subtitle', '1 byline', '1 body', '1 subtitle', '1 body', '1 subtitle', '1 body']);
  });
});

describe('places by what they are', () => {
  const pairs = (...names: string[]) => names.map((name) => (name.charCodeAt(0) << 16) | name.charCodeAt(1));
  it('are read by the two letters before', () => {
    expect(placesIn('枝江市的客人到万年县、井冈山市和东乡区')).toEqual(pairs('枝江', '万年', '冈山', '东乡'));
  });
  it('are none where all, one’s own or a part is meant', () => {
    expect(placesIn('全市和我县的园区、示范区、景区，进入市场，县域经济，霍山县委')).toEqual([]);
  });
});
