/** Over words; over numbers, to the right; or told to screen readers only, where buttons stand below. */
type Column = string | { readonly num: string } | { readonly unseen: string }

/** The head of a list of things, one line a thing. */
export function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column, index) => (
          <HeadCell key={index} column={column} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell({ column }: { readonly column: Column }) {
  if (typeof column === 'string') return <th scope="col">{column}</th>
  if ('num' in column) {
    return (
      <th scope="col" className="num">
        {column.num}
      </th>
    )
  }
  return (
    <th scope="col">
      <span className="visually-hidden">{column.unseen}</span>
    </th>
  )
}
