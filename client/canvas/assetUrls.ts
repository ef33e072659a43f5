import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'

/** tldraw's fonts, icons and translations, served by us: without this it asks its own content network. */
export const ASSET_URLS = withOneEmbedIcon(getAssetUrlsByImport())

/** tldraw fetches the icon of every service it could embed. We embed none: one file does for all. */
function withOneEmbedIcon<T extends { embedIcons: Record<string, string> }>(urls: T): T {
  const [icon = ''] = Object.values(urls.embedIcons)
  const names = Object.keys(urls.embedIcons)
  return { ...urls, embedIcons: Object.fromEntries(names.map((name) => [name, icon])) }
}
