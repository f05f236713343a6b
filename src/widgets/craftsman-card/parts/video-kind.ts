/** Names of files that browsers play (HTML media; MP4, WebM and Ogg in their usual spellings). */
const FILES = /\.(mp4|m4v|webm|ogv|mov)$/i;

/** Whether an address names a video file, rather than a page that plays one. */
export function isVideoFile(address: string): boolean {
  try {
    return FILES.test(new URL(address, 'https://relative.invalid/').pathname);
  } catch {
    return false;
  }
}

/** A length as players write it: 3:07, and 1:02:09 above an hour. */
export function lengthText(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
