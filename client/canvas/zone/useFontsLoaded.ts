import { useEffect, useState } from 'react'
import { type TLFontFace, useEditor } from 'tldraw'

/** Turns true once these fonts can be measured. */
export function useFontsLoaded(fonts: readonly TLFontFace[]): boolean {
  const editor = useEditor()
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    let mounted = true
    const loading = fonts.map((font) => editor.fonts.ensureFontIsLoaded(font))
    void Promise.allSettled(loading).then(() => mounted && setLoaded(true))
    return () => {
      mounted = false
    }
  }, [editor, fonts])
  return loaded
}
