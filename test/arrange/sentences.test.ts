import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/arrange/sentences.js';

const split = (text: string) => splitSentences({ text }).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['甲到乙调研。丙陪同？好！', ['甲到乙调研。', '丙陪同？', '好！']],
    ['营收3531.19亿元；产量505万吨。', ['营收3531.19亿元；产量505万吨。']],
    // A quotation whose sentence the speaker's name ends.
    ['“订单排到了7月。”车间主任鲍知远说。他笑了。', ['“订单排到了7月。”车间主任鲍知远说。', '他笑了。']],
    ['“去年翻倍。今年再翻一番。”董事长黄相程说。', ['“去年翻倍。今年再翻一番。”董事长黄相程说。']],
    ['陈可霸说：“降低能耗30%。”下一步再降。', ['陈可霸说：“降低能耗30%。”', '下一步再降。']],
    ['他说：“先看。再定。”', ['他说：“先看。再定。”']],
    ['会议（由甲主持。乙出席）闭幕。次日再开。', ['会议（由甲主持。乙出席）闭幕。', '次日再开。']],
    ['货车满载“贵溪制造”驶向各地……仲春时节，一片火热。', ['货车满载“贵溪制造”驶向各地……仲春时节，一片火热。']],
    ['实现了突破……', ['实现了突破……']],
    ['第一。 第二。', ['第一。', '第二。']],
    ['没有句号的一行', ['没有句号的一行']],
    // OCR lost the closing mark: the quotation must not swallow the rest.
    [`“开头没有收尾。${'后'.repeat(500)}。再来。`, [`“开头没有收尾。`, `${'后'.repeat(500)}。`, '再来。']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
