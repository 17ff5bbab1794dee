import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type DesktopBridge, bridgeName } from '../shared/api/bridge.ts'
import { App } from './App.tsx'
import { dialFor } from './core/connection.ts'
import { createPageDesk } from './desk.ts'
import { comeBack } from './story/come-back.ts'
import { keepOnLeaving } from './story/keep-on-leaving.ts'

declare global {
  interface Window {
    /** There in the desktop edition only. */
    readonly [bridgeName]?: DesktopBridge
  }
}

const place = document.getElementById('page')
if (!place) throw new Error('index.html has no place for the page.')

const bridge = window[bridgeName]
const desk = createPageDesk(dialFor(window, bridge), navigator.language)
keepOnLeaving(desk.story, bridge)
comeBack(desk, window.sessionStorage)
void desk.core.start()

createRoot(place).render(
  <StrictMode>
    <App desk={desk} />
  </StrictMode>,
)
