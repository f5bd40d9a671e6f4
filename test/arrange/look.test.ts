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
  [
    'byline',
    look.isByline,
    [
      '记者 邱 望 共享联盟武义站 章守 通讯员 白桦',
      '武夷在线-武夷日报 见习记者 章守 县委报道组 向左',
      '本报记者 邱望 县委宣传部 金川',
      '县电视台记者邱望报道：',
    ],
    ['市委报道组下乡蹲点一个月', '本报记者 跨越三省追踪一条产业链'],
  ],
  [
    'dateline',
    look.isDateline,
    ['武夷网/武夷新闻客户端讯（本报记者邱望）6月7日，', '中国水利报、中国水利网讯 记者邱望报道 8月9日，'],
    ['武夷报、武夷网消息不断，读者奔走相告。'],
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
  [
    'who was there, below a headline',
    look.isAttended,
    ['向左讲话 白桦主持', '邱望带队 章守等陪同', '向左白桦见证签约 章守主持', '邱望主持并讲话 金川等出席', '白桦出席会议并讲话'],
    ['向左主持召开全省水利工作座谈会', '邱望出席全省科技成果转化大会', '省第五届运动会开幕', '全省企业集中签约', '本报记者 主持'],
  ],
  [
    'where a text is from',
    look.isSource,
    ['（2023年5月2日 据省水利厅、省林业局）', '（2021年两会现场 记者 白 桦）', '（原载2017年8月3日本报）'],
    ['（2026年4月15日省人大常委会第三十次会议通过）', '（通讯员 白 桦摄）', '（公示时间：3月1日至7日）', '记者在现场看到，桃林一片火红。'],
  ],
  [
    'a day at the beginning',
    look.isDated,
    [
      '2023年5月11日，寿县举行招商会。',
      '4月9日上午，向左到霍山县调研。',
      '去年11月15日，枝江市开工12个项目。',
      '2015年，当涂县开工项目14个。',
    ],
    ['今年，全县增产两成。', '3个项目签约', '近日，省水利厅公布名单。'],
  ],
  [
    'a stop of headlines',
    look.isExclaimed,
    ['谁来种地？', '5800万元！老厂房变身电商园！', '桃子熟了！'],
    ['他说，没想到。', '桃子熟了！快来。'],
  ],
  [
    'two lines of a headline on one',
    look.isWide,
    [
      '向左在霍山县寿县调研水利工作时强调 抓住有利时机加快灌区改造',
      '当涂县现代农业产业园一期工程全面建成 首批十二家企业签约入驻',
      '白桦在全省开发区工作会议上强调：敢闯敢试、锐意进取推动产业升级',
    ],
    ['这个项目由一家外省公司投资建设，建成后将形成年产二十万吨的能力和', '霍山县 寿县 当涂县 枝江市', '桃子熟了'],
  ],
  [
    'a newspaper, by its Latin name or by whose organ it is',
    look.namesPaper,
    ['HUBEI DAILY', '湖北日报 HUBEI DAILY', '中共宜昌市委机关报'],
    ['中共宜昌市委召开常委会会议', '湖北日报讯'],
  ],
];

describe.each(CASES)('%s', (_, bears, lines, others) => {
  it.each(lines)('%s', (line) => expect(bears(line)).toBe(true));
  it.each(others)('not %s', (line) => expect(bears(line)).toBe(false));
});
