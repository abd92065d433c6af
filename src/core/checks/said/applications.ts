import type { Subject } from './subject.ts'

const answered = ['t3.open.{c}', 't3.partial.{c}', 't3.deny_*.{c}', 't3.na_*.{c}'] as const

/** 表三: received, carried, answered. */
export const applicationSubjects = [
  {
    id: 'received',
    name: '收到申请',
    topic: 'applications',
    says: [
      '{get}(?:政府信息)?{applied}{tally}#',
      '{get}{tally}#{about}(?:依申请公开|申请)(?:公开)?(?:事项)?{end}',
      '(?:新收|收到)(?:政府信息公开)?申请(?:数量|数){tally}#',
      '(?:申请|依申请公开)(?:新收|收到|受理)(?:数量|数|量)?{tally}#',
    ],
    bare: ['^(?:其中)?{when}*(?:新收|收到|新收到){tally}#'],
    none: [
      '(?:未|没有|尚未|并未|暂未|暂无)(?:曾)?(?:{get}|办理|发生|产生)(?:过|了)?{about}申请(?=(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:的)?(?:事项|情况|件|数量|案件)?{end})',
      '(?:^|年|度|机关|单位|[镇乡局委府办])无{about}申请(?:公开)?(?:事项|件|情况)?{end}',
      '(?:未|没有|无)(?:{get}|办理|发生|产生)依申请公开(?:政府信息)?(?:的)?(?:事项|办件|件|情况)?{end}',
      '(?:未|没有|无)依申请公开(?:政府信息)?(?:的)?(?:事项|办件|件|情况){end}',
      '{about}申请(?:公开)?(?:件数|数量|数|件)?(?:均|都)?为?(?:零|〇){end}',
      '(?:无|没有?)(?:人|公民|群众)[^，]{0,24}?申请(?:公开)?(?:政府)?信息(?:公开)?{end}',
    ],
    units: 'cases',
    cells: [['t3.new.{c}']],
    orWith: [{ words: '上一?年度?结转|结转上年|共办理|合计', cells: [['t3.new.{c}', 't3.in.{c}']] }],
    whole: true,
    ofDisclosure: true,
    rule: 'X-01',
  },
  {
    id: 'carriedIn',
    name: '上年结转',
    topic: 'applications',
    says: [
      '(?:上一?年度?|去年|20\\d{2}年度?)(?:结转|转接|遗留)(?:至|到)?(?:本年度?|下来)?(?:的)?(?:继续办理)?(?:{about}申请)?{tally}#',
      '(?:含|包括|有)#(?:为|是)?(?:上一?年度?|去年)结转(?:的)?(?:{about}申请)?{end}',
    ],
    units: 'cases',
    cells: [['t3.in.{c}']],
    rule: 'X-04',
  },
  {
    id: 'carriedOut',
    name: '结转下年度',
    topic: 'applications',
    says: [
      '(?:结转|转入|转至|转到)(?:至|到|入)?(?:下一?年度?|次年|明年|20\\d{2}年度?)(?:继续)?(?:办理|处理|答复)?(?:的)?(?:{about}申请)?{tally}#',
      '#{about}(?:申请)?(?:结转|转入|转至)(?:至|到|入)?(?:下一?年度?|次年|20\\d{2}年度?)(?:继续)?(?:办理|处理|答复)?{end}',
    ],
    units: 'cases',
    cells: [['t3.out.{c}']],
    rule: 'X-04',
  },
  {
    id: 'answered',
    name: '办结（答复）',
    topic: 'applications',
    says: [
      '{answer}(?:政府信息)?{applied}{tally}#',
      '{answer}{tally}#{about}申请{end}',
      '对{tally}#{about}申请(?:全部|均|都|依法|按期|按时)*(?:作出|做出|予以|进行)(?:了)?{answer}{end}',
    ],
    bare: [
      '^(?:其中|{when}|已|均|按时|按期|依法|全部|及时|依法依规|当年|本年|年内|共|共计|目前)*(?:{answer}|办理结果总计|办理完成){tally}#',
    ],
    units: 'cases',
    cells: [
      ['t3.sum.{c}'],
      [...answered, 't3.np_*.{c}'],
      [...answered],
      ['t3.open.{c}', 't3.partial.{c}', 't3.deny_*.{c}'],
    ],
    whole: true,
    ofDisclosure: true,
    rule: 'X-03',
  },
  {
    id: 'dealtWith',
    name: '办理申请',
    topic: 'applications',
    says: [
      '(?:办理|(?<!不予|不再)处理)(?:了)?(?:政府信息)?{applied}{tally}#',
      '^{when}*{office}?(?:共|共有)?{about}申请{tally}#',
      '^{when}*{office}?(?:共|共有)?依申请公开(?:办理)?{tally}#',
    ],
    units: 'cases',
    cells: [['t3.new.{c}'], ['t3.sum.{c}'], ['t3.new.{c}', 't3.in.{c}']],
    whole: true,
    ofDisclosure: true,
    rule: 'X-01',
  },
] as const satisfies readonly Subject[]
