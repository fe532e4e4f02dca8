/** Saving the drawing as a picture; the work is loaded when it is asked for. */
export async function savePng(drawing: HTMLElement, name: string, title: string): Promise<void> {
  const { toSvg, toPng } = await import('./picture.ts');
  download(await toPng(toSvg(drawing, title)), `${name}.png`);
}

export async function saveSvg(drawing: HTMLElement, name: string, title: string): Promise<void> {
  const { toSvg } = await import('./picture.ts');
  download(new Blob([toSvg(drawing, title).markup], { type: 'image/svg+xml' }), `${name}.svg`);
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
