import { useState } from 'react'
import { workspaceKey } from '../../api/workspaceStore.ts'
import { ToastProvider } from '../../ui/Toasts.tsx'
import { QueryProvider } from '../QueryProvider.tsx'
import { Gallery } from './Gallery.tsx'
import { Landing } from './Landing.tsx'

/** `/`: the boards of this browser's workspace, or a welcome. */
export default function GalleryPage() {
  const [key, setKey] = useState(() => workspaceKey.read())
  const forgetKey = () => {
    workspaceKey.forget()
    setKey(null)
  }
  return (
    <QueryProvider>
      <ToastProvider>
        {key ? <Gallery workspaceKey={key} onForgetKey={forgetKey} /> : <Landing />}
      </ToastProvider>
    </QueryProvider>
  )
}
