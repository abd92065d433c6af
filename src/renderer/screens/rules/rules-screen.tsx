import { useMemo, useState } from 'react'
import { knownRules } from '../../../core/checks/known-rules.ts'
import { familyOf, ruleFamilies } from '../../../core/checks/rule-families.ts'
import type { RuleInfo } from '../../../core/checks/check.ts'
import type { CheckSettings } from '../../../core/report/office-settings.ts'
import { go } from '../../state/router.ts'
import { useOffice, useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { HolidaySettings } from './holiday-settings.tsx'
import { LocalLimits } from './local-limits.tsx'
import { PrintRules } from './print-rules.tsx'
import { RuleRow } from './rule-row.tsx'
import { ScheduleSettings } from './schedule-settings.tsx'
import { matching } from './search-rules.ts'
import './rules.css'

const home = (): void => {
  go({ at: 'home' })
}

/** 校验规则: every check the program makes, why, from which source, what it leaves; and what this office wants. */
export function RulesScreen({ officeId }: { readonly officeId: number }) {
  const office = useOffice()
  const today = useSession(s => s.app?.today)
  const saveOffice = useSession(s => s.saveOfficeSettings)
  const [wanted, setWanted] = useState('')
  const [leavingOut, setLeavingOut] = useState<RuleInfo | null>(null)
  useCommands({ 'file.home': home })
  const book = knownRules()
  const rules = useMemo(() => matching(book, wanted), [book, wanted])
  if (office?.id !== officeId || today === undefined) return null
  const { settings } = office
  const save = (checks: CheckSettings): void => {
    void saveOffice(officeId, { ...settings, checks })
  }
  const turnOn = ({ id }: RuleInfo): void => {
    const { [id]: _reason, ...off } = settings.checks.off
    save({ ...settings.checks, off })
  }
  const offCount = Object.keys(settings.checks.off).length
  return (
    <div className="screen">
      <TopBar back={{ to: '首页', onGo: home }}>
        <span className="org" title={office.office.name}>
          {office.office.name}
        </span>
      </TopBar>
      <main>
        <div className="page rules-page">
          <h1>校验规则</h1>
          <p className="lead">
            审核时逐条检查 {new Set(book.map(rule => rule.id)).size}{' '}
            条。错误由格式本身决定，不能停用；提醒和提示可以停用，停用要写明原因，原因印在校验报告上。
          </p>
          <LocalLimits settings={settings.checks} onSave={save} />
          <ScheduleSettings record={office} today={today} />
          <HolidaySettings />
          <PrintRules officeId={officeId} />
          <div className="rules-find">
            <input
              type="search"
              className="input"
              aria-label="查找规则"
              placeholder="查找规则：编号、名称、依据"
              value={wanted}
              onChange={event => {
                setWanted(event.target.value)
              }}
            />
            <span className="quiet" role="status">
              {wanted.trim()
                ? `找到 ${String(rules.length)} 条`
                : offCount > 0
                  ? `停用 ${String(offCount)} 条`
                  : ''}
            </span>
          </div>
          {ruleFamilies.map(({ id, name }) => {
            const these = rules.filter(rule => familyOf(rule.id) === id)
            return these.length === 0 ? null : (
              <section key={id} className="rule-family" aria-labelledby={`family-${id}`}>
                <h2 id={`family-${id}`}>{name}</h2>
                {these.map(rule => (
                  <RuleRow
                    key={`${rule.id} ${String(rule.years?.from)}`}
                    rule={rule}
                    off={settings.checks.off[rule.id]}
                    onOff={() => {
                      setLeavingOut(rule)
                    }}
                    onOn={() => {
                      turnOn(rule)
                    }}
                  />
                ))}
              </section>
            )
          })}
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>只对本单位起作用</span>
      </StatusBar>
      {leavingOut ? (
        <ReasonDialog
          title={`停用 ${leavingOut.id}“${leavingOut.title}”`}
          says="停用以后审核不再提这一条。请写明原因，印在校验报告上。"
          act="停用"
          onAct={reason => {
            save({ ...settings.checks, off: { ...settings.checks.off, [leavingOut.id]: reason } })
            setLeavingOut(null)
          }}
          onClose={() => {
            setLeavingOut(null)
          }}
        />
      ) : null}
    </div>
  )
}
