// @fal-ai/client from npm, as its readers use it.
import { fal } from "@fal-ai/client";
import { EnvHttpProxyAgent, setGlobalDispatcher } from "undici";

setGlobalDispatcher(new EnvHttpProxyAgent());

const model = "fal-ai/kling-video/v3/standard/text-to-video";
const seen = [];
const result = await fal.subscribe(model, {
  input: { prompt: "a cat walks", duration: "3", generate_audio: false },
  logs: true,
  pollInterval: 50,
  onQueueUpdate: (update) => seen.push(update.status),
});
const film = new Uint8Array(await (await fetch(result.data.video.url)).arrayBuffer());
if (new TextDecoder().decode(film.slice(4, 8)) !== "ftyp") throw new Error("no film");
if (seen.at(-1) !== "COMPLETED") throw new Error(seen.join());

const { request_id: requestId } = await fal.queue.submit(model, { input: { prompt: "a dog", duration: "15" } });
await fal.queue.cancel(model, { requestId });

try {
  await fal.subscribe(model, { input: { prompt: "a", duration: "2" }, pollInterval: 50 });
  throw new Error("two seconds should have been refused");
} catch (error) {
  if (error.status !== 422 || !error.body.detail[0].loc.includes("duration")) throw error;
}
