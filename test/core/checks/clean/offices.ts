import { committees } from './committees.ts'
import { counties } from './counties.ts'
import { departments } from './departments.ts'
import { otherOffices } from './other-offices.ts'
import { subdistricts } from './subdistricts.ts'
import { townships } from './townships.ts'

/** Two offices of each kind, 2019 to 2025, each with its own way of putting things. */
export const offices = [
  ...townships,
  ...subdistricts,
  ...counties,
  ...departments,
  ...committees,
  ...otherOffices,
]
