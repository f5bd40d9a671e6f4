import type { Command } from 'commander';
import { resolveExtracts } from '../graph/derive.js';
import { groupBy } from '../order.js';
import { createReader } from '../reader.js';
import { resolveBlock } from '../resolve/blocks.js';
import type { Signature } from '../resolve/signature.js';
import type { Extract } from '../types.js';
import { readJsonLines } from './json-lines.js';
import { command, gazetteersOption, jsonOption, readerOptions } from './options.js';
import { print } from './terminal.js';

interface Options {
  readonly blocks?: boolean;
  readonly gazetteers?: string;
}

export function resolveCommand(): Command {
  return command(
    'resolve',
    'Join the entities of several pages: extracts in (JSON Lines, as `gantu extract` prints them), entities out, one a line.',
    'gantu extract pages | gantu resolve -',
  )
    .argument('<inputs...>', 'files of extracts, or -')
    .option('--blocks', 'the input is blocks, one a line: {"block": …, "signatures": […]}; print whose each member is')
    .addOption(gazetteersOption())
    .addOption(jsonOption())
    .action(run);
}

const isExtract = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Array.isArray((value as Extract).entities) && typeof (value as Extract).page === 'string';
const isBlock = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Array.isArray((value as Block).signatures) && typeof (value as Block).block === 'string';

interface Block {
  readonly block: string;
  readonly signatures: readonly Signature[];
}

async function run(inputs: string[], options: Options): Promise<void> {
  if (options.blocks) return resolveBlocks(inputs);
  const extracts: Extract[] = [];
  for await (const extract of readJsonLines<Extract>(inputs, isExtract, 'extract (gantu extract prints them)')) extracts.push(extract);
  const { knowledge } = createReader(readerOptions(options));
  const { entities, members } = resolveExtracts(extracts, knowledge.gazetteer);
  const byEntity = groupBy(members, ([, entity]) => entity);
  for (const { id, kind, name, aliases } of entities) {
    const own = byEntity.get(id)!.map(([member]) => memberOf(member));
    await print(`${JSON.stringify({ id, kind, name, aliases, members: own })}\n`);
  }
}

/** `page|local`; page ids may hold the separator, local ids do not. */
function memberOf(member: string): { page: string; id: string } {
  const at = member.lastIndexOf('|');
  return { page: member.slice(0, at), id: member.slice(at + 1) };
}

async function resolveBlocks(inputs: readonly string[]): Promise<void> {
  for await (const { block, signatures } of readJsonLines<Block>(inputs, isBlock, 'block: {"block": …, "signatures": […]}')) {
    const decided = resolveBlock(block, signatures);
    for (const s of signatures) {
      const entity = decided.get(s.id);
      if (entity !== undefined) await print(`${JSON.stringify({ page: s.page, id: s.local, entity })}\n`);
    }
  }
}
