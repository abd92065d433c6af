export function ExportScreen({ reportId }: { readonly reportId: number }) {
  return <main>{reportId}</main>
}
