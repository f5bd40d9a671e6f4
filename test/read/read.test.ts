import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError, isSkipped, PageIdClashError, type ReadItem, type ReadOptions, readInputs } from '../../src/read/index.js';
import type { Page } from '../../src/types.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantu 读 '));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
async function read(inputs: string[], options: ReadOptions = {}) {
  const items: ReadItem[] = [];
  for await (const item of readInputs(inputs, options)) items.push(item);
  return { pages: items.filter((item): item is Page => !isSkipped(item)), skipped: items.filter(isSkipped) };
}
async function* chunks(...parts: (string | Uint8Array)[]) {
  yield* parts;
}

describe('readInputs', () => {
  it('reads a folder in the order of its paths, README and plain .md left out', async () => {
    put('b.txt', '乙');
    put('a/2.txt', '甲二');
    put('a/10.txt', '甲十');
    put('README.txt', '说明');
    put('notes.md', '# 笔记');
    put('c.md', '---\nid: 007\nprovince: 江西\n---\n丙\n');
    put('d_files/saved.html', '<p>x</p>');
    const { pages, skipped } = await read([folder]);
    expect(pages.map(({ id }) => id)).toEqual(['10', '2', 'b', '007']);
    expect(pages[3]).toMatchObject({ text: '丙\n', province: '江西省' });
    expect(skipped).toEqual([]);
  });

  it('names pages of dated folders by both', async () => {
    put('2024-03-04/01.txt', '甲');
    put('2024/03/05/01.txt', '乙');
    put('20240306/01.txt', '丙');
    const { pages } = await read([folder]);
    expect(pages.map(({ id, date }) => [id, date])).toEqual([
      ['2024/03/05/01', '2024-03-05'],
      ['2024-03-04/01', '2024-03-04'],
      ['20240306/01', '2024-03-06'],
    ]);
  });

  it('keeps the rest when inputs are bad', async () => {
    put('1.txt', '好。');
    put('2.txt', '');
    put('3.txt', Buffer.from([0, 1, 2, 3, 0]));
    put('4.txt', Buffer.concat([Buffer.from('实体经济'), Buffer.from([0xe6, 0x20, 0xff, 0xfe])]));
    put('5.html', '<html><head><title>x</title></head><body><script>1</script></body></html>');
    put('6.md', '---\na: [\n---\n文');
    put('7.txt', '大'.repeat(400));
    const { pages, skipped } = await read([folder], { limit: 1000 });
    expect(pages.map(({ id }) => id)).toEqual(['1']);
    expect(skipped.map(({ reason }) => reason)).toEqual(['empty', 'binary', 'encoding', 'empty', 'front-matter', 'too-large']);
    expect(skipped.every(({ hint }) => hint.length > 0)).toBe(true);
  });

  it('says that a folder holds no page', async () => {
    put('picture.jpg', 'x');
    expect((await read([folder])).skipped).toMatchObject([{ source: folder, reason: 'no-pages' }]);
  });

  it('refuses a path that is not there', async () => {
    await expect(read([join(folder, 'nothing.txt')])).rejects.toThrow(InputError);
  });

  it('reads one page once, and refuses two texts for one id, naming both', async () => {
    const a = put('a/1.txt', '甲');
    const b = put('b/1.txt', '甲');
    const c = put('c/1.txt', '乙');
    const { pages, skipped } = await read([a, b]);
    expect([pages.length, skipped[0]?.reason]).toEqual([1, 'duplicate']);
    const error = await read([a, c]).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(PageIdClashError);
    expect((error as Error).message).toContain(a);
    expect((error as Error).message).toContain(c);
  });

  it('gives a saved e-paper page as its reader sees it', async () => {
    const path = put(
      'p.html',
      `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="publishdate" content="2026-04-17"><title>以铜为核-江西日报</title><style>p{}</style></head>
       <body><div class="nav">首页 | 返回</div><script>var a = "<p>不是</p>";</script><h1>以铜为核 &nbsp;攀高向新</h1><div id="content"><p>第一段<b>文字</b>。</p><p>第二<br>行。</p></div>
       <div class="footer">版权所有</div></body></html>`,
    );
    const { pages } = await read([path]);
    expect(pages[0]).toMatchObject({
      id: 'p',
      text: '以铜为核 攀高向新\n第一段文字。\n第二\n行。',
      date: '2026-04-17',
      newspaper: '江西日报',
      province: '江西省',
    });
  });

  it('puts a title that only the front matter has above the text', async () => {
    const a = put('a.md', '---\ntitle: 春耕\n---\n正文。');
    const b = put('b.md', '---\ntitle: 江西日报 2024年3月4日\n---\n正文。');
    expect((await read([a, b])).pages.map(({ text }) => text)).toEqual(['春耕\n\n正文。', '正文。']);
  });
});

it('takes no id that an index could not hold', async () => {
  const long = '名'.repeat(501);
  const file = put('long-id.md', `---\nid: ${long}\n---\n正文。`);
  const { pages, skipped } = await read([file, '-'], {
    stdin: chunks(`{"id":"${long}","text":"好"}\n{"id":"${long.slice(1)}","text":"好"}`),
  });
  expect(skipped.map(({ reason }) => reason)).toEqual(['front-matter', 'bad-record']);
  expect(pages.map(({ id }) => id.length)).toEqual([500]);
});

describe('JSON Lines', () => {
  const stdin = (...parts: (string | Uint8Array)[]) => read(['-'], { stdin: chunks(...parts), limit: 200 });

  it('reads records across chunks, with and without a last line end', async () => {
    const { pages } = await stdin(
      '\ufeff{"id":1,"text":"甲","date":"2024年3月4日","newspaper":"江西日报"}\n{"id":"b","te',
      'xt":"乙\\r\\n丙"}',
    );
    expect(pages).toMatchObject([
      { id: '1', text: '甲', date: '2024-03-04', province: '江西省', source: '-:1' },
      { id: 'b', text: '乙\r\n丙', date: null, source: '-:2' },
    ]);
  });

  it('names the line of what it cannot read, and goes on', async () => {
    const long = `{"id":"x","text":"${'长'.repeat(300)}"}`;
    const { pages, skipped } = await stdin(
      `{"id":\n\n[]\n{"text":"无"}\n{"id":"n"}\n{"id":"e","text":" "}\n${long}\n{"id":"ok","text":"好"}\n`,
    );
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'bad-record'],
      [3, 'bad-record'],
      [4, 'bad-record'],
      [5, 'bad-record'],
      [6, 'empty'],
      [7, 'too-large'],
    ]);
    expect(pages.map(({ id }) => id)).toEqual(['ok']);
  });

  it('replaces lone surrogates', async () => {
    expect((await stdin('{"id":"s","text":"a\\ud800b"}')).pages[0]?.text).toBe('a\ufffdb');
  });

  it('drops a line of 200 MB as it comes', async () => {
    async function* huge() {
      const part = Buffer.alloc(1 << 20, 0x61);
      for (let i = 0; i < 200; i++) yield part;
      yield Buffer.from('\n{"id":"ok","text":"好"}\n');
    }
    const before = process.memoryUsage().rss;
    const { pages, skipped } = await read(['-'], { stdin: huge() });
    expect([pages.length, skipped[0]?.reason]).toEqual([1, 'too-large']);
    expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024);
  });
});
