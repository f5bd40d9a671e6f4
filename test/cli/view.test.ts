import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEmbedded } from '../../src/serve/embedded.js';
import { end, type Folder, firstLine, SAMPLES, sampleFolder } from './run.js';

let folder: Folder;
beforeAll(() => {
  folder = sampleFolder();
}, 60_000);
afterAll(() => folder.remove());

/** On a connection of its own: while another command runs, the server closes one that is kept. */
async function json(url: string): Promise<{ generation: string; total: { nodes: number } }> {
  const [response] = (await once(get(url, { agent: false }), 'response')) as [IncomingMessage];
  return JSON.parse(await text(response)) as never;
}

describe('gantu view', () => {
  it('does not lock the store: build, query and remove work beside it, and it tells of the change', async () => {
    const view = folder.start(['view', '--port', '0', '--json']);
    try {
      const { url } = JSON.parse(await firstLine(view)) as { url: string };
      const before = await json(`${url}api/generation`);
      const graph = await json(`${url}api/graph`);
      expect(graph.total.nodes).toBeGreaterThan(500);

      writeFileSync(join(folder.path, 'new.txt'), '本报讯（记者李健）湖口县县长成思远到江西澜屿新材料股份有限公司调研。');
      expect(folder.run(['build', 'new.txt', '--province', '江西']).status).toBe(0);
      expect(folder.run(['query', 'visits', '--json']).status).toBe(0);
      expect((await json(`${url}api/generation`)).generation).not.toBe(before.generation);
      expect((await json(`${url}api/graph`)).total.nodes).toBeGreaterThan(graph.total.nodes);

      expect(folder.run(['remove', 'new']).status).toBe(0);
      expect((await json(`${url}api/graph`)).total.nodes).toBe(graph.total.nodes);
    } finally {
      expect(await end(view)).toBe(0);
    }
  }, 60_000);

  it('writes itself with its graph into one file', () => {
    const { status, stderr } = folder.run(['view', '--html', '图.html']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/图\.html: (\d+) of \1 entities \(\d+\.\d MB\), the texts of \d+ pages \(\d+\.\d MB\), \d+\.\d MB in all/);
    const html = readFileSync(join(folder.path, '图.html'), 'utf8');
    const { nodes, texts } = readEmbedded(/id="gantu-data">(.*?)</.exec(html)![1]!);
    expect(nodes.map(({ attributes }) => attributes.label)).toContain('余江区');
    expect(texts.some((text) => text.includes('余江区'))).toBe(true);
    expect(html).not.toMatch(/src="(?!data:)/);
  });

  it('leaves no note of who held the store', () => {
    expect(existsSync(join(folder.path, 'gantu.grafeo'))).toBe(true);
    expect(folder.run(['build', SAMPLES]).stderr).toBe('');
  });
});
