// The written rule for short names of Chinese divisions; the header of every generated file repeats it (RULE).
// 江西省 → 江西   恩施土家族苗族自治州 → 恩施, 恩施州   赣县 → (none)   赣县区 → 赣县   浦东新区 → 浦东

export const RULE =
  'Short names: the unit word (省 市 县 区 新区 矿区 旗 盟 地区 镇 乡 街道 自治…) and the names of peoples before it are cut if two ' +
  'characters or more remain, an autonomous unit also gets 恩施州-like forms (stem and plain unit), words of place-alias-stop.tsv are never short ' +
  "names, and a province's short name belongs to the province alone";

const PEOPLES =
  '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 ' +
  '撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各';
/** Peoples that division names print without 族: 博尔塔拉蒙古自治州, 木垒哈萨克自治县. */
const BARE_PEOPLES = '蒙古 维吾尔 哈萨克 柯尔克孜 塔吉克 锡伯';

const PEOPLES_AT_END = new RegExp(`(?:(?:${PEOPLES.replaceAll(' ', '|')})族|${BARE_PEOPLES.replaceAll(' ', '|')})+$`);

/** Longest first. What `plain` names is the unit that papers print instead of the long one: 长阳县, 恩施州, 太源乡. */
const UNITS = [
  { suffix: '少数民族乡', plain: '乡' },
  { suffix: '特别行政区' },
  { suffix: '自治区' },
  { suffix: '自治州', plain: '州' },
  { suffix: '自治县', plain: '县' },
  { suffix: '自治旗', plain: '旗' },
  { suffix: '民族乡', plain: '乡' },
  { suffix: '管理处' },
  { suffix: '办事处' },
  { suffix: '地区' },
  { suffix: '街道' },
  { suffix: '新区' },
  { suffix: '矿区' },
  { suffix: '省' },
  { suffix: '市' },
  { suffix: '县' },
  { suffix: '区', plain: '区' },
  { suffix: '旗' },
  { suffix: '盟' },
  { suffix: '镇' },
  { suffix: '乡', plain: '乡' },
];

/** Names whose last two characters are one unit word in them alone: 万柏林区 is no 林区. */
const WHOLE = { 神农架林区: '神农架', 六枝特区: '六枝', 万山特区: '万山' };

/** 科尔沁左翼中旗, 土默特左旗, 镶黄旗, 达尔罕茂明安联合旗 keep their 旗: no one calls them 土默特左. */
const BANNER_KEPT = /[左右前中后黄白蓝合]旗$/;

const length = (text) => [...text].length;

/** What is left of a division's name without its unit and peoples, and the form with the plain unit if there is one. */
export function shorten(name) {
  if (WHOLE[name]) return { stem: WHOLE[name] };
  if (BANNER_KEPT.test(name)) return {};
  for (const { suffix, plain } of UNITS) {
    if (!name.endsWith(suffix)) continue;
    const body = name.slice(0, -suffix.length);
    const cut = body.replace(PEOPLES_AT_END, '');
    if (cut !== body && length(cut) >= 2) return { stem: cut, plain: plain && cut + plain };
    if (cut === '' && plain) return { plain: body.replace(/族$/, '') + plain }; // 东乡族自治县 → 东乡县
    if (length(body) >= 2) return { stem: body, plain: suffix.startsWith('自治') && plain ? body + plain : undefined };
  }
  return {};
}

/** The name without its last unit word, whatever is left: what an upgraded county keeps (密云县 → 密云区). */
export const coreOf = (name) => name.replace(PEOPLES_AT_END, '').replace(/(?:地区|新区|特区|[省市县区盟旗])$/, '');
