/** An obviously fictitious resident number (示例), its check character computed (GB 11643). */
export function sampleId(birth = '20000101'): string {
  const base = `110101${birth}001`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, at) => all + weight * Number(base[at]), 0);
  return base + '10X98765432'[sum % 11];
}
