/** Meetings across pages: one of a known series is one, a bare one is its own page's. */
import { expect, it } from 'vitest';
import { resolveExtracts } from '../../src/graph/derive.js';
import { sha256 } from '../../src/hash.js';
import { createReader } from '../../src/reader.js';

const reader = createReader();

function meetings(...texts: readonly string[]): [name: string, pages: number][] {
  const extracts = texts.map((text, i) => {
    const date = `2025-10-${10 + i}`;
    const page = {
      id: date,
      text: `${text}\n`,
      date,
      province: '江西省',
      newspaper: '江西日报',
      source: `${date}.txt`,
      hash: sha256(text),
    };
    return reader.extract(page);
  });
  const { entities } = resolveExtracts(extracts, reader.knowledge.gazetteer);
  return entities.filter((e) => e.kind === 'Meeting').map((e) => [e.name, e.pages]);
}

it.each([
  ['2025世界VR产业大会', '本报讯 10月9日，2025世界VR产业大会在南昌开幕。', '本报讯 10月10日，2025世界VR产业大会在南昌闭幕。'],
  ['第五届中国质量奖颁奖大会', '本报讯 10月9日，第五届中国质量奖颁奖大会举行。', '本报讯 我省企业代表参加第五届中国质量奖颁奖大会。'],
])('%s is one on two pages', (name, one, other) => {
  expect(meetings(one, other)).toEqual([[name, 2]]);
});

it('a sports meeting of some town is its own page’s', () => {
  const said = meetings('本报讯 10月9日，第三届职工运动会在湖口县举行。', '本报讯 10月10日，第三届职工运动会在泰和县举行。');
  expect(said.map(([, pages]) => pages)).toEqual([1, 1]);
});
