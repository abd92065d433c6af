import { describe, expect, test } from 'vitest'
import type { Contact } from '../../../src/core/report/report.ts'
import { draftOf } from '../read-printed.ts'
import { yinsha } from './offices.ts'
import { asText } from './print.ts'

const contacts: readonly (readonly [string, Partial<Contact>])[] = [
  [
    '（联系地址：青河县柳溪镇兴柳路8号；邮政编码：999001；联系电话：0999-1234567；传真：0999-1234568；电子邮箱：liuxi@example.cn）',
    {
      address: '青河县柳溪镇兴柳路8号',
      postcode: '999001',
      tel: '0999-1234567',
      fax: '0999-1234568',
      email: 'liuxi@example.cn',
    },
  ],
  [
    '电话：0999—1234567，邮编：999001，地址：青河县柳溪镇兴柳路8号。',
    { address: '青河县柳溪镇兴柳路8号', postcode: '999001', tel: '0999—1234567' },
  ],
  [
    '联系电话（传真）：0999-1234567；邮箱：liuxi_zf@example.com.cn；网址：http://liuxi.example.cn',
    {
      tel: '0999-1234567',
      fax: '0999-1234567',
      email: 'liuxi_zf@example.com.cn',
      site: 'http://liuxi.example.cn',
    },
  ],
  [
    '如有疑问，请与柳溪镇党政办联系。联系人：张三，联系电话：13912345678，地址：柳溪镇政府三楼。',
    { office: '柳溪镇党政办', address: '柳溪镇政府三楼', tel: '13912345678' },
  ],
  [
    '如有任何疑问，请直接与柳溪镇政务公开办公室联系，地址：青河县柳溪镇府前街1号（镇政府大院），邮编：999001，咨询电话：（0999）1234567。',
    {
      office: '柳溪镇政务公开办公室',
      address: '青河县柳溪镇府前街1号（镇政府大院）',
      postcode: '999001',
      tel: '（0999）1234567',
    },
  ],
  [
    '地 址：青河县柳溪镇兴柳路8号 邮 编：999001 电 话：0999-1234567 传 真：0999-1234568',
    { address: '青河县柳溪镇兴柳路8号', postcode: '999001', tel: '0999-1234567', fax: '0999-1234568' },
  ],
  [
    '联系方式：青河县柳溪镇人民政府办公室，办公地址在青河县柳溪镇兴柳路8号，办公电话0999-1234567。',
    { address: '青河县柳溪镇兴柳路8号', tel: '0999-1234567' },
  ],
  ['联系电话：0999-1234567转802', { tel: '0999-1234567转802' }],
  [
    '邮编：９９９００１，电话：０９９９－１２３４５６７',
    { postcode: '９９９００１', tel: '０９９９－１２３４５６７' },
  ],
]

describe('联系方式', () => {
  test.each(contacts)('%s', (line, contact) => {
    const paper = { ...yinsha, preface: [...yinsha.preface, `${line}${/[。）]$/.test(line) ? '' : '。'}`] }
    const { text } = draftOf(asText(paper, 'pipeCells'))
    const found = Object.fromEntries(Object.keys(contact).map(k => [k, text.contact[k as keyof Contact]]))
    expect(found).toEqual(contact)
    const wrong = Object.entries(text.contact).filter(
      ([k, v]) => v !== null && !(k in contact) && k !== 'office',
    )
    expect(wrong).toEqual([])
    expect(text.preface).toEqual(paper.preface)
  })
})
