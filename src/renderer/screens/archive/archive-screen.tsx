export function ArchiveScreen({ reportId }: { readonly reportId: number }) {
  return <main>{reportId}</main>
}
