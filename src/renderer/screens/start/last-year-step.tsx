import { useState } from 'react'
import { stockGroups } from '../../../core/carry-over/opening-stock.ts'
import { formForYear } from '../../../core/forms/form-for-year.ts'
import { dueYear, reportYears } from '../../../core/report/deadline.ts'
import { go } from '../../state/router.ts'
import { Button } from '../../ui/button.tsx'
import { beginReport } from './begin-report.ts'

interface LastYearStepProps {
  readonly officeId: number
  readonly today: string
  readonly asked: number | undefined
  readonly onStock: (year: number) => void
  readonly onBack: () => void
}

/** 有没有上年年报？ Three ways, each with what follows from it. */
export function LastYearStep({ officeId, today, asked, onStock, onBack }: LastYearStepProps) {
  const [year, setYear] = useState(asked ?? dueYear(today))
  const last = year - 1
  const form = formForYear(year)
  const stocks = stockGroups(year)
  return (
    <>
      <header className="start-head">
        <h1>有没有 {last} 年的年报？</h1>
        <label className="start-year">
          要写
          <select
            className="input"
            value={year}
            onChange={event => {
              setYear(Number(event.target.value))
            }}
          >
            {reportYears(today).map(y => (
              <option key={y} value={y}>
                {y} 年度报告
              </option>
            ))}
          </select>
          {form ? (
            <span className="quiet">
              {form.name}（{form.basis}）
            </span>
          ) : null}
        </label>
      </header>
      <div className="start-ways">
        <Way
          title="有文件、网页或文字"
          says={`把 ${last} 年年报选进来、拖进窗口或粘贴过来，逐格认出数字，由您核对后带入结转。上年的文字也能对照引用。`}
          act="导入往年年报"
          primary
          onAct={() => {
            go({ at: 'import', pending: null })
          }}
        />
        {stocks.length > 0 ? (
          <Way
            title="只有几个数"
            says={`只录 ${year} 年要接上的几项：${stocks.map(group => group.title).join('、')}。`}
            act={`录入 ${last} 年末数`}
            onAct={() => {
              onStock(year)
            }}
          />
        ) : null}
        <Way
          title="没有，这是首次报告"
          says={`本单位 ${last} 年没有编制年报。上年结转由您填写，不作跨年比对。`}
          act={`新建 ${year} 年报`}
          onAct={() => void beginReport({ officeId, year })}
        />
      </div>
      <div>
        <Button onClick={onBack}>上一步</Button>
      </div>
    </>
  )
}

interface WayProps {
  readonly title: string
  readonly says: string
  readonly act: string
  readonly primary?: boolean
  readonly onAct: () => void
}

function Way({ title, says, act, primary = false, onAct }: WayProps) {
  return (
    <section className="card start-way">
      <div>
        <h2>{title}</h2>
        <p className="lead">{says}</p>
      </div>
      <Button look={primary ? 'primary' : 'plain'} onClick={onAct}>
        {act}
      </Button>
    </section>
  )
}
