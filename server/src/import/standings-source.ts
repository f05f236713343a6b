/** Standings replace those of their contest or event, whatever the file is called this time. */
export function standingsSource({ contest, event }: { contest: string; event?: string }): string {
  return event === undefined ? contest : `${contest}/${event}`;
}
