import { expect, it } from 'vitest';
import { queryError } from '../../src/store/embedded-result.js';

it('the mark below a mistake, which the store leaves out, is put in', () => {
  const message =
    'Query error: GRAFEO-Q001: syntax error: Expected end of query\n  --> query:1:9\n   |\n 1 | MATCH n RETRUN n\n   |         ';
  const [first, ...drawing] = queryError(new Error(message)).message.split('\n');
  expect(first).toBe('syntax error: Expected end of query');
  const [query, mark] = drawing.slice(-2) as [string, string];
  expect(query.slice(mark.indexOf('^'))).toBe('RETRUN n');
  expect(queryError(new Error('GRAFEO-Q002: no such thing')).message).toBe('no such thing');
});
