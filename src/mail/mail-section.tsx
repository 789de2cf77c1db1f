/** One section of the HTML part: its heading and who said what, marked so that a reader can find it. */
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { Fragment } from 'react';
import { Layout, MUTED_TEXT, Sentence } from './mail-atoms.tsx';
import { PALETTE } from './mail-styles.tsx';
import type { MailEntry, MailSection } from './model.ts';
import { isWebLink } from './web-link.ts';

const WORDS: CSSProperties = { whiteSpace: 'pre-wrap', wordBreak: 'break-word', overflowWrap: 'anywhere' };

/** The section; without a heading when it has none. */
export function Section({
  section,
  direction,
}: {
  readonly section: MailSection;
  readonly direction: 'ltr' | 'rtl';
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
      <Layout style={{ borderCollapse: 'separate' }}>
        {section.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
          <Fragment key={index}>
            {index > 0 && entry.part !== 'message' ? <Gap /> : null}
            <Entry entry={entry} direction={direction} first={index === 0} />
          </Fragment>
        ))}
      </Layout>
    </>
  );
}

function Gap(): ReactElement {
  return (
    <tr>
      <td style={{ height: '8px', fontSize: '1px', lineHeight: '8px' }}>&nbsp;</td>
    </tr>
  );
}

interface EntryProps {
  readonly entry: MailEntry;
  readonly direction: 'ltr' | 'rtl';
  readonly first: boolean;
}

/** One message. Replies stand out by colour and edge, questions are quieter, a transcript is an even list. */
function Entry({ entry, direction, first }: EntryProps): ReactElement {
  return (
    <tr>
      <td data-part={entry.part} className={`entry ${entry.part}`} style={entryLook(entry.part, direction, first)}>
        <strong
          data-author=""
          {...(entry.authorIsLabel ? {} : { dir: 'auto' as const })}
          style={{ fontSize: '14px', fontWeight: 600 }}
        >
          {entry.author}
        </strong>{' '}
        <span data-time="" className="muted" style={{ fontSize: '13px', color: PALETTE.muted }}>
          <Sentence text={entry.time} />
        </span>
        <EntryBody body={entry.body} />
      </td>
    </tr>
  );
}

function entryLook(part: MailEntry['part'], direction: 'ltr' | 'rtl', first: boolean): CSSProperties {
  if (part === 'message') return { padding: '12px 0', ...(first ? {} : { borderTop: `1px solid ${PALETTE.line}` }) };
  const edge = `3px solid ${part === 'reply' ? PALETTE.accent : PALETTE.edge}`;
  return {
    padding: '12px 16px',
    backgroundColor: part === 'reply' ? PALETTE.reply : PALETTE.question,
    // Not border-inline-start: mail programs that do not know it would lose the edge.
    ...(direction === 'rtl' ? { borderRight: edge } : { borderLeft: edge }),
    borderRadius: direction === 'rtl' ? '10px 4px 4px 10px' : '4px 10px 10px 4px',
  };
}

function EntryBody({ body }: { readonly body: MailEntry['body'] }): ReactElement {
  switch (body.kind) {
    case 'words':
      return (
        <div data-text="" dir="auto" style={WORDS}>
          <Lines text={body.text} line={(line) => line} />
        </div>
      );
    case 'label':
      return (
        <div data-text="" style={WORDS}>
          <Lines text={body.text} line={(line) => <Sentence text={line} />} />
        </div>
      );
    case 'file':
      return (
        <div data-text="file" dir="auto" style={WORDS}>
          {isWebLink(body.file.url) ? (
            <a href={body.file.url} className="link" style={{ color: PALETTE.accent }}>
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
