/** Lines of who edited, checked and wrote, as media centres of counties print them below each report. */
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/arrange/lines.js';
import { staffLines } from '../../src/arrange/staff.js';
import { extractOf } from '../recognise/names.js';

const stateOf = (line: string) => [...staffLines(linesOf(`县长走访企业，了解生产情况。\n${line}`)).values()];

describe('lines of the staff', () => {
  it.each([
    '编辑：付波 熊哲',
    '编审：熊晓辉',
    '责编：付波 审核：熊哲 签发：熊晓辉',
    '（编辑：付波 审核：熊哲）',
    '初审 付波 复审 熊哲 终审 熊晓辉',
    '一审：付 波',
    '责任编辑丨高远',
    '值班总编：付波、熊哲',
  ])('are in no article: %s', (line) => expect(stateOf(line)).toEqual(['masthead']));

  it.each(['全媒体记者：高远 陶然', '文字：付波', '图片：熊哲 付波', '来源：余干县融媒体中心', '文/图：付波', '通讯员：高远'])(
    'sign the text above: %s',
    (line) => expect(stateOf(line)).toEqual(['signature']),
  );

  it.each([
    '编辑室里灯火通明',
    '审核：让每一笔钱花得明白，这是他的口头禅。',
    '主编的话',
    '来源：一条消息引出的故事，原来事情是这样的，大家都没有想到',
    '县长：把好事办好',
    '校对机器人上岗',
    '终审判决生效',
  ])('are no such lines: %s', (line) => expect(stateOf(line)).toEqual([]));

  it('sign nothing above a text', () => {
    expect([...staffLines(linesOf('县长走访企业\n文字：付波\n县长走访企业，了解生产情况。')).values()]).toEqual([]);
  });

  it('part reports without a headline among them', () => {
    const { articles, unplaced } = extractOf(
      [
        '高远到瑞洪镇调研防汛',
        '',
        '本报讯 5月5日，县委书记高远到瑞洪镇调研防汛工作，详细了解情况。',
        '高远强调，要抓好防汛工作。',
        '编辑：付波 熊哲',
        '编审：熊晓辉',
        '',
        '王刚主持召开县政府常务会议',
        '',
        '本报讯 5月5日，县长王刚主持召开县政府第45次常务会议，研究有关工作。',
        '文字：付波',
        '审核：熊哲',
      ].join('\n'),
      { newspaper: '今日余干' },
    );
    expect(articles.map(({ title }) => title)).toEqual(['高远到瑞洪镇调研防汛', '王刚主持召开县政府常务会议']);
    expect(unplaced).toEqual([5, 6, 12]);
  });
});
