/** Runs the real command in a folder, as a user would. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/root.js';

export const GANTU = join(packageRoot(), 'bin', 'gantu.js');
export const SAMPLES = join(packageRoot(), 'seeds', 'pages');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds dist/ if the sources have changed. */
export function ensureBuilt(): void {
  execFileSync(process.execPath, [join(packageRoot(), 'scripts', 'build.mjs')]);
}

/** A fresh folder with the store of the sample pages in it; for `beforeAll`, the caller removes it. */
export function sampleFolder(): Folder {
  ensureBuilt();
  const folder = new Folder();
  const { status, stderr } = folder.run(['build', SAMPLES]);
  if (status !== 0) throw new Error(`gantu build: exit ${status}\n${stderr}`);
  return folder;
}

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'gantu 测试-'));

  run(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [GANTU, ...args], {
      cwd: this.path,
      input,
      encoding: 'utf8',
      env: { ...this.env(), ...env },
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  }

  start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(process.execPath, [GANTU, ...args], { cwd: this.path, env: { ...this.env(), ...env }, stdio: 'pipe' });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  private env(): NodeJS.ProcessEnv {
    const { NEO4J_URI: _, ...env } = process.env;
    return env;
  }
}

/** The first line that a process prints. */
export async function firstLine(child: ChildProcess): Promise<string> {
  const [data] = (await once(child.stdout!, 'data')) as [Buffer];
  return data.toString().split('\n')[0]!;
}

export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return ((await ended) as [number | null])[0];
}
