/**
 * The HTML part, made of own React components: tables and inline styles for old mail programs, a style sheet for dark
 * screens and narrow ones. Marks (`data-part`) let a reader find its pieces. Shows an already cleaned model; decides no
 * word of it, only how many of its messages fit.
 */
import type { CSSProperties, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server.edge';
import { BODY_TEXT, FONT, ForOutlook, Layout, MUTED_TEXT, Sentence, withOutlookMarkup } from './mail-atoms.tsx';
import { boxLook, Entry, Section } from './mail-section.tsx';
import { LIGHT, MailStyles } from './mail-styles.tsx';
import type { MailEntry, MailModel, MailSection } from './model.ts';

/**
 * The most octets of the HTML part. Gmail cuts what is longer than 102 kB, in the middle of a message and with it the link
 * at the end; the rest is left for what mail servers on the way add.
 */
export const HTML_LIMIT = 100_000;

/** The HTML part, and whether it holds every message. */
export interface RenderedHtml {
  readonly html: string;
  readonly isWhole: boolean;
}

/** What the document shows: all of the model, or its first messages and where the rest is. */
interface Shown {
  readonly sections: readonly MailSection[];
  /** The first message that is not shown. */
  readonly rest?: MailEntry | undefined;
}

/**
 * The HTML part of an already cleaned model: a whole document of at most {@link HTML_LIMIT} octets. Where the messages are
 * too many or too long for that, it holds as many of the first ones as fit, whole, and says before and after them where
 * all of them are (TRANS-5).
 */
export function renderHtml(model: MailModel): RenderedHtml {
  const whole = renderDocument(model, model);
  if (octets(whole) <= HTML_LIMIT) return { html: whole, isWhole: true };
  return { html: renderDocument(model, firstThatFit(model)), isWhole: false };
}

function firstThatFit(model: MailModel): Shown {
  const [first] = model.sections.flatMap(({ entries }) => entries);
  let room = HTML_LIMIT - octets(renderDocument(model, { sections: [], rest: first }));
  const sections: MailSection[] = [];
  for (const { heading, entries } of model.sections) {
    let fitting = 0;
    for (const [index, entry] of entries.entries()) {
      room -= octets(renderToStaticMarkup(costOf(entry, heading, index, model.direction)));
      if (room < 0) break;
      fitting += 1;
    }
    if (fitting > 0) sections.push({ heading, entries: entries.slice(0, fitting) });
    if (fitting < entries.length) return { sections, rest: entries[fitting] };
  }
  return { sections, rest: first };
}

/** What showing one more entry adds; with the first of a section come its heading and table. */
function costOf(entry: MailEntry, heading: string, index: number, direction: MailModel['direction']): ReactElement {
  if (index === 0) return <Section section={{ heading, entries: [entry] }} direction={direction} />;
  return <Entry entry={entry} direction={direction} first={false} />;
}

/** The length in UTF-8, in which it is sent. */
function octets(markup: string): number {
  return new TextEncoder().encode(markup).length;
}

function renderDocument(model: MailModel, shown: Shown): string {
  const markup = withOutlookMarkup(renderToStaticMarkup(<MailDocument model={model} shown={shown} />));
  return `${markup.startsWith('<!DOCTYPE') ? '' : '<!DOCTYPE html>'}${markup}\n`;
}

interface ModelProps {
  readonly model: MailModel;
}

interface ShownProps extends ModelProps {
  readonly shown: Shown;
}

function MailDocument({ model, shown }: ShownProps): ReactElement {
  return (
    <html lang={model.language} dir={model.direction}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* No mail program shall turn times and numbers of the chat into links, or zoom as it likes. */}
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <meta name="x-apple-disable-message-reformatting" />
        <title>{model.subject}</title>
        <MailStyles />
        <ForOutlook markup="fonts" />
      </head>
      <body className="page" style={{ margin: 0, padding: 0, backgroundColor: LIGHT.page }}>
        {/* Again on an element inside the body: some mail programs throw html and body away. A screen reader is told what
            it is by its role. */}
        {/* biome-ignore lint/a11y/useSemanticElements: Outlook does not know the article element */}
        <div
          lang={model.language}
          dir={model.direction}
          role="article"
          aria-label={model.subject}
          className="page"
          style={{ backgroundColor: LIGHT.page }}
        >
          <Preheader text={model.preheader} />
          <Layout>
            <tr>
              <td className="gutter" style={{ padding: '32px 16px' }}>
                <ForOutlook markup="frame" />
                <div style={{ maxWidth: '600px', margin: '0 auto' }}>
                  <Layout>
                    <Sender model={model} />
                    <Card model={model} shown={shown} />
                    <Footer model={model} />
                  </Layout>
                </div>
                <ForOutlook markup="frameEnd" />
              </td>
            </tr>
          </Layout>
        </div>
      </body>
    </html>
  );
}

