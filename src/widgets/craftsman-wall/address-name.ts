/** What a wall is called in the page's address: the id of its tag, else `wall`. */
export function wallName({ id }: Element): string {
  return id || 'wall';
}
