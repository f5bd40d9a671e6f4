/**
 * Radicals that fonts give for the characters they look like (⽇ for 日): a PDF made by a browser often holds them.
 * Kangxi radicals fold by NFKC; those of the supplement by Unicode's EquivalentUnifiedIdeograph.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺒': '巳',
  '⺓': '幺',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺧': '牛',
  '⺩': '王',
  '⺪': '疋',
  '⺬': '示',
  '⺮': '竹',
  '⺯': '糸',
  '⺶': '羊',
  '⺷': '羊',
  '⺼': '肉',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  // Variants that a font draws alike.
  戶: '户',
};

/** The text with radicals as the characters they stand for, and without control characters. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2ef3戶]/g, (radical) => SUPPLEMENT[radical] ?? radical)
    .replace(/\p{Cc}/gu, ' ');
}
