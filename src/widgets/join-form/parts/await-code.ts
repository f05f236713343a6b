/** A credential of the WebOTP API; TypeScript has no types of it. */
interface CodeCredential {
  readonly code?: string;
}

/**
 * The code of the next text message that is made out to this origin (last line `@origin #123456`),
 * if the browser knows WebOTP (Chrome on Android) and the person allows it. In a frame the host page
 * has to allow `otp-credentials`.
 *
 * @returns nothing where that is not to be had; then the person types, or takes it from the keyboard.
 */
export async function awaitCode(signal: AbortSignal): Promise<string | undefined> {
  if (!('OTPCredential' in globalThis)) return undefined;
  try {
    const wanted = { otp: { transport: ['sms'] }, signal } as CredentialRequestOptions;
    const credential = (await navigator.credentials.get(wanted)) as CodeCredential | null;
    return credential?.code;
  } catch {
    // Refused, forbidden in this frame, or given up.
    return undefined;
  }
}
