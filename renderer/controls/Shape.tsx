import type { Severity } from '../../shared/story/record.ts'

export type ShapeName = Severity | 'clean'

const paths: Readonly<Record<ShapeName, string>> = {
  blocker: 'M3 0h4l3 3v4l-3 3H3L0 7V3z',
  warning: 'M5 .5 10 9.5H0z',
  note: 'M5 1.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2z',
  clean: 'M1 5.4 3.9 8.4 9.2 1.8',
}

/** A grade as a shape: octagon, triangle, dot, or a tick. The words beside it carry the meaning. */
export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg className={`shape shape-${name}`} viewBox="0 0 10 10" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
