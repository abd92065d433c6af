import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

/** A line of the menu that is a command of the window: it is sent there by its name. */
interface CommandLine {
  readonly says: string
  readonly command: string
  readonly keys?: string
  /** The page itself listens to these keys; the menu only shows them. */
  readonly keysArePages?: true
}
type Line = CommandLine | MenuItemConstructorOptions

const SEPARATOR: Line = { type: 'separator' }

const MENUS: readonly { readonly says: string; readonly lines: readonly Line[] }[] = [
  {
    says: '文件(&F)',
    lines: [
      { says: '首页', command: 'file.home', keys: 'CmdOrCtrl+Shift+H', keysArePages: true },
      { says: '新建年报…', command: 'file.new', keys: 'CmdOrCtrl+N' },
      { says: '导入往年年报…', command: 'file.import', keys: 'CmdOrCtrl+O' },
      { says: '随手记', command: 'file.diary', keys: 'CmdOrCtrl+D', keysArePages: true },
      { says: '另存一个版本…', command: 'file.keep', keys: 'CmdOrCtrl+Shift+S', keysArePages: true },
      SEPARATOR,
      { says: '预览', command: 'file.preview', keys: 'CmdOrCtrl+P', keysArePages: true },
      { says: '导出 Word 和 PDF…', command: 'file.export', keys: 'CmdOrCtrl+E', keysArePages: true },
      { says: '归档…', command: 'file.archive' },
      SEPARATOR,
      { label: '退出', role: 'quit', accelerator: 'CmdOrCtrl+Q' },
    ],
  },
  {
    says: '编辑(&E)',
    lines: [
      { says: '撤销', command: 'edit.undo', keys: 'CmdOrCtrl+Z', keysArePages: true },
      { says: '重做', command: 'edit.redo', keys: 'CmdOrCtrl+Y', keysArePages: true },
      SEPARATOR,
      { label: '剪切', role: 'cut' },
      { label: '复制', role: 'copy' },
      { label: '粘贴', role: 'paste' },
      { label: '全选', role: 'selectAll' },
      SEPARATOR,
      { says: '快速填报', command: 'edit.fastLane' },
      { says: '本表空格填 0', command: 'edit.fillZero' },
      { says: '批注…', command: 'edit.note', keys: 'Shift+F2', keysArePages: true },
      SEPARATOR,
      { says: '查找…', command: 'edit.find', keys: 'CmdOrCtrl+F', keysArePages: true },
    ],
  },
  {
    says: '查看(&V)',
    lines: [
      { says: '对照纸面', command: 'view.paper', keys: 'F7', keysArePages: true },
      { says: '审核', command: 'view.check', keys: 'F9', keysArePages: true },
      { says: '下一个问题', command: 'view.nextFinding', keys: 'F8', keysArePages: true },
      { says: '上一个问题', command: 'view.previousFinding', keys: 'Shift+F8', keysArePages: true },
      { says: '下一项任务', command: 'view.nextTask', keys: 'CmdOrCtrl+PageDown', keysArePages: true },
      { says: '上一项任务', command: 'view.previousTask', keys: 'CmdOrCtrl+PageUp', keysArePages: true },
      { says: '修改记录', command: 'view.history' },
      SEPARATOR,
      { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
      { label: '缩小', role: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
      { label: '原始大小', role: 'resetZoom', accelerator: 'CmdOrCtrl+0' },
      { label: '全屏', role: 'togglefullscreen', accelerator: 'F11' },
    ],
  },
  {
    says: '帮助(&H)',
    lines: [
      { says: '这里怎么填', command: 'help.here', keys: 'F1', keysArePages: true },
      { says: '使用指南', command: 'help.guide' },
      { says: '使用指南 PDF…', command: 'help.guidePdf' },
      { says: '带我看一遍', command: 'help.tour' },
      { says: '试用样例…', command: 'help.sample' },
      SEPARATOR,
      { says: '键盘操作', command: 'help.keys' },
      { says: '导出运行记录…', command: 'help.log' },
      { says: '关于公开年报', command: 'help.about' },
    ],
  },
]

/** The application menu in Chinese; commands go to the window as the event `menu`. */
export function applicationMenu(send: (command: string) => void): Menu {
  return Menu.buildFromTemplate(
    MENUS.map(menu => ({ label: menu.says, submenu: menu.lines.map(line => item(line, send)) })),
  )
}

function item(line: Line, send: (command: string) => void): MenuItemConstructorOptions {
  if (!('command' in line)) return line
  return {
    id: line.command,
    label: line.says,
    click: () => {
      send(line.command)
    },
    ...(line.keys ? { accelerator: line.keys, registerAccelerator: !line.keysArePages } : {}),
  }
}
