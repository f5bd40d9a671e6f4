import { type Command, InvalidArgumentError } from 'commander';
import { DEFAULT_LIMITS, DEFAULT_NODE_LIMIT } from '../serve/limits.js';
import { addStoreOptions, command, jsonOption, positive, type StoreOptions } from './options.js';

export interface Options extends StoreOptions {
  readonly host?: string;
  readonly port: number;
  readonly html?: string;
  readonly graph?: string;
  readonly limit?: number;
  readonly open?: boolean;
  readonly json?: boolean;
}

const DEFAULT_PORT = 7474 + 1000;
/** What a browser still opens and draws from one file. */
export const MOST_IN_FILE = DEFAULT_LIMITS.nodes;

function port(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0 || n > 65535) throw new InvalidArgumentError('It must be a port, 0 to 65535.');
  return n;
}

export function viewCommand(): Command {
  const own = command(
    'view',
    'Serve the viewer on 127.0.0.1, or write it with its graph into one HTML file.',
    'gantu view',
    'gantu view --html graph.html',
    'gantu query supply-chain --graph supply.json && gantu view --graph supply.json',
  )
    .option(
      '--host <name>',
      'name or address to listen on instead of 127.0.0.1; all who reach it can read the graph, and nobody can run Cypher of their own',
    )
    .option('--port <n>', 'port; 0 takes a free one', port, DEFAULT_PORT)
    .option('--html <file>', `write one HTML file that needs no server, with up to ${MOST_IN_FILE} entities and the texts of their pages`)
    .option(
      '--graph <file>',
      'show a graph from a file, as gantu query --graph or gantu export --format json writes it, instead of the store',
    )
    .option('--limit <n>', `most entities to draw (default: ${DEFAULT_NODE_LIMIT}); with --html, most in the file`, positive)
    .option('--open', 'open a browser')
    .addOption(jsonOption());
  // The server and what it needs are large, and no other command wants them.
  return addStoreOptions(own).action(async (options: Options) => (await import('./show.js')).show(options));
}
