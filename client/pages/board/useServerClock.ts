import { useEffect, useState } from 'react'
import { openServerClock, type ServerClock } from '../../api/serverClock.ts'
import { exposeForDebugging } from '../../sync/debugHook.ts'

/** The server's clock while the component is mounted; null at its first drawing. */
export function useServerClock(): ServerClock | null {
  const [clock, setClock] = useState<ServerClock | null>(null)
  useEffect(() => {
    const opened = openServerClock()
    exposeForDebugging({ clock: opened })
    setClock(opened)
    return opened.dispose
  }, [])
  return clock
}
