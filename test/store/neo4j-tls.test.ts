/** A Neo4j that speaks nothing but TLS, with a certificate of an authority of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, StoreUnavailableError } from '../../src/store/index.js';
import { describeOwnNeo4j, launchNeo4j, type Neo4jProcess } from '../servers/neo4j.js';

/** Programs that are started take their time on a busy machine. */
const LONG = 120_000;

describeOwnNeo4j('a Neo4j that wants TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantu-tls-'));
  let server: Neo4jProcess;

  beforeAll(async () => {
    const made = spawnSync(
      'openssl',
      'req -x509 -newkey rsa:2048 -nodes -keyout private.key -out public.crt -days 2 -subj /CN=gantu -addext subjectAltName=IP:127.0.0.1'.split(
        ' ',
      ),
      { cwd: folder },
    );
    expect(made.status, 'openssl is needed to make a certificate').toBe(0);
    const policy = {
      enabled: 'true',
      base_directory: folder,
      private_key: 'private.key',
      public_certificate: 'public.crt',
      client_auth: 'NONE',
    };
    const settings = Object.fromEntries(Object.entries(policy).map(([key, value]) => [`dbms.ssl.policy.bolt.${key}`, value]));
    server = await launchNeo4j({ settings: { ...settings, 'server.bolt.tls_level': 'REQUIRED' }, scheme: 'bolt+ssc' });
  }, LONG + 60_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  const address = (scheme: string): string => server.uri.replace(/^[^:]+:\/\//, `${scheme}://${server.username}:${server.password}@`);
  /** Of a process of its own: Node reads the authorities that it trusts when it starts. */
  const gantu = (args: readonly string[], authority?: string) => {
    const env = { ...process.env, NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password };
    const run = spawnSync(process.execPath, ['bin/gantu.js', ...args], {
      env: authority === undefined ? env : { ...env, NODE_EXTRA_CA_CERTS: authority },
      encoding: 'utf8',
    });
    return { code: run.status, said: run.stdout + run.stderr };
  };

  it.each(['bolt', 'neo4j'])('is read and written by %s+ssc, whatever its certificate', async (scheme) => {
    const store = await openStore(address(`${scheme}+ssc`), { mode: 'write' });
    try {
      const rows = await store.write((tx) =>
        tx.run('CREATE (n:Passing {name: $name}) WITH n, n.name AS name DELETE n RETURN name', { name: '赣州' }),
      );
      expect(rows).toEqual([{ name: '赣州' }]);
    } finally {
      await store.close();
    }
  });

  it.each(['bolt', 'neo4j'])(
    'is trusted by %s+s where its authority is named, and not else',
    (scheme) => {
      const at = address(`${scheme}+s`).replace(/\/\/.*@/, '//');
      const page = join(folder, 'page.txt');
      writeFileSync(page, '江西日报\n2025年3月4日\n\n余江区委书记宫远帆到贵溪市调研铜产业。\n');
      expect(gantu(['build', page, '--store', at], join(folder, 'public.crt'))).toMatchObject({ code: 0 });
      const info = gantu(['store', 'info', '--store', at], join(folder, 'public.crt'));
      expect(info.said).toContain('Neo4j');
      expect(info.code).toBe(0);
      const refused = gantu(['store', 'info', '--store', at]);
      expect(refused.said).toContain(`The certificate of ${at} is not trusted`);
      expect(refused.code).not.toBe(0);
    },
    LONG,
  );

  it('is not reached without TLS, and the message says so', async () => {
    const error = await openStore(address('bolt'), { mode: 'read' }).catch((reason: Error) => reason);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect((error as Error).message).toContain('It may want TLS');
  });

  it(
    'is not trusted under a name that its certificate does not bear',
    () => {
      const at = address('bolt+s').replace(/\/\/.*@127\.0\.0\.1/, '//localhost');
      const refused = gantu(['store', 'info', '--store', at], join(folder, 'public.crt'));
      expect(refused.said).toContain('certificate');
      expect(refused.code).not.toBe(0);
    },
    LONG,
  );
});
