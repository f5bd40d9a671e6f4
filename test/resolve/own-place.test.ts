/** Posts by their level alone, in the paper of a county or a city that the page names nowhere. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody } from '../recognise/names.js';

function posts(sentence: string, newspaper: string | undefined, province = '江西省'): string[] {
  const { entities, relations } = extractOf(inBody(sentence), { province, newspaper });
  const name = (id: string) => entities.find((e) => e.id === id)?.name ?? id;
  return relations
    .filter((r) => r.type === 'HOLDS_POST')
    .map((r) => `${name(r.source)} ${r.properties.post} ${name(r.target)}`)
    .sort();
}

describe('县长, 县委书记 in the paper of a county', () => {
  it.each<[string, string, string, string[]]>([
    ['县委副书记、县长梁文胜到瑞洪镇督导防汛。', '今日余干', '江西省', ['梁文胜 县委副书记 余干县', '梁文胜 县长 余干县']],
    ['副县长梁文胜到瑞洪镇督导防汛。', '今日余干', '江西省', ['梁文胜 副县长 余干县']],
    ['县委常委、组织部长梁文胜看望老党员。', '舞阳报', '河南省', ['梁文胜 县委常委 舞阳县', '梁文胜 组织部长 舞阳县']],
    ['受县委书记梁文胜委托，县长高远航主持会议。', '响水日报', '江苏省', ['梁文胜 县委书记 响水县', '高远航 县长 响水县']],
    ['市委副书记、市长梁文胜在永新县调研。', '井冈山报', '江西省', ['梁文胜 市委副书记 吉安市', '梁文胜 市长 吉安市']],
    // A county that is a city now, in its old paper.
    ['县长梁文胜主持会议。', '海安日报', '江苏省', ['梁文胜 县长 海安市']],
    // A county's own, wherever its people go; the city of a county's level whose paper it is.
    ['县委书记梁文胜赴鄱阳县、婺源县考察。', '今日余干', '江西省', ['梁文胜 县委书记 余干县']],
    ['市委书记梁文胜到兖州区考察。', '今日邹城', '山东省', ['梁文胜 市委书记 邹城市']],
    ['区长梁文胜主持会议。', '南康报', '江西省', ['梁文胜 区长 南康区']],
  ])('%s (%s)', (sentence, newspaper, province, expected) => {
    expect(posts(sentence, newspaper, province)).toEqual(expected);
  });

  it.each<[string, string | undefined]>([
    // Of another county, of none, of a neighbourhood.
    ['鄱阳县委书记梁文胜来访。', '今日余干'],
    ['县委、县政府领导梁文胜出席。', undefined],
    ['社区长梁文胜说。', '南康报'],
  ])('adds no place: %s', (sentence, newspaper) => {
    const { entities } = extractOf(inBody(sentence), { newspaper });
    expect(entities.filter((e) => e.kind === 'Place' && /余干|南康/.test(e.name))).toEqual([]);
  });
});
