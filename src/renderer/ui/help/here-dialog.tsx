import { useEffect } from 'react'
import { cellsOf } from '../../../core/forms/cells.ts'
import type { Form } from '../../../core/forms/form.ts'
import { chapterOf, showHelp } from '../../state/help.ts'
import { useHand } from '../../state/hand.ts'
import { useReport } from '../../state/report-store.ts'
import { useRouter } from '../../state/router.ts'
import type { TaskId } from '../../state/router.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { GuideDialog } from './guide/guide-dialog.tsx'

/** F1: the 填报口径 of the cell in hand, else of the chapter; where there is neither, the guide. F1 again opens the guide. */
export function HereDialog({ onClose }: { readonly onClose: () => void }) {
  const screen = useRouter(s => s.screen)
  const form = useReport(s => s.open?.form)
  const hand = useHand(s => s.cell)
  const help = screen.at === 'entry' && form ? helpOf(form, screen.task, hand) : undefined
  const chapter = chapterOf(screen)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F1') return
      event.preventDefault()
      showHelp({ what: 'guide', chapter })
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [chapter])
  if (!help) return <GuideDialog chapter={chapter} onClose={onClose} />
  return (
    <Dialog
      title={help.title}
      onClose={onClose}
      foot={
        <>
          <Button
            onClick={() => {
              showHelp({ what: 'keys' })
            }}
          >
            键盘操作
          </Button>
          <Button
            keys="F1"
            onClick={() => {
              showHelp({ what: 'guide', chapter })
            }}
          >
            使用指南
          </Button>
          <Button look="primary" onClick={onClose}>
            知道了
          </Button>
        </>
      }
    >
      {help.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {help.parts.length > 0 ? (
        <dl className="facts">
          {help.parts.map(({ title, hint }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{hint}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Dialog>
  )
}

interface HelpText {
  readonly title: string
  readonly lines: readonly string[]
  readonly parts: readonly { readonly title: string; readonly hint: string }[]
}

const outside: Readonly<Record<'carried' | 'frame', HelpText>> = {
  carried: {
    title: '核对上年结转',
    lines: [
      '这里的数从上一年年报带入，与上一年公布的年报对一遍即可。',
      '要改的，在格子里按 F2 改，并选择原因；原因会写进结转核对表。',
    ],
    parts: [],
  },
  frame: {
    title: '标题与落款',
    lines: [
      '标题用单位全称和年度；统计期限是公历全年；成文日期在公布日期之前，不晚于公布时限。',
      '联系方式从机构档案来，改了机构档案，新建的年报跟着改。',
    ],
    parts: [],
  },
}

function helpOf(form: Form, task: TaskId, hand: string | null): HelpText {
  if (task === 'carried' || task === 'frame') return outside[task]
  const section = form.sections.find(s => s.id === task)
  const cell = hand === null ? undefined : cellsOf(form).get(hand)
  if (cell) {
    const sum = cell.sums.length > 0 ? '这一格自动计算，不用填。' : ''
    return {
      title: cell.name,
      lines: [cell.note ?? '这一格没有单独的口径，按本章的说明填。', section?.hint ?? '', sum].filter(
        Boolean,
      ),
      parts: [],
    }
  }
  return {
    title: section?.heading ?? form.name,
    lines: section ? [section.hint] : [],
    parts: section?.subheadings ?? [],
  }
}
