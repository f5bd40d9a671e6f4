/** Places that are only named: a province in the name of a firm that is visited, the city where a meeting is held. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody } from '../recognise/names.js';

describe('visits of firms that are named with their province', () => {
  it.each<[string, string, string[]]>([
    ['省长李明走访江西同和药业和宜春银锂，察看生产线。', '江西省', ['同和药业', '宜春银锂']],
    ['湘潭市市长李明走访湖南华菱湘钢，察看生产线。', '湖南省', ['华菱湘钢']],
    // The province itself.
    ['浙江省委书记李明率团到江西省考察。', '江西省', ['江西省']],
  ])('%s', (sentence, province, expected) => {
    const { entities, relations } = extractOf(inBody(sentence), { province });
    const name = (id: string) => entities.find((e) => e.id === id)?.name ?? id;
    expect(relations.filter((r) => r.type === 'VISITED').map((r) => name(r.target))).toEqual(expected);
  });
});

describe('the place where a meeting is held', () => {
  it.each(['在南昌主持召开全省电子信息产业链推进会。', '在南昌召开全省竹产业现场会。'])(
    'does not develop its industry: 3月2日，副省长李明%s',
    (held) => {
      const { entities, relations } = extractOf(inBody(`3月2日，副省长李明${held}`), { province: '江西省' });
      const city = entities.find((e) => e.name === '南昌市')!;
      expect(relations.filter((r) => r.type === 'DEVELOPS' && r.source === city.id)).toEqual([]);
    },
  );
});
