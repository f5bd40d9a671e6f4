/** A province that is the beginning of a firm's name has not been visited. */
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