/** The line mail programs show after the subject; the e-mail itself does not show it. */
function Preheader({ text }: { readonly text: string }): ReactElement {
  const hidden = {
    display: 'none',
    msoHide: 'all',
    maxHeight: 0,
    maxWidth: 0,
    overflow: 'hidden',
    opacity: 0,
    fontSize: '1px',
    lineHeight: '1px',
  } as CSSProperties;
  return (
    <div data-part="preheader" style={hidden}>
      <Sentence text={text} />
    </div>
  );
}

/** Outlook on Windows aligns each cell by its own direction. */
function Cell({
  model,
  className,
  style,
  children,
}: ModelProps & {
  readonly className: string;
  readonly style: CSSProperties;
  readonly children: React.ReactNode;
}): ReactElement {
  return (
    <tr>
      <td
        dir={model.direction}
        align={model.direction === 'rtl' ? 'right' : 'left'}
        className={className}
        style={style}
      >
        {children}
      </td>
    </tr>
  );
}

function Sender({ model }: ModelProps): ReactElement {
  const look = { ...BODY_TEXT, padding: '0 4px 14px', fontSize: '15px', fontWeight: 600, color: LIGHT.muted };
  return (
    <Cell model={model} className="muted" style={look}>
      <span dir="auto">{model.from.name}</span>
    </Cell>
  );
}

function Card({ model, shown }: ShownProps): ReactElement {
  const look: CSSProperties = {
    ...BODY_TEXT,
    padding: '30px 32px 32px',
    backgroundColor: LIGHT.card,
    border: `1px solid ${LIGHT.line}`,
    borderTop: `4px solid ${LIGHT.button}`,
    borderRadius: '12px',
  };
  const title: CSSProperties = { margin: 0, fontSize: '24px', lineHeight: '32px', fontWeight: 700, color: LIGHT.text };
  return (
    <Cell model={model} className="card" style={look}>
      <h1 className="text" style={title}>
        <Sentence text={model.heading} />
      </h1>
      <p className="muted" style={{ ...MUTED_TEXT, margin: '4px 0 0', fontSize: '14px' }}>
        <Sentence text={model.conversation} />
      </p>
      <p className="text" style={{ margin: '18px 0 0' }}>
        <Sentence text={model.introduction} />
      </p>
      {shown.rest === undefined ? null : (
        <p style={{ margin: '12px 0 0' }}>
          <Sentence text={model.whole.notice} />
        </p>
      )}
      {shown.sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
        <Section key={index} section={section} direction={model.direction} />
      ))}
      {shown.rest === undefined ? null : <Rest model={model} first={shown.rest} />}
      <Action action={model.action} />
    </Cell>
  );
}

/** Where the messages end that fit: the attached text holds all of them. `data-rest`: the role of the next one. */
function Rest({ model, first }: ModelProps & { readonly first: MailEntry }): ReactElement {
  return (
    <Layout style={{ ...BODY_TEXT, marginTop: '12px', borderCollapse: 'separate' }}>
      <tr>
        <td
          data-part="rest"
          data-rest={first.part}
          className="question"
          style={{ ...boxLook('question', model.direction), fontWeight: 600 }}
        >
          <Sentence text={model.whole.notice} />
        </td>
      </tr>
    </Layout>
  );
}

function Action({ action }: { readonly action: MailModel['action'] }): ReactElement {
  const look: CSSProperties = {
    display: 'inline-block',
    padding: '12px 24px',
    fontFamily: FONT,
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: 600,
    color: LIGHT.buttonLabel,
    textDecoration: 'none',
    borderRadius: '10px',
  };
  // Outlook on Windows gives links no padding, and no other program knows the property that gives it to the cell.
  const ground = { msoPaddingAlt: '12px 24px', backgroundColor: LIGHT.button, borderRadius: '10px' } as CSSProperties;
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className="action"
      style={{ marginTop: '28px', borderCollapse: 'separate' }}
    >
      <tbody>
        <tr>
          <td align="center" className="button" style={ground}>
            <a data-part="action" href={action.url} className="button-label" style={look}>
              <Sentence text={action.label} />
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Footer({ model }: ModelProps): ReactElement {
  return (
    <Cell model={model} className="muted" style={{ ...BODY_TEXT, ...MUTED_TEXT, padding: '20px 4px 0' }}>
      {model.footer.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
        <p key={index} style={{ margin: '0 0 4px' }}>
          <Sentence text={line} />
        </p>
      ))}
      {model.unsubscribe === undefined ? null : (
        <p style={{ margin: '10px 0 0' }}>
          <a
            data-part="unsubscribe"
            href={model.unsubscribe.url}
            className="muted"
            style={{ color: LIGHT.muted, textDecoration: 'underline' }}
          >
            <Sentence text={model.unsubscribe.label} />
          </a>
        </p>
      )}
    </Cell>
  );
}
