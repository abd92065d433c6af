export const usage = `公开年报 命令行

用法
  nianbao import FILE [--json]
      识别一份往年年报，列出识别结果；--json 输出全部单元格和文字。
  nianbao check FILE [--last-year FILE] [--office-kind KIND] [--json]
      校验一份年报；有错误时退出码为 1。
      KIND：gov_township subdistrict gov_county dept_county committee other_city
  nianbao draft --from FILE --year Y --out DIR [--formats docx,pdf]
      由上一年的年报起草 Y 年年报，带入结转，写出文件并输出 JSON 摘要。
  nianbao export REPORT.json --out DIR [--formats docx,pdf] [--no-data]
      把 import --json 输出的（可修改过的）年报写成 Word 和 PDF。
      --formats 可用 docx pdf html txt xlsx json；--no-data 使 Word 文件不含机读数据。
  nianbao verify FILE [FILE…] [--data-dir D [--office 单位] [--year Y]] [--json]
      核对几个文件（docx pdf html txt xlsx json）的数字和文字是否相同，给出各自的一致码；不同时退出码为 1。
      --data-dir 指定数据文件夹，与其中年报库里的年报核对（只读，不改动；单位和年度不给时按文件）。

各命令还可以用
  --pack FILE      使用一个参数包（.nbcs，可以写几次），签名照样核对。
  --data-dir D     使用数据文件夹 D 的年报库里载入的参数包（只读）。

FILE 可以是 Word（.docx、.doc）、WPS（.wps）、PDF、网页（.html、.mht）、文本（.txt），或 import --json 的输出（.json）。
用法不对或文件读不了时退出码为 2，原因写在标准错误输出。`
