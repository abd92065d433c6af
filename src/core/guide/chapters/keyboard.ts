import type { Chapter } from '../chapter.ts'

export const keyboard: Chapter = {
  id: 'keys',
  title: '键盘与读屏',
  parts: [
    {
      heading: '键盘操作',
      text: ['全部工作都可以只用键盘。光标所在的地方有蓝色的框；Esc 关闭对话框，回到原来的地方。'],
      keys: true,
    },
    {
      heading: '看不清楚时',
      text: [
        'Ctrl+加号放大，Ctrl+减号缩小，Ctrl+0 还原，可以放大到 200%。系统的高对比度和“减少动画”设置都起作用。',
        '读屏软件念出的是“表三 本年新收 自然人”这样的全名，有错的格会念出错在哪里。',
      ],
    },
  ],
}
