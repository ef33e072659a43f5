import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'

/** tldraw's fonts, icons and translations, served by us: without this it asks its own content network. */
export const ASSET_URLS = getAssetUrlsByImport()
