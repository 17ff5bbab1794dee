import type { ReactNode } from 'react'
import type { House } from '../../shared/house/house.ts'

/** Changes fields of the house that is shown. */
export type EditHouse = (change: Partial<House>) => void

/** A section's form, over the house as it is edited. */
export interface FormProps {
  readonly house: House
  readonly edit: EditHouse
}

/** Fields that belong together, under a heading. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="house-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
