import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Gazetteer } from '../../src/gazetteer/gazetteer.js';
import { parkKey, parkOffers } from '../../src/resolve/park-names.js';
import { packageRoot } from '../../src/root.js';

const gazetteer = new Gazetteer([join(packageRoot(), 'seeds/gazetteers')]);

it.each([
  ['江西临川高新技术产业园区', '临川高新区'],
  ['江西余江工业园区', '余江县工业园'],
  ['余江区工业园', '余江县工业园区'],
  ['赣州国家高新技术产业开发区', '赣州高新区'],
  ['湖南祁阳经济开发区', '祁阳市经开区'],
])('%s is %s', (a, b) => expect(parkKey(a, gazetteer)).toBe(parkKey(b, gazetteer)));

it.each([
  ['临川高新区', '临川工业园'],
  ['余江工业园区', '贵溪工业园区'],
  ['江西樟岭工业园区', '江西樟溪工业园区'],
  ['鹰潭高新区', '余江高新区'],
  ['赣州高新区', '赣州经开区'],
])('%s is not %s', (a, b) => expect(parkKey(a, gazetteer)).not.toBe(parkKey(b, gazetteer)));

it('offers forms without the place where a name of its own is left', () => {
  expect(parkOffers('江西樟岭工业园区', gazetteer)).toEqual(expect.arrayContaining(['樟岭工业园', '樟岭工业园区']));
  expect(parkOffers('江西余江工业园区', gazetteer)).toEqual([]);
});
