import { fileNameParts, patternTrouble } from '../../../core/export/file-name-pattern.ts'
import type { Office } from '../../../core/report/report.ts'
import { Button } from '../button.tsx'
import { TextField } from '../field.tsx'
import { exampleName } from './example-name.ts'

interface FileNameFieldProps {
  readonly office: Office
  readonly pattern: string
  readonly onChange: (pattern: string) => void
}

/** The pattern of file names, its parts a click away, and the name it makes. */
export function FileNameField({ office, pattern, onChange }: FileNameFieldProps) {
  const trouble = patternTrouble(pattern)
  return (
    <div className="file-name">
      <TextField
        className="input"
        label="文件名"
        value={pattern}
        error={trouble ?? undefined}
        hint={trouble ? undefined : `例如：${exampleName(office, pattern)}.docx。草稿的后面再加“（草稿）”。`}
        onChange={event => {
          onChange(event.target.value)
        }}
      />
      <p className="file-name-parts">
        <span className="quiet">加上</span>
        {fileNameParts.map(part => (
          <Button
            key={part}
            small
            aria-label={`文件名加上${part}`}
            disabled={pattern.includes(`{${part}}`)}
            onClick={() => {
              onChange(`${pattern}${pattern === '' ? '' : '-'}{${part}}`)
            }}
          >
            {part}
          </Button>
        ))}
      </p>
    </div>
  )
}
