import { sectionNumber } from '../chapters/components.tsx';
import type { Heading } from '../chapters/content.ts';

/** The sections of a page as a list of links, with the passages of each below it. */
export function Sections({ headings }: { readonly headings: readonly Heading[] }) {
  const sections: { head: Heading; passages: Heading[] }[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) sections.push({ head: heading, passages: [] });
    else sections.at(-1)?.passages.push(heading);
  }
  return (
    <ol className="sections">
      {sections.map(({ head, passages }) => (
        <li key={head.id}>
          <a href={`#${head.id}`}>
            <span className="section-number">{sectionNumber(head.id)}</span>{' '}
            <Title text={head.text} />
          </a>
          {passages.length > 0 && (
            <ol>
              {passages.map(({ id, text }) => (
                <li key={id}>
                  <a href={`#${id}`}>
                    <Title text={text} />
                  </a>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A heading's words; a derivative in them (∂L/∂X) stays on one line. */
function Title({ text }: { readonly text: string }) {
  return text.split(/(∂\S+\/∂\S+)/u).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="together">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
