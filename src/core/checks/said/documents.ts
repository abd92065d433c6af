import type { Subject } from './subject.ts'

/** 表二 规范性文件: made, repealed, in force; the columns of 2019 count what was newly made and newly published. */
export const documentSubjects = [
  {
    id: 'made',
    name: '制发规范性文件',
    topic: 'documents',
    says: [
      '{make}{norm}{tally}#',
      '{make}{tally}#{norm}{end}',
      '{norm}(?:本年|当年|新)?(?:制发|制定|制作)(?:件数|数量)?{tally}#',
    ],
    bare: ['^(?:其中|{when}|当年|新)*(?:制发|制定|新制定|新制作)(?:件数|数量)?{tally}#'],
    none: ['(?:未|没有|无)(?:新)?{make}(?:任何|新的)?{norm}{end}'],
    units: 'items',
    cells: [['t2.normDocs.made']],
    whole: true,
    rule: 'X-07',
  },
  {
    id: 'repealed',
    name: '废止规范性文件',
    topic: 'documents',
    says: [
      '(?:废止|宣布失效|失效|废止和?失效)(?:了)?{norm}{tally}#',
      '(?:废止|宣布失效)(?:了)?{tally}#{norm}{end}',
      '{norm}(?:本年|当年)?废止(?:件数|数量)?{tally}#',
    ],
    bare: ['^(?:其中|{when}|当年|宣布)*废止(?:件数|数量)?{tally}#'],
    none: ['(?:未|没有|无)废止(?:任何)?{norm}{end}'],
    units: 'items',
    cells: [['t2.normDocs.repealed']],
    whole: true,
    rule: 'X-07',
  },
  {
    id: 'inForce',
    name: '现行有效规范性文件',
    topic: 'documents',
    says: [
      '(?:现行|继续|目前|仍|全部)?有效(?:的)?{norm}{tally}#',
      '{norm}(?:现行|继续|目前|仍)?有效(?:件数|数量)?{tally}#',
      '{tally}#(?:现行有效|继续有效)(?:的)?{norm}{end}',
    ],
    bare: ['^(?:其中|截至\\d+年底|目前|仍)*(?:现行|继续)有效(?:件数|数量|的)?{tally}#'],
    units: 'items',
    cells: [['t2.normDocs.inForce']],
    rule: 'X-07',
  },
  {
    id: 'newlyPublic',
    name: '新公开规范性文件',
    topic: 'documents',
    says: ['(?:本年)?新公开{norm}{tally}#'],
    units: 'items',
    cells: [['t2.normDocs.newPub']],
    rule: 'X-07',
  },
] as const satisfies readonly Subject[]
