import { patternTrouble } from '../../core/export/file-name-pattern.ts'
import { linesTrouble } from '../../core/export/lines-after-date.ts'
import type { PaperSettings } from '../../core/report/office-settings.ts'
import type { Office } from '../../core/report/report.ts'
import { done, refuse } from '../reply.ts'
import { statusStep } from '../reports/history.ts'
import { noSuchOffice } from '../reports/no-such.ts'
import type { Store } from '../store/store.ts'
import type { Handlers } from './handler.ts'

export const officeHandlers: Handlers<'offices.create' | 'offices.update' | 'offices.saveSettings'> = {
  'offices.create': ({ store }, input) => {
    const office = trimmed(input.office)
    return nameTrouble(store, office) ?? done(store.offices.create(office))
  },
  /** Drafts follow the 机构档案; final and archived reports keep the one they were written with. */
  'offices.update': ({ store, now }, { id, office: given }) => {
    const office = trimmed(given)
    if (!store.offices.find(id)) return noSuchOffice
    const trouble = nameTrouble(store, office, id)
    if (trouble) return trouble
    return store.together(() => {
      const record = store.offices.update(id, office)
      for (const { id: draft, status } of store.reports.ofOffice(id)) {
        if (status !== 'draft') continue
        store.reports.saveOffice(draft, office)
        store.steps.append(draft, statusStep('按机构档案更新单位信息。'), now().toISOString())
      }
      return done(record)
    })
  },
  'offices.saveSettings': ({ store }, { id, settings }) => {
    const found = store.offices.find(id)
    if (!found) return noSuchOffice
    const paper = tidied(settings.paper)
    const trouble = patternTrouble(paper.fileName) ?? linesTrouble(paper.linesAfterDate)
    if (trouble !== null) return refuse('bad_input', trouble, '请修改后再保存；原来的设置没有变。')
    return done(store.offices.saveSettings(found, { ...settings, paper }))
  },
}

const tidied = (paper: PaperSettings): PaperSettings => ({
  ...paper,
  fileName: paper.fileName.trim(),
  linesAfterDate: paper.linesAfterDate.map(line => line.trim()).filter(line => line !== ''),
})

const trimmed = (office: Office): Office => ({
  ...office,
  name: office.name.trim(),
  aliases: office.aliases.map(alias => alias.trim()).filter(alias => alias !== ''),
})

function nameTrouble(store: Store, office: Office, own?: number) {
  if (office.name === '') return refuse('bad_input', '单位全称没有填写。', '请填写公章上的全称。')
  const same = store.offices.findByName(office.name)
  if (!same || same.id === own) return undefined
  return refuse('exists', `“${office.name}”的机构档案已经有了。`, '请在已有的机构档案中修改。')
}
