import { useState } from 'react'
import { go } from '../../state/router.ts'
import { useOffice, useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { LastYearStep } from './last-year-step.tsx'
import { OfficeStep } from './office-step.tsx'
import { StockStep } from './stock-step.tsx'
import './start.css'

const steps = ['建机构档案', '上年年报', '开始填报']

const home = (): void => {
  go({ at: 'home' })
}

/** First start, and the way to begin a year without last year's report: no account, no network. */
export function StartScreen({ year: asked }: { readonly year?: number | undefined }) {
  const office = useOffice()
  const app = useSession(s => s.app)
  const [stockFor, setStockFor] = useState<number | null>(null)
  const [mending, setMending] = useState(false)
  useCommands(office ? { 'file.home': home } : {})
  if (!app) return null
  return (
    <div className="screen">
      <TopBar
        actions={<span className="quiet">不用注册，不联网</span>}
        {...(office ? { back: { to: '首页', onGo: home } } : {})}
      >
        <span className="org">{office ? office.office.name : '第一次使用'}</span>
      </TopBar>
      <main>
        <div className="page start">
          <Steps at={office && !mending ? 1 : 0} />
          {office === null || mending ? (
            <OfficeStep
              made={office}
              onKept={() => {
                setMending(false)
              }}
            />
          ) : stockFor === null ? (
            <LastYearStep
              officeId={office.id}
              today={app.today}
              asked={asked}
              onStock={setStockFor}
              onBack={() => {
                setMending(true)
              }}
            />
          ) : (
            <StockStep
              officeId={office.id}
              year={stockFor}
              onBack={() => {
                setStockFor(null)
              }}
            />
          )}
        </div>
      </main>
      <StatusBar end={<span>版本 {app.version}</span>}>
        <span>数据在：{app.dataPlace}</span>
      </StatusBar>
    </div>
  )
}

function Steps({ at }: { readonly at: number }) {
  return (
    <ol className="start-steps" aria-label="步骤">
      {steps.map((step, i) => (
        <li
          key={step}
          className={i < at ? 'done' : i === at ? 'now' : ''}
          aria-current={i === at ? 'step' : undefined}
        >
          <span className="start-step-mark" aria-hidden="true">
            {i < at ? '✓' : i + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  )
}
