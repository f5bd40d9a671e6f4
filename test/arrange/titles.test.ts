import { describe, expect, it } from 'vitest';
import { Cohesion } from '../../src/arrange/cohesion.js';
import { linesOf } from '../../src/arrange/lines.js';
import type { State } from '../../src/arrange/states.js';
import { joinHeads, withOneTitle } from '../../src/arrange/titles.js';
import { unitsOf } from '../../src/arrange/units.js';

/** Units of lines `state text`, and the path after heads were joined, as `article states`. */
function joined(rows: readonly string[], path: readonly number[]): string[] {
  const lines = linesOf(rows.map((row) => row.slice(row.indexOf(' ') + 1)).join('\n'));
  const units = unitsOf(lines.map((line, i) => ({ line, state: rows[i]!.slice(0, rows[i]!.indexOf(' ')) as State })));
  const cohesion = new Cohesion(new Map(lines.map(({ number, text }) => [number, text])), new Map());
  const now = joinHeads(units, path, cohesion);
  return withOneTitle(units, now).map((unit) => `${now[unit.at]} ${unit.lines.map(({ state }) => state).join(' ')}`);
}

const BAMBOO = '竹编车间里，老师傅把篾条一根根排开，竹编产品远销海外。';
const VISIT = '本报讯（记者周山）4月9日，林某到云湖市调研竹产业，走进竹器工厂。';

describe('heads that stand apart from their text', () => {
  it.each<[string, string[], number[], string[]]>([
    [
      'a headline below its text',
      [`body ${BAMBOO}`, 'title 春耕正忙', 'body 农机手下田，春耕有序推进。', 'title 竹编车间的老师傅'],
      [0, 1, 1, 3],
      ['3 body', '1 title', '1 body', '3 title'],
    ],
    [
      'who spoke where, with text of another article below, goes with the next title',
      [
        'title 竹编远销海外',
        `body ${BAMBOO}`,
        'kicker 林某在云湖调研时强调',
        'body 学徒增加到两百人。',
        'title 把竹子做成大产业',
        `body ${VISIT}`,
      ],
      [0, 0, 2, 0, 4, 4],
      ['0 title', '0 body', '4 kicker', '0 body', '4 title', '4 body'],
    ],
    [
      'a title that already has a line above it takes no other',
      ['kicker 林某在云湖调研时强调', `body ${BAMBOO}`, 'kicker 全市工业大会召开', 'title 稳住工业基本盘', 'body 大会部署了全年任务。'],
      [0, 0, 2, 2],
      ['0 kicker', '0 body', '2 kicker title', '2 body'],
    ],
    [
      'a second headline that speaks of the article stands above its title',
      ['title 云湖竹产业一季度增长两成', 'body 农机手下田，春耕有序推进。', 'title 把竹子做成大产业', `body ${VISIT}`, 'title 春耕正忙'],
      [0, 4, 2, 2, 4],
      ['2 kicker', '4 body', '2 title', '2 body', '4 title'],
    ],
    [
      'short news below the name of their column take no headline from a picture',
      [
        'column 短波',
        'body ●云湖竹编节开幕，竹编工人登台。',
        'body ●高铁云湖站主体工程昨日封顶。',
        'title 竹编节上看竹编',
        'caption 云湖竹编节上，工人编竹器。',
      ],
      [0, 0, 0, 3, 3],
      ['0 column', '0 body', '0 body', '3 title', '3 caption'],
    ],
    [
      'a picture keeps its headline',
      ['caption 竹编车间，工人赶制订单。', 'title 赶制订单', `title 竹编远销海外`, `body ${BAMBOO}`],
      [1, 1, 2, 2],
      ['1 caption', '1 title', '2 title', '2 body'],
    ],
  ])('%s', (_, rows, path, expected) => {
    expect(joined(rows, path)).toEqual(expected);
  });
});
