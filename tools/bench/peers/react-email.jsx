/** The e-mails of the chat as somebody would write them with react-email: the same words in the same order. */
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { render } from '@react-email/render';

function Mail({ model }) {
  return (
    <Html lang={model.language} dir={model.direction}>
      <Head>
        <title>{model.subject}</title>
      </Head>
      <Preview>{model.preheader}</Preview>
      <Body style={{ backgroundColor: '#f4f4f4', fontFamily: 'sans-serif' }}>
        <Container style={{ backgroundColor: '#ffffff', padding: '24px' }}>
          <Heading as="h1">{model.heading}</Heading>
          <Text>{model.introduction}</Text>
          {model.sections.map(({ heading, entries }) => (
            <Section key={heading}>
              <Heading as="h2">{heading}</Heading>
              {entries.map((entry) => (
                <Entry key={`${entry.at} ${entry.author}`} entry={entry} />
              ))}
            </Section>
          ))}
          <Button href={model.action.url} style={{ backgroundColor: '#0055aa', color: '#ffffff', padding: '12px' }}>
            {model.action.label}
          </Button>
          <Hr />
          <Text>{model.conversation}</Text>
          {model.footer.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
          {model.unsubscribe && <Link href={model.unsubscribe.url}>{model.unsubscribe.label}</Link>}
        </Container>
      </Body>
    </Html>
  );
}

function Entry({ entry: { author, time, body } }) {
  return (
    <Section style={{ borderLeft: '3px solid #cccccc', paddingLeft: '12px' }}>
      <Text>
        {author} {time}
      </Text>
      {body.kind === 'file' ? <Link href={body.file.url}>{body.label}</Link> : <Text>{body.text}</Text>}
    </Section>
  );
}

/** The HTML part. */
export function renderHtml(model) {
  return render(<Mail model={model} />);
}

/** Both parts. */
export async function renderBoth(model) {
  const mail = <Mail model={model} />;
  const html = await render(mail);
  return html + (await render(mail, { plainText: true }));
}
