import type { Section, Subheading } from '../../../core/forms/form.ts'
import { bareTitle } from '../../../core/report/aspects.ts'
import { chapterSigns } from '../../../core/report/chapter-signs.ts'
import type { TextBlock } from '../../../core/report/report.ts'
import { applyStep, useEditable, useReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { askFor } from './asked.ts'
import { blocksOf, boxesOf, lastYearBeside, ordinalsOf } from './narrative-boxes.ts'
import type { Box } from './narrative-boxes.ts'
import { LastYearText } from './last-year-text.tsx'
import { NarrativeBox } from './narrative-box.tsx'

const none: readonly TextBlock[] = []

interface NarrativeEditorProps {
  readonly section: Section
  /** Under a table: only the boxes, no sub-headings to add. */
  readonly bare?: boolean
}

/** The words of a chapter: one growing box for each sub-heading, last year's text beside it. */
export function NarrativeEditor({ section, bare = false }: NarrativeEditorProps) {
  const editable = useEditable()
  const blocks = useReport(s => s.open?.report.text.sections[section.id] ?? none)
  const last = useReport(s => s.open?.lastYear?.report)
  const boxes = boxesOf(section, blocks)
  const { beside, rest } = lastYearBeside(section, boxes, last?.text.sections[section.id] ?? none)
  const ordinals = ordinalsOf(boxes)
  const put = (next: readonly Box[], burst?: string): void => {
    applyStep([{ what: 'section', section: section.id, to: blocksOf(next) }], burst)
  }
  /** The boxes as they are when something is done; a box that was not drawn anew would remember older ones. */
  const current = (): Box[] =>
    boxesOf(section, useReport.getState().open?.report.text.sections[section.id] ?? none)
  const change = (index: number, block: TextBlock, burst?: string): void => {
    put(
      current().map((box, i) => (i === index ? { ...box, block } : box)),
      burst,
    )
  }
  const add = (aspect: Subheading | undefined): void => {
    const written = boxes.filter(b => b.block.subheading !== undefined || b.block.paragraphs.length > 0)
    const block = { subheading: aspect?.title ?? '新的小标题', paragraphs: [] }
    put([...written, { block, aspect }])
  }
  const missing = (section.subheadings ?? []).filter(a => boxes.every(b => b.aspect !== a))
  return (
    <div className="narrative">
      {boxes.map((box, i) => (
        <NarrativeBox
          key={i}
          id={`text.${section.id}.${i}`}
          name={nameOf(section, box)}
          chapter={section.heading}
          box={box}
          ordinal={ordinals[i]}
          hint={box.aspect?.hint}
          lastYear={last?.year}
          beside={beside[i] ?? []}
          onChange={(block, burst) => {
            change(i, block, burst)
          }}
          onRemove={() => {
            put(current().filter((_, other) => other !== i))
          }}
        />
      ))}
      {rest.length > 0 && last ? (
        <details className="last-year-rest">
          <summary>{last.year} 年本章其他文字</summary>
          <LastYearText about={section.short} paragraphs={rest} />
        </details>
      ) : null}
      {bare ? null : (
        <div className="narrative-foot">
          {editable ? (
            <Menu
              className="btn small"
              label="添加小标题"
              items={[
                ...missing.map(aspect => ({
                  says: aspect.title,
                  onPick: () => {
                    add(aspect)
                  },
                })),
                {
                  says: '自己拟一个',
                  onPick: () => {
                    add(undefined)
                  },
                },
              ]}
            />
          ) : null}
          <Button
            small
            look="quiet"
            onClick={() => {
              askFor({ what: 'section-history', section: section.id })
            }}
          >
            本章修改记录…
          </Button>
          <span className="quiet">本章共 {chapterSigns(blocks)} 字</span>
        </div>
      )}
    </div>
  )
}

function nameOf(section: Section, { block }: Box): string {
  if (block.subheading !== undefined) return `${section.short} ${bareTitle(block.subheading)}`
  return `${section.short} ${section.table === undefined ? '正文' : block.afterTable ? '表后文字' : '表前文字'}`
}
