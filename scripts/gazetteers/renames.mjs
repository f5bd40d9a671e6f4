// Former names of divisions: what comparing the revisions of GB/T 2260 (gb2260) with today's list tells, and the hand-written tables.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { provinceOf } from './divisions.mjs';
import { coreOf, shorten } from './short-names.mjs';

/** Rows that only group others, and names too common to mean one division once it is gone. */
const PLACEHOLDER = /^(市|市辖区|县|.*市市辖区|(省|自治区)直辖.*|城区|郊区|市郊区)$/;
/** Misprints of early revisions (rare characters of today's name), never a name of their own. */
const MISPRINTS = new Set('荷泽市 廛河回族区 师河区 乔口区 虎亭区 墉桥区 华莹市 江洲区 杨凌区 荔蒲县'.split(' '));
/** GB/T 2260 codes: 520000 a province, 522200 a prefecture, 522222 a county. */
const levelOf = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county');
const month = (revision) => `${revision.slice(0, 4)}-${revision.slice(4)}`;

/** Every [code, name] ever listed, with the first and the last revision that has it. */
function readRevisions() {
  const lib = join(dirname(createRequire(import.meta.url).resolve('gb2260/package.json')), 'lib');
  const revisions = JSON.parse(readFileSync(join(lib, 'revisions.json'), 'utf8'))
    .map(String)
    .sort();
  const listed = new Map();
  const tables = revisions.map((revision) => JSON.parse(readFileSync(join(lib, `${revision}.json`), 'utf8')));
  revisions.forEach((revision, at) => {
    for (const [code, name] of Object.entries(tables[at])) {
      const seen = listed.get(code + name) ?? { code, name, first: revision, index: at };
      listed.set(code + name, { ...seen, last: revision, index: at });
    }
  });
  return { listed: [...listed.values()], tables };
}

/**
 * The division an old one became, by two signs:
 * the code stayed and the name changed (360402 庐山区 → 濂溪区), or the name kept its core under a new code (密云县 → 密云区).
 * Not when the old name is still some division's of the province: then it was only renumbered, or the name is ambiguous.
 */
function successorOf(old, china, tables) {
  const inProvince = china.filter((row) => provinceOf(row) === old.code.slice(0, 2));
  if (inProvince.some(({ name }) => name === old.name)) return undefined;
  const sameCode = inProvince.find(({ code }) => code === old.code);
  if (sameCode) return sameCode;
  const sameCore = inProvince.filter((row) => {
    const existed = tables[old.index][row.code] === row.name;
    return row.level === levelOf(old.code) && coreOf(row.name) === coreOf(old.name) && !existed;
  });
  return sameCore.length === 1 ? sameCore[0] : undefined;
}

/** Rows of places-renamed.tsv, and what no sign and no hand-written row explains (for the log). Sets `from` of renamed successors. */
export function readRenames(china, stop, handRows) {
  const byId = new Map(china.map((row) => [row.id, row]));
  const rows = new Map();
  const put = (successor, name, code, to, source) => {
    rows.set(`${successor.id}\t${name}`, { id: successor.id, kind: 'Place', name, parent: successor.parent, code, to, source });
  };
  const { listed, tables } = readRevisions();
  const explained = new Set(handRows.map(({ oldCode, old }) => oldCode + old));
  const unexplained = [];
  for (const old of listed) {
    if (PLACEHOLDER.test(old.name) || MISPRINTS.has(old.name) || byId.get(`place/${old.code}`)?.name === old.name) continue;
    const successor = successorOf(old, china, tables);
    if (successor) put(successor, old.name, old.code, '', `GB/T 2260 ${month(old.first)} to ${month(old.last)} via gb2260 0.6.0`);
    else if (
      !explained.has(old.code + old.name) &&
      !china.some((row) => row.name === old.name && provinceOf(row) === old.code.slice(0, 2))
    ) {
      unexplained.push(`${old.code} ${old.name} ${old.first}-${old.last}`);
    }
  }
  for (const { successor, now, old, oldCode, to, how, source } of handRows) {
    const row = byId.get(`place/${successor}`);
    if (row?.name !== now) throw new Error(`renamed-*.tsv: ${old}: ${successor} is ${row?.name ?? 'no division'}, not ${now}`);
    if (old) put(row, old, oldCode, to, source);
    if (how !== 'merged' && to && !row.from) row.from = to;
  }
  addOldShortNames([...rows.values()], china, stop);
  return { rows: [...rows.values()], unexplained };
}

/** An old name's short form, unless it is in use today in the province (余江 is 余江区's; 九江 is 九江市's). */
function addOldShortNames(rows, china, stop) {
  const current = new Map();
  for (const row of china) {
    const used = current.get(provinceOf(row)) ?? new Map();
    for (const text of [row.name, ...row.aliases]) used.set(text, row.id);
    current.set(provinceOf(row), used);
  }
  for (const row of rows) {
    const { stem, plain } = shorten(row.name);
    const used = current.get(provinceOf(row)) ?? new Map();
    row.aliases = [stem, plain].filter((text) => text && !stop.has(text) && !used.has(text));
  }
}
