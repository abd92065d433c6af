import { Button } from '../../ui/button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { CellsTable } from './cells-table.tsx'
import { FrameTab } from './frame-tab.tsx'
import type { OwnBalance } from './own-balance.ts'
import { TextTab } from './text-tab.tsx'
import type { ReviewDesk } from './use-review.ts'
import './mend.css'
import './recognised.css'
import './ask.css'
import './recognised-cells.css'

/** A table of the form by its id, or one of the other parts. */
export type TabId = string

interface ReviewTabsProps {
  readonly desk: ReviewDesk
  readonly balance: OwnBalance
  readonly tab: TabId
  readonly onTab: (tab: TabId) => void
}

export function ReviewTabs({ desk, balance, tab, onTab }: ReviewTabsProps) {
  const { form } = desk
  const table = form.tables.find(t => t.id === tab)
  const tabs = [
    ...form.tables.map(t => ({ id: t.id, says: t.name })),
    { id: 'frame', says: '标题与落款' },
    { id: 'text', says: '文字' },
    ...(balance.findings.length > 0
      ? [{ id: 'balance', says: `自身核对 ${balance.findings.length} 处` }]
      : []),
  ]
  return (
    <Tabs tabs={tabs} at={tab} onPick={onTab} name="认出的内容">
      {table ? (
        <>
          <CellsTable table={table} desk={desk} />
          <Legend />
        </>
      ) : null}
      {tab === 'frame' ? <FrameTab desk={desk} /> : null}
      {tab === 'text' ? <TextTab desk={desk} /> : null}
      {tab === 'balance' ? <BalanceTab balance={balance} desk={desk} /> : null}
    </Tabs>
  )
}

function Legend() {
  return (
    <p className="legend quiet">
      <span className="swatch sure">确定</span>
      <span className="swatch guess">推断</span>
      <span className="swatch doubt">存疑</span>
      <span className="swatch changed">已改</span>
      <span className="swatch absent">原件没有填</span>
      <span>点任一格，左边标出它在原件的位置。</span>
    </p>
  )
}

/** What does not add up in the old report itself. It is shown, and changes nothing. */
function BalanceTab({ balance, desk }: { readonly balance: OwnBalance; readonly desk: ReviewDesk }) {
  return (
    <ul className="own-findings">
      {balance.findings.map(f => (
        <li key={f.fingerprint}>
          <p>{f.says}</p>
          {f.left && f.right ? (
            <p className="quiet">
              {f.left.words}；{f.right.words}
            </p>
          ) : null}
          {balance.misreadings.get(f.fingerprint)?.map(({ cell, says }) => (
            <p key={says}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  desk.select(cell)
                }}
              >
                {says}
              </button>
            </p>
          ))}
          <Button
            small
            look="quiet"
            onClick={() => {
              const cell = f.cells[0]
              if (cell) desk.select(cell)
            }}
          >
            定位
          </Button>
        </li>
      ))}
    </ul>
  )
}
