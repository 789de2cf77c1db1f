/** Runs the conversations of a folder in botium-core against our engine: what its user says a visitor writes, an agent answers. */

import botium from 'botium-core';
import { bindStep, createWorld, ensureStarted } from '../../../src/steps/index.ts';
import { openLane } from '../../../src/target/lane.ts';

const [folder] = process.argv.slice(2);
const lane = await openLane();

class Chat {
  #world;
  #queueBotSays;

  constructor({ queueBotSays }) {
    this.#queueBotSays = queueBotSays;
  }

  async Start() {
    this.#world = createWorld(await lane.createTarget());
    await bindStep({ text: 'the greeting is off', line: 1, column: 1, spokenLanguage: 'en' }).run(this.#world);
    await ensureStarted(this.#world);
  }

  async UserSays({ messageText }) {
    const { target } = this.#world;
    await target.visitor('the visitor').write(messageText);
    await target.agent('the agent').write(`answer to ${messageText}`);
    const said = target.visitor('the visitor').screen().lines.at(-1);
    this.#queueBotSays({ messageText: said.text });
  }

  async Stop() {
    await this.#world.target.close();
  }
}

const driver = new botium.BotDriver({ CONTAINERMODE: (args) => new Chat(args), CLEANUPTEMPDIR: true });
const compiler = driver.BuildCompiler();
compiler.ReadScriptsFromDirectory(folder);
for (const convo of compiler.convos) {
  const container = await driver.Build();
  await container.Start();
  await convo.Run(container);
  await container.Stop();
  await container.Clean();
}
await lane.close();
process.stdout.write(`${compiler.convos.length} conversations\n`);
process.exit(0); // what botium-core leaves open would keep the process
