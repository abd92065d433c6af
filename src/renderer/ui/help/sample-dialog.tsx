import { openSample } from '../../state/sample.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'

/** Says what the sample is before the window turns to it. */
export function SampleDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="试用样例"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            look="primary"
            onClick={() => {
              onClose()
              void openSample()
            }}
          >
            打开样例
          </Button>
        </>
      }
    >
      <p>样例是虚构的乡镇：两年已归档的年报，一份填了一半的草稿，有一处勾稽不平等您来改。</p>
      <p className="lead">
        样例单独存放，与本单位的数据分开，随便改、随便导出。每个界面上方都标着“样例”，点它就能回到本单位，或者把样例整个删除。
      </p>
    </Dialog>
  )
}
