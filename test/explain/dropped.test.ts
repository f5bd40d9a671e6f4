/** What looks like a name, a relation or a figure and is none: each reason by a sentence. */
import { expect, it } from 'vitest';
import { pageView } from '../../src/explain/page.js';
import { createExtractor } from '../../src/pipeline.js';

const extractor = createExtractor();

function droppedFrom(text: string): string[] {
  const page = { id: 'p', text, date: '2024-05-07', province: '江西省', newspaper: '江西日报', source: 'p', hash: '' };
  return pageView(page, extractor.explain(page)).dropped.map((d) => [d.text, d.type, d.why].join(' '));
}

it.each([
  ['这条路通山区，直达和县城。', '通山 Place place-not-meant'],
  ['村里今年维修水渠三条。', '修水 Place inside-a-word'],
  ['全媒体记者走进企业。', '全媒体 Person no-name'],
  ['两个电厂和几家工厂都停了。', '两个电厂 Enterprise everyday-words'],
  ['市委书记蓝若谷到园区调研。', '市委书记蓝若谷 Park title-inside'],
  ['江西省沃川科技学院开学。\n\n沃川笑着说。', '沃川 Person brand'],
  ['江西沃川新材料股份有限公司投产。', '江西 Place overlapped'],
  ['该公司今年投产。', '该公司 Enterprise stands-for-nothing'],
  ['装置全年运行8760小时。', '8760小时 Metric no-indicator'],
  ['会议指出，要建设10个园区。', '10个 Metric no-subject'],
  ['贵溪市对投资500万元以上的项目逐个跟踪。', '500万元 Metric condition'],
  ['贵溪市产值突破600亿元\n\n本报讯（记者李健）5月6日，贵溪市召开会议，庆祝产值突破600亿元。', '600亿元 Metric not-body'],
])('%s → %s', (text, dropped) => expect(droppedFrom(text)).toContain(dropped));

it('does not tell of a veto inside a name that was chosen', () => {
  expect(droppedFrom('林业局说，今年造林。')).toEqual(['林业局 Person no-name']);
  expect(droppedFrom('省林业局局长谷向荣说，今年造林。')).toEqual([]);
});

it('does not tell of a growth that is the change of a figure', () => {
  expect(droppedFrom('贵溪市一季度产值12亿元，同比增长8.5%。')).toEqual([]);
});
