const nouns: Readonly<Record<string, string>> = {
  office: '机构档案',
  original: '导入的原件',
  report: '年报',
  report_step: '修改记录',
  acknowledgement: '核实说明',
  chain_reason: '断链原因',
  diary: '随手记',
  report_event: '报送、退回、发布的记录',
  section_filled: '“本节已填完”的记号',
  kept_version: '另存的版本',
  archive_seal: '归档的先后记录',
  pack: '参数包',
  setting: '设置',
}

/** Of which kind rows could not be read, and about how many, in sentences. */
export const lostInWords = (lost: ReadonlyMap<string, number>): readonly string[] =>
  [...lost]
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${nouns[table] ?? '其他内容'}约 ${String(count)} 条读不出来。`)
