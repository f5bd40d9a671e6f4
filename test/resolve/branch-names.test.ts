import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Gazetteer } from '../../src/gazetteer/gazetteer.js';
import { branchKey } from '../../src/resolve/branch-names.js';
import { packageRoot } from '../../src/root.js';

const gazetteer = new Gazetteer([join(packageRoot(), 'seeds/gazetteers')]);

it.each([
  ['中国农业银行万年支行', '农行万年县支行'],
  ['中国建设银行赣州分行', '建设银行赣州市分行'],
  ['中国工商银行股份有限公司余江支行', '工行余江区支行'],
])('%s is %s', (a, b) => {
  expect(branchKey(a, gazetteer)).toBeDefined();
  expect(branchKey(a, gazetteer)).toBe(branchKey(b, gazetteer));
});

it.each([
  ['中国农业银行万年支行', '中国建设银行万年支行'],
  ['中国建设银行赣州分行', '中国建设银行赣州分行营业部'],
  ['中国建设银行赣州分行', '中国建设银行上饶分行'],
])('%s is not %s', (a, b) => expect(branchKey(a, gazetteer)).not.toBe(branchKey(b, gazetteer)));

it.each(['中国农业银行', '江西云岭铜业有限公司', '赣州分行', '中国建设银行江西培训学院'])('%s is no branch', (name) =>
  expect(branchKey(name, gazetteer)).toBeUndefined(),
);
