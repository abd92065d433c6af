import './styles/tokens.css'
import './styles/app.css'
import './styles/screen.css'
import './styles/buttons.css'
import './styles/fields.css'
import './styles/cards.css'
import './styles/dialog.css'
import './styles/menu.css'
import './styles/toast.css'
import './styles/waiting.css'
import './styles/help.css'
import './styles/findings.css'
import './styles/narrow.css'
import './styles/forced-colors.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
