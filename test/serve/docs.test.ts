/** docs/API.md says of each route what it takes and gives, and of nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/serve/api.js';
import { ApiError } from '../../src/serve/errors.js';
import { DEFAULT_LIMITS } from '../../src/serve/limits.js';
import type { ErrorReason } from '../../src/serve/types.js';

const text = readFileSync('docs/API.md', 'utf8');
const types = readFileSync('src/serve/types.ts', 'utf8');
/** By heading: GET /api/graph. */
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section): [string, string] => [section.split('\n', 1)[0]!, section.split(/^## /m, 1)[0]!]),
);
const told = (name: string): RegExp => new RegExp(`\`${name}\``);

describe('docs/API.md', () => {
  it('has each route, and no other', () => {
    const routes = [...ROUTES.map(({ path }) => `GET ${path}`), 'POST /api/cypher'];
    expect([...sections.keys()].sort()).toEqual(routes.sort());
    for (const route of routes) expect(types.replaceAll('/NAME', '/:name').replace(/ +/g, ' ')).toContain(`${route}`);
  });

  it.each(ROUTES.map(({ path, parameters }) => [path, parameters ?? ['format']] as const))(
    'tells the parameters of %s',
    (path, parameters) => {
      const section = sections.get(`GET ${path}`)!;
      for (const name of parameters) expect(section.replaceAll('`format=csv`', '`format`')).toMatch(told(name));
    },
  );

  it('names types that there are', () => {
    const named = [...text.matchAll(/→ `(\w+)/g)].map(([, name]) => name!);
    expect(named).toHaveLength(sections.size);
    for (const name of named) expect(types).toContain(`export interface ${name} `);
  });

  it.each([...text.matchAll(/^\| `([\w-]+)` \| (\d{3}) \|/gm)].map(([, reason, status]) => [reason!, Number(status)] as const))(
    'says that %s is %i',
    (reason, status) => expect(new ApiError(reason as ErrorReason, '').status).toBe(status),
  );

  it('has every reason', () => {
    const reasons = /ErrorReason = (.*);/.exec(types)![1]!.match(/[a-z-]+/g)!;
    for (const reason of reasons) expect(text).toMatch(new RegExp(`^\\| \`${reason}\``, 'm'));
  });

  it('has the limits', () => {
    const { nodes, neighbours, cypher, rows, timeMs, items, parameter } = DEFAULT_LIMITS;
    for (const most of [nodes, neighbours, cypher, rows, parameter]) expect(text).toContain(most.toLocaleString('en'));
    expect(text).toContain(`${items} items`);
    expect(text).toContain(`${timeMs / 1000} s`);
  });
});
