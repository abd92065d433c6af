import { likenessInWords } from '../../../core/likeness/likeness-in-words.ts'
import { useReport } from '../../state/report-store.ts'

/** Under a box of text: which of its paragraphs are like stored ones, each with the words it is like. */
export function LikeLines({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  const likeness = useReport(s => s.open?.likeness)
  const alike = paragraphs.flatMap((paragraph, i) => {
    const like = likeness?.find(each => each.text === paragraph)
    return like ? [{ nth: i + 1, like }] : []
  })
  return alike.map(({ nth, like }) => (
    <details key={nth} className="like-line">
      <summary>
        第 {nth} 段{likenessInWords(like)}
      </summary>
      <blockquote>{like.source.text}</blockquote>
    </details>
  ))
}
