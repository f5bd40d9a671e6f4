/** Neo4j servers of their own for scripts, started as the tests start theirs. */
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { ensureNeo4j } from '../setup/neo4j.mjs';
import { ROOT } from '../setup/run.mjs';

/** @returns `launchNeo4j` of test/servers/neo4j-process.ts. @throws Error where there can be no server. */
export async function launcher() {
  const found = ensureNeo4j();
  // Who is told to end takes the servers along: they go when the process exits, which a signal alone does not make it do.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])
    process.once(signal, () => process.exit(code));
  if (found.missing) throw new Error(`Neo4j cannot be started: ${found.missing}`);
  process.env.GANTU_TEST_NEO4J_LIB = found.path;
  const outfile = join(ROOT, 'dist', 'tests', `neo4j-process-${process.pid}.mjs`);
  const entry = join(ROOT, 'test', 'servers', 'neo4j-process.ts');
  await bundle({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
  return (await import(outfile)).launchNeo4j;
}

/** The address of a server with its login. */
export const addressOf = ({ uri, username, password }) => uri.replace('://', `://${username}:${password}@`);
