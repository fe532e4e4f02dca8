type WebcamOutcome =
  | { readonly stream: MediaStream }
  | { readonly refused: 'webcamRefused' | 'webcamMissing' | 'webcamBusy' };

type Devices = Pick<MediaDevices, 'getUserMedia'>;

/** Asks for the camera. What stands in the way is named by the sentence that says it. */
export async function openWebcam(
  devices: Devices | undefined = navigator.mediaDevices,
): Promise<WebcamOutcome> {
  if (!devices) return { refused: 'webcamMissing' };
  try {
    return { stream: await devices.getUserMedia({ video: { width: { ideal: 640 } } }) };
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') return { refused: 'webcamRefused' };
    if (name === 'NotReadableError' || name === 'AbortError') return { refused: 'webcamBusy' };
    return { refused: 'webcamMissing' };
  }
}
