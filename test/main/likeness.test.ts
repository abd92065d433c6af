import { expect, test } from 'vitest'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import { program } from './program.ts'
import type { Program } from './program.ts'
import { step } from './typed-report.ts'

const words =
  '围绕群众关心的农村饮水安全，镇政府逐村公开管网改造的安排、进度与经费，请村民代表到工地查看，意见逐条登记并答复。'

async function draftOf(p: Program, name: string, year: number, paragraph: string): Promise<number> {
  const { offices } = await p.ask('app.state', {})
  const known = offices.find(({ office }) => office.name === name)
  const { id: officeId } =
    known ?? (await p.ask('offices.create', { office: { ...liuxi, name, aliases: [] } }))
  const { summary } = await p.ask('reports.create', { officeId, year })
  const to = [{ paragraphs: [paragraph] }]
  await p.ask('reports.saveSteps', {
    id: summary.id,
    steps: [step({ what: 'section', section: 's1', to })],
  })
  return summary.id
}

test('opening compares with the own years alone; the other offices come with the call after it', async () => {
  const p = program(newFolder())
  await draftOf(p, '青河县云岭镇人民政府', 2021, words)
  const id = await draftOf(p, liuxi.name, 2021, words)
  expect((await p.ask('reports.open', { id })).likeness).toEqual([])
  const { likeness, left } = await p.ask('reports.likeness', { id })
  expect(left).toBe(0)
  expect(likeness).toMatchObject([
    {
      section: 's1',
      text: words,
      changed: 'nothing',
      source: { office: '青河县云岭镇人民政府', own: false },
    },
  ])
  const next = await draftOf(p, liuxi.name, 2022, words)
  expect((await p.ask('reports.open', { id: next })).likeness).toMatchObject([
    { source: { year: 2021, own: true } },
  ])
})

test('a report of another office is read again after it was saved again', async () => {
  const p = program(newFolder())
  const other = await draftOf(p, '青河县云岭镇人民政府', 2021, words)
  const id = await draftOf(p, liuxi.name, 2021, words)
  expect((await p.ask('reports.likeness', { id })).likeness).toHaveLength(1)
  const to = [
    {
      paragraphs: [
        '本镇没有需要说明的事项，所有的工作都在平时的会议纪要里逐项写明，可以到便民服务中心查阅。',
      ],
    },
  ]
  await p.ask('reports.saveSteps', { id: other, steps: [step({ what: 'section', section: 's1', to })] })
  expect((await p.ask('reports.likeness', { id })).likeness).toEqual([])
})
