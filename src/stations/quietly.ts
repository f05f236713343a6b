/** Waits for a load whose end shows by itself; being called off is no fault, all else is told. */
export async function quietly<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading;
  } catch (error) {
    if ((error as Error).name !== 'AbortError') console.error('union-widgets:', error);
    return undefined;
  }
}
