import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, Folder, SAMPLES } from './run.js';

const COMMANDS = ['build', 'extract', 'resolve', 'query', 'export', 'view', 'remove', 'review', 'match'];
const PAGE = { id: '甲', text: '本报九江讯（记者 李 健）5月6日，九江市委书记庾承烈到湖口县调研。', date: '2024-05-07', province: '江西' };

let folder: Folder;
beforeAll(() => {
  ensureBuilt();
  folder = new Folder();
  expect(folder.run(['build', SAMPLES]).status).toBe(0);
}, 60_000);
afterAll(() => folder.remove());

describe('the command line', () => {
  it.each(COMMANDS)('%s --help has an example', (name) => {
    const { status, stdout } = folder.run([name, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n(.*\\n)*? .*gantu ${name}`));
    expect(stdout).toContain('--json');
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(SAMPLES, '..', '..', 'package.json'), 'utf8')) as { version: string };
    expect(folder.run(['--version']).stdout.trim()).toBe(version);
  });

  it.each([
    { args: ['no-such-command'], says: 'unknown command' },
    { args: ['build'], says: 'missing required argument' },
    { args: ['query', 'no-such-query'], says: 'the pack has:' },
    { args: ['query', 'posts', '--param', 'nobody=1'], says: 'it takes: person, of, office' },
    { args: ['query', 'about'], says: 'needs --param name' },
    { args: ['query', 'posts', '--param', 'person'], says: 'name=value' },
    { args: ['export', '--format', 'docx'], says: 'Allowed choices' },
    { args: ['view', '--port', 'abc'], says: 'It must be a port' },
  ])('$args is wrong usage: exit 2', ({ args, says }) => {
    const { status, stderr } = folder.run(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    { args: ['build', 'not-there.txt'], says: 'not-there.txt: no such file' },
    { args: ['query', 'posts', '--store', 'not-there.grafeo'], says: 'There is no store at not-there.grafeo' },
    { args: ['query', '-'], input: 'MATCH (n RETURN n', says: 'syntax' },
    { args: ['query', '-'], input: 'MATCH (n) DETACH DELETE n', says: 'Only reading is allowed' },
    { args: ['remove', 'nobody'], says: 'the store has no page nobody' },
    { args: ['resolve', '-'], input: '{"page":"a","entities":[]}\nnot json\n', says: '-:2: this is no extract' },
  ])('$args fails: exit 1, with what to do and no stack', ({ args, input, says }) => {
    const { status, stderr } = folder.run(args, input);
    expect([status, stderr]).toEqual([1, expect.stringContaining(says)]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('build', () => {
  it('reads JSON Lines, expands the province, and answers by query', () => {
    const own = new Folder();
    const { status, stdout } = own.run(['build', '-', '--json'], `${JSON.stringify(PAGE)}\n`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, skipped: 0, refused: [] });
    const rows = JSON.parse(own.run(['query', 'posts', '--param', 'person=庾承烈', '--json']).stdout) as object[];
    expect(rows).toEqual([expect.objectContaining({ person: '庾承烈', of: '九江市', tenure: 'current', date: '2024-05-07', page: '甲' })]);
    own.remove();
  });

  it('skips bad input with a warning that counts it, and builds the rest', () => {
    const own = new Folder();
    writeFileSync(join(own.path, 'good.txt'), PAGE.text);
    writeFileSync(join(own.path, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 255]));
    writeFileSync(join(own.path, 'empty.txt'), '');
    const { status, stdout, stderr } = own.run(['build', '.']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 added')]);
    expect(stderr).toContain('binary.txt: skipped (binary)');
    expect(stderr).toContain('2 inputs were skipped');
    own.remove();
  });

  it('refuses another text under a known id from another place, unless told to replace', () => {
    const own = new Folder();
    const other = { ...PAGE, text: '本报讯（记者李健）湖口县发展新材料产业。', date: '2025-01-01' };
    own.run(['build', '-'], JSON.stringify(PAGE));
    const refused = own.run(['build', '-'], JSON.stringify(other));
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('page 甲 was refused')]);
    expect(own.run(['build', '-', '--replace'], JSON.stringify(other)).status).toBe(0);
    own.remove();
  });
});

describe('extract and resolve', () => {
  it('print the same on one thread as on several, in the order of input', () => {
    const one = folder.run(['extract', SAMPLES]);
    const several = folder.run(['extract', SAMPLES, '--jobs', '3']);
    expect(one.status).toBe(0);
    expect(several.stdout).toBe(one.stdout);
    const pages = one.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { page: string }).page);
    expect(pages).toEqual([...pages].sort());
  }, 60_000);

  it('resolve joins the pages as the store does; blocks give the same members', () => {
    const extracts = folder.run(['extract', SAMPLES]).stdout;
    const entities = folder
      .run(['resolve', '-'], extracts)
      .stdout.trim()
      .split('\n')
      .map((l) => JSON.parse(l) as { id: string; members: { page: string; id: string }[] });
    const stored = JSON.parse(folder.run(['query', '-', '--json'], 'MATCH (e:Entity) RETURN e.id AS id ORDER BY id').stdout) as {
      id: string;
    }[];
    expect(entities.map((e) => e.id)).toEqual(stored.map((r) => r.id));

    const blocks = new Map<string, unknown[]>();
    for (const line of folder.run(['extract', '--signatures', SAMPLES]).stdout.trim().split('\n')) {
      const signature = JSON.parse(line) as { block: string };
      blocks.set(signature.block, [...(blocks.get(signature.block) ?? []), signature]);
    }
    const lines = [...blocks].map(([block, signatures]) => JSON.stringify({ block, signatures })).join('\n');
    const byBlock = folder
      .run(['resolve', '--blocks', '-'], lines)
      .stdout.trim()
      .split('\n')
      .map((l) => JSON.parse(l) as { page: string; id: string; entity: string });
    const members = entities.flatMap((e) => e.members.map((m) => `${m.page}|${m.id}=${e.id}`)).sort();
    expect(byBlock.map((m) => `${m.page}|${m.id}=${m.entity}`).sort()).toEqual(members);
  }, 60_000);
});

describe('the query pack', () => {
  const pack = (
    JSON.parse(new Folder().run(['query', '--json']).stdout || '[]') as { name: string; parameters: { fallback?: unknown }[] }[]
  ).filter((q) => q.parameters.every((p) => p.fallback !== undefined));

  it('has at least five queries with description and typed parameters', () => {
    expect(pack.length).toBeGreaterThanOrEqual(5);
  });

  it.each(pack.map((q) => q.name))('%s gives rows, each with the sentence that proves it', (name) => {
    const { status, stdout } = folder.run(['query', name, '--json']);
    expect(status).toBe(0);
    const rows = JSON.parse(stdout) as { sentence: string; page: string }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row.sentence.length > 0, row.page.length > 0]).toEqual([true, true]);
  });
});
