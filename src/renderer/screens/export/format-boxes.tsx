import type { ExportFormat } from '../../../contract/views.ts'

interface Choice {
  readonly format: ExportFormat
  readonly says: string
  readonly hint: string
}

const usual: readonly Choice[] = [
  { format: 'docx', says: 'Word（报送稿）', hint: '报县政务公开办，可以再改' },
  { format: 'pdf', says: 'PDF（发布稿）', hint: '上网发布，字体已嵌入' },
]
const others: readonly Choice[] = [
  { format: 'html', says: '网页（网站后台）', hint: '粘贴到县政府网站的编辑器，表格不散' },
  { format: 'txt', says: '文字', hint: '只有文字，表格每行一行' },
  { format: 'xlsx', says: 'Excel（汇总）', hint: '三张表，另有一行供县里相加' },
  { format: 'json', says: '数据（JSON）', hint: '留存或交给别的系统，可以原样读回' },
]
export const allFormats = [...usual, ...others].map(choice => choice.format)

interface Props {
  readonly chosen: readonly ExportFormat[]
  readonly onChoose: (chosen: readonly ExportFormat[]) => void
  readonly withData: boolean
  readonly onData: (withData: boolean) => void
}

/** Which files: Word and PDF at hand, the others and 不含机读数据 a click away. */
export function FormatBoxes({ chosen, onChoose, withData, onData }: Props) {
  const boxes = (choices: readonly Choice[]) =>
    choices.map(({ format, says, hint }) => (
      <Box
        key={format}
        says={says}
        hint={hint}
        checked={chosen.includes(format)}
        onCheck={on => {
          onChoose(allFormats.filter(f => (f === format ? on : chosen.includes(f))))
        }}
      />
    ))
  return (
    <fieldset>
      <legend className="visually-hidden">格式</legend>
      {boxes(usual)}
      <details className="export-others">
        <summary>其他格式</summary>
        {boxes(others)}
        <Box
          says="Word 不含机读数据"
          hint="挂到网站上的 Word 请勾选；不勾选的以后可以原样读回"
          checked={!withData}
          onCheck={on => {
            onData(!on)
          }}
        />
      </details>
    </fieldset>
  )
}

interface BoxProps {
  readonly says: string
  readonly hint: string
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
}

const Box = ({ says, hint, checked, onCheck }: BoxProps) => (
  <label className="export-format">
    <input
      type="checkbox"
      checked={checked}
      onChange={event => {
        onCheck(event.target.checked)
      }}
    />
    <span>
      {says}
      <small>{hint}</small>
    </span>
  </label>
)
