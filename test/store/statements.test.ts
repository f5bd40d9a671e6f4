import { describe, expect, it } from 'vitest';
import { forEpoch, StatementError, statement, statements } from '../../src/store/index.js';

describe('a statement', () => {
  it('is found by the path of its file', () => {
    expect(statement('write/delete-pages')).toContain('MATCH (p:Page {id: id})');
  });

  it('takes labels and types of the schema', () => {
    expect(statement('write/label-entities', { LABEL: 'Enterprise' })).toContain('SET e:Enterprise');
    expect(statement('write/upsert-facts', { TYPE: 'HOLDS_POST', TARGET: 'Entity' })).toContain('-[r:HOLDS_POST {');
  });

  it.each([
    'Person) DETACH DELETE (n',
    'Person`',
    'person',
    ' Person',
    'Person\n',
    '',
    'toString',
    '__proto__',
    'HOLDS_POST',
    '人物',
    '$&',
  ])('never takes other text as a label: %j', (LABEL) => {
    expect(() => statement('write/label-entities', { LABEL })).toThrow(StatementError);
  });

  it('needs each of its placeholders, and no more', () => {
    expect(() => statement('write/upsert-facts', { TYPE: 'HOLDS_POST' })).toThrow('__TARGET__');
    expect(() => statement('write/delete-pages', { LABEL: 'Person' })).toThrow('no __LABEL__');
    expect(() => statement('write/label-entities', { constructor: 'Person', LABEL: 'Person' } as never)).toThrow(StatementError);
  });

  it.each(['write/nothing', '../package', 'write/../write/delete-pages', ''])('is not read from anywhere else: %j', (name) => {
    expect(() => statement(name)).toThrow(StatementError);
  });

  it('of a schema file stands alone', () => {
    const all = [...statements('schema/embedded'), ...statements('schema/neo4j')];
    expect(all.length).toBeGreaterThan(50);
    for (const text of all) expect(text).toMatch(/^CREATE (INDEX|CONSTRAINT|FULLTEXT INDEX) [a-z_]+ IF NOT EXISTS [^;]+$/);
  });
});

describe('the next epoch', () => {
  it.each([
    ['MATCH (e:Entity {id: $id})', 'MATCH (e:NextEntity {id: $id})'],
    ['MATCH (e:Entity:Person)-[:MENTIONED_IN]->(:Article)', 'MATCH (e:NextEntity:Person)-[:MENTIONED_IN]->(:NextArticle)'],
    ['SET e += {type: row.Entity, page: row.page}', 'SET e += {type: row.Entity, page: row.page}'],
    ["MATCH (s:Store {id: 'gantu'}), (x:EntityLike)", "MATCH (s:Store {id: 'gantu'}), (x:EntityLike)"],
    [
      'MATCH (e:Evidence)-[:STATED_IN]->(a:Article), (s:Signature), (p:Page), (m:Metric)',
      'MATCH (e:NextEvidence)-[:STATED_IN]->(a:NextArticle), (s:NextSignature), (p:NextPage), (m:NextMetric)',
    ],
  ])('has labels of its own: %s', (text, next) => {
    expect(forEpoch(text, true)).toBe(next);
    expect(forEpoch(text, false)).toBe(text);
  });
});
