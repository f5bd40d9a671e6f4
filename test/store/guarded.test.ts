/** What the words of a person's own Cypher say of it: whatever a hostile text hides, and what a harmless one merely mentions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadOnlyError } from '../../src/store/errors.js';
import { mustNotUse, onlyReading } from '../../src/store/guarded.js';
import { openStore } from '../../src/store/index.js';
import { lexed } from '../../src/store/lexed.js';

describe('words in strings, comments and quoted names', () => {
  it.each([
    "MATCH (n) WHERE n.name CONTAINS 'use' RETURN n",
    "MATCH (e:Evidence) WHERE e.sentence CONTAINS 'LOAD CSV' RETURN e",
    'MATCH (n) WHERE n.name = "load a csv; call me" RETURN n',
    'MATCH (n) // use the name, call it n; LOAD CSV is not meant\nRETURN n.name',
    'MATCH (n) /* CALL apoc.load.json, USE neo4j */ RETURN n.name',
    'MATCH (n) RETURN n.name AS `load csv`, n.kind AS `use`, n.id AS `call it`',
    `RETURN "it's" AS a, '"use"' AS b, '// use' AS c, "/* call x */" AS d, 6 / 2 AS e // 'use'`,
    "RETURN 'a' AS `'`, 'use' AS b",
    'RETURN "`" AS a, "use" AS b',
  ])('are no matter: %s', (text) => expect(onlyReading(text)).toBe(text));

  it.each([
    ['in a string', "MATCH (n) WHERE n.name = 'apoc.cypher.run' RETURN n"],
    ['in a comment', 'MATCH (n) // apoc.cypher.run\nRETURN n'],
  ])('are no function that somebody added: %s', (_, text) => expect(() => mustNotUse(text, ['apoc.cypher.run'])).not.toThrow());
});

describe('a hostile text', () => {
  it.each([
    // What ends a string, a comment or a name for one reader may not for another.
    "RETURN 'a\\' AS a, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x, ' AS b",
    "RETURN '\n' AS a, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS b, '\n' AS c",
    "RETURN '/*' AS a, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x, '*/' AS b",
    "RETURN 1 AS a /* /* */, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x /* */ */",
    "RETURN 1 AS a // \u2028, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x",
    "RETURN 1 AS a // \u000b, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x",
    "RETURN 1 AS a // \u0085, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x",
    "RETURN 1 AS a // \r, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x",
    "MATCH (a)-- '\n, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x '",
    "RETURN 1 AS a -- /*\n, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x */",
    "RETURN ` AS a, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x",
    "RETURN \" AS a, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x",
    "RETURN /* AS a, EXISTS { LOAD CSV FROM 'URL' AS l RETURN l } AS x",
    // Quoted words that a store takes for its own.
    "LOAD `CSV` FROM 'URL' AS l RETURN l",
    "LOAD/**/CSV FROM 'URL' AS l RETURN l",
    "LOAD//x\nCSV FROM 'URL' AS l RETURN l",
    "RETURN [x IN [1] WHERE EXISTS { LOAD /* ' */ `CSV` FROM 'URL' AS l RETURN l }] AS x",
    "CALL `apoc.load.json`('URL') YIELD value RETURN value",
    'CALL `apoc`.`load`.`json`("URL") YIELD value RETURN value',
    "CALL /* { */ apoc.load.json('URL') YIELD value RETURN value",
    "CALL // {\n apoc.load.json('URL') YIELD value RETURN value",
    "CALL ''.x() YIELD value RETURN value",
    'USE/**/neo4j MATCH (n) RETURN n',
    'USE`neo4j` MATCH (n) RETURN n',
    "RETURN 'x' AS a UNION USE neo4j RETURN 'y' AS a",
    'L\\u004fAD CSV FROM "URL" AS l RETURN l',
  ])('is refused: %s', (text) => expect(() => onlyReading(text)).toThrow(ReadOnlyError));

  it.each(['RETURN `apoc`.`cypher`.`run`("x")', "RETURN '' + apoc /* . */ . cypher.run('x')", "RETURN 'a\\' + apoc.cypher.run('')"])(
    'calls no function that somebody added: %s',
    (text) => expect(() => mustNotUse(text, ['apoc.cypher.run'])).toThrow(ReadOnlyError),
  );

  it('hides nothing that stands outside of quotes and comments, whatever stands around it', () => {
    const piece = fc.constantFrom(
      "'",
      '"',
      '`',
      '/*',
      '*/',
      '//',
      '\n',
      '\\',
      "'x'",
      '"x"',
      '`x`',
      '/* x */',
      '// x\n',
      ' ',
      'x',
      '--',
      '/',
      '*',
      '$',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (before, after) => {
        const text = `${before.join('')} MARK ${after.join('')}`;
        // The plain reader: character by character.
        let within = '';
        const at = text.indexOf('MARK');
        for (let i = 0; i < at; i += 1) {
          const two = text.slice(i, i + 2);
          if (within === '') {
            if ('\'"`'.includes(text[i]!)) within = text[i]!;
            else if (two === '//' || two === '/*') within = two;
            if (two === '/*') i += 1;
          } else if (within === '//') within = text[i] === '\n' ? '' : within;
          else if (within === '/*') {
            if (two === '*/') within = '';
            if (two === '*/') i += 1;
          } else if (text[i] === '\\') i += 1;
          else if (text[i] === within) within = '';
        }
        return within !== '' || lexed(text).bare.includes('MARK');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the embedded store', () => {
  it('answers a text that only speaks of loading and using', async () => {
    const store = await openStore(':memory:', { mode: 'write' });
    try {
      const text = "RETURN 'load csv' AS a, \"use\" AS b, 'call x' AS `call` // use\n";
      const { rows } = await store.query(text, {}, { guarded: true });
      expect(rows).toEqual([{ a: 'load csv', b: 'use', call: 'call x' }]);
    } finally {
      await store.close();
    }
  });
});
