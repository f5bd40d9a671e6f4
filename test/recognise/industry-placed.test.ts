/** Industries in a list, each behind its place. */
import { describe } from 'vitest';
import { checkNames } from './names.js';

describe('industries behind their places', () => {
  checkNames('Industry', [
    [
      '鹤山硅能源、新会新能源电池、蓬江健康食品、江海安全应急、开平水暖卫浴，一县一特色。',
      ['硅能源', '新能源电池', '健康食品', '水暖卫浴'],
      '广东省',
    ],
    ['醴陵陶瓷、浏阳花炮、邵东五金等县域经济各有千秋。', ['陶瓷', '花炮', '五金'], '湖南省'],
    // Sights, and what no trade is known of.
    ['南昌滕王阁、九江庐山、上饶婺源等景区游人如织。', []],
    ['南昌西湖、九江濂溪、赣州章贡，都下了雨。', []],
  ]);
});

describe('sorts of industries behind their place', () => {
  checkNames('Industry', [
    ['去年，云岭市战略性新兴产业增加值增长21.6%，高于全市平均水平。', []],
    ['去年，赣州市战略性新兴产业增加值增长21.6%，高于全市平均水平。', []],
  ]);
});
