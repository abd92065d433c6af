import { committees } from './committees.ts'
import { counties } from './counties.ts'
import { departments } from './departments.ts'
import { furtherDepartments } from './further-departments.ts'
import { furtherGovernments } from './further-governments.ts'
import { furtherTownships } from './further-townships.ts'
import { otherOffices } from './other-offices.ts'
import { subdistricts } from './subdistricts.ts'
import { townships } from './townships.ts'

/** Offices of each kind, 2019 to 2025, each with its own way of putting things. */
export const offices = [
  ...townships,
  ...subdistricts,
  ...counties,
  ...departments,
  ...committees,
  ...otherOffices,
  ...furtherGovernments,
  ...furtherDepartments,
  ...furtherTownships,
]
