import { showHelp } from '../../state/help.ts'
import { go } from '../../state/router.ts'
import { OpenBundle } from '../../ui/backups/open-bundle.tsx'
import { Button } from '../../ui/button.tsx'

/** Before anything of one's own is typed in: an old report, a colleague's 交接包, or a year to look at. */
export function ShortWays() {
  return (
    <ul className="notice start-short">
      <li>
        <span>手边有往年年报（Word、PDF、网页或文字）？先导入，由年报建立机构档案，再由您确认。</span>
        <Button
          small
          onClick={() => {
            go({ at: 'import', pending: null })
          }}
        >
          先导入往年年报
        </Button>
      </li>
      <li>
        <span>从别的电脑接手？交接包里有历年年报和设置，打开就能接着做。</span>
        <OpenBundle says="我有交接包" small />
      </li>
      <li>
        <span>想先看看怎么用？样例里有一份填了一半的年报，可以随便改，看完一次删掉。</span>
        <Button
          small
          onClick={() => {
            showHelp({ what: 'sample' })
          }}
        >
          试用样例
        </Button>
      </li>
    </ul>
  )
}
