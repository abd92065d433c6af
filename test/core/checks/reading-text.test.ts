import { describe, expect, test } from 'vitest'
import { placeholders } from '../../../src/core/checks/placeholders.ts'
import { periodsIn } from '../../../src/core/checks/periods.ts'
import { repetitions } from '../../../src/core/checks/repetition.ts'
import { withoutAddresses } from '../../../src/core/text/web-address.ts'
import { readParagraph } from '../../../src/core/checks/said/read-paragraph.ts'
import { workedMs } from '../../helpers/worked-ms.ts'

const received = (text: string) =>
  readParagraph(text, { year: 2021, heading: '' }).flatMap(({ counts, denials }) => [
    ...denials.filter(d => d.subject.id === 'received' && d.year === 'this').map(() => 0),
    ...counts
      .filter(c => /received|dealtWith/.test(c.subject?.id ?? '') && c.year === 'this')
      .map(c => c.value),
  ])

describe('正文称没有收到申请', () => {
  test.each([
    '2021年，精河县工业园区未收到依申请公开政府信息申请。',
    '2021年，我镇未收到政府信息公开申请。',
    '全年没有收到公民、法人或者其他组织要求公开政府信息的申请。',
    '本年度未收到任何单位和个人的政府信息公开申请，办理数为零。',
    '2021年，柳溪镇共收到政府信息公开申请0件。',
    '本年度收到政府信息公开申请数量为0。',
    '2021年度我镇未发生依申请公开政府信息事项。',
    '本机关无政府信息公开申请。',
    '2021年我乡受理依申请公开政府信息数量共计0条。',
    '2021年受理依申请公开0件。',
    '全年未收到行政许可事项；全年未接到信息公开申请；各栏目发稿44篇。',
  ])('%s', text => {
    expect(received(text)).toEqual([0])
  })
})

describe('正文称收到申请', () => {
  test.each([
    ['2021年，柳溪镇共收到政府信息公开申请3件，均已答复。', 3],
    ['2021年度我局共收到依申请信息公开26件，及时回复申请人。', 26],
    ['全年受理政府信息公开申请十二件。', 12],
    ['2021年，我局收到政府信息依申请公开办理事项1件，已办结答复。', 1],
    ['本年度共受理政府信息依申请公开7件，均按期答复。', 7],
    ['全年收到政府信息公开申请5件，上年结转1件，结转下年度1件。', 5],
  ])('%s', (text, n) => {
    expect(received(text)).toEqual([n])
  })
})

describe('什么也不读：说的是别的事、别的年份或者只是一部分', () => {
  test.each([
    '2020年，我镇未收到政府信息公开申请。',
    '比上年度结转多，收到政府信息公开申请3件。',
    '与上年相同，未收到政府信息公开申请。',
    '通过信函、传真方式未收到政府信息公开申请。',
    '其中，法人和其他组织未收到政府信息公开申请。',
    '未收到行政复议申请，信息公开工作未发生诉讼。',
    '2021年度，政府信息公开未发生收费情况。',
    '没有无正当理由大量反复申请政府信息公开的情形。',
    '无申请人逾期不补正的政府信息公开申请。',
    '按照“谁公开、谁负责”的要求，受理低保申请35件。',
    '未收到信访申请，政务公开运行平稳。',
    '全年主动公开信息70条，无政府信息公开申请行政复议、行政诉讼。',
    '主动公开政府信息17条，作为依申请公开信息28条，不予公开信息8条。',
    '设立在线申请、书面申请等方式，规范政府信息公开申请接收、登记、办理环节。',
    '历年累计收到政府信息公开申请7件。',
    '设立了完备的依申请公开制度，规范受理、审查、处理、答复程序。',
    '未收到对政府信息公开申请答复不满的投诉。',
  ])('%s', text => {
    expect(received(text)).toEqual([])
  })
})

describe('重复的字词', () => {
  test.each([
    ['桦甸市统计局编制了桦甸市桦甸市统计局年度报告', '桦甸市桦甸市'],
    ['精河工业园区区积极配合', '园区区'],
    ['进一步进一步加强', '进一步进一步'],
    ['做好政府信息公开政府信息公开工作', '政府信息公开政府信息公开'],
    ['落实青河市市要求', '河市市'],
  ])('%s', (text, doubled) => {
    expect(repetitions(text).map(r => r.text)).toEqual([doubled])
  })

  test.each([
    '桦甸市市场监督管理局和朝阳区区委、青河县县城、柳溪镇镇域',
    '青河县县发改局、柳溪镇镇党委、朝阳区区财政局',
    '各个各个环节都认真认真再认真，研究研究再定',
    '公开公开透明，一级抓一级，一级抓一级',
    '二〇二〇二〇二〇年',
    '0000000000，111111，2020-2020-2020',
    '哈哈哈哈哈哈哈哈',
    '——————————',
    '县政府、县政府办公室，人民政府；人民政府办公室',
  ])('没有：%s', text => {
    expect(repetitions(text)).toEqual([])
  })
})

describe('模板残留', () => {
  test.each([
    ['20××年，XX镇主动公开信息若干条', ['××', 'XX']],
    ['（单位名称）2021年政府信息公开工作年度报告', ['（单位名称）']],
    ['此处填写主动公开情况', ['此处填写']],
    ['该部分以表格形式报告。', ['该部分以表格形式报告']],
    ['【请填写数字】条，【】件', ['【请填写数字】', '【】']],
    ['共公开信息__条', ['__']],
  ])('%s', (text, found) => {
    expect(placeholders(text).map(p => p.text)).toEqual(found)
  })

  test.each([
    '请与办公室联系。【地址：柳溪镇兴柳路8号；邮编：999001】',
    '网址http://www.qinghe.example/xxgk/xx/2021年，邮箱xxgk_liuxi@qinghe.example',
    '举报电话138××××1234，第XXI届大会，IPX级',
    '长3×宽4×高5',
    '（请见附件）（注明出处）',
  ])('没有：%s', text => {
    expect(placeholders(text)).toEqual([])
  })
})

describe('统计期限', () => {
  test.each([
    ['统计期限为2021年1月1日至2021年12月31日。', '2021-01-01', '2021-12-31'],
    ['所列数据的统计期限自2021年1月1日起，至12月31日止', '2021-01-01', '2021-12-31'],
    ['统计时限为2021 年 1 月 1 日起至 12 月 31 日止', '2021-01-01', '2021-12-31'],
    ['本机关2021年1月1日至3月31日开展清理', undefined, undefined],
  ])('%s', (text, from, to) => {
    const [period] = periodsIn(text)
    expect([period?.from, period?.to]).toEqual([from, to])
  })
})

// From each sign to the end of the run, again and again, would take minutes in which the window hangs.
test.each(['一', 'a'])('一个“%s”不断的长段，也很快读完', sign => {
  const began = workedMs()
  expect(withoutAddresses(sign.repeat(100_000))).toHaveLength(100_000)
  expect(readParagraph(sign.repeat(40_000), { year: 2021, heading: '' })).toBeTruthy()
  expect(workedMs() - began).toBeLessThan(8_000)
})
