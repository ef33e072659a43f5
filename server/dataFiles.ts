/** What lies in DATA_DIR. */
export const DATABASE_FILE = 'denkraum.sqlite'
export const KEY_FILE = 'denkraum.key'
