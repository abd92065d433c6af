import { linesTrouble } from '../../../core/export/lines-after-date.ts'
import type { PaperSettings } from '../../../core/report/office-settings.ts'
import type { Office } from '../../../core/report/report.ts'
import { Field } from '../field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { FileNameField } from './file-name-field.tsx'
import { fontChoices, headingChoices, sealChoices } from './paper-choices.ts'

interface PaperSettingsFormProps {
  readonly office: Office
  readonly paper: PaperSettings
  readonly onChange: (paper: PaperSettings) => void
}

/** 纸面: typefaces, seal, lines after the date, names of the files, headings on the web. */
export function PaperSettingsForm({ office, paper, onChange }: PaperSettingsFormProps) {
  return (
    <div className="paper-settings">
      <ChoiceField
        label="Word 用的字体"
        value={paper.fonts}
        choices={fontChoices}
        hint="没有所选字体的电脑，Word 会换用相近的字体，内容不变。PDF 的字体已经嵌入，到哪里都一样。"
        onPick={fonts => {
          onChange({ ...paper, fonts })
        }}
      />
      <ChoiceField
        label="落款"
        value={paper.sealed ? 'sealed' : 'plain'}
        choices={sealChoices}
        onPick={choice => {
          onChange({ ...paper, sealed: choice === 'sealed' })
        }}
      />
      <ChoiceField
        label="网页里的标题"
        value={paper.webHeadings}
        choices={headingChoices}
        onPick={webHeadings => {
          onChange({ ...paper, webHeadings })
        }}
      />
      <FileNameField
        office={office}
        pattern={paper.fileName}
        onChange={fileName => {
          onChange({ ...paper, fileName })
        }}
      />
      <Field
        label="成文日期下面的附注"
        hint="一行一条，印在每份年报的最后；不要附注就空着。附注不算年报内容，再导入时不读。"
        error={linesTrouble(paper.linesAfterDate) ?? undefined}
      >
        {ids => (
          <textarea
            className="input"
            placeholder="（此件公开发布）"
            value={paper.linesAfterDate.join('\n')}
            onChange={event => {
              const { value } = event.target
              onChange({ ...paper, linesAfterDate: value === '' ? [] : value.split('\n') })
            }}
            {...ids}
          />
        )}
      </Field>
    </div>
  )
}
