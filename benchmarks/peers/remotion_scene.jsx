// The scene as React components, for Remotion.

import { AbsoluteFill, Composition, Img, Sequence, continueRender, delayRender } from "remotion";
import { registerRoot, staticFile, useCurrentFrame } from "remotion";
import { between, timecode, whole } from "./curves.mjs";

const MOVED = { left: "0%", centre: "-50%", right: "-100%" };
const placed = { position: "absolute", left: 0, top: 0 };

const waiting = delayRender("the font");
new FontFace("Scene", `url(${staticFile("font.ttf")})`).load().then((font) => {
  document.fonts.add(font);
  continueRender(waiting);
});

function Layer({ told, t, seconds }) {
  const [x, y, scale] = between(told, t, seconds);
  const transform = `translate(${x}px, ${y}px) scale(${scale}) translate(-50%, -50%)`;
  return <Img src={staticFile(told.picture)} style={{ ...placed, maxWidth: "none", transformOrigin: "0 0", transform }} />;
}

function Words({ told, text, t, seconds }) {
  if (t < told.seen[0] || t >= told.seen[1]) return null;
  const [x, y] = between(told, t, seconds);
  const style = {
    ...placed,
    whiteSpace: "pre",
    font: `${told.size}px Scene`,
    color: told.colour,
    background: told.box ?? undefined,
    padding: told.box ? `0 ${told.size / 3}px` : 0,
    transform: `translate(${x}px, ${y}px) translate(${MOVED[told.anchor]}, -50%)`,
  };
  return <div style={style}>{text}</div>;
}

function Shot({ shot, scene }) {
  const t = useCurrentFrame() / scene.fps;
  const seen = whole(shot, t);
  const transform = `translate(${seen.right}px, ${seen.down}px) rotate(${seen.roll}deg) scale(${seen.zoom})`;
  const [x, y, across, bar] = shot.bar;
  const falls = shot.rain && (((shot.rain.falls * t) % 1) - 1) * scene.height;
  return (
    <AbsoluteFill style={{ overflow: "hidden" }}>
      <AbsoluteFill style={{ transform }}>
        {shot.layers.map((told, number) => (
          <Layer key={number} told={told} t={t} seconds={shot.seconds} />
        ))}
        {shot.rain && (
          <Img src={staticFile(shot.rain.picture)} style={{ ...placed, maxWidth: "none", transform: `translateY(${falls}px)` }} />
        )}
      </AbsoluteFill>
      <Img src={staticFile(shot.overlay)} style={placed} />
      {shot.words.map((told, number) => (
        <Words key={number} told={told} text={told.text} t={t} seconds={shot.seconds} />
      ))}
      <Words told={shot.timecode} text={timecode(shot, t, scene.fps)} t={t} seconds={shot.seconds} />
      <div
        style={{
          ...placed,
          left: x,
          top: y,
          width: (across * t) / shot.seconds,
          height: bar,
          background: `rgb(${scene.signal})`,
        }}
      />
    </AbsoluteFill>
  );
}

function Scene({ scene }) {
  return (
    <AbsoluteFill>
      {scene.shots.map((shot) => (
        <Sequence key={shot.start} from={shot.start} durationInFrames={Math.round(shot.seconds * scene.fps)}>
          <Shot shot={shot} scene={scene} />
        </Sequence>
      ))}
    </AbsoluteFill>
  );
}

function measured({ props: { scene } }) {
  const frames = scene.shots.reduce((sum, shot) => sum + Math.round(shot.seconds * scene.fps), 0);
  return { width: scene.width, height: scene.height, fps: scene.fps, durationInFrames: frames };
}

registerRoot(() => (
  <Composition id="Scene" component={Scene} calculateMetadata={measured} width={2} height={2} fps={24} durationInFrames={1} />
));
