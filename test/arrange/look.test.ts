// What single lines look like: each mark with lines that bear it, and lines that look like it and do not.
import { describe, expect, it } from 'vitest';
import * as look from '../../src/arrange/look.js';

const CASES: readonly [string, (text: string) => boolean, readonly string[], readonly string[]][] = [
  [
    'credit',
    look.isCredit,
    ['特约摄影 周小楠', '湖北日报特约摄影 向 左', '摄影记者 白 桦', '通讯员 李超摄'],
    ['特约摄影师在山上守了三天。', '摄影展在县文化馆开幕', '特约摄影大赛启动'],
  ],
  [
    'caption',
    look.isCaption,
    ['8月2日，游客在丹霞山徒步。 特约摄影 周小楠', '▲果农在分拣蜜桔。', '工人在检修机组。 安徽日报摄影记者 白 桦'],
    ['他年轻时在县里做摄影师，一做就是三十年。'],
  ],
  ['jump', look.isJump, ['（紧转2版）', '（下转第3版）', '(紧接四版)'], ['紧转方向，船才避开了礁石。']],
  [
    'scene',
    look.isScene,
    [
      '6月3日，枝江市安福寺镇，果农在采摘早熟蜜桃。',
      '秋收时节，位于寿县安丰塘镇的示范田里，收割机来回穿梭。',
      '▲6月3日，在枝江市安福寺镇，果农在采摘早熟蜜桃。',
    ],
    [
      '6月3日，记者从省统计局获悉：前5月，全省外贸增长6%。',
      '“6月3日，他来了，说要看看桃子，我们都很高兴。”',
      '去年，我们一家收入翻番，日子越过越好。',
    ],
  ],
  [
    'appointment',
    look.isAppointment,
    ['任命邱望为省水利厅副厅长；', '免去金川的省审计厅厅长职务。', '二、批准免去章守的市检察院检察长职务。', '推荐邱望为副市长人选'],
    ['任务已经分解到各镇。', '他在镇里有三个职务，样样上心。'],
  ],
  [
    'companions',
    look.namesCompanions,
    ['副省长向左，宜昌市委书记白桦参加调研。', '市领导邱望、章守陪同。', '省直有关部门负责人出席会议。'],
    ['参加调研的企业有12家，一半来自外省。', '全市有3000名学生参加考试。'],
  ],
  [
    'speech',
    look.isSpeech,
    ['会议强调，要抓好秋种。', '调研中，向左指出，水利是命脉。', '向左还要求，不误农时。'],
    ['今年，全县增产两成。'],
  ],
];

describe.each(CASES)('%s', (_, bears, lines, others) => {
  it.each(lines)('%s', (line) => expect(bears(line)).toBe(true));
  it.each(others)('not %s', (line) => expect(bears(line)).toBe(false));
});
