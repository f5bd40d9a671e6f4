/** Persons whom no post announces, lists under 市领导, names in transcription; and what only looks like them. */
import { describe, expect, it } from 'vitest';
import { named } from './names.js';

describe('persons without a post', () => {
  it.each([
    ['返乡那年，邹文辉把积蓄都投进了大棚，邹文辉的妻子管账。', ['邹文辉']],
    ['由曾志鹏、罗晓燕组成的攻关小组连夜赶到现场。', ['曾志鹏', '罗晓燕']],
    ['昨天，家住西湖边的何丽萍告诉记者，电梯装好了。', ['何丽萍']],
    ['“今年收成不错。”刘建平笑着说。', ['刘建平']],
    ['市领导赖国华、牛有成、邱向东参加调研。', ['赖国华', '牛有成', '邱向东']],
    ['卢旺达驻华大使詹姆斯·基莫尼奥一行来赣访问。', ['詹姆斯·基莫尼奥']],
  ] as const)('%s', (sentence, names) => {
    expect(named(sentence, 'Person')).toEqual(names);
  });
});

describe('what looks like a person and is none', () => {
  it.each([
    '村干部和孤寡老人一起过节，民警谢绝了锦旗。',
    '双良集团、高明超市都在招工。',
    '市领导高度重视，领导全程陪同。',
    '海边种上了红树林，田里种着马铃薯和金银花。',
    '今年的丰收节在稻田里举行。',
    '王先生、李女士和张大爷都来了。',
    '工作人员向记者介绍，成功率很高。',
    '中国·宁海开游节开幕。',
    '果农在采收胡柚，枝头的贡柑也黄了。',
    '达产后可年产组件20吉瓦。',
    '代表们认真学习总书记考察江西重要讲话。',
    '秋老虎还没走，果树要疏枝。',
  ])('%s', (sentence) => {
    expect(named(sentence, 'Person')).toEqual([]);
  });
});
