/** One section of the HTML part: its heading and who said what, marked so that a reader can find it. */
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { Fragment } from 'react';
import { BODY_TEXT, Layout, MUTED_TEXT, Sentence } from './mail-atoms.tsx';
import { LIGHT } from './mail-styles.tsx';
import type { MailEntry, MailSection } from './model.ts';
import { isWebLink } from './web-link.ts';

type Direction = 'ltr' | 'rtl';

/** The section; without a heading when it has none. */
export function Section({
  section,
  direction,
}: {
  readonly section: MailSection;
  readonly direction: Direction;
}): ReactElement {
  return (
    <>
      {section.heading === '' ? (
        <div style={{ height: '20px', lineHeight: '20px', fontSize: '1px' }} />
      ) : (
        <h2 className="muted" style={{ ...MUTED_TEXT, margin: '28px 0 8px', fontSize: '14px', fontWeight: 600 }}>
          <Sentence text={section.heading} />
        </h2>
      )}
      {/* The look of text once more: mail programs in quirks mode let no table inherit it. */}
      <Layout className="text" style={{ ...BODY_TEXT, whiteSpace: 'pre-wrap', borderCollapse: 'separate' }}>
        {section.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
          <Entry key={index} entry={entry} direction={direction} first={index === 0} />
        ))}
      </Layout>
    </>
  );
}

interface EntryProps {
  readonly entry: MailEntry;
  readonly direction: Direction;
  readonly first: boolean;
}

/**
 * One message, in as few octets as its look allows: a transcript may have a thousand. Replies stand out by colour and
 * edge, questions are quieter; a transcript is an even list in which agents' names are coloured.
 */
export function Entry({ entry, direction, first }: EntryProps): ReactElement {
  return (
    <>
      {first || entry.part === 'message' ? null : (
        <tr>
          <td style={{ height: '8px', fontSize: '1px', lineHeight: '8px' }}>&nbsp;</td>
        </tr>
      )}
      <tr>
        <td data-part={entry.part} className={entry.part} style={entryLook(entry.part, direction)}>
          <b data-author="" dir={entry.authorIsLabel ? undefined : 'auto'} className={SPEAKERS[entry.speaker]}>
            {entry.author}
          </b>{' '}
          <small data-time="" className="muted">
            <Sentence text={entry.time} />
          </small>
          <EntryBody body={entry.body} />
        </td>
      </tr>
    </>
  );
}

/** The class of a speaker's name: agents stand out, what nobody wrote stands back. */
const SPEAKERS = { visitor: undefined, agent: 'agent', system: 'muted' } as const;

function entryLook(part: MailEntry['part'], direction: Direction): CSSProperties {
  if (part === 'message') return { padding: '12px 0', borderTop: `1px solid ${LIGHT.line}` };
  return boxLook(part, direction);
}

/** A box with an edge on the side where lines begin. */
export function boxLook(part: 'reply' | 'question', direction: Direction): CSSProperties {
  const edge = `3px solid ${part === 'reply' ? LIGHT.accent : LIGHT.questionEdge}`;
  return {
    padding: '12px 16px',
    backgroundColor: LIGHT[part],
    // Not border-inline-start: mail programs that do not know it would lose the edge.
    ...(direction === 'rtl' ? { borderRight: edge } : { borderLeft: edge }),
    borderRadius: direction === 'rtl' ? '10px 4px 4px 10px' : '4px 10px 10px 4px',
  };
}

function EntryBody({ body }: { readonly body: MailEntry['body'] }): ReactElement {
  switch (body.kind) {
    case 'words':
      return (
        <div data-text="" dir="auto">
          <Lines text={body.text} line={(line) => line} />
        </div>
      );
    case 'label':
      return (
        <div data-text="">
          <Lines text={body.text} line={(line) => <Sentence text={line} />} />
        </div>
      );
    case 'file':
      return (
        <div data-text="file" dir="auto">
          {isWebLink(body.file.url) ? (
            <a href={body.file.url} className="link" style={{ color: LIGHT.accent }}>
              <Sentence text={body.label} />
            </a>
          ) : (
            <Sentence text={body.label} />
          )}
        </div>
      );
  }
}

/** Lines apart by `<br>`: white-space alone is not kept everywhere. */
function Lines({ text, line }: { readonly text: string; readonly line: (text: string) => ReactNode }): ReactElement {
  return (
    <>
      {text.split('\n').map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
        <Fragment key={index}>
          {index > 0 ? <br /> : null}
          {line(each)}
        </Fragment>
      ))}
    </>
  );
}
