/** Where a short code is typed in, as people read it aloud: the server of the board's links, without `https://`. */
export function joinAddress(link: string): string {
  return `${new URL(link, location.href).host}/join`
}
