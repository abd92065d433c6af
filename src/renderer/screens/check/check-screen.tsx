export function CheckScreen({ reportId }: { readonly reportId: number }) {
  return <main>{reportId}</main>
}
