/** A TypeScript program of the tests as a process of its own: real locks need real processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

export interface Child {
  readonly process: ChildProcess;
  /** The next line that it prints and that `wanted` accepts. */
  line(wanted?: (line: string) => boolean): Promise<string>;
  /** Ends it and waits until it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** @param file TypeScript, from the project's folder; it prints lines. */
export async function startChild(file: string, args: readonly string[]): Promise<Child> {
  const program = await bundled(file);
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.once('exit', () => rmSync(program, { force: true }));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async line(wanted = () => true) {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`${file} ended (${child.exitCode ?? child.signalCode}) before it printed what was waited for`);
        if (wanted(value)) return value;
      }
    },
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

let bundles = 0;

/** Inside the project, so that its packages and cypher/ are found; one for each start, so that they do not meet. */
export async function bundled(file: string): Promise<string> {
  const outfile = resolve('dist', 'tests', `${basename(file, '.ts')}-${process.pid}-${bundles++}.mjs`);
  await build({ entryPoints: [file], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'silent' });
  return outfile;
}
