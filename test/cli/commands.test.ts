import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/model.js';
import { readEmbedded } from '../../src/serve/embedded.js';
import { Folder, SAMPLES, sampleFolder } from './run.js';

const COMMANDS = ['build', 'extract', 'resolve', 'query', 'export', 'view', 'remove', 'review', 'match', 'explain', 'dossier'];
const PAGE = { id: '甲', text: '本报九江讯（记者 李 健）5月6日，九江市委书记庾承烈到湖口县调研。', date: '2024-05-07', province: '江西' };

let folder: Folder;
beforeAll(() => {
  folder = sampleFolder();
}, 60_000);
afterAll(() => folder.remove());

describe('the command line', () => {
  it.each(COMMANDS)('%s --help has an example', (name) => {
    const { status, stdout } = folder.run([name, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n(.*\\n)*? .*gantu ${name}`));
    expect(stdout).toContain('--json');
  });

  it('writes the dossier of an entity, in the format that its file is named for', () => {
    const { stdout } = folder.run(['dossier', '九江市']);
    expect(stdout).toContain('<h1>九江市</h1>');
    const { relations, sources } = JSON.parse(folder.run(['dossier', '九江市', '--json']).stdout) as Dossier;
    for (const { sentences } of relations.flatMap(({ facts }) => facts))
      for (const { source, text } of sentences) expect([text, sources[source - 1]!.number]).toEqual([text, source]);
    const file = join(folder.path, 'jiujiang.docx');
    expect(folder.run(['dossier', '九江市', '-o', file, '--lang', 'en']).stderr).toContain('jiujiang.docx written: 九江市');
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
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
    { args: ['view', '--graph', 'not-there.json'], says: 'no file not-there.json' },
    { args: ['build', SAMPLES, '--province', '火星'], says: 'It must be a province' },
    { args: ['explain'], says: 'one of them' },
    { args: ['explain', '刘洋', '--page', '2026-09-30'], says: 'one of them' },
    { args: ['explain', '刘洋', '--html', 'page.html'], says: '--html is for --page and --file' },
    { args: ['dossier', '九江市', '-o', 'jiujiang.pdf'], says: 'must end in .html or .docx' },
    { args: ['dossier', '九江市', '--lang', 'fr'], says: 'Allowed choices' },
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
    { args: ['remove', 'nobody', '--store', 'not-made.grafeo'], says: 'There is no store at not-made.grafeo' },
    { args: ['explain', '刘洋先生'], says: 'nothing is called 刘洋先生; there is: 刘洋' },
    { args: ['dossier', '刘洋先生'], says: 'nothing is called 刘洋先生; there is: 刘洋' },
    { args: ['dossier', '刘洋'], says: 'give the id of one of them' },
    { args: ['explain', '☃'], says: 'nothing is called ☃, and no name is near it' },
    { args: ['explain', '--page', 'nobody'], says: 'the store has no page nobody' },
    { args: ['explain', '--file', 'not-there.txt'], says: 'not-there.txt: no such file' },
    { args: ['resolve', '-'], input: '{"page":"a","entities":[]}\nnot json\n', says: '-:2: this is no extract' },
  ])('$args fails: exit 1, with what to do and no stack', ({ args, input, says }) => {
    const { status, stderr } = folder.run(args, input);
    expect([status, stderr]).toEqual([1, expect.stringContaining(says)]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('build', () => {
  it('makes no store for pages that are not there', () => {
    expect(folder.run(['build', 'not-there.txt', '--store', 'for-nothing.grafeo']).status).toBe(1);
    expect(existsSync(join(folder.path, 'for-nothing.grafeo'))).toBe(false);
  });

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

  it('query rounds no whole number, in a parameter or in a row', () => {
    const { stdout } = folder.run(['query', '-', '--json', '--param', 'n=9007199254740993'], 'RETURN $n AS n, $n + 2 AS more');
    expect(JSON.parse(stdout)).toEqual([{ n: '9007199254740993', more: '9007199254740995' }]);
  });

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

describe('explain', () => {
  it('tells the pages, rules and sentences of a name, and of its namesakes why they are others', () => {
    const { status, stdout } = folder.run(['explain', '刘洋', '--limit', '1']);
    expect(status).toBe(0);
    expect(stdout).toContain('joined by  one-seat');
    expect(stdout).toContain('县长 of 万年县');
    expect(stdout).toMatch(/not the same as\n {2}刘洋 .*signs articles/);
    const entities = JSON.parse(folder.run(['explain', '刘洋', '--json']).stdout) as { members: { sentences: { text: string }[] }[] }[];
    expect(entities.length).toBeGreaterThan(1);
    for (const { members } of entities) for (const { sentences } of members) expect(sentences[0]!.text).toMatch(/刘\s?洋/);
  });

  it('shows a page of the store, and one of a file, as text, HTML and JSON', () => {
    const page = folder.run(['explain', '--page', '2026-09-30']);
    expect([page.status, page.stderr]).toEqual([0, '']);
    expect(page.stdout).toContain('[刘洋|Person]');
    expect(folder.run(['explain', '--page', '2026-09-30', '--html', 'page.html']).stderr).toBe('page.html written\n');
    expect(readFileSync(join(folder.path, 'page.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    writeFileSync(join(folder.path, '2024-05-07.txt'), PAGE.text);
    const [own] = JSON.parse(folder.run(['explain', '--file', '2024-05-07.txt', '--province', '江西', '--json']).stdout) as object[];
    expect(own).toMatchObject({
      page: '2024-05-07',
      province: '江西省',
      relations: expect.arrayContaining([expect.objectContaining({ type: 'HOLDS_POST' })]),
    });
  });

  it('says that a page is stored as other knowledge read it', () => {
    writeFileSync(join(folder.path, 'drop.tsv'), 'action\tpage\tkind\tname\tto\tkey\ndrop\t\tPerson\t刘洋\t\t\n');
    const { stderr, stdout } = folder.run(['explain', '--page', '2026-09-30', '--corrections', 'drop.tsv']);
    expect(stderr).toContain('gantu build brings it up to date');
    expect(stdout).toMatch(/刘洋 {2}Person — a correction by the user drops it/);
  });
});

describe('the query pack', () => {
  it('is listed by topic, and as JSON with typed parameters in two languages', () => {
    const { status, stdout } = folder.run(['query']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/人物与职务 {2}Persons and posts\n {2}career +某人历任什么职务 {2}Posts of a person over time/);
    const pack = JSON.parse(folder.run(['query', '--json']).stdout) as { name: string; parameters: object[] }[];
    expect(pack.length).toBeGreaterThanOrEqual(24);
    expect(pack.find(({ name }) => name === 'career')!.parameters).toEqual([
      { name: 'person', type: 'string', fallback: '', doc: { zh: expect.stringContaining('姓名'), en: expect.stringContaining('name') } },
    ]);
  });

  it('has help for each question, with its parameters and an example', () => {
    const { status, stdout } = folder.run(['query', 'supply-chain', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('谁给谁供货');
    expect(stdout).toContain('--param depth=<number>  (default 3)');
    expect(stdout).toContain('$ gantu query supply-chain --param name=');
  });

  it('prints a table with or without sentences; CSV and JSON have them always', () => {
    const asked = ['query', 'chain-leaders', '--param', 'chain=有色金属产业'];
    const sentence = '祝惟诚';
    const [{ sentence: whole }] = JSON.parse(folder.run([...asked, '--json', '--no-sentences']).stdout);
    expect(whole).toContain(sentence);
    expect(folder.run([...asked, '--format', 'csv', '--no-sentences']).stdout).toContain(whole);
    const lines = (args: string[]): number => folder.run([...asked, ...args]).stdout.split('\n').length;
    expect(lines(['--no-sentences'])).toBeLessThan(lines([]));
  });

  it('gives its answer as a graph, which the viewer opens without the store', () => {
    const own = new Folder();
    const asked = folder.run(['query', 'supply-chain', '--graph', join(own.path, '图.json')]);
    expect([asked.status, asked.stdout]).toEqual([0, '']);
    expect(asked.stderr).toContain('gantu view --graph');
    const { status } = own.run(['view', '--graph', '图.json', '--html', '图.html']);
    expect(status).toBe(0);
    const html = readFileSync(join(own.path, '图.html'), 'utf8');
    const { nodes, texts } = readEmbedded(/id="gantu-data">(.*?)</.exec(html)![1]!);
    expect(nodes.map(({ attributes }) => attributes.label)).toContain('江西明柯电路股份有限公司');
    expect(texts.join()).toContain('软硬结合板产线');
    own.remove();
  });
});
