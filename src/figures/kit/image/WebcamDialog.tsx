import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../frame/Dialog.tsx';
import { useSay } from '../frame/Say.tsx';
import { pixelsOf } from './browserDecoder.ts';
import type { OpenedPicture } from './ownImages.ts';
import { usedSize } from './readImage.ts';
import { openWebcam } from './webcam.ts';

interface WebcamDialogProps {
  readonly onPicture: (picture: OpenedPicture) => void;
  readonly onRefused: (sentence: string) => void;
  readonly onClose: () => void;
}

/** The webcam's own picture, live, and a button that takes one frame of it. The camera stops on closing. */
export function WebcamDialog({ onPicture, onRefused, onClose }: WebcamDialogProps) {
  const { words } = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const [ready, setReady] = useState(false);
  const refuse = useRef(onRefused);
  refuse.current = onRefused;

  useEffect(() => {
    let open = true;
    let stop = () => {};
    openWebcam().then((outcome) => {
      if ('refused' in outcome) {
        if (open) refuse.current(words[outcome.refused]);
        return;
      }
      const { stream } = outcome;
      stop = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (!open) stop();
      else if (video.current) video.current.srcObject = stream;
    });
    return () => {
      open = false;
      stop();
    };
  }, [words]);

  const take = () => {
    const element = video.current;
    if (!element) return;
    const size = usedSize({ width: element.videoWidth, height: element.videoHeight });
    onPicture(pixelsOf(element, size, ''));
  };
  return (
    <Dialog title={words.useWebcam} onClose={onClose}>
      <video
        ref={video}
        className="webcam-video"
        autoPlay
        playsInline
        muted
        onLoadedData={() => setReady(true)}
      />
      <p className="webcam-note">{words.imageStaysHere}</p>
      <button type="button" className="button button-strong" disabled={!ready} onClick={take}>
        {ready ? words.takePicture : words.loading}
      </button>
    </Dialog>
  );
}
