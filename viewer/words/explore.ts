/** Walking the graph. */
import type { Table } from './table.js';

export const EXPLORE = {
  focus1: ['一度邻域', '1 step'],
  focus: ['聚焦邻域', 'Focus'],
  focusOn: ['聚焦：{name}', 'Focus: {name}'],
  steps: ['{n}度', '{n}'],
  back: ['返回全图', 'Whole graph'],
  locate: ['在图中定位', 'Locate'],
  pathFrom: ['从此找路径', 'Path from here'],
  path: ['路径', 'Path'],
  findPath: ['两实体之间的路径', 'Path between two entities'],
  from: ['起点', 'From'],
  to: ['终点', 'To'],
  swap: ['对调', 'Swap'],
  noPath: ['在当前筛选下，两者之间没有路径。', 'No path between them within the current filters.'],
  pathLength: ['{n}步 · 第{i}/{all}条', '{n} steps · {i} of {all}'],
  nextPath: ['下一条', 'Next'],
  previousPath: ['上一条', 'Previous'],
  avoid: ['绕开', 'Avoid'],
  avoidThis: ['绕开{name}', 'Avoid {name}'],
  avoided: ['已绕开：', 'Avoided: '],
  chooseEnds: [
    '选择起点和终点，查看两者之间最短的关系链及其出处。',
    'Choose two entities to see the shortest chain of facts between them.',
  ],
} as const satisfies Table;
