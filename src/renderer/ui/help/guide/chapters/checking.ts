import type { Chapter } from '../chapter.ts'

export const checking: Chapter = {
  id: 'checking',
  title: '审核',
  parts: [
    {
      heading: '怎样看审核结果',
      text: [
        '第一行是结论：可以定稿，或者还有几处必须改。错误必须改；提醒需要核实，核实后写一句说明（已核实）；灰色的是还没填完，暂不能判断，不算错。',
        '每一条都写着算式：左边多少、右边多少、差多少，点“定位”到那一格。F8 下一处，Shift+F8 上一处，F9 回到结论。',
      ],
      picture: {
        src: new URL('../../../../../../resources/guide/check.webp', import.meta.url).href,
        shows: '审核并定稿：按章列出还没有解决的问题',
      },
    },
    {
      heading: '定稿',
      text: [
        '没有错误就可以定稿。定稿以后不能改；要改的先“退回草稿”，写明原因。审核从不妨碍保存，填了一半也可以关掉程序。',
      ],
    },
    {
      heading: '本地要求',
      text: [
        '首页左上角单位名称的菜单里，“校验规则与本地要求”列出全部规则和依据。县里有自己的公布时限、幅度提醒的，在那里改；个别规则可以停用，停用会写进校验报告。',
      ],
    },
  ],
}
