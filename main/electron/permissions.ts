import type { Session } from 'electron'
import { permissionAllowed } from './policy.ts'

/** Puts the desk's policy in charge of everything a page could ask of `session`. */
export function setUpPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(permissionAllowed(permission, { url: details.requestingUrl, isMainFrame: details.isMainFrame }))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    permissionAllowed(permission, {
      url: details.requestingUrl ?? origin,
      isMainFrame: details.isMainFrame,
    }),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
}
