/** Names as people bear them, of common characters, behind an office: made by the thousand, nearly all must be found. */
import { describe, expect, it } from 'vitest';
import { extractOf } from './names.js';

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任钟姜谭廖范方石'];
const GIVEN = [
  ...'建国志文明家小晓海春秋冬红金玉永正德福长天大少仁世华新光立卫军东江山林胜平安全友爱民保才思雨雪云龙伟强勇杰丽秀英兰慧敏静芳霞梅',
];
const FRAMES: readonly ((name: string) => string)[] = [
  (name) => `副市长${name}出席会议并讲话。`,
  (name) => `县委书记${name}说，要抓好春耕。`,
  (name) => `记者见到了总经理${name}。`,
  (name) => `会上，市委副书记、市长${name}介绍了情况。`,
  (name) => `公司董事长${name}告诉记者，产值翻了一番。`,
];
const ON_PAGE = 24;
const PAGES = 40;

/** Every pair of two characters comes once before any comes again: 61 and 37 share no factor with the lists. */
function made(i: number): string {
  const given = i * 61;
  const second = GIVEN[(given + Math.floor(given / GIVEN.length) * 37 + 1) % GIVEN.length]!;
  return SURNAMES[(i * 7) % SURNAMES.length]! + GIVEN[given % GIVEN.length]! + second;
}

describe('common names behind an office', () => {
  it('are found, but for one in a hundred', () => {
    const missed: string[] = [];
    let all = 0;
    for (let page = 0; page < PAGES; page++) {
      const names = Array.from({ length: ON_PAGE }, (_, i) => made(page * ON_PAGE + i)).filter((name) => name[1] !== name[2]);
      const text = names.map((name, i) => `5月3日，${FRAMES[i % FRAMES.length]!(name)}`).join('\n\n');
      const found = new Set(extractOf(`干部名单\n\n${text}\n`).entities.flatMap(({ kind, name }) => (kind === 'Person' ? [name] : [])));
      all += names.length;
      missed.push(...names.filter((name) => !found.has(name)));
    }
    expect(all).toBeGreaterThan(800);
    expect(new Set(Array.from({ length: 900 }, (_, i) => made(i))).size).toBeGreaterThan(890);
    expect(missed.length / all, missed.join(' ')).toBeLessThan(0.01);
  });
});
