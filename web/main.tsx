/** Where the portal begins. */
import './styles.scss'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Portal } from './app/portal.tsx'

const place = document.getElementById('portal')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  )
}
