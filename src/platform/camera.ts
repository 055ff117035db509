import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

/** Why there is no picture: no such thing here, not allowed, no camera, or one that another program holds. */
export const CAMERA_FAILURES = ['absent', 'refused', 'none', 'busy'] as const;
export type CameraFailure = (typeof CAMERA_FAILURES)[number];

/**
 * Asks for the camera at the back. The browser asks its user; nothing is opened before this is called.
 * @example const opened = await openCamera(); if (opened.ok) video.srcObject = opened.value
 */
export async function openCamera(): Promise<Result<MediaStream, CameraFailure>> {
  // Missing on plain http and in old browsers, whatever the types say.
  const devices = Reflect.get(navigator, 'mediaDevices') as MediaDevices | undefined;
  if (devices === undefined) return err('absent');
  try {
    const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } };
    return ok(await devices.getUserMedia({ video, audio: false }));
  } catch (cause) {
    return err(failureOf(cause instanceof DOMException ? cause.name : ''));
  }
}

/** Switches the camera off: its light goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function failureOf(name: string): CameraFailure {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return 'busy';
}
