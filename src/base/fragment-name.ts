/** How the fragment of a widget of that name begins: `#wall?`. */
export function fragmentOf(name: string): string {
  return `#${encodeURIComponent(name)}?`;
}
