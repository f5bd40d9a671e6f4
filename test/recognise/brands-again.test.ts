/** Firms by their brand alone, and by short coined names that one place only shows to be firms'. */
import { describe, expect, it } from 'vitest';
import { extractOf, inBody } from './names.js';

/** What the page has of firms, and of persons, by name; those that are one firm's are told once. */
function namesOf(text: string, kind: string): string[] {
  const { entities } = extractOf(inBody(text), { province: '四川省' });
  return entities.filter((e) => e.kind === kind).map((e) => `${e.name} ×${e.mentions.length}`);
}

describe('a brand, where the page has it with its trade', () => {
  it.each([
    ['省长来到位于游仙高新区的沄枢机器人有关车间。沄枢去年把总部从成都迁来，关节模组供给整机厂。', '沄枢机器人 ×2'],
    ['会上，皖砺仪表总工程师介绍了进展。皖砺与合肥工业大学组成攻关组，拿下项目。', '皖砺仪表 ×2'],
    ['凌晨，瑅澜印染的定型机还在吐布。订单由日均40吨增至95吨，瑅澜厂长说，缺人。', '瑅澜印染 ×2'],
  ])('%s', (text, firm) => {
    expect(namesOf(text, 'Enterprise')).toContain(firm);
    expect(namesOf(text, 'Person').filter((name) => firm.startsWith(name.slice(0, 2)))).toEqual([]);
  });

  it.each([
    // A place, a thing, a word of everyday speech.
    '仲恺创投出资3亿元。仲恺高新区去年出台措施，仲恺的企业多了起来。',
    '安宁机械扩产。全县一片安宁，村民安居乐业。',
    '长虹电器扩产。彩虹与长虹大道相连。',
  ])('%s', (text) => {
    const { entities } = extractOf(inBody(text), { province: '四川省' });
    expect(entities.filter((e) => e.kind === 'Enterprise' && e.mentions.length > 1)).toEqual([]);
  });
});
