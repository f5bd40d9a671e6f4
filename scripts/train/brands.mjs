// Pages with other firms: news calls firms by brand and trade (曜珩光能) where annotated pages mostly have their legal names, so a copy of each
// page is made in which they are called so.
import { list } from '../accuracy/score.mjs';
import { chooser } from './random.mjs';

const LEGAL = /(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司|厂)$/u;
/** How many keep their names. */
const KEPT = 0.25;
/** How many are a brand of three letters and no trade: 合臻达. */
const BARE = 0.15;

const BRANDS = [
  ...'曜珩湛源辰欣合昌岐赢锦盛泽沅臻迅腾隆牧畛联衡时擎麓芯嵘链沥潇驰枫宸博川铆晟镀粤灏睿洛珈研奥璟普仑亚科锐海星云凯诺捷安益利丰东方正华宏达泰鑫瑞恒兴铭辉鼎屹金银天润德信诚嘉佳美康健明阳光宇航飞龙凤祥和顺通远景岳峰江湘赣蜀浙闽越楚徽晋豫鲁冀翔腾卓越博雅文思创智慧力强胜优品悦欧尚意曼森林木禾稻田园果蔬泉溪河洋润泓澄澈清淳',
];
const TRADES = (
  '新材料 新材 材料 科技 电子 光电 光能 能源 新能源 智能 智造 精工 精密 机械 装备 重工 机电 电机 电气 电器 电缆 铜业 铝业 铝材料 钢铁 特钢 合金 硬质合金 再生铜 磁材 绝缘 ' +
  '半导体 微电子 芯片 传感 通信 软件 数科 信息 机器人 自动化 传动 轴承 模具 阀门 泵业 电驱 机车 车业 汽车 汽配 零部件 化工 化学 涂料 塑胶 橡塑 包装 纸业 印务 玻璃 陶瓷 瓷业 ' +
  '建材 水泥 家居 家具 木业 竹业 服饰 服装 纺织 纺织科技 染整 针织 鞋业 箱包 羽绒 食品 饮料 酒业 茶业 粮油 米业 油脂 乳业 农业 农牧 牧业 种业 水产 果业 药业 生物 生物科技 制药 医药 医疗 ' +
  '医疗器械 环保 环境 水务 电力 储能 锂业 锂电 钨业 稀土 矿业 物流 冷链 仓储 供应链 文旅 文创 传媒 置业 建设 路桥 城投 产投 控股 实业'
).split(' ');

/**
 * @param page `{ text, entities }`. @param seed the same page and seed give the same copy.
 * @returns the page with other names of firms, in its text and its annotation.
 */
export function withBrands({ text, entities }, seed) {
  const random = chooser(seed);
  const other = new Map();
  for (const entity of entities) {
    if (!list(entity.kind).includes('Enterprise')) continue;
    const forms = [entity.name, ...(entity.aliases ?? [])];
    if (!forms.some((form) => LEGAL.test(form)) || random.chance(KEPT)) continue;
    const brand = brandOf(random);
    for (const form of forms) if (form.length > 2 && !/^[该本]/u.test(form)) other.set(form, brand);
  }
  const longest = [...other].sort(([a], [b]) => b.length - a.length);
  const rename = (name) => longest.reduce((whole, [form, brand]) => whole.replaceAll(form, brand), name);
  return {
    text: rename(text),
    entities: entities.map((entity) => ({ ...entity, name: rename(entity.name), aliases: (entity.aliases ?? []).map(rename) })),
    brands: [...new Set(other.values())],
  };
}

function brandOf(random) {
  const letters = (count) => Array.from({ length: count }, () => random.pick(BRANDS)).join('');
  return random.chance(BARE) ? letters(3) : letters(2) + random.pick(TRADES);
}
