import { screen, within } from '@testing-library/react';
import { useRef } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { savePng, saveSvg } from '../link/save.ts';
import { draw, stubDialogs } from '../testing/testing.tsx';
import { Menu } from './Menu.tsx';

vi.mock('../link/save.ts', () => ({ savePng: vi.fn(), saveSvg: vi.fn() }));

const CODE = { typescript: 'conv2d(x, k)', pytorch: 'F.conv2d(x, k)', numpy: 'x * k' };

interface Setting {
  readonly entries?: [string, string][];
  readonly ownImage?: boolean;
  readonly canUndo?: boolean;
}

function openMenu({ entries = [['s', '2']], ownImage = false, canUndo = true }: Setting = {}) {
  const [onUndo, onRedo, onReset] = [vi.fn(), vi.fn(), vi.fn()];
  function Framed() {
    const root = useRef<HTMLElement>(null);
    return (
      <figure ref={root}>
        <div className="figure-drawing">the drawing</div>
        <Menu
          figureId="stride"
          title={'The "stride"'}
          home="/en/embed/stride/"
          entries={() => entries}
          ownImage={ownImage}
          code={() => CODE}
          root={root}
          canUndo={canUndo}
          canRedo={false}
          onUndo={onUndo}
          onRedo={onRedo}
          onReset={onReset}
          onAsk={() => {}}
        />
        <p>beside the menu</p>
      </figure>
    );
  }
  const { user } = draw(<Framed />);
  void navigator.clipboard.writeText('nothing');
  const opener = screen.getByRole('button', { name: 'Figure menu' });
  const list = () => screen.queryByRole('list');
  /** Opens the menu and presses one of its entries. */
  const choose = async (name: string) => {
    await user.click(opener);
    await user.click(within(screen.getByRole('list')).getByRole('button', { name }));
  };
  const said = () => screen.getByRole('status').textContent;
  return { user, opener, list, choose, said, onUndo, onRedo, onReset };
}

/** The reader's clipboard, as user-event keeps it. */
const copied = () => navigator.clipboard.readText();
function forbidCopying() {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
}
const dialog = (name: string) => screen.findByRole('dialog', { name });

beforeEach(stubDialogs);

describe('the list', () => {
  it('opens by its button, closes by Escape, and gives the focus back', async () => {
    const { user, opener, list } = openMenu();
    expect(list()).toBeNull();
    await user.click(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    await user.tab();
    await user.keyboard('{Escape}');
    expect(list()).toBeNull();
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(opener);
  });

  it('closes when the reader presses beside it', async () => {
    const { user, opener, list } = openMenu();
    await user.click(opener);
    await user.click(screen.getByText('beside the menu'));
    expect(list()).toBeNull();
  });

  it('undoes and begins anew; what cannot be redone is not offered', async () => {
    const { user, opener, choose, onUndo, onReset } = openMenu();
    await choose('Undo');
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(opener);
    await choose('Reset');
    expect(onReset).toHaveBeenCalledTimes(1);
    await user.click(opener);
    const redo = within(screen.getByRole('list')).getByRole<HTMLButtonElement>('button', {
      name: 'Redo',
    });
    expect(redo.disabled).toBe(true);
  });
});

describe('copying', () => {
  it('takes the link of the state, says so, and gives the focus back', async () => {
    const { opener, choose, said } = openMenu({ entries: [['cells', '1,2;3']] });
    await choose('Copy link');
    expect(await copied()).toBe(`${location.origin}/en/embed/stride/?cells=1,2;3`);
    expect(said()).toBe('Copied');
    expect(document.activeElement).toBe(opener);
  });

  it('takes a frame to embed, its title quoted', async () => {
    const { choose } = openMenu({ entries: [] });
    await choose('Copy embed code');
    const code = await copied();
    expect(code).toContain(`src="${location.origin}/en/embed/stride/"`);
    expect(code).toContain('title="The &quot;stride&quot;"');
    expect(code).toMatch(/^<iframe .*><\/iframe>$/);
  });

  it('says that the reader’s own image stays behind', async () => {
    const { choose, said } = openMenu({ ownImage: true });
    await choose('Copy link');
    expect(said()).toBe(
      'Copied. Your image stays on this device, so the link opens the default photo.',
    );
  });

  it('makes no link that would be too long', async () => {
    const { choose, said } = openMenu({ entries: [['cells', '9,'.repeat(5000)]] });
    await choose('Copy link');
    expect(said()).toMatch(/too long for a link/);
    expect(await copied()).toBe('nothing');
  });

  it('shows what could not be copied, to be selected, and gives the focus back', async () => {
    const { user, opener, choose } = openMenu();
    forbidCopying();
    await choose('Copy link');
    const shown = within(await dialog('Copy link'));
    const text = shown.getByRole<HTMLTextAreaElement>('textbox', { name: 'Copy link' });
    expect(text.value).toMatch(/\/en\/embed\/stride\/\?s=2$/);
    await user.click(shown.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

describe('panels', () => {
  it('show the code in three languages and copy the one shown', async () => {
    const { user, opener, choose, said } = openMenu();
    await choose('Show code');
    const panel = within(await dialog('Show code'));
    expect(panel.getByText(CODE.pytorch)).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'NumPy' }));
    expect(panel.getByRole('button', { pressed: true }).textContent).toBe('NumPy');
    await user.click(panel.getByRole('button', { name: 'Copy code' }));
    expect(await copied()).toBe(CODE.numpy);
    expect(said()).toBe('Copied');
    await user.click(panel.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('show the link as a QR code, with the address below it', async () => {
    const { user, opener, choose } = openMenu();
    await choose('QR code');
    const panel = within(await dialog('QR code'));
    expect(await panel.findByRole('img', { name: 'QR code' })).toBeDefined();
    expect(panel.getByText(`${location.origin}/en/embed/stride/?s=2`)).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(opener);
  });

  it('say why there is no QR code of a long link', async () => {
    const { choose } = openMenu({ entries: [['cells', '9,'.repeat(1500)]] });
    await choose('QR code');
    const panel = within(await dialog('QR code'));
    expect(panel.getByRole('alert').textContent).toMatch(/too long for a link/);
    expect(panel.queryByRole('img')).toBeNull();
  });
});

describe('the drawing', () => {
  it.each([
    ['Save as PNG', savePng],
    ['Save as SVG', saveSvg],
  ])('%s takes the drawing, named for the figure', async (name, save) => {
    const { opener, choose } = openMenu();
    await choose(name);
    expect(save).toHaveBeenCalledExactlyOnceWith(
      screen.getByText('the drawing'),
      'stride',
      'The "stride"',
    );
    expect(document.activeElement).toBe(opener);
  });

  it('fills the window where an element cannot go full screen, until Escape', async () => {
    const { user, opener, choose } = openMenu();
    const fills = () => screen.getByRole('figure').classList.contains('figure-full');
    await choose('Full screen');
    expect(fills()).toBe(true);
    expect(document.activeElement).toBe(opener);
    await choose('Exit full screen');
    expect(fills()).toBe(false);
    await choose('Full screen');
    await user.keyboard('{Escape}');
    expect(fills()).toBe(false);
  });
});
