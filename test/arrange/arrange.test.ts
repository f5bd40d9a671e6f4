import { describe, expect, it } from 'vitest';
import { arrange, normalise, pageSpans } from '../../src/arrange/index.js';
import { f1, goldPages, marksOf, nothing, score } from './score.js';

/** scripts/train leaves these out. */
const isHeldOut = (name: string) => name.startsWith('held-');
const page = (...lines: string[]) => ({ text: lines.join('\n\n') });
/** article number and role of each line, as `1 title`. */
const shown = (...lines: string[]) => {
  const layout = arrange(page(...lines));
  return lines.map((_, i) => {
    const at = layout.articles.findIndex((article) => article.lines.some(({ line }) => line === 2 * i + 1));
    return at < 0 ? '-' : `${at + 1} ${layout.articles[at]!.lines.find(({ line }) => line === 2 * i + 1)!.role}`;
  });
};
const BRIEF = '本报讯（记者周山）4月9日，省统计局发布数据，一季度全省工业增加值增长8.1%，高于全国平均水平。';
const FEATURE = '清晨6时，桥头镇的竹编车间已经亮灯，老师傅们把篾条一根根排开，等着第一批学徒进门学艺。';

describe('roles', () => {
  it.each<[string, string[], string[]]>([
    ['a masthead belongs to no article', ['2026年4月17日 星期五', '一季度工业平稳开局', BRIEF], ['-', '1 title', '1 body']],
    ['a kicker stands above', ['林某在桥头镇调研时强调', '把竹子做成大产业', BRIEF], ['1 subtitle', '1 title', '1 body']],
    [
      'a deck stands below',
      ['竹篾千条 手艺百年', '——桥头镇竹编产业观察', '本报全媒体记者 周 山', FEATURE],
      ['1 title', '1 subtitle', '1 byline', '1 body'],
    ],
    ['two reporters, one of the paper', ['竹篾千条 手艺百年', '叶青 本报全媒体记者 周山', FEATURE], ['1 title', '1 byline', '1 body']],
    ['bare names below a headline', ['让手艺有饭碗', '阮 行', FEATURE], ['1 title', '1 byline', '1 body']],
    ['text and pictures by one', ['让手艺有饭碗', '本报记者 周山 文/图', FEATURE], ['1 title', '1 byline', '1 body']],
    ['a dateline stays text', ['一季度工业平稳开局', BRIEF], ['1 title', '1 body']],
    [
      'a slogan above is a note',
      ['增干劲 强信心 稳预期', '竹篾千条 手艺百年', '——桥头镇竹编产业观察', FEATURE],
      ['1 note', '1 title', '1 subtitle', '1 body'],
    ],
    [
      'a picture with its own headline',
      ['赶制订单', '4月7日，桥头镇竹编车间，工人在赶制出口订单。', '特约通讯员 李 帆摄'],
      ['1 title', '1 caption', '1 caption'],
    ],
    [
      'contents are an article of notes',
      ['一季度工业平稳开局', BRIEF, '今日导读', '老城里的新书店', '见第2版', '春耕备耕正当时', '见第4版'],
      ['1 title', '1 body', '2 note', '2 note', '2 note', '2 note', '2 note'],
    ],
    [
      'a jump on a line of its own',
      ['竹篾千条 手艺百年', '本报记者 周山', FEATURE, '（下转第2版）'],
      ['1 title', '1 byline', '1 body', '1 note'],
    ],
    [
      'a list of appointments',
      [
        '新安市人大常委会任免名单',
        '（2026年4月15日新安市第十届人民代表大会常务委员会第三十六次会议通过）',
        '任命：',
        '简 沛为新安市商务局局长；',
        '免去：',
        '温宁的新安市商务局局长职务。',
      ],
      ['1 title', '1 subtitle', '1 body', '1 body', '1 body', '1 body'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(shown(...lines)).toEqual(expected);
  });
});

describe('text that the layout broke', () => {
  const head = ['让竹子站上舞台', '本报记者 周山'];
  const start = '近年来，桥头镇把竹编技艺写进课堂，请来老艺人授课，学徒从十几人增加到两百多人，竹编产品远销海';
  const end = '外市场，去年销售额突破三千万元，竹编学徒人均增收两万元。';
  const other = ['一季度工业平稳开局', BRIEF];

  it('goes on below another article', () => {
    expect(shown(...head, start, ...other, end)).toEqual(['1 title', '1 byline', '1 body', '2 title', '2 body', '1 body']);
  });

  it('goes on below a caption', () => {
    expect(shown(...head, start, '图为学徒在编竹篮。 通讯员 李帆摄', end)).toEqual([
      '1 title',
      '1 byline',
      '1 body',
      '1 caption',
      '1 body',
    ]);
  });

  it('goes on above its own headline', () => {
    const roles = shown(...other, end, ...head, start);
    expect(roles[2]).toBe(roles[5]);
  });

  it('is one paragraph, whose spans lead back to the page', () => {
    const { text } = page(...head, start, ...other, end);
    const article = arrange({ text }).articles[0]!;
    const paragraph = article.paragraphs.find(({ role }) => role === 'body')!;
    expect(paragraph.text).toBe(start + end);
    const at = paragraph.text.indexOf('海外市场');
    expect(pageSpans(paragraph, at, at + 4).map(([from, to]) => text.slice(from, to))).toEqual(['海', '外市场']);
  });
});

describe('a list', () => {
  it('has one paragraph an item, whether its marks close it or not', () => {
    const items = ['东乡区家具产业集群', '南安市轴承产业集群', '永乐制药有限公司（东乡区）'];
    const layout = arrange(page('全省3个集群上榜', BRIEF, '名单如下：', ...items, '日前，省里公布了名单，3个集群入围。'));
    expect(layout.articles[0]!.paragraphs.map(({ text }) => text).slice(3, 6)).toEqual(items);
  });
});

describe('a layout', () => {
  it('holds every line with text once, and its paragraphs are the page', () => {
    for (const { text } of goldPages()) {
      const { articles, unplaced } = arrange({ text });
      const lines = [...unplaced, ...articles.flatMap((article) => article.lines.map(({ line }) => line))].sort((a, b) => a - b);
      expect(lines).toEqual(text.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [i + 1])));
      for (const { pieces, text: joined } of articles.flatMap(({ paragraphs }) => paragraphs)) {
        for (const { at, start, length } of pieces)
          expect(joined.slice(at, at + length).length).toBe(text.slice(start, start + length).length);
        expect(joined).toBe(normalise(pieces.map(({ start, length }) => text.slice(start, start + length)).join('')));
      }
    }
  });

  it('is empty for a page without text', () => {
    expect(arrange({ text: '\n \n' })).toEqual({ articles: [], unplaced: [] });
  });

  it('does not depend on line ends', () => {
    const { text } = goldPages()[0]!;
    expect(marksOf(arrange({ text: text.replace(/\n/g, '\r\n') }))).toEqual(marksOf(arrange({ text })));
  });

  it('agrees with the gold of the sample pages', () => {
    const [pairs, roles] = [nothing(), nothing()];
    for (const { name, text, marks } of goldPages()) if (!isHeldOut(name)) score(marks, marksOf(arrange({ text })), pairs, roles);
    // Measured 0.966 and 0.995; below these something broke.
    expect(f1(pairs)).toBeGreaterThan(0.95);
    expect(f1(roles)).toBeGreaterThan(0.985);
  });

  it('agrees with the gold of pages that nothing was trained on', () => {
    const [pairs, roles] = [nothing(), nothing()];
    for (const { name, text, marks } of goldPages()) if (isHeldOut(name)) score(marks, marksOf(arrange({ text })), pairs, roles);
    expect(f1(pairs)).toBeGreaterThan(0.95);
    // Of 48 lines: one is 0.021. `npm run accuracy` has floors over more pages.
    expect(f1(roles)).toBeGreaterThan(0.93);
  });
});
