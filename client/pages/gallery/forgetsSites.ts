/**
 * Does this browser forget what a site keeps in it when nobody was there for seven days? Safari does, and on an iPhone
 * or iPad so does every browser (webkit.org/blog/10218).
 */
export function forgetsSites(userAgent: string): boolean {
  return /AppleWebKit\//.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent)
}
