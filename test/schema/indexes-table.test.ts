import { describe, expect, it } from 'vitest';
import { indexTable } from '../../graph-schema/indexes.js';
import { wantedNames } from '../../src/maintain/schema-state.js';

describe('the table of indexes', () => {
  const table = indexTable();

  it('names each that a build creates, those of the next epoch left out', () => {
    const named = [...table.matchAll(/`(gantu_\w+)`/g)].map((m) => m[1]);
    expect(named).toEqual(wantedNames('neo4j').filter((name) => !name.startsWith('gantu_next_')));
  });

  it.each([
    '| `gantu_entity_id` | unique | `Entity` | `id` |',
    '| `gantu_evidence_fact` | index | `Evidence` | `fact` |',
    '| `gantu_entity_text` | full text, pairs of characters | `Entity` | `name`, `aliases` |',
  ])('says what each is: %s', (row) => {
    expect(table).toContain(`${row}\n`);
  });
});
