/** What `gantu store` tells, for people. */
import type { CheckReport } from '../maintain/check.js';
import type { StoreInfo } from '../maintain/info.js';
import type { SchemaItem } from '../maintain/schema-state.js';
import { count } from './terminal.js';

const MIB = 1 << 20;

export function infoText(info: StoreInfo): string {
  const { server, pages, lease, schemaState } = info;
  const lines = [
    ['store', info.address],
    ['kind', server ? `Neo4j ${server.version}, ${server.edition} edition` : 'embedded'],
    ...(info.bytes === null ? [] : [['on disk', `${(info.bytes / MIB).toFixed(1)} MiB`]]),
    ['built with', builtWith(info)],
    ['epoch', `${info.epoch}, generation ${info.generation}`],
    ['writer', lease ? `${lease.holder} (until ${lease.until} unless renewed)` : 'nobody'],
    ['pages', pages.first === null ? String(info.nodes.Page) : `${info.nodes.Page}, from ${pages.first} to ${pages.last}`],
    ['nodes', counts(info.nodes)],
    ['entities', counts(info.entities)],
    ['edges', counts(info.edges)],
    ['indexes', items(schemaState.indexes)],
    ['constraints', items(schemaState.constraints)],
    ['missing', missing(info)],
  ];
  return `${lines.map(([name, value]) => `${name!.padEnd(12)} ${value}`).join('\n')}\n`;
}

function builtWith({ schema, knowledge, schemaIsCurrent }: StoreInfo): string {
  if (knowledge === null) return 'nothing yet';
  const short = (hash: string | null): string => (hash ?? 'none').slice(0, 12);
  return `schema ${short(schema)}${schemaIsCurrent ? '' : ' (not that of this program)'}, knowledge ${short(knowledge)}`;
}

/** The most frequent first. */
function counts(of: Readonly<Record<string, number>>): string {
  const some = Object.entries(of).filter(([, n]) => n > 0);
  return some.length === 0
    ? 'none'
    : some
        .sort(([, a], [, b]) => b - a)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ');
}

function items(list: readonly SchemaItem[]): string {
  const waiting = list.filter(({ state }) => state !== undefined && state !== 'ONLINE').map(({ name, state }) => `${name} ${state}`);
  return waiting.length === 0 ? `${list.length}, all ready` : `${list.length}, of which ${waiting.join(', ')}`;
}

function missing({ schemaState, unfinished }: StoreInfo): string {
  const said = [
    ...(schemaState.missing.length > 0 ? [`${schemaState.missing.join(', ')} (the next gantu build creates them)`] : []),
    ...(unfinished > 0 ? [`the end of a build: ${count(unfinished, 'node')} of a new epoch (gantu build begins it again)`] : []),
  ];
  return said.length === 0 ? 'nothing' : said.join('; ');
}

export function checkText({ nodes, edges, problems }: CheckReport): string {
  const looked = `${count(nodes, 'node')} and ${count(edges, 'edge')} looked at: `;
  if (problems.length === 0) return `${looked}nothing is wrong\n`;
  const parts = problems.map(({ says, count: n, examples, remedy }) => {
    const more = n > examples.length ? ['  …'] : [];
    return [`${n} ${says}`, ...examples.map((example) => `  ${example}`), ...more, `  to put it right: ${remedy}`].join('\n');
  });
  return `${looked}${count(problems.length, 'kind')} of problems\n\n${parts.join('\n\n')}\n`;
}
