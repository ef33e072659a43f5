/** For searching: case, accents and the two ways of writing umlauts (ä, ae) do not matter. */
export function foldText(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
  return plain.replace(/([aou])e/g, '$1')
}
