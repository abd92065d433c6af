import { knownHolidays } from '../../../core/calendar/known-holidays.ts'
import { ask } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { momentInWords } from '../../ui/moment.ts'
import { showToast } from '../../ui/toast-store.ts'

const otherYears = '没有的年份只按周末和元旦等固定假日计算，可以载入一个文件补上。'

/** 放假安排: the tables of the program, and the file that a clerk loaded over them. */
export function HolidaySettings() {
  const loaded = useSession(s => s.app?.holidays ?? null)
  const years = knownHolidays().map(table => table.year)
  const load = async () => {
    const read = await ask('calendar.load', {})
    if (!read) return
    setHolidays(read)
    showToast(`已载入 ${read.years.map(table => table.year).join('、')} 年的放假安排`, 'good')
  }
  const forget = async () => {
    await ask('calendar.forget', {})
    setHolidays(null)
  }
  return (
    <section className="frame-card local-limits" aria-labelledby="holidays">
      <h2 id="holidays">放假安排</h2>
      <p>
        程序里有 {years[0]} 至 {years.at(-1)} 年国务院办公厅公布的放假和调休，工作日按它计算。
        {otherYears}
      </p>
      {loaded ? (
        <p className="holiday-loaded">
          已载入 {loaded.years.map(table => `${String(table.year)} 年（${table.notice}）`).join('、')}
          <span className="quiet">
            来自“{loaded.from}”，{momentInWords(loaded.at)}
          </span>
        </p>
      ) : null}
      <div className="form-end">
        {loaded ? (
          <Button look="quiet" onClick={() => void forget()}>
            不用载入的
          </Button>
        ) : null}
        <Button onClick={() => void load()}>载入放假安排…</Button>
      </div>
    </section>
  )
}

type Loaded = NonNullable<ReturnType<typeof useSession.getState>['app']>['holidays']

const setHolidays = (holidays: Loaded): void => {
  const { app } = useSession.getState()
  if (app) useSession.setState({ app: { ...app, holidays } })
}
