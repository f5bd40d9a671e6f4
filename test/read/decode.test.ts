import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';

/** 江西日报，2026年 in GB18030, typed from the code table. */
const GB = Buffer.from('bdadcef7c8d5b1a8a3ac32303236c4ea', 'hex');
const TEXT = '江西日报，2026年\n贵溪市';
const be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT, 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT, 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT, 'utf-16le'],
    ['UTF-16 BE with a mark', be(`\ufeff${TEXT}`), TEXT, 'utf-16be'],
    ['UTF-16 LE by its NULs', Buffer.from(TEXT, 'utf16le'), TEXT, 'utf-16le'],
    ['UTF-16 BE by its NULs', be(TEXT), TEXT, 'utf-16be'],
    ['GB18030', GB, '江西日报，2026年', 'gb18030'],
  ])('reads %s', (_, bytes, text, encoding) => {
    expect(decode(bytes)).toEqual({ ok: true, text, encoding });
  });

  it('reads what a page declares where it is not UTF-8', () => {
    expect(decode(Buffer.from('a5fea473', 'hex'), 'big5')).toEqual({ ok: true, text: '全山', encoding: 'big5' });
  });

  it('keeps line ends', () => {
    expect(decode(Buffer.from('一\r\n二\r三\n'))).toMatchObject({ text: '一\r\n二\r三\n' });
  });

  it('replaces a lone surrogate', () => {
    expect(decode(Buffer.from('\ufeff一\ud800二', 'utf16le'))).toMatchObject({ ok: true, text: '一\ufffd二' });
  });

  it.each<[string, Uint8Array, string]>([
    ['no bytes', Buffer.alloc(0), 'empty'],
    ['blanks only', Buffer.from('\n \u3000\t\u200b\n'), 'empty'],
    ['NULs', Buffer.from([1, 0, 0, 2, 0x41, 0, 3]), 'binary'],
    ['a PNG head', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['control characters', Buffer.from('abc\u0001\u0002def'), 'binary'],
    [
      'UTF-8 cut inside a character, then more',
      Buffer.concat([Buffer.from('实体经济是经济运行的基础和支撑').subarray(0, 20), Buffer.from('。近年来，赣州市')]),
      'encoding',
    ],
  ])('refuses %s', (_, bytes, reason) => {
    expect(decode(bytes)).toMatchObject({ ok: false, reason });
  });
});
