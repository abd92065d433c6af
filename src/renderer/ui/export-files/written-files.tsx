import { ask } from '../../api.ts'
import type { Written } from '../../state/use-export.ts'
import { Button } from '../button.tsx'
import { comparedInWords, sizeInWords } from './written-words.ts'

/** 已生成, said only after the files were read back and compared. */
export function WrittenFiles({ written }: { readonly written: Written }) {
  return (
    <div className="written" role="status">
      <p>
        <strong>已生成</strong>，逐格读回核对过。在 {written.place}
      </p>
      <ul>
        {written.files.map(file => (
          <li key={file.token}>
            <span className="written-name">{file.name}</span>
            <span className="quiet">{sizeInWords(file.bytes)}</span>
            {file.insteadOf === undefined ? null : (
              <span className="written-instead">
                “{file.insteadOf}”正被 Word、WPS 或别的程序打开，没有动它，新文件另存为这个名字。
              </span>
            )}
            <span className="written-compared">✓ {comparedInWords(file.compared)}</span>
            <Button look="quiet" small onClick={() => void ask('exports.reveal', { token: file.token })}>
              在文件夹中显示
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
