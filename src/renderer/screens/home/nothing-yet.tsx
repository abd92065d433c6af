import { go } from '../../state/router.ts'
import { Button } from '../../ui/button.tsx'

/** No year yet: the two ways to begin. */
export function NothingYet({ year, onBegin }: { readonly year: number; readonly onBegin: () => void }) {
  return (
    <section className="card nothing">
      <h1>还没有年报</h1>
      <p className="lead">
        先把 {year - 1} 年年报导入进来：选文件、粘贴网页文字，或者直接把文件拖到这个窗口。结转和存量由此带入{' '}
        {year} 年，跨年的数才接得上。
      </p>
      <div className="nothing-acts">
        <Button
          look="primary"
          onClick={() => {
            go({ at: 'import', pending: null })
          }}
        >
          导入往年年报
        </Button>
        <Button onClick={onBegin}>没有往年年报，直接新建</Button>
      </div>
    </section>
  )
}
