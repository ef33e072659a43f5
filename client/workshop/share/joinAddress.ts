/** Where a short code is typed in, as people read it aloud: the server of the board's link, without `https://`. */
export function joinAddress(link: string): string {
  // An empty link, which the server cannot show any more, means this page's own server.
  return `${new URL(link, location.href).host}/join`
}
